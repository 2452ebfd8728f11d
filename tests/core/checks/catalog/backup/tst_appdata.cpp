// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kDataLab = R"(
[[node]]
name = "web"
roles = ["service"]
address = "10.8.0.30"
data = [{ name = "db", path = "/var/backups/web", max_age_h = 26, min_bytes = 100 }]

[[node]]
name = "bare"
roles = ["service"]
address = "10.8.0.31"
)";

}

class AppDataTest : public CheckTest
{
    Q_OBJECT

public:
    AppDataTest()
        : CheckTest({.spec = &backupAppData(),
                     .lab = kDataLab,
                     .node = u"web"_s,
                     .instance = u"db"_s,
                     .healthy = {{u"find"_s, captured(u"dumps/two"_s)}}})
    {
    }

protected:
    void rows() override
    {
        row("four days old", {{u"find"_s, printed("1795072320.0 5000 web.sql\n")}}, Outcome::Fail, u"4 d"_s);
        row("dated in the future", {{u"find"_s, printed("2095072320.0 5000 web.sql\n")}}, Reason::Unproven,
            u"future"_s);
        row("too small", {{u"find"_s, printed("1795410000.0 10 web.sql\n")}}, Outcome::Fail, u"10 bytes"_s);
        row("shrank", {{u"find"_s, printed("1795410000.0 1000 b\n1795323600.0 5000 a\n")}}, Outcome::Warn, u"shrank"_s);
        row("no file", {{u"find"_s, printed({})}}, Outcome::Fail, u"no dump"_s);
        row("no directory", {{u"find"_s, printed({}, 1, "find: '/var/backups/web': No such file or directory\n")}},
            Outcome::Fail, u"no directory"_s);
        row("not all may be read",
            {{u"find"_s, printed("1795410000.0 5000 a\n", 1, "find: '/var/backups/web': Permission denied\n")}},
            Reason::NoPrivilege);
        row("twin", {{u"find"_s, captured(u"dumps/two-broken-missing"_s)}}, Reason::Garbled);
    }

private Q_SLOTS:
    void aServiceWithoutDataIsSkipped()
    {
        QCOMPARE(CheckBench(backupAppData(), kDataLab, u"bare"_s).verdict(Answers{}).outcome(), Outcome::Skipped);
    }
};

std::unique_ptr<QObject> tst_appdata()
{
    return std::make_unique<AppDataTest>();
}

#include "tst_appdata.moc"
