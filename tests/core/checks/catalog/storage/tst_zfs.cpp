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

QByteArray pool(const QByteArray &health, int capacity, const QByteArray &fragmentation = "11")
{
    return "rpool\t" + health + "\t498216206336\t120000000000\t378216206336\t" + QByteArray::number(capacity) + '\t' +
           fragmentation + '\n';
}

const QByteArray kScrub = "scrub repaired 0B in 00:12:01 with 0 errors on Sun Nov  8 00:36:02 2026";

QByteArray status(const QByteArray &scan = kScrub, const QByteArray &checksum = "0",
                  const QByteArray &errors = "No known data errors")
{
    return "  pool: rpool\n state: ONLINE\n  scan: " + scan +
           "\nconfig:\n\n\tNAME        STATE     READ WRITE CKSUM\n\trpool       ONLINE       0     0     0\n"
           "\t  sda3      ONLINE       0     0     " +
           checksum + "\n\nerrors: " + errors + '\n';
}

Answers zpool(const QByteArray &list, const QByteArray &state = status())
{
    return {{u"zpool list"_s, printed(list)}, {u"zpool status"_s, printed(state)}};
}

Before had(const QString &name)
{
    Verdict verdict;
    verdict.judgement.facts = {{"pools"_L1, QJsonArray{name}}};
    return {.previous = verdict};
}

}

class ZfsTest : public CheckTest
{
    Q_OBJECT

public:
    ZfsTest()
        : CheckTest({.spec = &storageZfs(),
                     .lab = kLab,
                     .node = u"pve"_s,
                     .healthy = zpool(pool("ONLINE", 24)),
                     .excuses = {{u"zpool list"_s, {Blindness::NotFound}, "a host without zpool has no pool"}}})
    {
    }

protected:
    void rows() override
    {
        row("degraded", {{u"zpool list"_s, captured(u"storage/zpool-list-degraded"_s)}}, Reason::Garbled, u"tank"_s);
        row("captured, degraded",
            {{u"zpool list"_s, printed(bytesOf(u"storage/zpool-list-degraded.out"_s).split('\n').first() + '\n')},
             {u"zpool status"_s, captured(u"storage/zpool-status-degraded"_s)}},
            Outcome::Fail, u"DEGRADED"_s);
        for (const char *state : {"FAULTED", "UNAVAIL", "SUSPENDED"})
            row(state, zpool(pool(state, 24)), Outcome::Fail, QString::fromLatin1(state));
        row("four fifths full", zpool(pool("ONLINE", 80)), Outcome::Warn, u"80 % full"_s);
        row("full", zpool(pool("ONLINE", 90)), Outcome::Fail, u"90 % full"_s);
        row("in crumbs", zpool(pool("ONLINE", 24, "61")), Outcome::Warn, u"fragmented"_s);
        row("crumbs not counted", zpool(pool("ONLINE", 24, "-")), Outcome::Pass);
        row("checksums were wrong", zpool(pool("ONLINE", 24), status(kScrub, "3")), Outcome::Warn, u"3 checksum"_s);
        const auto spare = [](const QByteArray &state) {
            return zpool(pool("ONLINE", 24),
                         status().replace("\n\nerrors:", "\n\tspares\n\t  sdd1  " + state + "\n\nerrors:"));
        };
        row("a spare waits", spare("AVAIL"), Outcome::Pass);
        row("a spare is in use", spare("INUSE     currently in use"), Outcome::Pass);
        row("a spare cannot be opened", spare("UNAVAIL   cannot open"), Outcome::Warn, u"sdd1 is UNAVAIL"_s);
        row("a spare is broken", spare("FAULTED   corrupted data"), Outcome::Warn, u"sdd1 is FAULTED"_s);
        row("a cache is away",
            zpool(pool("ONLINE", 24),
                  status().replace("\n\nerrors:", "\n\tcache\n\t  sde1  UNAVAIL  0  0  0  cannot open\n\nerrors:")),
            Outcome::Warn, u"sde1 is UNAVAIL"_s);
        row("data is lost", zpool(pool("ONLINE", 24), status(kScrub, "0", "2 data errors, use '-v' for a list")),
            Outcome::Fail, u"2 data errors"_s);
        row("scrubbed long ago",
            zpool(pool("ONLINE", 24),
                  status("scrub repaired 0B in 00:12:01 with 0 errors on Sun Oct 11 00:36:02 2026")),
            Outcome::Warn, u"43 d ago"_s);
        row("the scrub found errors",
            zpool(pool("ONLINE", 24),
                  status("scrub repaired 4K in 00:12:01 with 2 errors on Sun Nov  8 00:36:02 2026")),
            Outcome::Warn, u"found 2 error(s)"_s);
        row("never scrubbed", zpool(pool("ONLINE", 24), status("none requested")), Outcome::Warn,
            u"no finished scrub"_s);
        row("no pool", {{u"zpool list"_s, printed({}, 0, "no pools available\n")}}, Outcome::Skipped);
        row("no pool, where one was", {{u"zpool list"_s, printed({}, 0, "no pools available\n")}}, Outcome::Fail,
            u"tank"_s, had(u"tank"_s));
        row("not a word", {{u"zpool list"_s, printed({})}}, Reason::Garbled);
        row("not installed",
            {{u"zpool list"_s, printed({}, 127, bytesOf(u"storage/zpool-missing.err"_s))},
             {u"for t in"_s, toolsWithout({u"zpool"_s})}},
            Outcome::Skipped);
        row("its modules are not loaded", {{u"zpool list"_s, printed({}, 1, "The ZFS modules are not loaded.\n")}},
            Reason::Garbled);
    }
};

std::unique_ptr<QObject> tst_zfs()
{
    return std::make_unique<ZfsTest>();
}

#include "tst_zfs.moc"
