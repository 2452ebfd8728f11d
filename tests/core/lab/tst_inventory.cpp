// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/inventory.h"

#include "core/lab/carriedservice.h"
#include "core/lab/labfile.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

Inventory example()
{
    const LabReading reading = readLab(QStringLiteral(SOURCE_ROOT) + u"/resources/examples/home-lab.toml"_s);
    return Inventory(reading.lab.value_or(Lab()));
}

QStringList names(const std::vector<NodeId> &ids)
{
    QStringList out;
    for (const NodeId &id : ids)
        out << id.value;
    return out;
}

/// "22/tcp!" for a required listener, "22/tcp" for an allowed one.
QStringList listeners(const Node &node)
{
    QStringList out;
    for (const ExpectedListener &l : node.listeners)
        out << u"%1/%2%3"_s.arg(l.firstPort)
                   .arg(l.proto == Protocol::Udp ? u"udp"_s : u"tcp"_s, l.required ? u"!"_s : QString());
    out.sort();
    return out;
}

QStringList services(const Node &node)
{
    QStringList out;
    for (const ServiceUnit &s : node.services)
        out << s.name;
    out.sort();
    return out;
}

Node node(const QString &name, const QString &role, const QString &address = u"10.8.0.9"_s)
{
    Node n;
    n.id = NodeId(name);
    n.roles = QStringList{role};
    n.address = address;
    return n;
}

}

class InventoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rolesBringListeners_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("gateway") << u"gateway"_s << QStringList{u"22/tcp!"_s, u"51820/udp!"_s, u"9100/tcp!"_s};
        QTest::newRow("monitoring") << u"monitoring"_s
                                    << QStringList{u"22/tcp!"_s, u"3000/tcp!"_s, u"9090/tcp!"_s, u"9100/tcp!"_s};
        QTest::newRow("gpu") << u"gpu"_s << QStringList{u"22/tcp!"_s, u"9100/tcp!"_s};
        QTest::newRow("service") << u"service"_s << QStringList{u"22/tcp!"_s, u"9100/tcp!"_s};
        QTest::newRow("hypervisor: the document names no exporter there")
            << u"hypervisor"_s
            << QStringList{u"111/tcp"_s, u"111/udp"_s, u"22/tcp!"_s, u"3128/tcp"_s, u"8006/tcp!"_s, u"85/tcp"_s};
        QTest::newRow("admin: nothing is asked of your own machine") << u"admin"_s << QStringList();
        QTest::newRow("a role of one's own") << u"printer"_s << QStringList{u"22/tcp!"_s, u"9100/tcp!"_s};
    }

    void rolesBringListeners()
    {
        QFETCH(QString, role);
        QFETCH(QStringList, expected);
        Lab lab;
        lab.nodes = {node(u"n"_s, role)};
        QCOMPARE(listeners(Inventory(lab).nodes()[0]), expected);
    }

    void aForwardedSshPortIsAllowedButNotRequired()
    {
        Lab lab;
        lab.nodes = {node(u"n"_s, u"service"_s)};
        lab.nodes[0].ssh.port = quint16(2222);
        QCOMPARE(listeners(Inventory(lab).nodes()[0]), (QStringList{u"22/tcp"_s, u"2222/tcp"_s, u"9100/tcp!"_s}));
    }

    void declaredPortsReplaceTheUsual()
    {
        Lab lab;
        lab.nodes = {node(u"n"_s, u"monitoring"_s)};
        lab.nodes[0].prometheus = WebService{9095, {}, false};
        lab.nodes[0].alertmanager = WebService{9093, {}, false};
        lab.nodes[0].listeners = {{Protocol::Tcp, 3000, 3000, false, ScopeLimit::Loopback, {}, false, {}}};
        const Inventory inventory(lab);
        QCOMPARE(listeners(inventory.nodes()[0]),
                 (QStringList{u"22/tcp!"_s, u"3000/tcp"_s, u"9093/tcp!"_s, u"9095/tcp!"_s, u"9100/tcp!"_s}));
    }

    void containersStandInForUnits()
    {
        const Inventory inventory = example();
        QCOMPARE(services(*inventory.node(NodeId(u"mon"_s))), (QStringList{u"node-exporter"_s, u"prometheus"_s}));
        QCOMPARE(services(*inventory.node(NodeId(u"svc-db"_s))), (QStringList{u"node-exporter"_s, u"postgresql"_s}));
        QCOMPARE(services(*inventory.node(NodeId(u"pve"_s))), QStringList());
        Lab lab;
        lab.nodes = {node(u"mon"_s, u"monitoring"_s)};
        QCOMPARE(services(Inventory(lab).nodes()[0]), (QStringList{u"grafana"_s, u"node-exporter"_s, u"prometheus"_s}));
    }

    void aContainerCarriesOnlyItsOwnService_data()
    {
        QTest::addColumn<QString>("container");
        QTest::addColumn<QString>("service");
        QTest::addColumn<bool>("carries");
        QTest::newRow("by its name") << u"grafana"_s << u"grafana"_s << true;
        QTest::newRow("of a compose project") << u"monitoring-prometheus-1"_s << u"prometheus"_s << true;
        QTest::newRow("of an old compose project") << u"lab_node_exporter_2"_s << u"node-exporter"_s << true;
        QTest::newRow("written in one word") << u"NodeExporter"_s << u"node-exporter"_s << true;
        QTest::newRow("by its unit's name") << u"grafana"_s << u"grafana-server"_s << true;
        QTest::newRow("an edition") << u"grafana-oss"_s << u"grafana"_s << true;
        QTest::newRow("the exporter of Prometheus is not Prometheus")
            << u"prometheus-node-exporter"_s << u"prometheus"_s << false;
        QTest::newRow("but an exporter") << u"prometheus-node-exporter"_s << u"node-exporter"_s << true;
        QTest::newRow("a helper") << u"grafana-image-renderer"_s << u"grafana"_s << false;
        QTest::newRow("a part of a word") << u"mygrafana"_s << u"grafana"_s << false;
        QTest::newRow("no name") << QString() << u"grafana"_s << false;
        QTest::newRow("no service") << u"grafana"_s << QString() << false;
        QTest::newRow("a number alone") << u"1"_s << u"1"_s << false;
    }
    void aContainerCarriesOnlyItsOwnService()
    {
        QFETCH(QString, container);
        QFETCH(QString, service);
        QTEST(carriesService(container, service), "carries");
    }

    void anImageIsKnownByItsLastWord()
    {
        QCOMPARE(imageName(u"registry.lan:5000/prom/prometheus:v2.53"_s), u"prometheus"_s);
        QCOMPARE(imageName(u"grafana/grafana-oss@sha256:0123"_s), u"grafana-oss"_s);
        QCOMPARE(imageName(u"nginx"_s), u"nginx"_s);
    }

    void groupsAndDefaultsFillWhatIsNotSaid()
    {
        const Inventory inventory = example();
        const Node &web = *inventory.node(NodeId(u"svc-web"_s));
        QCOMPARE(web.roles, QStringList{u"service"_s});
        QCOMPARE(web.networks, QStringList{u"lan"_s});
        QCOMPARE(web.hypervisor.value, u"pve"_s);
        QCOMPARE(web.ssh.jump.value, u"gw-vpn"_s);
        QCOMPARE(web.ssh.user, u"ops"_s);
        QCOMPARE(web.ssh.port, std::optional(quint16(22)));
        QCOMPARE(web.ssh.connectTimeoutS, std::optional(8));
        QCOMPARE(web.ssh.useConfig, std::optional(false));
        QCOMPARE(toString(web.ssh.passphrase), u"keychain:ssh-ops"_s);
        QCOMPARE(inventory.node(NodeId(u"pve"_s))->ssh.user, u"root"_s);
        QCOMPARE(inventory.vantage(NodeId(u"outside"_s))->ssh.user, u"probe"_s);
        QCOMPARE(inventory.vantage(NodeId(u"outside"_s))->ssh.identity, u"~/.ssh/id_ed25519"_s);
    }

    void anAliasReadsTheConfigurationAndItsPort()
    {
        Lab lab;
        lab.nodes = {node(u"n"_s, u"service"_s)};
        lab.nodes[0].ssh.alias = u"n"_s;
        const Inventory inventory(lab);
        QCOMPARE(inventory.nodes()[0].ssh.useConfig, std::optional(true));
        QVERIFY(!inventory.nodes()[0].ssh.port);
    }

    void aPassphraseStaysWithItsKey()
    {
        Lab lab;
        lab.sshDefaults.identity = u"~/a"_s;
        lab.sshDefaults.passphrase = {SecretRef::Kind::Keychain, u"a"_s};
        lab.nodes = {node(u"n"_s, u"service"_s)};
        lab.nodes[0].ssh.identity = u"~/b"_s;
        QVERIFY(Inventory(lab).nodes()[0].ssh.passphrase.isEmpty());
    }

    void aGroupDoesNotSendItsMemberThroughItself()
    {
        Lab lab;
        Group group;
        group.name = u"all"_s;
        group.common.ssh.jump = NodeId(u"gw"_s);
        group.common.hypervisor = NodeId(u"gw"_s);
        lab.groups = {group};
        lab.nodes = {node(u"gw"_s, u"gateway"_s), node(u"n"_s, u"service"_s)};
        lab.nodes[0].groups = lab.nodes[1].groups = QStringList{u"all"_s};
        const Inventory inventory(lab);
        QVERIFY(inventory.nodes()[0].ssh.jump.isEmpty());
        QVERIFY(inventory.nodes()[0].hypervisor.isEmpty());
        QCOMPARE(inventory.nodes()[1].ssh.jump.value, u"gw"_s);
    }

    void networksFollowFromAddresses()
    {
        Lab lab;
        lab.networks = {{u"vpn"_s, Network::Kind::Vpn, {*parseCidr(u"10.8.0.0/24"_s)}, u"wg7"_s, {}},
                        {u"lan"_s, Network::Kind::Lan, {*parseCidr(u"192.168.50.0/24"_s)}, {}, {}}};
        lab.nodes = {node(u"gw"_s, u"gateway"_s, u"10.8.0.1"_s)};
        lab.nodes[0].addresses = {*parseIpAddress(u"192.168.50.1"_s)};
        const Inventory inventory(lab);
        QCOMPARE(inventory.nodes()[0].networks, (QStringList{u"vpn"_s, u"lan"_s}));
        QCOMPARE(inventory.nodes()[0].wireguard->interface, u"wg7"_s);
        QCOMPARE(inventory.trustedInterfaces(inventory.nodes()[0]), QStringList{u"wg7"_s});
    }

    void lookUps()
    {
        const Inventory inventory = example();
        QCOMPARE(inventory.admin()->id.value, u"me"_s);
        QCOMPARE(inventory.vpnCidrs().size(), 2U);
        QCOMPARE(inventory.monitoringSources(), std::vector{*parseIpAddress(u"192.168.50.10"_s)});
        const Node &gateway = *inventory.node(NodeId(u"gw-vpn"_s));
        QCOMPARE(inventory.addressesOf(gateway).size(), 4U);
        QCOMPARE(toString(*inventory.vpnAddressOf(gateway)), u"10.8.0.1"_s);
        QVERIFY(!inventory.vpnAddressOf(*inventory.node(NodeId(u"mon"_s))));
        QVERIFY(!inventory.node(NodeId(u"nobody"_s)));
        QCOMPARE(inventory.nodesWithRole(kRoleService).size(), 2U);
        QCOMPARE(inventory.network(u"lan"_s)->kind, Network::Kind::Lan);
    }

    void hypervisorAndEndpointAreFound()
    {
        const Inventory inventory = example();
        const Node &gpu = *inventory.node(NodeId(u"gpu"_s));
        const Node &pve = *inventory.node(NodeId(u"pve"_s));
        QCOMPARE(inventory.hypervisorOf(gpu), &pve);
        QVERIFY(!inventory.hypervisorOf(pve));
        QCOMPARE(inventory.proxmoxOf(gpu)->name, u"pve"_s);
        QCOMPARE(inventory.proxmoxOf(pve)->name, u"pve"_s);
        QVERIFY(!inventory.proxmoxOf(*inventory.node(NodeId(u"me"_s))));
    }

    void twoEndpointsAreToldApart()
    {
        Lab lab;
        lab.proxmox = {{u"a"_s, u"https://10.8.0.41:8006"_s, {}, {}, {}, {}},
                       {u"b"_s, u"https://[fd00::42]:8006"_s, {}, {}, {}, {}},
                       {u"c"_s, u"https://other:8006/"_s, {}, {}, u"h3"_s, {}}};
        lab.nodes = {node(u"h1"_s, u"hypervisor"_s, u"10.8.0.41"_s), node(u"h2"_s, u"hypervisor"_s, u"fd00::42"_s),
                     node(u"h3"_s, u"hypervisor"_s, u"10.8.0.43"_s), node(u"vm"_s, u"service"_s)};
        lab.nodes[3].vmid = 100;
        const Inventory inventory(lab);
        QCOMPARE(inventory.proxmoxOf(inventory.nodes()[0])->name, u"a"_s);
        QCOMPARE(inventory.proxmoxOf(inventory.nodes()[1])->name, u"b"_s);
        QCOMPARE(inventory.proxmoxOf(inventory.nodes()[2])->name, u"c"_s);
        QVERIFY(!inventory.hypervisorOf(inventory.nodes()[3])); // which of three is not said
        QVERIFY(!inventory.proxmoxOf(inventory.nodes()[3]));
    }

    void theWayInGoesThroughGatewayAndJumps()
    {
        const Inventory inventory = example();
        const auto way = [&](const QString &name) { return names(inventory.wayTo(*inventory.node(NodeId(name)))); };
        QCOMPARE(way(u"svc-web"_s), (QStringList{u"me"_s, u"gw-vpn"_s, u"svc-web"_s}));
        QCOMPARE(way(u"mon"_s), (QStringList{u"me"_s, u"gw-vpn"_s, u"mon"_s}));
        QCOMPARE(way(u"gw-vpn"_s), (QStringList{u"me"_s, u"gw-vpn"_s}));
        QCOMPARE(way(u"me"_s), QStringList{u"me"_s});
    }

    void jumpsAreInTheOrderOfDialling()
    {
        Lab lab;
        lab.nodes = {node(u"a"_s, u"service"_s), node(u"b"_s, u"service"_s), node(u"c"_s, u"service"_s)};
        lab.nodes[0].ssh.jump = NodeId(u"b"_s);
        lab.nodes[1].ssh.jump = NodeId(u"c"_s);
        const Inventory inventory(lab);
        QCOMPARE(names(inventory.jumpsTo(inventory.nodes()[0])), (QStringList{u"c"_s, u"b"_s}));
        lab.nodes[2].ssh.jump = NodeId(u"a"_s); // such a lab is refused; it must end all the same
        QCOMPARE(names(Inventory(lab).jumpsTo(Inventory(lab).nodes()[0])).size(), 3);
    }

    void thresholdsGoFromWideToNarrow()
    {
        Lab lab;
        lab.thresholds[CheckId(u"services.unit"_s)] = {{u"restarts"_s, qint64(1)}, {u"grace"_s, qint64(180)}};
        lab.nodes = {node(u"n"_s, u"service"_s)};
        lab.nodes[0].thresholds[CheckId(u"services.unit"_s)] = {{u"grace"_s, qint64(60)}};
        lab.nodes[0].thresholds[CheckId(u"services.unit.nginx"_s)] = {{u"restarts"_s, qint64(5)}};
        const Inventory inventory(lab);
        const Parameters unit = inventory.thresholds(inventory.nodes()[0], CheckId(u"services.unit.nginx"_s));
        QVERIFY((unit == Parameters{{u"restarts"_s, qint64(5)}, {u"grace"_s, qint64(60)}}));
        const Parameters other = inventory.thresholds(inventory.nodes()[0], CheckId(u"services.unit.cron"_s));
        QVERIFY((other == Parameters{{u"restarts"_s, qint64(1)}, {u"grace"_s, qint64(60)}}));
        QVERIFY(inventory.thresholds(inventory.nodes()[0], CheckId(u"services.units"_s)).empty());
    }

    void silencesHoldUntilTheirDayAndNoLonger_data()
    {
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("node");
        QTest::addColumn<QString>("day");
        QTest::addColumn<bool>("silent");
        QTest::newRow("on the last day") << u"updates.pending"_s << u"n"_s << u"2026-12-31"_s << true;
        QTest::newRow("a day later") << u"updates.pending"_s << u"n"_s << u"2027-01-01"_s << false;
        QTest::newRow("another node") << u"updates.pending"_s << u"m"_s << u"2026-12-31"_s << false;
        QTest::newRow("another check") << u"updates.other"_s << u"n"_s << u"2026-12-31"_s << false;
        QTest::newRow("a family, any node") << u"storage.smart"_s << u"m"_s << u"2026-12-31"_s << true;
        QTest::newRow("not the family's namesake") << u"storages.smart"_s << u"m"_s << u"2026-12-31"_s << false;
        QTest::newRow("a silence without a day never holds")
            << u"alerts.firing"_s << u"n"_s << u"2026-12-31"_s << false;
    }

    void silencesHoldUntilTheirDayAndNoLonger()
    {
        QFETCH(QString, check);
        QFETCH(QString, node);
        QFETCH(QString, day);
        QFETCH(bool, silent);
        Lab lab;
        const QDate until(2026, 12, 31);
        lab.silences = {{NodeId(u"n"_s), CheckId(u"updates.pending"_s), u"r"_s, until, {}},
                        {{}, CheckId(u"storage.*"_s), u"r"_s, until, {}},
                        {{}, CheckId(u"alerts.firing"_s), u"r"_s, {}, {}}};
        const Inventory inventory(lab);
        const Silence *found = inventory.silence(NodeId(node), CheckId(check), QDate::fromString(day, Qt::ISODate));
        QCOMPARE(found != nullptr, silent);
    }
};

QTEST_GUILESS_MAIN(InventoryTest)
#include "tst_inventory.moc"
