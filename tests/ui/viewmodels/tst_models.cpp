// SPDX-License-Identifier: GPL-3.0-or-later
// Every other model, each under Qt's own tester, over the fake backend.
#include "tests/ui/support/fakebackend.h"
#include "tests/ui/support/fakelab.h"
#include "ui/viewmodels/comparisonmodel.h"
#include "ui/viewmodels/evidencemodel.h"
#include "ui/viewmodels/finder.h"
#include "ui/viewmodels/historymodel.h"
#include "ui/viewmodels/labsession.h"
#include "ui/viewmodels/linkmodel.h"
#include "ui/viewmodels/nodemodel.h"
#include "ui/viewmodels/roles.h"
#include "ui/viewmodels/runcontroller.h"
#include "ui/viewmodels/snapshotcontroller.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace daytwo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kReporting = QAbstractItemModelTester::FailureReportingMode::QtTest;

bool open(LabSession &session)
{
    session.open({});
    return QTest::qWaitFor([&session] { return session.state() == LabSession::State::Open; }, 20'000);
}

}

class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nodesTellTheirWorst()
    {
        FakeBackend backend({.faultsInPast = {u"open-9100"_s, u"svc-git-off"_s}});
        LabSession session(backend);
        NodeModel nodes(session.picture());
        const QAbstractItemModelTester tester(&nodes, kReporting);
        QVERIFY(open(session));
        QCOMPARE(nodes.rowCount(), 8); // six hosts, the outside, the admin machine
        const QModelIndex gateway = nodes.index(nodes.rowOf(NodeId(u"gw-vpn"_s)));
        QCOMPARE(Light(gateway.data(LightRole).toInt()), Light::Fail);
        QCOMPARE(gateway.data(Qt::AccessibleTextRole).toString(), u"gw-vpn, gateway, 2 failed, 17 passed, 1 skipped"_s);
        QCOMPARE(nodes.find(NodeId(u"gw-vpn"_s))->place, u"VM 101 on pve"_s);
        QVERIFY(nodes.find(NodeId(u"mon"_s))->guest);
        QVERIFY(!nodes.find(NodeId(u"pve"_s))->guest);
    }

    void linksCarryTheLightOfWhatWasAskedOverThem()
    {
        FakeBackend backend({.faultsInPast = {u"open-9100"_s, u"svc-git-off"_s}});
        LabSession session(backend);
        LinkModel links(session.picture());
        const QAbstractItemModelTester tester(&links, kReporting);
        QVERIFY(open(session));
        const auto light = [&links](const QString &from, const QString &to) {
            for (int row = 0; row < links.rowCount(); ++row) {
                if (links.at(row).from.value == from && links.at(row).to.value == to)
                    return Light(links.index(row).data(LightRole).toInt());
            }
            return Light::Skipped;
        };
        QCOMPARE(light(u"@you"_s, u"gw-vpn"_s), Light::Pass);
        QCOMPARE(light(u"gw-vpn"_s, u"svc-git"_s), Light::Fail);
        QCOMPARE(light(u"gw-vpn"_s, u"mon"_s), Light::Pass);
        QCOMPARE(light(u"outside"_s, u"gw-vpn"_s), Light::Fail);
    }

    void linksGrowStaleWithTheirVerdicts()
    {
        FakeBackend backend({});
        LabSession session(backend);
        LinkModel links(session.picture());
        const QAbstractItemModelTester tester(&links, kReporting);
        QVERIFY(open(session));
        const auto stale = [&links] {
            int count = 0;
            for (int row = 0; row < links.rowCount(); ++row)
                count += links.index(row).data(StaleRole).toBool() ? 1 : 0;
            return count;
        };
        QCOMPARE(stale(), 0);
        QSignalSpy told(&links, &QAbstractItemModel::dataChanged);
        session.picture()->setNow(QDateTime::currentDateTimeUtc().addDays(30));
        QVERIFY(stale() >= 6);
        QCOMPARE(told.size(), 1);
    }

    void theAdminsWayIsAlwaysDrawn()
    {
        FakeBackend backend({});
        LabSession session(backend);
        LinkModel links(session.picture());
        QVERIFY(open(session));
        int onWay = 0;
        for (int row = 0; row < links.rowCount(); ++row)
            onWay += links.at(row).onWay ? 1 : 0;
        QVERIFY(onWay >= 6);
    }

    void aRunFillsThePicture()
    {
        FakeBackend backend({.faults = {u"sshd-password"_s}, .neverRun = true});
        LabSession session(backend);
        QVERIFY(open(session));
        QCOMPARE(session.picture()->counts().pass, 0);
        RunController run(backend, session.picture());
        QSignalSpy finished(&run, &RunController::finished);
        run.start({});
        QVERIFY(run.busy());
        QVERIFY(finished.wait(20'000));
        QVERIFY(!run.busy());
        QCOMPARE(run.summary().state, RunState::Finished);
        QCOMPARE(session.picture()->counts().fail, 1);
        QCOMPARE(session.picture()->counts().none, 0);
        QVERIFY(!session.picture()->running());
    }

    void stopIsFeltAtOnce()
    {
        FakeBackend backend({.perCheck = 50ms});
        LabSession session(backend);
        QVERIFY(open(session));
        RunController run(backend, session.picture());
        QSignalSpy finished(&run, &RunController::finished);
        run.start({});
        QVERIFY(QTest::qWaitFor([&run] { return run.progress().total > 0; }, 20'000));
        QElapsedTimer clock;
        clock.start();
        run.stop();
        QCOMPARE(run.state(), RunController::State::Stopping);
        QVERIFY(clock.elapsed() < 50); // the call itself never waits
        QVERIFY(finished.wait(20'000));
        QCOMPARE(run.summary().state, RunState::Stopped);
        for (const KnownCheck &check : session.picture()->checksOf(NodeId(u"pve"_s)))
            QVERIFY(!check.waiting);
    }

    void leavingInTheMiddleOfARunIsSafe()
    {
        FakeBackend backend({.perCheck = 20ms});
        LabSession session(backend);
        QVERIFY(open(session));
        {
            RunController run(backend, session.picture());
            run.start({});
            QVERIFY(QTest::qWaitFor([&run] { return run.progress().done > 0; }, 20'000));
        }
        QVERIFY(backend.calls(u"run"_s) == 1);
    }

    void aBrokenJournalIsTold()
    {
        FakeBackend backend({.journalBroken = true});
        LabSession session(backend);
        QSignalSpy failed(&session, &LabSession::failed);
        QVERIFY(open(session));
        QCOMPARE(failed.size(), 1);
        QVERIFY(!session.journal().ok);
        QVERIFY(session.picture()->counts().worst() != Light::Pass);
    }

    void aBrokenLabFileIsNoLab()
    {
        FakeBackend backend({.diagnostics = {{.span = {u"lab.toml"_s, 8, 1}, .message = u"unknown key"_s}}});
        LabSession session(backend);
        const QAbstractItemModelTester tester(session.diagnostics(), kReporting);
        session.open(u"/tmp/lab.toml"_s);
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), LabSession::State::Broken, 20'000);
        QCOMPARE(session.diagnostics()->rowCount(), 1);
        QVERIFY(!session.picture()->lab());
        QCOMPARE(backend.calls(u"lastKnown"_s), 0);
    }

    void evidenceMarksWhatDecided()
    {
        FakeBackend backend({.faultsInPast = {u"open-9100"_s}});
        LabSession session(backend);
        QVERIFY(open(session));
        EvidenceModel model(backend, session.errands(), session.picture());
        model.show({NodeId(u"gw-vpn"_s), CheckId(u"firewall.allowlist.exporter"_s)});
        QCOMPARE(model.light(), Light::Fail); // at once, from the picture
        QVERIFY(model.sentence().contains(u"rule 14"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!model.loading(), 20'000);
        QCOMPARE(model.answers().size(), size_t(1));
        const std::vector<AnswerLine> &lines = model.answers().front().lines;
        QCOMPARE(std::count_if(lines.begin(), lines.end(), [](const AnswerLine &l) { return l.decisive; }), 1);
        QVERIFY(lines[13].decisive);
        QVERIFY(lines[13].text.contains(u"--dport 9100 -j ACCEPT"_s));
        QVERIFY(model.commands().contains(u"iptables-save"_s));
        QVERIFY(!model.remedy().isEmpty());
        QVERIFY(model.thresholdsText().contains(u"lab file"_s));
        QVERIFY(model.lastGreen().startsWith(u"last green"_s));
    }

    void aLateAnswerToAnotherQuestionIsDropped()
    {
        FakeBackend backend({.faultsInPast = {u"open-9100"_s}});
        LabSession session(backend);
        QVERIFY(open(session));
        EvidenceModel model(backend, session.errands(), session.picture());
        model.show({NodeId(u"gw-vpn"_s), CheckId(u"firewall.allowlist.exporter"_s)});
        model.show({NodeId(u"mon"_s), CheckId(u"prometheus.healthy"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(!model.loading(), 20'000);
        QCOMPARE(model.light(), Light::Pass);
        QCOMPARE(model.place().node.value, u"mon"_s);
    }

    void neverMadeChecksSaySo()
    {
        FakeBackend backend({.neverRun = true});
        LabSession session(backend);
        QVERIFY(open(session));
        EvidenceModel model(backend, session.errands(), session.picture());
        model.show({NodeId(u"mon"_s), CheckId(u"prometheus.healthy"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(!model.loading(), 20'000);
        QCOMPARE(model.light(), Light::None);
        QCOMPARE(model.problem(), QString());
        QVERIFY(model.sentence().contains(u"not made yet"_s));
        QVERIFY(!model.sentence().contains(u"not part of"_s));
    }

    void checksOutsideTheRoutineAreNotPromisedByTheChecklist()
    {
        FakeBackend backend({.neverRun = true});
        LabSession session(backend);
        QVERIFY(open(session));
        const auto lab = std::make_shared<Inventory>(fakeHomeLab());
        Plan plan = fakePlan(*lab, {});
        CheckSpec rare = *plan.checks.front().spec;
        rare.profiles = {Profile::Maintenance};
        plan.checks.front().spec = &rare;
        Picture picture;
        picture.setLab(lab, std::chrono::hours(24));
        picture.setPlan(plan);
        EvidenceModel model(backend, session.errands(), &picture);
        model.show({plan.checks.front().node, plan.checks.front().check});
        QTRY_VERIFY_WITH_TIMEOUT(!model.loading(), 20'000);
        QVERIFY(model.sentence().contains(u"not part of the post-change checklist"_s));
    }

    void historyAsksOnlyForWhatIsSeen()
    {
        FakeBackend backend({.pastRuns = 10'000});
        LabSession session(backend);
        HistoryModel model(backend, session.errands());
        QSignalSpy counted(&model, &HistoryModel::counted);
        model.reload();
        QVERIFY(counted.wait(20'000));
        QCOMPARE(model.rowCount(), 10'000);
        const int before = backend.calls(u"runs"_s);
        QVERIFY(!model.index(7'500, 0).data(LoadedRole).toBool());
        QCOMPARE(model.index(7'500, 0).data().toString(), u"…"_s);
        QTRY_VERIFY_WITH_TIMEOUT(model.index(7'500, 0).data(LoadedRole).toBool(), 20'000);
        QVERIFY(!model.index(7'500, HistoryModel::Headline).data().toString().isEmpty());
        QCOMPARE(backend.calls(u"runs"_s), before + 1);
        QVERIFY(!model.index(20, 0).data(LoadedRole).toBool());
    }

    void historyNarrowsByFilter()
    {
        FakeBackend backend({.pastRuns = 40});
        LabSession session(backend);
        HistoryModel model(backend, session.errands());
        const QAbstractItemModelTester tester(&model, kReporting);
        QSignalSpy counted(&model, &HistoryModel::counted);
        model.setFilter({.outcome = Outcome::Fail});
        QVERIFY(counted.wait(20'000));
        QVERIFY(model.rowCount() > 0);
        QVERIFY(model.rowCount() < 40);
        QTRY_VERIFY_WITH_TIMEOUT(model.runAt(0), 20'000);
        QCOMPARE(Light(model.index(0, 0).data(LightRole).toInt()), Light::Fail);
        model.setFilter({.text = u"no such words"_s});
        QVERIFY(counted.wait(20'000));
        QCOMPARE(model.rowCount(), 0);
    }

    void comparisonLeavesOutWhatDidNotChange()
    {
        FakeBackend backend({.faultsInPast = {u"open-9100"_s}});
        const Result<Comparison> comparison = backend.compare(u"r-past-000001"_s, u"r-past-000000"_s);
        QVERIFY(comparison);
        ComparisonModel model;
        const QAbstractItemModelTester tester(&model, kReporting);
        model.setComparison(*comparison);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ComparisonModel::Change).data().toString(), u"regressed"_s);
        QCOMPARE(Light(model.index(0, ComparisonModel::After).data(LightRole).toInt()), Light::Fail);
        QCOMPARE(model.headline(), u"2 regressed"_s);
        model.setShowUnchanged(true);
        QVERIFY(model.rowCount() > 50);
    }

    void snapshotsAreTakenAndFollowed()
    {
        FakeBackend backend({});
        SnapshotController controller(backend);
        const QAbstractItemModelTester list(controller.snapshots(), kReporting);
        const QAbstractItemModelTester tasks(controller.tasks(), kReporting);
        controller.load(NodeId(u"gw-vpn"_s));
        QTRY_COMPARE_WITH_TIMEOUT(controller.snapshots()->rowCount(), 3, 20'000);
        QCOMPARE(controller.snapshots()->at(0).name, u"autosave"_s); // newest first
        QSignalSpy done(&controller, &SnapshotController::done);
        controller.take({.nodes = {NodeId(u"gw-vpn"_s), NodeId(u"mon"_s)}, .name = u"before-fw"_s});
        QVERIFY(controller.busy());
        QVERIFY(done.wait(20'000));
        QVERIFY(done[0][0].toBool());
        QCOMPARE(done[0][1].toString(), u"Snapshot of gw-vpn and mon is there"_s);
        QVERIFY(!controller.busy());
        QCOMPARE(controller.tasks()->rowCount(), 2);
        QVERIFY(!controller.tasks()->busy());
        QTRY_COMPARE_WITH_TIMEOUT(controller.snapshots()->rowCount(), 4, 20'000);
    }

    void theButtonSaysWhatItDoes_data()
    {
        QTest::addColumn<QStringList>("nodes");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QStringList() << u"Choose a node"_s;
        QTest::newRow("one") << QStringList{u"mon"_s} << u"Snapshot mon"_s;
        QTest::newRow("two") << QStringList{u"gw-vpn"_s, u"mon"_s} << u"Snapshot gw-vpn and mon"_s;
        QTest::newRow("three") << QStringList{u"a"_s, u"b"_s, u"c"_s} << u"Snapshot a, b and c"_s;
    }
    void theButtonSaysWhatItDoes()
    {
        QFETCH(QStringList, nodes);
        std::vector<NodeId> ids;
        for (const QString &node : nodes)
            ids.push_back(NodeId(node));
        QTEST(snapshotButtonText(ids), "text");
    }

    void theFinderPutsTheBestFirst()
    {
        FinderModel model;
        const QAbstractItemModelTester tester(&model, kReporting);
        model.setItems({{Findable::Kind::Command, u"Zoom in"_s, {}, u"zoomIn"_s},
                        {Findable::Kind::Command, u"Run post-change check"_s, u"F5"_s, u"run"_s},
                        {Findable::Kind::Node, u"gw-vpn"_s, {}, u"gw-vpn"_s}});
        QCOMPARE(model.rowCount(), 3);
        model.setTyped(u"post"_s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0).key, u"run"_s);
        model.setTyped(u"f5"_s);
        QCOMPARE(model.at(0).key, u"run"_s);
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
