// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/storage/storage.h"
#include "tests/core/checks/catalog/checkbench.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLab = R"(
[[node]]
name = "pve"
roles = ["hypervisor"]
address = "192.168.50.40"
disks = ["/dev/sda", "/dev/disk/by-id/nvme-1"]

[[node]]
name = "web"
roles = ["service"]
address = "192.168.50.30"
)";

Answers disk(const QString &path, int exitCode = 0)
{
    return {{u"sudo -n smartctl"_s, captured(u"storage/"_s + path, exitCode)}};
}

/// A captured disk with a part of its text replaced.
Answers changed(const QString &path, const QByteArray &from, const QByteArray &to)
{
    QByteArray text = bytesOf(u"storage/"_s + path + u".out"_s);
    if (!text.contains(from))
        qFatal("%s is not in the sample", from.constData());
    return {{u"sudo -n smartctl"_s, printed(text.replace(from, to))}};
}

Before pending(int sectors)
{
    Verdict verdict;
    verdict.judgement.facts = {{"attribute197"_L1, sectors}};
    return {.previous = verdict};
}

Before mediaErrors(int count)
{
    Verdict verdict;
    verdict.judgement.facts = {{"mediaErrors"_L1, count}};
    return {.previous = verdict};
}

}

class SmartTest : public CheckTest
{
    Q_OBJECT

public:
    SmartTest()
        : CheckTest({.spec = &storageSmart(),
                     .lab = kLab,
                     .node = u"pve"_s,
                     .instance = u"sda"_s,
                     .healthy = disk(u"smart-ata-healthy"_s)})
    {
    }

protected:
    void rows() override
    {
        row("an NVMe that is well", disk(u"smart-nvme-healthy"_s), Outcome::Pass);
        row("the disk says that it fails", disk(u"smart-ata-failing"_s, 8), Outcome::Fail, u"failing"_s);
        row("sectors wait to be replaced", disk(u"smart-ata-pending"_s), Outcome::Warn, u"Current_Pending_Sector"_s);
        row("as many as in the last run", disk(u"smart-ata-pending"_s), Outcome::Warn, {}, pending(2));
        row("more than in the last run", disk(u"smart-ata-pending"_s), Outcome::Fail, u"growing"_s, pending(1));
        row("old errors in the log", disk(u"smart-ata-oldlog"_s, 64), Outcome::Warn, u"logged errors"_s);
        row("worn out", disk(u"smart-nvme-worn"_s), Outcome::Fail, u"104"_s);
        row("worn to the warning", changed(u"smart-nvme-worn"_s, "\"percentage_used\": 104", "\"percentage_used\": 80"),
            Outcome::Warn, u"80"_s);
        row("a critical warning", disk(u"smart-nvme-critical"_s), Outcome::Fail, u"critical warning"_s);
        row("data was lost on an NVMe", changed(u"smart-nvme-healthy"_s, "\"media_errors\": 0", "\"media_errors\": 3"),
            Outcome::Warn, u"3 media errors"_s);
        row("as much as in the last run",
            changed(u"smart-nvme-healthy"_s, "\"media_errors\": 0", "\"media_errors\": 3"), Outcome::Warn, {},
            mediaErrors(3));
        row("more than in the last run", changed(u"smart-nvme-healthy"_s, "\"media_errors\": 0", "\"media_errors\": 3"),
            Outcome::Fail, u"growing"_s, mediaErrors(2));
        row("hot", changed(u"smart-ata-healthy"_s, "\"current\": 34", "\"current\": 61"), Outcome::Warn, u"61"_s);
        row("warm", changed(u"smart-ata-healthy"_s, "\"current\": 34", "\"current\": 60"), Outcome::Pass);
        row("a virtual disk", disk(u"smartctl-virtio"_s, 1), Outcome::Skipped, u"without SMART"_s);
        row("not allowed to open it",
            changed(u"smartctl-virtio"_s, "Unable to detect device type",
                    "Smartctl open device: /dev/sda failed: Permission denied"),
            Reason::NoPrivilege);
        row("a command to the disk failed",
            changed(u"smartctl-virtio"_s, "Unable to detect device type", "Read Device Identity failed"),
            Reason::Garbled, u"Read Device Identity"_s);
    }

private Q_SLOTS:
    void eachDiskOfTheLabFile()
    {
        QCOMPARE(CheckBench(storageSmart(), kLab, u"pve"_s).planned(),
                 (QStringList{u"storage.smart.sda"_s, u"storage.smart.disk-by-id-nvme-1"_s}));
        QCOMPARE(CheckBench(storageSmart(), kLab, u"web"_s).planned(), QStringList());
    }
};

std::unique_ptr<QObject> tst_smart()
{
    return std::make_unique<SmartTest>();
}

#include "tst_smart.moc"
