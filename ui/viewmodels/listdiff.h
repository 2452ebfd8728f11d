// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QString>

namespace daytwo {

/// One step that turns one list of rows into another.
struct RowChange
{
    enum class Kind { Remove, Insert, Move };

    Kind kind = Kind::Insert;
    int from = 0; ///< the row, before the step; of Insert: the index in the new list
    int to = 0;   ///< Insert and Move: the row after the step
    bool operator==(const RowChange &) const = default;
};

/// The steps that turn `before` into `after`, to be done in order: removals from the end first, then inserts and moves
/// from the front. Rows that stay in place are not touched. Keys are unique in each list.
std::vector<RowChange> rowChanges(const std::vector<QString> &before, const std::vector<QString> &after);

}
