// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/wireguard/wireguard.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class WireguardListenPortTest : public CheckTest
{
    Q_OBJECT

public:
    WireguardListenPortTest()
        : CheckTest({.spec = &wireguardListenPort(),
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
        row("no interface at all",
            {{u"public-key"_s, printed({})},
             {u"listen-port"_s, printed({})},
             {u"latest-handshakes"_s, printed({})},
             {u"allowed-ips"_s, printed({})},
             {u"transfer"_s, printed({})},
             {u"persistent-keepalive"_s, printed({})},
             {u"wg0 endpoints"_s, captured(u"wireguard/show-absent-iface"_s, 1)}},
            Outcome::Fail, u"There is no wg0"_s);
        row("another port", {{u"listen-port"_s, printed("wg0\t51821\n")}}, Outcome::Fail, u"51821"_s);
        row("no port", {{u"listen-port"_s, printed("wg0\t0\n")}}, Outcome::Fail, u"has no port"_s);
        row("a port that is none", {{u"listen-port"_s, printed("wg0\t99999\n")}}, Reason::Garbled);
        row("not allowed", {{u"listen-port"_s, captured(u"wireguard/no-privilege"_s, 1)}}, Reason::NoPrivilege);
    }
};

std::unique_ptr<QObject> tst_listenport()
{
    return std::make_unique<WireguardListenPortTest>();
}

#include "tst_listenport.moc"
