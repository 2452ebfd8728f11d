// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/dkmsfacts.h"
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

    void buildsOfDkms()
    {
        using enum DkmsBuild::State;
        const auto builds = parseDkmsStatus(sample(u"gpu/dkms-status.out"_s));
        QVERIFY(builds);
        QCOMPARE(*builds, (QList<DkmsBuild>{
                              {u"nvidia-current"_s, u"550.163.01"_s, u"6.1.0-32-amd64"_s, Installed, {}},
                              {u"nvidia-current"_s, u"550.163.01"_s, u"6.1.0-40-amd64"_s, Installed, {}},
                              {u"wireguard-dkms"_s, u"1.0.20210219"_s, {}, Added, {}},
                              {u"zfs"_s, u"2.1.11"_s, u"6.1.0-40-amd64"_s, Built, {}},
                          }));
    }

    void buildsOfAnOlderDkms()
    {
        using enum DkmsBuild::State;
        const auto builds = parseDkmsStatus(sample(u"gpu/dkms-status-old.out"_s));
        QVERIFY(builds);
        QCOMPARE(*builds,
                 (QList<DkmsBuild>{
                     {u"nvidia"_s, u"470.256.02"_s, u"5.10.0-35-amd64"_s, Installed,
                      u"(WARNING! Diff between built and installed module!)"_s},
                     {u"nvidia"_s, u"470.256.02"_s, u"5.10.0-34-amd64"_s, Installed, u"(original_module exists)"_s},
                     {u"v4l2loopback"_s, u"0.12.5"_s, {}, Added, {}},
                 }));
    }

    void aBuildOfAnotherKernelThatFits()
    {
        // As dkms prints it, with commas though the version is new.
        const auto builds = parseDkmsStatus("nvidia, 550.1, 5.14.0-2.el9, x86_64: installed-weak from 5.14.0-1.el9\n");
        QVERIFY(builds);
        QCOMPARE(builds->first().kernel, u"5.14.0-2.el9"_s);
        QCOMPARE(int(builds->first().state), int(DkmsBuild::State::Installed));
    }

    void dkmsThatKeepsNothing() { QCOMPARE(parseDkmsStatus({}), QList<DkmsBuild>()); }

    void oddBuildsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("out");
        QTest::newRow("a state that is none") << QByteArray("nvidia/550.1, 6.1.0-40-amd64, x86_64: instaled\n");
        QTest::newRow("installed, and for no kernel") << QByteArray("nvidia/550.1: installed\n");
        QTest::newRow("added, and for a kernel") << QByteArray("nvidia/550.1, 6.1.0-40-amd64, x86_64: added\n");
        QTest::newRow("no architecture") << QByteArray("nvidia/550.1, 6.1.0-40-amd64: installed\n");
        QTest::newRow("more behind it") << QByteArray("nvidia/550.1, 6.1.0-40-amd64, x86_64: installed not\n");
        QTest::newRow("words") << QByteArray("Error! Could not locate dkms.conf file.\n");
        QTest::newRow("a blank line") << QByteArray("nvidia/550.1: added\n\n");
        QTest::newRow("no end of the line") << QByteArray("nvidia/550.1: added");
        QTest::newRow("without end") << QByteArray("nvidia/550.1: added\n").repeated(2001);
    }
    void oddBuildsAreRefused()
    {
        QFETCH(QByteArray, out);
        QVERIFY(!parseDkmsStatus(out));
    }

    void whatIsTheDriver()
    {
        for (const char *name : {"nvidia", "nvidia-current", "nvidia-open", "nvidia-tesla-470"})
            QVERIFY2(isNvidiaDriver(QString::fromLatin1(name)), name);
        for (const char *name : {"nvidia-fs", "nvidia-peermem", "nvidia-peer-memory", "nvidiax", "zfs", ""})
            QVERIFY2(!isNvidiaDriver(QString::fromLatin1(name)), name);
    }

    void xids()
    {
        const auto events = xidEvents(*parseJournal(sample(u"gpu/xid-journal.out"_s)));
        QCOMPARE(events, (QList<XidEvent>{{79, u"PCI:0000:01:00"_s, 1795414958238917}}));
    }
};

QTEST_GUILESS_MAIN(GpuFactsTest)
#include "tst_gpufacts.moc"
