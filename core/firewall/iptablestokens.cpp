// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/iptablestokens.h"

namespace daytwo {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

}

std::optional<std::vector<IptablesToken>> iptablesTokens(QByteArrayView line)
{
    std::vector<IptablesToken> tokens;
    qsizetype i = 0;
    while (i < line.size()) {
        if (isBlank(line[i])) {
            ++i;
            continue;
        }
        QByteArray word;
        bool quoted = false;
        bool inQuotes = false;
        for (; i < line.size() && (inQuotes || !isBlank(line[i])); ++i) {
            if (line[i] == '"') {
                inQuotes = !inQuotes;
                quoted = true;
            } else if (inQuotes && line[i] == '\\' && i + 1 < line.size()) {
                word.append(line[++i]);
            } else {
                word.append(line[i]);
            }
        }
        if (inQuotes)
            return std::nullopt;
        tokens.push_back({QString::fromUtf8(word), quoted});
    }
    return tokens;
}

}
