// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "tests/core/checks/catalog/firewall/firewallanswers.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class FirewallExporterNotBroadTest : public CheckTest
{
    Q_OBJECT

public:
    FirewallExporterNotBroadTest()
        : CheckTest({.spec = &firewallExporterNotBroad(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .healthy = firewallAnswers(),
                     .excuses = firewallExcuses({absentIptables()})})
    {
    }

protected:
    void rows() override
    {
        row("the whole LAN",
            {{rules4(), printed(filterWith("-A INPUT -s 192.168.50.0/24 -p tcp -m tcp --dport 9100 -j ACCEPT\n"))}},
            Outcome::Fail, u"192.168.50.0/24 at eth0"_s);
        row("a rule widened in the middle",
            {{rules4(), printed(filterWith("-A INPUT -s 10.8.0.0/24 -p tcp -m tcp --dport 22 -j ACCEPT\n"
                                           "-A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 9100 -j ACCEPT\n"
                                           "-A INPUT -s 192.168.50.10/32 -p tcp -m tcp --dport 9100 -j ACCEPT\n"))}},
            Outcome::Fail, u"10.0.0.0/8"_s);
        row("closed to everybody is not broad", {{rules4(), printed(filterWith({}))}}, Outcome::Pass);
        row("a rate decides",
            {{rules4(), printed(filterWith("-A INPUT -p tcp -m tcp --dport 9100 -m limit --limit "
                                           "3/min -j ACCEPT\n"))}},
            Reason::Unproven);
    }

private Q_SLOTS:
    void theRuleIsNamedWithItsNumberAndTheLineThatMendsIt()
    {
        const Verdict verdict = bench().verdict(
            healthy(), {{rules4(), printed(filterWith("-A INPUT -s 10.8.0.0/24 -p tcp -m tcp --dport 22 -j ACCEPT\n"
                                                      "-A INPUT -p tcp -m tcp --dport 9100 -j ACCEPT\n"))}});
        QCOMPARE(verdict.judgement.seen,
                 u"filter INPUT rule 4 (line 9): -A INPUT -p tcp -m tcp --dport 9100 -j ACCEPT"_s);
        QCOMPARE(verdict.judgement.marks.size(), 1);
        QVERIFY(verdict.judgement.mend.contains("iptables -I INPUT 1 -i eth0 -p tcp --dport 9100 -j DROP"_L1));
        QVERIFY(verdict.judgement.mend.contains("-s 192.168.50.10/32 -p tcp --dport 9100 -j ACCEPT"_L1));
    }
    void whatIsLedFromAnotherPortIsShutInFrontOfTheHost()
    {
        const QByteArray nat = "*nat\n:PREROUTING ACCEPT [0:0]\n:INPUT ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n"
                               ":POSTROUTING ACCEPT [0:0]\n"
                               "-A PREROUTING -p tcp -m tcp --dport 19100 -j REDIRECT --to-ports 9100\nCOMMIT\n";
        const QByteArray filter = filterWith("-A INPUT -m conntrack --ctstate DNAT -j ACCEPT\n");
        const Verdict verdict = bench().verdict(healthy(), {{rules4(), printed(filter + nat)}});
        QCOMPARE(verdict.outcome(), Outcome::Fail);
        QVERIFY2(verdict.judgement.summary.contains("19100"_L1), qPrintable(verdict.judgement.summary));
        QVERIFY2(verdict.judgement.mend.contains("iptables -I INPUT 1 -i eth0 -p tcp --dport 9100 -j DROP"_L1),
                 qPrintable(verdict.judgement.mend));
    }
};

std::unique_ptr<QObject> tst_exporternotbroad()
{
    return std::make_unique<FirewallExporterNotBroadTest>();
}

#include "tst_exporternotbroad.moc"
