// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/outcomelook.h"

#include <QTimer>
#include <QWidget>

namespace daytwo {

/// A light as a widget of its own: in the headline, on dialogs. Its accessible name is the light's word.
class LightWidget : public QWidget
{
    Q_OBJECT

public:
    explicit LightWidget(int side, QWidget *parent = nullptr);

    void setLight(Light light, const LightState &state = {});
    [[nodiscard]] Light light() const { return m_light; }
    [[nodiscard]] QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_side;
    Light m_light = Light::None;
    LightState m_state;
    QTimer m_turn;
};

}
