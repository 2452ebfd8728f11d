// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/nodemodel.h"

#include <QGraphicsObject>

namespace daytwo {

/// How much of a card is shown: by how large it appears.
enum class CardDetail { Dot, Name, Card };

/// A node as a card: icon, name, address, worst light with counts. Shrinks to its name and then to its light alone when
/// zoomed out.
class NodeItem : public QGraphicsObject
{
    Q_OBJECT

public:
    NodeItem(PlacedNode node, const QSizeF &size);

    void setNode(const PlacedNode &node);
    [[nodiscard]] const PlacedNode &node() const { return m_node; }
    [[nodiscard]] QSizeF size() const { return m_size; }
    /// A hypervisor's card without a frame of its own: it is the title of its box.
    void setTitleOfBox(bool on);
    [[nodiscard]] bool running() const { return m_node.summary.running; }
    [[nodiscard]] static CardDetail detailFor(qreal scale);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

Q_SIGNALS:
    /// Its place changed, by hand or by layout.
    void placed();
    /// The user let go of it somewhere else.
    void dropped();

protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant &value) override;
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent *event) override;

private:
    void paintDot(QPainter &painter, const QPalette &palette) const;
    void paintName(QPainter &painter, const QPalette &palette, const QFont &font) const;
    void paintCard(QPainter &painter, const QPalette &palette, const QFont &font) const;
    void paintFrame(QPainter &painter, const QPalette &palette) const;
    void paintCounts(QPainter &painter, const QRectF &rect, const QPalette &palette) const;

    PlacedNode m_node;
    QSizeF m_size;
    QPointF m_pressedAt;
    bool m_titleOfBox = false;
};

}
