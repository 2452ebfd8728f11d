// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/time/time.h"
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
)";

const QList<Blindness> kAnyWay{Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge, Blindness::NotAllowed,
                               Blindness::NotFound,    Blindness::Empty,    Blindness::Garbage,  Blindness::Cut};

Answer kernel(const QByteArray &synchronised, const QByteArray &ntp, const QByteArray &can = "yes")
{
    return printed("Timezone=Etc/UTC\nLocalRTC=no\nCanNTP=" + can + "\nNTP=" + ntp +
                   "\nNTPSynchronized=" + synchronised + '\n');
}

const Answer kNoChrony = printed({}, 127, "timeout: failed to run command 'chronyc': No such file or directory\n");

}

class SynchronisedTest : public CheckTest
{
    Q_OBJECT

public:
    SynchronisedTest()
        : CheckTest({.spec = &timeSynchronised(),
                     .lab = kLab,
                     .node = u"web"_s,
                     .healthy = {{u"timedatectl show"_s, kernel("yes", "yes")},
                                 {u"chronyc -c"_s, kNoChrony},
                                 {u"for t in"_s, toolsWithout({u"chronyc"_s})}},
                     .excuses = {{u"chronyc -c"_s,
                                  {Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge,
                                   Blindness::NotAllowed, Blindness::NotFound, Blindness::Empty, Blindness::Garbage},
                                  "timedatectl tells without chrony"}}})
    {
    }

protected:
    void rows() override
    {
        const Answer chrony = captured(u"time/chrony-synchronised"_s);
        const Answer lost = captured(u"time/chrony-unsynchronised"_s);
        const Answer all = toolsWithout();
        const auto both = [&](const Answer &show, const Answer &tracking) {
            return Answers{{u"timedatectl show"_s, show}, {u"chronyc -c"_s, tracking}, {u"for t in"_s, all}};
        };
        row("on, but not synchronised", {{u"timedatectl show"_s, kernel("no", "yes")}}, Outcome::Warn, u"is on, but"_s);
        row("switched off", {{u"timedatectl show"_s, kernel("no", "no")}}, Outcome::Warn, u"switched off"_s);
        row("no time service", {{u"timedatectl show"_s, kernel("no", "no", "no")}}, Outcome::Warn, u"installed"_s);
        row("kept from outside", {{u"timedatectl show"_s, kernel("yes", "no")}}, Outcome::Pass, u"does not know"_s);
        row("chrony keeps it", both(kernel("yes", "yes"), chrony), Outcome::Pass, u"chrony"_s);
        row("chrony has lost its sources", both(kernel("yes", "yes"), lost), Outcome::Warn, u"no source"_s);
        row("chrony follows, the kernel does not", both(kernel("no", "yes"), chrony), Outcome::Warn);
        row("only chrony tells", both(printed({}, 1, "Failed to connect to bus\n"), chrony), Outcome::Pass);
        row("chrony does not run", both(kernel("yes", "yes"), printed({}, 1, "506 Cannot talk to daemon\n")),
            Outcome::Pass);
        row("nobody tells", both(printed({}, 1, "Failed to connect to bus\n"), printed({}, 1, "506 Cannot talk\n")),
            Reason::Garbled, u"Failed to connect"_s);
        row("captured on Debian 12", {{u"timedatectl show"_s, captured(u"time/timedatectl"_s)}}, Outcome::Warn);
        row("the flag is missing", {{u"timedatectl show"_s, captured(u"time/timedatectl-broken-missing"_s)}},
            Reason::Garbled);
    }
};

std::unique_ptr<QObject> tst_synchronised()
{
    return std::make_unique<SynchronisedTest>();
}

#include "tst_synchronised.moc"
