// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/sudoersrule.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class SudoersRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommandIsWrittenExactly_data()
    {
        QTest::addColumn<QStringList>("argv");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no arguments means none")
            << QStringList{u"iptables-save"_s} << u"/usr/sbin/iptables-save \"\""_s;
        QTest::newRow("plain arguments") << QStringList{u"wg"_s, u"show"_s, u"all"_s} << u"/usr/bin/wg show all"_s;
        QTest::newRow("commas, equals signs and colons") << QStringList{u"sshd"_s, u"-C"_s, u"user=ops,addr=fd00::2"_s}
                                                         << u"/usr/sbin/sshd -C user\\=ops\\,addr\\=fd00\\:\\:2"_s;
        QTest::newRow("a backslash") << QStringList{u"cat"_s, u"a\\b"_s} << u"/usr/bin/cat a\\\\b"_s;
        QTest::newRow("what would match more")
            << QStringList{u"cat"_s, u"/x*?[a]"_s} << u"/usr/bin/cat /x\\*\\?\\[a\\]"_s;
        QTest::newRow("what would begin a comment") << QStringList{u"cat"_s, u"#x"_s} << u"/usr/bin/cat \\#x"_s;
        QTest::newRow("a format with braces and blanks")
            << QStringList{u"docker"_s, u"ps"_s, u"--format"_s, u"{{json .ID}},{{json .Names}}"_s}
            << u"/usr/bin/docker ps --format {{json .ID}}\\,{{json .Names}}"_s;
        QTest::newRow("a full path stays") << QStringList{u"/opt/x/tool"_s, u"a"_s} << u"/opt/x/tool a"_s;
        QTest::newRow("nothing") << QStringList() << QString();
    }
    void aCommandIsWrittenExactly()
    {
        QFETCH(QStringList, argv);
        QTEST(sudoersCommand(argv), "expected");
    }

    void whereTheProgramWasFoundCountsMore()
    {
        QCOMPARE(sudoersCommand({u"nft"_s, u"list"_s}, u"/sbin/nft"_s), u"/sbin/nft list"_s);
    }

    void aUserIsNeverAnAlias()
    {
        QCOMPARE(sudoersUser(u"ops"_s), u"ops"_s);
        QCOMPARE(sudoersUser(u"OPS"_s), u"\"OPS\""_s);
        QCOMPARE(sudoersUser({}), u"USER"_s);
    }

    void oneLineForSeveralCommands()
    {
        QCOMPARE(sudoersLineFor(u"ops"_s, {u"/usr/bin/wg show"_s, u"/usr/sbin/nft \"\""_s}),
                 u"ops ALL=(root) NOPASSWD: /usr/bin/wg show, /usr/sbin/nft \"\""_s);
        QCOMPARE(sudoersLineFor(u"ops"_s, {}), QString());
    }

    void whatAScriptHandsToSudoIsFound_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("none") << u"for t in a b; do command -v \"$t\"; done"_s << QStringList();
        QTest::newRow("inside a test, with its errors thrown away")
            << u"test -n \"$(sudo -n cat /proc/net/a /proc/net/b 2>/dev/null)\" || exit 0; exec sudo -n tool-save"_s
            << QStringList{u"cat /proc/net/a /proc/net/b"_s, u"tool-save"_s};
        QTest::newRow("twice the same") << u"sudo -n lvs; sudo -n lvs"_s << QStringList{u"lvs"_s};
        QTest::newRow("into a pipe") << u"sudo -n wg show all | head"_s << QStringList{u"wg show all"_s};
    }
    void whatAScriptHandsToSudoIsFound()
    {
        QFETCH(QString, script);
        QStringList found;
        for (const QStringList &argv : rootCommands({u"sh"_s, u"-c"_s, script}, false))
            found << argv.join(u' ');
        QTEST(found, "expected");
    }

    void aPlainCommandIsRootOnlyWithSudo()
    {
        QVERIFY(rootCommands({u"ss"_s, u"-H"_s}, false).isEmpty());
        QCOMPARE(rootCommands({u"ss"_s, u"-H"_s}, true), (QList<QStringList>{{u"ss"_s, u"-H"_s}}));
    }
};

QTEST_APPLESS_MAIN(SudoersRuleTest)
#include "tst_sudoersrule.moc"
