// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace daytwo {

/// Gives a table the look of all tables: whole rows, no grid, quiet header, lights beside texts that have a LightRole.
/// `stretched` is the column that takes the room that is left.
void calmTable(QTableView &table, int stretched);

}
