// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exposure/exposure.h"
#include "tests/core/checks/catalog/firewall/firewallanswers.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPrometheus = "tcp   LISTEN 0      4096         0.0.0.0:9090      0.0.0.0:*    "
                               "users:((\"prometheus\",pid=614,fd=7)) ino:4 sk:4 "
                               "cgroup:/system.slice/prometheus.service <->\n";
const QByteArray kClosed = filterWith(kTightInput + "-A INPUT -s 10.8.0.0/24 -p tcp -m tcp --dport 9090 -j ACCEPT\n");
const QByteArray kOpen = filterWith(kTightInput + "-A INPUT -p tcp -m tcp --dport 9090 -j ACCEPT\n");
const QByteArray kUnsure =
    filterWith(kTightInput + "-A INPUT -p tcp -m tcp --dport 9090 -m tardis --when now -j ACCEPT\n");

Answer dialled(const QString &state)
{
    return showed({{"state"_L1, state}});
}
Given rules(const QByteArray &text)
{
    return {rules4(), printed(text)};
}
Given heard(const QByteArray &more)
{
    return {u"ss -H"_s, printed(kListeners + more)};
}
// Every connect, unless a longer text fits.
const QString kWithin = u"tcp"_s;
const QString kOutside = u"ssh outside"_s;

}

/// The table of the three witnesses, row by row.
class ExposurePrometheusUiTest : public CheckTest
{
    Q_OBJECT

public:
    ExposurePrometheusUiTest()
        : CheckTest({.spec = &exposurePrometheusUi(),
                     .lab = kTestLab,
                     .node = u"mon"_s,
                     .healthy = withFirewall(
                         {heard(kPrometheus), {kWithin, dialled(u"open"_s)}, {kOutside, dialled(u"filtered"_s)}},
                         firewallAnswers(kClosed)),
                     .excuses = firewallExcuses(
                         {absentIptables(),
                          {u"ss -H"_s, kUnasked, "who is not seen is taken to listen; rules and connects agree"}})})
    {
    }

protected:
    void rows() override
    {
        const Given nobody = heard({});
        const Given within{kWithin, dialled(u"refused"_s)};
        const auto outside = [](const QString &state) { return Answers{{kOutside, dialled(state)}}; };
        const auto with = [](Answers more, Answers base) {
            for (Given &given : more)
                base.push_back(given);
            return base;
        };
        const auto silent = [] { return Answers{{kOutside, nothingFrom(Error::Kind::Unreachable)}}; };
        row("nobody, closed", {nobody, within}, Outcome::Pass, u"Nothing listens"_s);
        row("nobody, closed, not run", with({nobody, within}, silent()), Outcome::Pass, u"Nothing listens"_s);
        row("loopback only, closed", {heard(QByteArray(kPrometheus).replace("0.0.0.0:9090", "127.0.0.1:9090")), within},
            Outcome::Pass, u"Nothing listens"_s);
        row("nobody, and yet it opens over the VPN", {nobody}, Outcome::Warn, u"Contradiction"_s);
        row("nobody, open to others", {nobody, within, rules(kOpen)}, Outcome::Warn, u"as soon as"_s);
        row("somebody, closed, refused", outside(u"refused"_s), Outcome::Pass);
        row("somebody, closed, unreachable", outside(u"unreachable"_s), Outcome::Pass);
        row("somebody, closed, and yet open", outside(u"open"_s), Outcome::Fail, u"Contradiction"_s);
        row("nobody, unproven, and yet open", with({nobody, rules(kUnsure)}, outside(u"open"_s)), Outcome::Fail,
            u"Contradiction"_s);
        row("somebody, open, open", with({rules(kOpen)}, outside(u"open"_s)), Outcome::Fail, u"Policy violation"_s);
        row("somebody, open, filtered", {rules(kOpen)}, Outcome::Fail, u"does not refuse"_s);
        row("somebody, open, not run", with({rules(kOpen)}, silent()), Outcome::Fail, u"let others in"_s);
        row("somebody, unproven, filtered", {rules(kUnsure)}, Outcome::Warn, u"do not prove"_s);
        row("somebody, unproven, open", with({rules(kUnsure)}, outside(u"open"_s)), Outcome::Fail);
        row("somebody, unproven, not run", with({rules(kUnsure)}, silent()), Reason::Unproven);
        row("somebody, closed, not run", silent(), Outcome::Warn, u"outside could not be asked"_s);
        row("closed to the VPN as well", {within, rules(filterWith(kTightInput))}, Outcome::Fail, u"locked out"_s);
        row("closed from here only", {within}, Outcome::Warn, u"from this machine too"_s);
        row("no rules could be read", {{rules4(), printed({}, 1, "sudo: a password is required\n")}}, Outcome::Warn,
            u"do not prove"_s);
        row("nft cannot be read", {{u"nft -j"_s, printed({}, 1, "sudo: a password is required\n")}}, Outcome::Warn);
    }

private Q_SLOTS:
    void onlyDeclaredAddressesAreTried()
    {
        QStringList tried;
        for (const ProbeRequest &request : bench().probes()) {
            if (const auto *tcp = std::get_if<TcpOpen>(&request.probe))
                tried << request.vantage.word() + u' ' + tcp->host;
        }
        QCOMPARE(tried, (QStringList{u"admin 192.168.50.10"_s, u"outside 192.168.50.10"_s, u"outside 203.0.113.1"_s}));
    }
    void withoutAVantageTheRulesAloneWarn()
    {
        const QByteArray alone = kTestLab.left(kTestLab.indexOf("[[vantage]]"));
        const CheckBench blind(exposurePrometheusUi(), alone, u"mon"_s);
        const Verdict verdict =
            blind.verdict(withFirewall({heard(kPrometheus), {kWithin, dialled(u"open"_s)}}, firewallAnswers(kClosed)));
        QCOMPARE(verdict.outcome(), Outcome::Warn);
        QVERIFY(verdict.judgement.summary.contains("nc -vz"_L1));
    }
    void statesAreToldApart()
    {
        const Verdict verdict = bench().verdict(healthy());
        QCOMPARE(verdict.judgement.facts.value("connects"_L1).toObject().value("filtered"_L1).toInt(), 2);
        QVERIFY(verdict.judgement.seen.contains("203.0.113.1:9090 from outside: filtered"_L1));
    }
};

std::unique_ptr<QObject> tst_prometheusui()
{
    return std::make_unique<ExposurePrometheusUiTest>();
}

#include "tst_prometheusui.moc"
