// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/alerts/alerts.h"
#include "tests/core/checks/catalog/alerts/alertlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class FiringTest : public CheckTest
{
    Q_OBJECT

public:
    FiringTest()
        : CheckTest({.spec = &alertsFiring(),
                     .lab = alertLab({}, "[policy]\nwatchdog_alert = \"DeadMan\"\n"),
                     .node = u"mon"_s,
                     .healthy = {{u"/api/v1/alerts"_s, alertsFire({alertJson("Watchdog", "none")})},
                                 {u"/api/v1/rules"_s, twoRules()},
                                 {u"/api/v2/silences"_s, silencesAre({})}},
                     .excuses = {{u"/api/v2/silences"_s,
                                  {Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge, Blindness::Empty,
                                   Blindness::Garbage, Blindness::Cut},
                                  "silences only soften what fires, and nothing does"}}})
    {
    }

protected:
    void rows() override
    {
        const auto fires = [](const QByteArrayList &alerts) {
            return Answers{{u"/api/v1/alerts"_s, alertsFire(alerts)}};
        };
        row("none at all", fires({}), Outcome::Pass, u"2 alerting rule"_s);
        row("rules that cannot be evaluated",
            {{u"/api/v1/alerts"_s, alertsFire({})},
             {u"/api/v1/rules"_s,
              replied(
                  200,
                  R"({"status":"success","data":{"groups":[{"name":"g","file":"f","rules":[{"name":"A","query":"up","health":"err","type":"alerting","state":"inactive","alerts":[]}]}]}})")}},
            Reason::Unproven, u"could be evaluated"_s);
        row("a critical one", fires({alertJson("InstanceDown", "critical")}), Outcome::Fail, u"InstanceDown (gpu"_s);
        row("a word that nobody knows is critical", fires({alertJson("InstanceDown", "page")}), Outcome::Fail);
        row("a warning", fires({alertJson("SlowBurn", "warning")}), Outcome::Warn, u"SlowBurn"_s);
        row("one without a severity", fires({alertJson("SlowBurn", "")}), Outcome::Warn);
        row("pending", fires({alertJson("InstanceDown", "critical", "pending")}), Outcome::Warn, u"about to fire"_s);
        row("the watchdog by its name", fires({alertJson("DeadMan", "critical")}), Outcome::Pass);
        row("captured", {{u"/api/v1/alerts"_s, replied(200, bytesOf(u"prometheus/alerts.out"_s))}}, Outcome::Fail,
            u"svc-refused"_s);
        const auto silenced = [](const QByteArray &silence) {
            return Answers{{u"/api/v1/alerts"_s, alertsFire({alertJson("InstanceDown", "critical")})},
                           {u"/api/v2/silences"_s, silencesAre({silence})}};
        };
        row("a critical one, silenced", silenced(silenceJson("alertname", "InstanceDown", false, 24)), Outcome::Warn,
            u"silenced"_s);
        row("silenced by a pattern", silenced(silenceJson("instance", "gpu.*", true, 24)), Outcome::Warn,
            u"silenced"_s);
        row("a pattern must fit as a whole", silenced(silenceJson("instance", "gp", true, 24)), Outcome::Fail);
        row("a silence of another", silenced(silenceJson("instance", "mon:9100", false, 24)), Outcome::Fail);
        row("a silence that has ended", silenced(silenceJson("alertname", "InstanceDown", false, 22)), Outcome::Fail);
        row("silences that cannot be read silence nothing",
            {{u"/api/v1/alerts"_s, alertsFire({alertJson("InstanceDown", "critical")})},
             {u"/api/v2/silences"_s, refusedByCurl()}},
            Outcome::Fail);
        row("no alerting rules", {{u"/api/v1/alerts"_s, alertsFire({})}, {u"/api/v1/rules"_s, noRules()}},
            Outcome::Skipped);
        row("an alert of rules that are gone",
            {{u"/api/v1/alerts"_s, alertsFire({alertJson("InstanceDown", "critical")})},
             {u"/api/v1/rules"_s, noRules()}},
            Outcome::Fail);
        row("cut", {{u"/api/v1/alerts"_s, replied(200, bytesOf(u"prometheus/alerts-broken-cut.out"_s))}},
            Reason::Garbled);
        row("an error in the envelope",
            {{u"/api/v1/alerts"_s, replied(200, R"({"status":"error","errorType":"x","error":"y"})")}},
            Reason::Garbled);
        row("credentials wanted", {{u"/api/v1/alerts"_s, replied(401, "Unauthorized")}}, Reason::AuthFailed);
        row("nobody there", {{u"/api/v1/alerts"_s, refusedByCurl()}}, Reason::Unreachable);
        row("a failing server", {{u"/api/v1/rules"_s, replied(500, "no")}}, Reason::Unreachable);
    }
};

std::unique_ptr<QObject> tst_firing()
{
    return std::make_unique<FiringTest>();
}

#include "tst_firing.moc"
