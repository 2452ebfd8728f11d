// SPDX-License-Identifier: GPL-3.0-or-later
// Lights: contrast on both themes, and shapes that can be told apart without colour.
#include "ui/theme/icons.h"
#include "ui/theme/outcomelook.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QImage>
#include <QTest>

#include <cmath>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

constexpr Light kLights[] = {Light::Pass,    Light::Warn,    Light::Fail, Light::Unknown,
                             Light::Skipped, Light::Blocked, Light::None};

double luminance(const QColor &color)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QPalette themed(bool dark)
{
    return dark ? darkPalette() : lightPalette();
}

/// A light as black on white: its shape alone.
QImage shapeOf(Light light, const LightState &state = {})
{
    QImage image(40, 40, QImage::Format_ARGB32);
    QPalette palette = lightPalette();
    image.fill(Qt::white);
    QPainter painter(&image);
    paintLight(painter, QRectF(2, 2, 36, 36), light, palette, state);
    painter.end();
    QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < grey.height(); ++y) {
        for (int x = 0; x < grey.width(); ++x)
            grey.setPixel(x, y, qGray(grey.pixel(x, y)) < 170 ? 0U : 255U);
    }
    return grey;
}

int differences(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    }
    return count;
}

QImage painted(Light light, const LightState &state, double side, const QTransform &transform, double ratio)
{
    QImage image(QSize(160, 160), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::black);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    painter.setWorldTransform(transform);
    paintLight(painter, QRectF(7, 5, side, side), light, lightPalette(), state);
    return image;
}

/// The same light by its picture, and drawn, as under a transform that a picture does not bear.
std::pair<QImage, QImage> keptAndDrawn(Light light, const LightState &state, double side, double scale, double ratio)
{
    for (;;) { // until the arc stands where it stood
        const QTransform plain = QTransform::fromScale(scale, scale);
        const int angle = runningAngle() / 15;
        QImage kept = painted(light, state, side, plain, ratio);
        QImage drawn = painted(light, state, side, QTransform(plain).shear(1e-7, 0), ratio);
        if (!state.running || runningAngle() / 15 == angle)
            return {kept, drawn};
    }
}

/// What is painted on black.
QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) > 24)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

/// How much red, green or blue there is.
double amountOf(const QImage &image, int part)
{
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            sum += (image.pixel(x, y) >> (8 * part)) & 0xffU;
    }
    return sum;
}

}

class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrast_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light theme") << false;
        QTest::newRow("dark theme") << true;
    }

    void contrast()
    {
        QFETCH(bool, dark);
        const QPalette palette = themed(dark);
        for (const Light light : kLights) {
            const QColor color = lightColor(light, palette);
            for (const QColor &ground : {palette.color(QPalette::Base), palette.color(QPalette::Window),
                                         palette.color(QPalette::AlternateBase), selectionColor(palette, true),
                                         selectionColor(palette, false), lightTint(light, palette)}) {
                const double ratio = ::contrast(color, ground);
                QVERIFY2(ratio >= 4.5,
                         qPrintable(u"light %1 on %2: %3"_s.arg(int(light)).arg(ground.name()).arg(ratio)));
            }
        }
        for (const QColor &ground : {palette.color(QPalette::Base), palette.color(QPalette::Window),
                                     palette.color(QPalette::AlternateBase), selectionColor(palette, true)}) {
            QVERIFY(::contrast(palette.color(QPalette::Text), ground) >= 7);
            QVERIFY(::contrast(quietColor(palette), ground) >= 4.5);
            QVERIFY(::contrast(palette.color(QPalette::Link), ground) >= 4.5);
        }
        QVERIFY(::contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
        QVERIFY(::contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Window)) >= 4.5);
    }

    void shapesDifferWithoutColour()
    {
        for (const Light a : kLights) {
            for (const Light b : kLights) {
                if (a == b)
                    continue;
                const int count = differences(shapeOf(a), shapeOf(b));
                QVERIFY2(count > 60, qPrintable(u"%1 and %2 differ in %3 points"_s.arg(int(a)).arg(int(b)).arg(count)));
            }
        }
    }

    void staleSilencedAndRunningCanBeSeen()
    {
        for (const Light light : {Light::Pass, Light::Warn, Light::Fail, Light::Unknown}) {
            QVERIFY(differences(shapeOf(light), shapeOf(light, {.stale = true})) > 60);
            QVERIFY(differences(shapeOf(light), shapeOf(light, {.silenced = true})) > 60);
            QVERIFY(differences(shapeOf(light), shapeOf(light, {.running = true})) > 20);
        }
    }

    /// A light is kept as a picture; whatever it is painted into, it looks as if it were drawn there.
    void aKeptLightLooksAsDrawn_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<double>("side");
        for (const double scale : {0.35, 0.5, 0.62, 1.0, 1.7, 3.0}) {
            for (const double ratio : {1.0, 1.25, 2.0})
                QTest::addRow("%.2f on %.2f", scale, ratio) << scale << ratio << 14.0;
        }
        QTest::newRow("the headline's") << 1.0 << 2.0 << 28.0;
    }

    void aKeptLightLooksAsDrawn()
    {
        QFETCH(double, scale);
        QFETCH(double, ratio);
        QFETCH(double, side);
        for (const Light light : kLights) {
            for (const LightState &state :
                 {LightState{}, LightState{.stale = true}, LightState{.silenced = true}, LightState{.running = true}}) {
                const auto [kept, drawn] = keptAndDrawn(light, state, side, scale, ratio);
                const QRect a = inkOf(kept);
                const QRect b = inkOf(drawn);
                const QByteArray where = QByteArray::number(int(light)) + (state.stale      ? " stale"
                                                                           : state.silenced ? " silenced"
                                                                           : state.running  ? " running"
                                                                                            : "");
                // moved to whole pixels, no more
                QVERIFY2(std::abs(a.left() - b.left()) <= 1 && std::abs(a.right() - b.right()) <= 1 &&
                             std::abs(a.top() - b.top()) <= 1 && std::abs(a.bottom() - b.bottom()) <= 1,
                         where.constData());
                double off = 0;
                double all = 0;
                for (int part = 0; part < 3; ++part) {
                    off += std::abs(amountOf(kept, part) - amountOf(drawn, part));
                    all += amountOf(drawn, part);
                }
                // a light of five pixels that lies otherwise on the grid has a little more or less of its rim
                QVERIFY2(off / all < 0.15, (where + ": " + QByteArray::number(off / all)).constData());
            }
        }
    }

    void paintingALightLeavesThePainterAsItWas()
    {
        QImage image(80, 80, QImage::Format_ARGB32);
        QPainter painter(&image);
        painter.translate(12, 7);
        const QTransform before = painter.transform();
        paintLight(painter, QRectF(0, 0, 20, 20), Light::Warn, lightPalette(), {.running = true});
        QCOMPARE(painter.transform(), before);
    }

    void darknessIsReadFromThePalette()
    {
        QVERIFY(!isDark(lightPalette()));
        QVERIFY(isDark(darkPalette()));
    }

    void everyIconIsThere()
    {
        for (const char *name :
             {"lab",     "history",    "run",   "stop",     "snapshot", "gateway", "monitoring", "gpu",
              "service", "hypervisor", "admin", "outside",  "node",     "search",  "settings",   "copy",
              "compare", "folder",     "demo",  "zoom-fit", "zoom-in",  "zoom-out"}) {
            const QImage image = lineIcon(QString::fromLatin1(name)).pixmap(24, 24).toImage();
            bool painted = false;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    painted = painted || qAlpha(image.pixel(x, y)) > 128;
            }
            QVERIFY2(painted, name);
        }
        QVERIFY(!programIcon().pixmap(64, 64).isNull());
    }
};

QTEST_MAIN(TestLook)
#include "tst_look.moc"
