// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/bootfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class BootFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identityHasBootUptimeAndLoad()
    {
        const auto boot = parseBootIdentity(sample(u"boot/identity.out"_s));
        QVERIFY(boot);
        QCOMPARE(*boot, (BootIdentity{u"be6eb35d-a5b7-49e5-a454-102e5f641555"_s, 3613.73, 0.42, 0.31, 0.12}));
    }

    void oddIdentitiesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<int>("line");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("not a UUID") << QByteArray("be6eb35d\n1 1\n1 1 1 1/1 1\n") << 1;
        QTest::newRow("uptime is a word")
            << QByteArray("be6eb35d-a5b7-49e5-a454-102e5f641555\nnan 1\n1 1 1 1/1 1\n") << 2;
        QTest::newRow("uptime below zero")
            << QByteArray("be6eb35d-a5b7-49e5-a454-102e5f641555\n-1 1\n1 1 1 1/1 1\n") << 2;
        QTest::newRow("load with two numbers") << QByteArray("be6eb35d-a5b7-49e5-a454-102e5f641555\n1 1\n1 1\n") << 3;
    }
    void oddIdentitiesAreRefused()
    {
        QFETCH(QByteArray, out);
        QFETCH(int, line);
        const auto boot = parseBootIdentity(out);
        QVERIFY(!boot);
        QCOMPARE(boot.error().line, line);
    }

    void osReleaseUnquotes()
    {
        const auto release = parseOsRelease(sample(u"boot/os-release.out"_s));
        QVERIFY(release);
        QCOMPARE(*release, (OsRelease{u"debian"_s, u"12"_s, u"bookworm"_s, u"Debian GNU/Linux 12 (bookworm)"_s}));
    }

    void presenceListsWhatIsThere()
    {
        const auto tools = parsePresence(sample(u"boot/presence.out"_s));
        QVERIFY(tools);
        QCOMPARE(tools->paths.value(u"iptables-save"_s), u"/usr/sbin/iptables-save"_s);
        QVERIFY(tools->has(u"wg"_s));
        QVERIFY(tools->wasAsked(u"docker"_s) && !tools->has(u"docker"_s));
        QVERIFY(!tools->wasAsked(u"cat"_s));
    }

    void aPresenceListWithoutItsEndIsNoListOfMissingTools()
    {
        QVERIFY(!parsePresence({}));
        QVERIFY(!parsePresence("/usr/bin/wg\n"));
        QVERIFY(parsePresence(".\n"));
        QVERIFY(!parsePresence("motd\n.\n"));
    }

    void presenceCommandAsksForEveryTool()
    {
        for (const QString &tool : presenceTools()) {
            QVERIFY(presenceCommand().last().contains(u' ' + tool));
        }
    }

    void groupsDecideAboutTheJournal_data()
    {
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<bool>("may");
        QTest::newRow("adm") << sample(u"boot/groups.out"_s) << true;
        QTest::newRow("root") << QByteArray("root\n") << true;
        QTest::newRow("systemd-journal") << QByteArray("ops systemd-journal\n") << true;
        QTest::newRow("a plain user") << QByteArray("ops\n") << false;
        QTest::newRow("a name that only contains adm") << QByteArray("admin\n") << false;
    }
    void groupsDecideAboutTheJournal()
    {
        QFETCH(QByteArray, out);
        QFETCH(bool, may);
        const auto groups = parseGroups(out);
        QVERIFY(groups);
        QCOMPARE(mayReadJournal(*groups), may);
    }

    void noGroupIsRefused()
    {
        QVERIFY(!parseGroups({}));
        QVERIFY(!parseGroups("\n"));
        QVERIFY(!parseGroups("ops\nadm\n"));
    }

    void kernelReleaseIsOneWord()
    {
        QCOMPARE(parseKernelRelease(sample(u"boot/kernel-release.out"_s)).value_or(QString()), u"6.1.0-40-amd64"_s);
        QCOMPARE(parseKernelRelease("6.8.12-4-pve\n").value_or(QString()), u"6.8.12-4-pve"_s);
        QVERIFY(!parseKernelRelease("Linux 6.1\n"));
        QVERIFY(!parseKernelRelease({}));
    }
};

QTEST_GUILESS_MAIN(BootFactsTest)
#include "tst_bootfacts.moc"
