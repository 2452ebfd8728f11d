// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/snapshotcontroller.h"

namespace daytwo {

using namespace Qt::StringLiterals;

SnapshotController::SnapshotController(Backend &backend, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
{
}

void SnapshotController::load(const NodeId &node)
{
    if (node != m_node)
        m_snapshots.setSnapshots({});
    m_node = node;
    m_loading = true;
    m_problem.clear();
    m_reading.cancelCurrent();
    m_reading.ask(
        this,
        [&backend = m_backend, node](const Context &context) {
            return backend.snapshots(node, context.within(std::chrono::seconds(20)));
        },
        [this, node](const Result<std::vector<SnapshotEntry>> &list) {
            if (node != m_node)
                return;
            m_loading = false;
            m_problem = list ? QString() : errorText(list.error());
            m_snapshots.setSnapshots(list ? *list : std::vector<SnapshotEntry>());
            Q_EMIT loaded();
        });
    Q_EMIT loaded();
}

void SnapshotController::list(const std::vector<NodeId> &guests)
{
    for (const NodeId &node : guests) {
        m_listing.ask(
            this,
            [&backend = m_backend, node](const Context &context) {
                return backend.snapshots(node, context.within(std::chrono::seconds(5)));
            },
            [this, node](const Result<std::vector<SnapshotEntry>> &list) {
                if (list)
                    Q_EMIT listed(node, *list);
            });
    }
}

void SnapshotController::preflight(const SnapshotOrder &order)
{
    const int question = ++m_question;
    m_reading.cancelCurrent();
    m_reading.ask(
        this,
        [&backend = m_backend, order](const Context &context) {
            return backend.preflight(order, context.within(std::chrono::seconds(20)));
        },
        [this, question](const std::vector<SnapshotPreflight> &answers) {
            if (question == m_question)
                Q_EMIT preflighted(answers);
        });
}

void SnapshotController::preview(const NodeId &node, const QString &name)
{
    m_reading.ask(
        this,
        [&backend = m_backend, node, name](const Context &context) {
            return backend.previewRollback(node, name, context.within(std::chrono::seconds(20)));
        },
        [this](const Result<RollbackOutlook> &preview) { Q_EMIT previewed(preview); });
}

void SnapshotController::take(const SnapshotOrder &order)
{
    QStringList names;
    for (const NodeId &node : order.nodes)
        names.append(node.value);
    perform(
        [&backend = m_backend, order](const TaskReport &report, const Context &context) {
            return backend.takeSnapshots(order, report, context);
        },
        tr("Snapshot of %1 is there").arg(listText(names)));
}

void SnapshotController::remove(const NodeId &node, const QString &name)
{
    perform(
        [&backend = m_backend, node, name](const TaskReport &report, const Context &context) {
            return backend.deleteSnapshot(node, name, report, context);
        },
        tr("Snapshot %1 of %2 is deleted").arg(name, node.value));
}

void SnapshotController::rollBack(const NodeId &node, const QString &name)
{
    perform(
        [&backend = m_backend, node, name](const TaskReport &report, const Context &context) {
            return backend.rollBack(node, name, report, context);
        },
        tr("%1 is back at %2. Run the checklist to see what that did").arg(node.value, name));
}

void SnapshotController::perform(Job job, const QString &goodSentence)
{
    if (m_busy)
        return;
    m_busy = true;
    m_tasks.clear();
    Q_EMIT busyChanged();
    m_doing.ask(
        this,
        [this, job = std::move(job)](const Context &context) {
            // runs on the errands' thread; the errands outlive it
            const TaskReport report = [this](const TaskProgress &progress) {
                m_doing.bringBack([this, progress] { m_tasks.report(progress); });
            };
            return job(report, context);
        },
        [this, goodSentence](const Result<void> &result) {
            m_busy = false;
            m_tasks.close(result.has_value());
            Q_EMIT busyChanged();
            Q_EMIT done(result.has_value(), result ? goodSentence : errorText(result.error()));
            if (!m_node.isEmpty())
                load(m_node);
        });
}

QString listText(const QStringList &items)
{
    if (items.isEmpty())
        return {};
    if (items.size() == 1)
        return items.front();
    return SnapshotController::tr("%1 and %2", "all but the last, the last")
        .arg(items.mid(0, items.size() - 1).join(SnapshotController::tr(", ", "between names")), items.back());
}

QString snapshotButtonText(const std::vector<NodeId> &nodes)
{
    QStringList names;
    for (const NodeId &node : nodes)
        names.append(node.value);
    constexpr qsizetype kMostNames = 4;
    if (names.isEmpty())
        return SnapshotController::tr("Choose a node");
    if (names.size() > kMostNames)
        return SnapshotController::tr("Snapshot %n guest(s)", nullptr, int(names.size()));
    return SnapshotController::tr("Snapshot %1").arg(listText(names));
}

}
