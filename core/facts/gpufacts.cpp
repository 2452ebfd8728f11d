// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/gpufacts.h"

#include "core/facts/lines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

bool notSupported(QByteArrayView text)
{
    return text.startsWith('[') && text.endsWith(']');
}

/// Reads the optional fields of one row; the first that is neither a number nor "[…]" makes the row garbled.
class RowReader
{
public:
    explicit RowReader(const QList<QByteArrayView> &fields)
        : m_fields(fields)
    {
    }

    template <typename Number>
    std::optional<Number> number(qsizetype column)
    {
        const QByteArrayView text = m_fields[column];
        if (notSupported(text)) {
            return std::nullopt;
        }
        const auto value = numberOf<Number>(text);
        if (!value || !(*value >= 0)) {
            m_bad = m_bad < 0 ? column : m_bad;
            return std::nullopt;
        }
        return value;
    }

    /// "Enabled" or "Disabled".
    std::optional<bool> mode(qsizetype column)
    {
        const QByteArrayView text = m_fields[column];
        if (text == "Enabled" || text == "Disabled") {
            return text == "Enabled";
        }
        if (!notSupported(text)) {
            m_bad = m_bad < 0 ? column : m_bad;
        }
        return std::nullopt;
    }

    /// The column that could not be read, or -1.
    [[nodiscard]] qsizetype bad() const { return m_bad; }

private:
    const QList<QByteArrayView> &m_fields;
    qsizetype m_bad = -1;
};

Parsed<GpuReading> readGpu(const Line &line)
{
    constexpr qsizetype kColumns = 14;
    QList<QByteArrayView> fields;
    for (const QByteArrayView field : fieldsOf(line.text, ',')) {
        fields.append(trimmedLine(field));
    }
    if (fields.size() < kColumns) {
        return garble::missing(line.number, FactWords::tr("column %1").arg(fields.size() + 1));
    }
    RowReader row(fields);
    GpuReading gpu;
    gpu.index = row.number<int>(0).value_or(-1);
    gpu.uuid = textOf(fields[1]);
    gpu.name = textOf(fields[2]);
    gpu.driverVersion = textOf(fields[3]);
    gpu.performanceState = textOf(fields[4]);
    gpu.temperature = row.number<double>(5);
    gpu.power = row.number<double>(6);
    gpu.memoryTotal = row.number<qint64>(7);
    gpu.memoryUsed = row.number<qint64>(8);
    gpu.utilization = row.number<int>(9);
    gpu.eccUncorrected = row.number<qint64>(10);
    gpu.pcieGenCurrent = row.number<int>(11);
    gpu.pcieGenMax = row.number<int>(12);
    gpu.persistence = row.mode(13);
    if (row.bad() >= 0) {
        return garble::badValue(line.number, FactWords::tr("column %1").arg(row.bad() + 1), fields[row.bad()]);
    }
    if (gpu.index < 0 || !gpu.uuid.startsWith("GPU-"_L1) || gpu.driverVersion.isEmpty()) {
        return garble::strangeLine(line.number, line.text);
    }
    return gpu;
}

}

Parsed<QList<GpuReading>> parseNvidiaSmi(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    QList<GpuReading> gpus;
    for (const Line &line : *lines) {
        const auto gpu = readGpu(line);
        if (!gpu) {
            return tl::unexpected(gpu.error());
        }
        gpus.append(*gpu);
    }
    return gpus;
}

NvmlFailure nvmlFailure(int exitCode, const QByteArray &out, const QByteArray &err)
{
    using Failure = NvmlFailure;
    static const QList<std::pair<QByteArray, Failure>> signs{
        {"Driver/library version mismatch", Failure::VersionMismatch},
        {"GPU is lost", Failure::GpuLost},
        {"No devices were found", Failure::NoDevice},
        {"couldn't communicate with the NVIDIA driver", Failure::DriverNotLoaded},
        {"Driver Not Loaded", Failure::DriverNotLoaded},
        {"NVML Shared Library Not Found", Failure::LibraryMissing},
        {"couldn't find libnvidia-ml.so", Failure::LibraryMissing},
        {"Insufficient Permissions", Failure::NoPermission}};
    for (const auto &[text, failure] : signs) {
        if (out.contains(text) || err.contains(text)) {
            return failure;
        }
    }
    switch (exitCode) {
    case 0:
        return Failure::None;
    case 4:
        return Failure::NoPermission;
    case 6:
        return Failure::NoDevice;
    case 9:
        return Failure::DriverNotLoaded;
    case 12:
        return Failure::LibraryMissing;
    case 15:
        return Failure::GpuLost;
    case 18:
        return Failure::VersionMismatch;
    default:
        return Failure::Other;
    }
}

Parsed<QString> parseNvidiaModule(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    static const QRegularExpression form(
        u"\\ANVRM version: NVIDIA .*?Kernel Module(?: for \\S+)?\\s+([0-9]+(?:\\.[0-9]+){1,3})\\s"_s);
    const auto match = form.match(textOf(lines->first().text));
    if (!match.hasMatch()) {
        return garble::strangeLine(1, lines->first().text);
    }
    return match.captured(1);
}

QList<XidEvent> xidEvents(const SystemJournal &kernelJournal)
{
    static const QRegularExpression form(u"NVRM: Xid \\(([^)]{1,40})\\): ([0-9]{1,4})\\b"_s);
    QList<XidEvent> events;
    for (const JournalEntry &entry : kernelJournal.entries) {
        const auto match = form.match(entry.message);
        if (match.hasMatch()) {
            events.append({match.captured(2).toInt(), match.captured(1), entry.timeUs});
        }
    }
    return events;
}

}
