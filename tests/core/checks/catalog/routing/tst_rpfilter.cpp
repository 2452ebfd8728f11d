// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/routing/routing.h"
#include "tests/core/checks/catalog/firewall/firewallanswers.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray filters(const QByteArray &all, const QByteArray &wan)
{
    const QByteArray path = "/proc/sys/net/ipv4/conf/";
    return path + "all/rp_filter:" + all + '\n' + path + "default/rp_filter:2\n" + path + "lan0/rp_filter:1\n" + path +
           "lo/rp_filter:0\n" + path + "wan0/rp_filter:" + wan + '\n' + path + "wg0/rp_filter:2\n";
}

const QByteArray kByInterface = "-A INPUT -s 10.8.0.0/24 -i wg0 -p tcp -m tcp --dport 22 -j ACCEPT\n";
const char *const kNotAsked = "the rules are asked only where the filter is not strict";

}

class RoutingRpFilterTest : public CheckTest
{
    Q_OBJECT

public:
    RoutingRpFilterTest()
        : CheckTest({.spec = &routingRpFilter(),
                     .lab = kTestLab,
                     .node = u"gw"_s,
                     .healthy = withFirewall({{u"rp_filter"_s, printed(filters("0", "1"))}},
                                             firewallAnswers(filterWith(kTightInput), kGatewayAddresses)),
                     .excuses = {{u"tables"_s, kUnasked, kNotAsked},
                                 {u"nft -j"_s, kUnasked, kNotAsked},
                                 {u"ipset"_s, kUnasked, kNotAsked},
                                 {u"addr show"_s, kUnasked, kNotAsked}}})
    {
    }

protected:
    void rows() override
    {
        const Given off{u"rp_filter"_s, printed(filters("0", "0"))};
        row("off where the address alone decides", {off}, Outcome::Warn, u"wan0"_s);
        row("off, and the interface decides", {off, {rules4(), printed(filterWith(kByInterface))}}, Outcome::Pass,
            u"wan0"_s);
        // The kernel drops a forged 10.8.0.5 that comes in at lan0 only at 1; 2 asks for any route to it at all.
        const Given loose{u"rp_filter"_s, printed(filters("0", "2"))};
        row("loose where the address alone decides", {loose}, Outcome::Warn, u"wan0"_s);
        row("loose by all", {{u"rp_filter"_s, printed(filters("2", "1"))}}, Outcome::Warn, u"wan0"_s);
        row("loose, and the interface decides", {loose, {rules4(), printed(filterWith(kByInterface))}}, Outcome::Pass,
            u"wan0"_s);
        row("loose, and the interface decides for SSH alone",
            {loose,
             {rules4(),
              printed(filterWith(kByInterface + "-A INPUT -s 10.8.0.0/24 -p tcp -m tcp --dport 9100 -j ACCEPT\n"))}},
            Outcome::Warn, u"wan0"_s);
        row("loose, and the tunnel's own port is for the world",
            {loose, {rules4(), printed(filterWith(kByInterface + "-A INPUT -p udp -m udp --dport 51820 -j ACCEPT\n"))}},
            Outcome::Pass, u"wan0"_s);
        row("loose, and the rules cannot be read",
            {loose, {rules4(), printed({}, 1, "sudo: a password is required\n")}}, Reason::NoPrivilege);
        row("strict by all", {{u"rp_filter"_s, printed(filters("1", "0"))}}, Outcome::Pass);
        row("off, and the rules cannot be read", {off, {rules4(), printed({}, 1, "sudo: a password is required\n")}},
            Reason::NoPrivilege);
    }

private Q_SLOTS:
    void looseNeedsEveryAnswerAboutTheRules()
    {
        const Answers tight{{u"rp_filter"_s, printed(filters("0", "2"))},
                            {rules4(), printed(filterWith(kByInterface))}};
        QCOMPARE(bench().verdict(healthy(), tight).outcome(), Outcome::Pass);
        for (const QString &question :
             {u"sudo -n iptables-save"_s, u"nft -j"_s, u"addr show"_s, u"ip_tables_names"_s}) {
            Answers blind = tight;
            std::erase_if(blind, [&](const Given &given) { return given.to == question; });
            for (const Answer &answer :
                 {nothingFrom(Error::Kind::Unreachable), printed({}, 1, "sudo: a password is required\n")}) {
                Answers changes = blind;
                changes.push_back({question, answer});
                const Verdict verdict = bench().verdict(healthy(), changes);
                QVERIFY2(verdict.outcome() != Outcome::Pass,
                         qPrintable(question + u": "_s + verdict.judgement.summary));
            }
        }
    }
    void theLineToPasteMakesItStrict()
    {
        const auto mend = [this](const QByteArray &all, const QByteArray &wan) {
            return bench().verdict(healthy(), {{u"rp_filter"_s, printed(filters(all, wan))}}).judgement.mend;
        };
        QCOMPARE(mend("0", "2"), u"sysctl -w net.ipv4.conf.wan0.rp_filter=1"_s);
        // The higher of both counts, so that 2 in "all" keeps every interface loose.
        QVERIFY(mend("2", "2").startsWith("sysctl -w net.ipv4.conf.all.rp_filter=1 "_L1));
        QVERIFY(mend("2", "2").contains("net.ipv4.conf.wan0.rp_filter=1"_L1));
    }
    void aHostWithoutATunnelIsNotAsked()
    {
        QCOMPARE(CheckBench(routingRpFilter(), kTestLab, u"web"_s).planned(), QStringList());
    }
};

std::unique_ptr<QObject> tst_rpfilter()
{
    return std::make_unique<RoutingRpFilterTest>();
}

#include "tst_rpfilter.moc"
