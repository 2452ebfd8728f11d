// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/labpage.h"

#include <QTreeView>
#include <QVBoxLayout>

namespace daytwo {

LabPage::LabPage(LabSession *session, RunController *run, SnapshotController *snapshots, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_nodes(session->picture())
    , m_links(session->picture())
    , m_scene(&m_nodes, &m_links, session->picture())
    , m_headline(new HeadlineBar(session, run))
    , m_view(new TopologyView(&m_scene))
    , m_node(new NodePane(session, &m_nodes, snapshots))
    , m_splitter(new QSplitter(Qt::Horizontal))
{
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_node);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 6);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({540, 660});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_headline);
    column->addWidget(m_splitter, 1);
    connect(m_headline, &HeadlineBar::compareWanted, this, &LabPage::compareWanted);
    connect(&m_scene, &TopologyScene::currentChanged, m_node, &NodePane::showNode);
    connect(m_view, &TopologyView::opened, this, [this](const NodeId &node) {
        m_node->showNode(node);
        m_node->checklist()->view()->setFocus();
    });
    connect(m_node, &NodePane::nodeShown, &m_scene, &TopologyScene::setCurrent);
}

void LabPage::showNode(const NodeId &node)
{
    m_scene.setCurrent(node);
    m_node->showNode(node);
}

void LabPage::showCheck(const CheckPlace &place, const QString &run)
{
    m_node->showCheck(place, run);
}

void LabPage::showWorst()
{
    const PlacedNode *worst = nullptr;
    const auto badness = [](const PlacedNode &node) {
        const LightCounts &counts = node.summary.counts;
        return counts.total() == 0 ? std::pair(-1, 0) : std::pair(urgency(counts.worst()), counts.worstCount());
    };
    for (int row = 0; row < m_nodes.rowCount(); ++row) {
        const PlacedNode &node = m_nodes.at(row);
        const bool good = badness(node).first <= urgency(Light::Pass);
        if (!worst || (!good && badness(node) > badness(*worst)))
            worst = &node;
    }
    if (worst)
        showNode(worst->id);
}

void LabPage::focusNextPane()
{
    const std::array<QWidget *, 3> panes{m_view, m_node->checklist()->view(), m_node->evidence()};
    size_t next = 0;
    for (size_t i = 0; i < panes.size(); ++i) {
        const QWidget *focus = window()->focusWidget();
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            next = (i + 1) % panes.size();
    }
    panes[next]->setFocus(Qt::ShortcutFocusReason);
}

}
