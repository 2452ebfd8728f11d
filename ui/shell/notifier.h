// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace daytwo {

/// Shows a desktop notification, unless the user is looking at `window` or the desktop has no place for it.
void notifyUnlessLooking(QWidget *window, const QString &title, const QString &text);

}
