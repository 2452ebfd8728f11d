// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/backend.h"
#include "ui/viewmodels/light.h"

#include <QHash>
#include <QObject>

namespace daytwo {

/// One check on one node as the window knows it.
struct KnownCheck
{
    NodeId node;
    CheckId check;
    QString title;
    QString section;
    QString why;
    std::optional<Verdict> verdict; ///< the newest there is
    QString run;                    ///< the run that it is from
    bool waiting = false;           ///< a run that is going on has it in its plan and has not judged it yet
    bool stale = false;             ///< the verdict is older than the lab's limit
    /// Part of the post-change checklist. What is not, and was never looked at, says nothing about the lab.
    bool routine = true;

    /// Whether it counts in summaries.
    [[nodiscard]] bool counts() const { return verdict || routine; }
    [[nodiscard]] Light light() const { return verdict ? lightOf(*verdict) : Light::None; }
};

/// A node as a card shows it.
struct NodeSummary
{
    LightCounts counts;
    bool running = false; ///< checks of it are still waiting
    bool stale = false;   ///< everything known of it is too old
    QDateTime newest;     ///< UTC, of its newest verdict
};

/// Names one check of one node.
struct CheckPlace
{
    NodeId node;
    CheckId check;
    bool operator==(const CheckPlace &) const = default;
};

/// What is known of the lab now: for every planned check the newest verdict. The one source that the node, link and
/// checklist models read. Lives on the UI thread.
class Picture : public QObject
{
    Q_OBJECT

public:
    explicit Picture(QObject *parent = nullptr);

    /// Forgets everything and shows this lab.
    void setLab(std::shared_ptr<const Inventory> lab, std::chrono::minutes staleAfter);
    /// The checks that there are, in reading order; keeps verdicts of those that stay.
    void setPlan(const Plan &plan);
    void setLastKnown(const LastKnown &known);
    void setNow(const QDateTime &now);

    /// Marks what a run will judge as waiting.
    void beginRun(const Plan &plan);
    void applyVerdicts(const QString &run, const std::vector<Verdict> &verdicts);
    /// Nothing waits any longer.
    void endRun();

    [[nodiscard]] const std::shared_ptr<const Inventory> &lab() const { return m_lab; }
    [[nodiscard]] const std::vector<KnownCheck> &checksOf(const NodeId &node) const;
    [[nodiscard]] const KnownCheck *find(const CheckPlace &place) const;
    [[nodiscard]] NodeSummary summaryOf(const NodeId &node) const;
    [[nodiscard]] LightCounts counts() const;
    [[nodiscard]] QDateTime now() const { return m_now; }
    [[nodiscard]] bool running() const { return m_running; }

Q_SIGNALS:
    /// Another lab, or other checks: read everything again.
    void replaced();
    /// These nodes have other verdicts, or others of their checks wait.
    void nodesChanged(const QList<daytwo::NodeId> &nodes);
    /// Time went by: ages and staleness.
    void aged();
    /// A run began (true) or ended (false).
    void runningChanged(bool running);

private:
    struct NodeChecks
    {
        std::vector<KnownCheck> checks;
        QHash<CheckId, int> index;
    };

    KnownCheck *known(const NodeId &node, const CheckId &check);
    KnownCheck &knownOrNew(const Verdict &verdict);
    [[nodiscard]] bool isStale(const Verdict &verdict) const;
    void markStale();

    std::shared_ptr<const Inventory> m_lab;
    std::chrono::minutes m_staleAfter{24 * 60};
    QHash<NodeId, NodeChecks> m_nodes;
    QDateTime m_now;
    bool m_running = false;
};

}
