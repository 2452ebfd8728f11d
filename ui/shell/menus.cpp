// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus.h"

#include "ui/shell/actions.h"

#include <QCoreApplication>
#include <QMenuBar>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

class MenuWords
{
    Q_DECLARE_TR_FUNCTIONS(MenuWords)
};

}

QMenu *fillMenuBar(QMenuBar &bar, const Actions &actions)
{
    QMenu *lab = bar.addMenu(MenuWords::tr("&Lab"));
    lab->addActions({actions.openLab, actions.openDemo, actions.reloadLab, actions.editLab});
    lab->addSeparator();
    QMenu *faults = lab->addMenu(MenuWords::tr("&Break something in the demo lab"));
    faults->setObjectName(u"faults"_s);
    lab->addSeparator();
    lab->addActions({actions.pinCertificate, actions.settings});
    lab->addSeparator();
    lab->addAction(actions.quit);
    QMenu *run = bar.addMenu(MenuWords::tr("&Run"));
    run->addActions({actions.run, actions.runNode, actions.runCheck});
    run->addSeparator();
    run->addActions({actions.runMaintenance, actions.runEverything});
    run->addSeparator();
    run->addAction(actions.stop);
    run->addSeparator();
    run->addAction(actions.snapshot);
    QMenu *check = bar.addMenu(MenuWords::tr("&Check"));
    check->addActions({actions.explain, actions.copyCommand});
    QMenu *view = bar.addMenu(MenuWords::tr("&View"));
    view->addActions({actions.viewLab, actions.viewHistory});
    view->addSeparator();
    view->addActions({actions.palette, actions.filter, actions.nextPane});
    view->addSeparator();
    view->addActions({actions.zoomIn, actions.zoomOut, actions.zoomFit});
    QMenu *help = bar.addMenu(MenuWords::tr("&Help"));
    help->addActions({actions.keys, actions.about});
    return faults;
}

}
