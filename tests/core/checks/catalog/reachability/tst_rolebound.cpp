// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/reachability/reachability.h"
#include "tests/core/checks/catalog/checkbench.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kRoles = R"(
[[node]]
name = "gw"
roles = ["gateway"]
address = "10.8.0.1"

[[node]]
name = "web"
roles = ["service"]
address = "10.8.0.30"
services = ["nginx"]
)";

Verdict verdictFor(const QByteArray &lab, const QString &role)
{
    return CheckBench(reachabilityRoleBound(), lab, u"gw"_s, role).verdict(Answers{});
}

}

/// It asks nothing, so that there is nothing that could not be looked at: no CheckTest.
class RoleBoundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoleWithAHostPasses()
    {
        const Verdict verdict = verdictFor(kRoles, u"gateway"_s);
        QCOMPARE(verdict.outcome(), Outcome::Pass);
        QVERIFY(verdict.judgement.summary.contains("gw"_L1));
    }
    void aHostWithoutARoleWarns()
    {
        const QByteArray lab = kRoles + "\n[[node]]\nname = \"odd\"\naddress = \"10.8.0.9\"\n";
        const Verdict verdict = verdictFor(lab, u"gateway"_s);
        QCOMPARE(verdict.outcome(), Outcome::Warn);
        QVERIFY(verdict.judgement.summary.contains("odd"_L1));
    }
    void aNameOfTheDocumentWithoutAHostFails()
    {
        QCOMPARE(verdictFor(kRoles, u"monitoring"_s).outcome(), Outcome::Fail);
        QCOMPARE(verdictFor(kRoles, u"gpu"_s).outcome(), Outcome::Fail);
    }
    void aServiceHostOfWhichNothingIsKnownWarns()
    {
        QCOMPARE(verdictFor(kRoles, u"service"_s).outcome(), Outcome::Pass);
        const QByteArray bare = QByteArray(kRoles).replace("services = [\"nginx\"]", "");
        QCOMPARE(verdictFor(bare, u"service"_s).outcome(), Outcome::Warn);
    }
    void noServiceHostIsFine()
    {
        QCOMPARE(verdictFor(QByteArray(kRoles).replace("[\"service\"]", "[\"gpu\"]"), u"service"_s).outcome(),
                 Outcome::Skipped);
    }
    void everyRoleIsOneLightAtOneNode()
    {
        QCOMPARE(CheckBench(reachabilityRoleBound(), kRoles, u"gw"_s).planned().size(), 4);
        QCOMPARE(CheckBench(reachabilityRoleBound(), kRoles, u"web"_s).planned(), QStringList());
    }
};

std::unique_ptr<QObject> tst_rolebound()
{
    return std::make_unique<RoleBoundTest>();
}

#include "tst_rolebound.moc"
