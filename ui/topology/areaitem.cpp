// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/areaitem.h"

#include "ui/theme/outcomelook.h"
#include "ui/theme/theme.h"
#include "ui/topology/nodeitem.h"

#include <QStyleOptionGraphicsItem>
#include <QWidget>

#include <algorithm>

namespace daytwo {

namespace {

/// Opaque, so that a label hides the line under it.
QColor groundColor(const QPalette &palette, double share)
{
    const QColor over = quietColor(palette);
    const QColor base = palette.color(QPalette::Base);
    const auto part = [share](int a, int b) { return int(a * share + b * (1 - share)); };
    return {part(over.red(), base.red()), part(over.green(), base.green()), part(over.blue(), base.blue())};
}

}

AreaItem::AreaItem(Kind kind, const QRectF &rect, QString name, QString detail)
    : m_kind(kind)
    , m_rect(rect)
    , m_name(std::move(name))
    , m_detail(std::move(detail))
{
    setZValue(kind == Kind::Box ? 0 : kind == Kind::Band ? 1 : 5);
}

QRectF AreaItem::boundingRect() const
{
    return m_rect.adjusted(-2, -2, 2, 2);
}

QPainterPath AreaItem::shape() const
{
    return {}; // never in the way of the mouse
}

void AreaItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    const QPalette palette = widget ? widget->palette() : option->palette;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LeftToRight); // the picture is the same everywhere
    if (m_kind == Kind::Label) {
        paintLabel(*painter, palette, widget ? widget->font() : painter->font());
        return;
    }
    painter->setPen(m_kind == Kind::Box ? QPen(hairlineColor(palette), 1.4) : QPen(Qt::NoPen));
    painter->setBrush(groundColor(palette, m_kind == Kind::Box ? 0.05 : 0.10));
    const qreal round = m_kind == Kind::Box ? 12 : m_rect.height() / 2;
    painter->drawRoundedRect(m_rect, round, round);
}

void AreaItem::paintLabel(QPainter &painter, const QPalette &palette, const QFont &font) const
{
    const qreal detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform());
    if (NodeItem::detailFor(detail) == CardDetail::Dot)
        return;
    const QFont strong = scaled(font, -1, QFont::DemiBold);
    const QFont normal = scaled(font, -1);
    const qreal first = QFontMetricsF(strong).horizontalAdvance(m_name) + 8;
    const qreal all = first + QFontMetricsF(normal).horizontalAdvance(m_detail);
    QRectF chip = m_rect;
    chip.setWidth(std::min(m_rect.width(), all + 24));
    painter.setPen(Qt::NoPen);
    painter.setBrush(groundColor(palette, 0.10));
    painter.drawRoundedRect(chip, m_rect.height() / 2, m_rect.height() / 2);
    painter.setPen(quietColor(palette));
    painter.setFont(strong);
    painter.drawText(chip.adjusted(12, 0, 0, 0), Qt::AlignVCenter, m_name);
    painter.setFont(normal);
    painter.drawText(chip.adjusted(12 + first, 0, 0, 0), Qt::AlignVCenter, m_detail);
}

}
