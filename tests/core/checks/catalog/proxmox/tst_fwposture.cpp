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
        const QList<Opened> usual{{u"tcp"_s, 22, u"10.8.0.0/24"_s}, {u"tcp"_s, 8006, u"10.8.0.0/24"_s}};
        const auto opened = [&usual](const QString &protocol, int port, const QString &source) {
            const QList<Opened> all = QList<Opened>(usual) << Opened{protocol, port, source};
            return Answers{{u"n iptables-save"_s, printed(iptablesOf(all))}, {u"nft -j"_s, printed(nftOf(all))}};
        };
        row("SSH is open to the LAN", opened(u"tcp"_s, 22, u"192.168.50.0/24"_s), Outcome::Fail, u"22/tcp is open"_s);
        row("SPICE is open to everybody", opened(u"tcp"_s, 3128, {}), Outcome::Fail, u"3128/tcp is open"_s);
        row("the first console is open", opened(u"tcp"_s, 5900, {}), Outcome::Fail, u"5900/tcp is open"_s);
        row("one console in the middle is open", opened(u"tcp"_s, 5942, {}), Outcome::Fail, u"5942/tcp is open"_s);
        row("the last console is open", opened(u"tcp"_s, 5999, {}), Outcome::Fail, u"5999/tcp is open"_s);
        row("a port behind the consoles is open", opened(u"tcp"_s, 6000, {}), Outcome::Pass);
        row("consoles over the VPN", opened(u"tcp"_s, 5942, u"10.8.0.0/24"_s), Outcome::Pass, u"5943-5999/tcp"_s);
        row("UDP is something else", opened(u"udp"_s, 3128, {}), Outcome::Pass);
        row("everything is open",
            {{u"n iptables-save"_s, printed(iptablesOf(usual, u"ACCEPT"_s))},
             {u"nft -j"_s, printed(nftOf(usual, u"accept"_s))}},
            Outcome::Fail, u"22/tcp, 3128/tcp, 5900-5999/tcp"_s);
        row("the VPN is locked out",
            {{u"n iptables-save"_s, printed(iptablesOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}}))},
             {u"nft -j"_s, printed(nftOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}}))}},
            Outcome::Fail);
    }
private Q_SLOTS:
    /// Management networks narrower than the VPN: the rest of it is kept out, and does not need to come in.
    void onlyTheManagementNetworksMayAndNeed()
    {
        const QByteArray lab = rulesLab() + "\n[policy]\nmanagement_cidrs = [\"10.8.0.2/32\"]\n";
        const auto judged = [&lab](const CheckSpec &spec, const QString &from) {
            return CheckBench(spec, lab, u"pve"_s)
                .verdict(rulesOf({{u"tcp"_s, 22, from}, {u"tcp"_s, 8006, from}}, kInterfaces))
                .outcome();
        };
        QCOMPARE(judged(proxmoxFirewallPosture(), u"10.8.0.2/32"_s), Outcome::Pass);
        QCOMPARE(judged(firewallAllowSsh(), u"10.8.0.2/32"_s), Outcome::Pass);
        QCOMPARE(judged(proxmoxFirewallPosture(), u"10.8.0.0/24"_s), Outcome::Fail);
        QCOMPARE(judged(proxmoxFirewallPosture(), u"10.8.0.3/32"_s), Outcome::Fail);
        QCOMPARE(judged(firewallAllowSsh(), u"10.8.0.3/32"_s), Outcome::Fail);
    }
    /// A management network beside the VPN: both lights are of one mind about it.
    void aManagementNetworkMayUseSshToo()
    {
        const QByteArray lab = rulesLab() + "\n[policy]\nmanagement_cidrs = [\"192.168.50.0/24\"]\n";
        for (const CheckSpec *spec : {&proxmoxFirewallPosture(), &firewallAllowSsh()}) {
            const auto judged = [&](const QString &from) {
                return CheckBench(*spec, lab, u"pve"_s)
                    .verdict(rulesOf({{u"tcp"_s, 22, from}, {u"tcp"_s, 8006, from}}, kInterfaces))
                    .outcome();
            };
            QCOMPARE(judged(u"192.168.50.0/24"_s), Outcome::Pass);
            QCOMPARE(judged(u"192.168.0.0/16"_s), Outcome::Fail);
        }
    }
};

std::unique_ptr<QObject> tst_fwposture()
{
    return std::make_unique<ProxmoxFirewallPostureTest>();
}

#include "tst_fwposture.moc"
