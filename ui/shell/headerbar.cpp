// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headerbar.h"

#include "ui/shell/actions.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/viewmodels/labsession.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QToolButton *buttonFor(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    const QString text = QString(action->text()).remove(u'&');
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(keys.isEmpty() ? text : HeaderBar::tr("%1 (%2)", "command, its shortcut").arg(text, keys));
    button->setMinimumHeight(30);
    return button;
}

}

HeaderBar::HeaderBar(LabSession *session, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_lab(new QPushButton)
{
    auto *menu = new QMenu(m_lab);
    menu->addActions({actions.openLab, actions.openDemo, actions.reloadLab, actions.editLab});
    m_lab->setObjectName(u"labChooser"_s);
    m_lab->setMenu(menu);
    m_lab->setFlat(true);
    m_lab->setFont(scaled(font(), 1, QFont::DemiBold));
    m_lab->setMinimumHeight(30);
    const auto name = [this] {
        m_lab->setText(m_session->title());
        m_lab->setAccessibleName(tr("Lab: %1").arg(m_session->title()));
        m_lab->setToolTip(m_session->lab().demo ? tr("The demo lab") : m_session->lab().path);
    };
    connect(session, &LabSession::stateChanged, this, name);
    name();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 7, 12, 7);
    row->setSpacing(8);
    row->addWidget(m_lab);
    row->addSpacing(6);
    QToolButton *run = buttonFor(actions.run);
    run->setFont(scaled(font(), 0, QFont::DemiBold));
    row->addWidget(run);
    row->addWidget(buttonFor(actions.stop));
    row->addWidget(buttonFor(actions.snapshot));
    row->addStretch(1);
    QToolButton *find = buttonFor(actions.palette);
    find->setToolButtonStyle(Qt::ToolButtonIconOnly);
    find->setAutoRaise(true);
    row->addWidget(find);
}

}
