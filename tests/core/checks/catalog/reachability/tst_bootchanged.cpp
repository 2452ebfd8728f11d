// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/reachability/reachability.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

std::optional<Verdict> bootOf(const QString &id)
{
    Verdict verdict;
    verdict.judgement.facts = {{"bootId"_L1, id}};
    return verdict;
}

}

class ReachabilityBootChangedTest : public CheckTest
{
    Q_OBJECT

public:
    ReachabilityBootChangedTest()
        : CheckTest({.spec = &reachabilityBootChanged(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .healthy = {{u"boot_id"_s, captured(u"boot/identity"_s)}},
                     .before = {.previous = bootOf(u"be6eb35d-a5b7-49e5-a454-102e5f641555"_s)}})
    {
    }

protected:
    void rows() override
    {
        row("the first look", {}, Outcome::Skipped, u"First look"_s, {.now = standardNow()});
        row("rebooted", {}, Outcome::Warn, u"Rebooted"_s,
            {.previous = bootOf(u"00000000-a5b7-49e5-a454-102e5f641555"_s)});
        row("rebooted while the host could not be seen", {}, Outcome::Warn, u"Rebooted"_s,
            {.previous = Verdict{}, .lastGood = bootOf(u"00000000-a5b7-49e5-a454-102e5f641555"_s)});
        row("not rebooted while the host could not be seen", {}, Outcome::Pass, u""_s,
            {.previous = Verdict{}, .lastGood = bootOf(u"be6eb35d-a5b7-49e5-a454-102e5f641555"_s)});
        row("no id", {{u"boot_id"_s, captured(u"boot/identity-broken-missing"_s)}}, Reason::Garbled);
    }

private Q_SLOTS:
    void aPolicyAgainstUnexpectedRebootsFails()
    {
        const CheckBench strict(reachabilityBootChanged(), testLabWith("[policy]\nunexpected_reboot = \"fail\"\n"),
                                u"web"_s);
        QCOMPARE(
            strict.verdict(healthy(), Before{.previous = bootOf(u"00000000-a5b7-49e5-a454-102e5f641555"_s)}).outcome(),
            Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_bootchanged()
{
    return std::make_unique<ReachabilityBootChangedTest>();
}

#include "tst_bootchanged.moc"
