// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ServiceBackend that asks the memory.
#include "app/desktop/servicebackend.h"
#include "app/services/explaining.h"
#include "app/services/rejudging.h"
#include "core/checks/inwords.h"
#include "core/report/htmlreport.h"
#include "core/report/jsonreport.h"
#include "core/report/machinereport.h"
#include "core/report/markdownreport.h"

#include <algorithm>
#include <set>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRunsForLastKnown = 20;

RunFilter filterOf(const HistoryFilter &filter)
{
    RunFilter wanted;
    wanted.node = filter.node;
    wanted.outcome = filter.outcome;
    wanted.kind = filter.kind;
    wanted.text = filter.text;
    if (filter.from.isValid())
        wanted.from = filter.from.startOfDay().toUTC();
    if (filter.to.isValid())
        wanted.to = filter.to.addDays(1).startOfDay().toUTC();
    return wanted;
}

Result<ExplainedLight> shown(const Result<Explanation> &explained)
{
    if (!explained)
        return fail(explained.error());
    ExplainedLight light;
    light.run = explained->run;
    light.verdict = inFull(explained->verdict, explained->spec.get());
    light.lastPass = explained->lastPassAt;
    light.lastPassRun = explained->lastPassRun;
    light.commands = linesByHand(*explained);
    for (size_t i = 0; i < explained->evidence.size(); ++i) {
        const auto &one = explained->evidence[i];
        light.evidence.push_back(one ? ShownEvidence{evidenceId(*one), lineByHand(*explained, one->request), *one}
                                     : ShownEvidence());
    }
    for (const Threshold &threshold : thresholdsOf(light.verdict, explained->spec.get()))
        light.parameters.push_back({threshold.name, threshold.value, threshold.meaning, threshold.fromLabFile});
    if (explained->spec) {
        light.why = CheckWords::tr(explained->spec->why);
        light.bullets = QString::fromLatin1(explained->spec->bullets);
        light.remedy = CheckWords::tr(explained->spec->remedy);
    }
    return light;
}

}

Result<LastKnown> ServiceBackend::lastKnown()
{
    const auto open = openDesk();
    if (!open)
        return fail(open.error());
    auto memory = journal(Journal::Mode::ReadOnly);
    LastKnown known;
    if (!memory)
        return memory.error().kind == Error::Kind::NotFound ? Result<LastKnown>(known)
                                                            : Result<LastKnown>(fail(memory.error()));
    JournalQuery query = (*memory)->query();
    RunFilter filter;
    filter.lab = (*open)->inventory()->lab().name;
    filter.limit = kRunsForLastKnown;
    const auto runs = query.runs(filter);
    if (!runs)
        return fail(runs.error());
    std::set<QString> seen;
    for (const RunSummary &summary : *runs) {
        if (summary.state == RunState::Running)
            continue;
        const auto run = query.run(summary.id);
        if (!run)
            return fail(run.error());
        if (known.newest.id.isEmpty()) {
            known.newest = run->summary;
            const auto before =
                summary.comparedWith.isEmpty() ? Result<Run>(fail(Error{})) : query.run(summary.comparedWith);
            if (before)
                known.comparison = compareRuns(*before, *run);
        }
        for (const Verdict &verdict : run->verdicts) {
            if (seen.insert(CheckRef{verdict.node, verdict.check}.word()).second)
                known.verdicts.push_back({summary.id, verdict});
        }
    }
    return known;
}

Result<std::vector<CheckPast>> ServiceBackend::past(const NodeId &node, int limit)
{
    const auto open = openDesk();
    if (!open)
        return fail(open.error());
    auto memory = journal(Journal::Mode::ReadOnly);
    std::vector<CheckPast> pasts;
    if (!memory)
        return memory.error().kind == Error::Kind::NotFound ? Result<std::vector<CheckPast>>(pasts)
                                                            : fail(memory.error());
    PlanOptions options;
    options.nodes = {node};
    for (const PlannedCheck &check : (*open)->plan(options).checks) {
        const auto history = (*memory)->query().history(node, check.check, limit);
        if (!history)
            return fail(history.error());
        CheckPast past{check.check, {}};
        for (auto point = history->rbegin(); point != history->rend(); ++point)
            past.verdicts.push_back({point->run, point->at, point->outcome, point->duration});
        pasts.push_back(std::move(past));
    }
    return pasts;
}

Result<std::vector<RunSummary>> ServiceBackend::runs(const HistoryFilter &filter, int offset, int limit)
{
    auto memory = journal(Journal::Mode::ReadOnly);
    if (!memory)
        return memory.error().kind == Error::Kind::NotFound ? Result<std::vector<RunSummary>>() : fail(memory.error());
    RunFilter wanted = filterOf(filter);
    wanted.limit = offset + limit;
    auto runs = (*memory)->query().runs(wanted);
    if (!runs)
        return fail(runs.error());
    runs->erase(runs->begin(), runs->begin() + std::min<qsizetype>(offset, qsizetype(runs->size())));
    return runs;
}

Result<int> ServiceBackend::runCount(const HistoryFilter &filter)
{
    auto memory = journal(Journal::Mode::ReadOnly);
    if (!memory)
        return memory.error().kind == Error::Kind::NotFound ? Result<int>(0) : fail(memory.error());
    if (filter == HistoryFilter{}) {
        const auto size = (*memory)->query().size();
        return size ? Result<int>(int(size->runs)) : fail(size.error());
    }
    RunFilter wanted = filterOf(filter);
    wanted.limit = std::numeric_limits<int>::max();
    const auto runs = (*memory)->query().runs(wanted);
    return runs ? Result<int>(int(runs->size())) : fail(runs.error());
}

Result<Run> ServiceBackend::loadRun(const QString &id)
{
    auto memory = journal(Journal::Mode::ReadOnly);
    return memory ? (*memory)->query().run(id) : Result<Run>(fail(memory.error()));
}

Result<Comparison> ServiceBackend::compare(const QString &before, const QString &after)
{
    QString earlier = before;
    if (const auto open = openDesk(); before == "last-good"_L1 && open) {
        auto memory = journal(Journal::Mode::ReadOnly);
        const auto good = memory ? (*memory)->query().resolve(before, (*open)->inventory()->lab().name)
                                 : Result<QString>(fail(memory.error()));
        if (!good)
            return fail(good.error());
        earlier = *good;
    }
    const auto one = loadRun(earlier);
    const auto two = loadRun(after);
    if (!one || !two)
        return fail(one ? two.error() : one.error());
    return compareRuns(*one, *two);
}

Result<Rejudgement> ServiceBackend::rejudge(const QString &run)
{
    const auto open = openDesk();
    if (!open)
        return fail(open.error());
    auto memory = journal(Journal::Mode::ReadOnly);
    return memory ? rejudgeRun(**memory, **open, run) : Result<Rejudgement>(fail(memory.error()));
}

Result<QString> ServiceBackend::newestRunWith(Journal &journal, const NodeId &node, const CheckId &check)
{
    const auto history = journal.query().history(node, check, 1);
    if (!history)
        return fail(history.error());
    if (history->empty())
        return fail(Error::Kind::NotFound, CheckRef{node, check}.word());
    return history->front().run;
}

Result<ExplainedLight> ServiceBackend::explain(const QString &run, const NodeId &node, const CheckId &check)
{
    std::optional<Live> live;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_live.find(CheckRef{node, check}.word());
        if (found != m_live.end() && (run.isEmpty() || run == found->second.run))
            live = found->second;
    }
    const std::shared_ptr<Desk> open = desk();
    auto memory = journal(Journal::Mode::ReadOnly);
    if (live) {
        std::vector<std::optional<Evidence>> answers(live->evidence.begin(), live->evidence.end());
        return shown(
            explainVerdict(memory ? memory->get() : nullptr, open.get(), live->run, live->verdict, std::move(answers)));
    }
    if (!memory)
        return fail(memory.error());
    const auto id = run.isEmpty() ? newestRunWith(**memory, node, check) : Result<QString>(run);
    if (!id)
        return fail(id.error());
    return shown(explainVerdict(**memory, open.get(), *id, node, check));
}

Result<QByteArray> ServiceBackend::exportRun(const QString &run, const QString &format)
{
    const auto loaded = loadRun(run);
    if (!loaded)
        return fail(loaded.error());
    const std::shared_ptr<Desk> open = desk();
    auto memory = journal(Journal::Mode::ReadOnly);
    RunReport report{.run = *loaded};
    report.evidence = [&memory](const QString &id) -> std::optional<Evidence> {
        auto evidence = memory ? (*memory)->query().evidence(id) : Result<Evidence>(fail(memory.error()));
        return evidence ? std::optional(std::move(*evidence)) : std::nullopt;
    };
    if (open && open->inventory())
        report.sshName = [lab = open->sharedInventory()](const NodeId &host) { return sshNameFor(*lab, host); };
    if (format == "json"_L1)
        return jsonText(runDocument(report));
    if (format == "xml"_L1)
        return junitReport(report);
    if (format == "md"_L1)
        return markdownReport(report).toUtf8();
    if (format == "html"_L1)
        return htmlReport(report);
    return fail(Error::Kind::BadInput, format);
}

Result<JournalState> ServiceBackend::journalState()
{
    JournalState state;
    state.path = places().journalFile;
    auto memory = journal(Journal::Mode::ReadOnly);
    if (!memory && memory.error().kind == Error::Kind::NotFound)
        return state;
    if (!memory) {
        state.ok = false;
        state.problem = errorText(memory.error());
        return state;
    }
    const auto size = (*memory)->query().size();
    if (size)
        state.runs = int(size->runs);
    return state;
}

Result<std::vector<Note>> ServiceBackend::notes(const NodeId &node)
{
    auto memory = journal(Journal::Mode::ReadOnly);
    std::vector<Note> notes;
    if (!memory)
        return memory.error().kind == Error::Kind::NotFound ? Result<std::vector<Note>>(notes) : fail(memory.error());
    const auto records = (*memory)->query().records(u"note"_s, node.value);
    if (!records)
        return fail(records.error());
    for (const Record &record : *records)
        notes.push_back({record.at, node, CheckId(record.payload.value("check"_L1).toString()),
                         record.payload.value("text"_L1).toString()});
    return notes;
}

Result<void> ServiceBackend::addNote(const NodeId &node, const CheckId &check, const QString &text)
{
    const auto open = openDesk();
    if (!open)
        return fail(open.error());
    auto memory = (*open)->openJournal(Journal::Mode::ReadWrite);
    if (!memory)
        return fail(memory.error());
    Record record;
    record.kind = u"note"_s;
    record.ref = node.value;
    record.payload = {{"check"_L1, check.value}, {"text"_L1, text}};
    const auto written = (*memory)->addRecord(record);
    return written ? Result<void>() : Result<void>(fail(written.error()));
}

}
