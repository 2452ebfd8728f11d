// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/storage/storage.h"
#include "tests/core/checks/catalog/checkbench.h"

#include <QJsonArray>

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLab = R"(
[[node]]
name = "pve"
roles = ["hypervisor"]
address = "192.168.50.40"
)";

QByteArray array(const QByteArray &first, const QByteArray &second, const QByteArray &third = {})
{
    return "Personalities : [raid1]\nmd0 : " + first + "\n      976630464 blocks super 1.2 " + second + '\n' + third +
           "\nunused devices: <none>\n";
}

Answers mdstat(const QByteArray &text)
{
    return {{u"mdstat"_s, printed(text)}};
}

Before had(const QString &name)
{
    Verdict verdict;
    verdict.judgement.facts = {{"arrays"_L1, QJsonArray{name}}};
    return {.previous = verdict};
}

}

class MdTest : public CheckTest
{
    Q_OBJECT

public:
    MdTest()
        : CheckTest({.spec = &storageMd(),
                     .lab = kLab,
                     .node = u"pve"_s,
                     .healthy = {{u"mdstat"_s, captured(u"storage/mdstat-healthy"_s)}}})
    {
    }

protected:
    void rows() override
    {
        const QByteArray both = "active raid1 sdb1[1] sda1[0]";
        row("degraded and rebuilding", {{u"mdstat"_s, captured(u"storage/mdstat-degraded-rebuilding"_s)}},
            Outcome::Fail, u"1 of 2"_s);
        row("a disk is missing", mdstat(array("active raid1 sda1[0]", "[2/1] [U_]")), Outcome::Fail, u"[U_]"_s);
        row("a disk is marked as failed", mdstat(array("active raid1 sdb1[1](F) sda1[0]", "[2/2] [UU]")), Outcome::Fail,
            u"failed sdb1"_s);
        row("a check goes on",
            mdstat(array(both, "[2/2] [UU]", "      [=>....]  check = 12.6% (123/976) finish=85.1min speed=1K/sec\n")),
            Outcome::Warn, u"check at 12.6"_s);
        row("a resync waits", mdstat(array(both, "[2/2] [UU]", "      \tresync=DELAYED\n")), Outcome::Warn,
            u"resync"_s);
        row("not started",
            mdstat("Personalities : [raid1]\nmd0 : inactive sdb1[1](S)\n      976630464 blocks super 1.2\n\n"
                   "unused devices: <none>\n"),
            Outcome::Fail, u"inactive"_s);
        row("no array", {{u"mdstat"_s, captured(u"storage/mdstat-none"_s)}}, Outcome::Skipped);
        row("no array, where one was", mdstat("Personalities : \nunused devices: <none>\n"), Outcome::Fail, u"md127"_s,
            had(u"md127"_s));
        row("no such file", {{u"mdstat"_s, printed({}, 1, bytesOf(u"storage/mdstat-none.err"_s))}}, Outcome::Skipped);
        row("no such file, where an array was", {{u"mdstat"_s, printed({}, 1, bytesOf(u"storage/mdstat-none.err"_s))}},
            Outcome::Fail, u"md0"_s, had(u"md0"_s));
        row("no count of disks", mdstat(array(both, "")), Reason::Garbled);
    }
};

std::unique_ptr<QObject> tst_md()
{
    return std::make_unique<MdTest>();
}

#include "tst_md.moc"
