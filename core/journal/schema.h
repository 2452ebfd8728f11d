// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/database.h"

#include <QStringList>

namespace daytwo {

/// The scripts that make and change the tables, oldest first; the n-th leads to version n.
QStringList schemaScripts();
/// The statements of a script: parted by blank lines, comments left out. Pure.
QStringList statementsOf(const QString &script);

/// Makes a new journal at `path`, whole or not at all: where another process is quicker, its file stays.
Result<void> createJournal(const QString &path);
/// Brings an open journal to the newest version, in one transaction. BadInput where the file is no journal, Storage
/// where it was written by a newer program.
Result<void> migrate(Database &database, const QStringList &scripts);
/// The version of an open journal. BadInput where the file is none.
Result<int> schemaVersion(Database &database);
/// The same, up to `newest`; Storage where it was written by a newer program. All older versions can be read as they
/// are: the scripts so far only add.
Result<int> knownVersion(Database &database, int newest);

}
