// SPDX-License-Identifier: GPL-3.0-or-later
#include "captures.h"
#include "core/proxmox/consistency.h"
#include "core/proxmox/snapshotname.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;
using Consistency = SnapshotConsistency;

namespace {

/// A running VM with an agent, seen in full on 9.2, without trouble.
SnapshotCircumstances best()
{
    return {.kind = GuestKind::Qemu,
            .wasRunning = true,
            .holdsRam = false,
            .agent = PveGuestConfig::Agent::On,
            .agentAnswered = std::nullopt,
            .version = {.text = u"9.2.11"_s, .major = 9, .minor = 2, .patch = 11},
            .log = {u"snapshotting 'drive-scsi0' (local:1/x.qcow2)"_s, u"TASK OK"_s},
            .logWhole = true};
}

QStringList logOf(const QString &capture)
{
    return pveTaskLogFrom(capturedEnvelope(capture), {})->lines;
}

}

class ConsistencyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverBetterThanProven_data()
    {
        QTest::addColumn<SnapshotCircumstances>("seen");
        QTest::addColumn<Consistency>("label");
        const auto row = [](const char *name, Consistency label, auto change) {
            SnapshotCircumstances seen = best();
            change(seen);
            QTest::newRow(name) << seen << label;
        };
        using S = SnapshotCircumstances;
        row("agent on, log whole, 9.2: frozen", Consistency::Frozen, [](S &) {});
        row("powered off", Consistency::PoweredOff, [](S &s) { s.wasRunning = false; });
        row("with RAM", Consistency::WithRam, [](S &s) { s.holdsRam = true; });
        row("unknown whether it ran", Consistency::CrashConsistent, [](S &s) { s.wasRunning.reset(); });
        row("agent off", Consistency::CrashConsistent, [](S &s) { s.agent = PveGuestConfig::Agent::Off; });
        row("agent's setting not seen", Consistency::CrashConsistent, [](S &s) { s.agent.reset(); });
        row("freeze turned off", Consistency::CrashConsistent,
            [](S &s) { s.agent = PveGuestConfig::Agent::OnWithoutFreeze; });
        row("log not read", Consistency::CrashConsistent, [](S &s) { s.logWhole = false; });
        row("agent did not answer the freeze", Consistency::CrashConsistent,
            [](S &s) { s.log = logOf(u"92-agent-missing-snapshot.task-log"_s); });
        row("freeze disabled, says the log", Consistency::CrashConsistent,
            [](S &s) { s.log = logOf(u"73-same-task-35s-later.task-log"_s); });
        row("freeze went wrong", Consistency::CrashConsistent,
            [](S &s) { s.log = QStringList{u"guest-fsfreeze-freeze problems - VM 104 qmp command failed"_s}; });
        row("older server stays silent when it leaves the freeze out", Consistency::CrashConsistent,
            [](S &s) { s.version = {.text = u"8.4.5"_s, .major = 8, .minor = 4, .patch = 5}; });
        row("older server, agent answered", Consistency::Frozen, [](S &s) {
            s.version = {.text = u"8.4.5"_s, .major = 8, .minor = 4, .patch = 5};
            s.agentAnswered = true;
        });
        row("unknown version", Consistency::CrashConsistent, [](S &s) { s.version = {}; });
        row("running container", Consistency::CrashConsistent, [](S &s) { s.kind = GuestKind::Lxc; });
        row("stopped container", Consistency::PoweredOff, [](S &s) {
            s.kind = GuestKind::Lxc;
            s.wasRunning = false;
        });
    }
    void neverBetterThanProven()
    {
        QFETCH(SnapshotCircumstances, seen);
        QFETCH(Consistency, label);
        const ConsistencyVerdict verdict = judgeConsistency(seen);
        QCOMPARE(consistencyWord(verdict.consistency), consistencyWord(label));
        QVERIFY(!verdict.why.isEmpty());
        QVERIFY(!consistencyText(label).isEmpty());
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("usual") << u"pre-upgrade_2"_s << true;
        QTest::newRow("two characters") << u"ab"_s << true;
        QTest::newRow("forty characters") << QString(40, u'a') << true;
        QTest::newRow("one character") << u"a"_s << false;
        QTest::newRow("forty-one") << QString(41, u'a') << false;
        QTest::newRow("digit first") << u"1abc"_s << false;
        QTest::newRow("blank") << u"a b"_s << false;
        QTest::newRow("umlaut") << u"größe"_s << false;
        QTest::newRow("current") << u"Current"_s << false;
        QTest::newRow("pending") << u"pending"_s << false;
        QTest::newRow("line break behind") << u"abc\n"_s << false;
        QTest::newRow("path") << u"../x"_s << false;
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        QCOMPARE(snapshotNameProblem(name).isEmpty(), good);
    }

    void madeNamesAreAlwaysGood_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("name");
        QTest::newRow("a word") << u"firewall"_s << u"firewall-20260214-213005"_s;
        QTest::newRow("words") << u"GPU driver 550!"_s << u"GPU-driver-550-20260214-213005"_s;
        QTest::newRow("digits first") << u"2nd try"_s << u"nd-try-20260214-213005"_s;
        QTest::newRow("nothing usable") << u"äöü"_s << u"daytwo-20260214-213005"_s;
        QTest::newRow("empty") << QString() << u"daytwo-20260214-213005"_s;
        QTest::newRow("endless") << QString(200, u'x') << QString(24, u'x') + u"-20260214-213005"_s;
    }
    void madeNamesAreAlwaysGood()
    {
        QFETCH(QString, reason);
        QFETCH(QString, name);
        const QDateTime when(QDate(2026, 2, 14), QTime(21, 30, 5), Qt::UTC);
        QCOMPARE(snapshotNameFor(reason, when), name);
        QCOMPARE(snapshotNameProblem(name), QString());
    }
};

QTEST_GUILESS_MAIN(ConsistencyTest)
#include "tst_consistency.moc"
