// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/desk.h"
#include "ui/viewmodels/backend.h"

#include <QTemporaryDir>

#include <mutex>

namespace daytwo {

struct BackendOptions
{
    QString journalPath; ///< empty: the user's, or for the demo lab one that lasts as long as the window
    QString settingsFile;
};

/// The window's Backend over a Desk. The desk changes when another lab is opened; calls under way keep the one they
/// began with.
class ServiceBackend final : public Backend
{
public:
    explicit ServiceBackend(BackendOptions options);
    ~ServiceBackend() override;

    [[nodiscard]] Places places() const override;
    [[nodiscard]] Abilities abilities() const override;
    OpenLab openLab(const QString &path) override;
    Result<QString> readText(const QString &path) override;
    Result<void> writeText(const QString &path, const QString &text) override;
    std::vector<Diagnostic> validate(const QString &text, const QString &path) override;
    Plan plan(const PlanOptions &options) override;
    Result<RunSummary> run(const RunWish &order, RunSink &sink, const std::stop_token &stop) override;

    Result<LastKnown> lastKnown() override;
    Result<std::vector<CheckPast>> past(const NodeId &node, int limit) override;
    Result<std::vector<RunSummary>> runs(const HistoryFilter &filter, int offset, int limit) override;
    Result<int> runCount(const HistoryFilter &filter) override;
    Result<Run> loadRun(const QString &id) override;
    Result<Comparison> compare(const QString &before, const QString &after) override;
    Result<Rejudgement> rejudge(const QString &run) override;
    Result<ExplainedLight> explain(const QString &run, const NodeId &node, const CheckId &check) override;
    Result<QByteArray> exportRun(const QString &run, const QString &format) override;
    Result<JournalState> journalState() override;
    Result<std::vector<Note>> notes(const NodeId &node) override;
    Result<void> addNote(const NodeId &node, const CheckId &check, const QString &text) override;

    Result<std::vector<SnapshotEntry>> snapshots(const NodeId &node, const Context &context) override;
    std::vector<SnapshotPreflight> preflight(const SnapshotOrder &order, const Context &context) override;
    Result<void> takeSnapshots(const SnapshotOrder &order, const TaskReport &report, const Context &context) override;
    Result<void> deleteSnapshot(const NodeId &node, const QString &name, const TaskReport &report,
                                const Context &context) override;
    Result<RollbackOutlook> previewRollback(const NodeId &node, const QString &name, const Context &context) override;
    Result<void> rollBack(const NodeId &node, const QString &name, const TaskReport &report,
                          const Context &context) override;

    Result<HostKeyQuestion> hostKey(const NodeId &node, const Context &context) override;
    Result<void> trustHostKey(const HostKeyQuestion &question, const Context &context) override;
    Result<CertificateQuestion> certificate(const QString &endpoint, const Context &context) override;
    Result<void> pinCertificate(const CertificateQuestion &question, const Context &context) override;

    [[nodiscard]] std::vector<DemoFault> demoFaults() const override;
    Result<void> setDemoFault(const QString &name, bool on) override;

private:
    /// A verdict of the run that is going on, before the journal has it.
    struct Live
    {
        QString run;
        Verdict verdict;
        std::vector<Evidence> evidence;
    };
    class LiveSink;

    /// The open desk; null before a lab is open or where its file has errors.
    [[nodiscard]] std::shared_ptr<Desk> desk() const;
    [[nodiscard]] Result<std::shared_ptr<Desk>> openDesk() const;
    [[nodiscard]] Result<std::unique_ptr<Journal>> journal(Journal::Mode mode) const;
    /// The newest run that has a verdict of the check.
    static Result<QString> newestRunWith(Journal &journal, const NodeId &node, const CheckId &check);

    BackendOptions m_options;
    QTemporaryDir m_demoFolder; ///< the demo lab's journal, gone with the window
    mutable std::mutex m_mutex;
    std::shared_ptr<Desk> m_desk;
    std::map<QString, Live> m_live; ///< by "node/check"
};

}
