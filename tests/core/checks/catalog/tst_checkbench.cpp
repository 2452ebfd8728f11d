// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/plan.h"
#include "tests/core/checks/catalog/testlab.h"

#include <QCoreApplication>

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

// The bench is what stands between a judge and a false green, so it is tried on judges that are wrong: each of these
// tests must fail, and in so many rows.

namespace {

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(commands::presence()), scope.here(commands::wgShowAll(u"listen-port"_s))}});
}

/// Sees nothing, and is content.
Judgement blindly(const JudgeInput &)
{
    return passed(u"fine"_s);
}

/// Takes every trouble for a fault of the host.
Judgement harshly(const JudgeInput &input)
{
    const bool healthy =
        !input.evidence[1]->error && !input.evidence[1]->truncated && input.evidence[1]->out == "wg0\t51820\n";
    return healthy ? passed(u"fine"_s) : failed(u"bad"_s);
}

/// As a judge should.
Judgement honestly(const JudgeInput &input)
{
    if (auto refusal = cannotRead(input, 1, 0))
        return *refusal;
    return input.evidence[1]->out == "wg0\t51820\n" ? passed(u"fine"_s) : unknown(Reason::Garbled, u"what?"_s);
}

CheckSpec specOf(Judgement (*judge)(const JudgeInput &))
{
    CheckSpec spec{};
    spec.id = "t.one";
    spec.title = "Title";
    spec.section = "2";
    spec.remedy = "Do something.";
    spec.plan = plan;
    spec.judge = judge;
    return spec;
}

}

class TriedTest : public CheckTest
{
    Q_OBJECT

public:
    TriedTest(const CheckSpec &spec, Outcome expected, std::vector<Excuse> excuses)
        : CheckTest({.spec = &spec,
                     .lab = kTestLab,
                     .node = u"gw"_s,
                     .healthy = {{u"listen-port"_s, printed("wg0\t51820\n")}},
                     .excuses = std::move(excuses)})
        , m_expected(expected)
    {
    }

protected:
    void rows() override { row("another port", {{u"listen-port"_s, printed("wg0\t1\n")}}, m_expected); }

private:
    Outcome m_expected;
};

namespace {

/// How many rows fail; what they say goes nowhere.
int failuresOf(Judgement (*judge)(const JudgeInput &), Outcome expected, std::vector<Excuse> excuses = {})
{
    const CheckSpec spec = specOf(judge);
    TriedTest test(spec, expected, std::move(excuses));
    return QTest::qExec(&test, {u"tst_checkbench"_s, u"-o"_s, u"/dev/null,txt"_s});
}

bool holds(const char *what, int failures, int expected)
{
    if (failures != expected)
        qWarning("%s: %d rows failed, %d should have", what, failures, expected);
    return failures == expected;
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Excuse needless{u"listen-port"_s, {Blindness::Empty, Blindness::Cut}, "no reason"};
    bool all = holds("an honest judge", failuresOf(honestly, Outcome::Unknown) - 1, 0); // the row expects a reason
    all = holds("a blind judge", failuresOf(blindly, Outcome::Pass), 9) && all;
    all = holds("a blind judge, and a row that tells", failuresOf(blindly, Outcome::Fail), 10) && all;
    all = holds("a harsh judge", failuresOf(harshly, Outcome::Fail), 6) && all;
    all = holds("needless excuses", failuresOf(harshly, Outcome::Fail, {needless}), 8) && all;
    return all ? 0 : 1;
}

#include "tst_checkbench.moc"
