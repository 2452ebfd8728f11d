// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/errands.h"
#include "ui/viewmodels/snapshotmodel.h"
#include "ui/viewmodels/taskmodel.h"

namespace daytwo {

/// Takes, deletes and rolls back snapshots, one order at a time, and follows the jobs.
class SnapshotController : public QObject
{
    Q_OBJECT

public:
    /// `backend` must outlive the controller.
    explicit SnapshotController(Backend &backend, QObject *parent = nullptr);

    /// Reads the snapshots of a guest into `snapshots()`.
    void load(const NodeId &node);
    /// Asks the snapshots of these guests, one after the other; answers with listed() for each that answers.
    void list(const std::vector<NodeId> &guests);
    /// Asks what the order would take and what stands in the way; answers with preflighted().
    void preflight(const SnapshotOrder &order);
    void take(const SnapshotOrder &order);
    void remove(const NodeId &node, const QString &name);
    /// Asks what a rollback would do; answers with previewed().
    void preview(const NodeId &node, const QString &name);
    void rollBack(const NodeId &node, const QString &name);

    [[nodiscard]] SnapshotModel *snapshots() { return &m_snapshots; }
    [[nodiscard]] TaskModel *tasks() { return &m_tasks; }
    [[nodiscard]] bool busy() const { return m_busy; }
    /// The node whose snapshots are shown.
    [[nodiscard]] const NodeId &node() const { return m_node; }
    /// Why the list could not be read; empty while all is well.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool loading() const { return m_loading; }

Q_SIGNALS:
    void loaded();
    void listed(const daytwo::NodeId &node, const std::vector<daytwo::SnapshotEntry> &snapshots);
    void preflighted(const std::vector<daytwo::SnapshotPreflight> &answers);
    void previewed(const daytwo::Result<daytwo::RollbackOutlook> &preview);
    void busyChanged();
    /// An order ended. `sentence` tells what was done, or what went wrong and what to do next.
    void done(bool good, const QString &sentence);

private:
    using Job = std::function<Result<void>(const TaskReport &, const Context &)>;
    void perform(Job job, const QString &goodSentence);

    Backend &m_backend;
    SnapshotModel m_snapshots;
    TaskModel m_tasks;
    NodeId m_node;
    QString m_problem;
    bool m_loading = false;
    bool m_busy = false;
    int m_question = 0;
    Errands m_reading;
    Errands m_listing;
    Errands m_doing;
};

/// "Snapshot gw-vpn and mon": what the one button of the sheet says.
QString snapshotButtonText(const std::vector<NodeId> &nodes);
/// "gw-vpn, mon and gpu".
QString listText(const QStringList &items);

}
