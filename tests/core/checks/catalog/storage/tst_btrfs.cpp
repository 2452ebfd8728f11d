// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/storage/storage.h"
#include "tests/core/checks/catalog/checkbench.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLab = R"(
[[node]]
name = "nas"
roles = ["service"]
address = "192.168.50.31"
btrfs = ["/", "/srv/data"]

[[node]]
name = "web"
roles = ["service"]
address = "192.168.50.30"
)";

QByteArray counters(int write, int read, int flush, int corruption, int generation)
{
    const auto line = [](const char *name, int count) {
        return QByteArray("[/dev/sda].") + name + "    " + QByteArray::number(count) + '\n';
    };
    return line("write_io_errs", write) + line("read_io_errs", read) + line("flush_io_errs", flush) +
           line("corruption_errs", corruption) + line("generation_errs", generation);
}

Answers stats(const QByteArray &text)
{
    return {{u"btrfs device stats"_s, printed(text)}};
}

Before counted(const QString &what, int count)
{
    Verdict verdict;
    verdict.judgement.facts = {{u"/dev/sda "_s + what, count}};
    return {.previous = verdict};
}

QByteArray mounted(const QList<std::pair<QByteArray, QByteArray>> &btrfs)
{
    QByteArray text = R"({"filesystems":[{"target":"/boot","source":"/dev/vda1","fstype":"ext4","options":"rw"})";
    for (const auto &[target, source] : btrfs)
        text += R"(,{"target":")" + target + R"(","source":")" + source + R"(","fstype":"btrfs","options":"rw"})";
    return text + "]}\n";
}

}

class BtrfsTest : public CheckTest
{
    Q_OBJECT

public:
    BtrfsTest()
        : CheckTest({.spec = &storageBtrfs(),
                     .lab = kLab,
                     .node = u"nas"_s,
                     .instance = u"srv-data"_s,
                     .healthy = {{u"btrfs device stats"_s, captured(u"storage/btrfs-stats-healthy"_s)}}})
    {
    }

protected:
    void rows() override
    {
        row("captured errors", {{u"btrfs device stats"_s, captured(u"storage/btrfs-stats-errors"_s)}}, Outcome::Fail,
            u"6160 corruption"_s);
        row("corruption, as much as in the last run", stats(counters(0, 0, 0, 7, 0)), Outcome::Warn, u"7 corruption"_s,
            counted(u"corruption"_s, 7));
        row("corruption, and growing", stats(counters(0, 0, 0, 8, 0)), Outcome::Fail, {}, counted(u"corruption"_s, 7));
        row("read errors", stats(counters(0, 1, 0, 0, 0)), Outcome::Fail, u"1 read"_s);
        row("old generations", stats(counters(0, 0, 0, 0, 2)), Outcome::Fail, u"2 generation"_s);
        row("write errors", stats(counters(3, 0, 0, 0, 0)), Outcome::Warn, u"3 write"_s);
        row("flush errors", stats(counters(0, 0, 1, 0, 0)), Outcome::Warn, u"1 flush"_s);
        row("not a btrfs", {{u"btrfs device stats"_s, printed({}, 1, "ERROR: not a btrfs filesystem: /srv/data\n")}},
            Reason::Garbled, u"not a btrfs"_s);
        row("a counter is missing",
            {{u"btrfs device stats"_s, captured(u"storage/btrfs-stats-healthy-broken-missing"_s)}}, Reason::Garbled);
    }

private Q_SLOTS:
    void eachMountOfTheLabFileAndTheForgotten()
    {
        QCOMPARE(CheckBench(storageBtrfs(), kLab, u"nas"_s).planned(),
                 (QStringList{u"storage.btrfs.root"_s, u"storage.btrfs.srv-data"_s, u"storage.btrfs"_s}));
        QCOMPARE(CheckBench(storageBtrfs(), kLab, u"web"_s).planned(), QStringList{u"storage.btrfs"_s});
    }

    void aForgottenOneIsUnknown()
    {
        const CheckBench bench(storageBtrfs(), kLab, u"web"_s);
        const auto seen = [&](const Answer &answer) { return bench.verdict({{u"findmnt -J"_s, answer}}); };
        QCOMPARE(seen(captured(u"storage/findmnt-tree"_s)).outcome(), Outcome::Skipped);
        const Verdict verdict = seen(printed(mounted({{"/", "/dev/sda2[/@]"}, {"/home", "/dev/sda2[/@home]"}})));
        QCOMPARE(verdict.outcome(), Outcome::Unknown);
        QCOMPARE(verdict.judgement.mend, u"btrfs = [\"/\"]"_s);
        QCOMPARE(seen(printed({})).outcome(), Outcome::Unknown);
        QCOMPARE(seen(nothingFrom(Error::Kind::TimedOut)).outcome(), Outcome::Unknown);
    }

    void whatIsNamedCoversAllMountsOfItsDevice()
    {
        const CheckSpec *catalog[] = {&storageBtrfs()};
        PlanOptions options;
        options.nodes = {NodeId(u"nas"_s)};
        const Plan plan = planRun(bench().lab(), catalog, options);
        const PlannedCheck &item = plan.checks.back(); // the one for what was forgotten
        QCOMPARE(item.check.value, u"storage.btrfs"_s);
        const auto seen = [&](const QByteArray &mounts) {
            Evidence list;
            list.request = plan.probes[size_t(item.probes[0])];
            list.exitCode = 0;
            list.out = mounts;
            Evidence tools = list;
            tools.request = plan.probes[size_t(item.probes[1])];
            tools.out = toolsWithout().out;
            const std::array<const Evidence *, 2> evidence{&list, &tools};
            return judge(
                {bench().lab(), *bench().lab().node(item.node), item, evidence, nullptr, nullptr, standardNow()});
        };
        const Verdict covered = seen(mounted({{"/home", "/dev/sda2[/@home]"}, {"/", "/dev/sda2[/@]"}}));
        QCOMPARE(covered.outcome(), Outcome::Skipped);
        const Verdict forgotten = seen(mounted({{"/", "/dev/sda2"}, {"/srv/new", "/dev/sdc"}}));
        QCOMPARE(forgotten.outcome(), Outcome::Unknown);
        QVERIFY(forgotten.judgement.summary.contains("/srv/new"_L1));
        QVERIFY(forgotten.judgement.mend.contains("\"/srv/data\", \"/srv/new\""_L1));
    }
};

std::unique_ptr<QObject> tst_btrfs()
{
    return std::make_unique<BtrfsTest>();
}

#include "tst_btrfs.moc"
