// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/lightwidget.h"

#include "ui/viewmodels/wording.h"

namespace daytwo {

LightWidget::LightWidget(int side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
{
    setFixedSize(side, side);
    m_turn.setInterval(kTurnEveryMs);
    connect(&m_turn, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    setLight(Light::None);
}

void LightWidget::setLight(Light light, const LightState &state)
{
    m_light = light;
    m_state = state;
    setAccessibleName(lightText(light));
    setToolTip(lightText(light));
    if (state.running)
        m_turn.start();
    else
        m_turn.stop();
    update();
}

void LightWidget::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintLight(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_light, palette(), m_state);
}

}
