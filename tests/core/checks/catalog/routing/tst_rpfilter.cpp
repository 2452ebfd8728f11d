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
    return path + "all/rp_filter:" + all + '\n' + path + "default/rp_filter:2\n" + path + "lan0/rp_filter:2\n" + path +
           "lo/rp_filter:0\n" + path + "wan0/rp_filter:" + wan + '\n' + path + "wg0/rp_filter:2\n";
}

const QByteArray kByInterface = "-A INPUT -s 10.8.0.0/24 -i wg0 -p tcp -m tcp --dport 22 -j ACCEPT\n";
const char *const kNotAsked = "the rules are asked only where the filter is off";

}

class RoutingRpFilterTest : public CheckTest
{
    Q_OBJECT

public:
    RoutingRpFilterTest()
        : CheckTest({.spec = &routingRpFilter(),
                     .lab = kTestLab,
                     .node = u"gw"_s,
                     .healthy = withFirewall({{u"rp_filter"_s, printed(filters("0", "2"))}},
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
        row("on by all", {{u"rp_filter"_s, printed(filters("1", "0"))}}, Outcome::Pass);
        row("off, and the rules cannot be read", {off, {rules4(), printed({}, 1, "sudo: a password is required\n")}},
            Reason::NoPrivilege);
    }

private Q_SLOTS:
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
