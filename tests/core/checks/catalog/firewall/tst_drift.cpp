// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "tests/core/checks/catalog/firewall/firewallanswers.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

Before rememberedRun(const Answers &changes = {})
{
    const CheckBench bench(firewallDrift(), kTestLab, u"web"_s);
    const Verdict first = bench.verdict(firewallAnswers(), changes);
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
        const Before ranged = rememberedRun({rangeFrom("10.0.0.0")});
        row("a rule that iptables misprints is the same", {rangeFrom("10.0.0.0")}, Outcome::Pass, {}, ranged);
        row("a rule that iptables misprints changed", {rangeFrom("0.0.0.0")}, Outcome::Fail, u"0.0.0.0"_s, ranged);
        row("a set got an address",
            {{u"ipset save"_s, printed("create mgmt hash:net family inet\nadd mgmt 0.0.0.0/1\n")}}, Outcome::Fail,
            u"add mgmt 0.0.0.0/1"_s, before);
        row("a set of bans",
            {{u"ipset save"_s, printed("create f2b hash:ip family inet hashsize 1024 maxelem 65536 timeout 600\nadd "
                                       "f2b 203.0.113.9 timeout 600\n")}},
            Outcome::Pass, {}, before);
        row("a set got an address whose comment speaks of a timeout",
            {{u"ipset save"_s, printed("create mgmt hash:net family inet comment\nadd mgmt 0.0.0.0/1 comment \"after a "
                                       "timeout 30 of mine\"\n")}},
            Outcome::Fail, u"add mgmt 0.0.0.0/1"_s, before);
        row("a set got an address that never times out",
            {{u"ipset save"_s, printed("create f2b hash:ip family inet hashsize 1024 maxelem 65536 timeout 600\nadd "
                                       "f2b 203.0.113.9 timeout 0\n")}},
            Outcome::Fail, u"203.0.113.9"_s, before);
        row("the first look", {}, Outcome::Pass, u"First look"_s, Before{});
        const Given absent{u"nft -j"_s, printed({}, 127, "sh: 1: nft: not found\n")};
        row("the first look, and nft is not allowed", {kNoNft}, Outcome::Warn, u"could not be read"_s, Before{});
        row("the first look, and nft ends in an error", {{u"nft -j"_s, printed(kNoNativeRules, 1)}}, Outcome::Warn,
            u"could not be read"_s, Before{});
        row("the first look, and nft cannot be understood", {{u"nft -j"_s, printed("{\"nftables\":")}}, Reason::Garbled,
            {}, Before{});
        row("the first look, and there is no nft", {absent}, Outcome::Pass, u"First look"_s, Before{});
        const Verdict without = bench().verdict(healthy(), {absent}, Before{});
        row("the same rules, and nft is not allowed", {kNoNft}, Outcome::Warn, u"could not be read"_s,
            {.previous = without, .lastGood = without});
        row("nft was installed, and brought rules", {{u"nft -j"_s, printed(kNativeTable)}}, Outcome::Fail,
            u"inet guard"_s, {.previous = without, .lastGood = without});
        Verdict early = without;
        early.judgement.facts.remove(u"withoutNft"_s);
        row("rules of nft that no run has seen", {{u"nft -j"_s, printed(kNativeTable)}}, Outcome::Pass,
            u"for the first time"_s, {.previous = early, .lastGood = early});
        row("the same rules, and nft told them before", {kNoNft}, Reason::NoPrivilege, u"this time"_s, before);
    }

private:
    const Given kNoNft{u"nft -j"_s, printed({}, 1, "sudo: a password is required\n")};

private Q_SLOTS:
    /// A host that never tells its nft rules has no good run to compare with.
    void whatIptablesSaidIsComparedWithoutAGoodRun()
    {
        const Given more{rules4(), printed(filterWith(kTightInput + "-A INPUT -p tcp -m tcp --dport 80 -j ACCEPT\n"))};
        const Verdict first = bench().verdict(healthy(), {kNoNft}, Before{});
        const Verdict second = bench().verdict(healthy(), {kNoNft}, {.previous = first});
        QCOMPARE(second.outcome(), Outcome::Warn);
        QVERIFY(second.judgement.summary.startsWith("The same"_L1));
        const Verdict changed = bench().verdict(healthy(), {kNoNft, more}, {.previous = second});
        QCOMPARE(changed.outcome(), Outcome::Fail);
        QVERIFY(changed.judgement.summary.contains("--dport 80"_L1));
        // What was found stays found, and mended it is as before.
        QCOMPARE(bench().verdict(healthy(), {kNoNft, more}, {.previous = changed}).outcome(), Outcome::Fail);
        QCOMPARE(bench().verdict(healthy(), {kNoNft}, {.previous = changed}).outcome(), Outcome::Warn);
        QCOMPARE(bench().verdict(healthy(), {more}, {.previous = changed}).outcome(), Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_drift()
{
    return std::make_unique<FirewallDriftTest>();
}

#include "tst_drift.moc"
