// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "tests/core/checks/catalog/firewall/firewallanswers.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

Before rememberedRun()
{
    const CheckBench bench(firewallDrift(), kTestLab, u"web"_s);
    const Verdict first = bench.verdict(firewallAnswers());
    return {.previous = first, .lastGood = first};
}

}

class FirewallDriftTest : public CheckTest
{
    Q_OBJECT

public:
    FirewallDriftTest()
        : CheckTest({.spec = &firewallDrift(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .healthy = firewallAnswers(),
                     .excuses = firewallExcuses({absentIptables()}),
                     .before = rememberedRun()})
    {
    }

protected:
    void rows() override
    {
        const Before before = rememberedRun();
        row("a rule more",
            {{rules4(), printed(filterWith(kTightInput + "-A INPUT -p tcp -m tcp --dport 80 -j ACCEPT\n"))}},
            Outcome::Fail, u"+ v4 filter -A INPUT -p tcp -m tcp --dport 80 -j ACCEPT"_s, before);
        row("a policy changed", {{rules4(), printed(filterWith(kTightInput, {}, "ACCEPT"))}}, Outcome::Fail,
            u"filter :INPUT ACCEPT"_s, before);
        row("counters moved", {{rules4(), printed(filterWith(kTightInput).replace("[0:0]", "[12:3456]"))}},
            Outcome::Pass, {}, before);
        row("fail2ban banned somebody",
            {{rules4(), printed(filterWith(kTightInput)
                                    .replace("-A INPUT -i lo", ":f2b-sshd - [0:0]\n-A INPUT -i lo")
                                    .replace("COMMIT", "-A f2b-sshd -s 203.0.113.9/32 -j REJECT\nCOMMIT"))}},
            Outcome::Pass, {}, before);
        row("nft got a table", {{u"nft -j"_s, printed(kNativeTable)}}, Outcome::Fail, u"inet guard"_s, before);
        row("a set got an address",
            {{u"ipset save"_s, printed("create mgmt hash:net family inet\nadd mgmt 0.0.0.0/1\n")}}, Outcome::Fail,
            u"add mgmt 0.0.0.0/1"_s, before);
        row("a set of bans",
            {{u"ipset save"_s, printed("create f2b hash:ip family inet hashsize 1024 maxelem 65536 timeout 600\nadd "
                                       "f2b 203.0.113.9 timeout 600\n")}},
            Outcome::Pass, {}, before);
        row("the first look", {}, Outcome::Pass, u"First look"_s, Before{});
    }
};

std::unique_ptr<QObject> tst_drift()
{
    return std::make_unique<FirewallDriftTest>();
}

#include "tst_drift.moc"
