// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <functional>

namespace daytwo {

/// Writes the whole journal as JSON lines: one object a line, its "type" first among "journal", "run", "verdict",
/// "evidence", "record", "entry"; oldest first within each. `write` gets one line at a time, without the line break,
/// and answers false where it cannot take more; the export then ends with Storage. One consistent state is written,
/// however long it takes. Blocks.
Result<void> exportJournal(Journal &journal, const std::function<bool(const QByteArray &line)> &write);

}
