// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/daytwoctl.h"

using namespace fixture;

/// Guests, the journal, trust and secrets. Each call starts a demo lab of its own: nothing that one does to a guest is
/// there for the next.
class CliGuestsTest : public QObject
{
    Q_OBJECT

    Daytwoctl m_cli;

private Q_SLOTS:
    void snapshotsAreListed()
    {
        const Answer list = m_cli.demoJson({u"snapshot"_s, u"list"_s, u"gw-vpn"_s});
        QCOMPARE(list.exitCode, 0);
        QVERIFY(list.json()[u"snapshots"_s].isArray());
    }

    void snapshotsAreTakenAsASet()
    {
        const Answer set = m_cli.demoJson({u"snapshot"_s, u"create"_s, u"gw-vpn"_s, u"mon"_s, u"--name"_s,
                                           u"before-test"_s, u"--reason"_s, u"firewall"_s, u"--note"_s, u"a test"_s});
        QVERIFY2(set.exitCode == 0, set.said().constData());
        QVERIFY(!set.json()[u"set"_s].toString().isEmpty());
        const QJsonArray members = set.json()[u"members"_s].toArray();
        QCOMPARE(members.size(), 2);
        for (const QJsonValue member : members) {
            QCOMPARE(absent(member, {u"node"_s, u"vmid"_s, u"name"_s, u"upid"_s, u"state"_s, u"consistency"_s}),
                     QStringList());
            QCOMPARE(member[u"state"_s].toString(), u"done"_s);
            QVERIFY(member[u"upid"_s].toString().startsWith(u"UPID:"_s));
        }
        QVERIFY(m_cli.demoJson({u"journal"_s, u"info"_s}).json()[u"records"_s].toInt() > 0);
    }

    // Refused although there is no lab: so nothing was opened and nobody was asked.
    void aNameThatCannotBeIsRefusedUnasked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("begins with a digit") << u"1before"_s;
        QTest::newRow("has a blank") << u"before test"_s;
        QTest::newRow("has an umlaut") << u"übung"_s;
        QTest::newRow("too short") << u"a"_s;
        QTest::newRow("too long") << QString(41, u'a');
        QTest::newRow("empty") << u""_s;
        QTest::newRow("kept by Proxmox") << u"current"_s;
    }
    void aNameThatCannotBeIsRefusedUnasked()
    {
        QFETCH(QString, name);
        const Answer answer = m_cli.call(
            {u"--lab"_s, m_cli.path(u"not-there.toml"_s), u"snapshot"_s, u"create"_s, u"gw-vpn"_s, u"--name"_s, name});
        QCOMPARE(answer.exitCode, 64);
        QVERIFY(answer.out.isEmpty());
        QVERIFY2(answer.err.contains("name"), answer.err.constData());
    }

    void whatIsNotThereIsNotDeleted()
    {
        const Answer none = m_cli.demo({u"snapshot"_s, u"delete"_s, u"gw-vpn"_s, u"no-such"_s});
        QCOMPARE(none.exitCode, 4);
        QVERIFY(none.err.contains("no-such"));
    }

    void aRollbackToNothingIsRefused()
    {
        const Answer preview = m_cli.demoJson({u"rollback"_s, u"gw-vpn"_s, u"no-such"_s, u"--preview"_s});
        QCOMPARE(preview.exitCode, 4);
        QVERIFY(preview.json()[u"preview"_s][u"obstacles"_s][0][u"text"_s].toString().contains(u"no-such"_s));
        // Without the name of the node nothing is done either.
        QCOMPARE(m_cli.demo({u"rollback"_s, u"gw-vpn"_s, u"no-such"_s}).exitCode, 4);
    }

    void theJournalIsVerifiedAndExported()
    {
        QCOMPARE(m_cli.demo({u"check"_s, u"--node"_s, u"gpu"_s}).exitCode, 0);
        const Answer verified = m_cli.demoJson({u"journal"_s, u"verify"_s});
        QCOMPARE(verified.exitCode, 0);
        QCOMPARE(absent(verified.json(), {u"entries"_s, u"ok"_s, u"firstBroken"_s, u"head"_s}), QStringList());
        QVERIFY(verified.json()[u"ok"_s].toBool());
        const QString head = verified.json()[u"head"_s].toString();
        QCOMPARE(head.size(), 64);
        QVERIFY(m_cli.demo({u"journal"_s, u"verify"_s}).out.contains(head.toUtf8()));
        const Answer exported = m_cli.demo({u"journal"_s, u"export"_s});
        QCOMPARE(exported.exitCode, 0);
        for (const QByteArray &line : exported.out.trimmed().split('\n'))
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
        const Answer info = m_cli.demo({u"journal"_s, u"info"_s});
        QCOMPARE(info.exitCode, 0);
        QVERIFY(info.out.contains("verdicts"));
    }

    void oneEntryIsSpokenOfAsOne()
    {
        const QStringList words{u"--demo"_s, u"--journal"_s, m_cli.path(u"one.sqlite"_s)};
        for (int run = 0; run < 2; ++run)
            QCOMPARE(m_cli.call(words + QStringList{u"check"_s, u"--node"_s, u"gpu"_s}).exitCode, 0);
        const QStringList prune = words + QStringList{u"journal"_s, u"prune"_s, u"--keep"_s};
        QCOMPARE(m_cli.call(prune + QStringList{u"2"_s}).out, "0 runs removed\n");
        QCOMPARE(m_cli.call(prune + QStringList{u"1"_s}).out, "1 run removed\n");
    }

    void aJournalThatIsNoneIs74_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"check", "runs", "show last", "journal verify", "rejudge last",
                                    "explain last gw-vpn routing.ip-forward", "snapshot create gw-vpn"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void aJournalThatIsNoneIs74()
    {
        QFETCH(QString, command);
        const QString foreign =
            m_cli.write(u"foreign.sqlite"_s, "this is no database, and long enough to be read as one"
                                             " by somebody who does not look\n");
        const Answer answer = m_cli.call(QStringList{u"--demo"_s, u"--journal"_s, foreign} + command.split(u' '));
        QCOMPARE(answer.exitCode, 74);
        QVERIFY(answer.out.isEmpty());
        QVERIFY(answer.err.contains("foreign.sqlite"));
    }

    void aJournalThatCannotBeMadeIs74()
    {
        const QString inAFile = m_cli.write(u"file"_s, "x") + u"/journal.sqlite"_s;
        const Answer answer = m_cli.call({u"--demo"_s, u"--journal"_s, inAFile, u"check"_s});
        QCOMPARE(answer.exitCode, 74);
        QVERIFY(answer.out.isEmpty());
        QVERIFY2(answer.err.contains("cannot be made"), answer.err.constData());
        // Whoever wants no memory needs no journal.
        QCOMPARE(
            m_cli.call({u"--demo"_s, u"--journal"_s, inAFile, u"check"_s, u"--no-journal"_s, u"--node"_s, u"gpu"_s})
                .exitCode,
            0);
    }

    void aKnownHostKeyIsShown()
    {
        const Answer known = m_cli.demoJson({u"trust"_s, u"host"_s, u"gw-vpn"_s});
        QCOMPARE(known.exitCode, 0);
        QVERIFY(known.json()[u"known"_s].toBool());
        QVERIFY(known.json()[u"fingerprint"_s].toString().startsWith(u"SHA256:"_s));
    }

    void aChangedHostKeyIsNotTakenUnasked()
    {
        const Answer changed =
            m_cli.demoJson({u"--demo-fault"_s, u"host-key-changed"_s, u"trust"_s, u"host"_s, u"svc-web"_s});
        QCOMPARE(changed.exitCode, 4);
        QVERIFY(!changed.json()[u"known"_s].toBool());
        QVERIFY(changed.err.contains("--fingerprint SHA256:"));
    }

    void secretsAreListedByNameOrTheKeychainIsMissing()
    {
        const Answer list = m_cli.demoJson({u"secret"_s, u"list"_s});
        if (list.exitCode == 0)
            QVERIFY(list.json()[u"secrets"_s].isArray());
        else
            QCOMPARE(list.exitCode, 69);
    }
};

QTEST_GUILESS_MAIN(CliGuestsTest)
#include "tst_cliguests.moc"
