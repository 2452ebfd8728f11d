// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/rejudge.h"

#include "tests/core/run/runfixture.h"
#include "tests/core/run/runnerfixture.h"

#include <QTest>

using namespace daytwo;
using namespace fixture;

namespace {

/// A run of the past with its answers, and the plan of today.
struct Past
{
    explicit Past(const QString &words)
        : run(runOf(words))
    {
        Lab made;
        made.nodes.resize(2);
        made.nodes[0].id = NodeId(u"gw"_s);
        made.nodes[1].id = NodeId(u"mon"_s);
        lab = made;
        for (Verdict &verdict : run.verdicts)
            plan(verdict);
    }

    /// Plans the check of a verdict as it was, with an answer that ends with the code for its outcome.
    void plan(Verdict &verdict)
    {
        Evidence evidence;
        evidence.request = {VantagePoint{verdict.node}, Command{{u"look"_s, verdict.check.value}}};
        evidence.startedAt = verdict.at;
        evidence.exitCode = verdict.outcome() == Outcome::Pass ? 0 : verdict.outcome() == Outcome::Warn ? 2 : 1;
        PlannedCheck item;
        item.spec = &spec;
        item.node = verdict.node;
        item.check = verdict.check;
        item.title = verdict.title;
        item.probes = {int(today.probes.size())};
        today.probes.push_back(evidence.request);
        today.checks.push_back(item);
        verdict.evidence = QStringList{evidenceId(evidence)};
        kept.insert(evidenceId(evidence), evidence);
    }

    [[nodiscard]] Rejudgement judged() const
    {
        const Inventory inventory(lab);
        RejudgeOrder order{inventory, today, run, {}};
        order.evidence = [this](const QString &id) {
            return kept.contains(id) ? std::optional(kept.value(id)) : std::nullopt;
        };
        order.previous = previous;
        return rejudge(order);
    }

    CheckSpec spec = specWith({});
    Lab lab;
    Run run;
    Plan today;
    QHash<QString, Evidence> kept;
    std::function<std::optional<Verdict>(const NodeId &, const CheckId &)> previous;
};

/// "gw:a pass→fail regressed", a line each.
QStringList told(const Rejudgement &rejudgement)
{
    QStringList lines;
    for (const ComparedVerdict &item : rejudgement.comparison.items)
        lines << u"%1:%2 %3→%4 %5"_s.arg(item.node.value, item.check.value,
                                         item.before ? outcomeWord(*item.before) : u"-"_s,
                                         item.after ? outcomeWord(*item.after) : u"-"_s, changeClassWord(item.change));
    return lines;
}

Judgement warnsAlways(const JudgeInput &input)
{
    return input.evidence[0]->exitCode == 0 ? warned(u"stricter today"_s) : failed(u"exit"_s);
}

Judgement asBefore(const JudgeInput &input)
{
    Judgement result = input.previous ? failed(input.previous->judgement.summary) : passed(u"no past"_s);
    result.seen = input.now.toString(Qt::ISODate);
    return result;
}

}

class RejudgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameRulesSayTheSame()
    {
        const Past past(u"gw:a=pass gw:b=fail mon:c=warn"_s);
        const Rejudgement answer = past.judged();
        QCOMPARE(told(answer), (QStringList{u"gw:b fail→fail still-failing"_s, u"mon:c warn→warn unchanged"_s,
                                            u"gw:a pass→pass unchanged"_s}));
        QVERIFY(answer.left.empty());
        QCOMPARE(answer.run.summary.outcome, Outcome::Fail);
        QCOMPARE(answer.run.summary.id, past.run.summary.id);
        QCOMPARE(answer.run.verdicts[0].at, past.run.verdicts[0].at);
    }

    void stricterRulesAreSeen()
    {
        Past past(u"gw:a=pass gw:b=pass"_s);
        past.spec.judge = warnsAlways;
        const Rejudgement answer = past.judged();
        QCOMPARE(answer.comparison.count(ChangeClass::Regressed), 2);
        QCOMPARE(answer.run.summary.outcome, Outcome::Warn);
        QCOMPARE(answer.run.summary.counts.warn, 2);
    }

    void aJudgeIsGivenThePastAndTheMomentOfThen()
    {
        Past past(u"gw:a=pass"_s);
        past.spec.judge = asBefore;
        past.previous = [](const NodeId &node, const CheckId &check) {
            return std::optional(verdictOf(node.value, check.value, Outcome::Pass));
        };
        const Verdict verdict = past.judged().run.verdicts[0];
        QCOMPARE(verdict.judgement.summary, u"a is pass"_s);
        QCOMPARE(verdict.judgement.seen, past.run.verdicts[0].at.toString(Qt::ISODate));
    }

    void whatIsNotAskedAnyMoreIsGoneAndSaid()
    {
        Past past(u"gw:a=pass gw:b=fail"_s);
        past.today.checks.erase(past.today.checks.begin() + 1);
        const Rejudgement answer = past.judged();
        QCOMPARE(told(answer), (QStringList{u"gw:b fail→- gone"_s, u"gw:a pass→pass unchanged"_s}));
        QCOMPARE(answer.left.size(), size_t(1));
        QCOMPARE(answer.left[0].check, CheckId(u"b"_s));
        QCOMPARE(answer.run.summary.outcome, Outcome::Pass);
    }

    void aPassWhoseAnswerIsNotKeptIsUnknown()
    {
        Past past(u"gw:a=pass gw:b=pass"_s);
        past.kept.remove(past.run.verdicts[1].evidence[0]);
        const Rejudgement answer = past.judged();
        QCOMPARE(answer.run.verdicts[1].outcome(), Outcome::Unknown);
        QCOMPARE(answer.run.summary.outcome, Outcome::Unknown);
        QCOMPARE(answer.left.size(), size_t(1));
        QVERIFY(!answer.left[0].why.isEmpty());
    }

    void aCheckThatAsksSomethingElseTodayIsUnknown()
    {
        Past past(u"gw:a=pass"_s);
        past.today.probes[0].probe = Command{{u"look"_s, u"elsewhere"_s}};
        QCOMPARE(past.judged().run.verdicts[0].outcome(), Outcome::Unknown);
    }

    void aLongerPatienceIsTheSameQuestion()
    {
        Past past(u"gw:a=pass"_s);
        std::get<Command>(past.today.probes[0].probe).timeout = std::chrono::seconds(60);
        QCOMPARE(past.judged().run.verdicts[0].outcome(), Outcome::Pass);
    }

    void whatAnotherCheckWasAnsweredServesToo()
    {
        Past past(u"gw:a=pass gw:b=fail"_s);
        past.today.checks[0].probes = {0, 1}; // today it asks what b asked as well
        QCOMPARE(past.judged().run.verdicts[0].outcome(), Outcome::Fail);
    }

    void aChildBehindABadParentIsBlocked()
    {
        Past past(u"gw:a=pass gw:b=fail gw:c=pass"_s);
        past.today.checks[0].needs = {{NodeId(u"gw"_s), CheckId(u"b"_s)}}; // told before its parent
        past.today.checks[2].needs = {{NodeId(u"gw"_s), CheckId(u"a"_s)}};
        const Rejudgement answer = past.judged();
        QCOMPARE(answer.run.verdicts[0].judgement.reason, Reason::BlockedBy);
        QCOMPARE(answer.run.verdicts[2].blockedBy, QStringList{u"gw/b"_s});
    }

    void parentsInACircleComeToAnEnd()
    {
        Past past(u"gw:a=pass gw:b=pass"_s);
        past.today.checks[0].needs = {{NodeId(u"gw"_s), CheckId(u"b"_s)}};
        past.today.checks[1].needs = {{NodeId(u"gw"_s), CheckId(u"a"_s)}};
        QCOMPARE(past.judged().run.verdicts.size(), size_t(2));
    }

    void aStoppedRunStaysUnknown()
    {
        Past past(u"gw:a=pass gw:b=cancelled"_s);
        past.run.summary.state = RunState::Stopped;
        const Rejudgement answer = past.judged();
        QCOMPARE(answer.run.summary.outcome, Outcome::Unknown);
        QCOMPARE(answer.run.verdicts[1].judgement.reason, Reason::Cancelled);
        QCOMPARE(answer.left.size(), size_t(1));
    }

    void aSilenceOfTodayIsToldApart()
    {
        Past past(u"gw:a=fail gw:b=pass"_s);
        past.lab.silences = {{{}, CheckId(u"a"_s), u"known"_s, QDate(2026, 11, 30), {}}};
        const Rejudgement answer = past.judged();
        QCOMPARE(answer.run.verdicts[0].outcome(), Outcome::Fail);
        QCOMPARE(answer.run.summary.counts.silenced, 1);
        QCOMPARE(answer.run.summary.outcome, Outcome::Pass);
        QVERIFY(answer.run.summary.headline.contains(u"1 silenced"_s));
    }
};

QTEST_GUILESS_MAIN(RejudgeTest)
#include "tst_rejudge.moc"
