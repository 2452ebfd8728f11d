// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"
#include "app/services/desk.h"
#include "app/services/guestdesk.h"
#include "app/services/knowngood.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QJsonObject jsonOf(const RollbackRecipe &recipe, const NodeId &node)
{
    QJsonArray obstacles;
    for (const Obstacle &obstacle : recipe.recipe.obstacles)
        obstacles << QJsonObject{{"text"_L1, obstacle.text},
                                 {"remedy"_L1, obstacle.remedy},
                                 {"blocks"_L1, obstacle.weight == Obstacle::Weight::Block}};
    QJsonArray steps;
    for (const RecipeStep &step : recipe.recipe.steps)
        steps << step.text();
    QJsonObject object{{"node"_L1, node.value}, {"steps"_L1, steps}, {"obstacles"_L1, obstacles}};
    if (recipe.preview) {
        object.insert("snapshot"_L1, recipe.preview->snapshot.name);
        object.insert("takenAt"_L1, recipe.preview->snapshot.time.toUTC().toString(Qt::ISODate));
        object.insert("sentences"_L1, QJsonArray::fromStringList(recipe.preview->sentences));
        object.insert("newer"_L1, QJsonArray::fromStringList(recipe.preview->newer));
        object.insert("runsAfter"_L1, recipe.preview->runsAfter);
    }
    return object;
}

void tell(const Invocation &call, const RollbackRecipe &recipe)
{
    if (recipe.preview) {
        for (const QString &sentence : recipe.preview->sentences)
            call.print(sentence);
    }
    for (const RecipeStep &step : recipe.recipe.steps)
        call.print(u"  - "_s + step.text());
    for (const Obstacle &obstacle : recipe.recipe.obstacles)
        call.print(u"  ! "_s + obstacle.text);
}

/// Listens to nothing: the verification's summary is all that is told.
class Quiet : public RunSink
{
public:
    void onStarted(const RunSummary &, const Plan &) override {}
    void onVerdict(const Verdict &, std::span<const Evidence *const>) override {}
    void onNodeDone(const NodeId &) override {}
    void onFinished(const RunSummary &) override {}
};

int rollBack(Invocation &call, Desk &desk, const NodeId &node, const RollbackPlan &plan, const QString &name)
{
    auto journal = desk.openJournal(Journal::Mode::ReadWrite);
    if (!journal)
        return call.fail(journal.error());
    const auto played = desk.guests().play(
        node, plan.seen, plan.recipe.recipe,
        [&call](const GuestProgress &progress) {
            if (!progress.step.log.isEmpty())
                call.complain(progress.step.log.last());
        },
        call.context());
    if (!played)
        return call.fail(played.error());
    QString upid;
    for (const StepReport &step : played->steps) {
        if (step.task && step.step.kind == RecipeStep::Kind::Rollback)
            upid = step.task->upid.toString();
    }
    SnapshotRecord record;
    record.set = u"b-%1-%2"_s.arg(node.value, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s));
    record.reason = u"other"_s;
    record.members.push_back(
        {node, plan.seen.guest.ref.vmid, name, upid, played->succeeded() ? u"rolled-back"_s : u"failed"_s, {}});
    const auto recorded = (*journal)->recordSnapshot(record);
    journal->reset();
    if (!played->succeeded())
        return call.fail(played->error().value_or(Error{Error::Kind::RemoteFailed, name, {}}));
    // A rollback is done when the guest answers again, not when its task has ended.
    Quiet quiet;
    DeskRun verification;
    verification.kind = RunKind::AfterRollback;
    verification.plan.nodes = {node};
    verification.plan.profile = Profile::PostReboot;
    const auto run = desk.run(verification, quiet, call.context());
    if (call.json()) {
        QJsonObject object{
            {"preview"_L1, jsonOf(plan.recipe, node)}, {"upid"_L1, upid}, {"outcome"_L1, u"rolled-back"_s}};
        if (run)
            object.insert("verification"_L1, QJsonObject{{"run"_L1, run->id},
                                                         {"outcome"_L1, outcomeWord(run->outcome)},
                                                         {"headline"_L1, run->headline}});
        call.print(object);
    } else {
        call.print(tr("%1 is rolled back to %2.").arg(node.value, name));
        if (run)
            call.print(run->headline);
    }
    if (!run)
        return call.fail(run.error());
    return recorded ? exitcode::kRolledBack : call.fail(recorded.error());
}

}

int runRollback(Invocation &call)
{
    if (call.words().size() != 2)
        return call.usage(tr("rollback NODE NAME|last-known-good [--preview] [--start|--no-start] [--yes NODE]"));
    if (call.isSet("start") && call.isSet("no-start"))
        return call.usage(tr("--start and --no-start exclude each other"));
    int exitCode = 0;
    Desk *desk = call.desk(exitCode);
    const NodeId node(call.words().at(0));
    if (!desk || !knowsNode(call, *desk, node, exitCode))
        return exitCode;
    auto name = call.words().at(1) == "last-known-good"_L1 ? lastKnownGood(*desk, node, call.context())
                                                           : Result<QString>(call.words().at(1));
    if (!name)
        return call.fail(name.error());
    RollbackWish wish;
    wish.name = *name;
    wish.after = call.isSet("start")      ? RollbackWish::After::Running
                 : call.isSet("no-start") ? RollbackWish::After::Stopped
                                          : RollbackWish::After::AsBefore;
    const auto plan = desk->guests().planRollback(node, wish, call.context());
    if (!plan)
        return call.fail(plan.error());
    const bool blocked = plan->recipe.recipe.blocked() || !plan->recipe.preview;
    if (call.isSet("preview") || blocked || call.value("yes") != node.value) {
        if (call.json())
            call.print(QJsonObject{{"preview"_L1, jsonOf(plan->recipe, node)}});
        else
            tell(call, plan->recipe);
        if (call.isSet("preview") && !blocked)
            return exitcode::kOk;
        if (!blocked)
            call.complain(tr("Nothing was done. To roll back, repeat with --yes %1").arg(node.value));
        return exitcode::kRefused;
    }
    return rollBack(call, *desk, node, *plan, *name);
}

}
