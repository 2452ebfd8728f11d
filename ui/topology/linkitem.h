// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/outcomelook.h"

#include <QGraphicsItem>
#include <QPainterPath>

namespace daytwo {

/// The light of a link, above all lines.
class LinkLight : public QGraphicsItem
{
public:
    LinkLight();
    void setLight(Light light, const LightState &state);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    Light m_light = Light::None;
    LightState m_state;
};

/// A link as a line from card to card, along the band of its network where it has one, with its light at the far end.
class LinkItem : public QGraphicsItem
{
public:
    /// `onWay`: the admin's own way in takes it; drawn stronger.
    explicit LinkItem(bool onWay);
    /// To be added to the scene beside the line; belongs to it then.
    [[nodiscard]] LinkLight *lightItem() const { return m_lightItem; }

    void setLight(Light light, const LightState &state, const QString &tip);
    /// From one card to the other; `band` is null where no band lies on the way. `inBox`: the far card stands in a box
    /// with others, so the line comes down beside its column and in from the side.
    void route(const QRectF &from, const QRectF &to, const QRectF &band, bool inBox);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    bool m_onWay;
    Light m_light = Light::None;
    LightState m_state;
    QPainterPath m_trunk; ///< shared with other links
    QPainterPath m_leg;   ///< the last bit, this link's own
    QPainterPath m_whole; ///< both, to be stroked in one go where they look alike
    LinkLight *m_lightItem;
};

}
