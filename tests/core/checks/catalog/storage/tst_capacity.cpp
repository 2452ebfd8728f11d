// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/storage/storage.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray disks(int percent, qint64 size = 100'000'000'000, int inodes = 4)
{
    const qint64 used = size / 100 * percent;
    return QString(
               u"Filesystem Type 1B-blocks Used Avail Use% Inodes IUsed IFree IUse% Mounted on\n/dev/sda1 ext4 %1 %2 %3 %4% 1000 %5 %6 %7% /\ntmpfs tmpfs 1000 1000 0 100% 100 100 0 100% /run\n"_s)
        .arg(size)
        .arg(used)
        .arg(size - used)
        .arg(percent)
        .arg(inodes * 10)
        .arg(1000 - inodes * 10)
        .arg(inodes)
        .toUtf8();
}

}

class StorageCapacityTest : public CheckTest
{
    Q_OBJECT

public:
    StorageCapacityTest()
        : CheckTest({.spec = &storageCapacity(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .healthy = {{u"df -B1"_s, captured(u"storage/df-output-form"_s)}}})
    {
    }

protected:
    void rows() override
    {
        row("just below the warning", {{u"df -B1"_s, printed(disks(79))}}, Outcome::Pass);
        row("warning", {{u"df -B1"_s, printed(disks(80))}}, Outcome::Warn, u"80 %"_s);
        row("full", {{u"df -B1"_s, printed(disks(90))}}, Outcome::Fail, u"90 %"_s);
        row("little left on a large root", {{u"df -B1"_s, printed(disks(79, 9'000'000'000))}}, Outcome::Warn);
        row("another one is full", {{u"df -B1"_s, captured(u"storage/df-full-and-inodes"_s)}}, Outcome::Fail,
            u"/srv/lab/mnt/full"_s);
        row("blanks in a name", {{u"df -B1"_s, captured(u"storage/df-blanks"_s)}}, Outcome::Pass);
        row("a file system that did not answer",
            {{u"df -B1"_s, printed(disks(10), 1, "df: /mnt/nas: Stale file handle\n")}}, Reason::Garbled,
            u"/mnt/nas"_s);
        row("a mount that only its owner may see",
            {{u"df -B1"_s, printed(disks(10), 1, "df: /run/user/1000/doc: Operation not permitted\n")}}, Outcome::Pass);
        row("only the heading", {{u"df -B1"_s, printed(disks(10).left(disks(10).indexOf('\n') + 1))}}, Reason::Garbled);
        row("full, and another did not answer",
            {{u"df -B1"_s, printed(disks(95), 1, "df: /mnt/nas: Stale file handle\n")}}, Outcome::Fail);
    }

private Q_SLOTS:
    void thresholdsOfTheLabFileHold()
    {
        const CheckBench strict(storageCapacity(),
                                testLabWith("[thresholds.\"storage.capacity\"]\nwarn = 5\nfail = 20\n"), u"web"_s);
        QCOMPARE(strict.verdict({{u"df"_s, printed(disks(10))}}).outcome(), Outcome::Warn);
        QCOMPARE(strict.verdict({{u"df"_s, printed(disks(20))}}).outcome(), Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_capacity()
{
    return std::make_unique<StorageCapacityTest>();
}

#include "tst_capacity.moc"
