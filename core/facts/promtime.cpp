// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/prometheusfacts.h"

#include "core/facts/lines.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace daytwo {

std::optional<qint64> rfc3339Ms(const QString &text)
{
    static const QRegularExpression form(
        u"\\A([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\\.[0-9]{1,12})?(Z|[+-][0-9]{2}:[0-9]{2})\\z"_s);
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString zone = match.captured(3) == "Z"_L1 ? u"+00:00"_s : match.captured(3);
    const QDateTime time = QDateTime::fromString(match.captured(1) + zone, Qt::ISODate);
    if (!time.isValid() || time.toUTC().date().year() <= 1) {
        return std::nullopt;
    }
    const double fraction = match.captured(2).isEmpty() ? 0 : match.captured(2).prepend(u'0').toDouble();
    return time.toMSecsSinceEpoch() + static_cast<qint64>(fraction * 1000);
}

std::optional<double> promDuration(const QString &text)
{
    static const QRegularExpression part(u"([0-9]{1,12})(ms|[smhdwy])"_s);
    double seconds = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match =
            part.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch()) {
            return std::nullopt;
        }
        const QString unit = match.captured(2);
        const double scale = unit == "ms"_L1  ? 0.001
                             : unit == "s"_L1 ? 1
                             : unit == "m"_L1 ? 60
                             : unit == "h"_L1 ? 3600
                             : unit == "d"_L1 ? 86400
                             : unit == "w"_L1 ? 604800
                                              : 31536000;
        seconds += match.captured(1).toDouble() * scale;
        at = match.capturedEnd();
    }
    return text.isEmpty() ? std::nullopt : std::optional(seconds);
}

}
