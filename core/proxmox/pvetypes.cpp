// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pvetypes.h"

#include <QRegularExpression>

namespace daytwo {

using namespace Qt::StringLiterals;

QString PveGuestRef::toString() const
{
    const QString word = kind == GuestKind::Qemu ? u"qemu"_s : u"lxc"_s;
    return u"%1/%2/%3"_s.arg(node, word, QString::number(vmid));
}

const PveSnapshot *PveSnapshotList::find(const QString &name) const
{
    for (const PveSnapshot &snapshot : snapshots) {
        if (snapshot.name == name)
            return &snapshot;
    }
    return nullptr;
}

QStringList PveSnapshotList::newerThan(const QString &name) const
{
    const PveSnapshot *wanted = find(name);
    QStringList newer;
    if (!wanted)
        return newer;
    bool seen = false;
    for (const PveSnapshot &snapshot : snapshots) {
        const bool undated = !snapshot.time.isValid() || !wanted->time.isValid();
        // The list is in order of time, so that of two made in the same second the later entry counts as newer.
        if (snapshot.name != name &&
            (undated || snapshot.time > wanted->time || (seen && snapshot.time == wanted->time)))
            newer.append(snapshot.name);
        seen = seen || snapshot.name == name;
    }
    return newer;
}

PveTask::Outcome judgeExitStatus(const QString &exitStatus)
{
    static const QRegularExpression warnings(u"\\AWARNINGS: \\d+\\z"_s);
    const QString text = exitStatus.trimmed();
    if (text == "OK"_L1)
        return PveTask::Outcome::Ok;
    if (warnings.match(text).hasMatch())
        return PveTask::Outcome::Warnings;
    if (text.isEmpty() || text == "unexpected status"_L1 || text.startsWith("unable to get last line"_L1))
        return PveTask::Outcome::Lost;
    return PveTask::Outcome::Failed;
}

std::optional<double> PveStorage::usedFraction() const
{
    if (!total || !used || *total <= 0 || *used < 0)
        return std::nullopt;
    return static_cast<double>(*used) / static_cast<double>(*total);
}

QStringList PvePermissions::privilegesAt(const QString &path) const
{
    QString place = path;
    for (bool inherited = false;; inherited = true) {
        const auto listed = paths.constFind(place);
        if (listed != paths.constEnd()) {
            QStringList held;
            for (auto it = listed->begin(); it != listed->end(); ++it) {
                if (!inherited || it.value())
                    held.append(it.key());
            }
            return held;
        }
        if (place.size() <= 1)
            return {};
        const auto slash = place.lastIndexOf(u'/');
        place = slash <= 0 ? u"/"_s : place.left(slash);
    }
}

bool PvePermissions::allows(const QString &path, const QString &privilege) const
{
    return privilegesAt(path).contains(privilege);
}

bool PvePermissions::seesBackups(const QString &storage, int vmid) const
{
    const QString place = u"/storage/"_s + storage;
    if (allows(place, u"Datastore.Allocate"_s))
        return true;
    return allows(place, u"Datastore.AllocateSpace"_s) && allows(u"/vms/%1"_s.arg(vmid), u"VM.Backup"_s);
}

}
