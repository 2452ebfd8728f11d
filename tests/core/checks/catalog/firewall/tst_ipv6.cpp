// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "tests/core/checks/catalog/firewall/firewallanswers.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray withV6(const QByteArray &address, const QByteArray &scope)
{
    return QByteArray(kAddresses)
        .replace("fd50::30", address)
        .replace("\"prefixlen\":64,\"scope\":\"global\"", "\"prefixlen\":64,\"scope\":\"" + scope + "\"");
}

const QByteArray kWildcard6 =
    "tcp   LISTEN 0      128             [::]:22           [::]:*    "
    "users:((\"sshd\",pid=612,fd=4)) ino:3 sk:3 cgroup:/system.slice/ssh.service v6only:1 <->\n";

}

class FirewallIpv6Test : public CheckTest
{
    Q_OBJECT

public:
    FirewallIpv6Test()
        : CheckTest({.spec = &firewallIpv6(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .healthy = withFirewall({{u"ss -H"_s, printed(kListeners)}}),
                     .excuses = firewallExcuses({{u"sudo -n iptables-save"_s,
                                                  {Blindness::NotFound, Blindness::NotInstalled, Blindness::Empty},
                                                  "the rules of IPv4 have their own lights"},
                                                 absentIptables(),
                                                 {u"ss -H"_s, kUnasked, "only weighs an opening, and there is none"}})})
    {
    }

protected:
    void rows() override
    {
        const Given open{rules6(), printed(filterWith({}, {}, "ACCEPT"))};
        row("ip6tables never used", {{rules6(), printed({})}}, Outcome::Fail, u"IPv4 is closed, IPv6 is not"_s);
        row("policy ACCEPT", {open}, Outcome::Fail, u"fd50::"_s);
        row("open in both", {open, {rules4(), printed(filterWith({}, {}, "ACCEPT"))}}, Outcome::Fail,
            u"as over IPv4"_s);
        row("open over IPv4 only", {{rules4(), printed(filterWith({}, {}, "ACCEPT"))}}, Outcome::Pass);
        row("no IPv6 address", {open, {u"addr show"_s, printed(kGatewayAddresses)}}, Outcome::Skipped);
        row("link-local, and nothing listens there", {open, {u"addr show"_s, printed(withV6("fe80::30", "link"))}},
            Outcome::Warn, u"link-local"_s);
        row("link-local, and sshd listens on it",
            {open,
             {u"addr show"_s, printed(withV6("fe80::30", "link"))},
             {u"ss -H"_s, printed(kListeners + kWildcard6)}},
            Outcome::Fail);
        row("link-local, and who listens was not seen",
            {open,
             {u"addr show"_s, printed(withV6("fe80::30", "link"))},
             {u"ss -H"_s, nothingFrom(Error::Kind::TimedOut)}},
            Outcome::Fail);
        row("an unknown match", {{rules6(), printed(filterWith("-A INPUT -m tardis --when now -j ACCEPT\n"))}},
            Reason::Unproven);
    }
};

std::unique_ptr<QObject> tst_ipv6()
{
    return std::make_unique<FirewallIpv6Test>();
}

#include "tst_ipv6.moc"
