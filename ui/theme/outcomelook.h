// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/light.h"

#include <QColor>
#include <QPainter>
#include <QPalette>

namespace daytwo {

/// Whether a palette is a dark one (Qt 6.4 cannot be asked for the colour scheme).
bool isDark(const QPalette &palette);
/// The colour of a light, at least 4.5:1 on every background that Daytwo paints lights on.
QColor lightColor(Light light, const QPalette &palette);
/// The same colour mixed into the base, for backgrounds of badges and rows.
QColor lightTint(Light light, const QPalette &palette);
/// Text that matters less: captions, ages. Readable on window and base.
QColor quietColor(const QPalette &palette);
/// Thin lines between parts.
QColor hairlineColor(const QPalette &palette);
/// The background of the selected row: calm enough for every light on it.
QColor selectionColor(const QPalette &palette, bool active);

/// How a light is painted beyond its shape.
struct LightState
{
    bool stale = false;    ///< hatched: the knowledge is old
    bool running = false;  ///< a turning arc: being looked at
    bool silenced = false; ///< outline only
    bool operator==(const LightState &) const = default;
};

/// Paints a light: its shape tells the outcome as well as its colour. pass = disc with tick, warn = triangle with !,
/// fail = octagon with cross, unknown = diamond with ?, skipped = small ring with dash, blocked = ring with a link,
/// never looked = dotted ring. The one place where this is decided.
void paintLight(QPainter &painter, const QRectF &rect, Light light, const QPalette &palette,
                const LightState &state = {});
/// The angle of the turning arc now, in degrees. All arcs turn together.
int runningAngle();
/// How often what turns must be painted again.
inline constexpr int kTurnEveryMs = 90;

/// The outcomes of the past as small marks, oldest left: height and shape tell as well as colour.
void paintSparkline(QPainter &painter, const QRectF &rect, const QList<int> &lights, const QPalette &palette);
/// The room that paintCount() takes.
qreal countWidth(const QFont &font, int count, qreal height);
/// A light with its count beside it, right-aligned in `rect`; gives the width that was used.
qreal paintCount(QPainter &painter, const QRectF &rect, Light light, int count, const QPalette &palette);

}
