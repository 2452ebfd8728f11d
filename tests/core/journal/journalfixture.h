// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalsink.h"
#include "core/run/compare.h"
#include "tests/core/run/runfixture.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

/// Journals in a folder of their own, and runs to be written into them.
namespace fixture {

using JournalPtr = std::unique_ptr<Journal>;

inline QDateTime noon()
{
    return QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
}

/// A folder with a journal in it.
class JournalFolder
{
public:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"state/journal.db"_s); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    JournalPtr open(Journal::Mode mode = Journal::Mode::ReadWrite)
    {
        auto journal = Journal::open(path(), mode, [this] { return clock; });
        if (!journal)
            qFatal("%s: %s", qPrintable(journal.error().what), qPrintable(journal.error().detail));
        return std::move(*journal);
    }
    QDateTime clock = noon();

private:
    QTemporaryDir m_folder;
};

inline Evidence sampleEvidence(const Verdict &verdict, const QByteArray &out)
{
    Evidence evidence;
    evidence.request = {VantagePoint{verdict.node}, Command{.argv = {u"show"_s, verdict.check.value}, .sudo = true}};
    evidence.startedAt = verdict.at;
    evidence.duration = std::chrono::milliseconds(12);
    evidence.exitCode = 0;
    evidence.out = out;
    evidence.err = "a warning\n";
    evidence.meta = {{u"remoteUid"_s, 1000}};
    return evidence;
}

/// A verdict with something in every member.
inline Verdict richVerdict(const QString &node, const QString &check, Outcome outcome, const QDateTime &at)
{
    Verdict verdict = verdictOf(node, check, outcome);
    Judgement &judgement = verdict.judgement;
    judgement.expected = u"below 80 %"_s;
    judgement.seen = u"91 %"_s;
    judgement.rule = u"free space – “/” counts"_s;
    judgement.remedy = u"Clean up."_s;
    judgement.mend = u"ssh gw sudo journalctl --vacuum-size=1G"_s;
    judgement.marks = {{0, 3}, {1, 1}};
    judgement.facts = {{u"used"_s, 91.5}, {u"mounts"_s, QJsonArray{u"/"_s, u"/home"_s}}};
    verdict.vantage = VantagePoint{NodeId(node)};
    verdict.at = at;
    verdict.duration = std::chrono::milliseconds(345);
    verdict.parameters = {{u"warn"_s, 80}};
    verdict.fromLabFile = QStringList{u"warn"_s};
    return verdict;
}

inline RunSummary startingRun(const QString &id, const QDateTime &at, int planned)
{
    RunSummary run;
    run.id = id;
    run.kind = RunKind::PostChange;
    run.profile = Profile::PostChange;
    run.lab = u"home"_s;
    run.labHash = u"ab12"_s;
    run.startedAt = at;
    run.planned = planned;
    return run;
}

/// Writes a run as words ("gw:a=pass …") through the sink; gives its last summary.
inline RunSummary writeRun(Journal &journal, const QString &id, const QString &words, const QDateTime &at = noon(),
                           const std::function<void(RunSummary &)> &change = {})
{
    Run run = runOf(words);
    Plan plan;
    for (const Verdict &verdict : run.verdicts) {
        PlannedCheck check;
        check.node = verdict.node;
        check.check = verdict.check;
        plan.checks.push_back(check);
    }
    RunSummary summary = startingRun(id, at, int(run.verdicts.size()));
    if (change)
        change(summary);
    JournalSink sink(journal);
    sink.onStarted(summary, plan);
    for (Verdict &verdict : run.verdicts) {
        verdict.at = at;
        const Evidence evidence = sampleEvidence(verdict, "output of " + verdict.check.value.toUtf8());
        verdict.evidence = QStringList{evidenceId(evidence)};
        const Evidence *one[] = {&evidence};
        sink.onVerdict(verdict, one);
    }
    summary.state = RunState::Finished;
    if (change)
        change(summary);
    summary.finishedAt = at.addSecs(2);
    summary.counts = run.summary.counts;
    summary.outcome = outcomeOf(summary);
    run.summary = summary;
    summary.headline = headline(run, nullptr);
    sink.onFinished(summary);
    if (sink.error())
        qFatal("%s: %s", qPrintable(sink.error()->what), qPrintable(sink.error()->detail));
    return summary;
}

/// What verifying says; a failure to verify at all ends the test.
inline VerifyReport verified(Journal &journal)
{
    const auto report = journal.verify();
    if (!report)
        qFatal("%s: %s", qPrintable(report.error().what), qPrintable(report.error().detail));
    return *report;
}

/// Runs SQL behind the journal's back, with its guards taken away first.
inline void tamper(const QString &path, const QString &sql)
{
    auto database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        qFatal("cannot open to tamper");
    QStringList triggers;
    {
        auto rows = (*database)->query(u"SELECT name FROM sqlite_master WHERE type = 'trigger'"_s);
        while (rows->next())
            triggers << rows->text(0);
    }
    for (const QString &trigger : triggers)
        (void)(*database)->run(u"DROP TRIGGER "_s + trigger);
    const auto done = (*database)->run(sql);
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

}
