// SPDX-License-Identifier: GPL-3.0-or-later
// ~/.ssh/config with everything it may include: comes to an end, and an alias it lists is a plain name.
#include "core/net/sshconfig.h"

#include <algorithm>
#include <cstdlib>

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data),
                          static_cast<qsizetype>(std::min<std::size_t>(size, 4096)));
    const IncludeReader include = [&](const QString &) -> std::vector<QByteArray> { return {text}; };
    for (const QString &alias : sshConfigAliases(text, include)) {
        if (alias.isEmpty() || alias.contains(QLatin1Char('*')))
            std::abort();
    }
    lookUpSshConfig(text, QStringLiteral("gw-vpn"), include);
    return 0;
}
