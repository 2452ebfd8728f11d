// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/judge.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

Judgement alwaysPasses(const JudgeInput &)
{
    return passed(u"fine"_s);
}

void planOne(PlanScope &scope)
{
    scope.add({.probes = {scope.here(Command{{u"true"_s}})}});
}

CheckSpec spec(const char *id, void (*plan)(PlanScope &) = planOne)
{
    CheckSpec made{};
    made.id = id;
    made.title = "Title";
    made.section = "2";
    made.remedy = "Do something.";
    made.profiles = {Profile::PostChange};
    made.parameters = {{"warn", 80, "%", "limit"}};
    made.plan = plan;
    made.judge = alwaysPasses;
    return made;
}

Lab twoNodes()
{
    Lab lab;
    lab.nodes.resize(2);
    lab.nodes[0].id = NodeId(u"gw-vpn"_s);
    lab.nodes[0].address = u"10.8.0.1"_s;
    lab.nodes[1].id = NodeId(u"mon"_s);
    lab.nodes[1].address = u"192.168.50.10"_s;
    return lab;
}

}

class JudgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPassWithoutAnswersIsUnknown_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("reason");
        QTest::newRow("timed out") << int(Error::Kind::TimedOut) << int(Reason::TimedOut);
        QTest::newRow("unreachable") << int(Error::Kind::Unreachable) << int(Reason::Unreachable);
        QTest::newRow("refused") << int(Error::Kind::Refused) << int(Reason::Unreachable);
        QTest::newRow("host key changed") << int(Error::Kind::UntrustedHost) << int(Reason::Untrusted);
        QTest::newRow("stopped") << int(Error::Kind::Cancelled) << int(Reason::Cancelled);
        QTest::newRow("not permitted") << int(Error::Kind::Denied) << int(Reason::NoPrivilege);
    }
    void aPassWithoutAnswersIsUnknown()
    {
        QFETCH(int, kind);
        QFETCH(int, reason);
        const CheckSpec check = spec("t.one");
        const CheckSpec *catalog[] = {&check};
        const Inventory inventory(twoNodes());
        const Plan plan = planRun(inventory, catalog, {});
        Evidence evidence;
        evidence.request = plan.probes[0];
        evidence.error = Error{Error::Kind(kind), u"gw-vpn:22"_s, {}};
        const Evidence *seen[] = {&evidence};
        const Verdict verdict = judge(
            {inventory, inventory.nodes()[0], plan.checks[0], seen, nullptr, nullptr, QDateTime::currentDateTimeUtc()});
        QCOMPARE(verdict.outcome(), Outcome::Unknown);
        QCOMPARE(verdict.judgement.reason, Reason(reason));
        QCOMPARE(verdict.judgement.remedy, u"Do something."_s);
    }

    void equalProbesAreAskedOnce()
    {
        const CheckSpec one = spec("t.one");
        const CheckSpec two = spec("t.two");
        const CheckSpec *catalog[] = {&one, &two};
        const Plan plan = planRun(Inventory(twoNodes()), catalog, {});
        QCOMPARE(plan.checks.size(), size_t(4));
        QCOMPARE(plan.probes.size(), size_t(2));
    }

    /// What is shown is what is done: nobody logs in to the machine that he works on.
    void theAdminMachineIsAskedRightHere()
    {
        const CheckSpec one = spec("t.one");
        const CheckSpec two = spec("t.two", [](PlanScope &scope) {
            scope.add({.probes = {scope.from(NodeId(u"gw-vpn"_s), Command{{u"id"_s}})}});
        });
        const CheckSpec *catalog[] = {&one, &two};
        Lab lab = twoNodes();
        lab.nodes[0].roles = {QString(kRoleAdmin)};
        const Plan plan = planRun(Inventory(lab), catalog, {});
        QStringList lines;
        for (const PlannedCheck &check : plan.checks)
            lines << check.node.value + u": "_s + probeCommandLine(plan.probes[size_t(check.probes[0])]);
        const QString line = probeCommandLine({VantagePoint{}, std::get<Command>(plan.probes[0].probe)});
        QVERIFY(!line.startsWith("ssh "_L1));
        QCOMPARE(lines, (QStringList{u"gw-vpn: "_s + line, u"gw-vpn: id"_s, u"mon: ssh mon "_s + shellQuoted(line),
                                     u"mon: id"_s}));
        QVERIFY(plan.checks[0].vantage.isAdmin());
    }
    /// The first is; another machine of that role is reached as any.
    void aSecondAdminMachineIsLoggedInTo()
    {
        const CheckSpec one = spec("t.one");
        const CheckSpec *catalog[] = {&one};
        Lab lab = twoNodes();
        lab.nodes[0].roles = lab.nodes[1].roles = {QString(kRoleAdmin)};
        const Plan plan = planRun(Inventory(lab), catalog, {});
        QVERIFY(plan.probes[0].vantage.isAdmin());
        QCOMPARE(plan.probes[1].vantage.host, NodeId(u"mon"_s));
    }

    void aWantedCheckBringsWhatItNeeds()
    {
        const CheckSpec one = spec("t.one");
        const CheckSpec two = spec("t.two", [](PlanScope &scope) {
            scope.add({.probes = {scope.here(Command{{u"id"_s}})}, .needs = {u"t.one"_s}});
        });
        const CheckSpec three = spec("t.three");
        const CheckSpec *catalog[] = {&one, &two, &three};
        PlanOptions options;
        options.nodes = {NodeId(u"mon"_s)};
        options.checks = {CheckId(u"t.two"_s)};
        const Plan plan = planRun(Inventory(twoNodes()), catalog, options);
        QCOMPARE(plan.checks.size(), size_t(2));
        QCOMPARE(plan.checks[1].needs, (std::vector<CheckRef>{{NodeId(u"mon"_s), CheckId(u"t.one"_s)}}));
    }

    void aNeedThatIsNotPlannedDoesNotBlock()
    {
        const CheckSpec two = spec("t.two", [](PlanScope &scope) { scope.add({.needs = {u"t.absent"_s}}); });
        const CheckSpec *catalog[] = {&two};
        QVERIFY(planRun(Inventory(twoNodes()), catalog, {}).checks[0].needs.empty());
    }

    void thresholdsOfTheLabFileWinAndAreNamed()
    {
        Lab lab = twoNodes();
        lab.thresholds[CheckId(u"t.one"_s)] = {{u"warn"_s, qint64(70)}};
        lab.nodes[1].thresholds[CheckId(u"t.one"_s)] = {{u"warn"_s, qint64(60)}};
        const CheckSpec one = spec("t.one");
        const CheckSpec *catalog[] = {&one};
        const Plan plan = planRun(Inventory(lab), catalog, {});
        QCOMPARE(plan.checks[0].parameters.value(u"warn"_s).toInt(), 70);
        QCOMPARE(plan.checks[1].parameters.value(u"warn"_s).toInt(), 60);
        QCOMPARE(plan.checks[1].fromLabFile, QStringList{u"warn"_s});
    }

    void aProfileLeavesOutOtherChecks()
    {
        const CheckSpec one = spec("t.one");
        const CheckSpec *catalog[] = {&one};
        PlanOptions options;
        options.profile = Profile::Maintenance;
        QVERIFY(planRun(Inventory(twoNodes()), catalog, options).checks.empty());
    }
};

QTEST_GUILESS_MAIN(JudgeTest)
#include "tst_judge.moc"
