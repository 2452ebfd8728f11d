// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/aptfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class AptFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pendingUpdatesOfDebian12()
    {
        const auto result = parseAptSimulation(sample(u"updates/apt-simulate-pending.out"_s));
        QVERIFY(result);
        QCOMPARE(result->installs.size(), 27);
        QCOMPARE(result->installs.first(), (AptUpgrade{u"libperl5.36"_s,
                                                       u"5.36.0-7+deb12u3"_s,
                                                       u"5.36.0-7+deb12u4"_s,
                                                       {u"Debian-Security:12/oldstable-security"_s},
                                                       u"amd64"_s}));
        QVERIFY(result->securityCount() >= 26);
        QVERIFY(result->removals.isEmpty());
    }

    void pendingUpdatesOfDebian13()
    {
        const auto result = parseAptSimulation(sample(u"updates/apt-simulate-clean-deb13.out"_s));
        QVERIFY(result);
        QCOMPARE(result->installs.size(), 12);
        QCOMPARE(result->securityCount(), 11);
    }

    void nothingToDoIsAValue()
    {
        const auto result = parseAptSimulation(sample(u"updates/apt-nothing.out"_s));
        QVERIFY(result);
        QVERIFY(result->installs.isEmpty() && result->removals.isEmpty());
    }

    void removalsNewPackagesAndHalfInstalled()
    {
        const auto result = parseAptSimulation(sample(u"updates/apt-removal.out"_s));
        QVERIFY(result);
        QCOMPARE(result->removals, (QStringList{u"pve-manager"_s}));
        QCOMPARE(result->notUpgraded, 3);
        QCOMPARE(result->notFullyInstalled, 1);
        QCOMPARE(result->installs.first().oldVersion, QString());
        QCOMPARE(result->installs.first().origins.size(), 2);
        QVERIFY(result->installs.first().security());
        QVERIFY(!result->installs.last().security());
    }

    void withoutSummaryNothingIsSaid()
    {
        QVERIFY(!parseAptSimulation(sample(u"updates/apt-no-summary.out"_s)));
        QVERIFY(!parseAptSimulation({}));
    }

    void disagreeingCountsAreRefused()
    {
        QByteArray out = sample(u"updates/apt-simulate-pending.out"_s);
        out.replace("27 upgraded", "28 upgraded");
        const auto result = parseAptSimulation(out);
        QVERIFY(!result);
        QVERIFY(result.error().line > 10);
    }

    void theNewestTimeCounts()
    {
        QCOMPARE(parseNewestTime(sample(u"updates/stat-times.out"_s)).value_or(0), 1795414411);
        QVERIFY(!parseNewestTime({}));
        QVERIFY(!parseNewestTime("stat: cannot statx\n"));
    }

    void packagesThatWantAReboot()
    {
        QCOMPARE(*parseRebootPackages(sample(u"updates/reboot-required.out"_s)),
                 (QStringList{u"libc6"_s, u"linux-image-6.1.0-40-amd64"_s}));
        QVERIFY(parseRebootPackages({})->isEmpty());
    }

    void theNewestKernelIsFound()
    {
        const auto packages = parseDpkg(sample(u"updates/dpkg-kernels.out"_s), EmptyDpkg::NoPackage);
        QVERIFY(packages);
        QCOMPARE(newestKernel(*packages), u"6.1.0-40-amd64"_s); // 41 is only removed, the meta package names none
        QCOMPARE(newestKernel({{u"ii"_s, u"proxmox-kernel-6.8.12-4-pve-signed"_s, {}},
                               {u"ii"_s, u"proxmox-kernel-6.8"_s, {}},
                               {u"ii"_s, u"proxmox-kernel-6.8.4-2-pve-signed"_s, {}}}),
                 u"6.8.12-4-pve"_s);
        QCOMPARE(newestKernel({}), std::nullopt);
    }

    void brokenPackagesAreSeen()
    {
        const auto packages = parseDpkg(sample(u"updates/dpkg-status.out"_s), EmptyDpkg::Garbled);
        QVERIFY(packages);
        QStringList broken;
        for (const DpkgPackage &package : *packages) {
            if (package.broken()) {
                broken.append(package.name);
            }
        }
        QCOMPARE(broken, (QStringList{u"brokenpkg"_s, u"half"_s, u"unpacked"_s}));
        QVERIFY(!parseDpkg({}, EmptyDpkg::Garbled));
        QVERIFY(parseDpkg({}, EmptyDpkg::NoPackage));
        QVERIFY(!parseDpkg("dpkg-query: error\n", EmptyDpkg::NoPackage));
    }

    void versionsAreOrderedLikeDpkg_data()
    {
        QTest::addColumn<QString>("smaller");
        QTest::addColumn<QString>("greater");
        QTest::newRow("numbers are numbers") << u"6.1.0-9"_s << u"6.1.0-40"_s;
        QTest::newRow("tilde is before the end") << u"1.0~rc1"_s << u"1.0"_s;
        QTest::newRow("epoch first") << u"9.9"_s << u"1:0.1"_s;
        QTest::newRow("revision last") << u"1.0-1"_s << u"1.0-1+deb12u1"_s;
        QTest::newRow("letters before other signs") << u"1.0a"_s << u"1.0+"_s;
        QTest::newRow("end before letters") << u"1.0"_s << u"1.0a"_s;
    }
    void versionsAreOrderedLikeDpkg()
    {
        QFETCH(QString, smaller);
        QFETCH(QString, greater);
        QVERIFY(compareDebianVersions(smaller, greater) < 0);
        QVERIFY(compareDebianVersions(greater, smaller) > 0);
        QCOMPARE(compareDebianVersions(smaller, smaller), 0);
    }

    void equalVersionsInOtherWriting()
    {
        QCOMPARE(compareDebianVersions(u"1.0"_s, u"1.00"_s), 0);
        QCOMPARE(compareDebianVersions(u"0:1.0"_s, u"1.0"_s), 0);
    }

    void servicesThatWantARestart()
    {
        const auto result = parseNeedRestart(sample(u"updates/needrestart-services-pending.out"_s));
        QVERIFY(result);
        QCOMPARE(result->version, u"3.6"_s);
        QCOMPARE(result->services.size(), 7);
        QVERIFY(result->services.contains(u"ssh.service"_s));
        QCOMPARE(result->kernelStatus, std::nullopt);
        const auto kernel = parseNeedRestart(sample(u"updates/needrestart-kernel.out"_s));
        QCOMPARE(kernel->kernelStatus, 3);
        QCOMPARE(kernel->kernelExpected, u"6.1.0-40-amd64"_s);
        QVERIFY(!parseNeedRestart({}));
        QVERIFY(!parseNeedRestart("NEEDRESTART-VER: 3.6\nNEEDRESTART-KSTA: 9\n"));
    }

    void sourcesNameHosts()
    {
        const auto plain =
            parseSourceHosts("URIs: http://deb.debian.org/debian/ https://mirror.example:8443/x\n"
                             "deb [arch=amd64 signed-by=/k.gpg] https://user@repo.example/y stable main\n"
                             "deb-src file:/srv/mirror ./\n  deb cdrom:[Debian]/ bookworm main\n");
        QVERIFY2(plain, plain ? "" : qPrintable(plain.error().reason));
        QCOMPARE(*plain, (QStringList{u"deb.debian.org"_s, u"mirror.example"_s, u"repo.example"_s, QString()}));
        QVERIFY(!parseSourceHosts({}));
        QVERIFY(!parseSourceHosts("deb\n"));
        QVERIFY(!parseSourceHosts("deb stable main\n"));
    }
};

QTEST_GUILESS_MAIN(AptFactsTest)
#include "tst_aptfacts.moc"
