// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/snapshotcontroller.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace daytwo {

/// What a rollback will lose and do; it is done only when the guest's name was typed.
class RollbackDialog : public QDialog
{
    Q_OBJECT

public:
    /// The controller must outlive the dialog.
    RollbackDialog(SnapshotController *controller, const NodeId &node, const QString &snapshot,
                   QWidget *parent = nullptr);

private:
    void show(const Result<RollbackOutlook> &preview);
    void check();

    SnapshotController *m_controller;
    NodeId m_node;
    QString m_snapshot;
    QLabel *m_preview;
    QLineEdit *m_typed;
    QPushButton *m_go;
    bool m_possible = false;
};

}
