// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/nodemodel.h"
#include "ui/viewmodels/snapshotcontroller.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace daytwo {

/// The snapshots of one guest, with what can be done with them.
class SnapshotsPane : public QWidget
{
    Q_OBJECT

public:
    /// The controller must outlive the pane.
    explicit SnapshotsPane(SnapshotController *controller, QWidget *parent = nullptr);

    /// `guest`: Proxmox knows it.
    void setNode(const NodeId &node, bool guest);
    /// Selects a snapshot by its name as soon as it is listed.
    void select(const QString &name);
    /// Reads the list when the pane is in sight.
    void showEvent(QShowEvent *event) override;

Q_SIGNALS:
    /// The sheet is wanted.
    void takeWanted();

private:
    void refresh();
    void selectWanted();
    void rollBack();
    void remove();
    [[nodiscard]] QString selected() const;

    SnapshotController *m_controller;
    NodeId m_node;
    bool m_guest = false;
    QString m_wanted; ///< selected when it comes
    QLabel *m_state;
    QTableView *m_table;
    QPushButton *m_take;
    QPushButton *m_rollBack;
    QPushButton *m_remove;
};

}
