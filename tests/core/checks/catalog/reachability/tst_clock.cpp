// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/reachability/reachability.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kSynchronised("Timezone=Etc/UTC\nLocalRTC=no\nCanNTP=yes\nNTP=yes\nNTPSynchronized=yes\n");

Answer offBy(int seconds)
{
    Answer answer = printed(kSynchronised);
    answer.meta = {{"remoteEpoch"_L1, standardNow().toSecsSinceEpoch() + seconds}};
    return answer;
}

}

class ReachabilityClockTest : public CheckTest
{
    Q_OBJECT

public:
    ReachabilityClockTest()
        : CheckTest(
              {.spec = &reachabilityClock(),
               .lab = kTestLab,
               .node = u"web"_s,
               .healthy = {{u"timedatectl"_s, printed(kSynchronised)}},
               .excuses = {{u"timedatectl"_s, {Blindness::NotFound}, "without timedatectl the skew alone is judged"}}})
    {
    }

protected:
    void rows() override
    {
        row("six seconds off", {{u"timedatectl"_s, offBy(6)}}, Outcome::Pass);
        row("seven seconds off", {{u"timedatectl"_s, offBy(7)}}, Outcome::Warn, u"7 s off"_s);
        row("a minute slow", {{u"timedatectl"_s, offBy(-60)}}, Outcome::Warn);
        row("more than a minute off", {{u"timedatectl"_s, offBy(62)}}, Outcome::Fail);
        row("no time service", {{u"timedatectl"_s, captured(u"time/timedatectl"_s)}}, Outcome::Warn,
            u"no time service"_s);
        row("no timedatectl", {{u"timedatectl"_s, printed({}, 127, "timedatectl: not found\n")}}, Outcome::Pass,
            u"not seen"_s);
        row("the time service is masked",
            {{u"timedatectl"_s,
              printed({}, 1, "Failed to query server: Unit dbus-org.freedesktop.timedate1.service is masked.\n")}},
            Outcome::Pass, u"not seen"_s);
        row("the time service is masked, in the words of the bus",
            {{u"timedatectl"_s,
              printed({}, 1, "Failed to parse bus message: Operation not possible due to RF-kill\n")}},
            Outcome::Pass, u"not seen"_s);
        row("no systemd", {{u"timedatectl"_s, captured(u"services/no-systemd"_s, 1)}}, Outcome::Pass, u"not seen"_s);
        row("no bus", {{u"timedatectl"_s, printed({}, 1, "Failed to connect to bus: No such file or directory\n")}},
            Reason::Garbled);
        row("far off, and no timedatectl",
            {{u"timedatectl"_s,
              [] {
                  Answer answer = offBy(62);
                  answer.out = {};
                  answer.exitCode = 127;
                  return answer;
              }()}},
            Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_clock()
{
    return std::make_unique<ReachabilityClockTest>();
}

#include "tst_clock.moc"
