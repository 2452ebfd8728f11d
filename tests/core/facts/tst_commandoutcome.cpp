// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/commandoutcome.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

CommandAsked asked(const QStringList &argv, bool sudo = false)
{
    return {argv, sudo, u"ops"_s, std::nullopt};
}

CommandAsked askedWith(const QStringList &argv, const QMap<QString, QString> &paths)
{
    return {argv, true, u"ops"_s, ToolList{presenceTools(), paths}};
}

}

class CommandOutcomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repliesAreJudgedInOneOrder_data()
    {
        QTest::addColumn<CommandReply>("reply");
        QTest::addColumn<CommandAsked>("question");
        QTest::addColumn<CommandState>("expected");
        using State = CommandState;
        const CommandAsked wg = asked({u"wg"_s, u"show"_s, u"all"_s, u"transfer"_s}, true);
        QTest::newRow("output and exit code 0 are usable")
            << CommandReply{0, "x\n", {}, false, false} << wg << State::Usable;
        QTest::newRow("empty output and exit code 0 are for the parser")
            << CommandReply{0, {}, {}, false, false} << wg << State::Usable;
        QTest::newRow("exit code 1 with output is for the check")
            << CommandReply{1, "x\n", {}, false, false} << wg << State::Usable;
        QTest::newRow("exit code 1 without a word failed")
            << CommandReply{1, {}, {}, false, false} << wg << State::Failed;
        QTest::newRow("the flag makes it timed out, whatever was printed")
            << CommandReply{0, "x\n", {}, true, false} << wg << State::TimedOut;
        QTest::newRow("124 is the end of timeout(1)")
            << CommandReply{124, "x\n", {}, false, false} << wg << State::TimedOut;
        QTest::newRow("137 is its kill") << CommandReply{137, {}, {}, false, false} << wg << State::TimedOut;
        QTest::newRow("141 is the cap") << CommandReply{141, "x\n", {}, false, false} << wg << State::TooLarge;
        QTest::newRow("ended by a signal, the text may be half")
            << CommandReply{139, "x\n", {}, false, false} << wg << State::Failed;
        QTest::newRow("a set of bits is no signal")
            << CommandReply{132, "{}\n", {}, false, false} << asked({u"smartctl"_s, u"-j"_s}) << State::Usable;
        QTest::newRow("255 is no signal") << CommandReply{255, "x\n", {}, false, false} << wg << State::Usable;
        QTest::newRow("more than the cap") << CommandReply{0, "x\n", {}, false, true} << wg << State::TooLarge;
        QTest::newRow("127 is a missing tool")
            << CommandReply{127, {}, sample(u"wireguard/tool-missing.err"_s), false, false} << wg << State::ToolMissing;
        QTest::newRow("zpool missing") << CommandReply{127, {}, sample(u"storage/zpool-missing.err"_s), false, false}
                                       << asked({u"zpool"_s, u"list"_s}) << State::ToolMissing;
        QTest::newRow("absent from the presence list decides before sudo's text")
            << CommandReply{1, {}, sample(u"storage/lvs-tool-missing-under-sudo.err"_s), false, false}
            << askedWith({u"lvs"_s}, {{u"wg"_s, u"/usr/bin/wg"_s}}) << State::ToolMissing;
        QTest::newRow("present, and sudo wants a password")
            << CommandReply{1, {}, sample(u"storage/lvs-tool-missing-under-sudo.err"_s), false, false}
            << askedWith({u"lvs"_s}, {{u"lvs"_s, u"/usr/sbin/lvs"_s}}) << State::NoPrivilege;
        QTest::newRow("sudo's refusal makes even printed text unusable")
            << CommandReply{1, "half\n", "sudo: a password is required\n", false, false} << wg << State::NoPrivilege;
        QTest::newRow("the tool itself is not permitted")
            << CommandReply{1, {}, sample(u"wireguard/no-privilege.err"_s), false, false} << wg << State::NoPrivilege;
        QTest::newRow("sshd without host keys")
            << CommandReply{1, {}, sample(u"ssh/sshd-T-no-privilege.err"_s), false, false}
            << asked({u"sshd"_s, u"-T"_s}) << State::NoPrivilege;
        QTest::newRow("docker socket") << CommandReply{1, {}, sample(u"containers/ps-permission.err"_s), false, false}
                                       << asked({u"docker"_s, u"ps"_s}) << State::NoPrivilege;
        QTest::newRow("docker daemon down")
            << CommandReply{1, {}, sample(u"containers/ps-daemon-down.err"_s), false, false}
            << asked({u"docker"_s, u"ps"_s}) << State::Failed;
        QTest::newRow("the journal's hint with exit code 0")
            << CommandReply{0, "-- No entries --\n", sample(u"access/journal-no-permission.err"_s), false, false}
            << asked({u"journalctl"_s}) << State::NoPrivilege;
        QTest::newRow("an absent file is not an absent tool")
            << CommandReply{1, {}, sample(u"storage/mdstat-none.err"_s), false, false}
            << asked({u"cat"_s, u"/proc/mdstat"_s}) << State::Failed;
        QTest::newRow("half an answer of one program is none")
            << CommandReply{1, "wg0\tkey\n", "Unable to access interface wg1: Permission denied\n", false, false} << wg
            << State::NoPrivilege;
        QTest::newRow("noise of sudo changes nothing")
            << CommandReply{0, "x\n", "sudo: unable to resolve host gw-vpn: Name or service not known\n", false, false}
            << wg << State::Usable;
        QTest::newRow("sudo itself is not installed")
            << CommandReply{127, {}, "timeout: failed to run command 'sudo': No such file or directory\n", false, false}
            << wg << State::ToolMissing;
    }
    void repliesAreJudgedInOneOrder()
    {
        QFETCH(CommandReply, reply);
        QFETCH(CommandAsked, question);
        QFETCH(CommandState, expected);
        const CommandOutcome outcome = commandOutcome(reply, question);
        QCOMPARE(static_cast<int>(outcome.state), static_cast<int>(expected));
        QCOMPARE(outcome.reason.isEmpty(), expected == CommandState::Usable);
    }

    void missingPrivilegeNamesTheSudoersLine()
    {
        const CommandReply reply{1, {}, "sudo: a password is required\n", false, false};
        const auto outcome = commandOutcome(reply, askedWith({u"sshd"_s, u"-T"_s, u"-C"_s, u"user=ops,addr=10.8.0.2"_s},
                                                             {{u"sshd"_s, u"/usr/sbin/sshd"_s}}));
        QCOMPARE(outcome.mend, u"ops ALL=(root) NOPASSWD: /usr/sbin/sshd -T -C user\\=ops\\,addr\\=10.8.0.2"_s);
    }

    void aCommandWithoutArgumentsIsBoundToNone()
    {
        QCOMPARE(sudoersLine(u"ops"_s, {u"iptables-save"_s}, u"/usr/sbin/iptables-save"_s),
                 u"ops ALL=(root) NOPASSWD: /usr/sbin/iptables-save \"\""_s);
    }

    void wildcardsNeverReachSudoers() { QVERIFY(!sudoersLine({}, {u"cat"_s, u"/etc/*"_s}).contains(u" /etc/*"_s)); }

    void theJournalIsMendedByAGroup()
    {
        const CommandReply reply{0, {}, sample(u"access/journal-no-permission.err"_s), false, false};
        QCOMPARE(commandOutcome(reply, asked({u"journalctl"_s})).mend, u"usermod -aG adm,systemd-journal ops"_s);
    }

    void aMissingToolNamesItsPackage()
    {
        const CommandReply reply{127, {}, sample(u"wireguard/tool-missing.err"_s), false, false};
        QCOMPARE(commandOutcome(reply, asked({u"wg"_s, u"show"_s})).mend, u"apt-get install wireguard-tools"_s);
    }

    void partOfTheFilesUnreadableIsSaid()
    {
        const CommandReply reply{2, sample(u"ssh/provenance-user.out"_s), sample(u"ssh/dropins-listing.err"_s), false,
                                 false};
        const auto outcome = commandOutcome(reply, asked({u"sh"_s, u"-c"_s, u"grep …"_s}));
        QVERIFY(outcome.usable());
        QVERIFY(outcome.partlyDenied);
    }

    void aMissingFileIsToldApart()
    {
        const CommandReply missing{1, {}, sample(u"storage/mdstat-none.err"_s), false, false};
        QVERIFY(commandOutcome(missing, asked({u"cat"_s, u"/proc/mdstat"_s})).fileMissing);
        const CommandReply other{1, {}, "cat: /proc/mdstat: Input/output error\n", false, false};
        QVERIFY(!commandOutcome(other, asked({u"cat"_s, u"/proc/mdstat"_s})).fileMissing);
    }

    void reasonsAreShortAndRedacted()
    {
        const QByteArray key = "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=";
        const CommandReply reply{1, {}, "private key: " + key + "\n" + QByteArray(5000, 'x'), false, false};
        const auto outcome = commandOutcome(reply, asked({u"wg"_s}));
        QVERIFY(!outcome.reason.contains(QString::fromLatin1(key)));
        QVERIFY(outcome.reason.size() < 100);
    }
};

QTEST_GUILESS_MAIN(CommandOutcomeTest)
#include "tst_commandoutcome.moc"
