// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"
#include "app/services/desk.h"
#include "app/services/explaining.h"
#include "app/services/rejudging.h"
#include "core/report/jsonreport.h"
#include "core/report/textreport.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// The journal for reading; on failure the error is told and null returned.
std::unique_ptr<Journal> openToRead(const Invocation &call, int &exitCode)
{
    const QString path = call.journalPath().isEmpty() ? defaultJournalPath(call.demo()) : call.journalPath();
    auto journal = Journal::open(path, Journal::Mode::ReadOnly);
    if (journal)
        return std::move(*journal);
    call.fail(journal.error());
    exitCode = exitcode::kJournal;
    return nullptr;
}

Result<Run> load(Journal &journal, const QString &reference)
{
    const auto id = journal.query().resolve(reference);
    return id ? journal.query().run(*id) : Result<Run>(fail(id.error()));
}

/// An empty list is right for a node that no run has looked at, and looks the same for one that is mistyped.
void tellUnseenNode(const Invocation &call, Journal &journal, const NodeId &node)
{
    const auto newest = load(journal, u"last"_s);
    QStringList nodes;
    if (newest) {
        for (const Verdict &verdict : newest->verdicts)
            nodes << verdict.node.value;
    }
    nodes.removeDuplicates();
    call.complain(u"daytwoctl: "_s +
                  withNearest(tr("no such run has looked at %1").arg(node.value), node.value, nodes));
}

/// The lab, where it can be opened: it knows aliases and what is asked. Nobody needs it to read the journal.
std::unique_ptr<Desk> deskIfAny(const Invocation &call)
{
    DeskOptions options;
    options.labPath = call.demo() ? QString() : call.labPath();
    options.demo = call.demo();
    options.journalPath = call.journalPath();
    auto desk = Desk::open(options);
    return desk ? std::move(*desk) : nullptr;
}

}

int runRuns(Invocation &call)
{
    RunFilter filter;
    bool ok = true;
    if (call.isSet("limit"))
        filter.limit = call.value("limit").toInt(&ok);
    filter.node = NodeId(call.value("node"));
    if (call.isSet("outcome"))
        filter.outcome = outcomeFromWord(call.value("outcome"));
    if (!ok || filter.limit < 1 || (call.isSet("outcome") && !filter.outcome) || !call.words().isEmpty())
        return call.usage(tr("runs [--limit N] [--node N] [--outcome pass|warn|fail|unknown|skipped]"));
    int exitCode = 0;
    const auto journal = openToRead(call, exitCode);
    if (!journal)
        return exitCode;
    const auto runs = journal->query().runs(filter);
    if (!runs)
        return call.fail(runs.error());
    if (runs->empty() && call.isSet("node"))
        tellUnseenNode(call, *journal, filter.node);
    if (call.json())
        call.print(runListDocument(*runs));
    else if (!runs->empty())
        call.print(runListText(*runs, {.color = call.colour()}));
    return exitcode::kOk;
}

int runShow(Invocation &call)
{
    if (call.words().size() != 1)
        return call.usage(tr("show RUN; RUN may be a beginning of its id, last or last-good"));
    int exitCode = 0;
    const auto journal = openToRead(call, exitCode);
    if (!journal)
        return exitCode;
    const auto run = load(*journal, call.words().front());
    if (!run)
        return call.fail(run.error());
    if (call.json())
        call.print(runDocument({.run = *run}));
    else
        call.print(runText({.run = *run}, {.color = call.colour(), .all = call.isSet("all")}));
    return exitcode::kOk;
}

int runDiff(Invocation &call)
{
    if (call.words().size() != 2)
        return call.usage(tr("diff RUN RUN"));
    int exitCode = 0;
    const auto journal = openToRead(call, exitCode);
    if (!journal)
        return exitCode;
    const auto before = load(*journal, call.words().at(0));
    const auto after = load(*journal, call.words().at(1));
    if (!before || !after)
        return call.fail(before ? after.error() : before.error());
    const Comparison comparison = compareRuns(*before, *after);
    if (call.json())
        call.print(comparisonDocument(comparison));
    else
        call.print(comparisonText(comparison, {.color = call.colour()}));
    return exitcode::kOk;
}

int runExplain(Invocation &call)
{
    if (call.words().size() != 3)
        return call.usage(tr("explain RUN NODE CHECK"));
    int exitCode = 0;
    const auto journal = openToRead(call, exitCode);
    if (!journal)
        return exitCode;
    const auto run = journal->query().resolve(call.words().front());
    if (!run)
        return call.fail(run.error());
    const std::unique_ptr<Desk> desk = deskIfAny(call);
    const auto explained =
        explainVerdict(*journal, desk.get(), *run, NodeId(call.words().at(1)), CheckId(call.words().at(2)));
    if (!explained)
        return call.fail(explained.error());
    if (call.json())
        call.print(explanationDocument(*explained));
    else
        call.print(explanationText(*explained, {.color = call.colour()}));
    return exitcode::kOk;
}

int runRejudge(Invocation &call)
{
    if (call.words().size() != 1)
        return call.usage(tr("rejudge RUN; RUN may be a beginning of its id, last or last-good"));
    int exitCode = 0;
    const Desk *desk = call.desk(exitCode);
    if (!desk)
        return exitCode;
    const auto journal = openToRead(call, exitCode);
    if (!journal)
        return exitCode;
    const auto run = journal->query().resolve(call.words().front(), desk->inventory()->lab().name);
    if (!run)
        return call.fail(run.error());
    const auto rejudged = rejudgeRun(*journal, *desk, *run);
    if (!rejudged)
        return call.fail(rejudged.error());
    if (call.json())
        call.print(rejudgementDocument(*rejudged));
    else
        call.print(rejudgementText(*rejudged, {.color = call.colour(), .all = call.isSet("all")}));
    return exitCodeFor(rejudged->run.summary.outcome);
}

}
