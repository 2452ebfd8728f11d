// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/finder.h"

#include "ui/viewmodels/roles.h"

#include <algorithm>

namespace daytwo {

namespace {

constexpr int kMostRows = 60;

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

QString kindText(Findable::Kind kind)
{
    switch (kind) {
    case Findable::Kind::Command:
        return FinderModel::tr("command");
    case Findable::Kind::Node:
        return FinderModel::tr("node");
    case Findable::Kind::Check:
        return FinderModel::tr("check");
    case Findable::Kind::Snapshot:
        return FinderModel::tr("snapshot");
    case Findable::Kind::Run:
        break;
    }
    return FinderModel::tr("run", "noun");
}

}

std::optional<int> fits(const QString &typed, const QString &text)
{
    int score = 0;
    qsizetype at = 0;
    qsizetype last = -2;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        qsizetype found = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (found < 0)
            return std::nullopt;
        // a later beginning of a word is worth a jump, unless the letter just continues the last one
        for (qsizetype next = found; found != last + 1 && next >= 0;
             next = text.indexOf(letter, next + 1, Qt::CaseInsensitive)) {
            if (beginsWord(text, next)) {
                found = next;
                break;
            }
        }
        score += found == last + 1 ? 6 : 0;
        score += beginsWord(text, found) ? 4 : 0;
        score -= int(std::min<qsizetype>(found - at, 5));
        last = found;
        at = found + 1;
    }
    return score * 4 - int(std::min<qsizetype>(text.size(), 60)) / 8;
}

void FinderModel::setItems(std::vector<Findable> items)
{
    m_items = std::move(items);
    setTyped(m_typed);
}

void FinderModel::addItems(const std::vector<Findable> &items)
{
    m_items.insert(m_items.end(), items.begin(), items.end());
    setTyped(m_typed);
}

void FinderModel::setTyped(const QString &typed)
{
    beginResetModel();
    m_typed = typed.trimmed();
    m_rows.clear();
    std::vector<std::pair<int, int>> scored;
    for (int i = 0; i < int(m_items.size()); ++i) {
        const Findable &item = m_items[size_t(i)];
        std::optional<int> score = fits(m_typed, item.title);
        if (!score) {
            score = fits(m_typed, item.title + u' ' + item.detail);
            if (score)
                *score -= 20;
        }
        if (score)
            scored.emplace_back(-*score, i);
    }
    if (!m_typed.isEmpty())
        std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[score, row] : scored) {
        if (int(m_rows.size()) == kMostRows)
            break;
        m_rows.push_back(row);
    }
    endResetModel();
}

int FinderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FinderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Findable &item = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case SummaryRole:
        return item.detail;
    case AgeRole:
        return kindText(item.kind);
    case KindRole:
        return int(item.kind);
    case IdRole:
        return item.key;
    case Qt::AccessibleTextRole:
        return item.detail.isEmpty()
                   ? tr("%1, %2", "kind, title").arg(kindText(item.kind), item.title)
                   : tr("%1, %2, %3", "kind, title, detail").arg(kindText(item.kind), item.title, item.detail);
    default:
        return {};
    }
}

}
