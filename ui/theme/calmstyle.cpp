// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/calmstyle.h"

#include "ui/theme/outcomelook.h"

#include <QStyleFactory>
#include <QStyleOption>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void drawField(QPainter *painter, const QStyleOption &option)
{
    const bool focus = option.state & QStyle::State_HasFocus && option.state & QStyle::State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(focus ? option.palette.color(QPalette::Highlight) : hairlineColor(option.palette), focus ? 1.5 : 1));
    painter->setBrush(option.palette.color(QPalette::Base));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->restore();
}

void drawBox(QPainter *painter, const QStyleOption &option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool checked = option.state & QStyle::State_On;
    const QColor line = enabled ? quietColor(option.palette) : hairlineColor(option.palette);
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool focus = option.state & QStyle::State_HasFocus;
    painter->setPen(QPen(focus || checked ? option.palette.color(QPalette::Highlight) : line, focus ? 2 : 1.2));
    painter->setBrush(checked && enabled ? option.palette.color(QPalette::Highlight)
                                         : option.palette.color(QPalette::Base));
    painter->drawRoundedRect(box, 3, 3);
    if (checked) {
        QPen pen(enabled ? option.palette.color(QPalette::HighlightedText) : line, 1.8);
        pen.setCapStyle(Qt::RoundCap);
        pen.setJoinStyle(Qt::RoundJoin);
        painter->setPen(pen);
        const auto at = [&box](qreal x, qreal y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        painter->drawPolyline(QPolygonF{at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.3)});
    }
    painter->restore();
}

}

CalmStyle::CalmStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth <= 0)
            break; // inside a spin box or combo box
        drawField(painter, *option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawBox(painter, *option);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    const QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_PushButton ? made + QSize(12, 4) : made;
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_HeaderMargin:
        return 7;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 16;
    case PM_SplitterWidth:
        return 5;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

}
