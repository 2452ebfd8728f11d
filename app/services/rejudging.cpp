// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/rejudging.h"

#include "app/services/desk.h"

#include <QCoreApplication>

namespace daytwo {

namespace {

struct RejudgingWords
{
    Q_DECLARE_TR_FUNCTIONS(RejudgingWords)
};

std::optional<Verdict> verdictOf(Result<std::optional<PastVerdict>> past)
{
    return past && *past ? std::optional(std::move((*past)->verdict)) : std::nullopt;
}

}

Result<Rejudgement> rejudgeRun(Journal &journal, const Desk &desk, const QString &id)
{
    JournalQuery query = journal.query();
    const auto run = query.run(id);
    if (!run)
        return fail(run.error());
    const Inventory &lab = *desk.inventory();
    if (run->summary.lab != lab.lab().name)
        return fail(Error::Kind::BadInput, id,
                    RejudgingWords::tr("it is a run of the lab \"%1\", and \"%2\" is open")
                        .arg(run->summary.lab, lab.lab().name));
    const Plan plan = desk.plan({});
    std::optional<Error> broken;
    RejudgeOrder order{lab, plan, *run, {}};
    order.labHash = desk.labHash();
    order.evidence = [&](const QString &one) -> std::optional<Evidence> {
        auto evidence = query.evidence(one);
        if (!evidence && evidence.error().kind != Error::Kind::NotFound && !broken)
            broken = evidence.error();
        return evidence ? std::optional(std::move(*evidence)) : std::nullopt;
    };
    order.previous = [&](const NodeId &node, const CheckId &check) {
        return verdictOf(query.lastVerdict(node, check, id));
    };
    order.lastGood = [&](const NodeId &node, const CheckId &check) {
        return verdictOf(query.lastPass(node, check, id));
    };
    Rejudgement answer = rejudge(order);
    if (broken)
        return fail(*broken);
    return answer;
}

}
