// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QWidget>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

class ActionWords
{
    Q_DECLARE_TR_FUNCTIONS(ActionWords)
};

QAction *made(QWidget *window, const QString &name, const QString &text, const QKeySequence &shortcut = {},
              const QString &icon = {})
{
    auto *action = new QAction(text, window);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    if (!icon.isEmpty())
        action->setIcon(lineIcon(icon));
    window->addAction(action);
    return action;
}

}

Actions::Actions(QWidget *window)
{
    const auto add = [window](const QString &name, const QString &text, const QKeySequence &shortcut = {},
                              const QString &icon = {}) { return made(window, name, text, shortcut, icon); };
    openLab = add(u"openLab"_s, ActionWords::tr("&Open lab file…"), QKeySequence::Open, u"folder"_s);
    openDemo = add(u"openDemo"_s, ActionWords::tr("Open the &demo lab"), {}, u"demo"_s);
    reloadLab = add(u"reloadLab"_s, ActionWords::tr("&Read the lab file again"), Qt::CTRL | Qt::Key_R);
    editLab = add(u"editLab"_s, ActionWords::tr("&Edit the lab file"), Qt::CTRL | Qt::Key_E);
    pinCertificate = add(u"pinCertificate"_s, ActionWords::tr("&Compare and pin the Proxmox certificate…"));
    settings = add(u"settings"_s, ActionWords::tr("&Settings…"), Qt::CTRL | Qt::Key_Comma, u"settings"_s);
    quit = add(u"quit"_s, ActionWords::tr("&Quit"), QKeySequence::Quit);
    run = add(u"run"_s, ActionWords::tr("&Run post-change check"), Qt::Key_F5, u"run"_s);
    runNode = add(u"runNode"_s, ActionWords::tr("Run this &node"), Qt::SHIFT | Qt::Key_F5);
    runCheck = add(u"runCheck"_s, ActionWords::tr("Run only this &check"));
    runMaintenance = add(u"runMaintenance"_s, ActionWords::tr("Run &maintenance check"));
    runEverything = add(u"runEverything"_s, ActionWords::tr("Run &everything"));
    stop = add(u"stop"_s, ActionWords::tr("&Stop"), Qt::Key_Escape, u"stop"_s);
    snapshot = add(u"snapshot"_s, ActionWords::tr("Snapshot &before change…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S,
                   u"snapshot"_s);
    viewLab = add(u"viewLab"_s, ActionWords::tr("&Lab"), Qt::CTRL | Qt::Key_1, u"lab"_s);
    viewHistory = add(u"viewHistory"_s, ActionWords::tr("&History"), Qt::CTRL | Qt::Key_3, u"history"_s);
    palette = add(u"palette"_s, ActionWords::tr("&Find a command, node, check, snapshot or run…"), Qt::CTRL | Qt::Key_K,
                  u"search"_s);
    filter = add(u"filter"_s, ActionWords::tr("F&ilter"), QKeySequence::Find);
    nextPane = add(u"nextPane"_s, ActionWords::tr("&Next pane"), Qt::Key_F6);
    zoomIn = add(u"zoomIn"_s, ActionWords::tr("Zoom &in"), QKeySequence::ZoomIn, u"zoom-in"_s);
    zoomOut = add(u"zoomOut"_s, ActionWords::tr("Zoom o&ut"), QKeySequence::ZoomOut, u"zoom-out"_s);
    zoomFit = add(u"zoomFit"_s, ActionWords::tr("Show the &whole lab"), Qt::CTRL | Qt::Key_0, u"zoom-fit"_s);
    explain = add(u"explain"_s, ActionWords::tr("E&xplain this check"), Qt::Key_E);
    copyCommand = add(u"copyCommand"_s, ActionWords::tr("Copy as c&ommand"), Qt::Key_C, u"copy"_s);
    keys = add(u"keys"_s, ActionWords::tr("&Keys"), Qt::Key_F1);
    about = add(u"about"_s, ActionWords::tr("&About Daytwo"));
    viewLab->setCheckable(true);
    viewHistory->setCheckable(true);
}

QList<QAction *> Actions::all() const
{
    return {openLab, openDemo,    reloadLab,   editLab,        pinCertificate, settings, quit,
            run,     runNode,     runCheck,    runMaintenance, runEverything,  stop,     snapshot,
            viewLab, viewHistory, palette,     filter,         nextPane,       zoomIn,   zoomOut,
            zoomFit, explain,     copyCommand, keys,           about};
}

}
