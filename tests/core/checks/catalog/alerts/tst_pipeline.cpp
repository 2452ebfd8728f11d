// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/alerts/alerts.h"
#include "tests/core/checks/catalog/alerts/alertlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

Answers well()
{
    return {{u"/api/v1/rules"_s, twoRules()},
            {u"/api/v1/alertmanagers"_s, oneAlertmanager()},
            {u"/-/ready"_s, replied(200, "OK", u"text/plain"_s)},
            {u"/api/v2/status"_s, replied(200, bytesOf(u"alerts/status.out"_s))}};
}

}

class PipelineTest : public CheckTest
{
    Q_OBJECT

public:
    PipelineTest()
        : CheckTest({.spec = &alertsPipeline(), .lab = alertLab(kDeclared), .node = u"mon"_s, .healthy = well()})
    {
    }

protected:
    void rows() override
    {
        row("rules, and nobody to tell", {{u"/api/v1/alertmanagers"_s, noAlertmanager()}}, Outcome::Fail,
            u"no Alertmanager"_s);
        row("another Alertmanager is told",
            {{u"/api/v1/alertmanagers"_s,
              replied(
                  200,
                  R"({"status":"success","data":{"activeAlertmanagers":[{"url":"http:\/\/10.0.0.99:9093\/api\/v2\/alerts"}],"droppedAlertmanagers":[]}})")}},
            Reason::Unproven, u"10.0.0.99"_s);
        row("no rules", {{u"/api/v1/rules"_s, noRules()}}, Outcome::Skipped);
        row("Alertmanager is down", {{u"/-/ready"_s, refusedByCurl()}}, Outcome::Fail, u"does not answer"_s);
        row("Alertmanager is not ready", {{u"/-/ready"_s, replied(503, "no")}}, Outcome::Fail, u"503"_s);
        row("the cluster has not settled",
            {{u"/api/v2/status"_s, replied(200, R"({"cluster":{"status":"settling"}})")}}, Outcome::Warn,
            u"settling"_s);
        row("alone, without a cluster", {{u"/api/v2/status"_s, replied(200, R"({"cluster":{"status":"disabled"}})")}},
            Outcome::Pass);
        row("something else answers", {{u"/-/ready"_s, replied(200, "<html>It works!</html>")}}, Reason::Garbled);
        row("a login page", {{u"/-/ready"_s, replied(302, "")}}, Reason::Garbled);
        row("Prometheus is down", {{u"/api/v1/rules"_s, refusedByCurl()}}, Reason::Unreachable);
        row("cut", {{u"/api/v1/alertmanagers"_s, replied(200, bytesOf(u"prometheus/alertmanagers-broken-cut.out"_s))}},
            Reason::Garbled);
    }

private Q_SLOTS:
    void anUndeclaredOneElsewhereIsNotCalledDown()
    {
        const CheckBench undeclared(alertsPipeline(), alertLab(), u"mon"_s);
        const Verdict verdict =
            undeclared.verdict(well(), {{u"/-/ready"_s, refusedByCurl()}, {u"/api/v2/status"_s, refusedByCurl()}});
        QCOMPARE(verdict.outcome(), Outcome::Unknown);
        QVERIFY(verdict.judgement.mend.contains(u"alertmanager"_s));
        QCOMPARE(undeclared.verdict(well()).outcome(), Outcome::Pass);
    }

    void itsOwnPortAndPathAreAsked()
    {
        const CheckBench other(alertsPipeline(), alertLab("alertmanager = { port = 9193, path = \"/am\" }\n"),
                               u"mon"_s);
        QCOMPARE(std::get<HttpGet>(other.probes()[2].probe).url, u"http://127.0.0.1:9193/am/-/ready"_s);
    }
};

std::unique_ptr<QObject> tst_pipeline()
{
    return std::make_unique<PipelineTest>();
}

#include "tst_pipeline.moc"
