// SPDX-License-Identifier: GPL-3.0-or-later
// The played Proxmox host as a bare socket sees it: the habits of the real one's HTTP.
#include "app/demo/pve/homelab.h"
#include "app/demo/pve/pveserver.h"
#include "app/demo/pve/selfsigned.h"

#include <QSslCertificate>
#include <QSslSocket>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kToken = "PVEAPIToken=ops@pve!console=11111111-1111-4111-8111-111111111111";

std::unique_ptr<PveServer> started(PveServer::Options options = {})
{
    auto server = PveServer::start(sampleWorld(), std::move(options));
    if (!server)
        qFatal("no server: %s", qPrintable(server.error().detail));
    return std::move(*server);
}

/// One connection, spoken by hand.
class Line
{
public:
    explicit Line(const PveServer &server)
    {
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.connectToHostEncrypted(u"127.0.0.1"_s, server.port());
        if (!m_socket.waitForEncrypted(5000))
            qFatal("no TLS: %s", qPrintable(m_socket.errorString()));
    }

    /// Sends text as it is and gives the whole answer; empty when the connection ended without one.
    QByteArray say(const QByteArray &text)
    {
        m_socket.write(text);
        return hear();
    }
    QByteArray get(const QByteArray &path, const QByteArray &more = {})
    {
        return say("GET /api2/json" + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + kToken + "\r\n" + more +
                   "\r\n");
    }
    QByteArray post(const QByteArray &path, const QByteArray &body)
    {
        return say("POST /api2/json" + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + kToken +
                   "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
                   QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    bool closedWithin(int milliseconds)
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState || m_socket.waitForDisconnected(milliseconds);
    }
    QByteArray certificate() const { return m_socket.peerCertificate().toDer(); }

private:
    QByteArray hear()
    {
        QByteArray answer;
        while (true) {
            const auto head = answer.indexOf("\r\n\r\n");
            const auto length = answer.indexOf("Content-Length: ");
            if (head >= 0 && (length < 0 || length > head))
                return answer;
            if (head >= 0) {
                const auto end = answer.indexOf('\r', length);
                const auto size = answer.mid(length + 16, end - length - 16).toInt();
                if (answer.size() >= head + 4 + size)
                    return answer;
            }
            if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(5000))
                return answer;
            answer += m_socket.readAll();
        }
    }

    QSslSocket m_socket;
};

}

class PveServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCertificateIsItsOwn()
    {
        const auto server = started();
        Line line(*server);
        QCOMPARE(TlsPin::ofCertificate(line.certificate()), server->pin());
        const auto other = started();
        QVERIFY(other->pin() != server->pin());
        QVERIFY(other->port() != server->port());
    }

    void certificatesMayHaveExpired()
    {
        const QSslCertificate fresh(makeSelfSigned(u"pve1"_s)->certificate);
        QVERIFY(fresh.expiryDate() > QDateTime::currentDateTimeUtc());
        QVERIFY(fresh.effectiveDate() < QDateTime::currentDateTimeUtc());
        QCOMPARE(fresh.subjectInfo(QSslCertificate::CommonName), QStringList{u"pve1"_s});
        const QSslCertificate old(makeSelfSigned(u"pve1"_s, -3)->certificate);
        QVERIFY(old.expiryDate() < QDateTime::currentDateTimeUtc());
        QVERIFY(old.effectiveDate() < old.expiryDate());
    }

    void aConnectionServesManyCalls()
    {
        const auto server = started();
        Line line(*server);
        for (int i = 0; i < 5; ++i) {
            const QByteArray answer = line.get("/version");
            QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
            QVERIFY(answer.contains("Connection: Keep-Alive\r\n") && !answer.contains("Connection: close"));
            QVERIFY(answer.contains("Content-Type: application/json;charset=UTF-8\r\n"));
        }
        QVERIFY(!line.closedWithin(20));
    }

    void relayedAnswersSayCloseAndStay()
    {
        const auto server = started();
        Line line(*server);
        const QByteArray answer = line.get("/nodes/pve1/lxc");
        QVERIFY(answer.contains("Connection: close\r\nConnection: Keep-Alive\r\n"));
        QVERIFY(line.get("/version").startsWith("HTTP/1.1 200"));
    }

    void theHundredthAnswerIsTheLast()
    {
        const auto server = started();
        Line line(*server);
        for (int i = 1; i < 100; ++i)
            QVERIFY(!line.get("/version").contains("Connection: close"));
        QVERIFY(line.get("/version").contains("Connection: close"));
        QVERIFY(line.closedWithin(2000));
    }

    void refusalsCloseTheConnection_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("status");
        const QByteArray auth = "Host: x\r\nAuthorization: " + kToken + "\r\n";
        QTest::newRow("no credentials") << QByteArray("GET /api2/json/version HTTP/1.1\r\nHost: x\r\n\r\n")
                                        << QByteArray("401 No ticket");
        QTest::newRow("unknown token")
            << QByteArray("GET /api2/json/version HTTP/1.1\r\nHost: x\r\nAuthorization: PVEAPIToken=a@b!c=d\r\n\r\n")
            << QByteArray("401 Authentication failed!");
        QTest::newRow("DELETE with a body")
            << "DELETE /api2/json/version HTTP/1.1\r\n" + auth + "Content-Length: 3\r\n\r\na=b"
            << QByteArray("501 Unexpected content for method 'DELETE'");
        QTest::newRow("chunked") << "POST /api2/json/version HTTP/1.1\r\n" + auth +
                                        "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                 << QByteArray("501 chunked transfer encoding not supported");
        QTest::newRow("content type") << "POST /api2/json/version HTTP/1.1\r\n" + auth +
                                             "Content-Type: text/plain\r\nContent-Length: 3\r\n\r\na=b"
                                      << QByteArray("506 upload 'Content-Type 'text/plain' not implemented");
        QTest::newRow("HEAD") << "HEAD /api2/json/version HTTP/1.1\r\n" + auth + "\r\n"
                              << QByteArray("501 method 'HEAD' not available");
        QTest::newRow("unknown path") << "GET /api2/json/nosuch HTTP/1.1\r\n" + auth + "\r\n"
                                      << QByteArray("501 Method 'GET /nosuch' not implemented");
        QTest::newRow("unknown query parameter") << "GET /api2/json/version?bogus=1 HTTP/1.1\r\n" + auth + "\r\n"
                                                 << QByteArray("400 Parameter verification failed.");
        QTest::newRow("not HTTP") << QByteArray("hello there\r\n\r\n") << QByteArray("400 bad request");
        QTest::newRow("endless head") << QByteArray("GET / HTTP/1.1\r\nX: ") + QByteArray(9000, 'x')
                                      << QByteArray("400 header too large");
    }
    void refusalsCloseTheConnection()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, status);
        const auto server = started();
        Line line(*server);
        const QByteArray answer = line.say(text);
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status + "\r\n"), answer.left(200).constData());
        QVERIFY(line.closedWithin(2000));
    }

    void idleConnectionsAreClosed()
    {
        const auto server = started({.idleLimit = 60ms});
        Line silent(*server);
        QVERIFY(silent.closedWithin(2000));
        Line spoken(*server);
        QVERIFY(!spoken.get("/version").isEmpty());
        QVERIFY(spoken.closedWithin(2000));
    }

    void refusedCredentialsWait()
    {
        const auto server = started({.refusalDelay = 120ms});
        Line line(*server);
        const auto begun = std::chrono::steady_clock::now();
        QVERIFY(line.say("GET /api2/json/version HTTP/1.1\r\nHost: x\r\n\r\n").startsWith("HTTP/1.1 401"));
        QVERIFY(std::chrono::steady_clock::now() - begun >= 110ms);
    }

    void formsAndQueriesAreRead()
    {
        const auto server = started();
        Line line(*server);
        const QByteArray answer =
            line.post("/nodes/pve1/qemu/101/snapshot", "snapname=pre-upgrade&description=1.2+%E2%86%92+1.3%0Aline+two");
        QVERIFY2(answer.contains("UPID:pve1:"), answer.constData());
        const QString text =
            server->with([](PveWorld &world) { return world.find(101)->snapshots.first().description; });
        QCOMPARE(text, u"1.2 → 1.3\nline two"_s);
        QVERIFY(line.get("/nodes/pve1/storage?enabled=true").contains("400 Parameter"));
    }

    void mishaps()
    {
        const auto server = started();
        server->setMishap({.kind = PveMishap::Kind::CloseAfter, .method = "POST"});
        QVERIFY(Line(*server).post("/nodes/pve1/qemu/101/snapshot", "snapname=xx").isEmpty());
        QCOMPARE(server->with([](PveWorld &world) { return world.find(101)->snapshots.size(); }), 1);
        server->setMishap({.kind = PveMishap::Kind::CloseBefore, .method = "POST"});
        QVERIFY(Line(*server).post("/nodes/pve1/qemu/103/snapshot", "snapname=xx").isEmpty());
        QCOMPARE(server->with([](PveWorld &world) { return world.find(103)->snapshots.size(); }), 0);
        server->setMishap({.kind = PveMishap::Kind::ProxyPage});
        QVERIFY(Line(*server).get("/version").startsWith("HTTP/1.1 502"));
        QVERIFY(Line(*server).get("/version").startsWith("HTTP/1.1 200"));
    }

    void theWebPageIsThere()
    {
        const auto server = started();
        QVERIFY(Line(*server).say("GET / HTTP/1.1\r\nHost: x\r\n\r\n").contains("Content-Type: text/html"));
    }

    void whatTheGuestHeldComesBack()
    {
        auto world = sampleWorld();
        world->durations = {.snapshot = 0,
                            .snapshotWithRam = 0,
                            .rollback = 0,
                            .deleteSnapshot = 0,
                            .start = 0,
                            .stop = 0,
                            .shutdown = 0};
        QMap<int, QByteArray> state{{101, "good"}};
        QStringList power;
        world->hooks = {.capture = [&](int vmid) { return state.value(vmid); },
                        .restore = [&](int vmid, const QByteArray &content) { state[vmid] = content; },
                        .power = [&](int vmid, bool running) { power.append(u"%1 %2"_s.arg(vmid).arg(running)); }};
        auto server = PveServer::start(std::move(world), {});
        QVERIFY(server);
        Line line(**server);
        QVERIFY(line.post("/nodes/pve1/qemu/101/status/start", {}).contains("UPID"));
        QVERIFY(line.post("/nodes/pve1/qemu/101/snapshot", "snapname=s1").contains("UPID"));
        (*server)->with([&](PveWorld &) {
            state[101] = "broken";
            return 0;
        });
        QVERIFY(line.post("/nodes/pve1/qemu/101/snapshot/s1/rollback", "start=1").contains("UPID"));
        (*server)->with([&](PveWorld &) {
            [&] { QCOMPARE(state.value(101), QByteArray("good")); }();
            [&] { QCOMPARE(power, (QStringList{u"101 1"_s, u"101 0"_s, u"101 1"_s})); }();
            return 0;
        });
    }

    void listsComeInAnotherOrder()
    {
        const auto server = started();
        Line line(*server);
        QSet<QByteArray> orders;
        for (int i = 0; i < 10; ++i) {
            const QByteArray answer = line.get("/nodes/pve1/qemu");
            orders.insert(answer.mid(answer.indexOf("\r\n\r\n")));
        }
        QVERIFY(orders.size() > 1);
    }
};

QTEST_GUILESS_MAIN(PveServerTest)
#include "tst_pveserver.moc"
