// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace daytwo {

/// Why `name` cannot name a snapshot, as a sentence for the user; empty when it can. Proxmox takes 2 to 40 characters:
/// a letter, then letters, digits, "_" and "-"; "current", "pending" and "vzdump" are its own. Pure.
QString snapshotNameProblem(const QString &name);

/// A name made of what is about to be done and when: "firewall-20260214-2130". Always one that Proxmox takes. Pure.
QString snapshotNameFor(const QString &reason, const QDateTime &when);

}
