// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checklist/nodepane.h"
#include "ui/shell/headlinebar.h"
#include "ui/topology/topologyview.h"

namespace daytwo {

/// The lab: headline, topology, and everything about the selected node.
class LabPage : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the page.
    LabPage(LabSession *session, RunController *run, SnapshotController *snapshots, QWidget *parent = nullptr);

    [[nodiscard]] TopologyView *topology() const { return m_view; }
    [[nodiscard]] NodePane *nodePane() const { return m_node; }
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }
    [[nodiscard]] const NodeModel *nodes() const { return &m_nodes; }
    void showNode(const NodeId &node);
    void showCheck(const CheckPlace &place, const QString &run = {});
    /// Selects the node that is worst off.
    void showWorst();
    /// Moves the focus to the next of topology, checklist and evidence.
    void focusNextPane();

Q_SIGNALS:
    void compareWanted(const QString &before, const QString &after);

private:
    LabSession *m_session;
    NodeModel m_nodes;
    LinkModel m_links;
    TopologyScene m_scene;
    HeadlineBar *m_headline;
    TopologyView *m_view;
    NodePane *m_node;
    QSplitter *m_splitter;
};

}
