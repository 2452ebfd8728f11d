// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checklist/checklistpane.h"
#include "ui/checklist/evidencepane.h"
#include "ui/checklist/notespane.h"
#include "ui/proxmox/snapshotspane.h"
#include "ui/viewmodels/nodemodel.h"

#include <QSplitter>

class QLabel;
class QTabWidget;

namespace daytwo {

class LightWidget;

/// Everything about one node: what it is, its checklist with the evidence, its snapshots and notes.
class NodePane : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the pane.
    NodePane(LabSession *session, const NodeModel *nodes, SnapshotController *snapshots, QWidget *parent = nullptr);

    void showNode(const NodeId &node);
    /// Shows a check of any node; `run` empty: its newest verdict.
    void showCheck(const CheckPlace &place, const QString &run = {});
    /// Selects a snapshot of the node that is shown, once Proxmox has told them.
    void showSnapshot(const QString &name);
    [[nodiscard]] const NodeId &node() const { return m_node; }
    [[nodiscard]] ChecklistPane *checklist() const { return m_checklist; }
    [[nodiscard]] EvidencePane *evidence() const { return m_evidence; }
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }
    /// Reads sparklines again, after a run.
    void askPast();
    void copyCommands();

Q_SIGNALS:
    void nodeShown(const daytwo::NodeId &node);
    void runWanted(const daytwo::CheckPlace &place);
    void snapshotWanted();
    void trustWanted(const daytwo::NodeId &node);
    void told(const QString &sentence);

private:
    QWidget *heading();
    void refreshHeading();
    void connectParts();
    /// What can be done depends on the lab that is open.
    void showAbilities();
    void askNote(const CheckPlace &place);
    void askSilence(const CheckPlace &place);

    LabSession *m_session;
    const NodeModel *m_nodes;
    NodeId m_node;
    ChecklistModel m_checks;
    EvidenceModel m_explained;
    LightWidget *m_light;
    QLabel *m_name;
    QLabel *m_detail;
    QTabWidget *m_tabs;
    ChecklistPane *m_checklist;
    EvidencePane *m_evidence;
    QSplitter *m_splitter;
    SnapshotsPane *m_snapshots;
    NotesPane *m_notes;
    bool m_copyWhenRead = false;
};

}
