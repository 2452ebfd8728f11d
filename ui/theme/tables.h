// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QTableView;

namespace daytwo {

/// Gives a table the look of all tables: whole rows, no grid, quiet header, lights beside texts that have a LightRole.
/// `stretched` is the column that takes the room that is left.
void calmTable(QTableView &table, int stretched);
/// The width of a column that shows no text longer than these; `lit`: with a light beside it.
int columnWidthFor(const QTableView &table, const QStringList &texts, bool lit = false);

}
