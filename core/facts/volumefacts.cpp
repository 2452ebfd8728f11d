// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/volumefacts.h"

#include "core/facts/jsonreader.h"
#include "core/facts/lines.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// "md0 : active raid1 sdc1[2] sdb1[1](F) sda1[0]", "md1 : active (auto-read-only) raid1 …", "md2 : inactive sdd[0](S)"
std::optional<MdArray> readArray(QByteArrayView text)
{
    const auto words = wordsOf(text);
    if (words.size() < 3 || words[1] != ":" || !words[0].startsWith("md")) {
        return std::nullopt;
    }
    MdArray array;
    array.name = textOf(words[0]);
    array.state = textOf(words[2]);
    if (array.state != "active"_L1 && array.state != "inactive"_L1) {
        return std::nullopt;
    }
    static const QRegularExpression member(u"\\A([^\\[\\]()]+)\\[[0-9]+\\]((?:\\([A-Z]\\))*)\\z"_s);
    for (const QByteArrayView word : words.sliced(3)) {
        const QString part = textOf(word);
        const auto match = member.match(part);
        if (match.hasMatch()) {
            array.members.append(match.captured(1));
            if (match.captured(2).contains("(F)"_L1)) {
                array.failed.append(match.captured(1));
            }
        } else if (part.startsWith(u'(')) {
            continue; // "(auto-read-only)", "(read-only)"
        } else if (array.level.isEmpty() && array.members.isEmpty()) {
            array.level = part;
        } else {
            return std::nullopt;
        }
    }
    return array;
}

/// The lines below an array: "[2/1] [U_]", "[=>…]  recovery = 12.6% (…)", "resync=DELAYED".
bool readDetail(QByteArrayView text, MdArray &array)
{
    static const QRegularExpression counts(u"\\[([0-9]{1,5})/([0-9]{1,5})\\] \\[([U_]+)\\]"_s);
    static const QRegularExpression activity(
        u"\\b(recovery|resync|check|reshape|repair)\\s*=\\s*(?:([0-9]{1,3}(?:\\.[0-9]{1,2})?)%|[A-Z]+)"_s);
    const QString line = textOf(text);
    if (const auto match = counts.match(line); match.hasMatch()) {
        array.wanted = match.captured(1).toInt();
        array.working = match.captured(2).toInt();
        array.map = match.captured(3);
        if (array.map.size() != array.wanted || array.map.count(u'U') != array.working) {
            return false;
        }
    }
    if (const auto match = activity.match(line); match.hasMatch()) {
        array.activity = match.captured(1);
        if (!match.captured(2).isEmpty()) {
            array.progress = match.captured(2).toDouble();
        }
    }
    return true;
}

bool redundant(const QString &level)
{
    static const QStringList levels{u"raid1"_s, u"raid4"_s, u"raid5"_s, u"raid6"_s, u"raid10"_s};
    return levels.contains(level);
}

std::optional<double> percentOf(JsonReader &reader, QLatin1String key)
{
    const QString text = reader.textOr(key);
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const auto value = realOf(text.toUtf8());
    if (!value || *value < 0 || *value > 100) {
        reader.refuse(key, text);
    }
    return value;
}

quint64 *counterOf(BtrfsDevice &device, const QString &name)
{
    if (name == "write_io_errs"_L1) {
        return &device.writeErrors;
    }
    if (name == "read_io_errs"_L1) {
        return &device.readErrors;
    }
    if (name == "flush_io_errs"_L1) {
        return &device.flushErrors;
    }
    if (name == "corruption_errs"_L1) {
        return &device.corruptionErrors;
    }
    return name == "generation_errs"_L1 ? &device.generationErrors : nullptr;
}

}

Parsed<QList<MdArray>> parseMdstat(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    if (!lines->first().text.startsWith("Personalities :")) {
        return garble::missing(1, u"Personalities"_s);
    }
    QList<MdArray> arrays;
    bool complete = false;
    for (const Line &line : lines->sliced(1)) {
        const bool detail = line.text.startsWith(' ') || line.text.startsWith('\t');
        if (complete && !line.text.isEmpty()) {
            return garble::strangeLine(line.number, line.text);
        }
        if (line.text.startsWith("unused devices:")) {
            complete = true;
        } else if (detail && !arrays.isEmpty()) {
            if (!readDetail(line.text, arrays.last())) {
                return garble::strangeLine(line.number, line.text);
            }
        } else if (!line.text.isEmpty()) {
            const auto array = detail ? std::nullopt : readArray(line.text);
            if (!array) {
                return garble::strangeLine(line.number, line.text);
            }
            arrays.append(*array);
        }
    }
    if (!complete) {
        return garble::missing(static_cast<int>(lines->size()), u"unused devices"_s);
    }
    for (const MdArray &array : arrays) {
        if (array.state == "active"_L1 && redundant(array.level) && array.wanted == 0) {
            return garble::missing(0, array.name + u" [n/m]"_s);
        }
    }
    return arrays;
}

Parsed<QList<BtrfsDevice>> parseBtrfsStats(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    static const QRegularExpression form(u"\\A\\[(.+)\\]\\.([a-z_]+)\\s+([0-9]{1,19})\\z"_s);
    QList<BtrfsDevice> devices;
    QMap<QString, int> seen;
    for (const Line &line : *lines) {
        const auto match = form.match(textOf(line.text));
        if (!match.hasMatch()) {
            return garble::strangeLine(line.number, line.text);
        }
        const QString name = match.captured(1);
        if (devices.isEmpty() || devices.last().device != name) {
            devices.append(BtrfsDevice{});
            devices.last().device = name;
        }
        if (quint64 *counter = counterOf(devices.last(), match.captured(2))) {
            *counter = match.captured(3).toULongLong();
            if (++seen[name + u' ' + match.captured(2)] > 1) {
                return garble::repeated(line.number, match.captured(2));
            }
        }
    }
    for (const BtrfsDevice &device : devices) {
        for (const QString &counter :
             {u"write_io_errs"_s, u"read_io_errs"_s, u"flush_io_errs"_s, u"corruption_errs"_s, u"generation_errs"_s}) {
            if (!seen.contains(device.device + u' ' + counter)) {
                return garble::missing(static_cast<int>(lines->size()), counter);
            }
        }
    }
    return devices;
}

Parsed<QList<LogicalVolume>> parseLvs(const QByteArray &out)
{
    const auto object = readJsonObject(out);
    if (!object) {
        return tl::unexpected(object.error());
    }
    JsonReader root(*object);
    const QJsonArray reports = root.array("report"_L1);
    if (!root.failed() && reports.isEmpty()) {
        return garble::missing(0, u"report[0]"_s);
    }
    QList<LogicalVolume> volumes;
    for (qsizetype r = 0; r < reports.size(); ++r) {
        JsonReader report = elementReader(reports, r, u"report"_s);
        const QJsonArray rows = report.array("lv"_L1);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            JsonReader row = elementReader(rows, i, u"lv"_s);
            LogicalVolume volume{row.text("lv_name"_L1), row.text("vg_name"_L1), row.text("lv_attr"_L1),
                                 percentOf(row, "data_percent"_L1), percentOf(row, "metadata_percent"_L1)};
            if (volume.thinPool() && (!volume.dataPercent || !volume.metadataPercent)) {
                row.refuse("data_percent"_L1, {});
            }
            volumes.append(volume);
            report.include(row);
        }
        root.include(report);
    }
    if (root.failed()) {
        return root.failure();
    }
    return volumes;
}

}
