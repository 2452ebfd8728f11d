// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/alerts/alerts.h"
#include "tests/core/checks/catalog/alerts/alertlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class WatchdogTest : public CheckTest
{
    Q_OBJECT

public:
    WatchdogTest()
        : CheckTest({.spec = &alertsWatchdog(),
                     .lab = alertLab({}, "[policy]\nwatchdog_alert = \"Watchdog\"\n"),
                     .node = u"mon"_s,
                     .healthy = {{u"/api/v1/alerts"_s, replied(200, bytesOf(u"prometheus/alerts.out"_s))}}})
    {
    }

protected:
    void rows() override
    {
        row("no alert at all", {{u"/api/v1/alerts"_s, alertsFire({})}}, Outcome::Fail, u"dead"_s);
        row("others only", {{u"/api/v1/alerts"_s, alertsFire({alertJson("InstanceDown", "critical")})}}, Outcome::Fail);
        row("not yet", {{u"/api/v1/alerts"_s, alertsFire({alertJson("Watchdog", "none", "pending")})}}, Outcome::Fail);
        row("Prometheus is down", {{u"/api/v1/alerts"_s, refusedByCurl()}}, Reason::Unreachable);
        row("cut", {{u"/api/v1/alerts"_s, replied(200, bytesOf(u"prometheus/alerts-broken-cut.out"_s))}},
            Reason::Garbled);
    }

private Q_SLOTS:
    void withoutAPolicyThereIsNone()
    {
        QCOMPARE(CheckBench(alertsWatchdog(), alertLab(), u"mon"_s).planned(), QStringList());
    }
};

std::unique_ptr<QObject> tst_watchdog()
{
    return std::make_unique<WatchdogTest>();
}

#include "tst_watchdog.moc"
