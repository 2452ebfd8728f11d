// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/alerts/alerts.h"
#include "tests/core/checks/catalog/alerts/alertlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class SilencesTest : public CheckTest
{
    Q_OBJECT

public:
    SilencesTest()
        : CheckTest(
              {.spec = &alertsSilences(),
               .lab = alertLab(kDeclared),
               .node = u"mon"_s,
               .healthy = {{u"/api/v1/alertmanagers"_s, oneAlertmanager()}, {u"/api/v2/silences"_s, silencesAre({})}}})
    {
    }

protected:
    void rows() override
    {
        const auto active = [](const QByteArray &silence) {
            return Answers{{u"/api/v2/silences"_s, silencesAre({silence})}};
        };
        row("narrow and short", active(silenceJson("alertname", "A", false, 29)), Outcome::Pass, u"1 silence"_s);
        row("longer than a week",
            active(silenceJson("alertname", "A", false, 30).replace("2026-11-30T00", "2026-11-30T08")), Outcome::Warn,
            u"works by anna"_s);
        row("everything", active(silenceJson("alertname", ".*", true, 24)), Outcome::Warn, u"every alert"_s);
        row("long, but over", active(silenceJson("alertname", ".*", true, 24).replace("active", "expired")),
            Outcome::Pass, u"0 silence"_s);
        row("Alertmanager is down", {{u"/api/v2/silences"_s, refusedByCurl()}}, Reason::Unreachable);
        row("cut", {{u"/api/v2/silences"_s, replied(200, bytesOf(u"alerts/silences-broken-cut.out"_s))}},
            Reason::Garbled);
        row("a login page", {{u"/api/v2/silences"_s, replied(200, "<html>")}}, Reason::Garbled);
    }

private Q_SLOTS:
    void aLabWithoutAlertmanagerHasNone()
    {
        const CheckBench without(alertsSilences(), alertLab(), u"mon"_s);
        const Answers nobody{{u"/api/v1/alertmanagers"_s, noAlertmanager()}, {u"/api/v2/silences"_s, refusedByCurl()}};
        QCOMPARE(without.verdict(nobody).outcome(), Outcome::Skipped);
        const Answers elsewhere{{u"/api/v1/alertmanagers"_s, oneAlertmanager()},
                                {u"/api/v2/silences"_s, refusedByCurl()}};
        QCOMPARE(without.verdict(elsewhere).judgement.reason, Reason::Unproven);
    }
};

std::unique_ptr<QObject> tst_silences()
{
    return std::make_unique<SilencesTest>();
}

#include "tst_silences.moc"
