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

class PrometheusTargetsCompleteTest : public CheckTest
{
    Q_OBJECT

public:
    PrometheusTargetsCompleteTest()
        : CheckTest({.spec = &prometheusTargetsComplete(),
                     .lab = kTestLab,
                     .node = u"mon"_s,
                     .healthy = {{u"targets"_s, targetsOf({{u"http://10.8.0.1:9100/metrics"_s},
                                                           {u"http://localhost:9100/metrics"_s},
                                                           {kWeb},
                                                           {u"http://192.168.50.40:9100/metrics"_s}})}}})
    {
    }

protected:
    void rows() override
    {
        row("one is missing",
            {{u"targets"_s, targetsOf({{u"http://10.8.0.1:9100/metrics"_s},
                                       {u"http://localhost:9100/metrics"_s},
                                       {u"http://192.168.50.40:9100/metrics"_s}})}},
            Outcome::Fail, u"web"_s);
        row("none at all", {{u"targets"_s, replied(200, bytesOf(u"prometheus/targets-empty.out"_s))}}, Outcome::Fail);
        row("one more than declared",
            {{u"targets"_s, targetsOf({{u"http://10.8.0.1:9100/metrics"_s},
                                       {u"http://localhost:9100/metrics"_s},
                                       {kWeb},
                                       {u"http://192.168.50.40:9100/metrics"_s},
                                       {u"http://192.168.50.99:9100/metrics"_s}})}},
            Outcome::Warn, u"192.168.50.99"_s);
        row("one that is down is a target all the same",
            {{u"targets"_s, targetsOf({{u"http://10.8.0.1:9100/metrics"_s},
                                       {u"http://localhost:9100/metrics"_s},
                                       {kWeb, u"down"_s, 6, u"refused"_s},
                                       {u"http://192.168.50.40:9100/metrics"_s}})}},
            Outcome::Pass);
        row("cut", {{u"targets"_s, replied(200, bytesOf(u"prometheus/truncated-targets.out"_s))}}, Reason::Garbled);
        row("refused", {{u"targets"_s, noCurl(Error::Kind::Refused)}}, Outcome::Fail, u"does not answer"_s);
        row("silent", {{u"targets"_s, noCurl(Error::Kind::TimedOut)}}, Outcome::Fail);
        row("the session is gone", {{u"targets"_s, nothingFrom(Error::Kind::Unreachable)}}, Reason::Unreachable);
        row("credentials wanted", {{u"targets"_s, replied(401, "Unauthorized\n")}}, Reason::AuthFailed,
            u"credentials"_s);
        row("another path", {{u"targets"_s, replied(404, "404 page not found\n")}}, Reason::Garbled, u"404"_s);
        row("sent elsewhere", {{u"targets"_s, replied(302, "")}}, Reason::Garbled);
        row("broken inside", {{u"targets"_s, replied(500, "")}}, Outcome::Fail, u"500"_s);
        row("a bad gateway before it", {{u"targets"_s, replied(502, bytesOf(u"grafana/bad-gateway.out"_s))}},
            Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_targetscomplete()
{
    return std::make_unique<PrometheusTargetsCompleteTest>();
}

#include "tst_targetscomplete.moc"
