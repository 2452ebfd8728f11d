// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "tests/core/checks/catalog/checkbench.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLab = R"(
[[node]]
name = "gw"
roles = ["gateway"]
address = "10.8.0.1"
)";

}

/// Outside of a change there is nothing that could pass: no CheckTest, which wants a healthy answer.
class ChangeGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outsideOfAChangeItIsSkipped()
    {
        const Verdict verdict = CheckBench(firewallChangeGuard(), kLab, u"gw"_s).verdict(Answers{});
        QCOMPARE(verdict.outcome(), Outcome::Skipped);
        QVERIFY(verdict.judgement.summary.contains("under way"_L1));
    }
};

std::unique_ptr<QObject> tst_changeguard()
{
    return std::make_unique<ChangeGuardTest>();
}

#include "tst_changeguard.moc"
