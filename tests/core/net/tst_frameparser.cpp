// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/frameparser.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace daytwo;

namespace {

using State = FrameResult::State;

const QByteArray N = "0123456789abcdef0123456789abcdef";

std::vector<FramedCommand> commands(int count, int cap = 100)
{
    FramedCommand one;
    one.argv = QStringList{u"any"_s};
    one.stdoutCap = cap;
    one.stderrCap = 20;
    return std::vector<FramedCommand>(static_cast<std::size_t>(count), one);
}

QByteArray header()
{
    return '\n' + N + " H 2 1 1000 1795417874 4222.80\n";
}

QByteArray frame(int index, const QByteArray &body, const QByteArray &code = "0",
                 const QByteArray &times = "10.00 10.02")
{
    return N + " B " + QByteArray::number(index) + '\n' + body + '\n' + N + " R " + code + "\n\n" + N + " T " + times +
           '\n';
}

QByteArray errors(const QByteArrayList &texts, const QByteArray &before = {})
{
    QByteArray stream = before + '\n' + N + " E -\n";
    for (qsizetype i = 0; i < texts.size(); ++i)
        stream += texts[i] + '\n' + N + " E " + QByteArray::number(i) + '\n';
    return stream;
}

QByteArray last()
{
    return N + " Z\n";
}

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(TESTDATA "/frames/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing fixture");
}

struct Reading
{
    std::vector<FrameResult> results;
    bool complete = false;
    std::optional<FrameHeader> header;
};

/// Feeds both streams in pieces of `step` bytes.
Reading read(const QByteArray &out, const QByteArray &err, const std::vector<FramedCommand> &asked, qsizetype step)
{
    FrameParser parser(N, asked);
    Reading reading;
    const auto take = [&](std::vector<FrameResult> results) {
        reading.results.insert(reading.results.end(), results.begin(), results.end());
    };
    for (qsizetype at = 0; at < std::max(out.size(), err.size()); at += step) {
        take(parser.feed(out.mid(at, step)));
        take(parser.feedError(err.mid(at, step)));
    }
    take(parser.finish());
    reading.complete = parser.complete();
    reading.header = parser.header();
    return reading;
}

QStringList states(const Reading &reading)
{
    QStringList words;
    for (const FrameResult &result : reading.results)
        words.append(frameStateWord(result.state));
    return words;
}

}

class TestFrameParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReplyIsReadHoweverItIsCutInPieces();
    void aResultComesAsSoonAsBothStreamsArePastIt();
    void aRealReplyIsReadInFull();
    void aRealReplyCutAnywhereGivesNoWrongResult();
    void brokenRepliesAreNeverComplete_data();
    void brokenRepliesAreNeverComplete();
    void outputMayLookLikeFrames();
    void outputAtAndOverTheCap_data();
    void outputAtAndOverTheCap();
    void timeoutsAreToldFromExitCodes_data();
    void timeoutsAreToldFromExitCodes();
    void stderrIsCappedAndNoiseBeforeItDropped();
    void noiseBeforeTheHeaderIsKeptForTexts();
    void memoryIsBoundedByTheCaps();
};

void TestFrameParser::aReplyIsReadHoweverItIsCutInPieces()
{
    const QByteArray binary("a\0b\n\xff\n\n", 7);
    const QByteArray out = "Welcome!\nno line end" + header() + frame(0, binary) + frame(1, {}, "7") + last();
    const QByteArray err = errors({"oops\n", {}});
    for (qsizetype step = 1; step <= out.size(); ++step) {
        const Reading reading = read(out, err, commands(2), step);
        QCOMPARE(states(reading), (QStringList{u"complete"_s, u"complete"_s}));
        QCOMPARE(reading.results[0].out, binary);
        QCOMPARE(reading.results[0].err, QByteArray("oops\n"));
        QCOMPARE(reading.results[0].exitCode, 0);
        QCOMPARE(reading.results[0].startUptime, 10.0);
        QCOMPARE(reading.results[1].out, QByteArray());
        QCOMPARE(reading.results[1].exitCode, 7);
        QVERIFY(reading.complete);
        QCOMPARE(reading.header, (FrameHeader{2, true, 1000, 1795417874, 4222.80}));
    }
}

void TestFrameParser::aResultComesAsSoonAsBothStreamsArePastIt()
{
    FrameParser parser(N, commands(2));
    QVERIFY(parser.feed(header() + frame(0, "first")).empty());
    QVERIFY(parser.feedError(errors({}) + "warning").empty());
    QCOMPARE(parser.feedError('\n' + N + " E 0\n").size(), std::size_t(1));
    QVERIFY(parser.feedError('\n' + N + " E 1\n").empty());
    const auto second = parser.feed(frame(1, "second"));
    QCOMPARE(second.size(), std::size_t(1));
    QCOMPARE(second.front().index, 1);
    QVERIFY(!parser.complete());
    QVERIFY(parser.feed(last()).empty());
    QVERIFY(parser.complete());
    QVERIFY(parser.finish().empty());
}

void TestFrameParser::aRealReplyIsReadInFull()
{
    const auto asked = commands(26, 2 * 1024 * 1024);
    const Reading reading = read(fixture(u"healthy.out"_s), fixture(u"healthy.err"_s), asked, 4096);
    QVERIFY(reading.complete);
    QCOMPARE(reading.results.size(), std::size_t(26));
    for (const FrameResult &result : reading.results)
        QCOMPARE(frameStateWord(result.state), u"complete"_s);
    QVERIFY(reading.results[0].out.startsWith("be6eb35d-a5b7-49e5-a454-102e5f641555\n"));
    QVERIFY(reading.results[1].out.contains("VERSION_CODENAME=bookworm"));
}

void TestFrameParser::aRealReplyCutAnywhereGivesNoWrongResult()
{
    const auto asked = commands(26, 2 * 1024 * 1024);
    const QByteArray out = fixture(u"healthy.out"_s);
    const QByteArray err = fixture(u"healthy.err"_s);
    const Reading whole = read(out, err, asked, out.size());
    for (qsizetype end = 0; end < out.size(); end += 997) {
        const Reading part = read(out.left(end), err, asked, out.size());
        QCOMPARE(part.results.size(), std::size_t(26));
        QVERIFY(!part.complete);
        for (std::size_t i = 0; i < 26; ++i) {
            QCOMPARE(part.results[i].index, static_cast<int>(i));
            if (part.results[i].state == State::Complete)
                QCOMPARE(part.results[i], whole.results[i]);
        }
    }
}

void TestFrameParser::brokenRepliesAreNeverComplete_data()
{
    QTest::addColumn<QByteArray>("out");
    QTest::addColumn<QByteArray>("err");
    QTest::addColumn<QStringList>("expected");
    const QStringList notRun{u"not-run"_s, u"not-run"_s};
    const QStringList garbled{u"garbled"_s, u"garbled"_s};
    const QByteArray good = errors({{}, {}});
    const QByteArray first = header() + frame(0, "one");
    QByteArray foreign = first + frame(1, "two") + last();
    foreign.replace(N, "fedcba9876543210fedcba9876543210");
    QTest::newRow("nothing came") << QByteArray() << QByteArray() << notRun;
    QTest::newRow("no shell") << fixture(u"not-a-shell.out"_s) << QByteArray() << notRun;
    QTest::newRow("an earlier version of the format") << fixture(u"earlier-version.out"_s) << good << garbled;
    QTest::newRow("another nonce") << foreign << good << notRun;
    QTest::newRow("a header without its numbers") << '\n' + N + " H 2 1 x y z\n" + frame(0, "one") << good << garbled;
    QTest::newRow("a version to come") << '\n' + N + " H 3 1 0 1 1.00\n" + frame(0, "one") << good << garbled;
    QTest::newRow("cut after the first") << first << good << QStringList{u"complete"_s, u"not-run"_s};
    QTest::newRow("cut within the second") << first + N + " B 1\ntw" << good << QStringList{u"complete"_s, u"cut"_s};
    QTest::newRow("cut between exit code and end") << first + N + " B 1\ntwo\n" + N + " R 0\n"
                                                   << good << QStringList{u"complete"_s, u"cut"_s};
    QTest::newRow("stderr cut") << first + frame(1, "two") + last() << errors({{}})
                                << QStringList{u"complete"_s, u"cut"_s};
    QTest::newRow("stderr never came") << first + frame(1, "two") + last() << QByteArray()
                                       << QStringList{u"cut"_s, u"cut"_s};
    QTest::newRow("the second index twice")
        << first + frame(0, "again") + last() << good << QStringList{u"complete"_s, u"garbled"_s};
    QTest::newRow("an index left out") << header() + frame(1, "two") + last() << good << garbled;
    QTest::newRow("an index out of range")
        << first + frame(1, "two") + frame(2, "three") + last() << good << QStringList{u"complete"_s, u"complete"_s};
    QTest::newRow("an exit code that is none") << header() + frame(0, "one", "zero") << good << garbled;
    QTest::newRow("an exit code out of range") << header() + frame(0, "one", "256") << good << garbled;
    QTest::newRow("a negative exit code") << header() + frame(0, "one", "-1") << good << garbled;
    QTest::newRow("times that are none") << header() + frame(0, "one", "0", "x y") << good << garbled;
    QTest::newRow("two exit codes") << header() + N + " B 0\none\n" + N + " R 0\n" + N + " R 1\n\n" + N +
                                           " T 1.00 2.00\n"
                                    << good << garbled;
    QTest::newRow("an end without an exit code") << header() + N + " B 0\none\n" + N + " T 1.00 2.00\n"
                                                 << good << QStringList{u"cut"_s, u"not-run"_s};
    QTest::newRow("the end before all was run") << first + last() << good << QStringList{u"complete"_s, u"garbled"_s};
    QTest::newRow("stderr marks out of order")
        << first + frame(1, "two") + last() << '\n' + N + " E -\n" + '\n' + N + " E 1\n"
        << garbled;
    QTest::newRow("an endless control line") << first + N + " B 1\nx\n" + N + ' ' + QByteArray(5000, 'R') << good
                                             << QStringList{u"complete"_s, u"garbled"_s};
}

void TestFrameParser::brokenRepliesAreNeverComplete()
{
    QFETCH(QByteArray, out);
    QFETCH(QByteArray, err);
    QFETCH(QStringList, expected);
    for (const qsizetype step : {qsizetype(1), qsizetype(7), qsizetype(100'000)}) {
        const Reading reading = read(out, err, commands(2), step);
        QCOMPARE(states(reading), expected);
        QVERIFY(!reading.complete || expected == (QStringList{u"complete"_s, u"cut"_s}) ||
                expected == (QStringList{u"cut"_s, u"cut"_s}));
        for (const FrameResult &result : reading.results)
            QVERIFY(result.state == State::Complete || result.exitCode == -1);
    }
}

void TestFrameParser::outputMayLookLikeFrames()
{
    const QByteArray wrong = QByteArray(N).replace("0", "1");
    const QByteArray hostile = "\n" + wrong + " R 0\n\n" + wrong + " T 1.00 2.00\n" + wrong + " Z\n" + N.left(31) +
                               "\n" + N + "\n" + " " + N + " R 1\n";
    const Reading reading =
        read(header() + frame(0, hostile, "3") + last(), errors({"\n" + wrong + " E 0\n"}), commands(1, 1000), 5);
    QVERIFY(reading.complete);
    QCOMPARE(reading.results[0].out, hostile);
    QCOMPARE(reading.results[0].exitCode, 3);
}

void TestFrameParser::outputAtAndOverTheCap_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("kept");
    const QByteArray trailer = '\n' + N + " R 141\n";
    const QByteArray after = '\n' + N + " T 1.00 2.00\n";
    const QByteArray start = N + " B 0\n";
    QTest::newRow("exactly the cap") << start + QByteArray(100, 'x') + trailer + after << int(State::Complete) << 100;
    QTest::newRow("one byte more, exit code there")
        << start + QByteArray(101, 'x') + trailer + after << int(State::TooLarge) << 100;
    for (int cut = 0; cut <= trailer.size(); ++cut) {
        const QByteArray name = "exit code cut after " + QByteArray::number(cut) + " bytes";
        QTest::newRow(name.constData()) << start + QByteArray(130, 'x') + trailer.left(cut) + after
                                        << int(State::TooLarge) << 100;
    }
}

void TestFrameParser::outputAtAndOverTheCap()
{
    QFETCH(QByteArray, frame);
    QFETCH(int, state);
    QFETCH(int, kept);
    for (const qsizetype step : {qsizetype(1), qsizetype(13), qsizetype(10'000)}) {
        const Reading reading = read(header() + frame + last(), errors({{}}), commands(1, 100), step);
        QCOMPARE(frameStateWord(reading.results[0].state), frameStateWord(static_cast<State>(state)));
        QCOMPARE(reading.results[0].out.size(), kept);
        QVERIFY(reading.complete);
    }
}

void TestFrameParser::timeoutsAreToldFromExitCodes_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("times");
    QTest::addColumn<int>("state");
    QTest::newRow("124 after the limit → timed out")
        << QByteArray("124") << QByteArray("10.00 15.00") << int(State::TimedOut);
    QTest::newRow("137 after limit and grace → timed out")
        << QByteArray("137") << QByteArray("10.00 17.00") << int(State::TimedOut);
    QTest::newRow("124 at once → the program's own")
        << QByteArray("124") << QByteArray("10.00 10.10") << int(State::Complete);
    QTest::newRow("137 early → killed by somebody else")
        << QByteArray("137") << QByteArray("10.00 11.00") << int(State::Complete);
    QTest::newRow("0 just at the limit → complete")
        << QByteArray("0") << QByteArray("10.00 15.00") << int(State::Complete);
}

void TestFrameParser::timeoutsAreToldFromExitCodes()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, times);
    QFETCH(int, state);
    const Reading reading = read(header() + frame(0, "part", code, times) + last(), errors({{}}), commands(1), 1000);
    QCOMPARE(frameStateWord(reading.results[0].state), frameStateWord(static_cast<State>(state)));
    QCOMPARE(reading.results[0].out, QByteArray("part"));
}

void TestFrameParser::stderrIsCappedAndNoiseBeforeItDropped()
{
    const QByteArray err = errors({QByteArray(5000, 'e'), "fine"}, "bash: warning: setlocale: cannot change locale\n");
    const Reading reading = read(header() + frame(0, {}) + frame(1, {}) + last(), err, commands(2), 17);
    QCOMPARE(reading.results[0].err, QByteArray(20, 'e'));
    QCOMPARE(reading.results[1].err, QByteArray("fine"));
}

void TestFrameParser::noiseBeforeTheHeaderIsKeptForTexts()
{
    FrameParser parser(N, commands(1));
    parser.feed(fixture(u"not-a-shell.out"_s));
    QCOMPARE(parser.noise(), QByteArray("This account is currently not available.\n"));
    FrameParser flooded(N, commands(1));
    for (int i = 0; i < 1000; ++i)
        flooded.feed(QByteArray(1000, 'z'));
    flooded.feed(header());
    QVERIFY(flooded.noise().size() <= 4096);
    QVERIFY(flooded.header());
}

void TestFrameParser::memoryIsBoundedByTheCaps()
{
    FrameParser parser(N, commands(1));
    parser.feed(header() + N + " B 0\n");
    const QByteArray chunk(64 * 1024, 'y');
    for (int i = 0; i < 1600; ++i) // 100 MB
        parser.feed(chunk);
    const auto results = parser.finish();
    QCOMPARE(results.size(), std::size_t(1));
    QCOMPARE(results[0].state, State::Cut);
    QCOMPARE(results[0].out.size(), 100);
}

QTEST_GUILESS_MAIN(TestFrameParser)
#include "tst_frameparser.moc"
