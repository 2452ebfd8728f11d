// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/batches.h"
#include "core/run/runner.h"

#include <set>

namespace daytwo {

/// The book of a run: which check still waits for which answers and parents. Judges a check the moment it can be, and
/// tells the sink. Knows nothing of threads, transports or waiting; fed by one thread.
class RunLedger
{
public:
    /// A check that wants to be asked once more, not before `due`.
    struct Again
    {
        int check = 0;
        Context::Clock::time_point due;
    };

    /// Attempts that could not begin before `deadline` are not asked for.
    RunLedger(const RunOrder &order, RunSink &sink, Context::Clock::time_point deadline);

    /// Judges what needs no question, and gives the questions of the first round, each probe once.
    std::vector<NumberedRequest> begin();
    /// The answer to a question. Only the first one counts; numbers that were never given are ignored.
    void answer(int id, Evidence evidence);
    /// There will be no answer to a question.
    void lose(int id);
    /// Checks that want to be asked again, since the last call.
    std::vector<Again> takeAgain();
    /// The questions of these checks once more, for them alone.
    std::vector<NumberedRequest> askAgain(std::span<const int> checks);
    /// Believes what was judged last of a check that wanted to be asked again: there is no time for that.
    void believe(int check);
    /// Gives every check that has no verdict yet one that says why.
    void close(Reason reason);

    [[nodiscard]] bool answered(int id) const { return m_asks[size_t(id)].answered; }
    [[nodiscard]] const ProbeRequest &request(int id) const;
    [[nodiscard]] bool done() const { return m_left == 0; }
    /// All verdicts in plan order. Only once done().
    [[nodiscard]] std::vector<Verdict> takeVerdicts();

private:
    /// A question put once, and the checks that want its answer.
    struct Ask
    {
        int probe = 0;
        std::vector<int> checks;
        bool answered = false;
    };
    /// An answer and its id, worked out once for all checks that want it.
    struct Answer
    {
        std::shared_ptr<const Evidence> evidence;
        QString id;
    };
    struct Item
    {
        std::vector<Answer> answers; ///< by place in PlannedCheck::probes
        std::vector<int> needs;      ///< indices of the parents that are in the plan
        std::vector<int> children;
        int openAsks = 0;
        int openNeeds = 0;
        int attempt = 1;
        bool lost = false; ///< an answer will never come
        std::optional<Verdict> verdict;
    };

    void linkNeeds();
    NumberedRequest put(int probe, std::vector<int> checks);
    void deliver(Ask &ask, const Answer &answer);
    void settle();
    void conclude(int check);
    [[nodiscard]] bool ready(const Item &item) const { return !item.verdict && item.openAsks + item.openNeeds == 0; }
    [[nodiscard]] QStringList badParents(const Item &item) const;
    [[nodiscard]] Verdict judged(int check) const;
    [[nodiscard]] bool askMore(int check, const Verdict &verdict);
    void emitVerdict(int check, Verdict verdict);
    [[nodiscard]] const PlannedCheck &planned(int check) const { return m_order.plan.checks[size_t(check)]; }

    const RunOrder &m_order;
    RunSink &m_sink;
    Context::Clock::time_point m_deadline;
    std::vector<Ask> m_asks;
    std::vector<Item> m_items;
    std::set<int> m_ready; ///< in plan order
    std::vector<Again> m_again;
    QHash<NodeId, int> m_leftOfNode;
    int m_left = 0;
};

}
