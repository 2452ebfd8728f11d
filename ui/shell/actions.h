// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>

class QMenuBar;

namespace daytwo {

/// Every command of the window, made in one place with its text, shortcut and icon. The palette and the sheet of keys
/// read them from here.
struct Actions
{
    /// Makes them as children of `window`.
    explicit Actions(QWidget *window);

    QAction *openLab;
    QAction *openDemo;
    QAction *reloadLab;
    QAction *editLab;
    QAction *pinCertificate;
    QAction *settings;
    QAction *quit;
    QAction *run;
    QAction *runMaintenance;
    QAction *runEverything;
    QAction *runNode;
    QAction *runCheck;
    QAction *stop;
    QAction *snapshot;
    QAction *viewLab;
    QAction *viewHistory;
    QAction *palette;
    QAction *filter;
    QAction *nextPane;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomFit;
    QAction *explain;
    QAction *copyCommand;
    QAction *keys;
    QAction *about;

    /// All of them, in the order of the menus.
    [[nodiscard]] QList<QAction *> all() const;
};

}
