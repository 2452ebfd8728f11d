// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/comparisonmodel.h"

#include "ui/viewmodels/roles.h"
#include "ui/viewmodels/wording.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString outcomeText(const std::optional<Outcome> &outcome)
{
    return outcome ? lightText(lightOf(*outcome)) : u"–"_s;
}

}

void ComparisonModel::setComparison(const Comparison &comparison)
{
    m_comparison = comparison;
    rebuild();
}

void ComparisonModel::setShowUnchanged(bool on)
{
    m_showUnchanged = on;
    rebuild();
}

void ComparisonModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (int i = 0; i < int(m_comparison.items.size()); ++i) {
        if (m_showUnchanged || m_comparison.items[size_t(i)].change != ChangeClass::Unchanged)
            m_rows.push_back(i);
    }
    endResetModel();
}

QString ComparisonModel::headline() const
{
    const auto count = [this](ChangeClass change) {
        return int(std::count_if(m_comparison.items.begin(), m_comparison.items.end(),
                                 [change](const ComparedVerdict &item) { return item.change == change; }));
    };
    QStringList parts;
    const auto add = [&parts](int number, const QString &text) {
        if (number > 0)
            parts.append(text);
    };
    const int regressed = count(ChangeClass::Regressed);
    const int unknown = count(ChangeClass::NewlyUnknown);
    const int repaired = count(ChangeClass::Repaired);
    const int failing = count(ChangeClass::StillFailing);
    const int added = count(ChangeClass::New);
    const int gone = count(ChangeClass::Gone);
    add(regressed, tr("%n regressed", nullptr, regressed));
    add(unknown, tr("%n newly unknown", nullptr, unknown));
    add(failing, tr("%n still failing", nullptr, failing));
    add(repaired, tr("%n repaired", nullptr, repaired));
    add(added, tr("%n new", nullptr, added));
    add(gone, tr("%n gone", nullptr, gone));
    return parts.isEmpty() ? tr("No check changed") : parts.join(u", "_s);
}

Light ComparisonModel::light() const
{
    Light worst = Light::Skipped;
    for (const ComparedVerdict &item : m_comparison.items) {
        if (item.after && !item.silenced && urgency(lightOf(*item.after)) > urgency(worst))
            worst = lightOf(*item.after);
    }
    return worst;
}

const ComparedVerdict &ComparisonModel::at(int row) const
{
    return m_comparison.items[size_t(m_rows[size_t(row)])];
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ComparedVerdict &item = at(index.row());
    if (role == NodeRole)
        return item.node.value;
    if (role == CheckRole)
        return item.check.value;
    if (role == KindRole)
        return int(item.change);
    if (role == ShowLightRole)
        return index.column() == Before || index.column() == After;
    if (role == LightRole) {
        const auto &outcome = index.column() == Before ? item.before : item.after;
        const bool lit = index.column() == Before || index.column() == After;
        return lit && outcome ? QVariant(int(lightOf(*outcome))) : QVariant();
    }
    if (role == Qt::AccessibleTextRole && index.column() == Change) // one sentence for the row
        return tr("%1 on %2: %3, %4 before, now %5", "change, node, check, outcome, outcome")
            .arg(changeClassText(item.change), item.node.value, item.title, outcomeText(item.before),
                 outcomeText(item.after));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Change:
        return changeClassText(item.change);
    case Node:
        return item.node.value;
    case Check:
        return item.title;
    case Before:
        return role == Qt::ToolTipRole ? item.summaryBefore : outcomeText(item.before);
    case After:
        return outcomeText(item.after);
    case Summary:
        return item.summaryAfter.isEmpty() ? item.summaryBefore : item.summaryAfter;
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Change:
        return tr("Change");
    case Node:
        return tr("Node");
    case Check:
        return tr("Check");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case Summary:
        return tr("What is there now");
    default:
        return {};
    }
}

}
