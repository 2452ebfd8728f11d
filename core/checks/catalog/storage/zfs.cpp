// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/storage/storage.h"
#include "core/checks/plan.h"
#include "core/facts/zfsfacts.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Pools, Status, Presence };

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(commands::zpoolList()), scope.here(commands::zpoolStatus()),
                          scope.here(commands::presence())},
               .needs = {sshSession()}});
}

/// What was found out about the pools, worst first.
struct Finding
{
    QStringList serious;
    QStringList notable;
};

void judgeRoom(const JudgeInput &input, const ZfsPool &pool, Finding &finding)
{
    if (pool.health != "ONLINE"_L1)
        finding.serious << CheckWords::tr("%1 is %2").arg(pool.name, pool.health);
    const QString full = CheckWords::tr("%1 is %2 % full").arg(pool.name).arg(pool.capacity);
    if (pool.capacity >= int(input.number("fail")))
        finding.serious << full;
    else if (pool.capacity >= int(input.number("warn")))
        finding.notable << full;
    if (pool.fragmentation && *pool.fragmentation > int(input.number("frag_warn")))
        finding.notable << CheckWords::tr("%1 is %2 % fragmented").arg(pool.name).arg(*pool.fragmentation);
}

void judgeScrub(const JudgeInput &input, const ZfsStatus &status, Finding &finding)
{
    if (status.scrubRunning)
        return;
    if (!status.scrubEnd) {
        finding.notable << CheckWords::tr("%1 shows no finished scrub").arg(status.pool);
        return;
    }
    const double days = double(input.now.toSecsSinceEpoch() - *status.scrubEnd) / 86400.0;
    if (days < -1)
        finding.notable << CheckWords::tr("the last scrub of %1 bears a date in the future").arg(status.pool);
    if (days > input.number("scrub_warn_d"))
        finding.notable
            << CheckWords::tr("the last scrub of %1 was %2 ago").arg(status.pool, durationText(days * 86400));
    if (status.scrubErrors.value_or(0) > 0)
        finding.notable << CheckWords::tr("the last scrub of %1 found %n error(s)", nullptr, int(*status.scrubErrors))
                               .arg(status.pool);
}

bool isWell(const ZfsDevice &device)
{
    static const QStringList states{u"ONLINE"_s, u"AVAIL"_s, u"INUSE"_s};
    return states.contains(device.state);
}

void judgeStatus(const JudgeInput &input, const ZfsStatus &status, Finding &finding)
{
    if (!status.noDataErrors())
        finding.serious << CheckWords::tr("%1: %2").arg(status.pool, status.errors);
    for (const ZfsDevice &device : status.devices) {
        // A spare or a cache that is away leaves its pool online.
        if (!isWell(device))
            finding.notable << CheckWords::tr("%1 is %2").arg(device.name, device.state);
        const qint64 errors = device.readErrors + device.writeErrors + device.checksumErrors;
        if (errors > 0)
            finding.notable << CheckWords::tr("%1 counts %2 read, %3 write, %4 checksum errors")
                                   .arg(device.name)
                                   .arg(device.readErrors)
                                   .arg(device.writeErrors)
                                   .arg(device.checksumErrors);
    }
    judgeScrub(input, status, finding);
}

Judgement judgePools(const JudgeInput &input, const QList<ZfsPool> &pools, const QList<ZfsStatus> &statuses)
{
    Finding finding;
    QStringList names;
    for (const ZfsPool &pool : pools) {
        names << pool.name;
        judgeRoom(input, pool, finding);
        const auto status = std::ranges::find_if(statuses, [&](const ZfsStatus &one) { return one.pool == pool.name; });
        if (status == statuses.end())
            return unknown(Reason::Garbled, CheckWords::tr("zpool status does not tell of %1.").arg(pool.name));
        judgeStatus(input, *status, finding);
    }
    // Remembered as long as it is away: gone is not a thing of one run.
    const QStringList missing = goneSince(input, "pools"_L1, names);
    for (const QString &gone : missing)
        finding.serious << CheckWords::tr("%1 was there in the last run and is not imported now").arg(gone);
    Judgement result = !finding.serious.isEmpty()   ? failed((finding.serious + finding.notable).join(u"; "_s) + u'.')
                       : !finding.notable.isEmpty() ? warned(finding.notable.join(u"; "_s) + u'.')
                       : pools.isEmpty()
                           ? skipped(CheckWords::tr("There is no ZFS pool."))
                           : passed(CheckWords::tr("Online, with room, and scrubbed: %1.").arg(names.join(u", "_s)));
    result.facts = {{"pools"_L1, QJsonArray::fromStringList(names + missing)}};
    return result;
}

/// zpool says on stderr that there is no pool; an answer without a word is none.
bool saysNoPool(const Evidence &evidence)
{
    return evidence.exitCode == 0 && evidence.out.isEmpty() && evidence.err.contains("no pools available");
}

Judgement judgeRead(const JudgeInput &input)
{
    const Reading reading = readingOf(input, Pools, Presence);
    if (!reading.transportFailed && reading.outcome.state == CommandState::ToolMissing)
        return skipped(CheckWords::tr("ZFS is not installed."));
    if (reading.refusal)
        return *reading.refusal;
    const Evidence &list = *input.evidence[Pools];
    const auto pools = parseZpoolList(list.out);
    if (!pools)
        return unreadable(pools.error(), u"zpool list"_s);
    if (pools->isEmpty())
        return saysNoPool(list)
                   ? judgePools(input, {}, {})
                   : unknown(Reason::Garbled,
                             CheckWords::tr("zpool list printed nothing, not even that there is no pool."));
    return judgeParsed(input, Status, Presence, u"zpool status"_s, parseZpoolStatus,
                       [&](const QList<ZfsStatus> &statuses) { return judgePools(input, *pools, statuses); });
}

Judgement judge(const JudgeInput &input)
{
    Judgement result = judgeRead(input);
    result.expected = CheckWords::tr("Online, below %1 % full, scrubbed in the last %2 days without an error.")
                          .arg(input.number("warn"))
                          .arg(input.number("scrub_warn_d"));
    return result;
}

}

const CheckSpec &storageZfs()
{
    static const CheckSpec spec{
        .id = "storage.zfs",
        .title = QT_TRANSLATE_NOOP("CheckWords", "ZFS pools are well"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A degraded pool works as before, until the next disk goes."),
        .section = "maintenance",
        .bullets = "B18",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "`zpool status -v`; replace the disk it names, then `zpool scrub`."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {{"warn", 80, "%", QT_TRANSLATE_NOOP("CheckWords", "used share worth a warning")},
                       {"fail", 90, "%", QT_TRANSLATE_NOOP("CheckWords", "used share that fails")},
                       {"frag_warn", 60, "%", QT_TRANSLATE_NOOP("CheckWords", "fragmentation above which it warns")},
                       {"scrub_warn_d", 35, "d",
                        QT_TRANSLATE_NOOP("CheckWords", "age of a scrub above which it warns")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
