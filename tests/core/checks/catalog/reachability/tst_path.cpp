// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/reachability/reachability.h"
#include "tests/core/checks/catalog/testlab.h"
#include "tests/core/checks/catalog/testlogin.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class ReachabilityPathTest : public CheckTest
{
    Q_OBJECT

public:
    ReachabilityPathTest()
        : CheckTest(
              {.spec = &reachabilityPath(), .lab = kTestLab, .node = u"gw"_s, .healthy = {{u"ssh-login"_s, login()}}})
    {
    }

protected:
    void rows() override
    {
        row("from the LAN", {{u"ssh-login"_s, login({{"localAddress"_L1, u"192.168.50.77"_s}})}}, Outcome::Warn,
            u"192.168.50.77"_s);
        row("not told", {{u"ssh-login"_s, login({{"localAddress"_L1, u""_s}})}}, Reason::NotRun);
        row("no answer", {{u"ssh-login"_s, nothingFrom(Error::Kind::TimedOut)}}, Reason::TimedOut);
    }

private Q_SLOTS:
    void aPolicyForTheVpnFails()
    {
        const CheckBench strict(reachabilityPath(), testLabWith("[policy]\nrequire_vpn_path = true\n"), u"gw"_s);
        QCOMPARE(strict.verdict({{u"ssh-login"_s, login({{"localAddress"_L1, u"192.168.50.77"_s}})}}).outcome(),
                 Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_path()
{
    return std::make_unique<ReachabilityPathTest>();
}

#include "tst_path.moc"
