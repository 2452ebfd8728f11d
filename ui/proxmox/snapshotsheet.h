// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/nodemodel.h"
#include "ui/viewmodels/snapshotcontroller.h"

#include <QDialog>
#include <QTimer>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace daytwo {

/// "Snapshot before change": why, where, what will be taken and what stands in the way; one button that says what it
/// does. Not modal: the lab stays in sight.
class SnapshotSheet : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive the sheet. `chosen` is ticked when it is a guest.
    SnapshotSheet(SnapshotController *controller, const NodeModel *nodes, const NodeId &chosen,
                  QWidget *parent = nullptr);

    [[nodiscard]] SnapshotOrder order() const;

private:
    QWidget *reasons();
    QWidget *guests(const NodeModel *nodes, const NodeId &chosen);
    QWidget *words();
    QWidget *below();
    void changed();
    void showPreflight(const std::vector<SnapshotPreflight> &answers);
    void showTasks();
    void finished(bool good, const QString &sentence);
    void addLine(Light light, const QString &text);
    void clearLines();

    SnapshotController *m_controller;
    QButtonGroup *m_reasons;
    QListWidget *m_guests;
    QLineEdit *m_note;
    QCheckBox *m_withRam;
    QLabel *m_caption;
    QVBoxLayout *m_lines;
    QPushButton *m_go;
    QPushButton *m_close;
    QTimer m_ask; ///< waits until the user stops choosing before it asks Proxmox
    bool m_possible = false;
    bool m_finished = false; ///< its end is shown, until the order changes
    bool m_ours = false;     ///< the order that is going on is this sheet's
};

}
