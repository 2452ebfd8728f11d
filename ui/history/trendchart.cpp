// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/trendchart.h"

#include "ui/theme/outcomelook.h"
#include "ui/theme/theme.h"
#include "ui/viewmodels/wording.h"

#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QDateTimeAxis>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace daytwo {

using namespace Qt::StringLiterals;

struct TrendChart::Parts
{
    QChart *chart = nullptr;
    QChartView *view = nullptr;
    QLineSeries *seconds = nullptr;
    std::array<std::pair<Light, QScatterSeries *>, 3> lights{};
    QDateTimeAxis *time = nullptr;
    QValueAxis *count = nullptr;
    QValueAxis *duration = nullptr;
};

namespace {

/// Points that say something: no mark where there was none of the kind.
QList<QPointF> withoutZeros(QList<QPointF> points)
{
    points.removeIf([](const QPointF &point) { return point.y() < 0.5; });
    return points;
}

}

TrendChart::TrendChart(QWidget *parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>())
{
    Parts &p = *m_parts;
    p.chart = new QChart;
    p.time = new QDateTimeAxis(p.chart);
    p.count = new QValueAxis(p.chart);
    p.duration = new QValueAxis(p.chart);
    p.chart->addAxis(p.time, Qt::AlignBottom);
    p.chart->addAxis(p.count, Qt::AlignLeft);
    p.chart->addAxis(p.duration, Qt::AlignRight);
    p.seconds = new QLineSeries(p.chart);
    p.seconds->setName(tr("Duration"));
    p.chart->addSeries(p.seconds);
    p.seconds->attachAxis(p.time);
    p.seconds->attachAxis(p.duration);
    constexpr std::array kLights{Light::Warn, Light::Unknown, Light::Fail};
    const std::array names{tr("Warnings"), tr("Unknown"), tr("Failed")};
    constexpr std::array kShapes{QScatterSeries::MarkerShapeTriangle, QScatterSeries::MarkerShapeRotatedRectangle,
                                 QScatterSeries::MarkerShapePentagon};
    for (size_t i = 0; i < kLights.size(); ++i) {
        auto *series = new QScatterSeries(p.chart);
        series->setName(names[i]);
        series->setMarkerShape(kShapes[i]);
        series->setMarkerSize(10);
        p.chart->addSeries(series);
        series->attachAxis(p.time);
        series->attachAxis(p.count);
        p.lights[i] = {kLights[i], series};
    }
    p.chart->setMargins(QMargins(4, 2, 4, 2));
    p.chart->setBackgroundRoundness(0);
    p.chart->legend()->setAlignment(Qt::AlignTop);
    p.chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    p.time->setFormat(u"yyyy-MM-dd"_s);
    p.time->setTickCount(6);
    p.count->setLabelFormat(u"%.0f"_s);
    p.duration->setLabelFormat(u"%.1f"_s);
    p.duration->setGridLineVisible(false);
    p.count->setTitleText(tr("Checks"));
    p.duration->setTitleText(tr("Duration, s"));
    p.view = new QChartView(p.chart);
    p.view->setRenderHint(QPainter::Antialiasing);
    p.view->setFrameShape(QFrame::NoFrame);
    p.view->setAccessibleName(tr("Trend of the runs listed"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(p.view);
    recolor();
}

TrendChart::~TrendChart() = default;

void TrendChart::setSeries(const TrendSeries &series)
{
    Parts &p = *m_parts;
    p.seconds->replace(series.seconds);
    p.seconds->setPointsVisible(series.seconds.size() == 1); // one point makes no line
    p.lights[0].second->replace(withoutZeros(series.warn));
    p.lights[1].second->replace(withoutZeros(series.unknown));
    p.lights[2].second->replace(withoutZeros(series.fail));
    rescale(series);
}

void TrendChart::rescale(const TrendSeries &series)
{
    Parts &p = *m_parts;
    const auto most = [](std::initializer_list<const QList<QPointF> *> lists) {
        double value = 1;
        for (const QList<QPointF> *list : lists) {
            for (const QPointF &point : *list)
                value = std::max(value, point.y());
        }
        return value;
    };
    const double top = std::max(4.0, std::ceil(most({&series.warn, &series.unknown, &series.fail}) / 4) * 4);
    p.count->setRange(0, top);
    p.count->setTickCount(5);
    p.duration->setRange(0, std::max(2.0, std::ceil(most({&series.seconds}) * 0.6) * 2));
    p.duration->setTickCount(5);
    if (series.seconds.isEmpty())
        return;
    const auto first = qint64(series.seconds.front().x());
    const auto last = qint64(series.seconds.back().x());
    const qint64 rim = std::max<qint64>(3'600'000, (last - first) / 60);
    p.time->setRange(QDateTime::fromMSecsSinceEpoch(first - rim), QDateTime::fromMSecsSinceEpoch(last + rim));
    p.time->setFormat(last - first < 3 * 86'400'000LL ? u"MM-dd HH:mm"_s : u"yyyy-MM-dd"_s);
}

void TrendChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        recolor();
    QWidget::changeEvent(event);
}

void TrendChart::recolor()
{
    Parts &p = *m_parts;
    const QPalette colors = palette();
    const QFont small = scaled(font(), -1);
    p.chart->setBackgroundBrush(colors.color(QPalette::Base));
    p.view->setBackgroundBrush(colors.color(QPalette::Base));
    p.chart->legend()->setLabelColor(colors.color(QPalette::Text));
    p.chart->legend()->setFont(small);
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{p.time, p.count, p.duration}) {
        axis->setLabelsColor(quietColor(colors));
        axis->setLabelsFont(small);
        axis->setTitleFont(small);
        axis->setTitleBrush(quietColor(colors));
        axis->setLinePenColor(hairlineColor(colors));
        axis->setGridLineColor(hairlineColor(colors));
    }
    p.seconds->setPen(QPen(quietColor(colors), 1.2));
    for (const auto &[light, series] : p.lights) {
        series->setColor(lightColor(light, colors));
        series->setBorderColor(colors.color(QPalette::Base));
    }
}

}
