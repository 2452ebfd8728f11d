// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/explaining.h"

#include "app/services/desk.h"
#include "core/checks/local/localspec.h"
#include "core/lab/nearestname.h"

#include <QCoreApplication>

#include <algorithm>

namespace daytwo {

namespace {

/// The run, and the light in it that was most likely meant.
QString nearestIn(const Run &run, const NodeId &node, const CheckId &check)
{
    QStringList nodes;
    QStringList checks;
    for (const Verdict &verdict : run.verdicts) {
        nodes << verdict.node.value;
        if (verdict.node == node)
            checks << verdict.check.value;
    }
    const QString nearest = checks.isEmpty() ? nearestName(node.value, nodes) : nearestName(check.value, checks);
    return nearest.isEmpty() ? run.summary.id
                             : QCoreApplication::translate("Services", "%1; did you mean %2?", "run, node or check")
                                   .arg(run.summary.id, nearest);
}

/// What the check asks today; nothing where the lab has it no more.
std::vector<ProbeRequest> questionsOf(const Desk &desk, const NodeId &node, const CheckId &check)
{
    PlanOptions options;
    options.nodes = {node};
    const Plan plan = desk.plan(options);
    const auto planned = std::ranges::find_if(
        plan.checks, [&](const PlannedCheck &item) { return item.node == node && item.check == check; });
    std::vector<ProbeRequest> questions;
    if (planned != plan.checks.end()) {
        for (const int probe : planned->probes)
            questions.push_back(plan.probes[size_t(probe)]);
    }
    return questions;
}

}

QString sshNameFor(const Inventory &lab, const NodeId &host)
{
    const Node *node = lab.node(host);
    return node && !node->ssh.alias.isEmpty() ? node->ssh.alias : host.value;
}

Result<Explanation> explainVerdict(Journal *journal, const Desk *desk, const QString &run, const Verdict &verdict,
                                   std::vector<std::optional<Evidence>> evidence)
{
    Explanation explanation;
    explanation.run = run;
    explanation.verdict = verdict;
    explanation.evidence = std::move(evidence);
    explanation.spec = specIn(desk && desk->inventory() ? &desk->inventory()->lab() : nullptr, verdict.check);
    if (desk && desk->inventory()) {
        explanation.sshName = [lab = desk->sharedInventory()](const NodeId &host) { return sshNameFor(*lab, host); };
        explanation.questions = questionsOf(*desk, verdict.node, verdict.check);
    }
    if (!journal)
        return explanation;
    const auto pass = journal->query().lastPass(verdict.node, verdict.check);
    if (!pass)
        return fail(pass.error());
    if (*pass) {
        explanation.lastPassRun = (*pass)->run;
        explanation.lastPassAt = (*pass)->verdict.at;
    }
    return explanation;
}

Result<Explanation> explainVerdict(Journal &journal, const Desk *desk, const QString &run, const NodeId &node,
                                   const CheckId &check)
{
    JournalQuery query = journal.query();
    const auto loaded = query.run(run);
    if (!loaded)
        return fail(loaded.error());
    const auto found = std::ranges::find_if(loaded->verdicts,
                                            [&](const Verdict &one) { return one.node == node && one.check == check; });
    if (found == loaded->verdicts.end())
        return fail(Error::Kind::NotFound, CheckRef{node, check}.word(), nearestIn(*loaded, node, check));
    std::vector<std::optional<Evidence>> answers;
    for (const QString &id : found->evidence) {
        auto evidence = id.isEmpty() ? Result<Evidence>(fail(Error::Kind::NotFound, id)) : query.evidence(id);
        if (!evidence && evidence.error().kind != Error::Kind::NotFound)
            return fail(evidence.error());
        answers.push_back(evidence ? std::optional(std::move(*evidence)) : std::nullopt);
    }
    return explainVerdict(&journal, desk, run, *found, std::move(answers));
}

}
