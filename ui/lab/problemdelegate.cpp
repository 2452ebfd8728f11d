// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/problemdelegate.h"

#include "ui/theme/outcomelook.h"
#include "ui/theme/theme.h"
#include "ui/viewmodels/roles.h"

#include <QAbstractItemView>

namespace daytwo {

namespace {

constexpr int kMargin = 10;
constexpr int kLight = 18;

QString headOf(const QModelIndex &index)
{
    const QString line = index.data(AgeRole).toString();
    const QString text = index.data(Qt::DisplayRole).toString();
    return line.isEmpty() ? text : ProblemDelegate::tr("%1: %2", "line, problem").arg(line, text);
}

}

void ProblemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, selectionColor(option.palette, true));
    const QRect row = option.rect.adjusted(kMargin, 7, -kMargin, -7);
    const QRect light(row.left(), row.top(), kLight, kLight);
    paintLight(*painter, QRectF(QStyle::visualRect(option.direction, option.rect, light)),
               Light(index.data(LightRole).toInt()), option.palette);
    QRect text = row.adjusted(kLight + 8, 0, 0, 0);
    const int flags = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop)) | Qt::TextWordWrap;
    QRect used;
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(QStyle::visualRect(option.direction, option.rect, text), flags, headOf(index), &used);
    text.setTop(used.bottom() + 2);
    painter->setPen(quietColor(option.palette));
    painter->setFont(scaled(option.font, -0.5));
    painter->drawText(QStyle::visualRect(option.direction, option.rect, text), flags,
                      index.data(SummaryRole).toString());
    painter->restore();
}

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = std::max(120, view ? view->viewport()->width() : 320);
    const int room = width - 2 * kMargin - kLight - 8;
    const auto height = [room](const QFont &font, const QString &text) {
        return text.isEmpty() ? 0 : QFontMetrics(font).boundingRect(0, 0, room, 2000, Qt::TextWordWrap, text).height();
    };
    return {width, 16 + height(option.font, headOf(index)) + 3 +
                       height(scaled(option.font, -0.5), index.data(SummaryRole).toString())};
}

}
