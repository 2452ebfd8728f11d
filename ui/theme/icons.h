// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>

namespace daytwo {

/// A line icon by the name of its file in resources/icons ("gateway"). Takes the text colour of the palette in force,
/// so it fits light and dark, also after a change.
QIcon lineIcon(const QString &name);
/// Paints one directly in that colour.
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);
/// The program's own icon.
QIcon programIcon();

}
