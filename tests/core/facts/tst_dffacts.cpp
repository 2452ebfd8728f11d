// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/dffacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHeading = "Filesystem Type 1B-blocks Used Avail Use% Inodes IUsed IFree IUse% Mounted on\n";

}

class DfFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRootAndItsFriends()
    {
        const auto rows = parseDf(sample(u"storage/df-output-form.out"_s));
        QVERIFY(rows);
        QCOMPARE(rows->size(), 9);
        QCOMPARE(rows->first(), (FileSystemUse{u"/dev/vda"_s, u"ext4"_s, u"/"_s, 270553174016, 26438635520, 76306644992,
                                               16777216, 559879, 16217337}));
        QCOMPARE(rows->first().usedPercent(), 26);
        QCOMPARE(rows->first().inodesUsedPercent(), 4);
        QVERIFY(!rows->first().pseudo());
        QVERIFY(rows->last().pseudo());
    }

    void fullDisksAndInodes()
    {
        const auto rows = parseDf(sample(u"storage/df-full-and-inodes.out"_s));
        QVERIFY(rows);
        QCOMPARE((*rows)[0].usedPercent(), 100);
        QCOMPARE((*rows)[1].usedPercent(), 1);
        QCOMPARE((*rows)[1].inodesUsedPercent(), 100);
        QCOMPARE((*rows)[2].type, u"btrfs"_s);
        QCOMPARE((*rows)[2].inodesUsedPercent(), std::nullopt);
    }

    void blanksInSourceAndTarget()
    {
        const auto rows = parseDf(sample(u"storage/df-blanks.out"_s));
        QVERIFY(rows);
        QCOMPARE(rows->last().source, u"//nas/old share"_s);
        QCOMPARE(rows->last().target, u"/mnt/my media"_s);
        QCOMPARE(rows->last().usedPercent(), 50);
    }

    void percentagesRoundUpLikeDf_data()
    {
        QTest::addColumn<quint64>("used");
        QTest::addColumn<quint64>("avail");
        QTest::addColumn<int>("percent");
        QTest::newRow("nothing used") << quint64(0) << quint64(10) << 0;
        QTest::newRow("a byte used") << quint64(1) << quint64(999999) << 1;
        QTest::newRow("nearly full is not full") << quint64(989) << quint64(11) << 99;
        QTest::newRow("full") << quint64(10) << quint64(0) << 100;
        QTest::newRow("sums beyond 64 bits") << ~quint64(0) << ~quint64(0) << 50;
    }
    void percentagesRoundUpLikeDf()
    {
        QFETCH(quint64, used);
        QFETCH(quint64, avail);
        QFETCH(int, percent);
        FileSystemUse use;
        use.size = 1;
        use.used = used;
        use.avail = avail;
        QCOMPARE(use.usedPercent(), percent);
    }

    void otherTablesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("out");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("only a heading") << kHeading;
        QTest::newRow("another heading")
            << sample(u"storage/df-full-and-inodes.out"_s).replace("1B-blocks", "1K-blocks");
        QTest::newRow("a relative target") << kHeading + "/dev/a ext4 1 1 1 1% 1 1 1 1% srv\n";
        QTest::newRow("a number too large") << kHeading + "/dev/a ext4 99999999999999999999 1 1 1% 1 1 1 1% /\n";
        QTest::newRow("a negative number") << kHeading + "/dev/a ext4 -1 1 1 1% 1 1 1 1% /\n";
    }
    void otherTablesAreRefused()
    {
        QFETCH(QByteArray, out);
        QVERIFY(!parseDf(out));
    }

    void mountsAreFlattened()
    {
        const auto mounts = parseFindmnt(sample(u"storage/findmnt-tree.out"_s));
        QVERIFY(mounts);
        QCOMPARE(mounts->size(), 3);
        QCOMPARE(mounts->first().target, u"/"_s);
        QVERIFY(!mounts->first().readOnly()); // errors=remount-ro is not ro
        QVERIFY(mounts->last().readOnly());
        QVERIFY(parseFindmnt(sample(u"storage/mounts-ro.out"_s))->first().readOnly());
        QVERIFY(!parseFindmnt("{\"filesystems\":[]}"));
    }
};

QTEST_GUILESS_MAIN(DfFactsTest)
#include "tst_dffacts.moc"
