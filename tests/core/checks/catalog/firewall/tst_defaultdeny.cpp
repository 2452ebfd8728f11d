// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "tests/core/checks/catalog/firewall/firewallanswers.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class FirewallDefaultDenyTest : public CheckTest
{
    Q_OBJECT

public:
    FirewallDefaultDenyTest()
        : CheckTest({.spec = &firewallDefaultDeny(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .healthy = withFirewall({{u"ss -H"_s, printed(kListeners)}}),
                     .excuses = firewallExcuses(
                         {absentIptables(), {u"ss -H"_s, kUnasked, "only weighs an opening, and there is none"}})})
    {
    }

protected:
    void rows() override
    {
        row("policy ACCEPT", {{rules4(), printed(filterWith(kTightInput, {}, "ACCEPT"))}}, Outcome::Fail,
            u"39917/tcp"_s);
        row("policy ACCEPT and a trailing drop",
            {{rules4(), printed(filterWith(kTightInput + "-A INPUT -j DROP\n", {}, "ACCEPT"))}}, Outcome::Pass);
        row("UDP is let in", {{rules4(), printed(filterWith("-A INPUT -p udp -j ACCEPT\n"))}}, Outcome::Fail,
            u"39917/udp"_s);
        row("IPv6 is open", {{rules6(), printed(filterWith({}, {}, "ACCEPT"))}}, Outcome::Fail, u"::/0"_s);
        row("an unknown match", {{rules4(), printed(filterWith("-A INPUT -m tardis --when now -j ACCEPT\n"))}},
            Reason::Unproven);
        row("a set that cannot be read",
            {{rules4(), printed(filterWith("-A INPUT -m set --match-set friends src -j ACCEPT\n"))},
             {u"ipset save"_s, printed({}, 1, "sudo: a password is required\n")}},
            Reason::Unproven);
        row("nft cannot be read", {{u"nft -j"_s, printed({}, 1, "sudo: a password is required\n")}}, Outcome::Warn,
            u"nft"_s);
    }

private Q_SLOTS:
    void withoutThePolicyAnOpenCanaryOnlyWarns()
    {
        const CheckBench lax(firewallDefaultDeny(), testLabWith("[policy]\ndefault_deny = false\n"), u"web"_s);
        const Answers open{{rules4(), printed(filterWith(kTightInput, {}, "ACCEPT"))}};
        const Verdict verdict = lax.verdict(healthy(), open);
        QCOMPARE(verdict.outcome(), Outcome::Warn);
        QVERIFY(verdict.judgement.summary.contains(":22 "_L1) || verdict.judgement.summary.contains("0.0.0.0:22"_L1));
    }
    void theMendOfASetIsItsSudoersLine()
    {
        const Verdict verdict = bench().verdict(
            healthy(), {{rules4(), printed(filterWith("-A INPUT -m set --match-set friends src -j ACCEPT\n"))},
                        {u"ipset save"_s, printed({}, 1, "sudo: a password is required\n")}});
        QVERIFY(verdict.judgement.mend.contains("ipset save"_L1));
    }
};

std::unique_ptr<QObject> tst_defaultdeny()
{
    return std::make_unique<FirewallDefaultDenyTest>();
}

#include "tst_defaultdeny.moc"
