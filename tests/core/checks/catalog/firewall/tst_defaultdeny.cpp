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

class FirewallDefaultDenyTest : public CheckTest
{
    Q_OBJECT

public:
    FirewallDefaultDenyTest()
        : CheckTest({.spec = &firewallDefaultDeny(),
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
        row("everything is accepted",
            {{u"n iptables-save"_s, printed(iptablesOf({}, u"ACCEPT"_s))},
             {u"nft -j"_s, printed(nftOf({}, u"accept"_s))}},
            Outcome::Fail, u"39917"_s);
        row("tcp is refused and udp is not",
            {{u"n iptables-save"_s, printed(iptablesOf({{u"udp"_s, 39917}}))},
             {u"nft -j"_s, printed(nftOf({{u"udp"_s, 39917}}))}},
            Outcome::Fail, u"39917"_s);
    }

private Q_SLOTS:
    void aPolicyThatDoesNotAskForItIsSkipped()
    {
        const CheckBench lax(firewallDefaultDeny(), rulesLab() + "[policy]\ndefault_deny = false\n", u"web"_s);
        QCOMPARE(lax.verdict(healthy()).outcome(), Outcome::Skipped);
    }
};

std::unique_ptr<QObject> tst_defaultdeny()
{
    return std::make_unique<FirewallDefaultDenyTest>();
}

#include "tst_defaultdeny.moc"
