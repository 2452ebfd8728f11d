// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/updates/updates.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray listsFrom(int hoursAgo)
{
    return QByteArray::number(standardNow().toSecsSinceEpoch() - hoursAgo * 3600) + '\n';
}

std::optional<Verdict> waitingFor(int days)
{
    Verdict verdict;
    verdict.judgement.facts = {{"securitySince"_L1, double(standardNow().toSecsSinceEpoch() - days * 86400)}};
    return verdict;
}

}

class UpdatesPendingTest : public CheckTest
{
    Q_OBJECT

public:
    UpdatesPendingTest()
        : CheckTest({.spec = &updatesPending(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .healthy = {{u"dist-upgrade"_s, captured(u"updates/apt-nothing"_s)},
                                 {u"stat -c"_s, printed(listsFrom(3))}},
                     .excuses = {{u"stat -c"_s,
                                  {Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge,
                                   Blindness::NotAllowed, Blindness::NotFound},
                                  "the age of the lists is judged as not seen, whatever the reason"}}})
    {
    }

protected:
    void rows() override
    {
        row("security updates", {{u"dist-upgrade"_s, captured(u"updates/apt-simulate-pending"_s)}}, Outcome::Warn,
            u"security"_s);
        row("security updates, waiting for six days",
            {{u"dist-upgrade"_s, captured(u"updates/apt-simulate-pending"_s)}}, Outcome::Warn, u""_s,
            {.previous = waitingFor(6)});
        row("security updates, waiting for eight days",
            {{u"dist-upgrade"_s, captured(u"updates/apt-simulate-pending"_s)}}, Outcome::Fail, u"8 d"_s,
            {.previous = waitingFor(8)});
        row("ordinary updates",
            {{u"dist-upgrade"_s, printed("Inst foo [1.0-1] (2.0-1 Debian:12.7/stable [amd64])\n1 upgraded, 0 newly "
                                         "installed, 0 to remove and 0 not upgraded.\n")}},
            Outcome::Warn, u"1 update"_s);
        row("something important would be removed", {{u"dist-upgrade"_s, captured(u"updates/apt-removal"_s)}},
            Outcome::Fail, u"pve-manager"_s);
        row("something would be removed",
            {{u"dist-upgrade"_s,
              printed("Remv libfoo1 [1.0]\n0 upgraded, 0 newly installed, 1 to remove and 0 not upgraded.\n")}},
            Outcome::Warn, u"libfoo1"_s);
        row("old lists", {{u"stat -c"_s, printed(listsFrom(49))}}, Reason::Stale);
        row("lists from the future", {{u"stat -c"_s, printed(listsFrom(-3))}}, Reason::Unproven);
        row("some of the files are missing",
            {{u"stat -c"_s,
              printed(listsFrom(3), 1,
                      "stat: cannot statx '/var/lib/apt/periodic/update-success-stamp': No such file or directory\n")}},
            Outcome::Pass);
        row("no lists at all",
            {{u"stat -c"_s, printed({}, 1, "stat: cannot statx '/var/lib/apt/lists': No such file or directory\n")}},
            Reason::Unproven);
        row("no summary", {{u"dist-upgrade"_s, captured(u"updates/apt-no-summary"_s)}}, Reason::Garbled);
        row("unmet dependencies",
            {{u"dist-upgrade"_s, printed("Reading package lists...\n", 100,
                                         "E: Unmet dependencies. Try 'apt --fix-broken install' with no packages (or "
                                         "specify a solution).\n")}},
            Outcome::Fail, u"Unmet dependencies"_s);
        row("held back",
            {{u"dist-upgrade"_s,
              printed(
                  "Reading package lists...\nBuilding dependency tree...\nReading state information...\nCalculating "
                  "upgrade...\nThe following packages have been kept back:\n  openssh-server\n0 upgraded, 0 newly "
                  "installed, 0 to remove and 1 not upgraded.\n")}},
            Outcome::Warn, u"held back"_s);
        row("dpkg was interrupted",
            {{u"dist-upgrade"_s,
              printed(
                  {}, 100,
                  "E: dpkg was interrupted, you must manually run 'dpkg --configure -a' to correct the problem.\n")}},
            Outcome::Fail, u"interrupted"_s);
        row("a source that cannot be read",
            {{u"dist-upgrade"_s,
              printed({}, 100, "E: Malformed entry 1 in list file /etc/apt/sources.list (Component)\n")}},
            Reason::Garbled);
    }

private Q_SLOTS:
    void aRunThatCouldNotReadAptForgetsNothing_data()
    {
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("err");
        QTest::newRow("unmet dependencies") << 100 << QByteArray("E: Unmet dependencies.\n");
        QTest::newRow("a source that cannot be read") << 100 << QByteArray("E: Malformed entry 1 in list file x\n");
    }
    void aRunThatCouldNotReadAptForgetsNothing()
    {
        QFETCH(int, exitCode);
        QFETCH(QByteArray, err);
        const Verdict between =
            bench().verdict(healthy(), {{u"dist-upgrade"_s, printed({}, exitCode, err)}}, {.previous = waitingFor(8)});
        const Verdict now = bench().verdict(
            healthy(), {{u"dist-upgrade"_s, captured(u"updates/apt-simulate-pending"_s)}}, {.previous = between});
        QCOMPARE(now.outcome(), Outcome::Fail);
        QVERIFY2(now.judgement.summary.contains("8 d"_L1), qPrintable(now.judgement.summary));
    }
};

std::unique_ptr<QObject> tst_pending()
{
    return std::make_unique<UpdatesPendingTest>();
}

#include "tst_pending.moc"
