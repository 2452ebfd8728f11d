// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/gitfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class GitFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDirtyTree_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("lines") << u"git/status-dirty.out"_s;
        QTest::newRow("NUL") << u"git/status-dirty-z.out"_s;
    }
    void aDirtyTree()
    {
        QFETCH(QString, path);
        const auto status = parseGitStatus(sample(path));
        QVERIFY(status);
        QCOMPARE(status->branch, u"master"_s);
        QVERIFY(!status->clean());
        QCOMPARE(status->changes, (QList<GitChange>{{u"docs/firewall.md"_s, u".M"_s},
                                                    {u"docs/untracked.md"_s, u".A"_s},
                                                    {u"docs/space name.md"_s, u"??"_s}}));
        QCOMPARE(status->ahead, std::nullopt);
    }

    void renamesConflictsAndUpstream()
    {
        const auto status = parseGitStatus(sample(u"git/status-renamed-z.out"_s));
        QVERIFY(status);
        QCOMPARE(status->upstream, u"origin/main"_s);
        QCOMPARE(status->ahead, 2);
        QCOMPARE(status->behind, 1);
        QCOMPARE(status->changes,
                 (QList<GitChange>{
                     {u"docs/new name.md"_s, u"R."_s}, {u"docs/both.md"_s, u"UU"_s}, {u"notes.txt"_s, u"??"_s}}));
    }

    void aCleanTreeStillHasAHeading()
    {
        const QByteArray heading = "# branch.oid b9ce4ef1c323a38cefa622da051ca1baeb94f021\n# branch.head main\n";
        QVERIFY(parseGitStatus(heading)->clean());
        QVERIFY(!parseGitStatus({}));
        QVERIFY(!parseGitStatus(heading + "x strange\n"));
        QVERIFY(!parseGitStatus(heading + "# branch.ab one two\n"));
        QVERIFY(parseGitStatus("# branch.oid (initial)\n# branch.head main\n"));
    }

    void aRenameWithoutItsOldNameIsCut()
    {
        QByteArray out = sample(u"git/status-renamed-z.out"_s);
        out.truncate(out.indexOf("docs/old name.md"));
        QVERIFY(!parseGitStatus(out));
    }

    void oneCommit()
    {
        const auto commits = parseGitLog(sample(u"git/log.out"_s));
        QVERIFY(commits);
        QCOMPARE(commits->size(), 1);
        QCOMPARE(commits->first(), (GitCommit{u"b9ce4ef1c323a38cefa622da051ca1baeb94f021"_s,
                                              1795168800,
                                              u"a"_s,
                                              u"Document SSH allowlist after moving VPN subnet to 10.8.0.0/24"_s,
                                              {},
                                              {{u"docs/firewall.md"_s, u"A"_s}}}));
    }

    void bodiesRenamesAndEmptyCommits()
    {
        const auto commits = parseGitLog(sample(u"git/log-renames.out"_s));
        QVERIFY(commits);
        QCOMPARE(commits->size(), 3);
        QVERIFY((*commits)[0].files.isEmpty());
        QCOMPARE((*commits)[1].files, (QList<GitChange>{{u"b"_s, u"R100"_s}}));
        QCOMPARE((*commits)[2].body, u"body text"_s);
    }

    void theFormWithAClosingSeparator()
    {
        const QByteArray hash(40, 'a');
        const auto commits = parseGitLog("\x1e" + hash +
                                         "\x1f"
                                         "5\x1fn\x1fs\x1f"
                                         "body\x1f" +
                                         QByteArray("\0\nA\0f\0", 6));
        QVERIFY2(commits, commits ? "" : qPrintable(commits.error().reason));
        QCOMPARE(commits->first().body, u"body"_s);
        QCOMPARE(commits->first().files.size(), 1);
    }

    void sizesOfCommits()
    {
        const auto sizes = parseGitNumstat(sample(u"git/numstat.out"_s));
        QVERIFY2(sizes, sizes ? "" : qPrintable(sizes.error().reason));
        QCOMPARE(sizes->size(), 3);
        QVERIFY((*sizes)[0].files.isEmpty());
        QCOMPARE((*sizes)[1].time, 1795100000);
        QCOMPARE((*sizes)[1].files,
                 (QList<GitFileSize>{{u"bin.dat"_s, 0, 0}, {u"config/rules.v4"_s, 450, 0}, {u"docs/a b.md"_s, 1, 0}}));
    }

    void placesThatWereFound()
    {
        const auto matches = parseGitGrep(sample(u"git/grep-secrets.out"_s));
        QVERIFY(matches);
        QCOMPARE(matches->size(), 8);
        QCOMPARE(matches->first(), (GitMatch{u"\"docs/we\\\"ird\\tna:3:me.md\""_s, 1, u"PrivateKey = "_s}));
        QCOMPARE(matches->last().line, 5);
        QVERIFY(!parseGitGrep({}));
    }

    void messagesThatHoldOurSeparatorsAreRefused()
    {
        const QByteArray hash(40, 'a');
        QVERIFY(!parseGitLog("\x1e" + hash +
                             "\x1f"
                             "5\x1fn\x1fs\x1f"
                             "b\x1f"
                             "b\x1f"
                             "b\x1f" +
                             QByteArray("\0", 1)));
        QVERIFY(!parseGitLog("\x1e" + hash +
                             "\x1f"
                             "5\x1fn\x1fs\x1f"
                             "b\x1e"
                             "b" +
                             QByteArray("\0", 1)));
        QVERIFY(!parseGitLog({}));
    }
};

QTEST_GUILESS_MAIN(GitFactsTest)
#include "tst_gitfacts.moc"
