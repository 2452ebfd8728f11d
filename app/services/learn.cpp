// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/learn.h"

#include "app/services/desk.h"
#include "core/checks/catalog/catalog.h"
#include "core/checks/local/learning.h"
#include "core/lab/labfile.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Services", text);
}

/// The verdict on each check, and what it was judged by.
class Looked : public RunSink
{
public:
    void onStarted(const RunSummary &, const Plan &) override {}
    void onVerdict(const Verdict &verdict, std::span<const Evidence *const> evidence) override
    {
        verdicts.insert(verdict.check.value, verdict);
        if (!evidence.empty())
            answers.insert(verdict.check.value, *evidence.front());
    }
    void onNodeDone(const NodeId &) override {}
    void onFinished(const RunSummary &) override {}

    QHash<QString, Verdict> verdicts;
    QHash<QString, Evidence> answers;
};

/// Asks these checks of the node, as the lab's only own ones, together with what they need.
Looked look(Desk &desk, const NodeId &node, const std::vector<LocalCheck> &checks, const Context &context)
{
    Lab lab = desk.inventory()->lab();
    lab.localChecks = checks;
    lab.packChecks.clear();
    const Inventory inventory(std::move(lab));
    PlanOptions options;
    options.nodes = {node};
    for (const LocalCheck &check : checks)
        options.checks.push_back(check.id);
    Looked looked;
    if (!checks.empty())
        desk.look(inventory, planRun(inventory, checkCatalog(), options), looked, context);
    return looked;
}

/// A question must decide something to be planned: that an answer came is enough.
std::vector<LocalCheck> withRule(std::vector<LocalCheck> questions)
{
    for (LocalCheck &question : questions)
        question.rules = {{RuleVerdict::Pass, u"default"_s, {}, {}}};
    return questions;
}

void leaveOut(Learnt &learnt, const LocalCheck &check, const Looked &looked)
{
    const QString summary = looked.verdicts.value(check.id.value).judgement.summary;
    learnt.leftOut << tr("%1: %2").arg(check.title, summary.isEmpty() ? tr("there is nothing to demand") : summary);
}

}

Result<Learnt> learnFrom(Desk &desk, const NodeId &name, const Context &context)
{
    const Node *node = desk.inventory()->node(name);
    if (!node)
        return fail(Error::Kind::NotFound, name.value);
    const std::vector<LocalCheck> questions = learningQuestions(*desk.inventory(), *node);
    const Looked first = look(desk, name, withRule(questions), context);
    Learnt learnt;
    std::vector<LocalCheck> made;
    for (const LocalCheck &question : questions) {
        const auto answer = first.answers.constFind(question.id.value);
        const bool good = first.verdicts.value(question.id.value).outcome() == Outcome::Pass;
        auto check = good && answer != first.answers.constEnd() ? learntCheck(question, *answer) : std::nullopt;
        if (check)
            made.push_back(std::move(*check));
        else if (good)
            learnt.leftOut << tr("%1: there is nothing to demand").arg(question.title);
        else
            leaveOut(learnt, question, first);
    }
    const Looked second = look(desk, name, made, context);
    if (context.stopped())
        return fail(Error::Kind::Cancelled, name.value);
    for (LocalCheck &check : made) {
        if (second.verdicts.value(check.id.value).outcome() == Outcome::Pass)
            learnt.checks.push_back(std::move(check));
        else
            leaveOut(learnt, check, second);
    }
    if (learnt.checks.empty())
        return learnt;
    learnt.text = checkPackText(
        learnt.checks, {tr("What %1 was like on %2; each check has passed then.")
                            .arg(name.value, QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate)),
                        tr("Name this file in check_packs of the lab file, and leave out what is not meant.")});
    const CheckPackReading reading = readCheckPack(learnt.text, u"learnt"_s);
    if (!reading.diagnostics.empty() || reading.checks != learnt.checks)
        return fail(Error::Kind::Internal, name.value,
                    reading.diagnostics.empty() ? u"reads back otherwise"_s : toText(reading.diagnostics.front()));
    return learnt;
}

}
