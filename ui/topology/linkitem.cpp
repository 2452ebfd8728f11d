// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/linkitem.h"

#include "ui/topology/nodeitem.h"

#include <QStyleOptionGraphicsItem>
#include <QWidget>

#include <algorithm>

namespace daytwo {

namespace {

constexpr qreal kLightSide = 14;

/// Where a line to `y` leaves a card: its top or bottom edge.
QPointF edgeTowards(const QRectF &card, qreal y)
{
    return {card.center().x(), y > card.center().y() ? card.bottom() : card.top()};
}

QPainterPath rounded(const QPolygonF &points)
{
    constexpr qreal kBend = 8;
    QPainterPath path(points.front());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QLineF in(points[i], points[i - 1]);
        const QLineF out(points[i], points[i + 1]);
        const qreal bend = std::min({kBend, in.length() / 2, out.length() / 2});
        if (bend < 0.5) {
            path.lineTo(points[i]);
            continue;
        }
        path.lineTo(in.pointAt(bend / in.length()));
        path.quadTo(points[i], out.pointAt(bend / out.length()));
    }
    path.lineTo(points.back());
    return path;
}

QPainterPath joined(QPainterPath path, const QPainterPath &next)
{
    path.connectPath(next);
    return path;
}

}

LinkLight::LinkLight()
{
    setZValue(6);
}

void LinkLight::setLight(Light light, const LightState &state)
{
    m_light = light;
    m_state = state;
    setVisible(light != Light::None);
    update();
}

QRectF LinkLight::boundingRect() const
{
    constexpr qreal kReach = kLightSide / 2 + 3;
    return {-kReach, -kReach, 2 * kReach, 2 * kReach};
}

void LinkLight::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    const qreal detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    if (NodeItem::detailFor(detail) == CardDetail::Dot)
        return;
    const QPalette palette = widget ? widget->palette() : option->palette;
    const QRectF box(-kLightSide / 2, -kLightSide / 2, kLightSide, kLightSide);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawEllipse(box.adjusted(-2, -2, 2, 2));
    paintLight(*painter, box, m_light, palette, m_state);
}

LinkItem::LinkItem(bool onWay)
    : m_onWay(onWay)
    , m_lightItem(new LinkLight)
{
    setZValue(onWay ? 3 : 2);
}

void LinkItem::setLight(Light light, const LightState &state, const QString &tip)
{
    m_light = light;
    m_state = state;
    setToolTip(tip);
    m_lightItem->setLight(light, state);
    m_lightItem->setToolTip(tip);
    update();
}

void LinkItem::route(const QRectF &from, const QRectF &to, const QRectF &band, bool inBox)
{
    prepareGeometryChange();
    const bool across = !band.isNull();
    const qreal middle = across ? band.center().y() : (from.center().y() + to.center().y()) / 2;
    const QPointF start = edgeTowards(from, middle);
    if (inBox) {
        constexpr qreal kBeside = 12; // half of the gap between columns
        const qreal lane = to.left() - kBeside;
        const QPointF turn(lane, to.center().y());
        const QPointF end(to.left(), to.center().y());
        m_trunk = rounded({start, {start.x(), middle}, {lane, middle}, turn});
        m_leg = QPainterPath(turn);
        m_leg.lineTo(end);
        m_whole = joined(m_trunk, m_leg);
        m_lightItem->setPos(turn);
        return;
    }
    QPointF end = edgeTowards(to, middle);
    if (!across) // what comes without a network does not hide behind what comes with one
        end.rx() += std::clamp((from.center().x() - to.center().x()) / 4, -to.width() / 3, to.width() / 3);
    const qreal clear = across ? band.height() / 2 : 0;
    const QPointF before(end.x(), end.y() > middle ? middle + clear : middle - clear);
    m_trunk = rounded({start, {start.x(), middle}, {end.x(), middle}, before});
    m_leg = QPainterPath(before);
    m_leg.lineTo(end);
    m_whole = joined(m_trunk, m_leg);
    m_lightItem->setPos((before + end) / 2);
}

QRectF LinkItem::boundingRect() const
{
    return m_trunk.boundingRect()
        .united(m_leg.boundingRect())
        .adjusted(-kLightSide, -kLightSide, kLightSide, kLightSide);
}

void LinkItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    const QPalette palette = widget ? widget->palette() : option->palette;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    const bool bad = m_light == Light::Fail || m_light == Light::Unknown || m_light == Light::Blocked;
    QColor color = m_onWay ? palette.color(QPalette::Highlight) : quietColor(palette);
    if (!m_onWay)
        color.setAlphaF(0.6F);
    QPen pen(color, m_onWay ? 2.2 : 1.4, m_state.stale ? Qt::DashLine : Qt::SolidLine);
    pen.setCapStyle(Qt::RoundCap);
    painter->setPen(pen);
    if (!bad || m_state.stale) {
        painter->drawPath(m_whole);
        return;
    }
    painter->drawPath(m_trunk);
    pen.setColor(lightColor(m_light, palette));
    painter->setPen(pen);
    painter->drawPath(m_leg);
}

}
