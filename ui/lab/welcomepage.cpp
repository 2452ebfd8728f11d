// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/welcomepage.h"

#include "ui/lab/doorbutton.h"
#include "ui/theme/icons.h"
#include "ui/theme/panel.h"
#include "ui/theme/theme.h"

#include <QVBoxLayout>

namespace daytwo {

using namespace Qt::StringLiterals;

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_problem(new QLabel)
{
    auto *sign = new QLabel;
    sign->setPixmap(programIcon().pixmap(72, 72));
    auto *title = new QLabel(tr("No lab is open"));
    title->setFont(scaled(font(), 6, QFont::DemiBold));
    auto *words = new QuietLabel(tr("A lab is one file that says which hosts there are and what is expected of them. "
                                    "Daytwo changes nothing on them by looking."));
    words->setAlignment(Qt::AlignCenter);
    words->setFixedWidth(460);
    words->setMinimumHeight(words->heightForWidth(460));
    auto *open = new DoorButton(u"folder"_s, tr("Open a lab file"), tr("A TOML file, or a folder of them"));
    open->setObjectName(u"openLabDoor"_s);
    auto *demo = new DoorButton(u"demo"_s, tr("Look at the demo lab"),
                                tr("Six hosts that live in this program; break them as you like"));
    demo->setObjectName(u"demoLabDoor"_s);
    auto *problem = qobject_cast<QLabel *>(m_problem);
    problem->setWordWrap(true);
    problem->setAlignment(Qt::AlignCenter);
    problem->hide();
    auto *doors = new QHBoxLayout;
    doors->setSpacing(14);
    doors->addStretch(1);
    doors->addWidget(open);
    doors->addWidget(demo);
    doors->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(sign, 0, Qt::AlignCenter);
    column->addSpacing(8);
    column->addWidget(title, 0, Qt::AlignCenter);
    column->addWidget(words, 0, Qt::AlignCenter);
    column->addSpacing(20);
    column->addLayout(doors);
    column->addSpacing(12);
    column->addWidget(m_problem);
    column->addStretch(3);
    connect(open, &QAbstractButton::clicked, this, &WelcomePage::openWanted);
    connect(demo, &QAbstractButton::clicked, this, &WelcomePage::demoWanted);
}

void WelcomePage::setProblem(const QString &sentence)
{
    auto *problem = qobject_cast<QLabel *>(m_problem);
    problem->setText(sentence);
    problem->setVisible(!sentence.isEmpty());
}

}
