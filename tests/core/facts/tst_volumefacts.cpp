// SPDX-License-Identifier: GPL-3.0-or-later
// mdstat, btrfs, LVM, and ZFS.
#include "core/facts/volumefacts.h"
#include "core/facts/zfsfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class VolumeFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHealthyArray()
    {
        const auto arrays = parseMdstat(sample(u"storage/mdstat-healthy.out"_s));
        QVERIFY(arrays);
        QCOMPARE(arrays->size(), 1);
        QVERIFY(!arrays->first().degraded());
        QCOMPARE(arrays->first().members, (QStringList{u"sdb1"_s, u"sda1"_s}));
        QCOMPARE(arrays->first().map, u"UU"_s);
        QVERIFY(arrays->first().activity.isEmpty());
    }

    void aDegradedArrayRebuilds()
    {
        const auto arrays = parseMdstat(sample(u"storage/mdstat-degraded-rebuilding.out"_s));
        QVERIFY(arrays);
        const MdArray &array = arrays->first();
        QVERIFY(array.degraded());
        QCOMPARE(array.failed, (QStringList{u"sdb1"_s}));
        QCOMPARE(array.activity, u"recovery"_s);
        QCOMPARE(array.progress, 12.6);
        QCOMPARE(array.wanted, 2);
        QCOMPARE(array.working, 1);
    }

    void otherArrays()
    {
        const auto arrays =
            parseMdstat("Personalities : [raid1] [raid0]\nmd1 : active (auto-read-only) raid1 sdb2[1] sda2[0]\n"
                        "      10 blocks [2/2] [UU]\n      \tresync=PENDING\nmd2 : inactive sdd[0](S)\n"
                        "      5 blocks super 1.2\nmd3 : active raid0 sde[0] sdf[1]\n      7 blocks\n\n"
                        "unused devices: <none>\n");
        QVERIFY2(arrays, arrays ? "" : qPrintable(arrays.error().reason));
        QCOMPARE(arrays->size(), 3);
        QCOMPARE((*arrays)[0].activity, u"resync"_s);
        QCOMPARE((*arrays)[1].state, u"inactive"_s);
        QCOMPARE((*arrays)[2].level, u"raid0"_s);
        QVERIFY(parseMdstat(sample(u"storage/mdstat-none.out"_s))->isEmpty());
    }

    void arraysThatDoNotAddUpAreRefused_data()
    {
        QTest::addColumn<QByteArray>("out");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no end") << QByteArray("Personalities : [raid1]\n");
        QTest::newRow("counts and map disagree") << QByteArray(
            "Personalities : [raid1]\nmd0 : active raid1 a[0] b[1]\n 1 blocks [2/2] [U_]\nunused devices: <none>\n");
        QTest::newRow("a mirror without its map")
            << QByteArray("Personalities : [raid1]\nmd0 : active raid1 a[0] b[1]\n 1 blocks\nunused devices: <none>\n");
        QTest::newRow("something behind the end") << QByteArray("Personalities : \nunused devices: <none>\nmd0 : x\n");
    }
    void arraysThatDoNotAddUpAreRefused()
    {
        QFETCH(QByteArray, out);
        QVERIFY(!parseMdstat(out));
    }

    void btrfsCounters()
    {
        const auto healthy = parseBtrfsStats(sample(u"storage/btrfs-stats-healthy.out"_s));
        QCOMPARE(*healthy, (QList<BtrfsDevice>{{u"/dev/loop2"_s, 0, 0, 0, 0, 0}, {u"/dev/loop3"_s, 0, 0, 0, 0, 0}}));
        QCOMPARE(parseBtrfsStats(sample(u"storage/btrfs-stats-errors.out"_s))->last().corruptionErrors, 6160);
        QVERIFY(!parseBtrfsStats({}));
        QVERIFY(!parseBtrfsStats("ERROR: not a btrfs filesystem: /\n"));
    }

    void thinPools()
    {
        const auto volumes = parseLvs(sample(u"storage/lvs-thin-full.out"_s));
        QVERIFY(volumes);
        QCOMPARE(*volumes, (QList<LogicalVolume>{{u"data"_s, u"pve"_s, u"twi-aotz--"_s, 83.1, 96.4},
                                                 {u"root"_s, u"pve"_s, u"-wi-ao----"_s, std::nullopt, std::nullopt}}));
        QVERIFY(volumes->first().thinPool());
        QVERIFY(parseLvs(R"({"report":[{"lv":[]}]})")->isEmpty());
        QVERIFY(!parseLvs(R"({"report":[]})"));
        QVERIFY(!parseLvs({}));
    }

    void zfsPools()
    {
        const auto pools = parseZpoolList(sample(u"storage/zpool-list-degraded.out"_s));
        QVERIFY(pools);
        QCOMPARE(pools->first().health, u"DEGRADED"_s);
        QCOMPARE(pools->first().capacity, 91);
        QCOMPARE(pools->first().fragmentation, 52);
        QCOMPARE(pools->last().fragmentation, std::nullopt);
        QVERIFY(parseZpoolList({})->isEmpty());
        QVERIFY(!parseZpoolList("rpool\tFINE\t1\t1\t1\t1\t1\n"));
        QVERIFY(!parseZpoolList("rpool\tONLINE\t1\t1\t1\t101\t1\n"));
    }

    void zfsStatusOfADegradedPool()
    {
        const auto status = parseZpoolStatus(sample(u"storage/zpool-status-degraded.out"_s));
        QVERIFY2(status, status ? "" : qPrintable(status.error().reason));
        const ZfsStatus &pool = status->first();
        QCOMPARE(pool.state, u"DEGRADED"_s);
        QCOMPARE(pool.scrubErrors, 0);
        QCOMPARE(pool.scrubEnd, 1760229362);
        QVERIFY(pool.noDataErrors());
        QCOMPARE(pool.devices.size(), 4);
        QCOMPARE(pool.devices[2].checksumErrors, 3);
        QCOMPARE(pool.devices[3].state, u"UNAVAIL"_s);
    }

    void zfsStatusOfSeveralPools()
    {
        const auto status = parseZpoolStatus(sample(u"storage/zpool-status-healthy.out"_s));
        QVERIFY(status);
        QCOMPARE(status->size(), 2);
        QVERIFY(status->last().scrubRunning);
        QCOMPARE(status->last().devices[1].checksumErrors, 1200);
        QCOMPARE(status->last().devices.last().state, u"AVAIL"_s);
        QVERIFY(parseZpoolStatus("no pools available\n")->isEmpty());
        QVERIFY(!parseZpoolStatus({}));
    }
};

QTEST_GUILESS_MAIN(VolumeFactsTest)
#include "tst_volumefacts.moc"
