// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/storage/storage.h"
#include "core/checks/plan.h"
#include "core/facts/smartfacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Smart, Presence };

// Attributes of ATA disks: sectors that were replaced, wait to be, or could not be read.
constexpr int kReallocated = 5;
constexpr int kPending = 197;
constexpr int kUncorrectable = 198;
constexpr auto kMediaErrors = "mediaErrors"_L1;

void plan(PlanScope &scope)
{
    for (const QString &device : scope.node().disks) {
        PlanScope::Instance instance{.probes = {scope.here(commands::smart(device)), scope.here(commands::presence())},
                                     .needs = {sshSession()}};
        instance.suffix = device.section(u'/', 2).replace(u'/', u'-');
        instance.subject = {{"device"_L1, device}};
        scope.add(std::move(instance));
    }
}

/// What speaks against a disk.
struct Complaints
{
    QStringList serious;
    QStringList notable;
};

/// Data that could not be read back; more of it than in the last run is a disk that is going.
void readMediaErrors(const JudgeInput &input, const NvmeHealth &health, Complaints &complaints, QJsonObject &facts)
{
    const QJsonValue before = earlierFact(input, kMediaErrors);
    facts.insert(kMediaErrors, health.mediaErrors);
    if (health.mediaErrors <= 0)
        return;
    const QString words = CheckWords::tr("%1 media errors").arg(health.mediaErrors);
    if (before.isDouble() && double(health.mediaErrors) > before.toDouble())
        complaints.serious << CheckWords::tr("%1, and growing").arg(words);
    else
        complaints.notable << words;
}

void readNvme(const JudgeInput &input, const NvmeHealth &health, Complaints &complaints)
{
    if (health.criticalWarning != 0)
        complaints.serious << CheckWords::tr("critical warning 0x%1").arg(health.criticalWarning, 0, 16);
    if (health.availableSpare < health.spareThreshold)
        complaints.serious
            << CheckWords::tr("%1 % spare left, below %2 %").arg(health.availableSpare).arg(health.spareThreshold);
    const QString worn = CheckWords::tr("%1 % worn").arg(health.percentageUsed);
    if (health.percentageUsed >= int(input.number("worn_fail")))
        complaints.serious << worn;
    else if (health.percentageUsed >= int(input.number("worn_warn")))
        complaints.notable << worn;
}

void readAttributes(const JudgeInput &input, const SmartDisk &disk, Complaints &complaints, QJsonObject &facts)
{
    for (const int id : {kReallocated, kPending, kUncorrectable}) {
        const qint64 raw = disk.attributes.value(id).raw;
        const QString key = u"attribute%1"_s.arg(id);
        const QJsonValue before = earlierFact(input, QLatin1StringView(key.toLatin1()));
        facts.insert(key, raw);
        if (raw <= 0)
            continue;
        const QString words = CheckWords::tr("%1 %2", "count and name of a disk attribute")
                                  .arg(raw)
                                  .arg(disk.attributes.value(id).name.isEmpty() ? key : disk.attributes.value(id).name);
        if (id != kReallocated && before.isDouble() && double(raw) > before.toDouble())
            complaints.serious << CheckWords::tr("%1, and growing").arg(words);
        else
            complaints.notable << words;
    }
}

Complaints complaintsOf(const JudgeInput &input, const SmartDisk &disk, QJsonObject &facts)
{
    Complaints complaints;
    if (disk.failing())
        complaints.serious << CheckWords::tr("the disk says that it is failing");
    if (disk.nvme) {
        readNvme(input, *disk.nvme, complaints);
        readMediaErrors(input, *disk.nvme, complaints, facts);
    }
    readAttributes(input, disk, complaints, facts);
    if (disk.complained())
        complaints.notable << CheckWords::tr("smartctl reports attributes below their threshold or logged errors");
    if (disk.temperature && *disk.temperature > int(input.number("hot_c")))
        complaints.notable << CheckWords::tr("%1 °C").arg(*disk.temperature);
    return complaints;
}

Judgement judgeDisk(const JudgeInput &input, const SmartDisk &disk)
{
    const QString device = input.subject("device");
    QJsonObject facts;
    const Complaints complaints = complaintsOf(input, disk, facts);
    Judgement result;
    if (!complaints.serious.isEmpty())
        result = failed(CheckWords::tr("%1: %2.").arg(device, (complaints.serious + complaints.notable).join(u"; "_s)));
    else if (disk.denied)
        return unknown(Reason::NoPrivilege, CheckWords::tr("smartctl may not open %1.").arg(device),
                       readingOf(input, Smart, Presence).outcome.mend);
    else if (disk.noSmart)
        return skipped(CheckWords::tr("%1 is a device without SMART (virtual?).").arg(device));
    else if (disk.notRead())
        return unknown(Reason::Garbled, CheckWords::tr("smartctl could not ask %1: %2")
                                            .arg(device, disk.messages.isEmpty() ? CheckWords::tr("it does not say why")
                                                                                 : disk.messages.join(u"; "_s)));
    else if (!complaints.notable.isEmpty())
        result = warned(CheckWords::tr("%1: %2.").arg(device, complaints.notable.join(u"; "_s)));
    else
        result = passed(CheckWords::tr("%1 reports no trouble.").arg(device));
    result.facts = facts;
    result.seen = CheckWords::tr("%1, exit bits 0x%2").arg(disk.model).arg(disk.exitBits, 0, 16);
    return result;
}

Judgement judge(const JudgeInput &input)
{
    Judgement result = judgeParsed(input, Smart, Presence, u"smartctl"_s, parseSmart,
                                   [&input](const SmartDisk &disk) { return judgeDisk(input, disk); });
    result.expected =
        CheckWords::tr("The disk says that it is well: no sector replaced or waiting, below %1 % worn, at most %2 °C.")
            .arg(input.number("worn_warn"))
            .arg(input.number("hot_c"));
    return result;
}

}

const CheckSpec &storageSmart()
{
    static const CheckSpec spec{
        .id = "storage.smart",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Disk is well"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Most disks say for days that they are dying."),
        .section = "maintenance",
        .bullets = "B18",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "See that the backups are good, then replace the disk."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {{"worn_warn", 80, "%", QT_TRANSLATE_NOOP("CheckWords", "used life of an NVMe worth a warning")},
                       {"worn_fail", 100, "%", QT_TRANSLATE_NOOP("CheckWords", "used life of an NVMe that fails")},
                       {"hot_c", 60, "°C", QT_TRANSLATE_NOOP("CheckWords", "temperature above which it warns")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
