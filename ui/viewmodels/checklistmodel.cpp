// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/checklistmodel.h"

#include "ui/viewmodels/listdiff.h"
#include "ui/viewmodels/roles.h"
#include "ui/viewmodels/wording.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

struct ChecklistModel::Item
{
    Kind kind = Kind::Section;
    QString key;
    CheckId check;   ///< of Kind::Check
    QString section; ///< of the others
    Item *parent = nullptr;
    std::vector<std::unique_ptr<Item>> children;

    [[nodiscard]] int row() const
    {
        for (size_t i = 0; parent && i < parent->children.size(); ++i) {
            if (parent->children[i].get() == this)
                return int(i);
        }
        return 0;
    }
};

struct ChecklistModel::Wanted
{
    Kind kind = Kind::Section;
    QString key;
    CheckId check;
    QString section;
    std::vector<Wanted> children;
    int urgency = 0;
};

namespace {

enum class Fold { None, Passed, NotApplicable };

Fold foldOf(const KnownCheck &check)
{
    if (!check.verdict)
        return Fold::None;
    switch (check.verdict->outcome()) {
    case Outcome::Pass:
        return Fold::Passed;
    case Outcome::Skipped:
        return Fold::NotApplicable;
    default:
        return Fold::None;
    }
}

int urgencyOf(const KnownCheck &check)
{
    const bool silenced = check.verdict && !check.verdict->silencedBy.isEmpty();
    return silenced || !check.counts() ? 0 : urgency(check.light());
}

bool isGood(const KnownCheck &check)
{
    return foldOf(check) != Fold::None;
}

}

ChecklistModel::ChecklistModel(Picture *picture, QObject *parent)
    : QAbstractItemModel(parent)
    , m_picture(picture)
    , m_root(std::make_unique<Item>())
{
    connect(picture, &Picture::replaced, this, [this] { update(false); });
    connect(picture, &Picture::nodesChanged, this, [this](const QList<NodeId> &nodes) {
        if (nodes.contains(m_node))
            update(m_picture->running());
    });
    connect(picture, &Picture::aged, this, [this] { refreshed(*m_root); });
    connect(picture, &Picture::runningChanged, this, [this](bool running) { update(running); });
}

ChecklistModel::~ChecklistModel() = default;

void ChecklistModel::setNode(const NodeId &node)
{
    if (m_node == node)
        return;
    beginResetModel();
    m_node = node;
    m_sparks.clear();
    m_root = std::make_unique<Item>();
    endResetModel();
    update(false);
}

void ChecklistModel::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    update(m_picture->running());
}

void ChecklistModel::setOnlyWrong(bool on)
{
    m_onlyWrong = on;
    update(m_picture->running());
}

void ChecklistModel::setPast(const std::vector<CheckPast> &past)
{
    m_sparks.clear();
    for (const CheckPast &check : past) {
        QList<int> lights;
        for (const PastOutcome &verdict : check.verdicts)
            lights.append(int(lightOf(verdict.outcome)));
        m_sparks.insert(check.check, lights);
    }
    refreshed(*m_root);
}

QModelIndex ChecklistModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, itemOf(parent)->children[size_t(row)].get());
}

QModelIndex ChecklistModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Item *parent = itemOf(index)->parent;
    return parent ? indexOf(*parent) : QModelIndex();
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(itemOf(parent)->children.size());
}

int ChecklistModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item *item = itemOf(index);
    if (role == KindRole)
        return int(item->kind);
    if (role == IdRole)
        return item->key;
    if (item->kind != Kind::Check)
        return groupData(*item, role);
    const KnownCheck *check = m_picture->find({m_node, item->check});
    return check ? checkData(*check, role) : QVariant();
}

QVariant ChecklistModel::checkData(const KnownCheck &check, int role) const
{
    const Verdict *verdict = check.verdict ? &*check.verdict : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        return check.title;
    case LightRole:
        return int(check.light());
    case NodeRole:
        return check.node.value;
    case CheckRole:
        return check.check.value;
    case SummaryRole:
        if (!verdict)
            return check.routine ? tr("Not looked at yet") : tr("Not part of the post-change checklist");
        return verdict->judgement.summary;
    case AgeRole:
        return verdict ? ageText(verdict->at, m_picture->now()) : QString();
    case TimeTipRole:
        return verdict ? timeTip(verdict->at) : QString();
    case SparkRole:
        return QVariant::fromValue(m_sparks.value(check.check));
    case RunningRole:
        return check.waiting;
    case StaleRole:
        return check.stale;
    case SilencedRole:
        return verdict ? verdict->silencedBy : QString();
    case BlockedByRole:
        return verdict ? verdict->blockedBy : QStringList();
    case Qt::AccessibleTextRole:
        return tr("%1: %2. %3", "state, title, summary")
            .arg(check.waiting ? tr("waiting") : lightText(check.light()), check.title,
                 verdict ? verdict->judgement.summary : QString());
    default:
        return {};
    }
}

QVariant ChecklistModel::groupData(const Item &item, int role) const
{
    const LightCounts counts = countsOf(item);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (item.kind == Kind::Passed)
            return tr("%n passed", nullptr, counts.pass);
        if (item.kind == Kind::NotApplicable)
            return tr("%n do(es) not apply", nullptr, counts.skipped);
        return role == Qt::DisplayRole
                   ? sectionTitle(item.section)
                   : tr("%1: %2", "section, counts").arg(sectionTitle(item.section), countsText(counts));
    case LightRole:
        return int(counts.worst());
    case CountsRole:
        return QVariant::fromValue(counts);
    default:
        return {};
    }
}

LightCounts ChecklistModel::countsOf(const Item &item) const
{
    LightCounts counts;
    for (const auto &child : item.children) {
        if (child->kind != Kind::Check)
            counts += countsOf(*child);
        else if (const KnownCheck *check = m_picture->find({m_node, child->check}); check && check->counts())
            counts.add(check->verdict);
    }
    return counts;
}

QModelIndex ChecklistModel::indexOf(const CheckId &check) const
{
    const Item *item = findItem(*m_root, u"c:"_s + check.value);
    return item ? indexOf(*item) : QModelIndex();
}

QModelIndex ChecklistModel::worst() const
{
    const KnownCheck *best = nullptr;
    for (const auto &section : m_root->children) {
        for (const auto &child : section->children) {
            const KnownCheck *check = child->kind == Kind::Check ? m_picture->find({m_node, child->check}) : nullptr;
            if (check && (!best || urgencyOf(*check) > urgencyOf(*best)))
                best = check;
        }
    }
    return best ? indexOf(best->check) : QModelIndex();
}

const KnownCheck *ChecklistModel::checkAt(const QModelIndex &index) const
{
    if (!index.isValid() || itemOf(index)->kind != Kind::Check)
        return nullptr;
    return m_picture->find({m_node, itemOf(index)->check});
}

ChecklistModel::Item *ChecklistModel::itemOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Item *>(index.internalPointer()) : m_root.get();
}

QModelIndex ChecklistModel::indexOf(const Item &item) const
{
    return &item == m_root.get() ? QModelIndex() : createIndex(item.row(), 0, &item);
}

const ChecklistModel::Item *ChecklistModel::findItem(const Item &from, const QString &key) const
{
    for (const auto &child : from.children) {
        if (child->key == key)
            return child.get();
        if (const Item *found = findItem(*child, key))
            return found;
    }
    return nullptr;
}

bool ChecklistModel::shown(const KnownCheck &check) const
{
    if (m_onlyWrong && isGood(check))
        return false;
    if (m_filter.isEmpty())
        return true;
    const auto has = [this](const QString &text) { return text.contains(m_filter, Qt::CaseInsensitive); };
    return has(check.title) || has(check.check.value) || (check.verdict && has(check.verdict->judgement.summary));
}

std::vector<ChecklistModel::Wanted> ChecklistModel::wanted(bool keepPlaces) const
{
    QMap<int, Wanted> sections;
    for (const KnownCheck &check : m_picture->checksOf(m_node)) {
        if (!shown(check))
            continue;
        Wanted &section = sections[sectionRank(check.section)];
        section.section = check.section;
        section.key = u"s:"_s + check.section;
        const QString key = u"c:"_s + check.check.value;
        Fold fold = foldOf(check);
        if (keepPlaces && fold != Fold::None) {
            const Item *now = findItem(*m_root, key);
            if (now && now->parent->kind == Kind::Section)
                fold = Fold::None;
        }
        Wanted row{.kind = Kind::Check, .key = key, .check = check.check, .urgency = urgencyOf(check)};
        if (fold == Fold::None) {
            section.urgency = std::max(section.urgency, row.urgency);
            section.children.push_back(std::move(row));
            continue;
        }
        const Kind kind = fold == Fold::Passed ? Kind::Passed : Kind::NotApplicable;
        auto group = std::find_if(section.children.begin(), section.children.end(),
                                  [kind](const Wanted &child) { return child.kind == kind; });
        if (group == section.children.end()) {
            const QString name = fold == Fold::Passed ? u"p:"_s : u"n:"_s;
            section.children.push_back({.kind = kind,
                                        .key = name + check.section,
                                        .section = check.section,
                                        .urgency = fold == Fold::Passed ? -1 : -2});
            group = section.children.end() - 1;
        }
        group->children.push_back(std::move(row));
    }
    std::vector<Wanted> list(sections.begin(), sections.end());
    sortWanted(list, keepPlaces);
    return list;
}

void ChecklistModel::sortWanted(std::vector<Wanted> &sections, bool keepPlaces) const
{
    const auto place = [this](const Wanted &wanted) {
        const Item *now = findItem(*m_root, wanted.key);
        return now ? now->row() : -1;
    };
    const auto sorted = [&](std::vector<Wanted> &list) {
        if (!keepPlaces) {
            std::stable_sort(list.begin(), list.end(),
                             [](const Wanted &a, const Wanted &b) { return a.urgency > b.urgency; });
            return;
        }
        // what is new in a list (a check that just turned bad) comes first, the rest stays as it stands
        std::stable_sort(list.begin(), list.end(),
                         [&place](const Wanted &a, const Wanted &b) { return place(a) < place(b); });
    };
    for (Wanted &section : sections)
        sorted(section.children);
    if (!keepPlaces) {
        // a section is either fine or not: within each half the order is that of the document
        std::stable_partition(sections.begin(), sections.end(),
                              [](const Wanted &section) { return section.urgency > urgency(Light::Pass); });
    } else {
        sorted(sections);
    }
}

void ChecklistModel::update(bool keepPlaces)
{
    sync(*m_root, wanted(keepPlaces));
    refreshed(*m_root);
}

std::unique_ptr<ChecklistModel::Item> ChecklistModel::made(const Wanted &wanted, Item *parent)
{
    auto item = std::make_unique<Item>();
    item->kind = wanted.kind;
    item->key = wanted.key;
    item->check = wanted.check;
    item->section = wanted.section;
    item->parent = parent;
    for (const Wanted &child : wanted.children)
        item->children.push_back(made(child, item.get()));
    return item;
}

void ChecklistModel::sync(Item &parent, const std::vector<Wanted> &children)
{
    std::vector<QString> before;
    std::vector<QString> after;
    before.reserve(parent.children.size());
    after.reserve(children.size());
    for (const auto &child : parent.children)
        before.push_back(child->key);
    for (const Wanted &child : children)
        after.push_back(child.key);
    auto &rows = parent.children;
    for (const RowChange &change : rowChanges(before, after)) {
        const QModelIndex index = indexOf(parent);
        switch (change.kind) {
        case RowChange::Kind::Remove:
            beginRemoveRows(index, change.from, change.from);
            rows.erase(rows.begin() + change.from);
            endRemoveRows();
            break;
        case RowChange::Kind::Insert:
            beginInsertRows(index, change.to, change.to);
            rows.insert(rows.begin() + change.to, made(children[size_t(change.from)], &parent));
            endInsertRows();
            break;
        case RowChange::Kind::Move:
            beginMoveRows(index, change.from, change.from, index, change.to);
            std::rotate(rows.begin() + change.to, rows.begin() + change.from, rows.begin() + change.from + 1);
            endMoveRows();
            break;
        }
    }
    for (size_t i = 0; i < children.size(); ++i)
        sync(*rows[i], children[i].children);
}

void ChecklistModel::refreshed(const Item &item)
{
    if (item.children.empty())
        return;
    Q_EMIT dataChanged(indexOf(*item.children.front()), indexOf(*item.children.back()));
    for (const auto &child : item.children)
        refreshed(*child);
}

}
