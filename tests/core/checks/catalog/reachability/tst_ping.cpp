// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/reachability/reachability.h"
#include "tests/core/checks/catalog/testlab.h"
#include "tests/core/checks/catalog/testlogin.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

Answer echoes(int sent, int received, double milliseconds = 12.5)
{
    QJsonArray rtts;
    for (int i = 0; i < received; ++i)
        rtts << milliseconds;
    return showed({{"sent"_L1, sent}, {"received"_L1, received}, {"rttMs"_L1, rtts}});
}

}

class ReachabilityPingTest : public CheckTest
{
    Q_OBJECT

public:
    ReachabilityPingTest()
        : CheckTest({.spec = &reachabilityPing(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .healthy = {{u"icmp"_s, echoes(3, 3)}, {u"ssh-login"_s, login()}},
                     .excuses = {{u"ssh-login"_s,
                                  {Blindness::Unreachable, Blindness::TimedOut, Blindness::Empty},
                                  "an echo that came back needs no second witness"}}})
    {
    }

protected:
    void rows() override
    {
        row("one lost", {{u"icmp"_s, echoes(3, 2)}}, Outcome::Warn, u"2 of 3"_s);
        row("slow", {{u"icmp"_s, echoes(3, 3, 151)}}, Outcome::Warn, u"151"_s);
        row("no echo, but SSH answers", {{u"icmp"_s, echoes(3, 0)}}, Outcome::Warn, u"filtered"_s);
        row("no echo can be sent, but SSH answers", {{u"icmp"_s, nothingFrom(Error::Kind::Denied)}}, Outcome::Warn,
            u"could not be sent"_s);
        row("no echo and no SSH", {{u"icmp"_s, echoes(3, 0)}, {u"ssh-login"_s, nothingFrom(Error::Kind::TimedOut)}},
            Outcome::Fail, u"no echo and no SSH"_s);
        row("no way there",
            {{u"icmp"_s, nothingFrom(Error::Kind::Unreachable)},
             {u"ssh-login"_s, nothingFrom(Error::Kind::Unreachable)}},
            Outcome::Fail);
        row("no echo can be sent, and no SSH",
            {{u"icmp"_s, nothingFrom(Error::Kind::Denied)}, {u"ssh-login"_s, nothingFrom(Error::Kind::TimedOut)}},
            Reason::NoPrivilege);
        row("stopped",
            {{u"icmp"_s, nothingFrom(Error::Kind::Cancelled)}, {u"ssh-login"_s, nothingFrom(Error::Kind::Cancelled)}},
            Reason::Cancelled);
    }
};

std::unique_ptr<QObject> tst_ping()
{
    return std::make_unique<ReachabilityPingTest>();
}

#include "tst_ping.moc"
