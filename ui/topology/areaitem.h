// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>

namespace daytwo {

/// What lies under the cards: a network as a band, a hypervisor as a box round its guests; and the label of a band,
/// which lies over the lines.
class AreaItem : public QGraphicsItem
{
public:
    enum class Kind { Band, Box, Label };

    AreaItem(Kind kind, const QRectF &rect, QString name, QString detail);

    [[nodiscard]] QRectF rect() const { return m_rect; }
    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintLabel(QPainter &painter, const QPalette &palette, const QFont &font) const;

    Kind m_kind;
    QRectF m_rect;
    QString m_name;
    QString m_detail;
};

}
