// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/access.h"
#include "tests/core/checks/catalog/access/journaltext.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class PasswordLoginsTest : public CheckTest
{
    Q_OBJECT

public:
    PasswordLoginsTest()
        : CheckTest({.spec = &accessPasswordLogins(),
                     .lab = accessLab(),
                     .node = u"web"_s,
                     .healthy = {{u"journalctl"_s, sshdSaid({})}, {u"id -Gn"_s, printed("ops adm\n")}}})
    {
    }

protected:
    void rows() override
    {
        row("a password", {{u"journalctl"_s, sshdSaid({u"Accepted password for ops from 10.8.0.3 port 5 ssh2"_s})}},
            Outcome::Fail, u"ops from 10.8.0.3 by password"_s);
        row("keyboard-interactive",
            {{u"journalctl"_s, sshdSaid({u"Accepted keyboard-interactive/pam for ops from 10.8.0.3 "
                                         "port 5 ssh2"_s})}},
            Outcome::Fail, u"keyboard-interactive"_s);
        row("nothing at all", {{u"journalctl"_s, sshdSaid({u"Accepted none for ops from 10.8.0.3 port 5 ssh2"_s})}},
            Outcome::Fail, u"by none"_s);
        row("another way than a key",
            {{u"journalctl"_s, sshdSaid({u"Accepted gssapi-with-mic for ops from 10.8.0.3 port 5 ssh2: ops@LAB"_s})}},
            Outcome::Warn, u"gssapi"_s);
        row("a name that claims a key is no login",
            {{u"journalctl"_s, sshdSaid({u"Invalid user Accepted password for x from 10.8.0.3 port 5"_s})}},
            Outcome::Pass);
        row("attacks of all kinds", {{u"journalctl"_s, captured(u"access/journal-attacks"_s)}}, Outcome::Fail,
            u"without a key"_s);
        row("a captured journal", {{u"journalctl"_s, captured(u"access/journal-ssh-json"_s)}}, Outcome::Pass,
            u"28 login"_s);
        row("not in adm, and so empty",
            {{u"journalctl"_s, printed("-- No entries --\n")}, {u"id -Gn"_s, printed("ops users\n")}},
            Reason::NoPrivilege, u"adm"_s);
        row("journalctl's hint", {{u"journalctl"_s, journalHidden()}}, Reason::NoPrivilege);
        row("allowed, and yet empty", {{u"journalctl"_s, printed("-- No entries --\n")}}, Reason::Unproven,
            u"our own login"_s);
        row("no journal is kept",
            {{u"journalctl"_s, printed("-- No entries --\n", 0, "No journal files were found.\n")}}, Reason::Unproven,
            u"no journal"_s);
        row("a part is broken",
            {{u"journalctl"_s,
              printed(ownLogin(), 0, "Journal file /var/log/journal/x is truncated, ignoring file.\n")}},
            Reason::Garbled);
        row("as many entries as were asked for", {{u"journalctl"_s, printed(ownLogin().repeated(2000))}},
            Reason::TooLarge, u"older"_s);
        row("a password among as many",
            {{u"journalctl"_s, printed(ownLogin().repeated(1999) +
                                       journalLine(u"Accepted password for ops from 10.8.0.3 port 5 ssh2"_s))}},
            Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_passwordlogins()
{
    return std::make_unique<PasswordLoginsTest>();
}

#include "tst_passwordlogins.moc"
