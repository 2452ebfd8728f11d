// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/ledger.h"

#include "core/checks/judge.h"

#include <QCoreApplication>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

struct RunWords
{
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

/// Whether time alone may change the judgement. What rights, tools, keys or trust are missing stays missing, and a
/// server that turned us away is not to be pestered.
bool maySettle(const Judgement &judgement)
{
    if (judgement.outcome == Outcome::Fail)
        return true;
    if (judgement.outcome != Outcome::Unknown)
        return false;
    switch (judgement.reason) {
    case Reason::TimedOut:
    case Reason::Garbled:
    case Reason::Unproven:
    case Reason::Stale:
    case Reason::Unreachable:
        return true;
    default:
        return false;
    }
}

/// The session to the vantage failed: asking again would dial, and log in, a second time.
bool sessionFailed(const Evidence &evidence)
{
    return !evidence.request.vantage.isAdmin() && evidence.error.has_value();
}

Evidence placeholder(const ProbeRequest &request)
{
    Evidence evidence;
    evidence.request = request;
    evidence.error = Error{Error::Kind::NotFound, RunWords::tr("The answer"), RunWords::tr("was never given")};
    return evidence;
}

}

RunLedger::RunLedger(const RunOrder &order, RunSink &sink, Context::Clock::time_point deadline)
    : m_order(order)
    , m_sink(sink)
    , m_deadline(deadline)
    , m_items(order.plan.checks.size())
    , m_left(int(order.plan.checks.size()))
{
    for (const PlannedCheck &check : order.plan.checks)
        ++m_leftOfNode[check.node];
    linkNeeds();
}

void RunLedger::linkNeeds()
{
    QHash<std::pair<NodeId, CheckId>, int> index;
    for (int i = 0; i < int(m_items.size()); ++i)
        index.insert({planned(i).node, planned(i).check}, i);
    for (int i = 0; i < int(m_items.size()); ++i) {
        for (const CheckRef &need : planned(i).needs) {
            const int parent = index.value({need.node, need.check}, i);
            if (parent == i)
                continue;
            m_items[size_t(i)].needs.push_back(parent);
            m_items[size_t(parent)].children.push_back(i);
            ++m_items[size_t(i)].openNeeds;
        }
    }
}

NumberedRequest RunLedger::put(int probe, std::vector<int> checks)
{
    for (const int check : checks)
        ++m_items[size_t(check)].openAsks;
    m_asks.push_back({probe, std::move(checks), false});
    return {int(m_asks.size()) - 1, &m_order.plan.probes[size_t(probe)]};
}

std::vector<NumberedRequest> RunLedger::begin()
{
    std::vector<std::vector<int>> users(m_order.plan.probes.size());
    for (int i = 0; i < int(m_items.size()); ++i) {
        m_items[size_t(i)].answers.resize(planned(i).probes.size());
        for (const int probe : planned(i).probes) {
            if (users[size_t(probe)].empty() || users[size_t(probe)].back() != i)
                users[size_t(probe)].push_back(i);
        }
    }
    std::vector<NumberedRequest> requests;
    for (int probe = 0; probe < int(users.size()); ++probe) {
        if (!users[size_t(probe)].empty())
            requests.push_back(put(probe, std::move(users[size_t(probe)])));
    }
    for (int i = 0; i < int(m_items.size()); ++i) {
        if (ready(m_items[size_t(i)]))
            m_ready.insert(i);
    }
    settle();
    return requests;
}

const ProbeRequest &RunLedger::request(int id) const
{
    return m_order.plan.probes[size_t(m_asks[size_t(id)].probe)];
}

void RunLedger::answer(int id, Evidence evidence)
{
    if (id < 0 || id >= int(m_asks.size()) || answered(id))
        return;
    evidence.request = request(id);
    if (!evidence.startedAt.isValid())
        evidence.startedAt = m_order.options.now();
    QString name = evidenceId(evidence);
    deliver(m_asks[size_t(id)], {std::make_shared<const Evidence>(std::move(evidence)), std::move(name)});
}

void RunLedger::lose(int id)
{
    if (!answered(id))
        deliver(m_asks[size_t(id)], {});
}

void RunLedger::deliver(Ask &ask, const Answer &answer)
{
    ask.answered = true;
    for (const int check : ask.checks) {
        Item &item = m_items[size_t(check)];
        const std::vector<int> &probes = planned(check).probes;
        for (size_t place = 0; place < probes.size(); ++place) {
            if (probes[place] == ask.probe)
                item.answers[place] = answer;
        }
        item.lost = item.lost || !answer.evidence;
        --item.openAsks;
        if (ready(item))
            m_ready.insert(check);
    }
    settle();
}

void RunLedger::settle()
{
    while (!m_ready.empty()) {
        const int check = *m_ready.begin();
        m_ready.erase(m_ready.begin());
        conclude(check);
    }
}

void RunLedger::conclude(int check)
{
    const Item &item = m_items[size_t(check)];
    const QDateTime now = m_order.options.now();
    if (const QStringList parents = badParents(item); !parents.isEmpty()) {
        emitVerdict(check, blockedVerdict(m_order.lab, planned(check), parents, now));
    } else if (item.lost) {
        emitVerdict(check, notRunVerdict(m_order.lab, planned(check), Reason::NotRun, now));
    } else {
        Verdict verdict = judged(check);
        if (!askMore(check, verdict))
            emitVerdict(check, std::move(verdict));
    }
}

/// The roots of what stands in the way: a parent that is itself blocked hands on what blocks it.
QStringList RunLedger::badParents(const Item &item) const
{
    QStringList parents;
    for (const int parent : item.needs) {
        const Verdict &verdict = *m_items[size_t(parent)].verdict;
        if (verdict.blocked())
            parents << verdict.blockedBy;
        else if (verdict.outcome() == Outcome::Fail || verdict.outcome() == Outcome::Unknown)
            parents << verdict.node.value + u'/' + verdict.check.value;
    }
    parents.removeDuplicates();
    return parents;
}

Verdict RunLedger::judged(int check) const
{
    const PlannedCheck &plan = planned(check);
    const Item &item = m_items[size_t(check)];
    const Node *node = m_order.lab.node(plan.node);
    const QDateTime now = m_order.options.now();
    if (!node)
        return notRunVerdict(m_order.lab, plan, Reason::NotRun, now);
    const auto earlier = [&plan](const VerdictLookup &lookup) {
        return lookup ? lookup(plan.node, plan.check) : std::nullopt;
    };
    const std::optional<Verdict> previous = earlier(m_order.previous);
    const std::optional<Verdict> lastGood = earlier(m_order.lastGood);
    std::vector<const Evidence *> evidence;
    for (const Answer &answer : item.answers)
        evidence.push_back(answer.evidence.get());
    Verdict verdict = judge(
        {m_order.lab, *node, plan, evidence, previous ? &*previous : nullptr, lastGood ? &*lastGood : nullptr, now});
    if (item.attempt > 1) {
        const QString attempt =
            RunWords::tr("Judged at attempt %1 of %2.").arg(item.attempt).arg(plan.spec->settle.attempts);
        verdict.judgement.rule += verdict.judgement.rule.isEmpty() ? attempt : u' ' + attempt;
    }
    return verdict;
}

/// Whether the check is to be asked again before this verdict is believed; notes it if so.
bool RunLedger::askMore(int check, const Verdict &verdict)
{
    const Item &item = m_items[size_t(check)];
    const Settle &policy = planned(check).spec->settle;
    const auto due = Context::Clock::now() + policy.pause;
    if (item.attempt >= policy.attempts || item.answers.empty() || !maySettle(verdict.judgement) || due >= m_deadline)
        return false;
    if (std::ranges::any_of(item.answers, [](const Answer &answer) { return sessionFailed(*answer.evidence); }))
        return false;
    m_again.push_back({check, due});
    return true;
}

std::vector<RunLedger::Again> RunLedger::takeAgain()
{
    return std::exchange(m_again, {});
}

std::vector<NumberedRequest> RunLedger::askAgain(std::span<const int> checks)
{
    std::map<int, std::vector<int>> users;
    for (const int check : checks) {
        ++m_items[size_t(check)].attempt;
        for (const int probe : planned(check).probes) {
            if (std::vector<int> &of = users[probe]; of.empty() || of.back() != check)
                of.push_back(check);
        }
    }
    std::vector<NumberedRequest> requests;
    requests.reserve(users.size());
    for (auto &[probe, of] : users)
        requests.push_back(put(probe, std::move(of)));
    return requests;
}

void RunLedger::believe(int check)
{
    if (!m_items[size_t(check)].verdict)
        emitVerdict(check, judged(check));
    settle();
}

void RunLedger::close(Reason reason)
{
    for (int check = 0; check < int(m_items.size()); ++check) {
        if (!m_items[size_t(check)].verdict)
            emitVerdict(check, notRunVerdict(m_order.lab, planned(check), reason, m_order.options.now()));
    }
    m_ready.clear();
}

void RunLedger::emitVerdict(int check, Verdict verdict)
{
    Item &item = m_items[size_t(check)];
    const PlannedCheck &plan = planned(check);
    std::vector<Answer> answers = std::exchange(item.answers, {});
    answers.resize(plan.probes.size());
    const bool any = std::ranges::any_of(answers, [](const Answer &answer) { return answer.evidence != nullptr; });
    std::vector<const Evidence *> evidence;
    for (size_t place = 0; place < answers.size(); ++place) {
        Answer &answer = answers[place];
        if (any)
            verdict.evidence << answer.id;
        if (!answer.evidence)
            answer.evidence =
                std::make_shared<const Evidence>(placeholder(m_order.plan.probes[size_t(plan.probes[place])]));
        evidence.push_back(answer.evidence.get());
    }
    item.verdict = std::move(verdict);
    --m_left;
    m_sink.onVerdict(*item.verdict, evidence);
    if (--m_leftOfNode[plan.node] == 0)
        m_sink.onNodeDone(plan.node);
    for (const int child : item.children) {
        --m_items[size_t(child)].openNeeds;
        if (ready(m_items[size_t(child)]))
            m_ready.insert(child);
    }
}

std::vector<Verdict> RunLedger::takeVerdicts()
{
    std::vector<Verdict> verdicts;
    verdicts.reserve(m_items.size());
    for (Item &item : m_items)
        verdicts.push_back(std::move(*item.verdict));
    return verdicts;
}

}
