// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/journalfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

#include <algorithm>

using namespace daytwo;
using namespace Qt::StringLiterals;

class JournalFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loginsOfACapture()
    {
        const auto journal = parseJournal(sample(u"access/journal-ssh-json.out"_s));
        QVERIFY(journal);
        QCOMPARE(journal->entries.size(), 120);
        QCOMPARE(journal->skipped, 0);
        const auto attempts = sshAttempts(*journal);
        QVERIFY(!attempts.isEmpty());
        QCOMPARE(attempts.first(),
                 (SshAttempt{SshAttempt::Kind::Accepted, u"publickey"_s, u"ops"_s, u"192.168.50.77"_s, 34562,
                             u"SHA256:QUuZoZm4GzTNpdZrJkxiNU3WOmBYEHv4Cg3L6owXVOU"_s, 1795417102070144}));
    }

    void attemptsAreReadFromTheRight()
    {
        const auto attempts = sshAttempts(*parseJournal(sample(u"access/journal-attacks.out"_s)));
        QCOMPARE(attempts.size(), 7);
        QCOMPARE(static_cast<int>(attempts[0].kind), static_cast<int>(SshAttempt::Kind::Failed));
        QCOMPARE(static_cast<int>(attempts[1].kind), static_cast<int>(SshAttempt::Kind::InvalidUser));
        QCOMPARE(attempts[2].user, u"admin\n"_s);
        // A user name that looks like the end of the line does not move the address.
        QCOMPARE(attempts[3].address, u"203.0.113.99"_s);
        QCOMPARE(attempts[3].user, u"x from 10.8.0.2 port 22 ssh2"_s);
        QCOMPARE(attempts[4].method, u"password"_s);
        QCOMPARE(static_cast<int>(attempts[4].kind), static_cast<int>(SshAttempt::Kind::Accepted));
        QCOMPARE(attempts[5].method, u"keyboard-interactive/pam"_s);
        QVERIFY(attempts[6].fingerprint.startsWith(u"SHA256:"_s));
    }

    void refusedKeysLeaveOnlyTheirEnd_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("known");
        QTest::newRow("closed") << u"Connection closed by authenticating user root 203.0.113.99 port 54540 [preauth]"_s
                                << u"root"_s << true;
        QTest::newRow("reset, unknown user")
            << u"Connection reset by invalid user admin 203.0.113.99 port 54540 [preauth]"_s << u"admin"_s << false;
        QTest::newRow("too many") << u"Disconnecting authenticating user ops 203.0.113.99 port 54540: Too many "
                                     "authentication failures [preauth]"_s
                                  << u"ops"_s << true;
        QTest::newRow("a name with an address in it")
            << u"Connection closed by invalid user x 10.8.0.2 port 22 203.0.113.99 port 54540 [preauth]"_s
            << u"x 10.8.0.2 port 22"_s << false;
    }
    void refusedKeysLeaveOnlyTheirEnd()
    {
        QFETCH(QString, message);
        const auto attempts = sshAttempts({{{1, message, u"sshd"_s, {}, -1}}, 0});
        QCOMPARE(attempts.size(), 1);
        QVERIFY(attempts[0].kind == SshAttempt::Kind::Abandoned);
        QCOMPARE(attempts[0].address, u"203.0.113.99"_s);
        QTEST(attempts[0].user, "user");
        QTEST(attempts[0].knownUser, "known");
    }

    void aLoginWithoutAKeyIsOneToo()
    {
        const auto attempts = sshAttempts(
            {{{1, u"Accepted gssapi-with-mic for ops from 10.8.0.2 port 5 ssh2: ops@LAB"_s, u"sshd"_s, {}, -1}}, 0});
        QCOMPARE(attempts.size(), 1);
        QCOMPARE(attempts[0].method, u"gssapi-with-mic"_s);
        QCOMPARE(attempts[0].fingerprint, QString());
    }

    void sudoAllowedAndRefused()
    {
        const auto uses = sudoUses(*parseJournal(sample(u"access/sudo-refused.out"_s)));
        QCOMPARE(uses.size(), 3);
        QCOMPARE(uses[0].refusal, u"command not allowed"_s);
        QCOMPARE(uses[0].command, u"/usr/bin/wg show all dump"_s);
        QCOMPARE(uses[1].user, u"mallory"_s);
        QCOMPARE(uses[1].command, u"/bin/sh ; COMMAND=/bin/true"_s);
        QVERIFY(uses[2].refusal.isEmpty());
        QCOMPARE(uses[2].runAs, u"root"_s);
        const auto captured = sudoUses(*parseJournal(sample(u"access/sudo-journal.out"_s)));
        QVERIFY(std::any_of(captured.begin(), captured.end(),
                            [](const SudoUse &use) { return use.user == u"ops"_s && use.refusal.isEmpty(); }));
    }

    void messagesAreMadeDistinct()
    {
        const auto distinct = distinctMessages(*parseJournal(sample(u"journal/errors-since-boot.out"_s)));
        const auto broken = std::find_if(distinct.begin(), distinct.end(), [](const DistinctMessage &message) {
            return message.message.contains(u"Broken pipe"_s);
        });
        QVERIFY(broken != distinct.end());
        QVERIFY(broken->count >= 3);
        QCOMPARE(broken->priority, 2);
        const auto bind = std::count_if(distinct.begin(), distinct.end(), [](const DistinctMessage &message) {
            return message.message.contains(u"Bind to port N on N.N.N.N"_s);
        });
        QCOMPARE(bind, 1);
    }

    void binaryAndRepeatedFields()
    {
        const auto journal = parseJournal("{\"MESSAGE\":[104,105,255],\"__REALTIME_TIMESTAMP\":\"1\"}\n"
                                          "{\"MESSAGE\":null,\"__REALTIME_TIMESTAMP\":\"2\"}\n"
                                          "{\"MESSAGE\":[\"a\",\"b\"],\"__REALTIME_TIMESTAMP\":\"3\"}\n");
        QVERIFY(journal);
        QVERIFY(journal->entries[0].message.startsWith(u"hi"_s));
        QCOMPARE(journal->entries[1].message, QString());
        QCOMPARE(journal->entries[2].message, u"b"_s);
    }

    void oneBadLineInAHundredIsSkipped()
    {
        const QByteArray good = "{\"MESSAGE\":\"x\",\"__REALTIME_TIMESTAMP\":\"1\"}\n";
        const auto most = parseJournal(good.repeated(199) + "{bad\n");
        QVERIFY(most);
        QCOMPARE(most->skipped, 1);
        const auto few = parseJournal(good.repeated(50) + "{bad\n");
        QVERIFY(!few);
        QCOMPARE(few.error().line, 51);
    }

    void anEmptyJournalIsAValue()
    {
        QVERIFY(parseJournal({})->entries.isEmpty());
        QVERIFY(parseJournal("-- No entries --\n")->entries.isEmpty());
    }
};

QTEST_GUILESS_MAIN(JournalFactsTest)
#include "tst_journalfacts.moc"
