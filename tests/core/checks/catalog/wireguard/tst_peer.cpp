// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/wireguard/wireguard.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow = QDateTime::fromSecsSinceEpoch(1795414682 + 31, Qt::UTC);

std::optional<Verdict> withTraffic(int rx, int tx)
{
    Verdict verdict;
    verdict.judgement.facts = {{"rx"_L1, rx}, {"tx"_L1, tx}};
    return verdict;
}

/// The second line of a table alone.
QByteArray withoutLaptop(const char *table)
{
    const QByteArray text = bytesOf(u"wireguard/"_s + QLatin1StringView(table) + u".out"_s);
    return text.mid(text.indexOf('\n') + 1);
}

}

class WireguardPeerTest : public CheckTest
{
    Q_OBJECT

public:
    WireguardPeerTest()
        : CheckTest({.spec = &wireguardPeer(),
                     .lab = kTestLab,
                     .node = u"gw"_s,
                     .instance = u"laptop"_s,
                     .healthy = {{u"public-key"_s, captured(u"wireguard/show-public-key"_s)},
                                 {u"listen-port"_s, captured(u"wireguard/show-listen-port"_s)},
                                 {u"latest-handshakes"_s, captured(u"wireguard/latest-handshakes-healthy"_s)},
                                 {u"allowed-ips"_s, captured(u"wireguard/show-allowed-ips"_s)},
                                 {u"transfer"_s, captured(u"wireguard/show-transfer"_s)},
                                 {u"persistent-keepalive"_s, captured(u"wireguard/show-persistent-keepalive"_s)},
                                 {u"wg0 endpoints"_s, captured(u"wireguard/show-wg0-endpoints"_s)}},
                     .excuses = {{u"wg0 endpoints"_s,
                                  {Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge,
                                   Blindness::NotAllowed, Blindness::NotFound},
                                  "endpoints only add words"}},
                     .before = {.now = kNow}})
    {
    }

protected:
    void rows() override
    {
        row("idle for minutes", {}, Outcome::Warn, u"Idle"_s, {.now = kNow.addSecs(600)});
        row("idle, and nothing moved since", {}, Outcome::Warn, u"Idle"_s,
            {.previous = withTraffic(468, 348), .now = kNow.addSecs(600)});
        row("sent to, and nothing came back", {}, Outcome::Fail, u"none came back"_s,
            {.previous = withTraffic(468, 200), .now = kNow.addSecs(600)});
        row("sent to and answered", {}, Outcome::Warn, u""_s,
            {.previous = withTraffic(100, 200), .now = kNow.addSecs(600)});
        row("counters went back", {}, Outcome::Warn, u""_s,
            {.previous = withTraffic(900000, 900000), .now = kNow.addSecs(600)});
        row("exactly at the limit", {}, Outcome::Pass, u""_s, {.now = kNow.addSecs(149)});
        row("just above it", {}, Outcome::Warn, u""_s, {.now = kNow.addSecs(150)});
        row("old in spite of keep-alive",
            {{u"persistent-keepalive"_s,
              printed(bytesOf(u"wireguard/show-persistent-keepalive.out"_s).replace("off", "25"))}},
            Outcome::Fail, u"keep-alive"_s, {.now = kNow.addSecs(600)});
        row("never",
            {{u"latest-handshakes"_s,
              printed(bytesOf(u"wireguard/latest-handshakes-healthy.out"_s).replace("1795414682", "0"))}},
            Outcome::Fail, u"never"_s);
        row("in the future", {}, Outcome::Warn, u"clock"_s, {.now = kNow.addSecs(-120)});
        row("gone",
            {{u"latest-handshakes"_s, printed(withoutLaptop("latest-handshakes-healthy"))},
             {u"allowed-ips"_s, printed(withoutLaptop("show-allowed-ips"))},
             {u"transfer"_s, printed(withoutLaptop("show-transfer"))},
             {u"persistent-keepalive"_s, printed(withoutLaptop("show-persistent-keepalive"))},
             {u"wg0 endpoints"_s, printed(withoutLaptop("show-wg0-endpoints"))}},
            Outcome::Fail, u"no peer with this key"_s);
        row("another interface has it",
            {{u"public-key"_s, printed(bytesOf(u"wireguard/show-public-key.out"_s).replace("wg0", "wg1"))},
             {u"listen-port"_s, printed(bytesOf(u"wireguard/show-listen-port.out"_s).replace("wg0", "wg1"))},
             {u"latest-handshakes"_s,
              printed(bytesOf(u"wireguard/latest-handshakes-healthy.out"_s).replace("wg0", "wg1"))},
             {u"allowed-ips"_s, printed(bytesOf(u"wireguard/show-allowed-ips.out"_s).replace("wg0", "wg1"))},
             {u"transfer"_s, printed(bytesOf(u"wireguard/show-transfer.out"_s).replace("wg0", "wg1"))},
             {u"persistent-keepalive"_s,
              printed(bytesOf(u"wireguard/show-persistent-keepalive.out"_s).replace("wg0", "wg1"))},
             {u"wg0 endpoints"_s, captured(u"wireguard/show-absent-iface"_s, 1)}},
            Outcome::Fail);
    }

private Q_SLOTS:
    void whatIsNotRequiredOnlyWarns()
    {
        const CheckBench branch(wireguardPeer(), kTestLab, u"gw"_s, u"branch"_s);
        QCOMPARE(branch.verdict(healthy()).outcome(), Outcome::Warn); // has never shaken hands
    }
    void withoutTheHostsClockNoAgeIsKnown()
    {
        std::vector<Evidence> evidence = bench().evidenceOf(healthy(), {}, kNow);
        for (Evidence &one : evidence)
            one.meta = {};
        QCOMPARE(bench().judged(evidence, {}).outcome(), Outcome::Unknown);
    }
};

std::unique_ptr<QObject> tst_peer()
{
    return std::make_unique<WireguardPeerTest>();
}

#include "tst_peer.moc"
