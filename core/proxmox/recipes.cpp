// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/recipes.h"

#include "core/proxmox/recipeobstacles.h"

#include <QCoreApplication>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;
using Kind = Obstacle::Kind;
using Weight = Obstacle::Weight;
using Step = RecipeStep::Kind;

namespace {

QString translated(const char *text, int n = -1)
{
    return QCoreApplication::translate("Recipe", text, nullptr, n);
}

RecipeStep step(Step kind, const GuestSituation &seen, const QString &snapshot = {})
{
    return {.kind = kind, .guest = seen.guest.ref, .snapshot = snapshot};
}

std::optional<bool> runsNow(const PveGuest &guest)
{
    switch (guest.power) {
    case PveGuest::Power::Running:
    case PveGuest::Power::Paused:
        return true;
    case PveGuest::Power::Stopped:
        return false;
    case PveGuest::Power::Unknown:
        break;
    }
    return std::nullopt;
}

bool shallRun(const RollbackWish &wish, bool withRam, std::optional<bool> ranBefore)
{
    switch (wish.after) {
    case RollbackWish::After::Running:
        return true;
    case RollbackWish::After::Stopped:
        return false;
    case RollbackWish::After::AsBefore:
        break;
    }
    return withRam || ranBefore.value_or(false);
}

QList<RecipeStep> rollbackSteps(const GuestSituation &seen, const QString &name, bool withRam, bool run)
{
    QList<RecipeStep> steps{step(Step::Rollback, seen, name)};
    // Without RAM the guest is off afterwards, with RAM it runs: whatever it did before.
    if (run && !withRam)
        steps.append(step(Step::Start, seen));
    if (!run && withRam)
        steps.append(step(Step::Stop, seen));
    steps.append(step(run ? Step::AwaitRunning : Step::AwaitStopped, seen));
    return steps;
}

QString duration(std::chrono::seconds time)
{
    const auto minutes = static_cast<int>(std::min<qint64>(time.count() / 60, 1'000'000'000));
    if (minutes < 60)
        return translated(QT_TRANSLATE_N_NOOP("Recipe", "%n minute(s)"), minutes);
    if (minutes < 48 * 60)
        return translated(QT_TRANSLATE_N_NOOP("Recipe", "%n hour(s)"), minutes / 60);
    return translated(QT_TRANSLATE_N_NOOP("Recipe", "%n day(s)"), minutes / (24 * 60));
}

QStringList sentencesOf(const RollbackPreview &preview)
{
    QStringList list;
    list.append(preview.lost
                    ? translated(QT_TRANSLATE_NOOP("Recipe", "Everything since %1 is lost on all its disks: %2."))
                          .arg(QLocale().toString(preview.snapshot.time.toLocalTime(), QLocale::ShortFormat),
                               duration(*preview.lost))
                    : translated(QT_TRANSLATE_NOOP(
                          "Recipe",
                          "Everything since the snapshot is lost on all its disks. When it was taken is not known.")));
    if (preview.runsNow.value_or(true))
        list.append(translated(QT_TRANSLATE_NOOP("Recipe", "The guest is stopped hard, as by pulling the plug.")));
    if (preview.snapshot.withRam)
        list.append(translated(QT_TRANSLATE_NOOP(
            "Recipe", "It runs on from the moment of the snapshot, with the memory and the clock of then.")));
    if (preview.needsStart && preview.runsAfter)
        list.append(
            translated(QT_TRANSLATE_NOOP("Recipe", "The rollback leaves it stopped; it is started afterwards.")));
    if (!preview.runsAfter)
        list.append(translated(QT_TRANSLATE_NOOP("Recipe", "It is left stopped.")));
    if (!preview.newer.isEmpty())
        list.append(
            translated(QT_TRANSLATE_NOOP("Recipe", "Snapshots made since: %1.")).arg(preview.newer.join(u", "_s)));
    if (!preview.changes)
        list.append(translated(
            QT_TRANSLATE_NOOP("Recipe", "Its configuration goes back as well; what changes could not be seen.")));
    else if (!preview.changes->isEmpty())
        list.append(translated(QT_TRANSLATE_N_NOOP("Recipe", "%n setting(s) of its configuration go back as well."),
                               static_cast<int>(preview.changes->size())));
    return list;
}

RollbackPreview previewOf(const GuestSituation &seen, const PveSnapshot &snapshot, const RollbackWish &wish,
                          const QDateTime &now)
{
    RollbackPreview preview{.snapshot = snapshot, .runsNow = runsNow(seen.guest)};
    if (snapshot.time.isValid())
        preview.lost = std::chrono::seconds(std::max<qint64>(0, snapshot.time.secsTo(now)));
    preview.newer = seen.snapshots->newerThan(snapshot.name);
    preview.needsStart = !snapshot.withRam;
    preview.runsAfter = shallRun(wish, snapshot.withRam, preview.runsNow);
    if (seen.config && wish.config)
        preview.changes = configChanges(*seen.config, *wish.config);
    preview.sentences = sentencesOf(preview);
    return preview;
}

bool belongsToSnapshot(const QString &key)
{
    static const QStringList keys{u"digest"_s,      u"parent"_s,  u"snaptime"_s,  u"vmstate"_s, u"lock"_s,
                                  u"description"_s, u"vmgenid"_s, u"snapstate"_s, u"meta"_s};
    return keys.contains(key) || key.startsWith("unused"_L1) || key.startsWith("running"_L1);
}

}

QList<ConfigChange> configChanges(const PveGuestConfig &now, const PveGuestConfig &then)
{
    QStringList keys = now.all.keys() + then.all.keys();
    keys.removeDuplicates();
    keys.sort();
    QList<ConfigChange> changes;
    for (const QString &key : std::as_const(keys)) {
        const ConfigChange change{.key = key, .now = now.all.value(key), .then = then.all.value(key)};
        if (change.now != change.then && !belongsToSnapshot(key))
            changes.append(change);
    }
    return changes;
}

Recipe snapshotRecipe(const GuestSituation &seen, const SnapshotWish &wish, const QString &tokenId)
{
    ObstacleList obstacles(seen, tokenId);
    obstacles.templates();
    obstacles.busy();
    obstacles.newName(wish.name);
    obstacles.right({u"VM.Snapshot"_s});
    obstacles.feature();
    obstacles.storages();
    if (wish.withRam)
        obstacles.ram();
    const bool ram = wish.withRam && seen.guest.ref.kind == GuestKind::Qemu;
    return {.steps = {{.kind = Step::CreateSnapshot,
                       .guest = seen.guest.ref,
                       .snapshot = wish.name,
                       .description = wish.description,
                       .withRam = ram}},
            .obstacles = obstacles.take()};
}

RollbackRecipe rollbackRecipe(const GuestSituation &seen, const RollbackWish &wish, const QDateTime &now,
                              const QString &tokenId)
{
    ObstacleList obstacles(seen, tokenId);
    obstacles.templates();
    obstacles.busy();
    obstacles.right({u"VM.Snapshot"_s, u"VM.Snapshot.Rollback"_s});
    obstacles.reach(wish.name);
    obstacles.storages();
    obstacles.highAvailability();
    RollbackRecipe result;
    const PveSnapshot *snapshot = obstacles.existing(wish.name);
    if (snapshot && !snapshot->whole())
        obstacles.add(
            {.kind = Kind::NotWhole,
             .text = translated(
                         QT_TRANSLATE_NOOP("Recipe", "Snapshot \"%1\" is not whole (%2): it cannot be rolled back to."))
                         .arg(snapshot->name, snapshot->state)});
    if (snapshot)
        result.preview = previewOf(seen, *snapshot, wish, now);
    const bool ram = snapshot && snapshot->withRam;
    const bool run = shallRun(wish, ram, runsNow(seen.guest));
    result.recipe.steps = rollbackSteps(seen, wish.name, ram, run);
    // Starting or stopping is a call of its own with a right of its own.
    if (run != ram)
        obstacles.right({u"VM.PowerMgmt"_s});
    if (wish.after == RollbackWish::After::AsBefore && !ram && !runsNow(seen.guest))
        obstacles.add({.kind = Kind::NotSeen,
                       .weight = Weight::Doubt,
                       .text = translated(QT_TRANSLATE_NOOP(
                           "Recipe", "Whether the guest runs now could not be seen: it would be left stopped."))});
    result.recipe.obstacles = obstacles.take();
    return result;
}

Recipe deleteRecipe(const GuestSituation &seen, const QString &name, const QString &tokenId)
{
    ObstacleList obstacles(seen, tokenId);
    obstacles.busy();
    obstacles.right({u"VM.Snapshot"_s});
    obstacles.storages();
    if (const PveSnapshot *snapshot = obstacles.existing(name)) {
        QStringList children;
        for (const PveSnapshot &other : seen.snapshots->snapshots) {
            if (other.parent == name)
                children.append(other.name);
        }
        if (!children.isEmpty())
            obstacles.add({.kind = Kind::HasChildren,
                           .weight = Weight::Note,
                           .text = translated(QT_TRANSLATE_NOOP("Recipe", "These descend from it and will stay: %1."))
                                       .arg(children.join(u", "_s))});
        if (!snapshot->whole())
            obstacles.add({.kind = Kind::NotWhole,
                           .weight = Weight::Note,
                           .text = translated(QT_TRANSLATE_NOOP("Recipe", "Snapshot \"%1\" is not whole (%2)."))
                                       .arg(name, snapshot->state)});
    }
    return {.steps = {step(Step::DeleteSnapshot, seen, name)}, .obstacles = obstacles.take()};
}

}
