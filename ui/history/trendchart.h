// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/trendseries.h"

#include <QWidget>

#include <memory>

namespace daytwo {

/// How many checks failed, warned or could not be looked at over time, and how long runs took. The only user of
/// QtCharts.
class TrendChart : public QWidget
{
    Q_OBJECT

public:
    explicit TrendChart(QWidget *parent = nullptr);
    ~TrendChart() override;

    void setSeries(const TrendSeries &series);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Parts;

    void recolor();
    void rescale(const TrendSeries &series);

    std::unique_ptr<Parts> m_parts;
};

}
