// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/storage/storage.h"
#include "core/checks/plan.h"
#include "core/facts/dffacts.h"
#include "core/facts/volumefacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum DeclaredProbes { Stats, Presence };
enum FoundProbes { Mounts, FoundPresence };

/// "/" as "root", "/srv/data" as "srv-data".
QString suffixOf(const QString &mount)
{
    const QString words = mount.split(u'/', Qt::SkipEmptyParts).join(u'-');
    return words.isEmpty() ? u"root"_s : words;
}

void plan(PlanScope &scope)
{
    for (const QString &mount : scope.node().btrfs) {
        PlanScope::Instance instance{
            .probes = {scope.here(commands::btrfsStats(mount)), scope.here(commands::presence())},
            .needs = {sshSession()}};
        instance.suffix = suffixOf(mount);
        instance.subject = {{"mount"_L1, mount}};
        scope.add(std::move(instance));
    }
    // Asking for the counters needs a right per mount point; that none was forgotten is seen without.
    PlanScope::Instance found{.probes = {scope.here(commands::mounts()), scope.here(commands::presence())},
                              .needs = {sshSession()}};
    found.title = CheckWords::tr("No btrfs goes unlooked at");
    scope.add(std::move(found));
}

/// The device behind a mount; "/dev/sda2[/@home]" is a subvolume of /dev/sda2.
QString deviceOf(const MountPoint &mount)
{
    return mount.source.section(u'[', 0, 0);
}

Judgement judgeFound(const JudgeInput &input, const QList<MountPoint> &mounts)
{
    QStringList covered;
    for (const MountPoint &mount : mounts) {
        if (mount.type == "btrfs"_L1 && input.node.btrfs.contains(mount.target))
            covered << deviceOf(mount);
    }
    QStringList forgotten;
    for (const MountPoint &mount : mounts) {
        if (mount.type == "btrfs"_L1 && !covered.contains(deviceOf(mount))) {
            forgotten << mount.target;
            covered << deviceOf(mount); // one of its mounts is enough
        }
    }
    if (!forgotten.isEmpty())
        return unknown(Reason::NotRun,
                       CheckWords::tr("The lab file does not name the btrfs on %1, so its errors were not asked for.")
                           .arg(forgotten.join(u", "_s)),
                       u"btrfs = [\"%1\"]"_s.arg((input.node.btrfs + forgotten).join(u"\", \""_s)));
    return skipped(input.node.btrfs.isEmpty() ? CheckWords::tr("There is no btrfs.")
                                              : CheckWords::tr("Every btrfs is looked at by its name."));
}

/// Whether a counter grew since the last run, or is seen above nought for the first time.
bool grew(const JudgeInput &input, const QString &key, quint64 count)
{
    const QJsonValue before = earlierFact(input, QLatin1StringView(key.toLatin1()));
    return before.isDouble() ? double(count) > before.toDouble() : count > 0;
}

Judgement judgeStats(const JudgeInput &input, const QList<BtrfsDevice> &devices)
{
    QStringList serious;
    QStringList notable;
    QJsonObject facts;
    for (const BtrfsDevice &device : devices) {
        const std::array<std::tuple<QString, quint64, bool>, 5> counters{
            {{u"write"_s, device.writeErrors, false},
             {u"flush"_s, device.flushErrors, false},
             {u"read"_s, device.readErrors, true},
             {u"corruption"_s, device.corruptionErrors, true},
             {u"generation"_s, device.generationErrors, true}}};
        for (const auto &[name, count, damaging] : counters) {
            const QString key = device.device + u' ' + name;
            facts.insert(key, double(count));
            if (count == 0)
                continue;
            const QString words =
                CheckWords::tr("%1: %2 %3 errors", "device, count, kind").arg(device.device).arg(count).arg(name);
            (damaging && grew(input, key, count) ? serious : notable) << words;
        }
    }
    Judgement result = !serious.isEmpty() ? failed((serious + notable).join(u"; "_s) + u'.')
                       : !notable.isEmpty()
                           ? warned(notable.join(u"; "_s) + u'.')
                           : passed(CheckWords::tr("No device of %1 counts an error.").arg(input.subject("mount")));
    result.facts = facts;
    result.expected = CheckWords::tr("All counters are 0; read, corruption and generation errors fail when they grow.");
    return result;
}

Judgement judge(const JudgeInput &input)
{
    if (input.subject("mount").isEmpty())
        return judgeParsed(input, Mounts, FoundPresence, u"findmnt"_s, parseFindmnt,
                           [&input](const QList<MountPoint> &mounts) { return judgeFound(input, mounts); });
    return judgeParsed(input, Stats, Presence, u"btrfs device stats"_s, parseBtrfsStats,
                       [&input](const QList<BtrfsDevice> &devices) { return judgeStats(input, devices); });
}

}

const CheckSpec &storageBtrfs()
{
    static const CheckSpec spec{
        .id = "storage.btrfs",
        .title = QT_TRANSLATE_NOOP("CheckWords", "btrfs counts no errors"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "btrfs notices what a disk gets wrong, and tells nobody."),
        .section = "maintenance",
        .bullets = "B18",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords",
            "`btrfs scrub start`, look at the disk, replace it; `btrfs device stats -z` when that is done."),
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
