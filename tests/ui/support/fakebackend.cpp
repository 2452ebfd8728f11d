// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakebackend.h"

#include "core/checks/probe.h"
#include "tests/ui/support/fakelab.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

FakeBackend::FakeBackend(Options options)
    : m_options(std::move(options))
    , m_inventory(std::make_shared<Inventory>(m_options.nodes > 0 ? fakeBigLab(m_options.nodes) : fakeHomeLab()))
    , m_plan(fakePlan(*m_inventory, {}, m_options.checksPerNode))
    , m_faults(m_options.faults)
    , m_text(u"schema = 1\n\n[lab]\nname = \"lab-home\"\n\n[[node]]\nname = \"gw-vpn\"\nrole = \"gateway\"\n"
             "adress = \"10.8.0.1\"\n"_s)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_snapshots = {{.name = u"before-kernel-6-8"_s,
                    .description = u"Kernel: before 6.8"_s,
                    .takenAt = now.addDays(-12),
                    .knownGood = true},
                   {.name = u"before-firewall-rewrite"_s,
                    .description = u"Firewall: allowlist for 9100"_s,
                    .takenAt = now.addDays(-3),
                    .parent = u"before-kernel-6-8"_s,
                    .knownGood = true},
                   {.name = u"autosave"_s, .takenAt = now.addDays(-1), .withRam = true},
                   {.name = u"current"_s, .current = true}};
}

void FakeBackend::setFault(const QString &name, bool on)
{
    const std::lock_guard lock(m_mutex);
    if (on)
        m_faults.insert(name);
    else
        m_faults.remove(name);
}

int FakeBackend::calls(const QString &name) const
{
    const std::lock_guard lock(m_mutex);
    return m_calls.value(name);
}

void FakeBackend::count(const char *name) const
{
    const std::lock_guard lock(m_mutex);
    ++m_calls[QString::fromUtf8(name)];
}

Places FakeBackend::places() const
{
    return {m_options.settingsFile, u"/home/ops/.local/share/daytwo/journal.sqlite"_s, u"/home/ops"_s};
}

Abilities FakeBackend::abilities() const
{
    return {.snapshots = m_labOpen,
            .notes = true,
            .certificates = m_labOpen,
            .exportFormats = {u"md"_s, u"html"_s, u"json"_s, u"xml"_s}};
}

OpenLab FakeBackend::openLab(const QString &path)
{
    count("openLab");
    m_path = path;
    m_labOpen = true;
    OpenLab lab{.path = path, .demo = path.isEmpty(), .diagnostics = m_options.diagnostics};
    if (!hasErrors(m_options.diagnostics))
        lab.inventory = m_inventory;
    return lab;
}

Result<QString> FakeBackend::readText(const QString & /*path*/)
{
    return m_text;
}

Result<void> FakeBackend::writeText(const QString & /*path*/, const QString &text)
{
    m_text = text;
    if (!text.contains(u"adress"_s))
        m_options.diagnostics.clear();
    return {};
}

std::vector<Diagnostic> FakeBackend::validate(const QString &text, const QString & /*path*/)
{
    return text.contains(u"adress"_s) ? m_options.diagnostics : std::vector<Diagnostic>();
}

Plan FakeBackend::plan(const PlanOptions &options)
{
    return fakePlan(*m_inventory, options, m_options.checksPerNode);
}

Result<RunSummary> FakeBackend::run(const RunWish &order, RunSink &sink, const std::stop_token &stop)
{
    count("run");
    const Plan plan = fakePlan(*m_inventory, order.options, m_options.checksPerNode);
    Run run;
    run.summary = {.id = newRunId(QDateTime::currentDateTimeUtc()),
                   .kind = order.kind,
                   .profile = order.options.profile,
                   .lab = m_inventory->lab().name,
                   .startedAt = QDateTime::currentDateTimeUtc(),
                   .planned = int(plan.checks.size())};
    sink.onStarted(run.summary, plan);
    QSet<QString> faults;
    {
        const std::lock_guard lock(m_mutex);
        faults = m_faults;
    }
    const Context context{.stop = stop};
    for (size_t i = 0; i < plan.checks.size() && !stop.stop_requested(); ++i) {
        if (m_options.perCheck.count() > 0 && i % 8 == 0)
            interruptibleSleep(std::chrono::duration_cast<std::chrono::milliseconds>(m_options.perCheck * 8), context);
        const PlannedCheck &check = plan.checks[i];
        run.verdicts.push_back(fakeVerdict(check, faults, QDateTime::currentDateTimeUtc()));
        const Evidence evidence = fakeEvidence(run.verdicts.back(), check);
        const Evidence *const seen[] = {&evidence};
        sink.onVerdict(run.verdicts.back(), seen);
    }
    run.summary.finishedAt = QDateTime::currentDateTimeUtc();
    run.summary.state = run.verdicts.size() == plan.checks.size() ? RunState::Finished : RunState::Stopped;
    run.summary.counts = countsOf(run.verdicts);
    run.summary.outcome = outcomeOf(run.summary);
    const std::vector<RunSummary> before = allRuns();
    std::optional<Comparison> comparison;
    if (!before.empty() && run.summary.state == RunState::Finished) {
        run.summary.comparedWith = before.front().id;
        comparison = compareRuns(*findRun(before.front().id), run);
    }
    run.summary.headline = headline(run, comparison ? &*comparison : nullptr);
    sink.onFinished(run.summary);
    const std::lock_guard lock(m_mutex);
    m_runs.push_back(run);
    return run.summary;
}

Run FakeBackend::pastRun(int number) const
{
    // number 0 is the newest; every seventh run found something, and the newest what the options say
    QSet<QString> faults = number == 0 ? m_options.faultsInPast : QSet<QString>();
    if (number % 7 == 3)
        faults.insert(u"prometheus-stop"_s);
    if (number % 11 == 5)
        faults.insert(u"phone-stale"_s);
    const QDateTime &now = m_opened;
    const QDateTime at = m_options.oldPicture ? now.addDays(-4 - number) : now.addSecs(-3 * 3600 - number * 26 * 3600);
    Run run;
    for (const PlannedCheck &check : m_plan.checks)
        run.verdicts.push_back(fakeVerdict(check, faults, at));
    run.summary = {.id = u"r-past-%1"_s.arg(number, 6, 10, QLatin1Char('0')),
                   .kind = number % 5 == 4 ? RunKind::Maintenance : RunKind::PostChange,
                   .profile = Profile::PostChange,
                   .state = number % 13 == 8 ? RunState::Stopped : RunState::Finished,
                   .lab = m_inventory->lab().name,
                   .startedAt = at,
                   .finishedAt = at.addMSecs(1300 + number % 9 * 70),
                   .planned = int(run.verdicts.size()),
                   .counts = countsOf(run.verdicts)};
    run.summary.outcome = outcomeOf(run.summary);
    run.summary.headline = headline(run, nullptr);
    return run;
}

std::vector<RunSummary> FakeBackend::allRuns() const
{
    std::vector<RunSummary> list;
    {
        const std::lock_guard lock(m_mutex);
        for (auto run = m_runs.rbegin(); run != m_runs.rend(); ++run)
            list.push_back(run->summary);
    }
    // what is far back is only a copy of what is near: a journal of thousands is made in no time
    constexpr int kReal = 24;
    std::vector<RunSummary> real;
    for (int i = 0; i < m_options.pastRuns && !m_options.neverRun; ++i) {
        RunSummary summary = i < kReal ? pastRun(i).summary : real[size_t(i % kReal)];
        if (i < kReal) {
            real.push_back(summary);
        } else {
            summary.id = u"r-past-%1"_s.arg(i, 6, 10, QLatin1Char('0'));
            summary.startedAt = summary.startedAt.addDays(-i);
            summary.finishedAt = summary.finishedAt.addDays(-i);
        }
        list.push_back(summary);
    }
    return list;
}

std::optional<Run> FakeBackend::findRun(const QString &id) const
{
    {
        const std::lock_guard lock(m_mutex);
        for (const Run &run : m_runs) {
            if (run.summary.id == id)
                return run;
        }
    }
    return id.startsWith("r-past-"_L1) ? std::optional<Run>(pastRun(id.mid(7).toInt())) : std::nullopt;
}

Result<LastKnown> FakeBackend::lastKnown()
{
    count("lastKnown");
    if (m_options.journalBroken)
        return fail(Error::Kind::Storage, u"journal.sqlite"_s, u"database disk image is malformed"_s);
    LastKnown known;
    const std::vector<RunSummary> list = allRuns();
    if (list.empty())
        return known;
    const Run newest = *findRun(list.front().id);
    known.newest = newest.summary;
    if (list.size() > 1 && list.size() < 5000) {
        known.comparison = compareRuns(*findRun(list[1].id), newest);
        known.newest.headline = headline(newest, &*known.comparison);
        known.newest.comparedWith = list[1].id;
    }
    for (const Verdict &verdict : newest.verdicts)
        known.verdicts.push_back({newest.summary.id, verdict});
    return known;
}

Result<std::vector<CheckPast>> FakeBackend::past(const NodeId &node, int limit)
{
    std::vector<CheckPast> list;
    if (m_options.neverRun || m_options.nodes > 0)
        return list;
    for (const PlannedCheck &check : m_plan.checks) {
        if (check.node == node)
            list.push_back({check.check, {}});
    }
    for (int number = std::min(limit, m_options.pastRuns) - 1; number >= 0; --number) {
        const Run run = pastRun(number);
        for (CheckPast &past : list) {
            for (const Verdict &verdict : run.verdicts) {
                if (verdict.node == node && verdict.check == past.check)
                    past.verdicts.push_back({run.summary.id, verdict.at, verdict.outcome(), verdict.duration});
            }
        }
    }
    return list;
}

namespace {

bool fitsFilter(const RunSummary &run, const HistoryFilter &filter)
{
    const QDate day = run.startedAt.toLocalTime().date();
    return (!filter.outcome || run.outcome == *filter.outcome) && (!filter.kind || run.kind == *filter.kind) &&
           (filter.text.isEmpty() || run.headline.contains(filter.text, Qt::CaseInsensitive)) &&
           (!filter.from.isValid() || day >= filter.from) && (!filter.to.isValid() || day <= filter.to);
}

}

Result<std::vector<RunSummary>> FakeBackend::runs(const HistoryFilter &filter, int offset, int limit)
{
    count("runs");
    std::vector<RunSummary> list = allRuns();
    std::erase_if(list, [&filter](const RunSummary &run) { return !fitsFilter(run, filter); });
    const auto first = list.begin() + std::min<std::ptrdiff_t>(offset, std::ssize(list));
    const auto last = list.begin() + std::min<std::ptrdiff_t>(std::ptrdiff_t(offset) + limit, std::ssize(list));
    return std::vector<RunSummary>(first, last);
}

Result<int> FakeBackend::runCount(const HistoryFilter &filter)
{
    const std::vector<RunSummary> list = allRuns();
    return int(
        std::count_if(list.begin(), list.end(), [&filter](const RunSummary &run) { return fitsFilter(run, filter); }));
}

Result<Run> FakeBackend::loadRun(const QString &id)
{
    const std::optional<Run> run = findRun(id);
    if (!run)
        return fail(Error::Kind::NotFound, id);
    return *run;
}

Result<Comparison> FakeBackend::compare(const QString &before, const QString &after)
{
    count("compare");
    const std::optional<Run> a = findRun(before == "last-good"_L1 ? u"r-past-000001"_s : before);
    const std::optional<Run> b = findRun(after);
    if (!a || !b)
        return fail(Error::Kind::NotFound, a ? after : before);
    return compareRuns(*a, *b);
}

Result<Rejudgement> FakeBackend::rejudge(const QString &run)
{
    count("rejudge");
    const std::optional<Run> then = findRun(run);
    if (!then || then->verdicts.empty())
        return fail(Error::Kind::NotFound, run);
    // The lab file and the rules became stricter for the first check, and the answer of the last is not kept.
    Rejudgement answer{.run = *then, .comparison = {}, .left = {}, .labChanged = true};
    answer.run.verdicts.front().judgement = failed(u"Stricter today."_s);
    Verdict &last = answer.run.verdicts.back();
    last.judgement = unknown(Reason::NotRun, u"Cannot be judged again."_s);
    answer.left = {{last.node, last.check, u"Its answer is not kept."_s}};
    answer.comparison = compareRuns(*then, answer.run);
    return answer;
}

Result<ExplainedLight> FakeBackend::explain(const QString &run, const NodeId &node, const CheckId &check)
{
    count("explain");
    const std::vector<RunSummary> list = allRuns();
    const std::optional<Run> found = findRun(!run.isEmpty() || list.empty() ? run : list.front().id);
    const auto planned = std::find_if(m_plan.checks.begin(), m_plan.checks.end(), [&](const PlannedCheck &item) {
        return item.node == node && item.check == check;
    });
    if (!found || planned == m_plan.checks.end())
        return fail(Error::Kind::NotFound, node.value + u'/' + check.value);
    const auto verdict = std::find_if(found->verdicts.begin(), found->verdicts.end(),
                                      [&](const Verdict &item) { return item.node == node && item.check == check; });
    if (verdict == found->verdicts.end())
        return fail(Error::Kind::NotFound, node.value + u'/' + check.value);
    ExplainedLight answer{.run = found->summary.id,
                          .verdict = *verdict,
                          .why = QString::fromUtf8(planned->spec->why),
                          .bullets = QString::fromUtf8(planned->spec->bullets),
                          .remedy = QString::fromUtf8(planned->spec->remedy)};
    answer.evidence = {{verdict->evidence.value(0), u"ssh %1 sudo -n iptables-save"_s.arg(node.value),
                        fakeEvidence(*verdict, *planned)}};
    answer.parameters = {{u"vpn_cidrs"_s, u"10.8.0.0/24"_s, u"Networks of the VPN"_s, true},
                         {u"warn"_s, u"80 %"_s, u"Above this it warns"_s, false}};
    answer.lastPassRun = found->summary.id;
    answer.lastPass = verdict->outcome() == Outcome::Pass ? verdict->at : verdict->at.addDays(-3);
    return answer;
}

Result<QByteArray> FakeBackend::exportRun(const QString &run, const QString &format)
{
    count("exportRun");
    return QByteArray("report of ") + run.toUtf8() + " as " + format.toUtf8();
}

Result<JournalState> FakeBackend::journalState()
{
    if (m_options.journalBroken)
        return JournalState{.ok = false, .problem = u"The journal cannot be read: the file is damaged."_s};
    return JournalState{.ok = true, .runs = int(allRuns().size()), .path = places().journalFile};
}

Result<std::vector<Note>> FakeBackend::notes(const NodeId &node)
{
    const std::lock_guard lock(m_mutex);
    std::vector<Note> list;
    std::copy_if(m_notes.begin(), m_notes.end(), std::back_inserter(list),
                 [&node](const Note &note) { return note.node == node; });
    return list;
}

Result<void> FakeBackend::addNote(const NodeId &node, const CheckId &check, const QString &text)
{
    const std::lock_guard lock(m_mutex);
    m_notes.push_back({QDateTime::currentDateTimeUtc(), node, check, text});
    return {};
}

}
