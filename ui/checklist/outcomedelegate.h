// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace daytwo {

/// Paints a row of the checklist: light, title, one-line summary, sparkline and age; sections and folds as headings.
class OutcomeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    static void paintGround(QPainter *painter, const QStyleOptionViewItem &option);
    static void paintCheck(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

}
