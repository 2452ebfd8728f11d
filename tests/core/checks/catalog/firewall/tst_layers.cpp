// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "tests/core/checks/catalog/testlab.h"
#include "tests/core/checks/catalog/testrules.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

/// The host's own rules, and a native table beside them.
QByteArray withNative()
{
    QByteArray json = nftOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}});
    const QByteArray native =
        R"(,{"table":{"family":"inet","name":"guard","handle":9}},{"chain":{"family":"inet","table":"guard","name":"in","handle":1,"type":"filter","hook":"input","prio":10,"policy":"accept"}},{"rule":{"family":"inet","table":"guard","chain":"in","handle":2,"expr":[{"match":{"op":"==","left":{"payload":{"protocol":"tcp","field":"dport"}},"right":25}},{"drop":null}]}})";
    return json.insert(json.lastIndexOf(']'), native);
}

const QMap<QString, QString> kInterfaces{{u"lan0"_s, u"192.168.50.30"_s}};

}

class FirewallLayersTest : public CheckTest
{
    Q_OBJECT

public:
    FirewallLayersTest()
        : CheckTest({.spec = &firewallLayers(),
                     .lab = rulesLab(),
                     .node = u"web"_s,
                     .healthy = rulesOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}}, kInterfaces),
                     .excuses = rulesExcuses()})
    {
    }

protected:
    void rows() override
    {
        row("no privilege",
            {{u"n iptables-save"_s, printed({}, 4,
                                            "iptables-save v1.8.9 (nf_tables): Could not fetch rule set generation id: "
                                            "Permission denied (you must be root)\n")}},
            Reason::NoPrivilege);
        row("native nft rules cannot be read", {{u"nft -j"_s, printed({}, 1, "sudo: a password is required\n")}},
            Outcome::Warn);
        row("cut before COMMIT",
            {{u"n iptables-save"_s, printed(iptablesOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}}).chopped(7))}},
            Reason::Garbled);
        row("the kernel knows legacy tables, and they cannot be read",
            {{u"'sudo -n cat"_s, printed("filter\n")},
             {u"exec sudo -n iptables-legacy-save"_s, printed({}, 1, "sudo: a password is required\n")}},
            Reason::NoPrivilege);
        row("two layers of iptables",
            {{u"'sudo -n cat"_s, printed("filter\n")},
             {u"exec sudo -n iptables-legacy-save"_s, printed(iptablesOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}}))},
             {u"exec sudo -n ip6tables-legacy-save"_s, printed(ip6tablesOf())}},
            Outcome::Fail, u"Two layers"_s);
        row("only the legacy layer",
            {{u"'sudo -n cat"_s, printed("filter\n")},
             {u"exec sudo -n iptables-legacy-save"_s, printed(iptablesOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}}))},
             {u"exec sudo -n ip6tables-legacy-save"_s, printed(ip6tablesOf())},
             {u"n iptables-save"_s, printed({})},
             {u"ip6tables-save"_s, printed({})},
             {u"nft -j"_s, printed("{\"nftables\":[{\"metainfo\":{\"json_schema_version\":1}}]}\n")}},
            Outcome::Pass, u"Only the legacy"_s);
        row("native nft beside iptables", {{u"nft -j"_s, printed(withNative())}}, Outcome::Warn, u"inet guard"_s);
    }
};

std::unique_ptr<QObject> tst_layers()
{
    return std::make_unique<FirewallLayersTest>();
}

#include "tst_layers.moc"
