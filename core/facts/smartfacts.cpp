// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/smartfacts.h"

#include "core/facts/jsonreader.h"

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr int kAnyInt = 0x7fffffff;

void readComplaints(JsonReader &program, SmartDisk &disk)
{
    const QJsonArray messages = program.arrayOrEmpty("messages"_L1);
    for (qsizetype i = 0; i < messages.size(); ++i) {
        JsonReader message = elementReader(messages, i, u"messages"_s);
        const QString text = message.text("string"_L1);
        program.include(message);
        disk.messages.append(quoted(text.toUtf8()));
        disk.noSmart = disk.noSmart || text.contains("Unable to detect device type"_L1) ||
                       text.contains("device lacks SMART capability"_L1) ||
                       text.contains("SMART support is: Unavailable"_L1);
        disk.denied =
            disk.denied || text.contains("Permission denied"_L1) || text.contains("Operation not permitted"_L1);
    }
}

void readAttributes(JsonReader &reader, SmartDisk &disk)
{
    const auto attributes = reader.maybeObject("ata_smart_attributes"_L1);
    if (!attributes) {
        return;
    }
    JsonReader outer(*attributes, u"ata_smart_attributes"_s);
    const QJsonArray table = outer.array("table"_L1);
    for (qsizetype i = 0; i < table.size(); ++i) {
        JsonReader row = elementReader(table, i, u"ata_smart_attributes.table"_s);
        const int id = row.integerWithin("id"_L1, 0, 255);
        SmartAttribute attribute{row.textOr("name"_L1), row.integerWithin("value"_L1, 0, 255),
                                 static_cast<int>(row.maybeInteger("thresh"_L1).value_or(0) & 0xff),
                                 row.textOr("when_failed"_L1), 0};
        JsonReader raw(row.object("raw"_L1), u"raw"_s);
        // Some raw values use all 64 bits; JSON carries them as doubles.
        attribute.raw = static_cast<qint64>(std::clamp(raw.real("value"_L1), -9e18, 9e18));
        row.include(raw);
        outer.include(row);
        disk.attributes.insert(id, attribute);
    }
    reader.include(outer);
}

void readNvme(JsonReader &reader, SmartDisk &disk)
{
    const auto log = reader.maybeObject("nvme_smart_health_information_log"_L1);
    if (!log) {
        return;
    }
    JsonReader part(*log, u"nvme_smart_health_information_log"_s);
    NvmeHealth health;
    health.criticalWarning = part.integerWithin("critical_warning"_L1, 0, 255);
    health.availableSpare = part.integerWithin("available_spare"_L1, 0, 255);
    health.spareThreshold = part.integerWithin("available_spare_threshold"_L1, 0, 255);
    health.percentageUsed = part.integerWithin("percentage_used"_L1, 0, 255);
    health.mediaErrors = part.maybeInteger("media_errors"_L1).value_or(0);
    reader.include(part);
    disk.nvme = health;
}

void readDevice(JsonReader &reader, SmartDisk &disk)
{
    if (const auto device = reader.maybeObject("device"_L1)) {
        JsonReader part(*device, u"device"_s);
        disk.device = part.text("name"_L1);
        disk.protocol = part.textOr("protocol"_L1);
        reader.include(part);
    }
    disk.model = reader.textOr("model_name"_L1);
    if (const auto status = reader.maybeObject("smart_status"_L1)) {
        JsonReader part(*status, u"smart_status"_s);
        disk.passed = part.boolean("passed"_L1);
        reader.include(part);
    }
    if (const auto temperature = reader.maybeObject("temperature"_L1)) {
        JsonReader part(*temperature, u"temperature"_s);
        disk.temperature = part.integerWithin("current"_L1, -300, 1000);
        reader.include(part);
    }
    if (const auto hours = reader.maybeObject("power_on_time"_L1)) {
        JsonReader part(*hours, u"power_on_time"_s);
        disk.powerOnHours = part.maybeInteger("hours"_L1);
        reader.include(part);
    }
}

}

Parsed<SmartDisk> parseSmart(const QByteArray &out)
{
    const auto object = readJsonObject(out);
    if (!object) {
        return tl::unexpected(object.error());
    }
    JsonReader reader(*object);
    SmartDisk disk;
    JsonReader program(reader.object("smartctl"_L1), u"smartctl"_s);
    if (!reader.failed()) {
        disk.exitBits = program.integerWithin("exit_status"_L1, 0, kAnyInt);
        readComplaints(program, disk);
        reader.include(program);
    }
    readDevice(reader, disk);
    readAttributes(reader, disk);
    readNvme(reader, disk);
    if (reader.failed()) {
        return reader.failure();
    }
    const bool explained = disk.notRead() || disk.noSmart || disk.denied;
    if (!disk.passed && !explained) {
        return garble::missing(0, u"smart_status.passed"_s);
    }
    if (disk.protocol == "NVMe"_L1 && !disk.nvme && !explained) {
        return garble::missing(0, u"nvme_smart_health_information_log"_s);
    }
    return disk;
}

}
