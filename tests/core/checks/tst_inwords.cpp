// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/inwords.h"

#include "core/checks/catalog/catalog.h"
#include "core/checks/judge.h"
#include "core/facts/bootfacts.h"

#include <QJsonArray>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

CheckSpec sampleSpec()
{
    CheckSpec spec{};
    spec.id = "t.space";
    spec.title = "There is space";
    spec.section = "2";
    spec.bullets = "B18 B48";
    spec.remedy = "Clean up.";
    spec.parameters = {{"warn", 80, "%", "Used space that warns."}, {"fail", 90, "%", "Used space that fails."}};
    return spec;
}

Verdict sampleVerdict(Outcome outcome, Reason reason = Reason::None)
{
    Verdict verdict;
    verdict.node = NodeId(u"gw"_s);
    verdict.check = CheckId(u"t.space"_s);
    verdict.title = u"There is space"_s;
    verdict.section = u"2"_s;
    verdict.judgement.outcome = outcome;
    verdict.judgement.reason = reason;
    verdict.judgement.summary = u"/ is 85 % full."_s;
    verdict.parameters = {{"warn"_L1, 70}, {"fail"_L1, 90}};
    verdict.fromLabFile = QStringList{u"warn"_s};
    return verdict;
}

/// A lab of one node, and a check of it that asks what it is told.
struct Bench
{
    Bench()
    {
        Lab made;
        made.nodes.resize(1);
        made.nodes[0].id = NodeId(u"gw"_s);
        made.nodes[0].ssh.user = u"ops"_s;
        lab = Inventory(made);
        item.spec = &spec;
        item.node = NodeId(u"gw"_s);
        item.check = CheckId(u"t.space"_s);
    }
    void answer(const Command &command, int exitCode, const QByteArray &out, const QByteArray &err)
    {
        Evidence one;
        one.request = {VantagePoint{NodeId(u"gw"_s)}, command};
        one.exitCode = exitCode;
        one.out = out;
        one.err = err;
        answers.push_back(one);
    }
    [[nodiscard]] Verdict judged() const
    {
        std::vector<const Evidence *> seen;
        for (const Evidence &one : answers)
            seen.push_back(&one);
        return judge({lab, lab.nodes()[0], item, seen, nullptr, nullptr, QDateTime::currentDateTimeUtc()});
    }

    CheckSpec spec = sampleSpec();
    Inventory lab;
    PlannedCheck item;
    std::vector<Evidence> answers;
};

Judgement lacksARight(const JudgeInput &)
{
    return unknown(Reason::NoPrivilege, u"The owners could not be seen."_s);
}

}

class InWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thresholdsSayWhereTheyComeFrom()
    {
        const CheckSpec spec = sampleSpec();
        const auto thresholds = thresholdsOf(sampleVerdict(Outcome::Warn), &spec);
        QCOMPARE(thresholds.size(), size_t(2));
        QCOMPARE(thresholds[0], (Threshold{u"warn"_s, u"70 %"_s, u"Used space that warns."_s, true}));
        QCOMPARE(thresholds[0].text(), u"warn 70 % (lab file)"_s);
        QCOMPARE(thresholds[1].text(), u"fail 90 % (catalogue)"_s);
    }

    void thresholdsOutliveTheirCheck()
    {
        Verdict verdict = sampleVerdict(Outcome::Warn);
        verdict.parameters = {{"nets"_L1, QJsonArray{u"a"_s, u"b"_s}}, {"on"_L1, true}, {"empty"_L1, QString()}};
        const auto thresholds = thresholdsOf(verdict, nullptr);
        QCOMPARE(thresholds.size(), size_t(2));
        QCOMPARE(thresholds[0].value, u"a, b"_s);
        QCOMPARE(thresholds[1].value, u"yes"_s);
    }

    void whatTheJudgeLeftUnsaidIsAdded()
    {
        const CheckSpec spec = sampleSpec();
        const Verdict full = inFull(sampleVerdict(Outcome::Warn), &spec);
        QCOMPARE(full.judgement.rule, u"Passes only where this was seen: There is space. Thresholds: warn 70 % (lab "
                                      "file), fail 90 % (catalogue)."_s);
        QCOMPARE(full.judgement.expected, u"There is space"_s);
        QCOMPARE(full.judgement.seen, u"/ is 85 % full."_s);
        QCOMPARE(full.judgement.remedy, u"Clean up."_s);
    }

    void whatTheJudgeSaidStays()
    {
        const CheckSpec spec = sampleSpec();
        Verdict verdict = sampleVerdict(Outcome::Fail);
        verdict.judgement.rule = u"rule"_s;
        verdict.judgement.expected = u"expected"_s;
        verdict.judgement.seen = u"seen"_s;
        verdict.judgement.remedy = u"remedy"_s;
        QCOMPARE(inFull(verdict, &spec), verdict);
    }

    void anUnknownHasSeenNothingThatProvesIt()
    {
        const Verdict full = inFull(sampleVerdict(Outcome::Unknown, Reason::TimedOut), nullptr);
        QVERIFY(full.judgement.seen != full.judgement.summary);
        QVERIFY(!full.judgement.rule.isEmpty());
    }

    void aCheckThatWasNotAskedIsToBeRunAgain()
    {
        QVERIFY(!inFull(sampleVerdict(Outcome::Unknown, Reason::Cancelled), nullptr).judgement.remedy.isEmpty());
    }

    void aPassNeedsNoRemedy()
    {
        const CheckSpec spec = sampleSpec();
        QVERIFY(inFull(sampleVerdict(Outcome::Pass), &spec).judgement.remedy.isEmpty());
    }

    void everyOutcomeSaysWhyNotAnother()
    {
        QSet<QString> said;
        for (const Outcome outcome : kOutcomes)
            said << whyNotOtherwise(sampleVerdict(outcome, Reason::NoPrivilege));
        QCOMPARE(said.size(), qsizetype(kOutcomes.size()));
        QVERIFY(
            whyNotOtherwise(sampleVerdict(Outcome::Unknown, Reason::TimedOut)).contains(reasonText(Reason::TimedOut)));
    }

    void everySectionHasItsHeading()
    {
        for (const CheckSpec *spec : checkCatalog()) {
            const QString section = QString::fromUtf8(spec->section);
            QVERIFY2(operationsHeading(section) != section, spec->id);
        }
        QCOMPARE(operationsHeading(u"2"_s), u"2) On gw-vpn (VPN entry point)"_s);
        QCOMPARE(operationsHeading(u"9"_s), u"9"_s);
    }

    void aMissingRightIsNamedWhoeverMetIt()
    {
        Bench bench;
        bench.spec.judge = lacksARight;
        bench.answer(Command{presenceCommand()}, 0, "/usr/sbin/nft\n/sbin/ss\n.\n", {});
        bench.answer(Command{.argv = {u"nft"_s, u"list"_s}, .sudo = true}, 0, "table\n", {});
        bench.answer(Command{.argv = {u"ss"_s, u"-H"_s, u"-a=b"_s}, .sudo = true}, 1, {},
                     "sudo: a password is required\n");
        // Only what was refused, where the host has it, for who logs in.
        QCOMPARE(bench.judged().judgement.mend, u"ops ALL=(root) NOPASSWD: /sbin/ss -H -a\\=b"_s);
    }

    void whereNothingWasRefusedAllIsNamed()
    {
        Bench bench;
        bench.spec.judge = lacksARight;
        bench.answer(Command{.argv = {u"ss"_s, u"-H"_s}, .sudo = true}, 0, "tcp LISTEN\n", {});
        bench.answer(Command{.argv = {u"cat"_s, u"/etc/os-release"_s}}, 0, "x\n", {});
        bench.answers[0].meta = {{"remoteUser"_L1, u"admin"_s}};
        bench.answers[1].meta = bench.answers[0].meta;
        QCOMPARE(bench.judged().judgement.mend, u"admin ALL=(root) NOPASSWD: /usr/bin/ss -H"_s);
    }

    void aTokenLacksARoleNotASudoersLine()
    {
        Bench bench;
        bench.spec.judge = lacksARight;
        Evidence evidence;
        evidence.request = {{}, PveGet{u"pve"_s, u"/nodes"_s}};
        evidence.error = Error{Error::Kind::Denied, u"pve"_s, u"Sys.Audit"_s};
        bench.answers = {evidence};
        QVERIFY(bench.judged().judgement.mend.startsWith(u"pveum acl modify"_s));
    }
};

QTEST_GUILESS_MAIN(InWordsTest)
#include "tst_inwords.moc"
