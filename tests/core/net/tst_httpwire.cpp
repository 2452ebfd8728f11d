// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpwire.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace daytwo;

namespace {

using State = HttpAnswerReader::State;

enum class Ending { Open, Clean, Cut };

QString stateWord(State state)
{
    switch (state) {
    case State::Reading:
        return u"reading"_s;
    case State::Done:
        return u"done"_s;
    case State::Capped:
        return u"capped"_s;
    case State::Broken:
        return u"broken"_s;
    }
    return {};
}

HttpAnswerReader read(const QByteArray &raw, Ending ending, qsizetype step = 1'000'000, qint64 cap = 100)
{
    HttpAnswerReader reader(false, cap);
    for (qsizetype at = 0; at < raw.size(); at += step)
        reader.feed(raw.mid(at, step));
    if (ending != Ending::Open)
        reader.end(ending == Ending::Clean);
    return reader;
}

}

class TestHttpWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void aCutAnswerIsNeverWhole();
    void interimAnswersArePassedOver();
    void headHasNoBody();
    void connectionsAreUsedAgainOnlyWhenNothingIsInDoubt_data();
    void connectionsAreUsedAgainOnlyWhenNothingIsInDoubt();
    void headersThatCannotBeSent_data();
    void headersThatCannotBeSent();
    void memoryIsBounded();
};

void TestHttpWire::answers_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<int>("ending");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &raw, Ending ending, const QString &state,
                        const QByteArray &body = {}) { QTest::newRow(name) << raw << int(ending) << state << body; };
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    row("a length", ok + "Content-Length: 5\r\n\r\nhello", Ending::Open, u"done"_s, "hello");
    row("a length of nothing", ok + "Content-Length: 0\r\n\r\n", Ending::Open, u"done"_s);
    row("the same length twice", ok + "Content-Length: 1\r\nContent-Length: 1\r\n\r\nx", Ending::Open, u"done"_s, "x");
    row("chunks", ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nA;x=y\r\n, world!!!\r\n0\r\n\r\n", Ending::Open,
        u"done"_s, "hello, world!!!");
    row("chunks with trailers", ok + "transfer-encoding: Chunked\r\n\r\n1\r\nx\r\n0\r\nX-Sum: 1\r\n\r\n", Ending::Open,
        u"done"_s, "x");
    row("until the end", ok + "\r\nhello", Ending::Clean, u"done"_s, "hello");
    row("until the end, nothing yet", ok + "\r\nhello", Ending::Open, u"reading"_s, "hello");
    row("plain line breaks", "HTTP/1.0 200 OK\nContent-Length: 2\n\nhi", Ending::Open, u"done"_s, "hi");
    row("no reason", "HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", Ending::Open, u"done"_s);
    row("204", "HTTP/1.1 204 No Content\r\n\r\n", Ending::Open, u"done"_s);
    row("304 with a length of what it does not send", "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n",
        Ending::Open, u"done"_s);
    row("more than the cap", ok + "\r\n" + QByteArray(101, 'x'), Ending::Open, u"capped"_s, QByteArray(100, 'x'));
    row("just the cap", ok + "Content-Length: 100\r\n\r\n" + QByteArray(100, 'x'), Ending::Open, u"done"_s,
        QByteArray(100, 'x'));
    row("cut within TLS", ok + "\r\nhello", Ending::Cut, u"broken"_s, "hello");
    row("an empty error, its TLS ended without a goodbye", "HTTP/1.1 401 No ticket\r\nConnection: close\r\n\r\n",
        Ending::Cut, u"done"_s);
    row("an error with a body cut within TLS", "HTTP/1.1 500 x\r\n\r\nhel", Ending::Cut, u"broken"_s, "hel");
    row("an empty success cut within TLS", ok + "\r\n", Ending::Cut, u"broken"_s);
    row("half a body", ok + "Content-Length: 9\r\n\r\nhello", Ending::Clean, u"broken"_s, "hello");
    row("half a chunk", ok + "Transfer-Encoding: chunked\r\n\r\nff\r\nhello", Ending::Clean, u"broken"_s, "hello");
    row("no last chunk", ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", Ending::Clean, u"broken"_s, "hello");
    row("no end of the trailers", ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n", Ending::Clean, u"broken"_s);
    row("a chunk longer than it says", ok + "Transfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n", Ending::Open,
        u"broken"_s, "he");
    row("a chunk size that is none", ok + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n", Ending::Open, u"broken"_s);
    row("a negative chunk", ok + "Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n", Ending::Open, u"broken"_s);
    row("an endless chunk size", ok + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n", Ending::Open,
        u"broken"_s);
    row("gzip that nobody asked for", ok + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", Ending::Open,
        u"broken"_s);
    row("two lengths", ok + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx", Ending::Open, u"broken"_s);
    row("a length that is none", ok + "Content-Length: -1\r\n\r\n", Ending::Open, u"broken"_s);
    row("a length with a sign", ok + "Content-Length: +1\r\n\r\nx", Ending::Open, u"broken"_s);
    row("a folded header", ok + "X-A: b\r\n c\r\n\r\n", Ending::Open, u"broken"_s);
    row("a blank before the colon", ok + "Content-Length : 5\r\n\r\nhello", Ending::Open, u"broken"_s);
    row("no headers at all", "HTTP/1.1 200 OK\r\n", Ending::Clean, u"broken"_s);
    row("nothing at all", "", Ending::Clean, u"broken"_s);
    row("a mail server", "220 mail ESMTP\r\n", Ending::Open, u"broken"_s);
    row("an SSH server, line unfinished", "SSH-2.0-OpenSSH", Ending::Open, u"broken"_s);
    row("TLS where none is expected", QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7), Ending::Open, u"broken"_s);
    row("HTTP/2", "HTTP/2 200 OK\r\n\r\n", Ending::Open, u"broken"_s);
    row("a status that is none", "HTTP/1.1 2x0 OK\r\n\r\n", Ending::Open, u"broken"_s);
    row("a status too low", "HTTP/1.1 099 OK\r\n\r\n", Ending::Open, u"broken"_s);
    row("a line without end", ok + QByteArray(70'000, 'x'), Ending::Open, u"broken"_s);
    row("headers without end", ok + QByteArray("X-A: b\r\n").repeated(20'000), Ending::Open, u"broken"_s);
    row("interim answers without end", QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(20'000), Ending::Open,
        u"broken"_s);
}

void TestHttpWire::answers()
{
    QFETCH(QByteArray, raw);
    QFETCH(int, ending);
    QFETCH(QString, state);
    QFETCH(QByteArray, body);
    for (const qsizetype step : {qsizetype(1), qsizetype(7), qsizetype(1'000'000)}) {
        const HttpAnswerReader reader = read(raw, static_cast<Ending>(ending), step);
        QCOMPARE(stateWord(reader.state()), state);
        QCOMPARE(reader.error().isEmpty(), reader.state() != State::Broken);
        QCOMPARE(reader.body(), body);
    }
}

void TestHttpWire::aCutAnswerIsNeverWhole()
{
    for (const QByteArray &raw :
         {QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"),
          QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3\r\nyou\r\n0\r\n\r\n")}) {
        QCOMPARE(read(raw, Ending::Clean).state(), State::Done);
        for (qsizetype size = 0; size < raw.size(); ++size)
            QCOMPARE(read(raw.left(size), Ending::Clean).state(), State::Broken);
    }
}

void TestHttpWire::interimAnswersArePassedOver()
{
    const HttpAnswerReader reader = read(
        "HTTP/1.1 100 Continue\r\nX-Early: 1\r\n\r\nHTTP/1.1 401 No ticket\r\nContent-Length: 0\r\n\r\n", Ending::Open);
    QCOMPARE(reader.state(), State::Done);
    QCOMPARE(reader.status(), 401);
    QCOMPARE(reader.reason(), QByteArray("No ticket"));
    QVERIFY(httpHeaderValue(reader.headers(), "x-early").isEmpty());
}

void TestHttpWire::headHasNoBody()
{
    HttpAnswerReader reader(true, 100);
    QCOMPARE(reader.feed("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"), State::Done);
    QVERIFY(reader.reusable());
}

void TestHttpWire::connectionsAreUsedAgainOnlyWhenNothingIsInDoubt_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<bool>("reusable");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("a length") << ok + "Content-Length: 1\r\n\r\nx" << true;
    QTest::newRow("chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" << true;
    QTest::newRow("the server closes") << ok + "Connection: Keep-Alive, Close\r\nContent-Length: 1\r\n\r\nx" << false;
    QTest::newRow("more than the answer") << ok + "Content-Length: 1\r\n\r\nxHTTP/1.1 200 OK\r\n" << false;
    QTest::newRow("chunks and a length") << ok + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                         << false;
    QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx") << false;
    QTest::newRow("HTTP/1.0 that says so")
        << QByteArray("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 1\r\n\r\nx") << true;
    QTest::newRow("unfinished") << ok + "Content-Length: 2\r\n\r\nx" << false;
}

void TestHttpWire::connectionsAreUsedAgainOnlyWhenNothingIsInDoubt()
{
    QFETCH(QByteArray, raw);
    QFETCH(bool, reusable);
    QCOMPARE(read(raw, Ending::Open).reusable(), reusable);
}

void TestHttpWire::headersThatCannotBeSent_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("good");
    QTest::newRow("an ordinary one") << QByteArray("X-Name") << QByteArray("any value; at \"all\"") << true;
    QTest::newRow("a line break in the value") << QByteArray("X") << QByteArray("a\r\nHost: b") << false;
    QTest::newRow("a zero byte") << QByteArray("X") << QByteArray("a\0b", 3) << false;
    QTest::newRow("a blank in the name") << QByteArray("X Y") << QByteArray("a") << false;
    QTest::newRow("no name") << QByteArray() << QByteArray("a") << false;
    QTest::newRow("a colon in the name") << QByteArray("X:") << QByteArray("a") << false;
}

void TestHttpWire::headersThatCannotBeSent()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(bool, good);
    QCOMPARE(isHttpHeader(name, value), good);
    QVERIFY(isHttpMethod("GET"));
    QVERIFY(!isHttpMethod("GET /"));
    QVERIFY(!isHttpMethod(""));
}

void TestHttpWire::memoryIsBounded()
{
    HttpAnswerReader reader(false, 100);
    reader.feed("HTTP/1.1 200 OK\r\n\r\n");
    const QByteArray chunk(64 * 1024, 'x');
    for (int i = 0; i < 1000; ++i)
        reader.feed(chunk);
    QCOMPARE(reader.state(), State::Capped);
    QCOMPARE(reader.body().size(), 100);
}

QTEST_GUILESS_MAIN(TestHttpWire)
#include "tst_httpwire.moc"
