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

struct Judged
{
    Outcome outcome = Outcome::Pass;
    QString words;
};

Judged judgeOne(const JudgeInput &input, const FileSystemUse &use, int percent)
{
    const bool root = use.target == "/"_L1;
    const QString words = CheckWords::tr("%1 %2 % full, %3 free", "mount point")
                              .arg(use.target)
                              .arg(percent)
                              .arg(bytesText(double(use.avail)));
    const double freeFail = input.number("root_free_fail_gib") * 1024 * 1024 * 1024;
    // A small disk is full by share; a large one that is 91 % full may still have much room.
    if (percent >= int(input.number("fail")))
        return {Outcome::Fail, words};
    if (percent >= int(input.number("warn")) ||
        (root && double(use.size) > 4 * freeFail && double(use.avail) < freeFail))
        return {Outcome::Warn, words};
    return {Outcome::Pass, words};
}

Judgement judgeUse(const JudgeInput &input, const QList<FileSystemUse> &all)
{
    Outcome worst = Outcome::Skipped;
    QStringList bad;
    QString fullest;
    int fullestPercent = -1;
    QJsonObject facts;
    for (const FileSystemUse &use : all) {
        const auto percent = use.usedPercent();
        // The root is judged whatever it is made of: also an overlay or a tmpfs can be full.
        if (!percent || (use.pseudo() && use.target != "/"_L1))
            continue;
        const Judged one = judgeOne(input, use, *percent);
        worst = worse(worst, one.outcome);
        facts.insert(use.target, *percent);
        if (one.outcome != Outcome::Pass)
            bad << one.words;
        if (*percent > fullestPercent) {
            fullestPercent = *percent;
            fullest = one.words;
        }
    }
    Judgement result;
    if (worst == Outcome::Skipped)
        return unknown(Reason::Unproven, CheckWords::tr("df told of no file system that could be judged."));
    result = worst == Outcome::Fail   ? failed(bad.join(u"; "_s))
             : worst == Outcome::Warn ? warned(bad.join(u"; "_s))
                                      : passed(CheckWords::tr("Fullest: %1.").arg(fullest));
    result.facts = facts;
    return result;
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

QString unseenFileSystem(const Evidence &df)
{
    if (df.error || df.exitCode == 0)
        return {};
    for (const QByteArray &line : df.err.split('\n')) {
        const bool hidden = line.contains("ermission denied") || line.contains("not permitted");
        if (!line.trimmed().isEmpty() && !hidden)
            return firstComplaint(line);
    }
    return {};
}

const CheckSpec &storageCapacity()
{
    static const CheckSpec spec{
        .id = "storage.capacity",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Disks have room"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "A full disk stops logs, databases and logins, and spoils upgrades half-way."),
        .section = "maintenance",
        .bullets = "B18",
        .remedy =
            QT_TRANSLATE_NOOP("CheckWords", "`du -xh --max-depth=2 / | sort -h | tail`; prune, or extend the disk."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {{"warn", 80, "%", QT_TRANSLATE_NOOP("CheckWords", "used share worth a warning")},
                       {"fail", 90, "%", QT_TRANSLATE_NOOP("CheckWords", "used share that fails")},
                       {"root_free_fail_gib", 2, "GiB",
                        QT_TRANSLATE_NOOP("CheckWords", "free space on a large / that is worth a warning")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
