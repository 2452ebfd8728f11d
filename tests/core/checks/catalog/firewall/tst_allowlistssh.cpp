// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "tests/core/checks/catalog/testlab.h"
#include "tests/core/checks/catalog/testrules.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QMap<QString, QString> kInterfaces{{u"lan0"_s, u"192.168.50.30"_s}};

}

class FirewallAllowSshTest : public CheckTest
{
    Q_OBJECT

public:
    FirewallAllowSshTest()
        : CheckTest({.spec = &firewallAllowSsh(),
                     .lab = rulesLab(),
                     .node = u"web"_s,
                     .healthy = rulesOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}}, kInterfaces),
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
        row("open to everybody",
            {{u"n iptables-save"_s, printed(iptablesOf({{u"tcp"_s, 22}}))},
             {u"nft -j"_s, printed(nftOf({{u"tcp"_s, 22}}))}},
            Outcome::Fail);
        row("open to the LAN",
            {{u"n iptables-save"_s,
              printed(iptablesOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}, {u"tcp"_s, 22, u"192.168.50.0/24"_s}}))},
             {u"nft -j"_s, printed(nftOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}, {u"tcp"_s, 22, u"192.168.50.0/24"_s}}))}},
            Outcome::Fail);
        row("the VPN is locked out",
            {{u"n iptables-save"_s, printed(iptablesOf({}))}, {u"nft -j"_s, printed(nftOf({}))}}, Outcome::Fail);
        row("a rule for half of the VPN",
            {{u"n iptables-save"_s, printed(iptablesOf({{u"tcp"_s, 22, u"10.8.0.0/25"_s}}))},
             {u"nft -j"_s, printed(nftOf({{u"tcp"_s, 22, u"10.8.0.0/25"_s}}))}},
            Outcome::Warn);
        row("no rules at all",
            {{u"n iptables-save"_s, printed({})},
             {u"ip6tables-save"_s, printed({})},
             {u"nft -j"_s, printed("{\"nftables\":[{\"metainfo\":{\"json_schema_version\":1}}]}\n")}},
            Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_allowlistssh()
{
    return std::make_unique<FirewallAllowSshTest>();
}

#include "tst_allowlistssh.moc"
