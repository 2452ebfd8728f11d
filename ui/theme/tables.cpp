// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tables.h"

#include "ui/theme/outcomelook.h"
#include "ui/viewmodels/roles.h"

#include <QApplication>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace daytwo {

namespace {

/// Text with a light before it where the model has one; a calm selection.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        if (item.state & QStyle::State_Selected)
            painter->fillRect(item.rect, selectionColor(item.palette, true));
        else if (item.features & QStyleOptionViewItem::Alternate)
            painter->fillRect(item.rect, item.palette.alternateBase());
        QRect text = item.rect.adjusted(8, 0, -6, 0);
        const QVariant light = index.data(LightRole);
        if (light.isValid() && index.data(ShowLightRole).toBool()) {
            const QRect box(text.left(), text.center().y() - 7, 15, 15);
            paintLight(*painter, QRectF(QStyle::visualRect(item.direction, item.rect, box)), Light(light.toInt()),
                       item.palette);
            text.setLeft(text.left() + 21);
        }
        painter->save();
        painter->setFont(item.font);
        painter->setPen(item.palette.color(QPalette::Text));
        const QRect visual = QStyle::visualRect(item.direction, item.rect, text);
        painter->drawText(
            visual, int(QStyle::visualAlignment(item.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine,
            item.fontMetrics.elidedText(item.text, Qt::ElideRight, visual.width()));
        painter->restore();
    }
};

}

void calmTable(QTableView &table, int stretched)
{
    table.setItemDelegate(new CellDelegate(&table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setFrameShape(QFrame::NoFrame);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().lineSpacing() + 10);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    table.horizontalHeader()->setMinimumSectionSize(50);
}

int columnWidthFor(const QTableView &table, const QStringList &texts, bool lit)
{
    int widest = 0;
    for (const QString &text : texts)
        widest = std::max(widest, table.fontMetrics().horizontalAdvance(text));
    return widest + (lit ? 48 : 24);
}

}
