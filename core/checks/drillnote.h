// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace daytwo {

/// What a note of a restore drill tells.
enum class Drill {
    Untold,  ///< that there was one, and no more
    Meant,   ///< that there is to be one, and no more
    Unclear, ///< something, in prose that may mean anything
    Good,    ///< "vm 104 ok": a plain word of success, and none beside it that may change it
    Bad      ///< that it failed, with nothing said for it
};

/// Whether a note is of a restore drill: it begins with "restore drill".
bool isDrillNote(const QString &note);
/// Reads a note of a drill. `names` are those of the lab's nodes: they may stand before the result. Prose is never
/// good.
Drill drillOf(const QString &note, const QStringList &names);

}
