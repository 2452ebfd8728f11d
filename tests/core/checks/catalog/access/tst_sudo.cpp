// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/access.h"
#include "tests/core/checks/catalog/access/journaltext.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

Answer sudoSaid(const QString &message)
{
    return printed(journalLine(message, u"sudo"_s));
}

}

class SudoTest : public CheckTest
{
    Q_OBJECT

public:
    SudoTest()
        : CheckTest(
              {.spec = &accessSudo(),
               .lab = accessLab("[policy]\nsudo_users = [\"anna\"]\n"),
               .node = u"web"_s,
               .healthy = {{u"ssh.service"_s, sshdSaid({})},
                           {u"_COMM=sudo"_s, captured(u"access/sudo-journal"_s)},
                           {u"SYSLOG_IDENTIFIER=sudo"_s, sudoSaid(u" ops : PWD=/ ; USER=root ; COMMAND=/usr/bin/ss"_s)},
                           {u"id -Gn"_s, printed("ops adm\n")}},
               .excuses = {{u"_COMM=sudo"_s, {Blindness::Empty}, "sudo need not have been used"}}})
    {
    }

protected:
    void rows() override
    {
        row("a listed user",
            {{u"_COMM=sudo"_s, sudoSaid(u" anna : TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/usr/bin/apt update"_s)}},
            Outcome::Pass);
        row("somebody else", {{u"_COMM=sudo"_s, sudoSaid(u" bob : TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/sh"_s)}},
            Outcome::Warn, u"bob"_s);
        row("a command that is not allowed",
            {{u"_COMM=sudo"_s, sudoSaid(u" ops : command not allowed ; PWD=/ ; USER=root ; COMMAND=/bin/sh"_s)}},
            Outcome::Warn, u"command not allowed"_s);
        row("not in sudoers",
            {{u"_COMM=sudo"_s, sudoSaid(u" mallory : user NOT in sudoers ; PWD=/ ; USER=root ; COMMAND=/bin/sh"_s)}},
            Outcome::Warn, u"mallory"_s);
        row("what our own sudoers file lacks is told by the light that asked",
            {{u"_COMM=sudo"_s, sudoSaid(u" ops : a password is required ; PWD=/ ; USER=root ; COMMAND=/usr/bin/ss"_s)}},
            Outcome::Pass);
        row("a password wanted of somebody else",
            {{u"_COMM=sudo"_s,
              sudoSaid(u" anna : a password is required ; PWD=/ ; USER=root ; COMMAND=/usr/bin/ss"_s)}},
            Outcome::Warn, u"anna"_s);
        row("captured refusals", {{u"_COMM=sudo"_s, captured(u"access/sudo-refused"_s)}}, Outcome::Warn);
        row("never used", {{u"_COMM=sudo"_s, printed("-- No entries --\n")}}, Outcome::Pass, u"0 use"_s);
        row("used by us alone, as journalctl --grep says it", {{u"_COMM=sudo"_s, printed("", 1)}}, Outcome::Pass,
            u"0 use"_s);
        row("a journalctl that cannot do it",
            {{u"_COMM=sudo"_s, printed("", 1, "Compiled without pattern matching support\n")}}, Reason::Garbled);
        row("sudo writes elsewhere",
            {{u"_COMM=sudo"_s, printed("", 1)}, {u"SYSLOG_IDENTIFIER=sudo"_s, printed("-- No entries --\n")}},
            Reason::Unproven, u"not even of our own"_s);
        row("never used, and no login either",
            {{u"_COMM=sudo"_s, printed("-- No entries --\n")}, {u"ssh.service"_s, printed("-- No entries --\n")}},
            Reason::Unproven);
        row("not in adm, and so empty",
            {{u"_COMM=sudo"_s, printed("-- No entries --\n")}, {u"id -Gn"_s, printed("ops\n")}}, Reason::NoPrivilege);
        row("as many entries as were asked for",
            {{u"_COMM=sudo"_s,
              printed(journalLine(u" anna : PWD=/ ; USER=root ; COMMAND=/usr/bin/ss"_s, u"sudo"_s).repeated(500))}},
            Reason::TooLarge);
    }

private Q_SLOTS:
    void withoutAPolicyNobodyIsAStranger()
    {
        const CheckBench open(accessSudo(), accessLab(), u"web"_s);
        const Verdict verdict =
            open.verdict(healthy(), {{u"_COMM=sudo"_s, sudoSaid(u" bob : PWD=/ ; USER=root ; COMMAND=/bin/sh"_s)}});
        QCOMPARE(verdict.outcome(), Outcome::Pass);
        QVERIFY(verdict.judgement.summary.contains(u"not declared"_s));
    }
};

std::unique_ptr<QObject> tst_sudo()
{
    return std::make_unique<SudoTest>();
}

#include "tst_sudo.moc"
