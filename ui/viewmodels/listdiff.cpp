// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/listdiff.h"

#include <QSet>

#include <algorithm>

namespace daytwo {

std::vector<RowChange> rowChanges(const std::vector<QString> &before, const std::vector<QString> &after)
{
    std::vector<RowChange> changes;
    const QSet<QString> wanted(after.begin(), after.end());
    std::vector<QString> rows = before;
    for (int row = int(rows.size()) - 1; row >= 0; --row) {
        if (!wanted.contains(rows[size_t(row)])) {
            rows.erase(rows.begin() + row);
            changes.push_back({RowChange::Kind::Remove, row, row});
        }
    }
    for (int row = 0; row < int(after.size()); ++row) {
        const QString &key = after[size_t(row)];
        if (row < int(rows.size()) && rows[size_t(row)] == key)
            continue;
        const auto found = std::find(rows.begin() + row, rows.end(), key);
        if (found == rows.end()) {
            rows.insert(rows.begin() + row, key);
            changes.push_back({RowChange::Kind::Insert, row, row});
            continue;
        }
        const int from = int(found - rows.begin());
        std::rotate(rows.begin() + row, rows.begin() + from, rows.begin() + from + 1);
        changes.push_back({RowChange::Kind::Move, from, row});
    }
    return changes;
}

}
