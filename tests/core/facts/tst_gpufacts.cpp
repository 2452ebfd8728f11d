// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/gpufacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class GpuFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHealthyCard()
    {
        const auto gpus = parseNvidiaSmi(sample(u"gpu/smi-healthy.out"_s));
        QVERIFY(gpus);
        GpuReading expected{0,
                            u"GPU-7a3c1f0e-1111-2222-3333-444455556666"_s,
                            u"NVIDIA RTX A4000"_s,
                            u"550.163.01"_s,
                            u"P8"_s,
                            41.0,
                            8.61,
                            16376,
                            3,
                            0,
                            0,
                            1,
                            4,
                            true};
        QCOMPARE(*gpus, (QList<GpuReading>{expected}));
    }

    void aHotCardAndOneWithoutEcc()
    {
        const auto hot = parseNvidiaSmi(sample(u"gpu/smi-hot-ecc.out"_s));
        QCOMPARE(hot->first().temperature, 93.0);
        QCOMPARE(hot->first().eccUncorrected, 4);
        const auto without = parseNvidiaSmi(sample(u"gpu/smi-not-supported-fields.out"_s));
        QCOMPARE(without->first().eccUncorrected, std::nullopt);
        QCOMPARE(without->first().persistence, false);
    }

    void aModeIsOneOfTwoWordsOrNotSupported()
    {
        const QByteArray told = sample(u"gpu/smi-healthy.out"_s);
        QCOMPARE(parseNvidiaSmi(QByteArray(told).replace("Enabled", "[N/A]"))->first().persistence, std::nullopt);
        QVERIFY(!parseNvidiaSmi(QByteArray(told).replace("Enabled", "Enable")));
        QVERIFY(!parseNvidiaSmi(QByteArray(told).replace("Enabled", "1")));
        QVERIFY(!parseNvidiaSmi(QByteArray(told).replace("Enabled", "")));
        QVERIFY(!parseNvidiaSmi(QByteArray(told).replace(", Enabled", "")));
    }

    void complaintsAreNoList_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<NvmlFailure>("failure");
        QTest::newRow("driver not loaded") << u"gpu/smi-driver-not-loaded.out"_s << 9 << NvmlFailure::DriverNotLoaded;
        QTest::newRow("GPU lost") << u"gpu/smi-gpu-lost.out"_s << 15 << NvmlFailure::GpuLost;
        QTest::newRow("no devices, exit code 6") << u"gpu/smi-no-devices.out"_s << 6 << NvmlFailure::NoDevice;
        QTest::newRow("no devices, exit code 0") << u"gpu/smi-no-devices.out"_s << 0 << NvmlFailure::NoDevice;
        QTest::newRow("mismatch") << u"gpu/smi-version-mismatch.out"_s << 18 << NvmlFailure::VersionMismatch;
    }
    void complaintsAreNoList()
    {
        QFETCH(QString, path);
        QFETCH(int, exitCode);
        QFETCH(NvmlFailure, failure);
        QVERIFY(!parseNvidiaSmi(sample(path)));
        QCOMPARE(static_cast<int>(nvmlFailure(exitCode, sample(path), {})), static_cast<int>(failure));
    }

    void exitCodesAloneAreEnough()
    {
        QCOMPARE(static_cast<int>(nvmlFailure(0, sample(u"gpu/smi-healthy.out"_s), {})),
                 static_cast<int>(NvmlFailure::None));
        QCOMPARE(static_cast<int>(nvmlFailure(12, {}, {})), static_cast<int>(NvmlFailure::LibraryMissing));
        QCOMPARE(static_cast<int>(nvmlFailure(77, {}, {})), static_cast<int>(NvmlFailure::Other));
    }

    void oddRowsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("out");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a negative temperature") << QByteArray("0, GPU-1, n, 1, P0, -5, 1, 1, 1, 1, 1, 1, 1\n");
        QTest::newRow("not a number") << QByteArray("0, GPU-1, n, 1, P0, nan, 1, 1, 1, 1, 1, 1, 1\n");
        QTest::newRow("units") << QByteArray("0, GPU-1, n, 1, P0, 5, 1 W, 1, 1, 1, 1, 1, 1\n");
        QTest::newRow("no UUID") << QByteArray("0, x, n, 1, P0, 5, 1, 1, 1, 1, 1, 1, 1\n");
    }
    void oddRowsAreRefused()
    {
        QFETCH(QByteArray, out);
        QVERIFY(!parseNvidiaSmi(out));
    }

    void theLoadedModule()
    {
        QCOMPARE(parseNvidiaModule(sample(u"gpu/module-version.out"_s)).value_or(QString()), u"550.163.01"_s);
        QCOMPARE(parseNvidiaModule(sample(u"gpu/module-version-open.out"_s)).value_or(QString()), u"550.163.01"_s);
    }

    void xids()
    {
        const auto events = xidEvents(*parseJournal(sample(u"gpu/xid-journal.out"_s)));
        QCOMPARE(events, (QList<XidEvent>{{79, u"PCI:0000:01:00"_s, 1795414958238917}}));
    }
};

QTEST_GUILESS_MAIN(GpuFactsTest)
#include "tst_gpufacts.moc"
