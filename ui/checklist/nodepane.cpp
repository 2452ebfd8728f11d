// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/nodepane.h"

#include "ui/checklist/silencedialog.h"
#include "ui/theme/lightwidget.h"
#include "ui/theme/panel.h"
#include "ui/theme/theme.h"
#include "ui/viewmodels/wording.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QTabWidget>
#include <QTreeView>

namespace daytwo {

using namespace Qt::StringLiterals;

NodePane::NodePane(LabSession *session, const NodeModel *nodes, SnapshotController *snapshots, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_nodes(nodes)
    , m_checks(session->picture())
    , m_explained(session->backend(), session->errands(), session->picture())
    , m_tabs(new QTabWidget)
    , m_checklist(new ChecklistPane(&m_checks, session->picture()))
    , m_evidence(new EvidencePane(&m_explained))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_snapshots(new SnapshotsPane(snapshots))
    , m_notes(new NotesPane(session))
{
    m_splitter->addWidget(m_checklist);
    m_splitter->addWidget(m_evidence);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({460, 540});
    m_tabs->setObjectName(u"nodeTabs"_s);
    m_tabs->setAccessibleName(tr("About this node"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_splitter, tr("Checklist"));
    m_tabs->addTab(m_snapshots, tr("Snapshots"));
    m_tabs->addTab(m_notes, tr("Notes"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading());
    column->addWidget(m_tabs, 1);
    connectParts();
    showAbilities();
}

QWidget *NodePane::heading()
{
    auto *bar = new QWidget;
    m_light = new LightWidget(28);
    m_name = new QLabel;
    m_name->setObjectName(u"nodeName"_s);
    m_name->setFont(scaled(font(), 4, QFont::DemiBold));
    m_detail = new QuietLabel;
    m_detail->setObjectName(u"nodeDetail"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_detail);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 8, 12, 6);
    row->setSpacing(10);
    row->addWidget(m_light);
    row->addLayout(words, 1);
    return bar;
}

void NodePane::connectParts()
{
    connect(m_session, &LabSession::stateChanged, this, &NodePane::showAbilities);
    connect(m_nodes, &QAbstractItemModel::dataChanged, this, &NodePane::refreshHeading);
    connect(m_nodes, &QAbstractItemModel::modelReset, this, &NodePane::refreshHeading);
    connect(m_checklist, &ChecklistPane::currentChanged, this,
            [this](const CheckPlace &place) { m_explained.show(place); });
    connect(m_checklist, &ChecklistPane::explainWanted, this, [this](const CheckPlace &place) { showCheck(place); });
    connect(m_checklist, &ChecklistPane::blockerWanted, this, [this](const CheckPlace &place) { showCheck(place); });
    connect(m_checklist, &ChecklistPane::runWanted, this, &NodePane::runWanted);
    connect(m_checklist, &ChecklistPane::silenceWanted, this, &NodePane::askSilence);
    connect(m_checklist, &ChecklistPane::noteWanted, this, &NodePane::askNote);
    connect(m_checklist, &ChecklistPane::copyWanted, this, [this](const CheckPlace &place) {
        m_checklist->select(place.check);
        copyCommands();
    });
    connect(&m_explained, &EvidenceModel::changed, this, [this] {
        if (m_copyWhenRead && !m_explained.loading()) {
            m_copyWhenRead = false;
            copyCommands();
        }
    });
    connect(m_evidence, &EvidencePane::blockerWanted, this, [this](const CheckPlace &place) { showCheck(place); });
    connect(m_evidence, &EvidencePane::trustWanted, this, &NodePane::trustWanted);
    connect(m_evidence, &EvidencePane::copied, this,
            [this](const QString &text) { Q_EMIT told(tr("Copied: %1").arg(text.section(u'\n', 0, 0))); });
    connect(m_snapshots, &SnapshotsPane::takeWanted, this, &NodePane::snapshotWanted);
    connect(m_notes, &NotesPane::told, this, &NodePane::told);
}

void NodePane::showAbilities()
{
    const Abilities abilities = m_session->backend().abilities();
    m_tabs->setTabVisible(m_tabs->indexOf(m_snapshots), abilities.snapshots);
    m_tabs->setTabVisible(m_tabs->indexOf(m_notes), abilities.notes);
    m_checklist->setNotes(abilities.notes);
}

void NodePane::showNode(const NodeId &node)
{
    if (node == m_node)
        return;
    m_node = node;
    m_explained.clear();
    m_checks.setNode(node);
    refreshHeading();
    const PlacedNode *placed = m_nodes->find(node);
    m_snapshots->setNode(node, placed && placed->guest);
    m_notes->setNode(node);
    askPast();
    m_checklist->selectWorst();
    Q_EMIT nodeShown(node);
}

void NodePane::showCheck(const CheckPlace &place, const QString &run)
{
    showNode(place.node);
    m_tabs->setCurrentWidget(m_splitter);
    m_checklist->select(place.check);
    m_explained.show(place, run);
    m_evidence->setFocus();
}

void NodePane::showSnapshot(const QString &name)
{
    m_tabs->setCurrentWidget(m_snapshots);
    m_snapshots->select(name);
}

void NodePane::askPast()
{
    m_session->askPast(m_node, this, [this, node = m_node](const std::vector<CheckPast> &past) {
        if (node == m_node)
            m_checks.setPast(past);
    });
}

void NodePane::copyCommands()
{
    if (m_explained.loading()) {
        m_copyWhenRead = true;
        return;
    }
    if (m_evidence->copyCommands().isEmpty())
        Q_EMIT told(tr("There is no command to copy: this check was not made yet"));
}

void NodePane::refreshHeading()
{
    const PlacedNode *node = m_nodes->find(m_node);
    m_name->setText(node ? node->name : tr("No node selected"));
    if (!node) {
        m_detail->setText(tr("Click a card, or walk there with the arrow keys."));
        m_light->setLight(Light::None);
        return;
    }
    QStringList parts;
    for (const QString &part : {node->role, node->address, node->place, countsText(node->summary.counts)}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    if (node->summary.stale)
        parts.append(tr("last looked at %1").arg(agoText(node->summary.newest, m_session->picture()->now())));
    m_detail->setText(parts.join(u" · "_s));
    m_light->setLight(node->summary.counts.total() == 0 ? Light::None : node->summary.counts.worst(),
                      {.stale = node->summary.stale, .running = node->summary.running});
}

void NodePane::askNote(const CheckPlace &place)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"noteDialog"_s);
    dialog->setWindowTitle(tr("Add note"));
    dialog->setLabelText(tr("Note on %1 of %2").arg(place.check.value, place.node.value));
    connect(dialog, &QInputDialog::textValueSelected, m_notes,
            [this, place](const QString &text) { m_notes->add(place, text.trimmed()); });
    dialog->open();
}

void NodePane::askSilence(const CheckPlace &place)
{
    auto *dialog = new SilenceDialog(m_session, place, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SilenceDialog::told, this, &NodePane::told);
    dialog->open();
}

}
