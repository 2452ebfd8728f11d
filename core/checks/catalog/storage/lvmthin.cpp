// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/storage/storage.h"
#include "core/checks/plan.h"
#include "core/facts/volumefacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Volumes, Presence };

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(commands::lvs()), scope.here(commands::presence())}, .needs = {sshSession()}});
}

Judgement judgeVolumes(const JudgeInput &input, const QList<LogicalVolume> &volumes)
{
    Outcome worst = Outcome::Skipped;
    QStringList bad;
    QStringList all;
    for (const LogicalVolume &volume : volumes) {
        if (!volume.thinPool())
            continue;
        const double data = volume.dataPercent.value_or(100);
        const double metadata = volume.metadataPercent.value_or(100);
        const Outcome one = data >= input.number("data_fail") || metadata >= input.number("meta_fail") ? Outcome::Fail
                            : data >= input.number("data_warn") || metadata >= input.number("meta_warn")
                                ? Outcome::Warn
                                : Outcome::Pass;
        worst = worse(worst, one);
        const QString words = CheckWords::tr("%1/%2: data %3 %, metadata %4 %", "thin pool")
                                  .arg(volume.group, volume.name)
                                  .arg(data, 0, 'f', 1)
                                  .arg(metadata, 0, 'f', 1);
        all << words;
        if (one != Outcome::Pass)
            bad << words;
    }
    return worst == Outcome::Skipped ? skipped(CheckWords::tr("There is no LVM thin pool."))
           : worst == Outcome::Pass  ? passed(all.join(u"; "_s) + u'.')
           : worst == Outcome::Warn  ? warned(bad.join(u"; "_s) + u'.')
                                     : failed(bad.join(u"; "_s) + u'.');
}

Judgement judge(const JudgeInput &input)
{
    // Without LVM's own programs nothing on the host activates a thin pool.
    if (!input.evidence[Volumes]->error && provenAbsent(input, Presence, u"lvs"_s))
        return skipped(CheckWords::tr("LVM is not installed."));
    Judgement result =
        judgeParsed(input, Volumes, Presence, u"lvs"_s, parseLvs,
                    [&input](const QList<LogicalVolume> &volumes) { return judgeVolumes(input, volumes); });
    result.expected = CheckWords::tr("Data below %1 % and metadata below %2 % (failures from %3 % and %4 %).")
                          .arg(input.number("data_warn"))
                          .arg(input.number("meta_warn"))
                          .arg(input.number("data_fail"))
                          .arg(input.number("meta_fail"));
    return result;
}

}

const CheckSpec &storageLvmThin()
{
    static const CheckSpec spec{
        .id = "storage.lvm-thin",
        .title = QT_TRANSLATE_NOOP("CheckWords", "LVM thin pools have room"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "A thin pool that is full stops every guest on it, and full metadata may lose them."),
        .section = "maintenance",
        .bullets = "B18",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "`lvextend` the pool (and `--poolmetadatasize`); delete snapshots nobody needs."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {{"data_warn", 80, "%", QT_TRANSLATE_NOOP("CheckWords", "used data worth a warning")},
                       {"data_fail", 95, "%", QT_TRANSLATE_NOOP("CheckWords", "used data that fails")},
                       {"meta_warn", 70, "%", QT_TRANSLATE_NOOP("CheckWords", "used metadata worth a warning")},
                       {"meta_fail", 90, "%", QT_TRANSLATE_NOOP("CheckWords", "used metadata that fails")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
