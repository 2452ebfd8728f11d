// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/journal.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class IsolationTestedTest : public CheckTest
{
    Q_OBJECT

public:
    IsolationTestedTest()
        : CheckTest(
              {.spec = &journalIsolationTested(),
               .lab = kPveLab,
               .node = u"gw-vpn"_s,
               .healthy = {{u"journal"_s, memory({.sets = {snapshotSet(5, u"firewall"_s, u"tested on vm 199"_s)}})}}})
    {
    }

protected:
    void rows() override
    {
        row("no test named", {{u"journal"_s, memory({.sets = {snapshotSet(5, u"firewall"_s, u"tighten ssh"_s)}})}},
            Outcome::Warn, u"firewall"_s);
        row("no note", {{u"journal"_s, memory({.sets = {snapshotSet(5, u"firewall"_s)}})}}, Outcome::Warn);
        row("no change", {{u"journal"_s, memory({})}}, Outcome::Skipped);
    }
};

std::unique_ptr<QObject> tst_isolationtested()
{
    return std::make_unique<IsolationTestedTest>();
}

#include "tst_isolationtested.moc"
