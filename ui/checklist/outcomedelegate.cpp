// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/outcomedelegate.h"

#include "ui/theme/outcomelook.h"
#include "ui/theme/theme.h"
#include "ui/viewmodels/checklistmodel.h"
#include "ui/viewmodels/roles.h"
#include "ui/viewmodels/wording.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

#include <cmath>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLight = 18;
constexpr int kSpark = 62;
constexpr int kAge = 46;
constexpr int kGap = 8;

ChecklistModel::Kind kindOf(const QModelIndex &index)
{
    return ChecklistModel::Kind(index.data(KindRole).toInt());
}

void drawElided(QPainter *painter, const QRectF &rect, const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    const Qt::LayoutDirection direction = painter->layoutDirection();
    painter->drawText(rect, int(QStyle::visualAlignment(direction, alignment | Qt::AlignVCenter)) | Qt::TextSingleLine,
                      QFontMetricsF(painter->font()).elidedText(text, Qt::ElideRight, rect.width()));
}

/// Mirrors a rectangle inside a row for right-to-left languages.
QRectF placed(const QStyleOptionViewItem &option, const QRectF &rect)
{
    return QRectF(QStyle::visualRect(option.direction, option.rect, rect.toRect()));
}

}

void OutcomeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintGround(painter, option);
    if (kindOf(index) == ChecklistModel::Kind::Check)
        paintCheck(painter, option, index);
    else
        paintGroup(painter, option, index);
    painter->restore();
}

void OutcomeDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_Selected))
        return;
    painter->fillRect(option.rect, selectionColor(option.palette, true));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(option.palette.color(QPalette::Highlight));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

void OutcomeDelegate::paintCheck(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRectF row = QRectF(option.rect).adjusted(kGap, 0, -kGap, 0);
    const QString silenced = index.data(SilencedRole).toString();
    const LightState state{.stale = index.data(StaleRole).toBool(),
                           .running = index.data(RunningRole).toBool(),
                           .silenced = !silenced.isEmpty()};
    const QRectF light(row.left(), row.center().y() - kLight / 2.0, kLight, kLight);
    paintLight(*painter, placed(option, light), Light(index.data(LightRole).toInt()), option.palette, state);

    const bool wide = row.width() > 360;
    const qreal left = light.right() + kGap + 2;
    const qreal tail = kAge + (wide ? kSpark + kGap : 0);
    const qreal half = row.height() / 2;
    const QRectF title(left, row.top() + 3, row.right() - left - tail - kGap, half - 2);
    const QRectF summary(left, row.top() + half - 1, row.right() - left - (wide ? tail + kGap : 0), half - 3);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    drawElided(painter, placed(option, title), index.data(Qt::DisplayRole).toString());
    painter->setFont(scaled(option.font, -0.5));
    painter->setPen(quietColor(option.palette));
    const QString text = index.data(SummaryRole).toString();
    drawElided(painter, placed(option, summary),
               silenced.isEmpty() ? text : ChecklistModel::tr("Silenced: %1 · %2").arg(silenced, text));
    const QRectF age(row.right() - kAge, row.top(), kAge, wide ? row.height() : half + 2);
    drawElided(painter, placed(option, age), index.data(AgeRole).toString(), Qt::AlignRight);
    if (wide) {
        const QRectF spark(age.left() - kSpark - kGap, row.center().y() - 8, kSpark, 16);
        paintSparkline(*painter, placed(option, spark), index.data(SparkRole).value<QList<int>>(), option.palette);
    }
}

void OutcomeDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRectF row = QRectF(option.rect).adjusted(kGap, 0, -kGap, 0);
    const bool section = kindOf(index) == ChecklistModel::Kind::Section;
    if (!section) {
        const QRectF light(row.left() + 2, row.center().y() - 7, 14, 14);
        paintLight(*painter, placed(option, light), Light(index.data(LightRole).toInt()), option.palette);
        painter->setFont(scaled(option.font, -0.5));
        painter->setPen(quietColor(option.palette));
        const QRectF text = row.adjusted(kLight + kGap + 2, 0, 0, 0);
        drawElided(painter, placed(option, text), index.data(Qt::DisplayRole).toString());
        return;
    }
    painter->setFont(scaled(option.font, -0.5));
    const auto counts = index.data(CountsRole).value<LightCounts>();
    QRectF room = row;
    const auto add = [&](Light light, int count) {
        if (count <= 0)
            return;
        const qreal width = std::ceil(countWidth(painter->font(), count, room.height()));
        const QRectF place(room.right() - width, room.top(), width, room.height());
        paintCount(*painter, placed(option, place), light, count, option.palette);
        room.setRight(place.left() - 10);
    };
    add(Light::Pass, counts.pass);
    add(Light::Warn, counts.warn);
    add(Light::Unknown, counts.unknown);
    add(Light::Fail, counts.fail);
    painter->setFont(scaled(option.font, 0, QFont::DemiBold));
    painter->setPen(option.palette.color(QPalette::Text));
    drawElided(painter, placed(option, room.adjusted(0, 0, -kGap, 0)), index.data(Qt::DisplayRole).toString());
}

QSize OutcomeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.lineSpacing();
    switch (kindOf(index)) {
    case ChecklistModel::Kind::Check:
        return {200, 2 * line + 8};
    case ChecklistModel::Kind::Section:
        return {200, line + 12};
    default:
        return {200, line + 8};
    }
}

bool OutcomeDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::AccessibleTextRole).toString();
    if (const QString time = index.data(TimeTipRole).toString(); !time.isEmpty())
        tip += u'\n' + time;
    QToolTip::showText(event->globalPos(), tip, view);
    return true;
}

}
