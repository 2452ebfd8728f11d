// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/recipeobstacles.h"

#include "core/proxmox/pveerror.h"
#include "core/proxmox/snapshotname.h"

#include <QCoreApplication>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;
using Kind = Obstacle::Kind;
using Weight = Obstacle::Weight;

namespace {

/// Above this a snapshot may stop the guest when the storage runs full.
constexpr double kFullEnoughToWarn = 0.80;
constexpr double kTooFull = 0.95;

QString translated(const char *text)
{
    return QCoreApplication::translate("Recipe", text);
}

QString unlockLine(const PveGuestRef &guest)
{
    return (guest.kind == GuestKind::Qemu ? u"qm unlock %1"_s : u"pct unlock %1"_s).arg(guest.vmid);
}

}

ObstacleList::ObstacleList(const GuestSituation &seen, QString tokenId)
    : m_seen(seen)
    , m_tokenId(std::move(tokenId))
{
}

void ObstacleList::add(Obstacle obstacle)
{
    m_found.append(std::move(obstacle));
}

void ObstacleList::notSeen(const QString &text, const QString &remedy)
{
    add({.kind = Kind::NotSeen, .weight = Weight::Doubt, .text = text, .remedy = remedy});
}

QList<Obstacle> ObstacleList::take()
{
    std::stable_sort(m_found.begin(), m_found.end(),
                     [](const Obstacle &a, const Obstacle &b) { return a.weight > b.weight; });
    return std::move(m_found);
}

void ObstacleList::templates()
{
    if (m_seen.guest.isTemplate || (m_seen.config && m_seen.config->isTemplate))
        add({.kind = Kind::Template,
             .text = translated(QT_TRANSLATE_NOOP("Recipe", "This is a template: it has no snapshots."))});
}

void ObstacleList::busy()
{
    const QString lock = m_seen.config && !m_seen.config->lock.isEmpty() ? m_seen.config->lock : m_seen.guest.lock;
    const bool tasksKnown = m_seen.runningTasks.has_value();
    const bool working = tasksKnown && !m_seen.runningTasks->isEmpty();
    if (!lock.isEmpty()) {
        // Others' tasks are hidden from a token without Sys.Audit, so that "no task" is never certain.
        const QString remedy =
            working
                ? translated(QT_TRANSLATE_NOOP("Recipe", "Wait until the task has ended."))
                : translated(QT_TRANSLATE_NOOP(
                                 "Recipe",
                                 "If no task works on it any more, the lock was left behind. On the host, as root: %1"))
                      .arg(unlockLine(m_seen.guest.ref));
        add({.kind = Kind::Locked,
             .text = translated(QT_TRANSLATE_NOOP("Recipe", "The guest is locked (%1).")).arg(lock),
             .remedy = remedy});
    }
    if (working) {
        const PveTask &task = m_seen.runningTasks->first();
        add({.kind = Kind::TaskRunning,
             .weight = Weight::Safeguard,
             .text = translated(QT_TRANSLATE_NOOP("Recipe", "A task works on the guest: %1, started by %2."))
                         .arg(task.type, task.user),
             .remedy = translated(QT_TRANSLATE_NOOP("Recipe", "Wait until the task has ended."))});
    }
    if (!tasksKnown)
        notSeen(translated(QT_TRANSLATE_NOOP("Recipe", "Whether a task works on the guest could not be seen.")));
}

void ObstacleList::right(const QStringList &privileges)
{
    const QString path = u"/vms/%1"_s.arg(m_seen.guest.ref.vmid);
    if (!m_seen.permissions) {
        notSeen(translated(QT_TRANSLATE_NOOP("Recipe", "Whether the token has the right %1 could not be seen."))
                    .arg(privileges.join(u'|')));
        return;
    }
    const bool held = std::any_of(privileges.begin(), privileges.end(), [&](const QString &privilege) {
        return m_seen.permissions->allows(path, privilege);
    });
    if (held)
        return;
    const PveMissingRight missing{.path = path, .privileges = privileges};
    add({.kind = Kind::NoRight,
         .text = translated(QT_TRANSLATE_NOOP("Recipe", "The token lacks the right %1 on %2."))
                     .arg(privileges.join(u'|'), path),
         .remedy = pveGrantCommands(missing, m_tokenId, *m_seen.permissions).join(u'\n')});
}

void ObstacleList::feature()
{
    QStringList unfit;
    if (m_seen.config) {
        for (const PveDisk &disk : m_seen.config->disks) {
            if (rollbackReach(disk, m_seen.storageConfigs) == RollbackReach::None)
                unfit.append(u"%1 (%2)"_s.arg(disk.key, disk.volume));
        }
    }
    if (!m_seen.feature) {
        notSeen(translated(QT_TRANSLATE_NOOP("Recipe", "Whether all disks can be snapshotted could not be seen.")));
        return;
    }
    if (m_seen.feature->available)
        return;
    const QString text =
        unfit.isEmpty() ? translated(QT_TRANSLATE_NOOP(
                              "Recipe", "At least one disk is on a storage, or of a format, that has no snapshots."))
                        : translated(QT_TRANSLATE_NOOP("Recipe", "These disks cannot be snapshotted: %1."))
                              .arg(unfit.join(u", "_s));
    add({.kind = Kind::NoFeature,
         .text = text,
         .remedy = translated(QT_TRANSLATE_NOOP(
             "Recipe",
             "Move the disk to a storage with snapshots (on directories: format qcow2), or make a backup instead."))});
}

void ObstacleList::storage(const PveDisk &disk)
{
    const auto found = std::find_if(m_seen.storages->begin(), m_seen.storages->end(), [&](const PveStorage &entry) {
        return entry.name == disk.storage && (entry.node == m_seen.guest.ref.node || entry.node.isEmpty());
    });
    if (found == m_seen.storages->end() || !found->active) {
        const bool listed = found != m_seen.storages->end();
        add({.kind = listed ? Kind::StorageDown : Kind::NotSeen,
             .weight = Weight::Doubt,
             .text =
                 (listed ? translated(QT_TRANSLATE_NOOP(
                               "Recipe", "Storage \"%1\" of disk %2 does not answer: Proxmox VE knows nothing of it."))
                         : translated(QT_TRANSLATE_NOOP("Recipe", "Storage \"%1\" of disk %2 could not be seen.")))
                     .arg(disk.storage, disk.key)});
        return;
    }
    if (!*found->active) {
        add({.kind = Kind::StorageDown,
             .text = translated(QT_TRANSLATE_NOOP("Recipe", "Storage \"%1\" of disk %2 is down."))
                         .arg(disk.storage, disk.key)});
        return;
    }
    const double used = found->usedFraction().value_or(0);
    if (used < kFullEnoughToWarn)
        return;
    add({.kind = Kind::StorageFull,
         .weight = used < kTooFull ? Weight::Note : Weight::Safeguard,
         .text = translated(QT_TRANSLATE_NOOP("Recipe",
                                              "Storage \"%1\" is %2 % full. A snapshot grows with every change; when "
                                              "the storage is full, the guest stops."))
                     .arg(disk.storage)
                     .arg(static_cast<int>(used * 100))});
}

void ObstacleList::storages()
{
    if (!m_seen.config || !m_seen.storages) {
        notSeen(
            translated(QT_TRANSLATE_NOOP("Recipe", "Whether the storages answer and have room could not be seen.")));
        return;
    }
    QStringList done;
    for (const PveDisk &disk : m_seen.config->disks) {
        if (disk.cdrom || disk.hostPath || done.contains(disk.storage))
            continue;
        done.append(disk.storage);
        storage(disk);
    }
}

void ObstacleList::newName(const QString &name)
{
    if (const QString problem = snapshotNameProblem(name); !problem.isEmpty()) {
        add({.kind = Kind::NameUnfit, .text = problem});
        return;
    }
    if (!m_seen.snapshots) {
        notSeen(translated(QT_TRANSLATE_NOOP("Recipe", "Which snapshots there are could not be seen.")));
        return;
    }
    for (const PveSnapshot &snapshot : m_seen.snapshots->snapshots) {
        if (snapshot.name == name)
            add({.kind = Kind::NameTaken,
                 .text = translated(QT_TRANSLATE_NOOP("Recipe", "There is a snapshot \"%1\" already.")).arg(name)});
        else if (snapshot.name.compare(name, Qt::CaseInsensitive) == 0)
            add({.kind = Kind::NameAlike,
                 .weight = Weight::Note,
                 .text =
                     translated(QT_TRANSLATE_NOOP("Recipe", "Snapshot \"%1\" differs only in upper and lower case."))
                         .arg(snapshot.name)});
    }
}

void ObstacleList::ram()
{
    const auto impossible = [this](const QString &text) {
        add({.kind = Kind::RamImpossible,
             .text = text,
             .remedy = translated(QT_TRANSLATE_NOOP("Recipe", "Take the snapshot without RAM."))});
    };
    if (m_seen.guest.ref.kind == GuestKind::Lxc)
        return impossible(translated(QT_TRANSLATE_NOOP("Recipe", "Snapshots of containers hold no RAM.")));
    if (m_seen.guest.power == PveGuest::Power::Stopped)
        add({.kind = Kind::RamPointless,
             .weight = Weight::Note,
             .text =
                 translated(QT_TRANSLATE_NOOP("Recipe", "The guest does not run: the snapshot will hold no RAM."))});
    if (!m_seen.config) {
        notSeen(translated(QT_TRANSLATE_NOOP("Recipe", "Whether a device forbids to save the RAM could not be seen.")));
        return;
    }
    if (!m_seen.config->ramBlockers.isEmpty())
        impossible(translated(QT_TRANSLATE_NOOP("Recipe", "The RAM cannot be saved with: %1."))
                       .arg(m_seen.config->ramBlockers.join(u", "_s)));
    if (!m_seen.config->passthrough.isEmpty())
        impossible(translated(QT_TRANSLATE_NOOP("Recipe", "The RAM cannot be saved with passed-through devices: %1."))
                       .arg(m_seen.config->passthrough.join(u", "_s)));
}

const PveSnapshot *ObstacleList::existing(const QString &name)
{
    if (!m_seen.snapshots) {
        notSeen(translated(QT_TRANSLATE_NOOP("Recipe", "Which snapshots there are could not be seen.")));
        return nullptr;
    }
    const PveSnapshot *snapshot = m_seen.snapshots->find(name);
    if (!snapshot)
        add({.kind = Kind::Missing,
             .text = translated(QT_TRANSLATE_NOOP("Recipe", "There is no snapshot \"%1\".")).arg(name)});
    return snapshot;
}

void ObstacleList::reach(const QString &name)
{
    if (!m_seen.snapshots)
        return;
    const QStringList newer = m_seen.snapshots->newerThan(name);
    if (newer.isEmpty())
        return;
    if (!m_seen.config) {
        notSeen(translated(QT_TRANSLATE_NOOP(
            "Recipe", "Whether the storages allow to roll back past newer snapshots could not be seen.")));
        return;
    }
    for (const PveDisk &disk : m_seen.config->disks) {
        const RollbackReach far = rollbackReach(disk, m_seen.storageConfigs);
        if (far == RollbackReach::NewestOnly) {
            add({.kind = Kind::NotNewest,
                 .text = translated(QT_TRANSLATE_NOOP(
                                        "Recipe", "Storage \"%1\" of disk %2 can only go back to the newest snapshot."))
                             .arg(disk.storage, disk.key),
                 .remedy = translated(QT_TRANSLATE_NOOP("Recipe", "Delete these first, which cannot be undone: %1."))
                               .arg(newer.join(u", "_s))});
            return;
        }
        if (far == RollbackReach::Unknown) {
            notSeen(translated(QT_TRANSLATE_NOOP(
                                   "Recipe", "Whether storage \"%1\" can go back past newer snapshots is not known."))
                        .arg(disk.storage));
            return;
        }
    }
}

void ObstacleList::highAvailability()
{
    if (!m_seen.guest.haManaged.value_or(false))
        return;
    add({.kind = Kind::HighAvailability,
         .weight = Weight::Safeguard,
         .text = translated(QT_TRANSLATE_NOOP("Recipe",
                                              "The HA manager looks after this guest: seeing it stopped, it will try "
                                              "to start it in the middle of the rollback.")),
         .remedy =
             u"ha-manager set %1:%2 --state ignored"_s.arg(m_seen.guest.ref.kind == GuestKind::Qemu ? u"vm"_s : u"ct"_s)
                 .arg(m_seen.guest.ref.vmid)});
}

}
