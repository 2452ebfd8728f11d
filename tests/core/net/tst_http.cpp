// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http.h"

#include "tests/support/httpfixture.h"
#include "tests/support/verifyresult.h"

#include <QElapsedTimer>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace daytwo;

namespace {

Context within(int milliseconds)
{
    return Context{}.within(std::chrono::milliseconds(milliseconds));
}

HttpFixtureAnswer saying(const QByteArray &raw)
{
    return {.raw = raw};
}

HttpRequest get(const HttpFixture &server, const QString &path = u"/"_s)
{
    HttpRequest request;
    request.url = QUrl(server.url(path));
    return request;
}

HttpRequest pinned(const HttpFixture &server, const TlsIdentity &identity)
{
    HttpRequest request = get(server);
    request.trust = HttpTrust::Pinned;
    request.pin = TlsPin{identity.sha256};
    return request;
}

}

class TestHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anAnswerIsReadInFull();
    void bodyAndHeadersAreSent();
    void everyStatusIsAnAnswer_data();
    void everyStatusIsAnAnswer();
    void redirectsAreNotFollowed();
    void brokenAnswersAreErrors_data();
    void brokenAnswersAreErrors();
    void aRefusedConnectionIsRefused();
    void silenceEndsAtTheDeadline();
    void aSlowDripEndsAtTheDeadline();
    void stopIsFeltAtOnce();
    void largeBodiesAreCutOrRefused();
    void thePinDecides_data();
    void thePinDecides();
    void theSystemDoesNotBelieveASelfSignedCertificate();
    void aWrongPinAfterAGoodOneOnAWarmConnection();
    void aChangedCertificateIsNoticed();
    void noPinIsNoTrust();
    void credentialsGoOnlyWhereTheyAreSafe();
    void manyWorkersShareOneObject();
    void tlsIsLookedAtWithoutBeingBelieved();

private:
    TlsIdentity m_identity;
    TlsIdentity m_other;
};

void TestHttp::initTestCase()
{
    m_identity = TlsIdentity::selfSigned(u"pve.lab"_s);
    m_other = TlsIdentity::selfSigned(u"pve.lab"_s);
    QVERIFY2(!m_identity.certificatePem.isEmpty(), "the openssl program is needed");
}

void TestHttp::anAnswerIsReadInFull()
{
    HttpFixture server([](const QByteArray &) { return HttpFixture::ok("hello"); });
    Http http;
    const auto response = http.send(get(server, u"/metrics?a=b"_s), within(5000));
    VERIFY_OK(response);
    QCOMPARE(response->status, 200);
    QCOMPARE(response->reason, QByteArray("OK"));
    QCOMPARE(response->body, QByteArray("hello"));
    QCOMPARE(response->header("content-TYPE"), QByteArray("text/plain"));
    QVERIFY(!response->certificate);
    QVERIFY(response->ok());
    const QByteArray request = server.requests().value(0);
    QVERIFY(request.startsWith("GET /metrics?a=b HTTP/1.1\r\n"));
    QVERIFY(request.contains("Accept-Encoding: identity\r\n"));
    QVERIFY(!request.contains("Cookie"));
}

void TestHttp::bodyAndHeadersAreSent()
{
    HttpFixture server([](const QByteArray &) { return HttpFixture::ok({}); });
    Http http;
    const Secret token("PVEAPIToken=root@pam!t=secret");
    HttpRequest request = get(server);
    request.method = "POST";
    request.body = "snapname=x";
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.authorization = &token;
    VERIFY_OK(http.send(request, within(5000)));
    const QByteArray seen = server.requests().value(0);
    QVERIFY(seen.startsWith("POST / HTTP/1.1\r\n"));
    QVERIFY(seen.contains("Authorization: PVEAPIToken=root@pam!t=secret\r\n"));
    QVERIFY(seen.endsWith("\r\n\r\nsnapname=x"));
}

void TestHttp::everyStatusIsAnAnswer_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("401 with an empty body and a telling reason")
        << QByteArray("HTTP/1.1 401 No ticket\r\nContent-Length: 0\r\n\r\n") << 401 << QByteArray("No ticket")
        << QByteArray();
    QTest::newRow("401 that asks for credentials")
        << QByteArray("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 2\r\n\r\nno")
        << 401 << QByteArray("Unauthorized") << QByteArray("no");
    QTest::newRow("400 is the server's word, not a broken connection")
        << QByteArray("HTTP/1.1 400 Parameter verification failed.\r\nContent-Length: 2\r\n\r\n{}") << 400
        << QByteArray("Parameter verification failed.") << QByteArray("{}");
    QTest::newRow("404") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone") << 404
                         << QByteArray("Not Found") << QByteArray("gone");
    QTest::newRow("405") << QByteArray("HTTP/1.1 405 Nope\r\nContent-Length: 0\r\n\r\n") << 405 << QByteArray("Nope")
                         << QByteArray();
    QTest::newRow("500") << QByteArray("HTTP/1.1 500 VM is locked\r\nContent-Length: 4\r\n\r\nnull") << 500
                         << QByteArray("VM is locked") << QByteArray("null");
    QTest::newRow("595 of Proxmox") << QByteArray("HTTP/1.1 595 no route to host\r\nContent-Length: 0\r\n\r\n") << 595
                                    << QByteArray("no route to host") << QByteArray();
    QTest::newRow("204 without a body") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << 204
                                        << QByteArray("No Content") << QByteArray();
    QTest::newRow("a chunked body")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n") << 200
        << QByteArray("OK") << QByteArray("hello!");
}

void TestHttp::everyStatusIsAnAnswer()
{
    QFETCH(QByteArray, raw);
    QFETCH(int, status);
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, body);
    HttpFixture server([raw](const QByteArray &) { return saying(raw); });
    Http http;
    const auto response = http.send(get(server), within(5000));
    VERIFY_OK(response);
    QCOMPARE(response->status, status);
    QCOMPARE(response->reason, reason);
    QCOMPARE(response->body, body);
}

void TestHttp::redirectsAreNotFollowed()
{
    HttpFixture server([](const QByteArray &) {
        return saying("HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Length: 0\r\n\r\n");
    });
    Http http;
    const auto response = http.send(get(server), within(5000));
    VERIFY_OK(response);
    QCOMPARE(response->status, 302);
    QCOMPARE(response->header("Location"), QByteArray("/login"));
    QCOMPARE(server.requests().size(), 1);
}

void TestHttp::brokenAnswersAreErrors_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
    QTest::newRow("half a chunked body") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
    QTest::newRow("half a chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhello");
    QTest::newRow("half a header") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n");
    QTest::newRow("half an error page") << QByteArray("HTTP/1.1 500 Oops\r\nContent-Length: 100\r\n\r\nonly this");
}

void TestHttp::brokenAnswersAreErrors()
{
    QFETCH(QByteArray, raw);
    HttpFixture server([raw](const QByteArray &) { return HttpFixtureAnswer{.raw = raw, .closeAfter = true}; });
    Http http;
    const auto response = http.send(get(server), within(5000));
    VERIFY_FAILS(response, Error::Kind::BadReply);
}

void TestHttp::aRefusedConnectionIsRefused()
{
    quint16 port = 0;
    {
        const HttpFixture server([](const QByteArray &) { return HttpFixtureAnswer{}; });
        port = server.port();
    }
    Http http;
    HttpRequest request;
    request.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(port));
    const auto response = http.send(request, within(5000));
    VERIFY_FAILS(response, Error::Kind::Refused);
    QCOMPARE(response.error().what, u"127.0.0.1:%1"_s.arg(port));
}

void TestHttp::silenceEndsAtTheDeadline()
{
    HttpFixture server([](const QByteArray &) { return HttpFixtureAnswer{.silent = true}; });
    Http http;
    QElapsedTimer clock;
    clock.start();
    VERIFY_FAILS(http.send(get(server), within(250)), Error::Kind::TimedOut);
    QVERIFY(clock.elapsed() >= 245);
    VERIFY_BELOW(clock.elapsed(), 400);
}

void TestHttp::aSlowDripEndsAtTheDeadline()
{
    HttpFixture server(
        [](const QByteArray &) { return saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this"); });
    Http http;
    VERIFY_FAILS(http.send(get(server), within(250)), Error::Kind::TimedOut);
}

void TestHttp::stopIsFeltAtOnce()
{
    HttpFixture server([](const QByteArray &) { return HttpFixtureAnswer{.silent = true}; });
    Http http;
    std::stop_source source;
    Context context = within(20000);
    context.stop = source.get_token();
    QElapsedTimer sinceStop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(150ms);
        sinceStop.start();
        source.request_stop();
    });
    const auto response = http.send(get(server), context);
    stopper.join();
    VERIFY_FAILS(response, Error::Kind::Cancelled);
    VERIFY_BELOW(sinceStop.elapsed(), 50);
}

void TestHttp::largeBodiesAreCutOrRefused()
{
    HttpFixture server([](const QByteArray &request) {
        if (request.startsWith("GET /endless"))
            return saying("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(5'000'000, 'x'));
        return HttpFixture::ok(QByteArray(5000, 'y'));
    });
    Http http;
    for (const QString &path : {u"/endless"_s, u"/announced"_s}) {
        HttpRequest request = get(server, path);
        request.maxBytes = 1000;
        VERIFY_FAILS(http.send(request, within(5000)), Error::Kind::BadReply);
        request.truncate = true;
        const auto response = http.send(request, within(5000));
        VERIFY_OK(response);
        QCOMPARE(response->body.size(), 1000);
        QVERIFY(response->truncated);
    }
    HttpRequest exact = get(server);
    exact.maxBytes = 5000;
    const auto response = http.send(exact, within(5000));
    VERIFY_OK(response);
    QVERIFY(!response->truncated);
}

void TestHttp::thePinDecides_data()
{
    QTest::addColumn<bool>("right");
    QTest::newRow("the pinned certificate is believed though nobody signed it") << true;
    QTest::newRow("another certificate is not") << false;
}

void TestHttp::thePinDecides()
{
    QFETCH(bool, right);
    HttpFixture server([](const QByteArray &) { return HttpFixture::ok("in"); }, m_identity);
    Http http;
    const Secret token("secret");
    HttpRequest request = pinned(server, right ? m_identity : m_other);
    request.authorization = &token;
    const auto response = http.send(request, within(5000));
    if (right) {
        VERIFY_OK(response);
        QCOMPARE(response->certificate->pin.sha256, m_identity.sha256);
        QCOMPARE(response->certificate->subject, u"pve.lab"_s);
    } else {
        VERIFY_FAILS(response, Error::Kind::UntrustedHost);
        QVERIFY2(response.error().detail.contains(tlsPinText(TlsPin{m_identity.sha256})),
                 qPrintable(response.error().detail));
        QCOMPARE(server.requests().size(), 0);
    }
}

void TestHttp::theSystemDoesNotBelieveASelfSignedCertificate()
{
    HttpFixture server([](const QByteArray &) { return HttpFixture::ok("in"); }, m_identity);
    Http http;
    VERIFY_FAILS(http.send(get(server), within(5000)), Error::Kind::UntrustedHost);
    HttpRequest any = get(server);
    any.trust = HttpTrust::Any;
    VERIFY_OK(http.send(any, within(5000)));
    VERIFY_FAILS(http.send(get(server), within(5000)), Error::Kind::UntrustedHost);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttp::aWrongPinAfterAGoodOneOnAWarmConnection()
{
    HttpFixture server([](const QByteArray &) { return HttpFixture::ok("in"); }, m_identity);
    Http http;
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(http.send(pinned(server, m_identity), within(5000)));
    QCOMPARE(server.connections(), 1);
    VERIFY_FAILS(http.send(pinned(server, m_other), within(5000)), Error::Kind::UntrustedHost);
    VERIFY_FAILS(http.send(pinned(server, m_other), within(5000)), Error::Kind::UntrustedHost);
    VERIFY_OK(http.send(pinned(server, m_identity), within(5000)));
    QCOMPARE(server.requests().size(), 6);
}

void TestHttp::aChangedCertificateIsNoticed()
{
    HttpFixture server([](const QByteArray &) { return HttpFixture::ok("in"); }, m_identity);
    Http http;
    VERIFY_OK(http.send(pinned(server, m_identity), within(5000)));
    server.setIdentity(m_other);
    server.dropAll();
    VERIFY_FAILS(http.send(pinned(server, m_identity), within(5000)), Error::Kind::UntrustedHost);
    VERIFY_FAILS(http.send(pinned(server, m_identity), within(5000)), Error::Kind::UntrustedHost);
    QCOMPARE(server.requests().size(), 1);
    VERIFY_OK(http.send(pinned(server, m_other), within(5000)));
}

void TestHttp::noPinIsNoTrust()
{
    HttpFixture server([](const QByteArray &) { return HttpFixture::ok("in"); }, m_identity);
    Http http;
    HttpRequest request = get(server);
    request.trust = HttpTrust::Pinned;
    VERIFY_FAILS(http.send(request, within(5000)), Error::Kind::BadInput);
}

void TestHttp::credentialsGoOnlyWhereTheyAreSafe()
{
    Http http;
    const Secret token("secret");
    HttpRequest request;
    request.authorization = &token;
    request.url = QUrl(u"http://192.0.2.1/"_s);
    VERIFY_FAILS(http.send(request, within(500)), Error::Kind::BadInput);
    request.url = QUrl(u"https://192.0.2.1/"_s);
    request.trust = HttpTrust::Any;
    VERIFY_FAILS(http.send(request, within(500)), Error::Kind::BadInput);
    request.authorization = nullptr;
    request.url = QUrl(u"https://user:word@192.0.2.1/"_s);
    VERIFY_FAILS(http.send(request, within(500)), Error::Kind::BadInput);
    request.url = QUrl(u"ftp://192.0.2.1/"_s);
    VERIFY_FAILS(http.send(request, within(500)), Error::Kind::BadInput);
}

void TestHttp::manyWorkersShareOneObject()
{
    HttpFixture server([](const QByteArray &request) { return HttpFixture::ok(request.mid(5, 4)); }, m_identity);
    Http http;
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < 20; ++i) {
            workers.emplace_back([&, i] {
                for (int j = 0; j < 10; ++j) {
                    HttpRequest request = pinned(server, m_identity);
                    const QString path = u"/%1"_s.arg(1000 + i * 10 + j);
                    request.url = QUrl(server.url(path));
                    const auto response = http.send(request, within(20000));
                    if (response && response->body == path.mid(1).toLatin1())
                        ++good;
                }
            });
        }
    }
    QCOMPARE(good.load(), 200);
}

void TestHttp::tlsIsLookedAtWithoutBeingBelieved()
{
    HttpFixture server([](const QByteArray &) { return HttpFixture::ok("in"); }, m_identity);
    const auto facts = peekTls(u"127.0.0.1"_s, server.port(), within(5000), {u"pve.lab"_s});
    VERIFY_OK(facts);
    QCOMPARE(facts->certificate.pin.sha256, m_identity.sha256);
    QCOMPARE(facts->certificate.subject, u"pve.lab"_s);
    QCOMPARE(facts->certificate.names, QStringList{u"pve.lab"_s});
    QVERIFY(facts->certificate.selfSigned);
    QVERIFY(facts->certificate.notAfter > QDateTime::currentDateTimeUtc().addDays(28));
    QVERIFY(!facts->chainErrors.isEmpty());
    QVERIFY(facts->protocol.startsWith("TLSv1."_L1));
    QCOMPARE(server.requests().size(), 0);
    const HttpFixture plain([](const QByteArray &) { return HttpFixture::ok("in"); });
    VERIFY_FAILS(peekTls(u"127.0.0.1"_s, plain.port(), within(300)), Error::Kind::TimedOut);
    const HttpFixture wrong([](const QByteArray &) { return HttpFixtureAnswer{}; });
    std::stop_source source;
    Context context = within(20000);
    context.stop = source.get_token();
    std::jthread stopper([&] {
        std::this_thread::sleep_for(100ms);
        source.request_stop();
    });
    QElapsedTimer clock;
    clock.start();
    VERIFY_FAILS(peekTls(u"127.0.0.1"_s, plain.port(), context), Error::Kind::Cancelled);
    VERIFY_BELOW(clock.elapsed(), 250);
}

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
