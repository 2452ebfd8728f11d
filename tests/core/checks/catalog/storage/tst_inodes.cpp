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

class StorageInodesTest : public CheckTest
{
    Q_OBJECT

public:
    StorageInodesTest()
        : CheckTest({.spec = &storageInodes(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .healthy = {{u"df -B1"_s, captured(u"storage/df-output-form"_s)}}})
    {
    }

protected:
    void rows() override
    {
        row("just below the warning", {{u"df -B1"_s, printed(disks(1, 1000, 79))}}, Outcome::Pass);
        row("warning", {{u"df -B1"_s, printed(disks(1, 1000, 80))}}, Outcome::Warn, u"80 %"_s);
        row("nearly none left", {{u"df -B1"_s, printed(disks(1, 1000, 95))}}, Outcome::Fail, u"95 %"_s);
        row("none left, with one percent of the bytes used", {{u"df -B1"_s, captured(u"storage/df-full-and-inodes"_s)}},
            Outcome::Fail, u"/srv/lab/mnt/ino"_s);
        row("nothing counts inodes",
            {{u"df -B1"_s, printed("Filesystem Type 1B-blocks Used Avail Use% Inodes IUsed IFree IUse% Mounted "
                                   "on\n/dev/sda1 btrfs 1000 10 990 1% 0 0 0 - /\n")}},
            Outcome::Skipped);
        row("a file system that did not answer",
            {{u"df -B1"_s, printed(disks(10), 1, "df: /mnt/nas: Stale file handle\n")}}, Reason::Garbled,
            u"/mnt/nas"_s);
        row("a mount that only its owner may see",
            {{u"df -B1"_s, printed(disks(10), 1, "df: /run/user/1000/doc: Operation not permitted\n")}}, Outcome::Pass);
        row("only the heading", {{u"df -B1"_s, printed(disks(10).left(disks(10).indexOf('\n') + 1))}}, Reason::Garbled);
    }
};

std::unique_ptr<QObject> tst_inodes()
{
    return std::make_unique<StorageInodesTest>();
}

#include "tst_inodes.moc"
