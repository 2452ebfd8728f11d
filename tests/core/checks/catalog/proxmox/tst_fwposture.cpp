// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "tests/core/checks/catalog/testlab.h"
#include "tests/core/checks/catalog/testrules.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QMap<QString, QString> kInterfaces{{u"vmbr0"_s, u"192.168.50.40"_s}};

}

class ProxmoxFirewallPostureTest : public CheckTest
{
    Q_OBJECT

public:
    ProxmoxFirewallPostureTest()
        : CheckTest(
              {.spec = &proxmoxFirewallPosture(),
               .lab = rulesLab(),
               .node = u"pve"_s,
               .healthy = rulesOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}, {u"tcp"_s, 8006, u"10.8.0.0/24"_s}}, kInterfaces),
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
        row("the local network that Proxmox adds by itself",
            {{u"n iptables-save"_s,
              printed(iptablesOf({{u"tcp"_s, 8006, u"10.8.0.0/24"_s}, {u"tcp"_s, 8006, u"192.168.50.0/24"_s}}))},
             {u"nft -j"_s,
              printed(nftOf({{u"tcp"_s, 8006, u"10.8.0.0/24"_s}, {u"tcp"_s, 8006, u"192.168.50.0/24"_s}}))}},
            Outcome::Fail);
        row("the VPN is locked out",
            {{u"n iptables-save"_s, printed(iptablesOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}}))},
             {u"nft -j"_s, printed(nftOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}}))}},
            Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_fwposture()
{
    return std::make_unique<ProxmoxFirewallPostureTest>();
}

#include "tst_fwposture.moc"
