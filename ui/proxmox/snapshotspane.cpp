// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proxmox/snapshotspane.h"

#include "ui/proxmox/rollbackdialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/panel.h"
#include "ui/theme/tables.h"

#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace daytwo {

using namespace Qt::StringLiterals;

SnapshotsPane::SnapshotsPane(SnapshotController *controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_state(new QuietLabel)
    , m_table(new QTableView)
    , m_take(new QPushButton(lineIcon(u"snapshot"_s), tr("Snapshot before change…")))
    , m_rollBack(new QPushButton(tr("Roll back…")))
    , m_remove(new QPushButton(tr("Delete…")))
{
    m_table->setObjectName(u"snapshots"_s);
    m_table->setAccessibleName(tr("Snapshots"));
    m_table->setModel(controller->snapshots());
    calmTable(*m_table, SnapshotModel::Note);
    m_table->setColumnWidth(SnapshotModel::Name, 190);
    m_table->setColumnWidth(SnapshotModel::Taken, 130);
    m_table->setColumnWidth(SnapshotModel::Holds, 150);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_take);
    bar->addStretch(1);
    bar->addWidget(m_rollBack);
    bar->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_state);
    column->addWidget(m_table, 1);
    column->addLayout(bar);
    connect(controller, &SnapshotController::loaded, this, &SnapshotsPane::refresh);
    connect(controller, &SnapshotController::loaded, this, &SnapshotsPane::selectWanted);
    connect(controller, &SnapshotController::busyChanged, this, &SnapshotsPane::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SnapshotsPane::refresh);
    connect(m_take, &QPushButton::clicked, this, &SnapshotsPane::takeWanted);
    connect(m_rollBack, &QPushButton::clicked, this, &SnapshotsPane::rollBack);
    connect(m_remove, &QPushButton::clicked, this, &SnapshotsPane::remove);
    refresh();
}

void SnapshotsPane::setNode(const NodeId &node, bool guest)
{
    m_node = node;
    m_guest = guest;
    m_wanted.clear();
    if (isVisible() && guest)
        m_controller->load(node);
    refresh();
}

void SnapshotsPane::select(const QString &name)
{
    m_wanted = name;
    selectWanted();
    m_table->setFocus();
}

void SnapshotsPane::selectWanted()
{
    const SnapshotModel *list = m_controller->snapshots();
    if (m_wanted.isEmpty() || m_controller->node() != m_node || m_controller->loading())
        return;
    for (int row = 0; row < list->rowCount(); ++row) {
        if (list->at(row).name == m_wanted)
            m_table->selectRow(row);
    }
    m_wanted.clear();
}

void SnapshotsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_guest)
        m_controller->load(m_node);
}

QString SnapshotsPane::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : m_controller->snapshots()->at(rows.front().row()).name;
}

void SnapshotsPane::refresh()
{
    const bool ours = m_guest && m_controller->node() == m_node;
    const int count = ours ? m_controller->snapshots()->rowCount() : 0;
    if (!m_guest)
        m_state->setText(tr("%1 is no guest of a Proxmox host, so there is nothing to take a snapshot of.")
                             .arg(m_node.value.isEmpty() ? tr("This node") : m_node.value));
    else if (m_controller->loading() || !ours)
        m_state->setText(tr("Asking Proxmox"));
    else if (!m_controller->problem().isEmpty())
        m_state->setText(m_controller->problem());
    else if (count == 0)
        m_state->setText(tr("No snapshots yet. Take one before you change something."));
    else
        m_state->setText(tr("%n snapshot(s), newest first", nullptr, count));
    m_table->setVisible(count > 0);
    m_take->setEnabled(m_guest && !m_controller->busy());
    const bool chosen = !selected().isEmpty() && !m_controller->busy();
    m_rollBack->setEnabled(chosen);
    m_remove->setEnabled(chosen);
}

void SnapshotsPane::rollBack()
{
    auto *dialog = new RollbackDialog(m_controller, m_node, selected(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SnapshotsPane::remove()
{
    const QString name = selected();
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Delete snapshot"),
                                tr("Delete snapshot %1 of %2? It cannot be brought back.").arg(name, m_node.value),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"deleteSnapshot"_s);
    QPushButton *yes = box->addButton(tr("Delete %1").arg(name), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, m_controller,
            [controller = m_controller, node = m_node, name] { controller->remove(node, name); });
    box->open();
}

}
