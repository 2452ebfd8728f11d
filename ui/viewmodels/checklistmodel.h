// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/picture.h"

#include <QAbstractItemModel>

#include <memory>

namespace daytwo {

/// The checks of one node as a tree: sections of the operations document with their checks, the worst first. What
/// passed and what does not apply is folded into one row each; unknown never is. While a run goes on nothing changes
/// its place save a passed check that turns bad: it comes out of its fold at once. Roles: KindRole (Kind), LightRole,
/// SummaryRole, AgeRole, TimeTipRole, SparkRole, RunningRole, StaleRole, SilencedRole, CheckRole, NodeRole, CountsRole
/// (sections and folds), BlockedByRole, IdRole.
class ChecklistModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Kind { Section, Check, Passed, NotApplicable };

    explicit ChecklistModel(Picture *picture, QObject *parent = nullptr);
    ~ChecklistModel() override;

    void setNode(const NodeId &node);
    [[nodiscard]] const NodeId &node() const { return m_node; }
    /// Shows only checks whose title, id or summary has this text.
    void setFilter(const QString &text);
    [[nodiscard]] QString filter() const { return m_filter; }
    /// Hides what passed and what does not apply.
    void setOnlyWrong(bool on);
    void setPast(const std::vector<CheckPast> &past);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// The row of a check, wherever it stands; invalid when it is filtered out.
    [[nodiscard]] QModelIndex indexOf(const CheckId &check) const;
    /// The first check in reading order that is not good; else the first check.
    [[nodiscard]] QModelIndex worst() const;
    [[nodiscard]] const KnownCheck *checkAt(const QModelIndex &index) const;

private:
    struct Item;
    struct Wanted;

    [[nodiscard]] Item *itemOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Item &item) const;
    [[nodiscard]] QVariant checkData(const KnownCheck &check, int role) const;
    [[nodiscard]] QVariant groupData(const Item &item, int role) const;
    [[nodiscard]] LightCounts countsOf(const Item &item) const;
    [[nodiscard]] bool shown(const KnownCheck &check) const;
    [[nodiscard]] std::vector<Wanted> wanted(bool keepPlaces) const;
    void sortWanted(std::vector<Wanted> &sections, bool keepPlaces) const;
    void update(bool keepPlaces);
    void sync(Item &parent, const std::vector<Wanted> &children);
    void refreshed(const Item &item);
    [[nodiscard]] static std::unique_ptr<Item> made(const Wanted &wanted, Item *parent);
    [[nodiscard]] const Item *findItem(const Item &from, const QString &key) const;

    Picture *m_picture;
    NodeId m_node;
    QString m_filter;
    bool m_onlyWrong = false;
    QHash<CheckId, QList<int>> m_sparks;
    std::unique_ptr<Item> m_root;
};

}
