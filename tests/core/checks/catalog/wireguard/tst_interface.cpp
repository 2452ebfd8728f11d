// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/wireguard/wireguard.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray addresses(bool up, const QByteArray &address)
{
    return R"([{"ifindex":1,"ifname":"lo","flags":["LOOPBACK","UP"],"mtu":65536,"operstate":"UNKNOWN","link_type":"loopback",
"addr_info":[{"family":"inet","local":"127.0.0.1","prefixlen":8,"scope":"host"}]},{"ifindex":5,"ifname":"wg0","flags":["POINTOPOINT","NOARP")" +
           QByteArray(up ? ",\"UP\"" : "") + R"(],"mtu":1420,
"operstate":"UNKNOWN","link_type":"none","addr_info":[{"family":"inet","local":")" +
           address + R"(","prefixlen":24,"scope":"global"}]}]
)";
}

}

class WireguardInterfaceTest : public CheckTest
{
    Q_OBJECT

public:
    WireguardInterfaceTest()
        : CheckTest({.spec = &wireguardInterface(),
                     .lab = kTestLab,
                     .node = u"gw"_s,
                     .healthy = {{u"public-key"_s, captured(u"wireguard/show-public-key"_s)},
                                 {u"listen-port"_s, captured(u"wireguard/show-listen-port"_s)},
                                 {u"latest-handshakes"_s, captured(u"wireguard/latest-handshakes-healthy"_s)},
                                 {u"allowed-ips"_s, captured(u"wireguard/show-allowed-ips"_s)},
                                 {u"transfer"_s, captured(u"wireguard/show-transfer"_s)},
                                 {u"persistent-keepalive"_s, captured(u"wireguard/show-persistent-keepalive"_s)},
                                 {u"wg0 endpoints"_s, captured(u"wireguard/show-wg0-endpoints"_s)},
                                 {u"addr show"_s, printed(addresses(true, "10.8.0.1"))}},
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
        row("no interface at all",
            {{u"public-key"_s, printed({})},
             {u"listen-port"_s, printed({})},
             {u"latest-handshakes"_s, printed({})},
             {u"allowed-ips"_s, printed({})},
             {u"transfer"_s, printed({})},
             {u"persistent-keepalive"_s, printed({})},
             {u"wg0 endpoints"_s, captured(u"wireguard/show-absent-iface"_s, 1)}},
            Outcome::Fail, u"no WireGuard interface at all"_s);
        row("another interface only",
            {{u"public-key"_s, printed("wg1\t4TcdEuaU+J5cveVjc25lmD5j1ixW4ELzbL9n6c1ccT8=\n")},
             {u"listen-port"_s, printed("wg1\t51820\n")},
             {u"latest-handshakes"_s, printed({})},
             {u"allowed-ips"_s, printed({})},
             {u"transfer"_s, printed({})},
             {u"persistent-keepalive"_s, printed({})},
             {u"wg0 endpoints"_s, captured(u"wireguard/show-absent-iface"_s, 1)}},
            Outcome::Fail, u"There is no wg0"_s);
        row("one more than declared",
            {{u"public-key"_s, printed(bytesOf(u"wireguard/show-public-key.out"_s) +
                                       "wg1\t4TcdEuaU+J5cveVjc25lmD5j1ixW4ELzbL9n6c1ccT8=\n")},
             {u"listen-port"_s, printed("wg0\t51820\nwg1\t51821\n")}},
            Outcome::Warn, u"wg1"_s);
        row("not allowed", {{u"public-key"_s, captured(u"wireguard/no-privilege"_s, 1)}}, Reason::NoPrivilege);
        row("tables of different moments", {{u"allowed-ips"_s, printed({})}}, Reason::Garbled);
        row("private keys are refused", {{u"transfer"_s, captured(u"wireguard/dump-with-secrets"_s)}}, Reason::Garbled);
        row("there, but switched off", {{u"addr show"_s, printed(addresses(false, "10.8.0.1"))}}, Outcome::Fail,
            u"down"_s);
        row("there, with another address", {{u"addr show"_s, printed(addresses(true, "10.8.0.77"))}}, Outcome::Fail,
            u"10.8.0.1"_s);
    }
};

std::unique_ptr<QObject> tst_interface()
{
    return std::make_unique<WireguardInterfaceTest>();
}

#include "tst_interface.moc"
