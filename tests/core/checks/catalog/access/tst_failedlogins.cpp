// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/access.h"
#include "tests/core/checks/catalog/access/journaltext.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPolicy = "[policy]\ntrusted_cidrs = [\"192.168.60.0/24\"]\n";

Answer failures(int count, const QString &user, const QString &address)
{
    QStringList lines;
    for (int i = 0; i < count; ++i)
        lines << u"Failed password for %1 from %2 port %3 ssh2"_s.arg(user, address).arg(1000 + i);
    return sshdSaid(lines);
}

}

class FailedLoginsTest : public CheckTest
{
    Q_OBJECT

public:
    FailedLoginsTest()
        : CheckTest({.spec = &accessFailedLogins(),
                     .lab = accessLab(kPolicy),
                     .node = u"web"_s,
                     .healthy = {{u"journalctl"_s, sshdSaid({})}, {u"id -Gn"_s, printed("ops systemd-journal\n")}}})
    {
    }

protected:
    void rows() override
    {
        const auto said = [](const QString &line) { return Answers{{u"journalctl"_s, sshdSaid({line})}}; };
        row("one from outside", said(u"Failed password for ops from 203.0.113.99 port 5 ssh2"_s), Outcome::Fail,
            u"ops from 203.0.113.99"_s);
        row("a refused key from outside",
            said(u"Connection closed by authenticating user root 203.0.113.99 port 5 [preauth]"_s), Outcome::Fail,
            u"root from 203.0.113.99"_s);
        row("a name that nobody has, from outside", said(u"Invalid user admin from 203.0.113.99 port 5"_s),
            Outcome::Fail, u"admin"_s);
        row("a name that looks like an address of the VPN",
            said(u"Failed password for invalid user x from 10.8.0.2 port 22 ssh2 from 203.0.113.99 port 5 ssh2"_s),
            Outcome::Fail, u"203.0.113.99"_s);
        row("from the LAN, which is not the VPN", said(u"Failed password for ops from 192.168.50.77 port 5 ssh2"_s),
            Outcome::Fail);
        row("five typing errors in the VPN", {{u"journalctl"_s, failures(5, u"ops"_s, u"10.8.0.3"_s)}}, Outcome::Pass,
            u"5 failed"_s);
        row("six in the VPN", {{u"journalctl"_s, failures(6, u"ops"_s, u"10.8.0.3"_s)}}, Outcome::Fail, u"6 failed"_s);
        row("six through the gateway that is jumped through",
            {{u"journalctl"_s, failures(6, u"ops"_s, u"192.168.50.1"_s)}}, Outcome::Fail, u"from the VPN"_s);
        row("six for names that nobody has, in the VPN",
            {{u"journalctl"_s, failures(6, u"invalid user bob"_s, u"10.8.0.3"_s)}}, Outcome::Pass);
        row("twenty-one of those", {{u"journalctl"_s, failures(21, u"invalid user bob"_s, u"10.8.0.3"_s)}},
            Outcome::Warn);
        row("twenty from a trusted network", {{u"journalctl"_s, failures(20, u"ops"_s, u"192.168.60.7"_s)}},
            Outcome::Pass);
        row("twenty-one from there", {{u"journalctl"_s, failures(21, u"ops"_s, u"192.168.60.7"_s)}}, Outcome::Warn);
        row("a client that tries key after key and gets in",
            {{u"journalctl"_s, sshdSaid({u"Failed publickey for ops from 10.8.0.2 port 40022 ssh2: RSA SHA256:a"_s,
                                         u"Failed none for ops from 10.8.0.2 port 40022 ssh2"_s})}},
            Outcome::Pass, u"0 failed"_s);
        row("a name instead of an address", said(u"Failed password for ops from some.host port 5 ssh2"_s),
            Reason::Unproven, u"where"_s);
        row("not in adm, and so empty",
            {{u"journalctl"_s, printed("-- No entries --\n")}, {u"id -Gn"_s, printed("ops\n")}}, Reason::NoPrivilege);
        row("allowed, and yet empty", {{u"journalctl"_s, printed({})}}, Reason::Unproven);
        row("as many entries as were asked for", {{u"journalctl"_s, printed(ownLogin().repeated(2000))}},
            Reason::TooLarge);
    }
};

std::unique_ptr<QObject> tst_failedlogins()
{
    return std::make_unique<FailedLoginsTest>();
}

#include "tst_failedlogins.moc"
