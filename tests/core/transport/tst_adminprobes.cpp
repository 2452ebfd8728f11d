// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pvebackupview.h"
#include "core/secrets/stores.h"
#include "core/transport/adminprobes.h"
#include "tests/core/transport/transportbench.h"
#include "tests/support/httpfixture.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace daytwo;

class TestAdminProbes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aProxmoxHostIsAskedWithItsToken();
    void aGuestIsFoundWhereverItRuns();
    void backupsOfAllStoragesAreOneAnswer();
    void whatIsRememberedIsAsked();
    void aProxmoxHostWithAnotherCertificateGetsNoToken();
    void aTokenThatIsMissingIsSaid_data();
    void aTokenThatIsMissingIsSaid();
    void aPinnedGetAcceptsItsCertificateAlone();
    void largeAnswersAreCut();
    void echoesAreCounted();
    void aNameThatIsNotKnownIsUnreachable();
    void aProgramThatIsNotThereIsNotFound();
    void aCommandTellsWhoRanIt();
    void silenceEndsAtTheProbesOwnTime();
    void stopIsFeltAtOnce_data();
    void stopIsFeltAtOnce();

private:
    TlsIdentity m_identity;
};

namespace {

void addEndpoint(TransportBench &bench, const HttpFixture &server, const QByteArray &sha256)
{
    ProxmoxEndpoint endpoint;
    endpoint.name = u"pve"_s;
    endpoint.url = server.url({});
    endpoint.token = *parseSecretRef(u"keychain:pve"_s);
    endpoint.pin = QString::fromLatin1(sha256.toHex());
    bench.lab.proxmox.push_back(endpoint);
    bench.secrets.texts[u"keychain:pve"_s] = "ops@pve!console=11111111-2222-3333-4444-555555555555";
}

Evidence askOne(TransportBench &bench, const Probe &probe, const Context &context = within(10000))
{
    Heard heard;
    bench.ask({}, {probe}, heard, context);
    return heard.of(0);
}

}

void TestAdminProbes::initTestCase()
{
    m_identity = TlsIdentity::selfSigned(u"pve.lab"_s);
}

void TestAdminProbes::aProxmoxHostIsAskedWithItsToken()
{
    HttpFixture server(
        [](const QByteArray &request) {
            return request.contains("/nodes/pve/qemu")
                       ? HttpFixtureAnswer{.raw = "HTTP/1.1 403 Permission check failed\r\n"
                                                  "Content-Length: 0\r\n\r\n"}
                       : HttpFixture::ok("{\"data\":{}}");
        },
        m_identity);
    TransportBench bench;
    addEndpoint(bench, server, m_identity.sha256);
    const Evidence version = askOne(bench, PveGet{u"pve"_s, u"/cluster/resources?type=vm"_s});
    QCOMPARE(errorOf(version), u"none"_s);
    QCOMPARE(version.exitCode, 200);
    QCOMPARE(version.out, QByteArray("{\"data\":{}}"));
    const QByteArray request = server.requests().value(0);
    QVERIFY(request.startsWith("GET /api2/json/cluster/resources?type=vm "));
    QVERIFY(request.contains("PVEAPIToken=ops@pve!console=11111111-"));
    const Evidence refused = askOne(bench, PveGet{u"pve"_s, u"/nodes/pve/qemu"_s});
    QCOMPARE(errorOf(refused), u"none"_s);
    QCOMPARE(refused.exitCode, 403);
    QCOMPARE(refused.meta.value("reason"_L1).toString(), u"Permission check failed"_s);
    QCOMPARE(errorOf(askOne(bench, PveGet{u"other"_s, u"/version"_s})), u"bad-input"_s);
}

void TestAdminProbes::aGuestIsFoundWhereverItRuns()
{
    HttpFixture server(
        [](const QByteArray &request) {
            if (request.contains("/cluster/resources?type=vm "))
                return HttpFixture::ok(
                    R"({"data":[{"id":"lxc/201","type":"lxc","vmid":201,"node":"pve2","status":"running"}]})");
            return request.contains("/nodes/pve2/lxc/201/snapshot ") ? HttpFixture::ok(R"({"data":[1]})")
                                                                     : HttpFixture::ok("{}");
        },
        m_identity);
    TransportBench bench;
    addEndpoint(bench, server, m_identity.sha256);
    const Evidence snapshots = askOne(bench, PveGuestGet{u"pve"_s, 201, u"/snapshot"_s});
    QCOMPARE(errorOf(snapshots), u"none"_s);
    QCOMPARE(snapshots.out, QByteArray(R"({"data":[1]})"));
    QCOMPARE(errorOf(askOne(bench, PveGuestGet{u"pve"_s, 202, u"/snapshot"_s})), u"denied"_s);
}

void TestAdminProbes::backupsOfAllStoragesAreOneAnswer()
{
    HttpFixture server(
        [](const QByteArray &request) {
            if (request.contains("/nodes/pve1/storage?content=backup "))
                return HttpFixture::ok(
                    R"({"data":[{"storage":"nas","content":"backup","enabled":1,"active":1},
                                {"storage":"gone","content":"backup","enabled":1,"active":0}]})");
            return request.contains("/storage/nas/content?content=backup ")
                       ? HttpFixture::ok(R"({"data":[{"volid":"nas:b","content":"backup","vmid":101,"ctime":1}]})")
                       : HttpFixtureAnswer{.raw = "HTTP/1.1 500 no\r\nContent-Length: 0\r\n\r\n"};
        },
        m_identity);
    TransportBench bench;
    addEndpoint(bench, server, m_identity.sha256);
    const Evidence evidence = askOne(bench, PveBackups{u"pve"_s, u"pve1"_s});
    QCOMPARE(errorOf(evidence), u"none"_s);
    const auto view = pveBackupViewFrom(evidence.out, u"pve1"_s, u"x"_s);
    QVERIFY(view);
    QCOMPARE(view->of(101).size(), 1);
    QCOMPARE(view->unread, (QList<PveBackupView::Unread>{{u"gone"_s, QString()}}));
    QCOMPARE(askOne(bench, PveBackups{u"pve"_s, u"pve2"_s}).exitCode, 500);
}

void TestAdminProbes::whatIsRememberedIsAsked()
{
    const Inventory lab;
    MemoryStore secrets;
    AdminProbes mute(lab, secrets, systemNow);
    QCOMPARE(errorOf(mute.ask({{}, Recall{}}, {})), u"bad-input"_s);
    AdminProbes probes(lab, secrets, systemNow, [](const Context &) { return Result<QByteArray>("{}"); });
    QCOMPARE(probes.ask({{}, Recall{}}, {}).out, QByteArray("{}"));
    AdminProbes broken(lab, secrets, systemNow,
                       [](const Context &) { return fail(Error::Kind::Storage, u"journal"_s); });
    QCOMPARE(errorOf(broken.ask({{}, Recall{}}, {})), u"storage"_s);
}

void TestAdminProbes::aProxmoxHostWithAnotherCertificateGetsNoToken()
{
    HttpFixture server([](const QByteArray &) { return HttpFixture::ok("{}"); }, m_identity);
    TransportBench bench;
    addEndpoint(bench, server, QByteArray(32, 'x'));
    QCOMPARE(errorOf(askOne(bench, PveGet{u"pve"_s, u"/version"_s})), u"untrusted-host"_s);
    QVERIFY(server.requests().isEmpty());
}

void TestAdminProbes::aTokenThatIsMissingIsSaid_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("kind");
    QTest::newRow("not in the store") << QByteArray() << u"not-found"_s;
    QTest::newRow("only the secret half") << QByteArray("11111111-2222-3333-4444-555555555555") << u"bad-input"_s;
    QTest::newRow("no realm") << QByteArray("ops!console=1") << u"bad-input"_s;
}

void TestAdminProbes::aTokenThatIsMissingIsSaid()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, kind);
    HttpFixture server([](const QByteArray &) { return HttpFixture::ok("{}"); }, m_identity);
    TransportBench bench;
    addEndpoint(bench, server, m_identity.sha256);
    bench.secrets.texts.clear();
    if (!token.isEmpty())
        bench.secrets.texts[u"keychain:pve"_s] = token;
    const Evidence evidence = askOne(bench, PveGet{u"pve"_s, u"/version"_s});
    QCOMPARE(errorOf(evidence), kind);
    QVERIFY(!evidence.error->detail.contains("1111"_L1));
    QVERIFY(server.requests().isEmpty());
}

void TestAdminProbes::aPinnedGetAcceptsItsCertificateAlone()
{
    HttpFixture server([](const QByteArray &) { return HttpFixture::ok("fine"); }, m_identity);
    TransportBench bench;
    HttpGet get{.url = server.url(u"/"_s), .pin = u"sha256:"_s + QString::fromLatin1(m_identity.sha256.toHex())};
    QCOMPARE(askOne(bench, get).out, QByteArray("fine"));
    get.pin = u"sha256:"_s + QString(64, u'a');
    QCOMPARE(errorOf(askOne(bench, get)), u"untrusted-host"_s);
    get.pin = u"nonsense"_s;
    QCOMPARE(errorOf(askOne(bench, get)), u"bad-input"_s);
}

void TestAdminProbes::largeAnswersAreCut()
{
    HttpFixture server([](const QByteArray &) { return HttpFixture::ok(QByteArray(100'000, 'x')); });
    TransportBench bench;
    const Evidence evidence = askOne(bench, HttpGet{.url = server.url(u"/"_s), .maxBytes = 1000});
    QVERIFY(evidence.truncated);
    QVERIFY(evidence.out.size() <= 1000);
    Command command;
    command.argv = QStringList{u"head"_s, u"-c"_s, u"52428800"_s, u"/dev/zero"_s};
    const Evidence flood = askOne(bench, command);
    QVERIFY(flood.truncated);
    QCOMPARE(flood.out.size(), qsizetype(command.stdoutCap));
}

void TestAdminProbes::echoesAreCounted()
{
    TransportBench bench;
    const Evidence evidence = askOne(bench, IcmpEcho{u"127.0.0.1"_s, 2});
    if (evidence.error && evidence.error->kind == Error::Kind::Denied)
        QFAIL("nothing here may send echoes: nothing is proved (net.ipv4.ping_group_range, ping, or root)");
    QCOMPARE(errorOf(evidence), u"none"_s);
    QCOMPARE(evidence.meta.value("sent"_L1).toInt(), 2);
    QCOMPARE(evidence.meta.value("received"_L1).toInt(), 2);
    QCOMPARE(evidence.meta.value("rttMs"_L1).toArray().size(), 2);
    QVERIFY(!evidence.meta.value("via"_L1).toString().isEmpty());
}

void TestAdminProbes::aNameThatIsNotKnownIsUnreachable()
{
    TransportBench bench;
    QCOMPARE(errorOf(askOne(bench, Resolve{u"no-such-host.invalid"_s})), u"unreachable"_s);
    QCOMPARE(errorOf(askOne(bench, TcpOpen{u"no-such-host.invalid"_s, 22})), u"unreachable"_s);
}

void TestAdminProbes::aProgramThatIsNotThereIsNotFound()
{
    TransportBench bench;
    Command command;
    command.argv = QStringList{u"no-such-program-anywhere"_s};
    QCOMPARE(errorOf(askOne(bench, command)), u"not-found"_s);
}

void TestAdminProbes::aCommandTellsWhoRanIt()
{
    TransportBench bench;
    const Evidence asked = askOne(bench, Command{.argv = {u"id"_s, u"-un"_s}});
    QCOMPARE(errorOf(asked), u"none"_s);
    QVERIFY(!asked.out.trimmed().isEmpty());
    QCOMPARE(asked.meta.value("remoteUser"_L1).toString(), QString::fromUtf8(asked.out.trimmed()));
}

void TestAdminProbes::silenceEndsAtTheProbesOwnTime()
{
    const BlackHole hole;
    HttpFixture silent([](const QByteArray &) { return HttpFixtureAnswer{.silent = true}; });
    TransportBench bench;
    QElapsedTimer clock;
    clock.start();
    const Evidence tcp = askOne(bench, TcpOpen{u"127.0.0.1"_s, hole.port, 200ms});
    QCOMPARE(tcp.meta.value("state"_L1).toString(), u"filtered"_s);
    QCOMPARE(errorOf(askOne(bench, HttpGet{.url = silent.url(u"/"_s), .timeout = 200ms})), u"timed-out"_s);
    QCOMPARE(errorOf(askOne(bench, TlsPeek{u"127.0.0.1"_s, silent.port(), 200ms})), u"timed-out"_s);
    VERIFY_BELOW(clock.elapsed(), 2000);
}

void TestAdminProbes::stopIsFeltAtOnce_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("a command") << 0;
    QTest::newRow("a GET") << 1;
    QTest::newRow("a connect") << 2;
    QTest::newRow("an echo") << 3;
}

void TestAdminProbes::stopIsFeltAtOnce()
{
    QFETCH(int, which);
    const BlackHole hole;
    HttpFixture silent([](const QByteArray &) { return HttpFixtureAnswer{.silent = true}; });
    const std::array<Probe, 4> probes{TransportBench::shell(u"exec sleep 20"_s, 25s),
                                      HttpGet{.url = silent.url(u"/"_s), .timeout = 20s},
                                      TcpOpen{u"127.0.0.1"_s, hole.port, 20s}, IcmpEcho{u"127.0.0.1"_s, 100}};
    TransportBench bench;
    std::stop_source source;
    Context context = within(30000);
    context.stop = source.get_token();
    QElapsedTimer sinceStop;
    Heard heard;
    bench.transport();
    {
        std::jthread stopper([&] {
            static_cast<void>(interruptibleSleep(150ms, {}));
            sinceStop.start();
            source.request_stop();
        });
        bench.ask({}, {probes[size_t(which)], TransportBench::shell(u"echo later"_s)}, heard, context);
    }
    VERIFY_BELOW(sinceStop.elapsed(), 300);
    QVERIFY(heard.eachOnce(2));
    if (errorOf(heard.of(0)) != "denied"_L1)
        QCOMPARE(errorOf(heard.of(0)), u"cancelled"_s);
    QCOMPARE(errorOf(heard.of(1)), u"cancelled"_s);
}

QTEST_GUILESS_MAIN(TestAdminProbes)
#include "tst_adminprobes.moc"
