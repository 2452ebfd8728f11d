// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/zfsfacts.h"

#include "core/facts/lines.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

bool isHealth(const QString &text)
{
    static const QStringList words{u"ONLINE"_s,  u"DEGRADED"_s, u"FAULTED"_s,  u"OFFLINE"_s,
                                   u"REMOVED"_s, u"UNAVAIL"_s,  u"SUSPENDED"_s};
    return words.contains(text);
}

Parsed<ZfsPool> readPool(const Line &line)
{
    const auto fields = fieldsOf(line.text, '\t');
    if (fields.size() < 7) {
        return garble::missing(line.number, FactWords::tr("column %1").arg(fields.size() + 1));
    }
    ZfsPool pool;
    pool.name = textOf(fields[0]);
    pool.health = textOf(fields[1]);
    const auto size = numberOf<quint64>(fields[2]);
    const auto allocated = numberOf<quint64>(fields[3]);
    const auto free = numberOf<quint64>(fields[4]);
    const auto capacity = numberOf<int>(fields[5].endsWith('%') ? fields[5].chopped(1) : fields[5]);
    const QByteArrayView frag = fields[6].endsWith('%') ? fields[6].chopped(1) : fields[6];
    pool.fragmentation = numberOf<int>(frag);
    if (pool.name.isEmpty() || !isHealth(pool.health) || !size || !allocated || !free || !capacity || *capacity < 0 ||
        *capacity > 100 || (!pool.fragmentation && frag != "-")) {
        return garble::strangeLine(line.number, line.text);
    }
    pool.size = *size;
    pool.allocated = *allocated;
    pool.free = *free;
    pool.capacity = *capacity;
    return pool;
}

/// "3", "1.20K": zpool status shortens big counts.
std::optional<qint64> errorCount(QByteArrayView text)
{
    if (text.isEmpty()) {
        return std::nullopt;
    }
    constexpr QByteArrayView kUnits("KMGTPE");
    const qsizetype unit = kUnits.indexOf(text.back());
    const auto value = realOf(unit < 0 ? text : text.chopped(1));
    double scale = 1;
    for (qsizetype i = 0; i <= unit; ++i) {
        scale *= 1000;
    }
    if (!value || *value < 0 || *value * scale > 9e18) {
        return std::nullopt;
    }
    return static_cast<qint64>(*value * scale);
}

/// "scrub repaired 0B in 00:12:01 with 0 errors on Sun Oct 12 00:36:02 2025"
void readScan(ZfsStatus &status)
{
    static const QRegularExpression done(
        u"\\Ascrub repaired .* with ([0-9]{1,9}) errors on \\w{3} (\\w{3} +[0-9]{1,2} [0-9:]{8} [0-9]{4})\\z"_s);
    status.scrubRunning = status.scan.startsWith("scrub in progress"_L1);
    const auto match = done.match(status.scan);
    if (!match.hasMatch()) {
        return;
    }
    status.scrubErrors = match.captured(1).toInt();
    QDateTime end = QLocale::c().toDateTime(match.captured(2).simplified(), u"MMM d HH:mm:ss yyyy"_s);
    end.setTimeSpec(Qt::UTC);
    if (end.isValid()) {
        status.scrubEnd = end.toSecsSinceEpoch();
    }
}

/// `spare`: without counts, and with a remark: "AVAIL", "INUSE currently in use", "UNAVAIL cannot open".
std::optional<ZfsDevice> readDevice(QByteArrayView text, bool spare)
{
    const auto words = wordsOf(text);
    if (words.size() < 2) {
        return std::nullopt;
    }
    ZfsDevice device{textOf(words[0]), textOf(words[1]), 0, 0, 0};
    if (spare || words.size() == 2) {
        return device;
    }
    const auto read = errorCount(words.value(2));
    const auto write = errorCount(words.value(3));
    const auto checksum = errorCount(words.value(4));
    if (!read || !write || !checksum) {
        return std::nullopt;
    }
    device.readErrors = *read;
    device.writeErrors = *write;
    device.checksumErrors = *checksum;
    return device;
}

/// The pools of one `zpool status`, read line by line.
class StatusReader
{
public:
    std::optional<Garbled> take(const Line &line)
    {
        static const QRegularExpression heading(
            u"\\A *(pool|state|status|action|see|scan|config|errors|remove|checkpoint|dedup|comment): ?(.*)\\z"_s);
        const auto match = heading.match(textOf(line.text));
        if (match.hasMatch() && !line.text.startsWith('\t')) {
            return takeHeading(line, match.captured(1), match.captured(2).trimmed());
        }
        if (m_statuses.isEmpty()) {
            return garble::strangeLine(line.number, line.text).value();
        }
        return m_part == "config"_L1 ? takeDevice(line) : std::nullopt;
    }

    /// Closes the last pool.
    Parsed<QList<ZfsStatus>> finish(int line)
    {
        if (const auto error = closePool(line)) {
            return tl::unexpected(*error);
        }
        return m_statuses;
    }

private:
    std::optional<Garbled> takeHeading(const Line &line, const QString &name, const QString &value)
    {
        if (name == "pool"_L1) {
            if (auto error = closePool(line.number)) {
                return error;
            }
            m_statuses.append(ZfsStatus{});
            m_statuses.last().pool = value;
            m_config = false;
        }
        if (m_statuses.isEmpty()) {
            return garble::strangeLine(line.number, line.text).value();
        }
        ZfsStatus &status = m_statuses.last();
        m_part = name;
        m_config = m_config || name == "config"_L1;
        if (name == "state"_L1) {
            status.state = value;
            return isHealth(value) ? std::nullopt
                                   : std::optional(garble::badValue(line.number, name, value.toUtf8()).value());
        }
        if (name == "scan"_L1) {
            status.scan = value;
            readScan(status);
        }
        if (name == "errors"_L1) {
            status.errors = value;
        }
        return std::nullopt;
    }

    std::optional<Garbled> takeDevice(const Line &line)
    {
        const auto words = wordsOf(line.text);
        const bool titles = words.value(0) == "NAME" && words.value(1) == "STATE";
        const bool group = words.size() == 1; // "spares", "logs", "cache"
        if (titles) {
            m_spares = false;
        } else if (group) {
            m_spares = words.front() == "spares";
        }
        if (words.isEmpty() || titles || group) {
            return std::nullopt;
        }
        const auto device = readDevice(line.text, m_spares);
        if (!device) {
            return garble::strangeLine(line.number, line.text).value();
        }
        m_statuses.last().devices.append(*device);
        return std::nullopt;
    }

    std::optional<Garbled> closePool(int line)
    {
        if (m_statuses.isEmpty()) {
            return std::nullopt;
        }
        const ZfsStatus &status = m_statuses.last();
        const QString lacking = status.pool.isEmpty()                   ? u"pool"_s
                                : status.state.isEmpty()                ? u"state"_s
                                : !m_config || status.devices.isEmpty() ? u"config"_s
                                : status.errors.isEmpty()               ? u"errors"_s
                                                                        : QString();
        return lacking.isEmpty() ? std::nullopt : std::optional(garble::missing(line, lacking).value());
    }

    QList<ZfsStatus> m_statuses;
    QString m_part;
    bool m_spares = false;
    bool m_config = false;
};

}

Parsed<QList<ZfsPool>> parseZpoolList(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    QList<ZfsPool> pools;
    for (const Line &line : *lines) {
        const auto pool = readPool(line);
        if (!pool) {
            return tl::unexpected(pool.error());
        }
        pools.append(*pool);
    }
    return pools;
}

Parsed<QList<ZfsStatus>> parseZpoolStatus(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    if (lines->size() == 1 && lines->first().text == "no pools available") {
        return QList<ZfsStatus>();
    }
    StatusReader reader;
    for (const Line &line : *lines) {
        if (trimmedLine(line.text).isEmpty()) {
            continue;
        }
        if (const auto error = reader.take(line)) {
            return tl::unexpected(*error);
        }
    }
    return reader.finish(static_cast<int>(lines->size()));
}

}
