// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/reachability/reachability.h"
#include "tests/core/checks/catalog/testlab.h"
#include <QJsonArray>

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class ReachabilityAliasTest : public CheckTest
{
    Q_OBJECT

public:
    ReachabilityAliasTest()
        : CheckTest(
              {.spec = &reachabilityAlias(),
               .lab = QByteArray(kTestLab).replace("address = \"192.168.50.30\"", "address = \"web.lab.example\""),
               .node = u"web"_s,
               .healthy = {{u"resolve"_s, showed({{"addresses"_L1, QJsonArray{u"10.8.0.30"_s, u"fd00:8::30"_s}}})}}})
    {
    }

protected:
    void rows() override
    {
        row("several places",
            {{u"resolve"_s, showed({{"addresses"_L1, QJsonArray{u"10.8.0.30"_s, u"203.0.113.30"_s}}})}}, Outcome::Warn,
            u"203.0.113.30"_s);
        row("outside only", {{u"resolve"_s, showed({{"addresses"_L1, QJsonArray{u"203.0.113.30"_s}}})}}, Outcome::Fail,
            u"outside"_s);
        row("unknown name", {{u"resolve"_s, nothingFrom(Error::Kind::Unreachable)}}, Outcome::Fail, u"not known"_s);
        row("the resolver is silent", {{u"resolve"_s, nothingFrom(Error::Kind::TimedOut)}}, Reason::TimedOut);
        row("no address", {{u"resolve"_s, showed({{"addresses"_L1, QJsonArray()}})}}, Reason::Garbled);
        row("not an address", {{u"resolve"_s, showed({{"addresses"_L1, QJsonArray{u"here"_s}}})}}, Outcome::Fail);
    }

private Q_SLOTS:
    void aHostInTheVpnIsNotReachedByItsLanName()
    {
        const auto with = [](const QByteArray &addresses) {
            const QByteArray lab = QByteArray(kTestLab).replace("address = \"192.168.50.30\"",
                                                                "address = \"web.lab.example\"\n" + addresses);
            const Answer lan = showed({{"addresses"_L1, QJsonArray{u"192.168.50.30"_s}}});
            return CheckBench(reachabilityAlias(), lab, u"web"_s).verdict({{u"resolve"_s, lan}}).outcome();
        };
        QCOMPARE(with("addresses = [\"10.8.0.30\"]"), Outcome::Fail);
        QCOMPARE(with({}), Outcome::Pass);
    }
    void anAddressNeedsNoLookUp()
    {
        QCOMPARE(CheckBench(reachabilityAlias(), kTestLab, u"web"_s).planned(), QStringList());
    }
};

std::unique_ptr<QObject> tst_alias()
{
    return std::make_unique<ReachabilityAliasTest>();
}

#include "tst_alias.moc"
