// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/calmstyle.h"
#include "ui/theme/outcomelook.h"

#include <QApplication>
#include <QFontDatabase>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

struct Tones
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb text;
    QRgb button;
    QRgb disabled;
    QRgb placeholder;
    QRgb highlight;
    QRgb link;
    QRgb tip;
};

QPalette made(const Tones &tones)
{
    const auto color = [](QRgb rgb) { return QColor::fromRgb(rgb); };
    QPalette palette(color(tones.button), color(tones.window));
    palette.setColor(QPalette::WindowText, color(tones.text));
    palette.setColor(QPalette::Text, color(tones.text));
    palette.setColor(QPalette::ButtonText, color(tones.text));
    palette.setColor(QPalette::Base, color(tones.base));
    palette.setColor(QPalette::AlternateBase, color(tones.alternate));
    palette.setColor(QPalette::Highlight, color(tones.highlight));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, color(tones.link));
    palette.setColor(QPalette::LinkVisited, color(tones.link));
    palette.setColor(QPalette::PlaceholderText, color(tones.placeholder));
    palette.setColor(QPalette::ToolTipBase, color(tones.tip));
    palette.setColor(QPalette::ToolTipText, color(tones.text));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(tones.disabled));
    return palette;
}

/// The platform's palette as it was before Daytwo set one.
const QPalette &platformPalette()
{
    static const QPalette palette = QApplication::palette();
    return palette;
}

}

QPalette lightPalette()
{
    return made({.window = 0xfff4f5f7,
                 .base = 0xffffffff,
                 .alternate = 0xfff8f9fa,
                 .text = 0xff1b1f24,
                 .button = 0xfff4f5f7,
                 .disabled = 0xff9097a3,
                 .placeholder = 0xff656c78,
                 .highlight = 0xff2f6fde,
                 .link = 0xff1f5fc4,
                 .tip = 0xffffffff});
}

QPalette darkPalette()
{
    return made({.window = 0xff1b1e23,
                 .base = 0xff15181c,
                 .alternate = 0xff1a1d22,
                 .text = 0xffe6e8eb,
                 .button = 0xff2a2e35,
                 .disabled = 0xff717985,
                 .placeholder = 0xff969eab,
                 .highlight = 0xff3b6fc9,
                 .link = 0xff7fb0ff,
                 .tip = 0xff2a2e35});
}

void applyTheme(QApplication &app, ThemeChoice choice)
{
    const bool systemDark = isDark(platformPalette());
    app.setStyle(new CalmStyle);
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemDark);
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

QFont monoFont(const QFont &like)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(like.pointSizeF());
    return font;
}

QFont scaled(const QFont &like, qreal points, QFont::Weight weight)
{
    QFont font = like;
    font.setPointSizeF(std::max<qreal>(6, like.pointSizeF() + points));
    font.setWeight(weight);
    return font;
}

}
