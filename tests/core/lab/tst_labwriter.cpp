// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/labwriter.h"

#include "core/lab/labfile.h"

#include <QFile>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

QByteArray example()
{
    QFile file(QStringLiteral(SOURCE_ROOT) + u"/resources/examples/home-lab.toml"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString texts(const std::vector<Diagnostic> &diagnostics)
{
    QString out;
    for (const Diagnostic &diagnostic : diagnostics)
        out += toText(diagnostic) + u'\n';
    return out;
}

/// A lab in which everything differs from its default.
Lab fullLab()
{
    const LabReading reading = readLab(example(), u"lab.toml"_s);
    Lab lab = reading.lab.value_or(Lab());
    lab.name = u"quotes \" backslash \\ tab \t line\nend \u00e9\u4e2d"_s;
    lab.checkPacks = {u"packs/web.toml"_s};
    lab.policy = {
        true,       true,          true,         false, {*parseCidr(u"10.9.0.0/24"_s)}, {*parseCidr(u"fd00::/8"_s)},
        {u"ops"_s}, u"Watchdog"_s, u"/srv/lab"_s};
    Node &node = lab.nodes.back();
    node.listeners.push_back({Protocol::Udp, 0, 0, true, ScopeLimit::Loopback, {u"a*"_s, u"b"_s}, false, u"why"_s});
    node.listeners.push_back({Protocol::Tcp, 5900, 5999, false, ScopeLimit::Vpn, {}, true, {}});
    node.listeners.push_back({Protocol::Tcp, 6000, 6009, false, ScopeLimit::Any, {}, true, {}});
    node.services = {{u"ssh.socket"_s, {u"ssh.socket"_s}},
                     {u"x"_s, {u"x.service"_s}},
                     {u"getty@tty1"_s, {u"getty@tty1.service"_s}},
                     {u"a@b.socket"_s, {u"a@b.socket"_s}}};
    node.prometheus = WebService{9091, u"/prometheus"_s, true};
    node.grafana = Grafana{{3001, u"/grafana"_s, true}, *parseSecretRef(u"keychain:grafana"_s), {u"P1"_s, u"_-x"_s}};
    node.alertmanager = WebService{9193, u"/am"_s, false};
    node.exporter = WebService{9101, {}, false};
    node.btrfs = {u"/"_s, u"/srv"_s};
    node.certificates = {{u"web"_s, u"www.example.org"_s, 8443, QString(64, u'b')}, {u"mail"_s, {}, 443, {}}};
    node.secondFactorAllowed = true;
    node.noBackup = true;
    node.routes = {*parseCidr(u"192.168.50.0/24"_s)};
    node.thresholds[CheckId(u"user.a-b"_s)] = {{u"a"_s, true},
                                               {u"b"_s, 1.0},
                                               {u"c"_s, 1.5e300},
                                               {u"d"_s, qint64(-7)},
                                               {u"e"_s, QStringList{u"x"_s, u"y"_s}},
                                               {u"f g"_s, u"\"q\""_s}};
    lab.groups[0].common.wireguard = WireGuard{u"wg1"_s, 51821, {}};
    lab.vantages[0].kind = Vantage::Kind::Inside;
    lab.vantages[0].ssh = {u"alias"_s, u"u"_s, 2222, NodeId(u"gw-vpn"_s), u"~/k"_s, *parseSecretRef(u"agent:"_s),
                           u"/kh"_s,   30,     true};
    return lab;
}

LocalCheck localCheck(const QString &id, LocalProbe probe)
{
    LocalCheck check;
    check.id = CheckId(id);
    check.title = id;
    check.hosts = {NodeId(u"svc-web"_s)};
    check.probe = std::move(probe);
    check.timeoutS = 7;
    check.profiles = {u"maintenance"_s};
    check.maxAgeH = 26;
    check.params = {{u"warn"_s, qint64(80)}};
    return check;
}

std::vector<LocalCheck> allKindsOfCheck()
{
    using Matcher = LocalExpectation::Matcher;
    std::vector<LocalCheck> checks = {
        localCheck(u"user.command"_s, LocalCommand{{u"/usr/bin/a"_s, u"b c"_s}, true, 128}),
        localCheck(u"user.http"_s, LocalHttp{u"https://10.8.0.1/x"_s, u"HEAD"_s, QString(64, u'a'), 100}),
        localCheck(u"user.tcp"_s, LocalTcp{u"10.8.0.1"_s, 25, false, u"^220 "_s}),
        localCheck(u"user.tls"_s, LocalTcp{u"10.8.0.1"_s, 443, true, {}}),
        localCheck(u"user.metric"_s, LocalMetric{u"node_load1"_s, LocalMetric::Source::Exporter}),
        localCheck(u"user.file"_s, LocalFile{u"/etc/motd"_s}),
    };
    const auto expect = [](const QString &of, const QString &at, Matcher matcher, ParameterValue expected) {
        return LocalExpectation{of, at, matcher, std::move(expected), RuleVerdict::Warn, u"say"_s, {}};
    };
    checks[0].expectations = {expect(u"exit"_s, {}, Matcher::Equals, qint64(0)),
                              expect(u"stdout"_s, {}, Matcher::Subset, QStringList{u"a"_s}),
                              expect(u"stdout"_s, {}, Matcher::Superset, QStringList{u"a"_s}),
                              expect(u"size"_s, {}, Matcher::AtMost, qint64(10))};
    checks[1].from = checks[3].from = u"admin"_s; // a certificate is compared from there only
    checks[1].expectations = {expect(u"json"_s, u"$.a"_s, Matcher::Matches, u"x+"_s),
                              expect(u"header"_s, u"Server"_s, Matcher::Absent, {})};
    checks[2].expectations = {expect(u"open"_s, {}, Matcher::Equals, true)};
    checks[4].expectations = {expect(u"value"_s, {}, Matcher::AtLeast, 0.5)};
    checks[3].expectations = checks[2].expectations;
    checks[5].rules = {{RuleVerdict::Fail, u"size > 10"_s, u"large"_s, {}}, {RuleVerdict::Pass, u"default"_s, {}, {}}};
    return checks;
}

}

class LabWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exampleComesBackTheSame()
    {
        const LabReading first = readLab(example(), u"lab.toml"_s);
        QCOMPARE(texts(first.diagnostics), QString());
        QVERIFY(first.lab);
        const LabReading again = readLab(writeLab(*first.lab), u"lab.toml"_s);
        QCOMPARE(texts(again.diagnostics), QString());
        QVERIFY(again.lab == first.lab);
    }

    void everyValueComesBackTheSame()
    {
        Lab lab = fullLab();
        QVERIFY(!lab.nodes.empty());
        lab.localChecks = allKindsOfCheck();
        const QByteArray text = writeLab(lab);
        const LabReading again = readLab(text, u"lab.toml"_s);
        QCOMPARE(texts(again.diagnostics), QString());
        QVERIFY(again.lab);
        QCOMPARE(writeLab(*again.lab), text);
        for (std::size_t i = 0; i < lab.nodes.size(); ++i)
            QVERIFY2(again.lab->nodes[i] == lab.nodes[i], qPrintable(lab.nodes[i].id.value));
        for (std::size_t i = 0; i < lab.localChecks.size(); ++i)
            QVERIFY2(again.lab->localChecks[i] == lab.localChecks[i], qPrintable(lab.localChecks[i].id.value));
        QVERIFY(again.lab->policy == lab.policy);
        QVERIFY(again.lab->vantages == lab.vantages);
        QVERIFY(*again.lab == lab);
    }

    void commentsStandWhereTheyBelong()
    {
        Lab lab;
        lab.name = u"x"_s;
        lab.nodes.emplace_back().id = NodeId(u"a"_s);
        const QByteArray text =
            writeLab(lab, {{u"made by discovery"_s, {}, u"two\nlines"_s}, {{NodeId(u"a"_s), {u"VM 101, running"_s}}}});
        QVERIFY(text.startsWith("# made by discovery\n#\n# two lines\nschema = 1\n"));
        QVERIFY(text.contains("\n# VM 101, running\n[[node]]\nname = \"a\"\n"));
    }
};

QTEST_GUILESS_MAIN(LabWriterTest)
#include "tst_labwriter.moc"
