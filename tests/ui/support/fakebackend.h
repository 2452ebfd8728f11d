// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/backend.h"

#include <QSet>

#include <atomic>
#include <mutex>

namespace daytwo {

/// A backend without a world: a lab of six hosts (or as many as wanted), things that break on request, and a journal in
/// memory. Its past is counted from when it was made; runs are stamped with the real time.
class FakeBackend : public Backend
{
public:
    struct Options
    {
        int nodes = 0;                         ///< 0: the six hosts
        int checksPerNode = 0;                 ///< 0: by role
        int pastRuns = 40;                     ///< runs in the journal when it is opened
        QSet<QString> faults;                  ///< broken from the start
        QSet<QString> faultsInPast;            ///< broken during the newest past run
        std::chrono::microseconds perCheck{0}; ///< how long a check takes in a run
        bool neverRun = false;
        bool journalBroken = false;
        bool oldPicture = false;             ///< the newest run is days old
        std::vector<Diagnostic> diagnostics; ///< with errors in it the lab is not opened
        QString settingsFile;
    };

    explicit FakeBackend(Options options);

    /// Breaks or mends a thing from now on.
    void setFault(const QString &name, bool on);
    /// How often the blocking calls were made, by name.
    [[nodiscard]] int calls(const QString &name) const;
    [[nodiscard]] QList<HostKeyQuestion> trusted() const { return m_trusted; }
    [[nodiscard]] QString writtenText() const { return m_text; }
    [[nodiscard]] SnapshotOrder lastOrder() const { return m_order; }
    [[nodiscard]] QString rolledBack() const { return m_rolledBack; }
    HostKeyQuestion::State keyState = HostKeyQuestion::State::Unknown;

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
    [[nodiscard]] Run pastRun(int number) const;
    [[nodiscard]] std::optional<Run> findRun(const QString &id) const;
    [[nodiscard]] std::vector<RunSummary> allRuns() const;
    void count(const char *name) const;

    const QDateTime m_opened = QDateTime::currentDateTimeUtc(); ///< the past is counted from here
    Options m_options;
    std::shared_ptr<const Inventory> m_inventory;
    Plan m_plan;
    mutable std::mutex m_mutex;
    QSet<QString> m_faults;
    QString m_path;
    std::atomic<bool> m_labOpen = false;
    QString m_text;
    std::vector<Run> m_runs; ///< of this session, oldest first
    std::vector<SnapshotEntry> m_snapshots;
    std::vector<Note> m_notes;
    QList<HostKeyQuestion> m_trusted;
    SnapshotOrder m_order;
    QString m_rolledBack;
    mutable QHash<QString, int> m_calls;
};

}
