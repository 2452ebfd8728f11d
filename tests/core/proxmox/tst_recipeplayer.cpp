// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/recipeplayer.h"

#include "core/proxmox/recipes.h"
#include "fronthttp.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = StepReport::State;

namespace {

const QString kToken = QString::fromLatin1(SampleTokens::kOperator);

struct Bench
{
    Bench()
        : client(http)
        , player(client, noPause(), [this] { return QDateTime::fromSecsSinceEpoch(http.seconds, Qt::UTC); })
    {
    }

    GuestSituation look(const PveGuestRef &guest) { return lookAtGuest(client, guest, {}).value(); }
    PlayReport snapshot(const PveGuestRef &guest, const QString &name, bool ram = false)
    {
        const GuestSituation seen = look(guest);
        return player.play(snapshotRecipe(seen, {.name = name, .description = u"d"_s, .withRam = ram}, kToken), seen,
                           {});
    }
    PlayReport rollback(const PveGuestRef &guest, const QString &name,
                        RollbackWish::After after = RollbackWish::After::AsBefore)
    {
        const GuestSituation seen = look(guest);
        const auto now = QDateTime::fromSecsSinceEpoch(http.seconds, Qt::UTC);
        return player.play(rollbackRecipe(seen, {.name = name, .after = after}, now, kToken).recipe, seen, {});
    }

    FrontHttp http;
    PveClient client;
    RecipePlayer player;
};

QList<State> states(const PlayReport &report)
{
    QList<State> list;
    for (const StepReport &step : report.steps)
        list.append(step.state);
    return list;
}

}

class RecipePlayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeLife()
    {
        Bench bench;
        bench.http.world->find(104)->agentAnswers = true;
        bench.http.world->find(104)->config.insert(u"agent"_s, u"1"_s);
        const PlayReport made = bench.snapshot(vm(104), u"s1"_s);
        QVERIFY(made.succeeded());
        QCOMPARE(made.steps.first().consistency->consistency, SnapshotConsistency::Frozen);
        QCOMPARE(made.steps.first().task->outcome, PveTask::Outcome::Ok);
        QVERIFY(made.steps.first().ended > made.steps.first().started);

        const PlayReport back = bench.rollback(vm(104), u"s1"_s);
        QVERIFY(back.succeeded());
        QCOMPARE(back.steps.size(), 3);
        QVERIFY(bench.http.world->find(104)->running);

        const GuestSituation seen = bench.look(vm(104));
        QVERIFY(bench.player.play(deleteRecipe(seen, u"s1"_s, kToken), seen, {}).succeeded());
        QVERIFY(bench.http.world->find(104)->snapshots.isEmpty());
    }

    void labels_data()
    {
        QTest::addColumn<bool>("running");
        QTest::addColumn<bool>("ram");
        QTest::addColumn<bool>("agentSet");
        QTest::addColumn<bool>("agentAnswers");
        QTest::addColumn<QString>("label");
        QTest::newRow("off") << false << false << false << false << u"powered-off"_s;
        QTest::newRow("off, RAM asked for") << false << true << false << false << u"powered-off"_s;
        QTest::newRow("with RAM") << true << true << false << false << u"with-ram"_s;
        QTest::newRow("no agent") << true << false << false << false << u"crash-consistent"_s;
        QTest::newRow("agent silent") << true << false << true << false << u"crash-consistent"_s;
        QTest::newRow("agent answers") << true << false << true << true << u"frozen"_s;
    }
    void labels()
    {
        QFETCH(bool, running);
        QFETCH(bool, ram);
        QFETCH(bool, agentSet);
        QFETCH(bool, agentAnswers);
        QFETCH(QString, label);
        Bench bench;
        WorldGuest *guest = bench.http.world->find(104);
        guest->running = running;
        guest->agentAnswers = agentAnswers;
        if (agentSet)
            guest->config.insert(u"agent"_s, u"enabled=1"_s);
        const PlayReport made = bench.snapshot(vm(104), u"s1"_s, ram);
        QVERIFY(made.succeeded());
        QCOMPARE(consistencyWord(made.steps.first().consistency->consistency), label);
    }

    void anOlderServerIsBelievedOnlyWithItsAgent_data()
    {
        QTest::addColumn<bool>("mayAsk");
        QTest::addColumn<bool>("answers");
        QTest::addColumn<QString>("label");
        QTest::newRow("may not be asked") << false << true << u"crash-consistent"_s;
        QTest::newRow("does not answer") << true << false << u"crash-consistent"_s;
        QTest::newRow("answers") << true << true << u"frozen"_s;
    }
    void anOlderServerIsBelievedOnlyWithItsAgent()
    {
        QFETCH(bool, mayAsk);
        QFETCH(bool, answers);
        QFETCH(QString, label);
        Bench bench;
        bench.http.world->version = u"8.4.5"_s;
        if (mayAsk)
            bench.http.world->tokens[0].permissions.paths[u"/vms"_s].insert(u"VM.GuestAgent.Audit"_s, true);
        WorldGuest *guest = bench.http.world->find(104);
        guest->config.insert(u"agent"_s, u"1"_s);
        guest->agentAnswers = answers;
        const PlayReport made = bench.snapshot(vm(104), u"s1"_s);
        QVERIFY(made.succeeded());
        QCOMPARE(consistencyWord(made.steps.first().consistency->consistency), label);
    }

    void theFirstFailureEndsIt()
    {
        Bench bench;
        QVERIFY(bench.snapshot(vm(103), u"s1"_s).succeeded());
        bench.http.world->find(103)->running = true;
        const PlayReport back = bench.rollback(vm(103), u"s1"_s);
        QCOMPARE(states(back), (QList{State::Done, State::Failed, State::NotReached}));
        QVERIFY(!back.succeeded());
        QVERIFY(back.error()->detail.contains(u"no PCI device found"_s));
        QCOMPARE(back.steps[1].task->outcome, PveTask::Outcome::Failed);
        QVERIFY(back.steps[1].log.last().startsWith(u"TASK ERROR"_s));
        QVERIFY(!bench.http.world->find(103)->running);
    }

    void aRefusedCallFailsWithoutATask()
    {
        Bench bench;
        bench.http.token = QString::fromLatin1(SampleTokens::kReader);
        const PlayReport made = bench.snapshot(vm(101), u"s1"_s);
        QCOMPARE(made.error()->kind, Error::Kind::Denied);
        QVERIFY(!made.steps.first().task);
    }

    void aSnapshotWithRamIsRolledBackAndTheNextTaskWaits()
    {
        Bench bench;
        QVERIFY(bench.snapshot(vm(104), u"live"_s, true).succeeded());
        const PlayReport back = bench.rollback(vm(104), u"live"_s, RollbackWish::After::Stopped);
        QCOMPARE(states(back), (QList{State::Done, State::Done, State::Done}));
        QVERIFY(!bench.http.world->find(104)->running);
    }

    void aTaskThatEndedWellWithoutItsSnapshotIsNoSuccess()
    {
        Bench bench;
        const GuestSituation seen = bench.look(vm(101));
        const PlayReport made =
            bench.player.play(snapshotRecipe(seen, {.name = u"s1"_s}, kToken), seen, {}, [&](const StepReport &report) {
                // Somebody deletes it between the end of the task and our look.
                if (report.task && report.task->succeeded())
                    bench.http.world->find(101)->snapshots.clear();
            });
        QVERIFY(!made.succeeded());
        QVERIFY(made.error()->detail.contains(u"no whole snapshot"_s));
    }

    void theObserverSeesEachStep()
    {
        Bench bench;
        QVERIFY(bench.snapshot(vm(104), u"s1"_s).succeeded());
        const GuestSituation seen = bench.look(vm(104));
        QStringList told;
        bench.player.play(rollbackRecipe(seen, {.name = u"s1"_s}, QDateTime::currentDateTimeUtc(), kToken).recipe, seen,
                          {}, [&](const StepReport &report) {
                              const QString line = report.step.word() + u' ' + stepStateWord(report.state);
                              if (told.isEmpty() || told.last() != line)
                                  told.append(line);
                          });
        QCOMPARE(told, (QStringList{u"rollback running"_s, u"rollback done"_s, u"start running"_s, u"start done"_s,
                                    u"await-running running"_s, u"await-running done"_s}));
    }

    void stopLeavesTheRestUndone()
    {
        Bench bench;
        QVERIFY(bench.snapshot(vm(104), u"s1"_s).succeeded());
        const GuestSituation seen = bench.look(vm(104));
        std::stop_source source;
        const PlayReport back =
            bench.player.play(rollbackRecipe(seen, {.name = u"s1"_s}, QDateTime::currentDateTimeUtc(), kToken).recipe,
                              seen, {.stop = source.get_token()}, [&](const StepReport &report) {
                                  if (report.task)
                                      source.request_stop();
                              });
        QCOMPARE(states(back), (QList{State::Failed, State::NotReached, State::NotReached}));
        QCOMPARE(back.error()->kind, Error::Kind::Cancelled);
        // The UPID is known, so that the task can be found again.
        QVERIFY(back.steps.first().task && !back.steps.first().task->upidText.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RecipePlayerTest)
#include "tst_recipeplayer.moc"
