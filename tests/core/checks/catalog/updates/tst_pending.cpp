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
services = ["nginx"]
)";

QByteArray hoursAgo(int hours)
{
    return QByteArray::number(standardNow().addSecs(-3600LL * hours).toSecsSinceEpoch()) + '\n';
}

QByteArray simulation(const QByteArray &counts, const QByteArray &lines)
{
    return "Reading package lists...\nCalculating upgrade...\n" + counts + '\n' + lines;
}

Before since(int days)
{
    Verdict verdict;
    verdict.judgement.facts = {{"securitySince"_L1, double(standardNow().addDays(-days).toSecsSinceEpoch())}};
    return {.previous = verdict};
}

const QList<Blindness> kBlind{Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge, Blindness::NotAllowed,
                              Blindness::NotFound};

}

class PendingTest : public CheckTest
{
    Q_OBJECT

public:
    PendingTest()
        : CheckTest(
              {.spec = &updatesPending(),
               .lab = kLab,
               .node = u"web"_s,
               .healthy = {{u"apt-get -s"_s, captured(u"updates/apt-nothing"_s)}, {u"stat -c"_s, printed(hoursAgo(3))}},
               .excuses = {{u"stat -c"_s, kBlind, "nothing is known of the lists' age, whatever the cause"}}})
    {
    }

protected:
    void rows() override
    {
        const auto apt = [](const QByteArray &out, int exitCode = 0, const QByteArray &err = {}) {
            return Answers{{u"apt-get -s"_s, printed(out, exitCode, err)}};
        };
        const QByteArray one = "1 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.";
        const QByteArray plain = "Inst jq [1.6-2] (1.6-3 Debian:12.8/oldstable [amd64])\n";
        row("one waits", apt(simulation(one, plain)), Outcome::Warn, u"1 update"_s);
        row("security updates wait", {{u"apt-get -s"_s, captured(u"updates/apt-simulate-pending"_s)}}, Outcome::Warn,
            u"security"_s);
        row("security updates wait for eight days", {{u"apt-get -s"_s, captured(u"updates/apt-simulate-pending"_s)}},
            Outcome::Fail, u"8 d"_s, since(8));
        row("security updates wait for three days", {{u"apt-get -s"_s, captured(u"updates/apt-simulate-pending"_s)}},
            Outcome::Warn, {}, since(3));
        row("the hypervisor's own package would go", {{u"apt-get -s"_s, captured(u"updates/apt-removal"_s)}},
            Outcome::Fail, u"pve-manager"_s);
        row("a declared service would go",
            apt(simulation("0 upgraded, 0 newly installed, 1 to remove and 0 not upgraded.", "Remv nginx [1.22]\n")),
            Outcome::Fail, u"nginx"_s);
        row("something else would go",
            apt(simulation("0 upgraded, 0 newly installed, 1 to remove and 0 not upgraded.", "Remv cowsay [3]\n")),
            Outcome::Warn);
        row("apt can make no plan",
            apt("Reading package lists...\n", 100, "E: Unmet dependencies. Try 'apt --fix-broken install'.\n"),
            Outcome::Fail, u"Unmet dependencies"_s);
        row("apt may not read its lists", apt({}, 100, "E: Could not open file - open (13: Permission denied)\n"),
            Reason::NoPrivilege);
        row("counts and lines disagree", apt(simulation(one, {})), Reason::Garbled);
        row("no summary", {{u"apt-get -s"_s, captured(u"updates/apt-no-summary"_s)}}, Reason::Garbled);
        row("nothing waits, by lists of three days", {{u"stat -c"_s, printed(hoursAgo(72))}}, Reason::Stale, u"3 d"_s);
        row("nothing waits, by lists of nobody knows when", {{u"stat -c"_s, printed({}, 1, "stat: no\n")}},
            Reason::Unproven);
        row("nothing waits, by lists of next year", {{u"stat -c"_s, printed(hoursAgo(-9000))}}, Reason::Unproven);
    }
};

std::unique_ptr<QObject> tst_pending()
{
    return std::make_unique<PendingTest>();
}

#include "tst_pending.moc"
