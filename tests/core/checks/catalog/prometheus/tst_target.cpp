// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/prometheus/prometheus.h"
#include "tests/core/checks/catalog/testlab.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

/// The host's curl told of a failure.
Answer noCurl(Error::Kind kind)
{
    return nothingFrom(kind, {{"curl"_L1, 7}});
}

struct Target
{
    QString url;
    QString health = u"up"_s;
    int age = 6; ///< seconds since the last scrape; negative: never
    QString error = {};
    double took = 0.02;
};

Answer targetsOf(const QList<Target> &targets)
{
    QJsonArray active;
    for (const Target &target : targets)
        active << QJsonObject{
            {"discoveredLabels"_L1, QJsonObject{{"__address__"_L1, QUrl(target.url).authority()}}},
            {"labels"_L1, QJsonObject{{"instance"_L1, QUrl(target.url).authority()}, {"job"_L1, u"node"_s}}},
            {"scrapePool"_L1, u"node"_s},
            {"scrapeUrl"_L1, target.url},
            {"globalUrl"_L1, target.url},
            {"lastError"_L1, target.error},
            {"lastScrape"_L1,
             target.age < 0 ? u"0001-01-01T00:00:00Z"_s : standardNow().addSecs(-target.age).toString(Qt::ISODate)},
            {"lastScrapeDuration"_L1, target.took},
            {"health"_L1, target.health},
            {"scrapeInterval"_L1, u"15s"_s},
            {"scrapeTimeout"_L1, u"10s"_s}};
    const QJsonObject data{{"activeTargets"_L1, active}, {"droppedTargets"_L1, QJsonArray()}};
    return replied(
        200, QJsonDocument(QJsonObject{{"status"_L1, u"success"_s}, {"data"_L1, data}}).toJson(QJsonDocument::Compact));
}

const QString kWeb = u"http://192.168.50.30:9100/metrics"_s;

}

class PrometheusTargetTest : public CheckTest
{
    Q_OBJECT

public:
    PrometheusTargetTest()
        : CheckTest({.spec = &prometheusTarget(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .healthy = {{u"targets"_s, targetsOf({{kWeb}})}}})
    {
    }

protected:
    void rows() override
    {
        row("down", {{u"targets"_s, targetsOf({{kWeb, u"down"_s, 6, u"connection refused"_s}})}}, Outcome::Fail,
            u"connection refused"_s);
        row("not scraped yet", {{u"targets"_s, targetsOf({{kWeb, u"unknown"_s, -1}})}}, Outcome::Warn, u"yet"_s);
        row("up, but the last scrape is old", {{u"targets"_s, targetsOf({{kWeb, u"up"_s, 46}})}}, Outcome::Fail,
            u"46 s ago"_s);
        row("up, and just not old", {{u"targets"_s, targetsOf({{kWeb, u"up"_s, 45}})}}, Outcome::Pass);
        row("up, with an error", {{u"targets"_s, targetsOf({{kWeb, u"up"_s, 6, u"EOF"_s}})}}, Outcome::Fail, u"EOF"_s);
        row("slow", {{u"targets"_s, targetsOf({{kWeb, u"up"_s, 6, {}, 8.1}})}}, Outcome::Warn, u"timeout"_s);
        row("no target at all", {{u"targets"_s, replied(200, bytesOf(u"prometheus/targets-empty.out"_s))}},
            Outcome::Fail, u"no target"_s);
        row("a target of another host", {{u"targets"_s, targetsOf({{u"http://192.168.50.31:9100/metrics"_s}})}},
            Outcome::Fail, u"no target"_s);
        row("a target on another port", {{u"targets"_s, targetsOf({{u"http://192.168.50.30:8080/metrics"_s}})}},
            Outcome::Fail, u"no target"_s);
        row("one of two is down", {{u"targets"_s, targetsOf({{kWeb}, {u"http://web:9100/metrics"_s, u"down"_s}})}},
            Outcome::Fail);
        row("a health that nobody knows", {{u"targets"_s, targetsOf({{kWeb, u"fine"_s}})}}, Reason::Garbled);
        row("Prometheus is down", {{u"targets"_s, noCurl(Error::Kind::Refused)}}, Reason::Unreachable);
        row("Prometheus wants credentials", {{u"targets"_s, replied(401, "")}}, Reason::AuthFailed);
        row("cut", {{u"targets"_s, replied(200, bytesOf(u"prometheus/truncated-targets.out"_s))}}, Reason::Garbled);
    }
};

std::unique_ptr<QObject> tst_target()
{
    return std::make_unique<PrometheusTargetTest>();
}

#include "tst_target.moc"
