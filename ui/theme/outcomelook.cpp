// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/outcomelook.h"

#include <QElapsedTimer>
#include <QHash>
#include <QLocale>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace daytwo {

namespace {

struct LightColors
{
    QRgb onLight;
    QRgb onDark;
};

LightColors colorsOf(Light light)
{
    switch (light) {
    case Light::Pass:
        return {0xff166b40, 0xff4cc38a};
    case Light::Warn:
        return {0xff855800, 0xffe2a33b};
    case Light::Fail:
        return {0xffb3261e, 0xffff7a70};
    case Light::Unknown:
    case Light::Blocked:
        return {0xff6d4ba3, 0xffb69df0};
    case Light::Skipped:
    case Light::None:
        break;
    }
    return {0xff5f6672, 0xff9ca3af};
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](float x, float y) { return float(double(x) * share + double(y) * (1 - share)); };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()));
}

QPainterPath regular(const QPointF &centre, qreal radius, int corners, double turn)
{
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = turn + 2 * std::numbers::pi * i / corners;
        polygon << centre + QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

QPainterPath shapeOf(Light light, const QRectF &box)
{
    const QPointF centre = box.center();
    const qreal radius = box.width() / 2;
    QPainterPath path;
    switch (light) {
    case Light::Pass:
        path.addEllipse(centre, radius * 0.94, radius * 0.94);
        break;
    case Light::Warn:
        path.moveTo(centre.x(), box.top());
        path.lineTo(box.right() + radius * 0.06, box.bottom() - radius * 0.1);
        path.lineTo(box.left() - radius * 0.06, box.bottom() - radius * 0.1);
        path.closeSubpath();
        break;
    case Light::Fail:
        return regular(centre, radius * 1.04, 8, std::numbers::pi / 8);
    case Light::Unknown:
        return regular(centre, radius * 1.08, 4, 0);
    case Light::Blocked:
        path.addEllipse(centre, radius * 0.88, radius * 0.88);
        break;
    case Light::Skipped:
    case Light::None:
        path.addEllipse(centre, radius * 0.68, radius * 0.68);
        break;
    }
    return path;
}

/// The sign inside the shape, in a box from -1 to 1.
QPainterPath signOf(Light light)
{
    QPainterPath path;
    switch (light) {
    case Light::Pass:
        path.moveTo(-0.42, 0.02);
        path.lineTo(-0.1, 0.34);
        path.lineTo(0.44, -0.3);
        break;
    case Light::Warn:
        path.moveTo(0, -0.3);
        path.lineTo(0, 0.24);
        path.moveTo(0, 0.52);
        path.lineTo(0, 0.53);
        break;
    case Light::Fail:
        path.moveTo(-0.34, -0.34);
        path.lineTo(0.34, 0.34);
        path.moveTo(0.34, -0.34);
        path.lineTo(-0.34, 0.34);
        break;
    case Light::Unknown:
        path.moveTo(-0.24, -0.26);
        path.cubicTo(-0.22, -0.66, 0.3, -0.62, 0.26, -0.22);
        path.cubicTo(0.24, 0, 0, 0, 0, 0.22);
        path.moveTo(0, 0.5);
        path.lineTo(0, 0.51);
        break;
    case Light::Blocked:
        path.addRoundedRect(QRectF(-0.56, -0.2, 0.62, 0.4), 0.2, 0.2);
        path.addRoundedRect(QRectF(-0.06, -0.2, 0.62, 0.4), 0.2, 0.2);
        break;
    case Light::Skipped:
        path.moveTo(-0.32, 0);
        path.lineTo(0.32, 0);
        break;
    case Light::None:
        break;
    }
    return path;
}

bool isFilled(Light light)
{
    return light != Light::Blocked && light != Light::Skipped && light != Light::None;
}

void paintArc(QPainter &painter, const QRectF &box, const QPalette &palette, int angle)
{
    QPen pen(palette.color(QPalette::Highlight), std::max<qreal>(1.4, box.width() * 0.12));
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(box, -angle * 16, 110 * 16);
}

void strokeLight(QPainter &painter, const QRectF &rect, Light light, const QPalette &palette, const LightState &state,
                 int angle)
{
    const qreal side = std::min(rect.width(), rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(rect.center());
    box.adjust(side * 0.08, side * 0.08, -side * 0.08, -side * 0.08);
    const QRectF ring = box.adjusted(-side * 0.06, -side * 0.06, side * 0.06, side * 0.06);
    if (state.running) // room for the arc around it
        box.adjust(side * 0.14, side * 0.14, -side * 0.14, -side * 0.14);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = lightColor(light, palette);
    const QColor ground = palette.color(QPalette::Base);
    const qreal stroke = std::max<qreal>(1.2, side * 0.1);
    const QPainterPath shape = shapeOf(light, box);
    const bool filled = isFilled(light) && !state.stale && !state.silenced;
    QPen outline(color, stroke * 0.9, light == Light::None ? Qt::DotLine : Qt::SolidLine);
    outline.setJoinStyle(Qt::RoundJoin);
    painter.setPen(outline);
    painter.setBrush(filled ? QBrush(color) : QBrush(ground));
    painter.drawPath(shape);
    if (state.stale && isFilled(light)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QBrush(color, Qt::BDiagPattern));
        painter.drawPath(shape);
    }
    painter.translate(box.center() + QPointF(0, light == Light::Warn ? side * 0.05 : 0));
    painter.scale(box.width() / 2, box.height() / 2);
    QPen sign(filled ? ground : color, stroke / (box.width() / 2) * (light == Light::Blocked ? 0.8 : 1.15));
    sign.setCapStyle(Qt::RoundCap);
    sign.setJoinStyle(Qt::RoundJoin);
    painter.setBrush(Qt::NoBrush);
    if (state.stale && isFilled(light)) { // keeps the sign readable over the hatching
        painter.setPen(QPen(ground, sign.widthF() * 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(signOf(light));
    }
    painter.setPen(sign);
    painter.drawPath(signOf(light));
    painter.restore();
    if (state.running) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        paintArc(painter, ring, palette, angle);
        painter.restore();
    }
}

/// One of the few looks that lights have at a time.
struct Look
{
    Light light = Light::None;
    LightState state;
    int angle = 0;   ///< of the arc, in degrees; 0 where none turns
    qreal side = 0;  ///< before it is scaled: strokes have a least width, and the hatching its own step
    qreal scale = 1; ///< to pixels of the device
    qreal ratio = 1; ///< of them to a pixel of the widget
    bool dark = false;
    QRgb base = 0;
    QRgb accent = 0;

    bool operator==(const Look &) const = default;
};

size_t qHash(const Look &look, size_t seed = 0)
{
    const int state = int(look.state.stale) | int(look.state.running) << 1 | int(look.state.silenced) << 2;
    return qHashMulti(seed, int(look.light), state, look.angle, look.side, look.scale, look.ratio, look.dark, look.base,
                      look.accent);
}

/// The picture of a look. A lab has the same few a thousand times, and to stroke one takes far longer than to copy it.
/// UI thread.
QPixmap pictureOf(const Look &look, const QPalette &palette)
{
    constexpr qsizetype kMost = 512;
    constexpr qreal kWithArc = 1.08; // whose pen reaches over the rectangle
    static QHash<Look, QPixmap> known;
    if (const auto it = known.constFind(look); it != known.constEnd())
        return *it;
    const int whole = int(std::ceil(look.side * look.scale * kWithArc)) + 2;
    QPixmap picture(whole, whole);
    picture.fill(Qt::transparent);
    {
        QPainter painter(&picture);
        painter.translate(whole / 2.0, whole / 2.0);
        painter.scale(look.scale, look.scale);
        const QRectF rect(-look.side / 2, -look.side / 2, look.side, look.side);
        strokeLight(painter, rect, look.light, palette, look.state, look.angle);
    }
    picture.setDevicePixelRatio(look.ratio);
    if (known.size() == kMost)
        known.clear();
    return *known.insert(look, picture);
}

}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor lightColor(Light light, const QPalette &palette)
{
    const LightColors colors = colorsOf(light);
    return QColor::fromRgb(isDark(palette) ? colors.onDark : colors.onLight);
}

QColor lightTint(Light light, const QPalette &palette)
{
    return mixed(lightColor(light, palette), palette.color(QPalette::Base), isDark(palette) ? 0.14 : 0.09);
}

QColor quietColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xa6, 0xae, 0xba) : QColor(0x56, 0x5d, 0x69);
}

QColor hairlineColor(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), isDark(palette) ? 0.16 : 0.14);
}

QColor selectionColor(const QPalette &palette, bool active)
{
    const double share = isDark(palette) ? (active ? 0.30 : 0.16) : (active ? 0.13 : 0.07);
    return mixed(palette.color(QPalette::Highlight), palette.color(QPalette::Base), share);
}

int runningAngle()
{
    static const QElapsedTimer clock = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    constexpr qint64 kTurnMs = 1400;
    return int(clock.elapsed() % kTurnMs * 360 / kTurnMs);
}

void paintLight(QPainter &painter, const QRectF &rect, Light light, const QPalette &palette, const LightState &state)
{
    constexpr int kStep = 15; // of an arc that turns by 23 degrees from one picture to the next
    constexpr qreal kLargest = 96;
    const int angle = state.running ? runningAngle() / kStep * kStep : 0;
    const QTransform device = painter.deviceTransform();
    const qreal side = std::min(rect.width(), rect.height());
    const qreal pixels = side * device.m11();
    if (device.type() > QTransform::TxScale || device.m11() != device.m22() || pixels <= 0 || pixels > kLargest)
        return strokeLight(painter, rect, light, palette, state, angle);
    painter.save();
    painter.setWorldTransform({});
    const QTransform ground = painter.deviceTransform(); // where the widget is, and the pixels of its screen
    const QPixmap picture = pictureOf({light, state, angle, side, device.m11(), ground.m11(), isDark(palette),
                                       palette.color(QPalette::Base).rgba(), palette.color(QPalette::Highlight).rgba()},
                                      palette);
    // On whole pixels, so that it stays as sharp as it was made.
    const QPointF corner = device.map(rect.center()) - QPointF(picture.width(), picture.height()) / 2;
    painter.drawPixmap(ground.inverted().map(QPointF(corner.toPoint())), picture);
    painter.restore();
}

void paintSparkline(QPainter &painter, const QRectF &rect, const QList<int> &lights, const QPalette &palette)
{
    constexpr int kMost = 20;
    const qsizetype count = std::min<qsizetype>(lights.size(), kMost);
    if (count == 0)
        return;
    const qreal step = rect.width() / kMost;
    const qreal width = std::max<qreal>(1.5, step - 1.5);
    painter.save();
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < count; ++i) {
        const auto light = Light(lights[lights.size() - count + i]);
        const qreal share = light == Light::Fail      ? 1.0
                            : light == Light::Unknown ? 0.8
                            : light == Light::Blocked ? 0.8
                            : light == Light::Warn    ? 0.6
                            : light == Light::Pass    ? 0.3
                                                      : 0.15;
        const qreal height = rect.height() * share;
        const qreal x = rect.right() - qreal(count - i) * step;
        QColor color = lightColor(light, palette);
        if (light == Light::Pass || light == Light::Skipped)
            color.setAlphaF(0.65F);
        painter.setBrush(color);
        painter.drawRect(QRectF(x, rect.bottom() - height, width, height));
    }
    painter.restore();
}

qreal countWidth(const QFont &font, int count, qreal height)
{
    return std::min<qreal>(height, 13) + 3 + QFontMetricsF(font).horizontalAdvance(QLocale().toString(count));
}

qreal paintCount(QPainter &painter, const QRectF &rect, Light light, int count, const QPalette &palette)
{
    const QString text = QLocale().toString(count);
    const qreal side = std::min<qreal>(rect.height(), 13);
    const qreal textWidth = QFontMetricsF(painter.font()).horizontalAdvance(text);
    const qreal width = side + 3 + textWidth;
    const QRectF box(rect.right() - width, rect.center().y() - side / 2, side, side);
    paintLight(painter, box, light, palette);
    painter.save();
    painter.setPen(lightColor(light, palette));
    painter.drawText(QRectF(box.right() + 3, rect.top(), textWidth + 1, rect.height()), Qt::AlignVCenter, text);
    painter.restore();
    return width;
}

}
