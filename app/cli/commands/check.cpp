// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"
#include "app/services/desk.h"
#include "core/report/jsonreport.h"
#include "core/report/machinereport.h"
#include "core/report/textreport.h"

#include <unistd.h>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Gathers a run and shows its progress on a terminal's stderr.
class Gatherer : public RunSink
{
public:
    Gatherer()
        : m_progress(isatty(STDERR_FILENO) != 0)
    {
    }
    void onStarted(const RunSummary &run, const Plan &plan) override
    {
        m_run.summary = run;
        m_planned = plan.checks.size();
    }
    void onVerdict(const Verdict &verdict, std::span<const Evidence *const>) override
    {
        m_run.verdicts.push_back(verdict);
        if (m_progress)
            std::fprintf(stderr, "\r%zu/%zu ", m_run.verdicts.size(), m_planned);
    }
    void onNodeDone(const NodeId &) override {}
    void onFinished(const RunSummary &run) override
    {
        m_run.summary = run;
        if (m_progress)
            std::fprintf(stderr, "\r            \r");
    }
    [[nodiscard]] const Run &run() const { return m_run; }

private:
    bool m_progress;
    size_t m_planned = 0;
    Run m_run;
};

RunKind kindOf(Profile profile)
{
    switch (profile) {
    case Profile::PostChange:
        return RunKind::PostChange;
    case Profile::PostReboot:
        return RunKind::PostReboot;
    case Profile::Maintenance:
        return RunKind::Maintenance;
    case Profile::Full:
        break; // everything, and so what maintenance looks at
    }
    return RunKind::Maintenance;
}

void print(const Invocation &call, const RunReport &report)
{
    const QString format = call.format();
    if (format == "json"_L1)
        call.print(runDocument(report));
    else if (format == "junit"_L1)
        call.print(junitReport(report));
    else if (format == "nagios"_L1)
        call.print(pluginReport(report).toUtf8()); // one line, and nothing after it
    else if (format == "prometheus"_L1)
        call.print(prometheusReport(report));
    else
        call.print(runText(report, {.color = call.colour(), .all = call.isSet("all")}));
}

}

int runCheck(Invocation &call)
{
    if (!QStringList{u"text"_s, u"json"_s, u"junit"_s, u"nagios"_s, u"prometheus"_s}.contains(call.format()))
        return call.usage(QCoreApplication::translate("Cli", "there is no format %1").arg(call.format()));
    if (!call.words().isEmpty())
        return call.usage(QCoreApplication::translate("Cli", "check takes options only; a node is named with --node"));
    int exitCode = 0;
    Desk *desk = call.desk(exitCode);
    DeskRun wish;
    if (!desk || !readPlanOptions(call, *desk, wish.plan, exitCode))
        return exitCode;
    wish.kind = kindOf(wish.plan.profile);
    wish.journal = !call.isSet("no-journal");
    wish.compareWith = call.value("compare");
    wish.note = call.value("note");
    Gatherer gatherer;
    const auto summary = desk->run(wish, gatherer, call.context());
    if (!summary)
        return call.fail(summary.error());
    Run run = gatherer.run();
    run.summary = *summary;
    print(call, RunReport{.run = std::move(run)});
    return summary->state == RunState::Stopped ? exitcode::kCancelled : exitCodeFor(summary->outcome);
}

}
