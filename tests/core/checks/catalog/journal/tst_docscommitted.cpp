// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/journal.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class DocsCommittedTest : public CheckTest
{
    Q_OBJECT

public:
    DocsCommittedTest()
        : CheckTest({.spec = &journalDocsCommitted(),
                     .lab = kPveLab,
                     .node = u"gw-vpn"_s,
                     .healthy = {{u"git"_s, gitStatus()}, {u"journal"_s, memory({})}}})
    {
    }

protected:
    void rows() override
    {
        const Answer dirty = gitStatus({"1 .M N... 100644 100644 100644 b9ce4ef1c323a38cefa622da051ca1baeb94f021 "
                                        "b9ce4ef1c323a38cefa622da051ca1baeb94f021 docs/vpn.md"});
        row("a changed document", {{u"git"_s, dirty}}, Outcome::Warn, u"docs/vpn.md"_s);
        row("an untracked one", {{u"git"_s, gitStatus({"? docs/new.md"})}}, Outcome::Warn, u"docs/new.md"_s);
        row("captured: several", {{u"git"_s, captured(u"git/status-dirty-z"_s)}}, Outcome::Warn, u"docs/firewall.md"_s);
        row("no upstream", {{u"git"_s, gitStatus({}, {})}}, Outcome::Pass);
        row("not pushed",
            {{u"git"_s, printed(QByteArray("# branch.oid b9ce4ef1c323a38cefa622da051ca1baeb94f021\n# branch.head "
                                           "main\n# branch.upstream origin/main\n# branch.ab +2 -0\n"))}},
            Outcome::Warn, u"not pushed"_s);
        row("behind",
            {{u"git"_s, printed(QByteArray("# branch.oid b9ce4ef1c323a38cefa622da051ca1baeb94f021\n# branch.head "
                                           "main\n# branch.upstream origin/main\n# branch.ab +0 -3\n"))}},
            Outcome::Warn, u"not here"_s);
        Verdict weekAgo;
        weekAgo.judgement.facts = {{u"dirtySince"_s, u"2026-11-10T00:00:00Z"_s}};
        row("dirty for long, nothing changed", {{u"git"_s, dirty}}, Outcome::Warn, {}, {.previous = weekAgo});
        row("dirty for long, and the lab was changed",
            {{u"git"_s, dirty}, {u"journal"_s, memory({.sets = {snapshotSet(48, u"firewall"_s)}})}}, Outcome::Fail,
            u"2026-11-10"_s, {.previous = weekAgo});
        row("declared, but no repository", {{u"git"_s, notARepository()}}, Reason::Unproven);
        row("of another user",
            {{u"git"_s, printed({}, 128, "fatal: detected dubious ownership in repository at '/srv/home-lab'\n")}},
            Reason::NoPrivilege);
    }

private Q_SLOTS:
    void anUndeclaredFolderThatIsNoneIsSkipped()
    {
        const QByteArray lab = QByteArray(kPveLab).replace("repository = \"/srv/home-lab\"", "default_deny = true");
        const CheckBench bench(journalDocsCommitted(), lab, u"gw-vpn"_s);
        const Verdict verdict = bench.verdict({{u"git"_s, notARepository()}, {u"journal"_s, memory({})}});
        QCOMPARE(verdict.outcome(), Outcome::Skipped);
        QVERIFY(verdict.judgement.mend.contains("repository"_L1));
        const Verdict toolless =
            bench.verdict({{u"git"_s, nothingFrom(Error::Kind::NotFound)}, {u"journal"_s, memory({})}});
        QCOMPARE(toolless.outcome(), Outcome::Skipped);
    }
    void onlyOneNodeShowsIt()
    {
        QCOMPARE(CheckBench(journalDocsCommitted(), kPveLab, u"web"_s).planned(), QStringList());
    }
};

std::unique_ptr<QObject> tst_docscommitted()
{
    return std::make_unique<DocsCommittedTest>();
}

#include "tst_docscommitted.moc"
