// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/history/historypage.h"
#include "ui/lab/labeditor.h"
#include "ui/lab/welcomepage.h"
#include "ui/proxmox/snapshotsheet.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/findables.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/labpage.h"
#include "ui/shell/menus.h"
#include "ui/shell/notifier.h"
#include "ui/shell/rail.h"
#include "ui/shell/statusstrip.h"
#include "ui/theme/icons.h"
#include "ui/theme/panel.h"
#include "ui/trust/trustflow.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace daytwo {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Backend &backend, QWidget *parent)
    : QMainWindow(parent)
    , m_backend(backend)
    , m_settingsFile(backend.places().settingsFile)
    , m_settings(m_settingsFile.load())
    , m_session(backend)
    , m_run(backend, m_session.picture())
    , m_snapshots(backend)
    , m_actions(this)
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(programIcon());
    setWindowTitle(tr("Daytwo"));
    setMinimumSize(860, 560);
    resize(1280, 800);
    buildPages();
    m_faults = fillMenuBar(*menuBar(), m_actions);
    m_status = new StatusStrip(&m_session, m_snapshots.tasks());
    setStatusBar(m_status);
    m_trust = new TrustFlow(&m_session, this);
    connectActions();
    connectViewModels();
    connectPages();
    restoreLayout();
    showState();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages()
{
    m_welcome = new WelcomePage;
    m_labPage = new LabPage(&m_session, &m_run, &m_snapshots);
    m_historyPage = new HistoryPage(&m_session);
    m_editor = new LabEditor(&m_session);
    m_pages = new QStackedWidget;
    for (QWidget *page : std::initializer_list<QWidget *>{m_welcome, m_labPage, m_historyPage, m_editor})
        m_pages->addWidget(page);
    auto *header = new HeaderBar(&m_session, m_actions);
    m_header = header;
    m_rail = new Rail({m_actions.viewLab, m_actions.viewHistory});
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(header);
    right->addWidget(new Hairline(Qt::Horizontal));
    right->addWidget(m_pages, 1);
    auto *all = new QWidget;
    auto *row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(right, 1);
    setCentralWidget(all);
}

void MainWindow::connectActions()
{
    const Actions &a = m_actions;
    NodePane *node = m_labPage->nodePane();
    const auto on = [this](QAction *action, auto what) { connect(action, &QAction::triggered, this, what); };
    on(a.openLab, &MainWindow::chooseLab);
    on(a.openDemo, [this] { openLab({}); });
    on(a.reloadLab, [this] { m_session.reload(); });
    on(a.editLab, [this] {
        m_editor->load();
        showPage(m_editor);
    });
    on(a.pinCertificate, [this] {
        if (const auto &lab = m_session.picture()->lab(); lab && !lab->lab().proxmox.empty())
            m_trust->askCertificate(lab->lab().proxmox.front().name);
    });
    on(a.settings, &MainWindow::openSettings);
    on(a.quit, &QWidget::close);
    on(a.run, [this] { start(RunKind::PostChange, {.profile = Profile::PostChange}); });
    on(a.runMaintenance, [this] { start(RunKind::Maintenance, {.profile = Profile::Maintenance}); });
    on(a.runEverything, [this] { start(RunKind::Maintenance, {.profile = Profile::Full}); });
    on(a.runNode, [this, node] { start(RunKind::AdHoc, {.profile = Profile::Full, .nodes = {node->node()}}); });
    on(a.runCheck, [node] {
        if (const auto place = node->checklist()->current())
            Q_EMIT node->runWanted(*place);
    });
    on(a.stop, [this] { m_run.stop(); });
    on(a.snapshot, &MainWindow::openSnapshotSheet);
    on(a.viewLab, [this] { showPage(m_labPage); });
    on(a.viewHistory, [this] { showPage(m_historyPage); });
    followToggle(a.viewLab, m_labPage);
    followToggle(a.viewHistory, m_historyPage);
    on(a.palette, &MainWindow::openPalette);
    on(a.filter, [this, node] {
        if (m_pages->currentWidget() == m_historyPage)
            m_historyPage->focusFilter();
        else
            node->checklist()->focusFilter();
    });
    on(a.nextPane, [this] { m_labPage->focusNextPane(); });
    on(a.zoomIn, [this] { m_labPage->topology()->zoomBy(1.25); });
    on(a.zoomOut, [this] { m_labPage->topology()->zoomBy(1 / 1.25); });
    on(a.zoomFit, [this] { m_labPage->topology()->fitAll(); });
    on(a.explain, [this, node] {
        if (const auto place = node->checklist()->current())
            m_labPage->showCheck(*place);
    });
    on(a.copyCommand, [node] { node->copyCommands(); });
    on(a.keys, [this] { (new KeySheet(m_actions.all(), this))->show(); });
    on(a.about, [this] {
        QMessageBox::about(this, tr("About Daytwo"),
                           tr("Daytwo %1\nDay-2 operations console for small Proxmox labs.\nGPL-3.0-or-later.")
                               .arg(QStringLiteral(DAYTWO_VERSION)));
    });
    for (QAction *letter : {a.explain, a.copyCommand}) { // letters are for typing elsewhere
        removeAction(letter);
        letter->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        node->addAction(letter);
    }
}

void MainWindow::followToggle(QAction *view, QWidget *page)
{
    // a screen reader toggles a button of the rail, which triggers nothing
    connect(view, &QAction::toggled, this, [this, page](bool on) {
        if (on && m_pages->currentWidget() != page)
            showPage(page);
    });
    // and toggling the view that is open closes nothing
    connect(
        view, &QAction::toggled, this, [this, view, page] { view->setChecked(m_pages->currentWidget() == page); },
        Qt::QueuedConnection);
}

void MainWindow::connectViewModels()
{
    connect(&m_session, &LabSession::stateChanged, this, &MainWindow::showState);
    connect(&m_session, &LabSession::knowledgeChanged, this, &MainWindow::enableActions);
    connect(&m_session, &LabSession::failed, this, &MainWindow::tell);
    connect(&m_run, &RunController::stateChanged, this, &MainWindow::enableActions);
    connect(&m_run, &RunController::finished, this, &MainWindow::showRunEnd);
    connect(&m_run, &RunController::failed, this, &MainWindow::tell);
    connect(&m_snapshots, &SnapshotController::busyChanged, this, &MainWindow::enableActions);
    connect(&m_snapshots, &SnapshotController::done, this, [this](bool, const QString &sentence) { tell(sentence); });
    connect(m_faults, &QMenu::aboutToShow, this, &MainWindow::fillFaults);
}

void MainWindow::connectPages()
{
    NodePane *node = m_labPage->nodePane();
    connect(m_welcome, &WelcomePage::openWanted, this, &MainWindow::chooseLab);
    connect(m_welcome, &WelcomePage::demoWanted, this, [this] { openLab({}); });
    connect(m_editor, &LabEditor::closeWanted, this, [this] { showPage(m_labPage); });
    connect(m_editor, &LabEditor::told, this, &MainWindow::tell);
    connect(m_trust, &TrustFlow::told, this, &MainWindow::tell);
    connect(m_trust, &TrustFlow::hostTrusted, this,
            [this](const NodeId &host) { start(RunKind::AdHoc, {.profile = Profile::Full, .nodes = {host}}); });
    connect(node, &NodePane::told, this, &MainWindow::tell);
    connect(node, &NodePane::nodeShown, this, &MainWindow::enableActions);
    connect(node, &NodePane::trustWanted, m_trust, &TrustFlow::askHost);
    connect(node, &NodePane::snapshotWanted, this, &MainWindow::openSnapshotSheet);
    connect(node, &NodePane::runWanted, this, [this](const CheckPlace &place) {
        start(RunKind::AdHoc, {.profile = Profile::Full, .nodes = {place.node}, .checks = {place.check}});
    });
    connect(m_historyPage, &HistoryPage::told, this, &MainWindow::tell);
    const auto compare = [this](const QString &before, const QString &after) {
        showPage(m_historyPage);
        m_historyPage->compare(before, after);
    };
    connect(m_labPage, &LabPage::compareWanted, this, compare);
    connect(m_historyPage, &HistoryPage::explainWanted, this, [this](const CheckPlace &place, const QString &run) {
        showPage(m_labPage);
        m_labPage->showCheck(place, run);
    });
    TopologyScene *scene = m_labPage->topology()->topology();
    connect(scene, &TopologyScene::cardMoved, this,
            [this, scene] { m_settingsFile.setMovedCards(m_session.title(), scene->moved()); });
}

void MainWindow::openLab(const QString &path)
{
    m_run.stop();
    m_session.open(path);
}

void MainWindow::openLast()
{
    if (m_settings.reopenLast && !m_settings.lastLab.isEmpty())
        openLab(m_settings.lastLab);
}

void MainWindow::chooseLab()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open lab file"), m_backend.places().labFolder,
                                                      tr("Lab files (*.toml);;All files (*)"));
    if (!path.isEmpty())
        openLab(path);
}

void MainWindow::showState()
{
    enableActions();
    setWindowTitle(m_session.state() == LabSession::State::NoLab ? tr("Daytwo")
                                                                 : tr("%1 – Daytwo").arg(m_session.title()));
    switch (m_session.state()) {
    case LabSession::State::NoLab:
        showPage(m_welcome);
        break;
    case LabSession::State::Opening:
        break;
    case LabSession::State::Broken:
        m_editor->load();
        showPage(m_editor);
        break;
    case LabSession::State::Open:
        m_settings.lastLab = m_session.lab().path;
        m_labPage->topology()->topology()->setMoved(m_settingsFile.movedCards(m_session.title()));
        if (m_pages->currentWidget() != m_labPage && !m_editor->modified())
            showPage(m_labPage);
        m_labPage->showWorst();
        m_historyPage->reload();
        break;
    }
}

void MainWindow::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    m_actions.viewLab->setChecked(page == m_labPage);
    m_actions.viewHistory->setChecked(page == m_historyPage);
    const bool framed = page != m_welcome;
    m_rail->setVisible(framed);
    m_header->setVisible(framed);
    enableActions();
}

void MainWindow::enableActions()
{
    const Actions &a = m_actions;
    const bool open = m_session.state() == LabSession::State::Open;
    const bool idle = open && !m_run.busy();
    const bool onLab = open && m_pages->currentWidget() == m_labPage;
    const NodeId &node = m_labPage->nodePane()->node();
    const Abilities abilities = m_backend.abilities();
    for (QAction *action : {a.run, a.runMaintenance, a.runEverything})
        action->setEnabled(idle);
    a.runNode->setEnabled(idle && !m_session.picture()->checksOf(node).empty());
    a.runCheck->setEnabled(idle && onLab);
    a.stop->setEnabled(m_run.state() == RunController::State::Running);
    a.snapshot->setEnabled(open && abilities.snapshots && !m_snapshots.busy());
    a.snapshot->setVisible(abilities.snapshots);
    a.reloadLab->setEnabled(m_session.state() != LabSession::State::NoLab && !m_run.busy());
    a.editLab->setEnabled(m_session.state() != LabSession::State::NoLab && !m_session.lab().demo);
    const auto &lab = m_session.picture()->lab();
    a.pinCertificate->setVisible(abilities.certificates);
    a.pinCertificate->setEnabled(open && lab && !lab->lab().proxmox.empty());
    for (QAction *action : {a.viewLab, a.viewHistory, a.palette, a.filter})
        action->setEnabled(open);
    for (QAction *action : {a.nextPane, a.zoomIn, a.zoomOut, a.zoomFit, a.explain, a.copyCommand})
        action->setEnabled(onLab);
    m_faults->menuAction()->setVisible(open && m_session.lab().demo && !m_backend.demoFaults().empty());
}

void MainWindow::start(RunKind kind, PlanOptions options)
{
    if (m_session.state() != LabSession::State::Open)
        return;
    const RunSummary &last = m_session.newestRun();
    const bool alike = last.state == RunState::Finished && last.profile == options.profile && options.nodes.empty();
    const std::chrono::milliseconds before(alike ? last.startedAt.msecsTo(last.finishedAt) : 0);
    m_run.start({.kind = kind, .options = std::move(options)}, before);
}

void MainWindow::showRunEnd(const RunSummary &run)
{
    m_session.refresh();
    m_labPage->nodePane()->askPast();
    m_historyPage->reload();
    if (m_settings.notify)
        notifyUnlessLooking(this, m_session.title(), run.headline);
}

void MainWindow::openSnapshotSheet()
{
    auto *sheet = new SnapshotSheet(&m_snapshots, m_labPage->nodes(), m_labPage->nodePane()->node(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->show();
    sheet->activateWindow();
}

void MainWindow::openPalette()
{
    constexpr int kMostRuns = 30;
    m_session.errands()->ask(
        this, [&backend = m_backend](const Context &) { return backend.runs({}, 0, kMostRuns); },
        [this](const Result<std::vector<RunSummary>> &runs) {
            auto *palette = new CommandPalette(findables(m_actions.all(), *m_labPage->nodes(), *m_session.picture(),
                                                         runs ? *runs : std::vector<RunSummary>()),
                                               this);
            connect(palette, &CommandPalette::chosen, this, &MainWindow::followChoice);
            connect(&m_snapshots, &SnapshotController::listed, palette,
                    [palette](const NodeId &node, const std::vector<SnapshotEntry> &snapshots) {
                        palette->add(findables(node, snapshots));
                    });
            palette->open();
            if (m_backend.abilities().snapshots) // Proxmox may take its time, the palette does not wait for it
                m_snapshots.list(m_labPage->nodes()->guests());
        });
}

void MainWindow::followChoice(const Findable &item)
{
    switch (item.kind) {
    case Findable::Kind::Command:
        for (QAction *action : m_actions.all()) {
            if (action->objectName() == item.key)
                action->trigger();
        }
        break;
    case Findable::Kind::Node:
        showPage(m_labPage);
        m_labPage->showNode(NodeId(item.key));
        break;
    case Findable::Kind::Check:
        showPage(m_labPage);
        m_labPage->showCheck({NodeId(item.key.section(u'/', 0, 0)), CheckId(item.key.section(u'/', 1))});
        break;
    case Findable::Kind::Snapshot:
        showPage(m_labPage);
        m_labPage->showNode(NodeId(item.key.section(u'/', 0, 0)));
        m_labPage->nodePane()->showSnapshot(item.key.section(u'/', 1));
        break;
    case Findable::Kind::Run:
        showPage(m_historyPage);
        m_historyPage->showRun(item.key);
        break;
    }
}

void MainWindow::fillFaults()
{
    m_faults->clear();
    for (const DemoFault &fault : m_backend.demoFaults()) {
        QAction *action = m_faults->addAction(fault.text);
        action->setCheckable(true);
        action->setChecked(fault.on);
        connect(action, &QAction::toggled, this, [this, name = fault.name](bool on) {
            m_session.errands()->ask(
                this, [&backend = m_backend, name, on](const Context &) { return backend.setDemoFault(name, on); },
                [this](const Result<void> &done) {
                    tell(done ? tr("Done. F5 shows what that does") : errorText(done.error()));
                });
        });
    }
}

void MainWindow::openSettings()
{
    Places places = m_backend.places();
    places.settingsFile = m_settingsFile.path();
    auto *dialog = new SettingsDialog(m_settings, places, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::changed, this, [this](const Settings &settings) {
        if (settings.theme != m_settings.theme)
            applyTheme(*qApp, settings.theme);
        m_settings.theme = settings.theme;
        m_settings.reopenLast = settings.reopenLast;
        m_settings.notify = settings.notify;
        m_settingsFile.save(m_settings);
    });
    dialog->show();
}

void MainWindow::tell(const QString &sentence)
{
    m_status->tell(sentence);
}

void MainWindow::restoreLayout()
{
    restoreGeometry(m_settings.geometry);
    m_labPage->splitter()->restoreState(m_settings.labSplitter);
    m_labPage->nodePane()->splitter()->restoreState(m_settings.nodeSplitter);
    m_historyPage->splitter()->restoreState(m_settings.historySplitter);
}

void MainWindow::saveLayout()
{
    m_settings.geometry = saveGeometry();
    m_settings.labSplitter = m_labPage->splitter()->saveState();
    m_settings.nodeSplitter = m_labPage->nodePane()->splitter()->saveState();
    m_settings.historySplitter = m_historyPage->splitter()->saveState();
    m_settingsFile.save(m_settings);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_editor->modified() &&
        QMessageBox::question(this, tr("Unsaved lab file"), tr("The lab file has changes that are not saved."),
                              QMessageBox::Discard | QMessageBox::Cancel) != QMessageBox::Discard) {
        event->ignore();
        return;
    }
    m_run.stop();
    saveLayout();
    QMainWindow::closeEvent(event);
}

}
