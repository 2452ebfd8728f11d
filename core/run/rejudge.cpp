// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/rejudge.h"

#include "core/checks/judge.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

struct RejudgeWords
{
    Q_DECLARE_TR_FUNCTIONS(RejudgeWords)
};

using Key = std::pair<NodeId, CheckId>;

/// Equal where the same is asked of the same host, however long one waits for it.
QString askedKey(const ProbeRequest &request)
{
    return request.vantage.word() + u'\n' + probeKind(request.probe) + u'\n' + probeCommandLine(request);
}

/// Judges the verdicts of one run, parents first.
class Rejudge
{
public:
    explicit Rejudge(const RejudgeOrder &order)
        : m_order(order)
        , m_done(order.run.verdicts.size())
        , m_open(order.run.verdicts.size(), false)
    {
        for (const PlannedCheck &item : order.plan.checks)
            m_planned.insert({item.node, item.check}, &item);
        for (int i = 0; i < int(order.run.verdicts.size()); ++i)
            m_places.insert({then(i).node, then(i).check}, i);
        for (const Verdict &verdict : order.run.verdicts) {
            for (const QString &id : verdict.evidence)
                remember(id);
        }
    }

    Rejudgement result()
    {
        Rejudgement answer;
        answer.run.summary = m_order.run.summary;
        int gone = 0;
        for (int i = 0; i < int(m_done.size()); ++i) {
            if (const std::optional<Verdict> &verdict = verdictOf(i))
                answer.run.verdicts.push_back(*verdict);
            else
                ++gone;
        }
        RunSummary &summary = answer.run.summary;
        summary.planned -= gone;
        summary.counts = countsOf(answer.run.verdicts);
        summary.outcome = outcomeOf(summary);
        answer.comparison = compareRuns(m_order.run, answer.run);
        summary.headline = headline(answer.run, &answer.comparison);
        answer.left = std::move(m_left);
        answer.labChanged = summary.labHash != m_order.labHash;
        return answer;
    }

private:
    [[nodiscard]] const Verdict &then(int place) const { return m_order.run.verdicts[size_t(place)]; }

    void remember(const QString &id)
    {
        if (id.isEmpty() || m_known.contains(id))
            return;
        std::optional<Evidence> evidence = m_order.evidence ? m_order.evidence(id) : std::nullopt;
        if (evidence && !m_byQuestion.contains(askedKey(evidence->request)))
            m_byQuestion.insert(askedKey(evidence->request), id);
        m_known.insert(id, evidence);
    }

    /// The verdict of today; nothing for a check that is gone. Each is judged once.
    const std::optional<Verdict> &verdictOf(int place)
    {
        if (!m_open[size_t(place)]) {
            m_open[size_t(place)] = true;
            m_done[size_t(place)] = judged(place);
        }
        return m_done[size_t(place)];
    }

    std::optional<Verdict> judged(int place)
    {
        const Verdict &before = then(place);
        const PlannedCheck *item = m_planned.value({before.node, before.check});
        const Node *node = item ? m_order.lab.node(item->node) : nullptr;
        if (!item || !node) {
            leave(before, RejudgeWords::tr("It is not asked any more by the catalogue and the lab file of today."));
            return std::nullopt;
        }
        if (before.judgement.reason == Reason::Cancelled || before.judgement.reason == Reason::NotRun) {
            leave(before, RejudgeWords::tr("It was not asked in that run."));
            return notRunVerdict(m_order.lab, *item, before.judgement.reason, before.at);
        }
        if (const QStringList parents = badParents(*item); !parents.isEmpty())
            return blockedVerdict(m_order.lab, *item, parents, before.at);
        std::vector<const Evidence *> evidence;
        for (const int probe : item->probes)
            evidence.push_back(answerTo(m_order.plan.probes[size_t(probe)], before));
        const auto missing = std::ranges::count(evidence, nullptr);
        return missing > 0 ? withoutAnswers(*item, before, int(missing)) : today(*node, *item, before, evidence);
    }

    [[nodiscard]] Verdict today(const Node &node, const PlannedCheck &item, const Verdict &before,
                                const std::vector<const Evidence *> &evidence) const
    {
        const auto earlier = [&before](const auto &lookup) {
            return lookup ? lookup(before.node, before.check) : std::nullopt;
        };
        const std::optional<Verdict> previous = earlier(m_order.previous);
        const std::optional<Verdict> lastGood = earlier(m_order.lastGood);
        Verdict verdict = judge({m_order.lab, node, item, evidence, previous ? &*previous : nullptr,
                                 lastGood ? &*lastGood : nullptr, before.at});
        for (const Evidence *one : evidence)
            verdict.evidence << m_ids.value(one);
        return verdict;
    }

    Verdict withoutAnswers(const PlannedCheck &item, const Verdict &before, int missing)
    {
        const QString why = RejudgeWords::tr("Answers that are not kept, or that it asks otherwise today: %1 of %2.")
                                .arg(missing)
                                .arg(item.probes.size());
        leave(before, why);
        Verdict verdict = notRunVerdict(m_order.lab, item, Reason::NotRun, before.at);
        verdict.judgement.summary = RejudgeWords::tr("Cannot be judged again: %1").arg(why);
        return verdict;
    }

    /// What this check was answered, else what another was to the same question.
    const Evidence *answerTo(const ProbeRequest &request, const Verdict &before)
    {
        const QString asked = askedKey(request);
        const auto kept = [this](const QString &id) {
            const auto found = m_known.constFind(id);
            if (found == m_known.constEnd() || !*found)
                return static_cast<const Evidence *>(nullptr);
            m_ids.insert(&**found, id);
            return &**found;
        };
        for (const QString &id : before.evidence) {
            const Evidence *evidence = kept(id);
            if (evidence && askedKey(evidence->request) == asked)
                return evidence;
        }
        return kept(m_byQuestion.value(asked));
    }

    /// The roots of what stands in the way: a parent that is itself blocked hands on what blocks it.
    QStringList badParents(const PlannedCheck &item)
    {
        QStringList parents;
        for (const CheckRef &need : item.needs) {
            const int place = m_places.value({need.node, need.check}, -1);
            if (place < 0)
                continue;
            const std::optional<Verdict> &verdict = verdictOf(place);
            if (!verdict)
                continue;
            if (verdict->blocked())
                parents << verdict->blockedBy;
            else if (verdict->outcome() == Outcome::Fail || verdict->outcome() == Outcome::Unknown)
                parents << need.word();
        }
        parents.removeDuplicates();
        return parents;
    }

    void leave(const Verdict &before, const QString &why) { m_left.push_back({before.node, before.check, why}); }

    const RejudgeOrder &m_order;
    QHash<Key, const PlannedCheck *> m_planned;
    QHash<Key, int> m_places;
    QHash<QString, std::optional<Evidence>> m_known;
    QHash<const Evidence *, QString> m_ids; ///< of the answers that were used
    QHash<QString, QString> m_byQuestion;   ///< id of the first answer to it
    std::vector<std::optional<Verdict>> m_done;
    std::vector<bool> m_open; ///< begun or done
    std::vector<NotRejudged> m_left;
};

}

Rejudgement rejudge(const RejudgeOrder &order)
{
    return Rejudge(order).result();
}

}
