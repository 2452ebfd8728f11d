// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/storage/storage.h"
#include "core/checks/plan.h"
#include "core/facts/volumefacts.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(commands::mdstat())}, .needs = {sshSession()}});
}

QString activityText(const MdArray &array)
{
    return array.progress ? CheckWords::tr("%1: %2 at %3 %", "array: resync at 12.6 %")
                                .arg(array.name, array.activity)
                                .arg(*array.progress)
                          : CheckWords::tr("%1: %2", "array: resync").arg(array.name, array.activity);
}

Judgement judgeArrays(const JudgeInput &input, const QList<MdArray> &arrays)
{
    QStringList serious;
    QStringList notable;
    QStringList names;
    for (const MdArray &array : arrays) {
        names << array.name;
        if (array.state != "active"_L1)
            serious << CheckWords::tr("%1 is %2").arg(array.name, array.state);
        else if (array.degraded())
            serious << CheckWords::tr("%1 runs on %2 of %3 disks [%4]")
                           .arg(array.name)
                           .arg(array.working)
                           .arg(array.wanted)
                           .arg(array.map);
        if (!array.failed.isEmpty())
            serious << CheckWords::tr("%1: failed %2").arg(array.name, array.failed.join(u", "_s));
        if (!array.activity.isEmpty())
            notable << activityText(array);
    }
    // Remembered as long as it is away: gone is not a thing of one run.
    const QStringList missing = goneSince(input, "arrays"_L1, names);
    for (const QString &gone : missing)
        serious << CheckWords::tr("%1 was there in the last run and is gone").arg(gone);
    Judgement result = !serious.isEmpty()   ? failed((serious + notable).join(u"; "_s) + u'.')
                       : !notable.isEmpty() ? warned(notable.join(u"; "_s) + u'.')
                       : arrays.isEmpty()   ? skipped(CheckWords::tr("There is no software RAID."))
                                            : passed(CheckWords::tr("All disks work in %1.").arg(names.join(u", "_s)));
    result.facts = {{"arrays"_L1, QJsonArray::fromStringList(names + missing)}};
    return result;
}

Judgement judge(const JudgeInput &input)
{
    const Reading reading = readingOf(input, 0);
    if (!reading.transportFailed && reading.outcome.fileMissing)
        return judgeArrays(input, {});
    Judgement result = judgeParsed(input, 0, kNoPresence, u"/proc/mdstat"_s, parseMdstat,
                                   [&input](const QList<MdArray> &arrays) { return judgeArrays(input, arrays); });
    result.expected = CheckWords::tr("Every array has all of its disks and is at rest.");
    return result;
}

}

const CheckSpec &storageMd()
{
    static const CheckSpec spec{
        .id = "storage.md",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Software RAID is whole"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "An array with a disk less works as before, until the next one goes."),
        .section = "maintenance",
        .bullets = "B18",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "`mdadm --detail` names the disk; replace it and add the new one."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
