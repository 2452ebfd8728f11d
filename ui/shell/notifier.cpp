// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notifier.h"

#include "ui/theme/icons.h"

#include <QSystemTrayIcon>
#include <QTimer>
#include <QWidget>

namespace daytwo {

void notifyUnlessLooking(QWidget *window, const QString &title, const QString &text)
{
    if (window->isActiveWindow() || !QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    constexpr int kForMs = 12'000;
    auto *icon = new QSystemTrayIcon(programIcon(), window);
    icon->show();
    QObject::connect(icon, &QSystemTrayIcon::messageClicked, window, [window] {
        window->raise();
        window->activateWindow();
    });
    icon->showMessage(title, text, programIcon(), kForMs);
    QTimer::singleShot(kForMs, icon, &QObject::deleteLater);
}

}
