// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/picture.h"

#include "core/checks/words.h"

#include <QSet>

#include <algorithm>

namespace daytwo {

Picture::Picture(QObject *parent)
    : QObject(parent)
    , m_now(QDateTime::currentDateTimeUtc())
{
}

void Picture::setLab(std::shared_ptr<const Inventory> lab, std::chrono::minutes staleAfter)
{
    m_lab = std::move(lab);
    m_staleAfter = staleAfter;
    m_nodes.clear();
    m_running = false;
    Q_EMIT replaced();
}

void Picture::setPlan(const Plan &plan)
{
    const QHash<NodeId, NodeChecks> before = std::exchange(m_nodes, {});
    for (const PlannedCheck &item : plan.checks) {
        NodeChecks &node = m_nodes[item.node];
        KnownCheck check{.node = item.node, .check = item.check, .title = item.title};
        if (item.spec) {
            check.section = QString::fromUtf8(item.spec->section);
            check.why = CheckWords::tr(item.spec->why);
            check.routine = std::find(item.spec->profiles.begin(), item.spec->profiles.end(), Profile::PostChange) !=
                            item.spec->profiles.end();
        }
        const auto old = before.constFind(item.node);
        if (old != before.constEnd()) {
            if (const int at = old->index.value(item.check, -1); at >= 0) {
                const KnownCheck &was = old->checks[size_t(at)];
                check.verdict = was.verdict;
                check.run = was.run;
                check.stale = was.stale;
                check.waiting = was.waiting;
            }
        }
        node.index.insert(item.check, int(node.checks.size()));
        node.checks.push_back(std::move(check));
    }
    Q_EMIT replaced();
}

void Picture::setLastKnown(const LastKnown &known)
{
    for (const KnownVerdict &item : known.verdicts) {
        KnownCheck &check = knownOrNew(item.verdict);
        if (check.verdict && check.verdict->at > item.verdict.at)
            continue;
        check.verdict = item.verdict;
        check.run = item.run;
    }
    markStale();
    Q_EMIT replaced();
}

void Picture::setNow(const QDateTime &now)
{
    m_now = now;
    markStale();
    Q_EMIT aged();
}

void Picture::beginRun(const Plan &plan)
{
    m_running = true;
    // A plan goes node by node and has the checks in the order they are kept in: as good as nothing is searched for.
    QList<NodeId> touched;
    auto node = m_nodes.end();
    size_t next = 0;
    for (const PlannedCheck &item : plan.checks) {
        if (node == m_nodes.end() || node.key() != item.node) {
            node = m_nodes.find(item.node);
            next = 0;
            if (node != m_nodes.end())
                touched.append(item.node);
        }
        if (node == m_nodes.end())
            continue;
        if (next >= node->checks.size() || node->checks[next].check != item.check) {
            const int at = node->index.value(item.check, -1);
            if (at < 0)
                continue;
            next = size_t(at);
        }
        node->checks[next++].waiting = true;
    }
    Q_EMIT runningChanged(true);
    Q_EMIT nodesChanged(touched);
}

void Picture::applyVerdicts(const QString &run, const std::vector<Verdict> &verdicts)
{
    QSet<NodeId> touched;
    for (const Verdict &verdict : verdicts) {
        KnownCheck &check = knownOrNew(verdict);
        check.verdict = verdict;
        check.run = run;
        check.waiting = false;
        check.stale = isStale(verdict);
        touched.insert(verdict.node);
    }
    if (!touched.isEmpty())
        Q_EMIT nodesChanged(touched.values());
}

void Picture::endRun()
{
    QList<NodeId> touched;
    for (auto node = m_nodes.begin(); node != m_nodes.end(); ++node) {
        bool any = false;
        for (KnownCheck &check : node->checks)
            any = std::exchange(check.waiting, false) || any;
        if (any)
            touched.append(node.key());
    }
    m_running = false;
    if (!touched.isEmpty())
        Q_EMIT nodesChanged(touched);
    Q_EMIT runningChanged(false);
}

const std::vector<KnownCheck> &Picture::checksOf(const NodeId &node) const
{
    static const std::vector<KnownCheck> kNone;
    const auto found = m_nodes.constFind(node);
    return found == m_nodes.constEnd() ? kNone : found->checks;
}

const KnownCheck *Picture::find(const CheckPlace &place) const
{
    const auto found = m_nodes.constFind(place.node);
    if (found == m_nodes.constEnd())
        return nullptr;
    const int at = found->index.value(place.check, -1);
    return at < 0 ? nullptr : &found->checks[size_t(at)];
}

NodeSummary Picture::summaryOf(const NodeId &node) const
{
    NodeSummary summary;
    bool fresh = false;
    for (const KnownCheck &check : checksOf(node)) {
        if (check.counts())
            summary.counts.add(check.verdict);
        summary.running = summary.running || check.waiting;
        if (!check.verdict)
            continue;
        fresh = fresh || !check.stale;
        if (!summary.newest.isValid() || check.verdict->at > summary.newest)
            summary.newest = check.verdict->at;
    }
    summary.stale = summary.newest.isValid() && !fresh;
    return summary;
}

LightCounts Picture::counts() const
{
    LightCounts all;
    for (const NodeChecks &node : m_nodes) {
        for (const KnownCheck &check : node.checks) {
            if (check.counts())
                all.add(check.verdict);
        }
    }
    return all;
}

KnownCheck *Picture::known(const NodeId &node, const CheckId &check)
{
    const auto found = m_nodes.find(node);
    if (found == m_nodes.end())
        return nullptr;
    const int at = found->index.value(check, -1);
    return at < 0 ? nullptr : &found->checks[size_t(at)];
}

KnownCheck &Picture::knownOrNew(const Verdict &verdict)
{
    if (KnownCheck *check = known(verdict.node, verdict.check))
        return *check;
    NodeChecks &node = m_nodes[verdict.node];
    node.index.insert(verdict.check, int(node.checks.size()));
    node.checks.push_back(
        {.node = verdict.node, .check = verdict.check, .title = verdict.title, .section = verdict.section});
    return node.checks.back();
}

bool Picture::isStale(const Verdict &verdict) const
{
    return verdict.at.addSecs(std::chrono::seconds(m_staleAfter).count()) < m_now;
}

void Picture::markStale()
{
    for (NodeChecks &node : m_nodes) {
        for (KnownCheck &check : node.checks)
            check.stale = check.verdict && isStale(*check.verdict);
    }
}

}
