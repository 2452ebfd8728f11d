// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/smartfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class SmartFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void disks_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("failing");
        QTest::addColumn<bool>("complained");
        QTest::addColumn<qint64>("pending");
        QTest::newRow("healthy") << u"smart-ata-healthy"_s << false << false << qint64(0);
        QTest::newRow("pending sectors") << u"smart-ata-pending"_s << false << false << qint64(2);
        QTest::newRow("errors in the log") << u"smart-ata-oldlog"_s << false << true << qint64(0);
        QTest::newRow("failing") << u"smart-ata-failing"_s << true << false << qint64(0);
    }
    void disks()
    {
        QFETCH(QString, name);
        QFETCH(bool, failing);
        QFETCH(bool, complained);
        QFETCH(qint64, pending);
        const auto disk = parseSmart(sample(u"storage/"_s + name + u".out"_s));
        QVERIFY(disk);
        QCOMPARE(disk->failing(), failing);
        QCOMPARE(disk->complained(), complained);
        QVERIFY(!disk->notRead());
        QCOMPARE(disk->attributes.value(197).raw, pending);
        QCOMPARE(disk->temperature, 34);
        QCOMPARE(disk->powerOnHours, 12345);
        QCOMPARE(disk->device, u"/dev/sda"_s);
    }

    void nvme()
    {
        QCOMPARE(parseSmart(sample(u"storage/smart-nvme-healthy.out"_s))->nvme, (NvmeHealth{0, 100, 10, 3, 0}));
        QCOMPARE(parseSmart(sample(u"storage/smart-nvme-critical.out"_s))->nvme, (NvmeHealth{1, 5, 10, 3, 0}));
        QCOMPARE(parseSmart(sample(u"storage/smart-nvme-worn.out"_s))->nvme->percentageUsed, 104);
    }

    void aVirtualDiskHasNoSmart()
    {
        const auto disk = parseSmart(sample(u"storage/smartctl-virtio.out"_s));
        QVERIFY(disk);
        QVERIFY(disk->noSmart);
        QVERIFY(disk->notRead());
        QCOMPARE(disk->passed, std::nullopt);
    }

    void withoutRightsItIsDenied()
    {
        const auto disk = parseSmart(R"({"smartctl":{"exit_status":2,"messages":[
            {"string":"Smartctl open device: /dev/sda failed: Permission denied","severity":"error"}]}})");
        QVERIFY(disk);
        QVERIFY(disk->denied);
        QVERIFY(disk->notRead());
    }

    void silenceAboutHealthIsNotHealth()
    {
        QVERIFY(!parseSmart(R"({"smartctl":{"exit_status":0}})"));
        QVERIFY(!parseSmart(R"({"smart_status":{"passed":true}})"));
        QVERIFY(!parseSmart({}));
    }

    void oddNumbersAreRefused()
    {
        QVERIFY(!parseSmart(R"({"smartctl":{"exit_status":-1},"smart_status":{"passed":true}})"));
        QVERIFY(!parseSmart(R"({"smartctl":{"exit_status":1e300},"smart_status":{"passed":true}})"));
        const auto big = parseSmart(R"({"smartctl":{"exit_status":0},"smart_status":{"passed":true},
            "ata_smart_attributes":{"table":[{"id":9,"value":1,"thresh":0,"raw":{"value":1e300}}]}})");
        QVERIFY(big);
        QVERIFY(big->attributes.value(9).raw > 0);
    }
};

QTEST_GUILESS_MAIN(SmartFactsTest)
#include "tst_smartfacts.moc"
