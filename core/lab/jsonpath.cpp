// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/jsonpath.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace daytwo {

std::optional<JsonPath> parseJsonPath(const QString &text)
{
    constexpr std::size_t kMostSteps = 32;
    constexpr qsizetype kLongest = 500;
    static const QRegularExpression kStep(
        u"\\G(?:\\.([A-Za-z0-9_-]+)|\\['([^'\\]]+)'\\]|\\[(\\d{1,6})\\]|\\[(\\*)\\])"_s);
    if (!text.startsWith(u'$') || text.size() > kLongest)
        return std::nullopt;
    JsonPath path;
    for (qsizetype at = 1; at < text.size();) {
        const auto match = kStep.match(text, at);
        if (!match.hasMatch() || path.size() == kMostSteps)
            return std::nullopt;
        if (match.hasCaptured(4))
            path.emplace_back(JsonEvery{});
        else if (match.hasCaptured(3))
            path.emplace_back(match.captured(3).toInt());
        else
            path.emplace_back(match.hasCaptured(2) ? match.captured(2) : match.captured(1));
        at = match.capturedEnd();
    }
    return path;
}

}
