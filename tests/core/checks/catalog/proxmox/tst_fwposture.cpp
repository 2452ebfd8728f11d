// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "tests/core/checks/catalog/pvelab.h"
#include "tests/core/checks/catalog/testlab.h"
#include "tests/core/checks/catalog/testrules.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QMap<QString, QString> kInterfaces{{u"vmbr0"_s, u"192.168.50.40"_s}};
const QList<Opened> kUsual{{u"tcp"_s, 22, u"10.8.0.0/24"_s}, {u"tcp"_s, 8006, u"10.8.0.0/24"_s}};
const QString kDatacenter = u"/cluster/firewall/options"_s;
const QString kNode = u"/nodes/pve1/firewall/options"_s;
const QString kManagement = u"/ipset/management"_s;

QByteArray apiLab()
{
    return rulesLab() + R"(
[[proxmox]]
name = "api"
url = "https://192.168.50.40:8006"
token = "env:PVE_TOKEN"
node = "pve1"
)";
}

/// Options as Proxmox gives them: those that are as by default are left out, the checksum never is.
Answer options(const QByteArray &more = {})
{
    return pveData(R"({"digest":"da39a3ee5e6b4b0d3255bfef95601890afd80709")" + more + "}");
}

Answer noSuchSet()
{
    Answer answer = replied(500, R"({"data":null,"message":"no such IPSet 'management'\n"})");
    answer.err = "no such IPSet 'management'";
    return answer;
}

/// Rules and answers of a Proxmox as it is installed, whose host has rules of its own.
Answers installed()
{
    Answers answers = rulesOf(kUsual, kInterfaces);
    answers.push_back({kDatacenter, options()});
    answers.push_back({kNode, options()});
    answers.push_back({kManagement, noSuchSet()});
    return answers;
}

std::vector<Excuse> excuses()
{
    using enum Blindness;
    std::vector<Excuse> all = rulesExcuses();
    for (const QString &path : {kDatacenter, kNode, kManagement})
        all.push_back({path,
                       {Unreachable, TimedOut, TooLarge, Empty, Garbage, Cut},
                       "the running rules say who gets in, and the words that the options were not read"});
    return all;
}

/// The same rules, with a chain that pve-firewall makes.
Answers withChain(const QList<Opened> &opened)
{
    QByteArray nft = nftOf(opened);
    nft.insert(nft.indexOf("{\"rule\":"),
               R"({"chain":{"family":"ip","table":"filter","name":"PVEFW-HOST-IN","handle":7}},)");
    return {{u"n iptables-save"_s,
             printed(iptablesOf(opened).replace("-A INPUT -i lo", ":PVEFW-HOST-IN - [0:0]\n-A INPUT -i lo"))},
            {u"nft -j"_s, printed(nft)}};
}

/// The same rules, with the table that proxmox-firewall makes.
Answers withTable(const QList<Opened> &opened)
{
    QByteArray nft = nftOf(opened);
    nft.insert(nft.lastIndexOf("]}"),
               R"(,{"table":{"family":"inet","name":"proxmox-firewall","handle":8}},)"
               R"({"chain":{"family":"inet","table":"proxmox-firewall","name":"input","handle":1,"type":"filter",)"
               R"("hook":"input","prio":0,"policy":"accept"}},)"
               R"({"rule":{"family":"inet","table":"proxmox-firewall","chain":"input","handle":2,)"
               R"("expr":[{"accept":null}]}})");
    return {{u"nft -j"_s, printed(nft)}};
}

Answers joined(Answers one, const Answers &other)
{
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

}

class ProxmoxFirewallPostureTest : public CheckTest
{
    Q_OBJECT

public:
    ProxmoxFirewallPostureTest()
        : CheckTest({.spec = &proxmoxFirewallPosture(),
                     .lab = apiLab(),
                     .node = u"pve"_s,
                     .healthy = installed(),
                     .excuses = excuses()})
    {
    }

protected:
    void rows() override
    {
        runningRules();
        switchedOff();
        switchedOn();
        notTold();
    }

private:
    void runningRules()
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
        const QList<Opened> usual = kUsual;
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

    static Answers open()
    {
        return {{u"n iptables-save"_s, printed(iptablesOf(kUsual, u"ACCEPT"_s))},
                {u"nft -j"_s, printed(nftOf(kUsual, u"accept"_s))}};
    }

    void switchedOff()
    {
        row("off, closed by the host's own rules", {}, Outcome::Pass,
            u"switched off for the datacenter; the ports are closed by the host's own rules (iptables)"_s);
        row("off, and open", open(), Outcome::Fail, u"The Proxmox firewall is switched off for the datacenter."_s);
        row("off for the node, and open",
            joined(open(), {{kDatacenter, options(R"(,"enable":1)")}, {kNode, options(R"(,"enable":0)")}}),
            Outcome::Fail, u"The Proxmox firewall is switched off for this node."_s);
        row("off by a 0 that is told", {{kDatacenter, options(R"(,"enable":0)")}}, Outcome::Pass,
            u"switched off for the datacenter;"_s);
        row("off, and its chains are left", withChain(kUsual), Outcome::Warn, u"its rules are still in force"_s);
        row("off, and its table is left", withTable(kUsual), Outcome::Warn, u"its rules are still in force"_s);
        row("off for the node, and the table is there for the guests",
            joined(withTable(kUsual), {{kDatacenter, options(R"(,"enable":1)")}, {kNode, options(R"(,"enable":0)")}}),
            Outcome::Pass, u"switched off for this node; the ports are closed"_s);
        row("off, and nft was not read", {{u"nft -j"_s, printed({}, 1, "sudo: a password is required\n")}},
            Outcome::Warn, u"switched off for the datacenter."_s);
    }

    void switchedOn()
    {
        const Given on{kDatacenter, options(R"(,"enable":1)")};
        row("on, and its chains are there", joined(withChain(kUsual), {on}), Outcome::Pass,
            u"nobody but those allowed."_s);
        row("on, and its table is there", joined(withTable(kUsual), {on}), Outcome::Pass);
        row("on, and pve-firewall does not run", {on}, Outcome::Warn, u"its rules are not in force"_s);
        row("on, pve-firewall does not run, and open", joined(open(), {on}), Outcome::Fail,
            u"its rules are not in force"_s);
        row("a management set within the VPN",
            joined(withChain(kUsual), {on, {kManagement, pveData(R"([{"cidr":"10.8.0.2","digest":"x"}])")}}),
            Outcome::Pass);
        row("a management set that names the LAN too",
            joined(withChain(QList<Opened>(kUsual) << Opened{u"tcp"_s, 8006, u"192.168.50.0/24"_s}),
                   {on,
                    {kManagement, pveData(R"([{"cidr":"192.168.50.0/24"},{"cidr":"10.8.0.0/24"},{"cidr":"dc/office"},)"
                                          R"({"cidr":"192.168.50.7","nomatch":1}])")}}),
            Outcome::Fail, u"also names 192.168.50.0/24, dc/office."_s);
    }

    void notTold()
    {
        const QString unread = u"could not be read: Proxmox does not let this token look"_s;
        row("the token may not look",
            {{kDatacenter, pveForbidden()}, {kNode, pveForbidden()}, {kManagement, pveForbidden()}}, Outcome::Pass,
            unread);
        row("the token may not look, and open", joined(open(), {{kDatacenter, pveForbidden()}}), Outcome::Fail, unread);
        row("on, and the node does not tell", {{kDatacenter, options(R"(,"enable":1)")}, {kNode, pveForbidden()}},
            Outcome::Pass, unread);
        row("off, and the node does not tell", {{kNode, pveForbidden()}}, Outcome::Pass,
            u"switched off for the datacenter"_s);
        row("options without a checksum", {{kDatacenter, pveData("{}")}}, Outcome::Pass, u"could not be read"_s);
        row("an option that is neither", {{kDatacenter, options(R"(,"enable":"maybe")")}}, Outcome::Pass,
            u"could not be read"_s);
        row("a set without networks", {{kManagement, pveData(R"([{"comment":"x"}])")}}, Outcome::Pass,
            u"could not be read"_s);
        row("another error than a missing set", {{kManagement, replied(500, R"({"data":null})")}}, Outcome::Pass,
            u"could not be read"_s);
        row("no answer at all, and open",
            joined(open(), {{kDatacenter, nothingFrom(Error::Kind::Unreachable)},
                            {kNode, nothingFrom(Error::Kind::Unreachable)},
                            {kManagement, nothingFrom(Error::Kind::Unreachable)}}),
            Outcome::Fail, u"could not be read"_s);
    }

private Q_SLOTS:
    void withoutAnApiTheRulesAloneSpeak()
    {
        const Verdict verdict =
            CheckBench(proxmoxFirewallPosture(), rulesLab(), u"pve"_s).verdict(rulesOf(kUsual, kInterfaces));
        QCOMPARE(verdict.outcome(), Outcome::Pass);
        QVERIFY2(!verdict.judgement.summary.contains("Proxmox"_L1), qPrintable(verdict.judgement.summary));
    }
    void theRemedyOfWhatIsOpenNamesTheSwitch()
    {
        QVERIFY(bench().verdict(healthy(), open()).judgement.remedy.contains("switch the Proxmox firewall on"_L1));
        // Who is locked out is not helped by it.
        const QList<Opened> noVpn{{u"tcp"_s, 22, u"10.8.0.0/24"_s}};
        const Verdict lockedOut = bench().verdict(
            healthy(), {{u"n iptables-save"_s, printed(iptablesOf(noVpn))}, {u"nft -j"_s, printed(nftOf(noVpn))}});
        QCOMPARE(lockedOut.outcome(), Outcome::Fail);
        QVERIFY(!lockedOut.judgement.remedy.contains("switch the Proxmox firewall on"_L1));
    }
    /// The line to paste is the one for the rules, whatever the API refuses.
    void theRightThatTheRulesNeedIsNamed()
    {
        const Verdict verdict =
            bench().verdict(healthy(), {{u"n iptables-save"_s, printed({}, 1, "sudo: a password is required\n")},
                                        {kDatacenter, nothingFrom(Error::Kind::Denied)}});
        QCOMPARE(verdict.judgement.reason, Reason::NoPrivilege);
        QVERIFY2(verdict.judgement.mend.contains("NOPASSWD"_L1), qPrintable(verdict.judgement.mend));
    }
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
