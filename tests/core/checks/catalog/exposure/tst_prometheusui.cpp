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
                         {{rules4(),
                           {Blindness::NotFound, Blindness::NotInstalled},
                           "without iptables nft knows all rules, and it holds none"},
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
        byFamily();
    }

private:
    /// A family in which nobody listens exposes nobody.
    void byFamily()
    {
        const Given open6{rules6(), printed(filterWith({}, {}, "ACCEPT"))};
        const auto at = [](const QByteArray &address, const QByteArray &more = {}) {
            return heard(QByteArray(kPrometheus).replace("0.0.0.0:9090", address).replace(" <->", more + " <->"));
        };
        const Given v6Only = at("[::]:9090", " v6only:1");
        const QString silent = u"Nothing listens on 9090/tcp over IPv6"_s;
        row("over IPv4 only, IPv6 open", {open6}, Outcome::Warn, silent);
        row("over IPv4 and the loopback of IPv6, IPv6 open",
            {open6, heard(kPrometheus + QByteArray(kPrometheus).replace("0.0.0.0:9090", "[::1]:9090"))}, Outcome::Warn,
            silent);
        row("over both, IPv6 open", {open6, at("*:9090")}, Outcome::Fail);
        row("over IPv6 and perhaps IPv4, IPv6 open", {open6, at("[::]:9090")}, Outcome::Fail);
        row("over IPv6 only, IPv6 open", {open6, v6Only}, Outcome::Fail);
        row("at one address of IPv6, IPv6 open", {open6, at("[fd50::30]:9090")}, Outcome::Fail);
        row("by two sockets, IPv6 open",
            {open6, heard(kPrometheus + QByteArray(kPrometheus).replace("0.0.0.0:9090", "[::]:9090"))}, Outcome::Fail);
        row("over IPv6 only, IPv4 open", {rules(kOpen), v6Only}, Outcome::Warn, u"over IPv4"_s);
        row("over IPv4 only, both open", {rules(kOpen), open6}, Outcome::Fail);
        row("over IPv4 only, IPv4 open", {rules(kOpen)}, Outcome::Fail);
        row("over IPv4 only, IPv4 unproven, IPv6 open", {rules(kUnsure), open6}, Outcome::Warn, silent);
        row("over IPv4 only, IPv6 unproven",
            {{rules6(), printed(filterWith("-A INPUT -p tcp -m tcp --dport 9090 -m tardis --when now -j ACCEPT\n"))}},
            Outcome::Warn, silent);
        row("who listens is not seen, IPv6 open",
            {open6, {u"ss -H"_s, printed({}, 1, "sudo: a password is required\n")}}, Outcome::Fail);
        row("over IPv4 only, and yet it opens from outside", {open6, {kOutside, dialled(u"open"_s)}}, Outcome::Fail,
            u"Policy violation: open"_s);
        row("over IPv4 only, IPv6 open and without a vantage",
            {open6, {kOutside, nothingFrom(Error::Kind::Unreachable)}}, Outcome::Warn, silent);
        row("over IPv4 only, IPv6 forwards the port",
            {{rules6(), printed("*nat\n:PREROUTING ACCEPT [0:0]\n:INPUT ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n"
                                ":POSTROUTING ACCEPT [0:0]\n-A PREROUTING -p tcp -m tcp --dport 9090 -j DNAT "
                                "--to-destination [fd50::77]:9090\nCOMMIT\n" +
                                filterWith({}, "-A FORWARD -d fd50::77/128 -j ACCEPT\n"))}},
            Outcome::Fail);
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
