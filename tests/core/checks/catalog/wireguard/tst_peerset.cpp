// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/wireguard/wireguard.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

/// The second line of a table alone.
QByteArray withoutLaptop(const char *table)
{
    const QByteArray text = bytesOf(u"wireguard/"_s + QLatin1StringView(table) + u".out"_s);
    return text.mid(text.indexOf('\n') + 1);
}

QByteArray laptopOnly(const char *table)
{
    const QByteArray text = bytesOf(u"wireguard/"_s + QLatin1StringView(table) + u".out"_s);
    return text.left(text.indexOf('\n') + 1);
}

}

class WireguardPeerSetTest : public CheckTest
{
    Q_OBJECT

public:
    WireguardPeerSetTest()
        : CheckTest({.spec = &wireguardPeerSet(),
                     .lab = kTestLab,
                     .node = u"gw"_s,
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
                     .before = {.now = QDateTime::fromSecsSinceEpoch(1795414682 + 31, Qt::UTC)}})
    {
    }

protected:
    void rows() override
    {
        row("one network more, in the VPN",
            {{u"allowed-ips"_s,
              printed(bytesOf(u"wireguard/show-allowed-ips.out"_s).replace("10.8.0.2/32", "10.8.0.2/32 10.8.0.9/32"))}},
            Outcome::Warn, u"10.8.0.9/32"_s);
        row("one network more, outside the VPN",
            {{u"allowed-ips"_s,
              printed(
                  bytesOf(u"wireguard/show-allowed-ips.out"_s).replace("10.8.0.2/32", "10.8.0.2/32 172.16.0.0/12"))}},
            Outcome::Fail, u"172.16.0.0/12"_s);
        row("every address",
            {{u"allowed-ips"_s,
              printed(bytesOf(u"wireguard/show-allowed-ips.out"_s).replace("10.8.0.2/32", "10.8.0.2/32 0.0.0.0/0"))}},
            Outcome::Fail, u"every address"_s);
        row("one network less",
            {{u"allowed-ips"_s, printed(bytesOf(u"wireguard/show-allowed-ips.out"_s).replace("10.8.0.2/32 ", ""))}},
            Outcome::Fail, u"may not use"_s);
        row("two peers share a network",
            {{u"allowed-ips"_s,
              printed(bytesOf(u"wireguard/show-allowed-ips.out"_s).replace("10.8.0.3/32", "10.8.0.3/32 10.8.0.2/32"))}},
            Outcome::Fail, u"share"_s);
        row("an unknown peer",
            {{u"latest-handshakes"_s,
              printed(bytesOf(u"wireguard/latest-handshakes-healthy.out"_s).replace("ozAdUsVE", "ozAdUsVF"))},
             {u"allowed-ips"_s, printed(bytesOf(u"wireguard/show-allowed-ips.out"_s).replace("ozAdUsVE", "ozAdUsVF"))},
             {u"transfer"_s, printed(bytesOf(u"wireguard/show-transfer.out"_s).replace("ozAdUsVE", "ozAdUsVF"))},
             {u"persistent-keepalive"_s,
              printed(bytesOf(u"wireguard/show-persistent-keepalive.out"_s).replace("ozAdUsVE", "ozAdUsVF"))},
             {u"wg0 endpoints"_s,
              printed(bytesOf(u"wireguard/show-wg0-endpoints.out"_s).replace("ozAdUsVE", "ozAdUsVF"))}},
            Outcome::Fail, u"undeclared"_s);
        row("a required one is missing",
            {{u"latest-handshakes"_s, printed(withoutLaptop("latest-handshakes-healthy"))},
             {u"allowed-ips"_s, printed(withoutLaptop("show-allowed-ips"))},
             {u"transfer"_s, printed(withoutLaptop("show-transfer"))},
             {u"persistent-keepalive"_s, printed(withoutLaptop("show-persistent-keepalive"))},
             {u"wg0 endpoints"_s, printed(withoutLaptop("show-wg0-endpoints"))}},
            Outcome::Fail, u"laptop is missing"_s);
        row("another one is missing",
            {{u"latest-handshakes"_s, printed(laptopOnly("latest-handshakes-healthy"))},
             {u"allowed-ips"_s, printed(laptopOnly("show-allowed-ips"))},
             {u"transfer"_s, printed(laptopOnly("show-transfer"))},
             {u"persistent-keepalive"_s, printed(laptopOnly("show-persistent-keepalive"))},
             {u"wg0 endpoints"_s, printed(laptopOnly("show-wg0-endpoints"))}},
            Outcome::Warn, u"branch is missing"_s);
        row("no interface at all",
            {{u"public-key"_s, printed({})},
             {u"listen-port"_s, printed({})},
             {u"latest-handshakes"_s, printed({})},
             {u"allowed-ips"_s, printed({})},
             {u"transfer"_s, printed({})},
             {u"persistent-keepalive"_s, printed({})},
             {u"wg0 endpoints"_s, captured(u"wireguard/show-absent-iface"_s, 1)}},
            Outcome::Fail);
        row("a key that is none",
            {{u"allowed-ips"_s, printed(bytesOf(u"wireguard/show-allowed-ips.out"_s).replace("M3aPTm3g", "M3a"))}},
            Reason::Garbled);
        row("a network that is none",
            {{u"allowed-ips"_s,
              printed(bytesOf(u"wireguard/show-allowed-ips.out"_s).replace("10.8.0.2/32", "10.8.0.2/99"))}},
            Reason::Garbled);
    }
};

std::unique_ptr<QObject> tst_peerset()
{
    return std::make_unique<WireguardPeerSetTest>();
}

#include "tst_peerset.moc"
