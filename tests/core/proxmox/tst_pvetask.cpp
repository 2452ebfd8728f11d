// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pvetask.h"

#include "core/proxmox/pveerror.h"
#include "fronthttp.h"

#include <QTest>

#include <thread>

using namespace daytwo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Error::Kind;

namespace {

Error trouble(Kind kind)
{
    return {kind, u"pve1:8006"_s, u"made up"_s};
}

const Error kGoesThrough{Kind::Internal, {}, {}};

struct Bench
{
    explicit Bench(const char *token = SampleTokens::kOperator)
        : http(token)
        , client(http)
        , follower(client, noPause())
    {
    }

    Result<PveTaskResult> run(const PveGuestRef &guest, const QString &type,
                              const std::function<Result<Upid>(const Context &)> &begin,
                              const PveTaskObserver &observer = {})
    {
        const QString prefix = guest.kind == GuestKind::Qemu ? u"qm"_s : u"vz"_s;
        return follower.run({.guest = guest, .type = prefix + type, .begin = begin}, {}, observer);
    }
    Result<PveTaskResult> snapshot(const PveGuestRef &guest, const QString &name, bool ram = false,
                                   const PveTaskObserver &observer = {})
    {
        return run(
            guest, u"snapshot"_s,
            [&](const Context &context) {
                return client.createSnapshot(guest, {.name = name, .description = u"d"_s, .withRam = ram}, context);
            },
            observer);
    }
    Result<PveTaskResult> rollback(const PveGuestRef &guest, const QString &name)
    {
        return run(guest, u"rollback"_s, [&](const Context &context) { return client.rollback(guest, name, context); });
    }
    Result<PveTaskResult> erase(const PveGuestRef &guest, const QString &name)
    {
        return run(guest, u"delsnapshot"_s,
                   [&](const Context &context) { return client.deleteSnapshot(guest, name, context); });
    }
    Result<PveTaskResult> start(const PveGuestRef &guest)
    {
        return run(guest, u"start"_s, [&](const Context &context) { return client.start(guest, context); });
    }

    FrontHttp http;
    PveClient client;
    PveTaskFollower follower;
};

}

class PveTaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeLife()
    {
        Bench bench;
        const auto made = bench.snapshot(vm(104), u"disk1"_s);
        QVERIFY(made);
        QCOMPARE(made->task.outcome, PveTask::Outcome::Ok);
        QVERIFY(made->logWhole);
        QCOMPARE(made->log.last(), u"TASK OK"_s);
        QVERIFY(made->log.first().startsWith(u"skipping guest filesystem freeze"_s));
        QVERIFY(bench.client.snapshots(vm(104), {})->find(u"disk1"_s)->whole());

        // A running VM rolled back to a snapshot without RAM is left stopped.
        QVERIFY(bench.rollback(vm(104), u"disk1"_s));
        QCOMPARE(bench.client.guestStatus(vm(104), {})->power, PveGuest::Power::Stopped);
        QVERIFY(bench.start(vm(104)));
        QCOMPARE(bench.client.guestStatus(vm(104), {})->power, PveGuest::Power::Running);
        QVERIFY(bench.erase(vm(104), u"disk1"_s));
        QVERIFY(bench.client.snapshots(vm(104), {})->snapshots.isEmpty());
    }

    void whileItRunsTheGuestIsLocked()
    {
        Bench bench;
        const auto upid =
            bench.client.createSnapshot(vm(104), {.name = u"ram1"_s, .description = {}, .withRam = true}, {});
        QVERIFY(upid);
        QCOMPARE(bench.client.guestStatus(vm(104), {})->lock, u"snapshot"_s);
        const auto list = bench.client.snapshots(vm(104), {});
        QCOMPARE(list->find(u"ram1"_s)->state, u"prepare"_s);
        const auto active = bench.client.tasks(u"pve1"_s, {.source = PveTaskFilter::Source::Running, .vmid = 104}, {});
        QCOMPARE(active->size(), 1);
        QVERIFY(active->first().running());
        const auto done = bench.follower.follow(*upid, {});
        QVERIFY(done && done->task.succeeded());
        QVERIFY(bench.client.snapshots(vm(104), {})->find(u"ram1"_s)->withRam);
    }

    void acceptedWith200YetFailed_data()
    {
        QTest::addColumn<std::function<Result<PveTaskResult>(Bench &)>>("call");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *say, Kind kind, const QString &text, auto call) {
            QTest::newRow(say) << std::function<Result<PveTaskResult>(Bench &)>(call) << kind << text;
        };
        row("raw disk", Kind::BadInput, u"snapshot feature is not available"_s,
            [](Bench &b) { return b.snapshot(vm(102), u"s1"_s); });
        row("template", Kind::BadInput, u"you can't take a snapshot if it's a template"_s,
            [](Bench &b) { return b.snapshot(vm(105), u"s1"_s); });
        row("locked by a backup", Kind::Conflict, u"VM is locked (backup)"_s,
            [](Bench &b) { return b.snapshot(vm(106), u"s1"_s); });
        row("dead storage", Kind::RemoteFailed, u"unable to activate storage 'deadnas'"_s,
            [](Bench &b) { return b.snapshot(vm(109), u"s1"_s); });
        row("raw container", Kind::BadInput, u"snapshot feature is not available"_s,
            [](Bench &b) { return b.snapshot(container(201), u"s1"_s); });
        row("no quorum", Kind::RemoteFailed, u"Permission denied"_s, [](Bench &b) {
            b.http.world->faults.insert(PveFault::NoQuorum);
            return b.snapshot(vm(101), u"s1"_s);
        });
        row("name used already", Kind::Conflict, u"snapshot name 's1' already used"_s, [](Bench &b) {
            return b.snapshot(vm(101), u"s1"_s).and_then([&](const auto &) { return b.snapshot(vm(101), u"s1"_s); });
        });
        row("roll back to what is not there", Kind::NotFound, u"snapshot 'nosuch' does not exist"_s,
            [](Bench &b) { return b.rollback(vm(101), u"nosuch"_s); });
        row("delete what is not there", Kind::NotFound, u"snapshot 'nosuch' does not exist"_s,
            [](Bench &b) { return b.erase(vm(101), u"nosuch"_s); });
        row("roll back past a newer one", Kind::Conflict, u"can't rollback, 'c1' is not most recent snapshot"_s,
            [](Bench &b) {
                return b.snapshot(vm(107), u"c1"_s)
                    .and_then([&](const auto &) { return b.snapshot(vm(107), u"c2"_s); })
                    .and_then([&](const auto &) { return b.rollback(vm(107), u"c1"_s); });
            });
        row("start what runs", Kind::Conflict, u"VM 104 already running"_s, [](Bench &b) { return b.start(vm(104)); });
        row("device missing", Kind::RemoteFailed, u"no PCI device found"_s, [](Bench &b) { return b.start(vm(103)); });
        row("shutdown ignored", Kind::RemoteFailed, u"VM quit/powerdown failed - got timeout"_s, [](Bench &b) {
            b.http.world->find(104)->ignoresShutdown = true;
            return b.run(vm(104), u"shutdown"_s,
                         [&](const Context &context) { return b.client.shutdown(vm(104), 3s, context); });
        });
    }
    void acceptedWith200YetFailed()
    {
        QFETCH(std::function<Result<PveTaskResult>(Bench &)>, call);
        QFETCH(Error::Kind, kind);
        QFETCH(QString, text);
        Bench bench;
        const auto result = call(bench);
        QVERIFY(!result);
        QVERIFY2(result.error().detail.contains(text), qPrintable(result.error().detail));
        QCOMPARE(errorKindWord(result.error().kind), errorKindWord(kind));
    }

    void ofTwoSnapshotsAtOnceTheSecondFindsTheLock()
    {
        Bench bench;
        const auto first = bench.client.createSnapshot(vm(101), {.name = u"aa"_s}, {});
        const auto second = bench.client.createSnapshot(vm(101), {.name = u"bb"_s}, {});
        QVERIFY(first && second);
        QVERIFY(bench.follower.follow(*first, {})->task.succeeded());
        QCOMPARE(bench.follower.follow(*second, {})->task.exitStatus, u"VM is locked (snapshot)"_s);
    }

    void warningsAreSuccess()
    {
        Bench bench;
        const auto result = bench.start(vm(110));
        QVERIFY(result);
        QCOMPARE(result->task.outcome, PveTask::Outcome::Warnings);
    }

    void aBrokenDeleteLeavesItsLock()
    {
        Bench bench;
        QVERIFY(bench.snapshot(vm(101), u"ghost"_s));
        bench.http.world->find(101)->deleteBreaks = true;
        QVERIFY(!bench.erase(vm(101), u"ghost"_s));
        QCOMPARE(bench.client.guestConfig(vm(101), {})->lock, u"snapshot-delete"_s);
        QCOMPARE(bench.client.snapshots(vm(101), {})->find(u"ghost"_s)->state, u"delete"_s);
        QCOMPARE(bench.snapshot(vm(101), u"next"_s).error().detail, u"VM is locked (snapshot-delete)"_s);
        QCOMPARE(bench.rollback(vm(101), u"ghost"_s).error().detail,
                 u"unable to rollback to incomplete snapshot (snapstate = delete)"_s);
    }

    void afterARollbackWithRamTheNextTaskIsTriedAgain()
    {
        Bench bench;
        QVERIFY(bench.snapshot(vm(104), u"live1"_s, true));
        QVERIFY(bench.rollback(vm(104), u"live1"_s));
        QCOMPARE(bench.client.guestStatus(vm(104), {})->power, PveGuest::Power::Running);
        const auto next = bench.snapshot(vm(104), u"soon"_s);
        QVERIFY(next);
        QVERIFY2(next->tries > 1, "the lock was not met");
        QVERIFY(bench.client.snapshots(vm(104), {})->find(u"soon"_s));
    }

    void theWaitForALockHasAnEnd()
    {
        Bench bench;
        bench.http.world->find(101)->fileLockedUntil = bench.http.seconds + 1'000'000;
        PvePace pace = noPause();
        pace.lockPatience = 0ms;
        PveTaskFollower follower(bench.client, pace);
        const auto result =
            follower.run({.guest = vm(101),
                          .type = u"qmstart"_s,
                          .begin = [&](const Context &context) { return bench.client.start(vm(101), context); }},
                         {});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Conflict);
        QVERIFY(isMomentaryLock(result.error().detail));
    }

    void troubleOnTheWayIsWaitedOut_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("connection lost") << Kind::Unreachable;
        QTest::newRow("no answer in time") << Kind::TimedOut;
        QTest::newRow("refused for a moment") << Kind::Refused;
        QTest::newRow("nonsense") << Kind::BadReply;
        QTest::newRow("server out of order") << Kind::RemoteFailed;
    }
    void troubleOnTheWayIsWaitedOut()
    {
        QFETCH(Error::Kind, kind);
        Bench bench;
        bench.http.troubles = {kGoesThrough, kGoesThrough, trouble(kind), trouble(kind), kGoesThrough};
        QStringList told;
        const auto result = bench.snapshot(vm(101), u"s1"_s, false, [&](const PveTaskProgress &progress) {
            if (!progress.trouble.isEmpty())
                told.append(progress.trouble);
        });
        QVERIFY(result);
        QCOMPARE(told.size(), 2);
        QCOMPARE(bench.http.count(u"POST /nodes/pve1/qemu/101/snapshot"_s), 1);
    }

    void credentialsRefusedEndTheFollowing()
    {
        Bench bench;
        bench.http.troubles = {kGoesThrough, kGoesThrough, trouble(Kind::AuthFailed)};
        const auto result = bench.snapshot(vm(101), u"s1"_s);
        QCOMPARE(result.error().kind, Kind::AuthFailed);
        QCOMPARE(bench.http.sent.size(), 3);
    }

    void aCallThatGotNoAnswerIsNotMadeTwice_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("connection lost") << Kind::Unreachable;
        QTest::newRow("no answer in time") << Kind::TimedOut;
        QTest::newRow("nonsense") << Kind::BadReply;
    }
    void aCallThatGotNoAnswerIsNotMadeTwice()
    {
        QFETCH(Error::Kind, kind);
        Bench bench;
        bench.http.troubles = {kGoesThrough, trouble(kind)};
        const auto result = bench.snapshot(vm(101), u"s1"_s);
        QCOMPARE(result.error().kind, kind);
        QVERIFY(result.error().detail.contains(u"whether it was started is not known"_s));
        QCOMPARE(bench.http.count(u"POST /nodes/pve1/qemu/101/snapshot"_s), 1);
    }

    void aTaskWhoseAnswerWasLostIsFound()
    {
        Bench bench;
        QVERIFY(bench.snapshot(vm(101), u"s1"_s));
        bench.http.lostAnswer = trouble(Kind::Unreachable);
        const auto result = bench.snapshot(vm(101), u"s2"_s);
        QVERIFY(result);
        QCOMPARE(bench.http.count(u"POST /nodes/pve1/qemu/101/snapshot"_s), 2);
        QVERIFY(bench.client.snapshots(vm(101), {})->find(u"s2"_s)->whole());
        // A task that failed is found as well, and is a failure.
        bench.http.lostAnswer = trouble(Kind::TimedOut);
        QCOMPARE(bench.snapshot(vm(101), u"s2"_s).error().detail, u"snapshot name 's2' already used"_s);
    }

    void anothersTaskIsNotTakenForOurs()
    {
        Bench bench;
        bench.http.troubles = {kGoesThrough, trouble(Kind::Unreachable)};
        const auto result = bench.run(vm(101), u"snapshot"_s, [&](const Context &context) {
            bench.http.world->addEndedTask(u"qmsnapshot"_s, u"101"_s, u"root@pam"_s, u"OK"_s, bench.http.seconds);
            return bench.client.createSnapshot(vm(101), {.name = u"s1"_s}, context);
        });
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Unreachable);
    }

    void whatWasSurelyNotStartedIsNotLookedFor()
    {
        Bench bench;
        bench.http.troubles = {kGoesThrough, trouble(Kind::Refused)};
        QCOMPARE(bench.snapshot(vm(101), u"s1"_s).error().kind, Kind::Refused);
        QCOMPARE(bench.http.sent.size(), 2);
    }

    void aWorkerThatDidNotStartIsStartedOnceMore()
    {
        Bench bench;
        Error error = trouble(Kind::RemoteFailed);
        error.detail = u"got no worker upid - start worker failed"_s;
        bench.http.troubles = {kGoesThrough, error};
        QVERIFY(bench.snapshot(vm(101), u"s1"_s));
        bench.http.troubles = {kGoesThrough, error, error};
        QVERIFY(!bench.snapshot(vm(101), u"s2"_s));
    }

    void aTaskKilledByAnotherIsNoSuccess()
    {
        Bench bench;
        const auto upid =
            bench.client.createSnapshot(vm(104), {.name = u"cut"_s, .description = {}, .withRam = true}, {});
        QVERIFY(upid);
        QVERIFY(bench.client.stopTask(*upid, {}));
        const auto result = bench.follower.follow(*upid, {});
        QVERIFY(result);
        QCOMPARE(result->task.outcome, PveTask::Outcome::Failed);
        QCOMPARE(result->task.exitStatus, u"received interrupt"_s);
        QVERIFY(!bench.client.snapshots(vm(104), {})->find(u"cut"_s));
        QVERIFY(bench.client.guestStatus(vm(104), {})->lock.isEmpty());
        QVERIFY(bench.client.stopTask(*upid, {}));
    }

    void aWorkerThatDiedIsNoSuccess()
    {
        Bench bench;
        bench.http.world->addEndedTask(u"qmsnapshot"_s, u"101"_s, QString::fromLatin1(SampleTokens::kOperator),
                                       u"unexpected status"_s, bench.http.seconds);
        const auto result = bench.follower.follow(bench.http.world->tasks().last().upid, {});
        QVERIFY(result);
        QCOMPARE(result->task.outcome, PveTask::Outcome::Lost);
        QVERIFY(pveTaskError(result->task, u"x"_s));
    }

    void stopIsFeltAtOnce()
    {
        Bench bench;
        bench.http.step = 0;
        PveTaskFollower patient(bench.client, {});
        const auto upid = bench.client.createSnapshot(vm(101), {.name = u"s1"_s}, {});
        QVERIFY(upid);
        std::stop_source source;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(50ms);
            source.request_stop();
        });
        const auto begun = Context::Clock::now();
        const auto result = patient.follow(*upid, {.stop = source.get_token()});
        QCOMPARE(result.error().kind, Kind::Cancelled);
        QVERIFY(Context::Clock::now() - begun < 150ms);
    }

    void theDeadlineNamesTheTask()
    {
        Bench bench;
        bench.http.step = 0;
        PvePace pace;
        pace.firstPolls = 5ms;
        PveTaskFollower follower(bench.client, pace);
        const auto upid = bench.client.createSnapshot(vm(101), {.name = u"s1"_s}, {});
        const auto result = follower.follow(*upid, Context{}.within(20ms));
        QCOMPARE(result.error().kind, Kind::TimedOut);
    }

    void linesAreToldOnce()
    {
        Bench bench;
        QStringList lines;
        const auto result =
            bench.snapshot(vm(104), u"s1"_s, false, [&](const PveTaskProgress &progress) { lines += progress.lines; });
        QVERIFY(result);
        QCOMPARE(lines, result->log);
        QCOMPARE(lines.size(), 6);
    }

    void thePaceSlowsDown()
    {
        const PvePace pace;
        QCOMPARE(pace.before(0), 1000ms);
        QCOMPARE(pace.before(9), 1000ms);
        QCOMPARE(pace.before(10), 2000ms);
        QCOMPARE(pace.before(500), 5000ms);
    }
};

QTEST_GUILESS_MAIN(PveTaskTest)
#include "tst_pvetask.moc"
