// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace daytwo {

/// Something that the palette can find.
struct Findable
{
    enum class Kind { Command, Node, Check, Snapshot, Run };

    Kind kind = Kind::Command;
    QString title;
    QString detail; ///< small print: the shortcut, the node, the time
    QString key;    ///< how the window recognises it: an action's name, a node, "node/check", "node/snapshot", a run id
};

/// How well `text` fits what was typed: letters in order, better at the beginnings of words and without gaps.
/// Nothing when it does not fit; higher is better.
std::optional<int> fits(const QString &typed, const QString &text);

/// The findable things that fit what was typed, best first. SummaryRole is the detail, KindRole int of the kind,
/// IdRole the key.
class FinderModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setItems(std::vector<Findable> items);
    /// More of them, which come later: behind those that are there and fit as well.
    void addItems(const std::vector<Findable> &items);
    void setTyped(const QString &typed);
    [[nodiscard]] const Findable &at(int row) const { return m_items[size_t(m_rows[size_t(row)])]; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Findable> m_items;
    std::vector<int> m_rows;
    QString m_typed;
};

}
