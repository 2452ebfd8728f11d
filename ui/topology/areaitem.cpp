// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/areaitem.h"

#include "ui/theme/outcomelook.h"
#include "ui/theme/theme.h"
#include "ui/topology/nodeitem.h"

#include <QStyleOptionGraphicsItem>
#include <QWidget>

namespace daytwo {

AreaItem::AreaItem(Kind kind, const QRectF &rect, QString name, QString detail)
    : m_kind(kind)
    , m_rect(rect)
    , m_name(std::move(name))
    , m_detail(std::move(detail))
{
    setZValue(kind == Kind::Box ? 0 : 1);
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
    QColor ground = quietColor(palette);
    ground.setAlphaF(m_kind == Kind::Box ? 0.06F : 0.10F);
    painter->setPen(m_kind == Kind::Box ? QPen(hairlineColor(palette), 1.4) : QPen(Qt::NoPen));
    painter->setBrush(ground);
    const qreal round = m_kind == Kind::Box ? 12 : m_rect.height() / 2;
    painter->drawRoundedRect(m_rect, round, round);
    const qreal detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    if (m_kind == Kind::Box || NodeItem::detailFor(detail) == CardDetail::Dot)
        return;
    const QFont font = widget ? widget->font() : painter->font();
    const QRectF text = m_rect.adjusted(12, 0, -12, 0);
    painter->setFont(scaled(font, -1, QFont::DemiBold));
    painter->setPen(quietColor(palette));
    painter->drawText(text, Qt::AlignVCenter, m_name);
    const qreal used = QFontMetricsF(painter->font()).horizontalAdvance(m_name) + 8;
    painter->setFont(scaled(font, -1));
    painter->drawText(text.adjusted(used, 0, 0, 0), Qt::AlignVCenter, m_detail);
}

}
