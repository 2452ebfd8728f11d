// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keysheet.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QLabel *keyLabel(const QString &keys)
{
    auto *label = new QLabel(keys);
    label->setFont(scaled(label->font(), 0, QFont::DemiBold));
    return label;
}

}

KeySheet::KeySheet(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keySheet"_s);
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    QList<std::pair<QString, QString>> rows;
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            rows.append({action->shortcut().toString(QKeySequence::NativeText),
                         QString(action->text()).remove(u'&').remove(u'…')});
    }
    rows.append({tr("Arrow keys"), tr("Walk the topology, or the list")});
    rows.append({tr("Enter"), tr("Open the node, explain the check")});
    rows.append({tr("Letters"), tr("In the topology: find a node by its name")});
    rows.append({tr("+, -, 0"), tr("In the topology: zoom, show all")});
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(6);
    const int half = (int(rows.size()) + 1) / 2;
    for (int i = 0; i < int(rows.size()); ++i) {
        grid->addWidget(keyLabel(rows[i].first), i % half, i / half * 2);
        grid->addWidget(new QLabel(rows[i].second), i % half, i / half * 2 + 1);
    }
    auto *close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 12);
    column->addLayout(grid);
    column->addSpacing(8);
    column->addWidget(close, 0, Qt::AlignRight);
}

}
