// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/nodeitem.h"

#include "ui/theme/icons.h"
#include "ui/theme/outcomelook.h"
#include "ui/theme/theme.h"

#include <QGraphicsScene>
#include <QGraphicsSceneMouseEvent>
#include <QStyleOptionGraphicsItem>
#include <QWidget>

namespace daytwo {

namespace {

constexpr qreal kRound = 7;
constexpr qreal kMargin = 10;

LightState stateOf(const NodeSummary &summary)
{
    return {.stale = summary.stale, .running = summary.running};
}

Light lightOfNode(const PlacedNode &node)
{
    return node.summary.counts.total() == 0 ? Light::None : node.summary.counts.worst();
}

}

NodeItem::NodeItem(PlacedNode node, const QSizeF &size)
    : m_node(std::move(node))
    , m_size(size)
{
    setFlags(ItemIsSelectable | ItemIsMovable | ItemSendsGeometryChanges | ItemIsFocusable);
    setZValue(10);
    setNode(m_node);
}

void NodeItem::setNode(const PlacedNode &node)
{
    const bool sameWords = !toolTip().isEmpty() && node.name == m_node.name && node.role == m_node.role &&
                           node.summary.counts == m_node.summary.counts;
    m_node = node;
    if (!sameWords)
        setToolTip(NodeModel::spokenName(node));
    update();
}

void NodeItem::setTitleOfBox(bool on)
{
    m_titleOfBox = on;
    setFlag(ItemIsMovable, !on);
    update();
}

CardDetail NodeItem::detailFor(qreal scale)
{
    constexpr qreal kNameFrom = 0.34;
    constexpr qreal kCardFrom = 0.62;
    if (scale < kNameFrom)
        return CardDetail::Dot;
    return scale < kCardFrom ? CardDetail::Name : CardDetail::Card;
}

QRectF NodeItem::boundingRect() const
{
    return QRectF(QPointF(), m_size).adjusted(-3, -3, 3, 3);
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    const QPalette palette = widget ? widget->palette() : option->palette;
    const QFont font = widget ? widget->font() : painter->font();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LeftToRight); // the picture is the same everywhere
    switch (detailFor(QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform()))) {
    case CardDetail::Dot:
        paintDot(*painter, palette);
        break;
    case CardDetail::Name:
        paintName(*painter, palette, font);
        break;
    case CardDetail::Card:
        paintCard(*painter, palette, font);
        break;
    }
}

void NodeItem::paintFrame(QPainter &painter, const QPalette &palette) const
{
    const QRectF rect(QPointF(), m_size);
    const Light light = lightOfNode(m_node);
    const bool bad = light == Light::Fail || light == Light::Unknown || light == Light::Warn;
    QPen pen(hairlineColor(palette), 1);
    if (bad && !m_node.summary.stale)
        pen = QPen(lightColor(light, palette), 1.4);
    if (isSelected())
        pen = QPen(palette.color(QPalette::Highlight), 2.4);
    if (m_titleOfBox && !isSelected())
        pen = Qt::NoPen;
    painter.setPen(pen);
    QColor ground = palette.color(QPalette::Base);
    if (isSelected())
        ground = selectionColor(palette, true);
    else if (m_titleOfBox)
        ground = Qt::transparent;
    else if (bad && !m_node.summary.stale)
        ground = lightTint(light, palette);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, kRound, kRound);
    if (m_node.summary.stale && !m_titleOfBox) {
        QColor hatch = quietColor(palette);
        hatch.setAlphaF(0.22F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QBrush(hatch, Qt::BDiagPattern));
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), kRound, kRound);
    }
}

void NodeItem::paintDot(QPainter &painter, const QPalette &palette) const
{
    const qreal side = std::min(m_size.width(), m_size.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(QPointF(), m_size).center());
    if (isSelected()) {
        painter.setPen(QPen(palette.color(QPalette::Highlight), 6));
        painter.setBrush(selectionColor(palette, true));
        painter.drawRoundedRect(QRectF(QPointF(), m_size), kRound * 2, kRound * 2);
    }
    paintLight(painter, box, lightOfNode(m_node), palette, stateOf(m_node.summary));
}

void NodeItem::paintName(QPainter &painter, const QPalette &palette, const QFont &font) const
{
    paintFrame(painter, palette);
    const QRectF rect = QRectF(QPointF(), m_size).adjusted(kMargin, 0, -kMargin, 0);
    constexpr qreal kSide = 26;
    paintLight(painter, QRectF(rect.left(), rect.center().y() - kSide / 2, kSide, kSide), lightOfNode(m_node), palette,
               stateOf(m_node.summary));
    painter.setFont(scaled(font, 7, QFont::DemiBold));
    painter.setPen(palette.color(QPalette::Text));
    const QRectF text = rect.adjusted(kSide + 8, 0, 0, 0);
    painter.drawText(text, Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(m_node.name, Qt::ElideRight, text.width()));
}

void NodeItem::paintCard(QPainter &painter, const QPalette &palette, const QFont &font) const
{
    paintFrame(painter, palette);
    const QRectF rect = QRectF(QPointF(), m_size).adjusted(kMargin, 8, -kMargin, -8);
    constexpr qreal kIcon = 18;
    constexpr qreal kLight = 20;
    paintIcon(painter, QRectF(rect.left(), rect.top() + 1, kIcon, kIcon), m_node.icon, quietColor(palette));
    const bool known = m_node.kind == PlacedNode::Kind::Node || m_node.summary.counts.total() > 0;
    const QRectF light(rect.right() - kLight, rect.top(), kLight, kLight);
    if (known)
        paintLight(painter, light, lightOfNode(m_node), palette, stateOf(m_node.summary));
    const QRectF text(rect.left() + kIcon + 8, rect.top() - 1,
                      (known ? light.left() : rect.right()) - rect.left() - kIcon - 14, 20);
    painter.setFont(scaled(font, 0.5, QFont::DemiBold));
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(text, Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(m_node.name, Qt::ElideRight, text.width()));
    const QRectF second(rect.left(), rect.bottom() - 19, rect.width(), 18);
    painter.setFont(scaled(font, -1));
    paintCounts(painter, second, palette);
    painter.setFont(scaled(font, -1));
    painter.setPen(quietColor(palette));
    const QString small = m_node.address.isEmpty() ? m_node.role : m_node.address;
    const QRectF place = second.adjusted(0, 0, known ? -62 : 0, 0);
    painter.drawText(place, Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(small, Qt::ElideRight, place.width()));
}

void NodeItem::paintCounts(QPainter &painter, const QRectF &rect, const QPalette &palette) const
{
    const LightCounts &counts = m_node.summary.counts;
    QList<std::pair<Light, int>> shown;
    for (const auto &[light, count] : {std::pair(Light::Fail, counts.fail), std::pair(Light::Unknown, counts.unknown),
                                       std::pair(Light::Warn, counts.warn), std::pair(Light::Pass, counts.pass)}) {
        const bool room = light == Light::Pass ? shown.isEmpty() : shown.size() < 2;
        if (count > 0 && room) // the worst two; the rest is in the tooltip and the list
            shown.prepend({light, count});
    }
    QRectF room = rect;
    for (const auto &[light, count] : shown) // from the right, so that the worst is read first
        room.setRight(room.right() - paintCount(painter, room, light, count, palette) - 7);
}

QVariant NodeItem::itemChange(GraphicsItemChange change, const QVariant &value)
{
    if (change == ItemPositionHasChanged)
        Q_EMIT placed();
    return QGraphicsObject::itemChange(change, value);
}

void NodeItem::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    m_pressedAt = pos();
    QGraphicsObject::mousePressEvent(event);
}

void NodeItem::mouseReleaseEvent(QGraphicsSceneMouseEvent *event)
{
    QGraphicsObject::mouseReleaseEvent(event);
    if (pos() != m_pressedAt)
        Q_EMIT dropped();
}

}
