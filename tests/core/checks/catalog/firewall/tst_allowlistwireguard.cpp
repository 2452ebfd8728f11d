// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "tests/core/checks/catalog/testlab.h"
#include "tests/core/checks/catalog/testrules.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QMap<QString, QString> kInterfaces{
    {u"lan0"_s, u"192.168.50.1"_s}, {u"wan0"_s, u"203.0.113.1"_s}, {u"wg0"_s, u"10.8.0.1"_s}};

}

class FirewallAllowWireGuardTest : public CheckTest
{
    Q_OBJECT

public:
    FirewallAllowWireGuardTest()
        : CheckTest({.spec = &firewallAllowWireGuard(),
                     .lab = rulesLab(),
                     .node = u"gw"_s,
                     .healthy = rulesOf({{u"udp"_s, 51820}}, kInterfaces),
                     .excuses = rulesExcuses()})
    {
    }

protected:
    void rows() override
    {
        row("no privilege",
            {{u"n iptables-save"_s, printed({}, 4,
                                            "iptables-save v1.8.9 (nf_tables): Could not fetch rule set generation id: "
                                            "Permission denied (you must be root)\n")}},
            Reason::NoPrivilege);
        row("native nft rules cannot be read", {{u"nft -j"_s, printed({}, 1, "sudo: a password is required\n")}},
            Outcome::Warn);
        row("cut before COMMIT",
            {{u"n iptables-save"_s, printed(iptablesOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}}).chopped(7))}},
            Reason::Garbled);
        row("the kernel knows legacy tables, and they cannot be read",
            {{u"'sudo -n cat"_s, printed("filter\n")},
             {u"exec sudo -n iptables-legacy-save"_s, printed({}, 1, "sudo: a password is required\n")}},
            Reason::NoPrivilege);
        row("closed", {{u"n iptables-save"_s, printed(iptablesOf({}))}, {u"nft -j"_s, printed(nftOf({}))}},
            Outcome::Fail);
        row("tcp instead of udp",
            {{u"n iptables-save"_s, printed(iptablesOf({{u"tcp"_s, 51820}}))},
             {u"nft -j"_s, printed(nftOf({{u"tcp"_s, 51820}}))}},
            Outcome::Fail);
        row("for the LAN only",
            {{u"n iptables-save"_s, printed(iptablesOf({{u"udp"_s, 51820, u"192.168.50.0/24"_s}}))},
             {u"nft -j"_s, printed(nftOf({{u"udp"_s, 51820, u"192.168.50.0/24"_s}}))}},
            Outcome::Warn);
    }
};

std::unique_ptr<QObject> tst_allowlistwireguard()
{
    return std::make_unique<FirewallAllowWireGuardTest>();
}

#include "tst_allowlistwireguard.moc"
