// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exposure/exposure.h"
#include "tests/core/checks/catalog/exposure/exposurelisteners.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QMap<QString, QString> kInterfaces{{u"lan0"_s, u"192.168.50.30"_s}};

/// The rules, refused outside, and open from here where that is asked.
Answers exposed(Answers answers, bool inside)
{
    answers.push_back(allListen());
    answers.push_back({u"ssh outside"_s, showed({{"state"_L1, u"refused"_s}})});
    if (inside)
        answers.push_back({u"tcp"_s, showed({{"state"_L1, u"open"_s}})});
    return answers;
}

}

class ExposureSshTest : public CheckTest
{
    Q_OBJECT

public:
    ExposureSshTest()
        : CheckTest({.spec = &exposureSsh(),
                     .lab = rulesLab(),
                     .node = u"web"_s,
                     .healthy = exposed(rulesOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}}, kInterfaces), false),
                     .excuses = exposureExcuses()})
    {
    }

protected:
    void rows() override
    {
        row("open from outside", {{u"ssh outside"_s, showed({{"state"_L1, u"open"_s}})}}, Outcome::Fail,
            u"Policy violation"_s);
        row("open from outside, whatever the rules say",
            {{u"ssh outside"_s, showed({{"state"_L1, u"open"_s}})},
             {u"nft -j"_s, printed({}, 1, "sudo: a password is required\n")}},
            Outcome::Fail);
        row("filtered outside", {{u"ssh outside"_s, showed({{"state"_L1, u"filtered"_s}})}}, Outcome::Pass);
        row("no way from outside", {{u"ssh outside"_s, showed({{"state"_L1, u"unreachable"_s}})}}, Outcome::Pass);
        row("the vantage cannot be asked", {{u"ssh outside"_s, nothingFrom(Error::Kind::Unreachable)}}, Outcome::Warn);
        row("the vantage has no tool", {{u"ssh outside"_s, nothingFrom(Error::Kind::NotFound)}}, Outcome::Warn);
        row("closed outside, but the rules let everybody in",
            {{u"n iptables-save"_s, printed(iptablesOf({{u"tcp"_s, 22}}))},
             {u"nft -j"_s, printed(nftOf({{u"tcp"_s, 22}}))}},
            Outcome::Fail);
        row("closed outside, and the rules cannot be read",
            {{u"n iptables-save"_s, printed({}, 1, "sudo: a password is required\n")}}, Outcome::Warn);
        row("closed outside, and native nft rules cannot be read",
            {{u"nft -j"_s, printed({}, 1, "sudo: a password is required\n")}}, Outcome::Warn);
    }

private Q_SLOTS:
    void aVantageWithoutIpv6ProvesNothingOfIpv6()
    {
        QByteArray lab = rulesLab();
        lab.replace("address = \"192.168.50.30\"\n",
                    "address = \"192.168.50.30\"\naddresses = [\"2001:db8::30\", \"2001:db8::31\"]\n");
        const CheckBench both(exposureSsh(), lab, u"web"_s);
        const Given bothFamilies{
            u"ss -H"_s,
            printed("tcp   LISTEN 0      128                *:22               *:*    "
                    "users:((\"sshd\",pid=614,fd=7)) ino:4 sk:4 cgroup:/system.slice/ssh.service v6only:0 <->\n")};
        const auto connects = [&](const QString &first, const QString &second, const Given &listens) {
            return both.verdict(exposed(rulesOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}}, kInterfaces), false),
                                {listens,
                                 {u"2001:db8::30/22"_s, showed({{"state"_L1, first}})},
                                 {u"2001:db8::31/22"_s, showed({{"state"_L1, second}})}},
                                {});
        };
        const Verdict without = connects(u"unreachable"_s, u"unreachable"_s, bothFamilies);
        QCOMPARE(without.outcome(), Outcome::Warn);
        QVERIFY2(without.judgement.summary.contains("IPv6"_L1), qPrintable(without.judgement.summary));
        QCOMPARE(connects(u"refused"_s, u"unreachable"_s, bothFamilies).outcome(), Outcome::Pass); // it has IPv6
        QCOMPARE(connects(u"filtered"_s, u"filtered"_s, bothFamilies).outcome(), Outcome::Pass);
        // Nobody answers over IPv6.
        QCOMPARE(connects(u"unreachable"_s, u"unreachable"_s, allListen()).outcome(), Outcome::Pass);
    }
    void withoutAVantageItIsAWarning()
    {
        QByteArray lab = rulesLab();
        lab.truncate(lab.indexOf("[[vantage]]"));
        Answers answers = healthy();
        std::erase_if(answers, [](const Given &given) { return given.to == u"ssh outside"_s; });
        QCOMPARE(CheckBench(exposureSsh(), lab, u"web"_s).verdict(answers).outcome(), Outcome::Warn);
    }
};

std::unique_ptr<QObject> tst_ssh()
{
    return std::make_unique<ExposureSshTest>();
}

#include "tst_ssh.moc"
