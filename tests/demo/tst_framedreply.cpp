// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/framedreply.h"
#include "core/net/framedscript.h"
#include "core/net/frameparser.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class FramedReplyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What the builder writes the player reads, and what the player frames the parser reads: three parts, one format.
    void aScriptIsPlayedAsItWasMeant()
    {
        const std::vector<FramedCommand> commands{{.argv = {u"echo"_s, u"it's; $(x) \"q\""_s}},
                                                  {.argv = {u"sudo"_s, u"-n"_s, u"ss"_s}},
                                                  {.argv = {u"big"_s}, .stdoutCap = 100}};
        const QByteArray nonce = freshFrameNonce();
        const auto script = buildFramedScript(commands, nonce);
        QVERIFY(script);
        QList<QStringList> asked;
        const auto reply = framedReply(*script, 1700000000, 12.5, [&asked](const QStringList &argv) {
            asked << argv;
            return argv.front() == u"big"_s ? PlayedReply{0, QByteArray(5000, 'x'), {}}
                                            : PlayedReply{int(asked.size()), "out\n", "err\n"};
        });
        QVERIFY(reply);
        QCOMPARE(asked, (QList<QStringList>{commands[0].argv, commands[1].argv, commands[2].argv}));
        FrameParser parser(nonce, commands);
        std::vector<FrameResult> results = parser.feed(reply->out);
        const auto more = parser.feedError(reply->err);
        results.insert(results.end(), more.begin(), more.end());
        const auto rest = parser.finish();
        results.insert(results.end(), rest.begin(), rest.end());
        QCOMPARE(results.size(), size_t(3));
        QVERIFY(parser.complete());
        QCOMPARE(results[0].exitCode, 1);
        QCOMPARE(results[1].out, QByteArray("out\n"));
        QCOMPARE(results[1].err, QByteArray("err\n"));
        QCOMPARE(results[2].state, FrameResult::State::TooLarge);
    }

    void otherTextIsNoScript()
    {
        QVERIFY(!framedReply("rm -rf /\n", 0, 0, [](const QStringList &) { return PlayedReply{}; }));
        QVERIFY(!framedReply({}, 0, 0, [](const QStringList &) { return PlayedReply{}; }));
    }
};

QTEST_GUILESS_MAIN(FramedReplyTest)
#include "tst_framedreply.moc"
