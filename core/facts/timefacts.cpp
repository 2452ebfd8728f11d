// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/timefacts.h"

#include "core/facts/lines.h"

using namespace Qt::StringLiterals;

namespace daytwo {

Parsed<TimeSync> parseTimedatectl(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    QMap<QString, QString> values;
    for (const Line &line : *lines) {
        const qsizetype equals = line.text.indexOf('=');
        if (equals <= 0) {
            return garble::strangeLine(line.number, line.text);
        }
        const QString key = textOf(line.text.first(equals));
        if (values.contains(key)) {
            return garble::repeated(line.number, key);
        }
        values.insert(key, textOf(line.text.sliced(equals + 1)));
    }
    for (const QString &key : {u"NTPSynchronized"_s, u"NTP"_s}) {
        if (!values.contains(key)) {
            return garble::missing(0, key);
        }
    }
    for (const QString &key : {u"NTPSynchronized"_s, u"NTP"_s, u"CanNTP"_s}) {
        const QString value = values.value(key, u"no"_s);
        if (value != "yes"_L1 && value != "no"_L1) {
            return garble::badValue(0, key, value.toUtf8());
        }
    }
    const auto yes = [&](const QString &key) { return values.value(key) == "yes"_L1; };
    return TimeSync{yes(u"NTPSynchronized"_s), yes(u"NTP"_s), yes(u"CanNTP"_s), values.value(u"Timezone"_s)};
}

Parsed<ChronyTracking> parseChronyTracking(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    if (lines->size() != 1) {
        return garble::strangeLine(2, (*lines)[1].text);
    }
    const auto fields = fieldsOf(lines->first().text, ',');
    if (fields.size() < 14) {
        return garble::missing(1, FactWords::tr("column %1").arg(fields.size() + 1));
    }
    ChronyTracking tracking;
    tracking.reference = textOf(fields[1]);
    const auto stratum = numberOf<int>(fields[2]);
    const auto offset = realOf(fields[4]);
    tracking.leap = textOf(fields[13]);
    const bool leapKnown = tracking.leap == "Normal"_L1 || tracking.leap == "Insert second"_L1 ||
                           tracking.leap == "Delete second"_L1 || tracking.leap == "Not synchronised"_L1;
    if (!stratum || *stratum < 0 || !offset || !leapKnown) {
        return garble::strangeLine(1, lines->first().text);
    }
    tracking.stratum = *stratum;
    tracking.offset = *offset;
    return tracking;
}

Parsed<QMap<QString, double>> parseFileTimes(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    QMap<QString, double> times;
    for (const Line &line : *lines) {
        const qsizetype blank = line.text.indexOf(' ');
        const auto time = blank > 0 ? realOf(line.text.first(blank)) : std::nullopt;
        const QString path = textOf(line.text.sliced(blank + 1));
        if (!time || !(*time >= 0) || !path.startsWith(u'/') || times.contains(path)) {
            return garble::strangeLine(line.number, line.text);
        }
        times.insert(path, *time);
    }
    return times;
}

}
