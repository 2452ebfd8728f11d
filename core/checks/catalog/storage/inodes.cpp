// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/storage/storage.h"
#include "core/checks/plan.h"
#include "core/facts/dffacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(commands::diskFree())}, .needs = {sshSession()}});
}

Judgement judgeUse(const JudgeInput &input, const QList<FileSystemUse> &all)
{
    QStringList bad;
    Outcome worst = Outcome::Pass;
    int highest = -1;
    for (const FileSystemUse &use : all) {
        const auto percent = use.inodesUsedPercent();
        if (!percent || (use.pseudo() && use.target != "/"_L1))
            continue;
        highest = std::max(highest, *percent);
        const Outcome one = *percent >= int(input.number("fail"))   ? Outcome::Fail
                            : *percent >= int(input.number("warn")) ? Outcome::Warn
                                                                    : Outcome::Pass;
        worst = worse(worst, one);
        if (one != Outcome::Pass)
            bad << CheckWords::tr("%1: %2 % of the inodes used").arg(use.target).arg(*percent);
    }
    if (highest < 0)
        return skipped(CheckWords::tr("No file system here counts its inodes."));
    if (worst == Outcome::Pass)
        return passed(CheckWords::tr("At most %1 % of the inodes are used.").arg(highest));
    return worst == Outcome::Fail ? failed(bad.join(u"; "_s)) : warned(bad.join(u"; "_s));
}

Judgement judge(const JudgeInput &input)
{
    Judgement result = judgeParsed(input, 0, kNoPresence, u"df"_s, parseDf,
                                   [&input](const QList<FileSystemUse> &all) { return judgeUse(input, all); });
    const QString unseen = unseenFileSystem(*input.evidence[0]);
    if (!unseen.isEmpty() && (result.outcome == Outcome::Pass || result.outcome == Outcome::Skipped))
        result = unknown(Reason::Garbled, CheckWords::tr("A file system could not be looked at: %1").arg(unseen));
    result.expected =
        CheckWords::tr("Below %1 % used (a failure from %2 %).").arg(input.number("warn")).arg(input.number("fail"));
    return result;
}

}

const CheckSpec &storageInodes()
{
    static const CheckSpec spec{
        .id = "storage.inodes",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Disks have inodes"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A disk without inodes is full although it shows free space."),
        .section = "maintenance",
        .bullets = "B18",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "Look for a directory with very many small files: mail queues, sessions, caches."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {{"warn", 80, "%", QT_TRANSLATE_NOOP("CheckWords", "used share worth a warning")},
                       {"fail", 95, "%", QT_TRANSLATE_NOOP("CheckWords", "used share that fails")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
