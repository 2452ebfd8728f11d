// SPDX-License-Identifier: GPL-3.0-or-later
// Over real TLS to the played host: who is trusted, what is sent twice, what becomes known of the token.
#include "core/proxmox/pvenethttp.h"

#include "app/demo/pve/homelab.h"
#include "app/demo/pve/pveserver.h"
#include "core/proxmox/pveerror.h"
#include "core/proxmox/pvetask.h"
#include "fronthttp.h"

#include <QTest>

#include <thread>

using namespace daytwo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Error::Kind;

namespace {

const QByteArray kSecretPart = "11111111-1111";
QByteArray *s_logged = nullptr;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    if (s_logged)
        *s_logged += text.toUtf8() + '\n';
}

struct Bench
{
    explicit Bench(PveServer::Options options = {})
        : server(PveServer::start(sampleWorld(), std::move(options)).value())
        , net(http, endpoint(), secret(SampleTokens::kOperator))
        , client(net)
    {
    }

    static Secret secret(const char *token) { return Secret(sampleSecret(QString::fromLatin1(token))); }
    [[nodiscard]] PveEndpoint endpoint(const char *token = SampleTokens::kOperator) const
    {
        return {.host = u"127.0.0.1"_s,
                .port = server->port(),
                .pin = server->pin(),
                .tokenId = QString::fromLatin1(token)};
    }
    [[nodiscard]] qsizetype seen(const QByteArray &method) const
    {
        const QList<PveSeenRequest> all = server->seen();
        return std::count_if(all.begin(), all.end(),
                             [&](const PveSeenRequest &request) { return request.method == method; });
    }

    std::unique_ptr<PveServer> server;
    Http http;
    PveNetHttp net;
    PveClient client;
};

}

class PveNetHttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeLifeOverTls()
    {
        Bench bench;
        bench.server->with([](PveWorld &world) {
            world.durations = {
                .snapshot = 0, .snapshotWithRam = 0, .rollback = 0, .deleteSnapshot = 0, .start = 0, .stop = 0};
            return 0;
        });
        PveTaskFollower follower(bench.client, noPause());
        const auto run = [&](const QString &type, const std::function<Result<Upid>(const Context &)> &begin) {
            const auto result = follower.run({.guest = vm(104), .type = type, .begin = begin}, {});
            if (!result)
                qWarning("%s: %s", qPrintable(type), qPrintable(result.error().detail));
            return result.has_value();
        };
        QVERIFY(bench.client.version({}));
        QVERIFY(run(u"qmsnapshot"_s, [&](const Context &context) {
            return bench.client.createSnapshot(vm(104), {.name = u"s1"_s, .description = u"1 → 2 & 3 + 4\nnext"_s},
                                               context);
        }));
        const auto list = bench.client.snapshots(vm(104), {});
        QCOMPARE(list->find(u"s1"_s)->description, u"1 → 2 & 3 + 4\nnext"_s);
        QVERIFY(run(u"qmrollback"_s,
                    [&](const Context &context) { return bench.client.rollback(vm(104), u"s1"_s, context); }));
        QCOMPARE(bench.client.guestStatus(vm(104), {})->power, PveGuest::Power::Stopped);
        QVERIFY(run(u"qmstart"_s, [&](const Context &context) { return bench.client.start(vm(104), context); }));
        QVERIFY(run(u"qmdelsnapshot"_s,
                    [&](const Context &context) { return bench.client.deleteSnapshot(vm(104), u"s1"_s, context); }));
        QVERIFY(bench.client.snapshots(vm(104), {})->snapshots.isEmpty());
    }

    void refusalsKeepTheirReason_data()
    {
        QTest::addColumn<PveFault>("fault");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("500 with an empty body")
            << PveFault::ClusterFilesystemDown
            << u"RPCEnvironment init request failed: Unable to load access control list: Connection refused"_s
            << Kind::RemoteFailed;
        QTest::newRow("595 with an empty body")
            << PveFault::DaemonDown << u"595 Connection refused"_s << Kind::Unreachable;
    }
    void refusalsKeepTheirReason()
    {
        QFETCH(PveFault, fault);
        QFETCH(QString, detail);
        QFETCH(Error::Kind, kind);
        Bench bench;
        bench.server->with([&](PveWorld &world) {
            world.faults.insert(fault);
            return 0;
        });
        const auto list = bench.client.guests(u"pve1"_s, GuestKind::Lxc, {});
        QVERIFY(!list);
        QCOMPARE(list.error().detail, detail);
        QCOMPARE(list.error().kind, kind);
    }

    void aWrongPinIsNotTrustedAndNeverHearsTheToken_data()
    {
        QTest::addColumn<bool>("pinned");
        QTest::newRow("another certificate is pinned") << true;
        QTest::newRow("nothing is pinned and nobody vouches") << false;
    }
    void aWrongPinIsNotTrustedAndNeverHearsTheToken()
    {
        QFETCH(bool, pinned);
        Bench bench;
        PveEndpoint endpoint = bench.endpoint();
        endpoint.pin = pinned ? TlsPin{QByteArray(32, 'x')} : TlsPin{};
        PveNetHttp net(bench.http, endpoint, Bench::secret(SampleTokens::kOperator));
        PveClient client(net);
        for (int i = 0; i < 3; ++i) {
            const auto version = client.version({});
            QVERIFY(!version);
            QCOMPARE(errorKindWord(version.error().kind), errorKindWord(Kind::UntrustedHost));
            const auto start = client.start(vm(101), {});
            QCOMPARE(errorKindWord(start.error().kind), errorKindWord(Kind::UntrustedHost));
        }
        QCOMPARE(bench.server->bytesReceived(), 0);
        QVERIFY(bench.server->seen().isEmpty());
        // The same Http still reaches the host under its right pin, and is not led astray by it afterwards.
        QVERIFY(bench.client.version({}));
        QCOMPARE(client.version({}).error().kind, Kind::UntrustedHost);
        QCOMPARE(bench.server->seen().size(), 1);
    }

    void theTokenIsInNoErrorAndNoLog()
    {
        QByteArray logged;
        s_logged = &logged;
        const auto before = qInstallMessageHandler(keepLog);
        QByteArray texts;
        const auto keep = [&](const Error &error) { texts += (errorText(error) + error.what + error.detail).toUtf8(); };
        {
            Bench bench;
            using Mishap = PveMishap::Kind;
            for (const Mishap mishap : {Mishap::CloseBefore, Mishap::ProxyPage, Mishap::Garbage, Mishap::Truncated}) {
                bench.server->setMishap({.kind = mishap, .times = 9});
                keep(bench.client.version({}).error());
            }
            bench.server->with([](PveWorld &world) {
                world.tokens.clear();
                return 0;
            });
            keep(bench.client.version({}).error());
            keep(bench.client.start(vm(101), {}).error());
            PveEndpoint endpoint = bench.endpoint();
            endpoint.pin = TlsPin{QByteArray(32, 'x')};
            PveNetHttp other(bench.http, endpoint, Bench::secret(SampleTokens::kOperator));
            keep(PveClient(other).version({}).error());
            endpoint.tokenId = u"not a token"_s;
            PveNetHttp bad(bench.http, endpoint, Bench::secret(SampleTokens::kOperator));
            keep(PveClient(bad).version({}).error());
        }
        qInstallMessageHandler(before);
        s_logged = nullptr;
        QVERIFY(texts.size() > 300);
        QVERIFY(!texts.contains(kSecretPart));
        QVERIFY2(!logged.contains(kSecretPart), logged.constData());
    }

    void aDeadConnectionCostsAGetNothing()
    {
        Bench bench;
        bench.server->setMishap({.kind = PveMishap::Kind::CloseBefore, .method = "GET"});
        QVERIFY(bench.client.version({}));
        QCOMPARE(bench.seen("GET"), 2);
        // Twice in a row is no accident.
        bench.server->setMishap({.kind = PveMishap::Kind::CloseBefore, .method = "GET", .times = 9});
        QCOMPARE(bench.client.version({}).error().kind, Kind::BadReply);
    }

    void whatChangesSomethingIsSentOnce_data()
    {
        QTest::addColumn<PveMishap::Kind>("kind");
        QTest::newRow("broken off before it was worked on") << PveMishap::Kind::CloseBefore;
        QTest::newRow("broken off after it was worked on") << PveMishap::Kind::CloseAfter;
    }
    void whatChangesSomethingIsSentOnce()
    {
        QFETCH(PveMishap::Kind, kind);
        Bench bench;
        // The connection is warm, so that it could be taken for one that died idle.
        QVERIFY(bench.client.version({}));
        bench.server->setMishap({.kind = kind, .method = "POST"});
        QVERIFY(!bench.client.createSnapshot(vm(101), {.name = u"s1"_s}, {}));
        QVERIFY(bench.client.version({}));
        bench.server->setMishap({.kind = kind, .method = "DELETE"});
        QVERIFY(!bench.client.deleteSnapshot(vm(101), u"s1"_s, {}));
        QVERIFY(bench.client.version({}));
        QCOMPARE(bench.seen("POST"), 1);
        QCOMPARE(bench.seen("DELETE"), 1);
    }

    void connectionsThatDiedIdleAreNoTrouble()
    {
        Bench bench({.idleLimit = 40ms});
        for (int i = 0; i < 4; ++i) {
            QVERIFY(bench.client.version({}));
            QVERIFY(bench.client.createSnapshot(vm(101), {.name = u"s%1"_s.arg(i)}, {}));
            std::this_thread::sleep_for(60ms);
        }
        QCOMPARE(bench.seen("POST"), 4);
    }

    void aLostAnswerIsFoundAsTask()
    {
        Bench bench;
        bench.server->with([](PveWorld &world) {
            world.durations.snapshot = 0;
            return 0;
        });
        bench.server->setMishap({.kind = PveMishap::Kind::CloseAfter, .method = "POST"});
        PveTaskFollower follower(bench.client, noPause());
        const auto result =
            follower.run({.guest = vm(101),
                          .type = u"qmsnapshot"_s,
                          .begin =
                              [&](const Context &context) {
                                  return bench.client.createSnapshot(vm(101), {.name = u"s1"_s}, context);
                              }},
                         {});
        QVERIFY(result);
        QCOMPARE(bench.seen("POST"), 1);
    }

    void hundredsOfCallsGetThrough()
    {
        Bench bench;
        for (int i = 0; i < 250; ++i)
            QVERIFY(bench.client.version({}));
        QCOMPARE(bench.seen("GET"), 250);
    }

    void manyAtOnce()
    {
        Bench bench;
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i)
                threads.emplace_back([&] {
                    for (int n = 0; n < 10; ++n) {
                        const auto guests = bench.client.guests(u"pve1"_s, GuestKind::Qemu, {});
                        good += guests.has_value();
                        if (!guests)
                            qWarning("%s: %s", qPrintable(errorKindWord(guests.error().kind)),
                                     qPrintable(guests.error().detail));
                    }
                });
        }
        QCOMPARE(good, 80);
    }

    void stopIsFeltAtOnce()
    {
        Bench bench;
        bench.server->setMishap({.kind = PveMishap::Kind::Silence, .times = 99});
        std::stop_source source;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(60ms);
            source.request_stop();
        });
        const auto begun = Context::Clock::now();
        const auto version = bench.client.version({.stop = source.get_token()});
        QCOMPARE(version.error().kind, Kind::Cancelled);
        QVERIFY(Context::Clock::now() - begun < 160ms);
    }

    void theDeadlineHolds()
    {
        Bench bench;
        bench.server->setMishap({.kind = PveMishap::Kind::Silence, .times = 99});
        const auto begun = Context::Clock::now();
        QCOMPARE(bench.client.version(Context{}.within(120ms)).error().kind, Kind::TimedOut);
        QVERIFY(Context::Clock::now() - begun < 400ms);
    }

    void nobodyListens()
    {
        quint16 port = 0;
        {
            Bench gone;
            port = gone.server->port();
        }
        Http http;
        PveNetHttp net(
            http,
            {.host = u"127.0.0.1"_s, .port = port, .pin = TlsPin{QByteArray(32, 'x')}, .tokenId = u"ops@pve!console"_s},
            Secret("d"));
        QCOMPARE(PveClient(net).version({}).error().kind, Kind::Refused);
    }

    void halfAnAnswerIsNone()
    {
        Bench bench;
        bench.server->setMishap({.kind = PveMishap::Kind::Truncated, .times = 2});
        QCOMPARE(bench.client.nodes({}).error().kind, Kind::BadReply);
    }

    void aProxysPageIsTold()
    {
        Bench bench;
        bench.server->setMishap({.kind = PveMishap::Kind::ProxyPage});
        const auto version = bench.client.version({});
        QCOMPARE(version.error().kind, Kind::Unreachable);
        QVERIFY(version.error().detail.contains(u"something stands between"_s));
    }

    void namesOfTokens_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("usual") << u"ops@pve!console"_s << true;
        QTest::newRow("dots") << u"first.last@example.org!day-two_1"_s << true;
        QTest::newRow("no realm") << u"ops!console"_s << false;
        QTest::newRow("no name") << u"ops@pve"_s << false;
        QTest::newRow("with the secret") << u"ops@pve!console=aaaa"_s << false;
        QTest::newRow("a header smuggled in") << u"ops@pve!console\r\nX: y"_s << false;
        QTest::newRow("empty") << QString() << false;
    }
    void namesOfTokens()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        QCOMPARE(isPveTokenId(name), good);
    }

    void theHostIsNamedWithItsPort()
    {
        Http http;
        const auto name = [&](const QString &host) { return PveNetHttp(http, {.host = host}, Secret()).host(); };
        QCOMPARE(name(u"pve.lab"_s), u"pve.lab:8006"_s);
        QCOMPARE(name(u"fe80::1"_s), u"[fe80::1]:8006"_s);
    }
};

QTEST_GUILESS_MAIN(PveNetHttpTest)
#include "tst_pvenethttp.moc"
