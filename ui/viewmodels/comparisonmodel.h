// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/backend.h"
#include "ui/viewmodels/light.h"

#include <QAbstractTableModel>

namespace daytwo {

/// Two runs side by side, the worst news first. What did not change is left out unless asked for.
/// Roles: LightRole (Before and After columns), NodeRole, CheckRole, KindRole (int of ChangeClass).
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Change, Node, Check, Before, After, Summary, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setComparison(const Comparison &comparison);
    void setShowUnchanged(bool on);
    [[nodiscard]] const Comparison &comparison() const { return m_comparison; }
    /// "2 regressed, 1 repaired", the worst first; says so when nothing changed.
    [[nodiscard]] QString headline() const;
    [[nodiscard]] Light light() const;
    [[nodiscard]] const ComparedVerdict &at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void rebuild();

    Comparison m_comparison;
    bool m_showUnchanged = false;
    std::vector<int> m_rows;
};

}
