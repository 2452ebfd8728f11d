// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings.h"
#include "ui/shell/actions.h"
#include "ui/viewmodels/labsession.h"
#include "ui/viewmodels/runcontroller.h"
#include "ui/viewmodels/snapshotcontroller.h"

#include <QMainWindow>

class QStackedWidget;

namespace daytwo {

class HistoryPage;
class LabEditor;
class LabPage;
class StatusStrip;
class TrustFlow;
class WelcomePage;
struct Findable;

/// The one window. It arranges pages and hands wishes to the view models; it knows nothing about checks.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `backend` must outlive the window.
    explicit MainWindow(Backend &backend, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a lab file; an empty path is the demo lab.
    void openLab(const QString &path);
    /// Opens the lab of the last time, when there was one and the user wants that.
    void openLast();

    [[nodiscard]] LabSession *session() { return &m_session; }
    [[nodiscard]] RunController *runController() { return &m_run; }
    [[nodiscard]] SnapshotController *snapshotController() { return &m_snapshots; }
    [[nodiscard]] LabPage *labPage() const { return m_labPage; }
    [[nodiscard]] HistoryPage *historyPage() const { return m_historyPage; }
    [[nodiscard]] const Actions &actions() const { return m_actions; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildPages();
    void connectActions();
    void followToggle(QAction *view, QWidget *page);
    void connectViewModels();
    void connectPages();
    void showState();
    void enableActions();
    void showPage(QWidget *page);
    void chooseLab();
    void start(RunKind kind, PlanOptions options);
    void showRunEnd(const RunSummary &run);
    void openSnapshotSheet();
    void openPalette();
    void openSettings();
    void followChoice(const Findable &item);
    void fillFaults();
    void tell(const QString &sentence);
    void restoreLayout();
    void saveLayout();

    Backend &m_backend;
    SettingsFile m_settingsFile;
    Settings m_settings;
    LabSession m_session;
    RunController m_run;
    SnapshotController m_snapshots;
    Actions m_actions;
    QMenu *m_faults = nullptr;
    QWidget *m_header = nullptr;
    QWidget *m_rail = nullptr;
    QStackedWidget *m_pages = nullptr;
    WelcomePage *m_welcome = nullptr;
    LabPage *m_labPage = nullptr;
    HistoryPage *m_historyPage = nullptr;
    LabEditor *m_editor = nullptr;
    StatusStrip *m_status = nullptr;
    TrustFlow *m_trust = nullptr;
};

}
