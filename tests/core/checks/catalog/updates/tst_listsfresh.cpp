// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/updates/updates.h"
#include "tests/core/checks/catalog/checkbench.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLab = R"(
[[node]]
name = "web"
roles = ["service"]
address = "192.168.50.30"
)";

QByteArray hoursAgo(int hours)
{
    return QByteArray::number(standardNow().addSecs(-3600LL * hours).toSecsSinceEpoch()) + '\n';
}

Answers lists(const QByteArray &times, int exitCode = 0, const QByteArray &err = {})
{
    return {{u"stat -c"_s, printed(times, exitCode, err)}};
}

}

class ListsFreshTest : public CheckTest
{
    Q_OBJECT

public:
    ListsFreshTest()
        : CheckTest({.spec = &updatesListsFresh(),
                     .lab = kLab,
                     .node = u"web"_s,
                     .healthy = lists(hoursAgo(3) + hoursAgo(90))})
    {
    }

protected:
    void rows() override
    {
        const QByteArray missing = "stat: cannot statx '/var/lib/apt/periodic/x': No such file or directory\n";
        row("the newest of several counts", lists(hoursAgo(400) + hoursAgo(47)), Outcome::Pass);
        row("one file is not there", lists(hoursAgo(5), 1, missing), Outcome::Pass);
        row("three days", lists(hoursAgo(72)), Outcome::Warn, u"3 d"_s);
        row("eight days", lists(hoursAgo(8 * 24)), Outcome::Fail, u"8 d"_s);
        row("none of the files is there", lists({}, 1, missing), Reason::Garbled);
        row("from next year", lists(hoursAgo(-24 * 365)), Reason::Unproven, u"date"_s);
        row("from a clock that was set back a little", lists(hoursAgo(0)), Outcome::Pass);
        row("no times", lists("yesterday\n"), Reason::Garbled);
        row("no apt here", {{u"for t in"_s, toolsWithout({u"apt-get"_s})}}, Reason::ToolMissing);
    }

private Q_SLOTS:
    void theLineThatMendsIsTold()
    {
        QCOMPARE(bench().verdict(lists(hoursAgo(72))).judgement.mend, u"sudo apt-get update"_s);
    }
};

std::unique_ptr<QObject> tst_listsfresh()
{
    return std::make_unique<ListsFreshTest>();
}

#include "tst_listsfresh.moc"
