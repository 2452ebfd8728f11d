// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPalette>

class QApplication;

namespace daytwo {

enum class ThemeChoice { System, Light, Dark };

/// The palettes of the light and the dark theme.
QPalette lightPalette();
QPalette darkPalette();
/// Uses the Fusion style with the chosen palette; System takes light or dark after the platform's own palette.
void applyTheme(QApplication &app, ThemeChoice choice);
/// The monospaced font for raw output and commands, at the size of the surrounding text.
QFont monoFont(const QFont &like);
/// The same font, changed in size by `points` and in weight.
QFont scaled(const QFont &like, qreal points, QFont::Weight weight = QFont::Normal);

}
