// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/prometheus/prometheus.h"
#include "tests/core/checks/catalog/checkbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLab = R"(
[[node]]
name = "mon"
roles = ["monitoring"]
address = "192.168.50.10"

[[node]]
name = "gpu"
roles = ["gpu"]
address = "192.168.50.20"
)";

/// The target of gpu, scraped so many seconds ago, with these members in place of its own.
QJsonObject target(double secondsAgo, const QJsonObject &changes = {})
{
    QJsonObject object{
        {u"discoveredLabels"_s, QJsonObject{{u"__address__"_s, u"192.168.50.20:9100"_s}}},
        {u"labels"_s, QJsonObject{{u"instance"_s, u"gpu"_s}, {u"job"_s, u"node"_s}}},
        {u"scrapePool"_s, u"node"_s},
        {u"scrapeUrl"_s, u"http://192.168.50.20:9100/metrics"_s},
        {u"lastError"_s, QString()},
        {u"lastScrape"_s, standardNow().addMSecs(qint64(-secondsAgo * 1000)).toString(Qt::ISODateWithMs)},
        {u"lastScrapeDuration"_s, 0.02},
        {u"health"_s, u"up"_s},
        {u"scrapeInterval"_s, u"15s"_s},
        {u"scrapeTimeout"_s, u"10s"_s}};
    for (auto it = changes.begin(); it != changes.end(); ++it)
        object.insert(it.key(), *it);
    return object;
}

Answers targets(const QJsonArray &list)
{
    const QJsonObject body{{u"status"_s, u"success"_s}, {u"data"_s, QJsonObject{{u"activeTargets"_s, list}}}};
    return {{u"/api/v1/targets"_s, replied(200, QJsonDocument(body).toJson())}};
}

QJsonObject down(const char *error)
{
    return target(5, {{u"health"_s, u"down"_s}, {u"lastError"_s, QLatin1StringView(error)}});
}

}

class TargetTest : public CheckTest
{
    Q_OBJECT

public:
    TargetTest()
        : CheckTest({.spec = &prometheusTarget(), .lab = kLab, .node = u"gpu"_s, .healthy = targets({target(5)})})
    {
    }

protected:
    void rows() override
    {
        row("refused", targets({down("dial tcp 192.168.50.20:9100: connect: connection refused")}), Outcome::Fail,
            u"refused"_s);
        row("scraped 45 s ago, every 15 s", targets({target(45)}), Outcome::Pass);
        row("stale", targets({target(46)}), Outcome::Fail, u"46 s ago"_s);
        row("scraped in the future", targets({target(-300)}), Reason::Unproven, u"clock"_s);
        row("not scraped yet",
            targets({target(5, {{u"health"_s, u"unknown"_s}, {u"lastScrape"_s, u"0001-01-01T00:00:00Z"_s}})}),
            Outcome::Warn, u"not scraped"_s);
        row("up, with an error", targets({target(5, {{u"lastError"_s, u"out of order"_s}})}), Outcome::Fail,
            u"out of order"_s);
        row("close to its timeout", targets({target(5, {{u"lastScrapeDuration"_s, 8.5}})}), Outcome::Warn,
            u"timeout"_s);
        row("labelled as another host",
            targets({target(5, {{u"labels"_s, QJsonObject{{u"instance"_s, u"mon"_s}, {u"job"_s, u"node"_s}}}})}),
            Outcome::Warn, u"labelled as mon"_s);
        row("labelled as this host, but another is scraped",
            targets({target(5, {{u"scrapeUrl"_s, u"http://192.168.50.10:9100/metrics"_s},
                                {u"discoveredLabels"_s, QJsonObject{{u"__address__"_s, u"192.168.50.10:9100"_s}}}})}),
            Outcome::Fail, u"no target"_s);
        row("a host of nobody",
            targets({target(5, {{u"scrapeUrl"_s, u"http://192.168.50.99:9100/metrics"_s},
                                {u"discoveredLabels"_s, QJsonObject()},
                                {u"labels"_s, QJsonObject{{u"instance"_s, u"old"_s}}}})}),
            Outcome::Fail, u"no target"_s);
        row("another service of the host",
            targets({target(5, {{u"scrapeUrl"_s, u"http://192.168.50.20:9400/metrics"_s}})}), Outcome::Fail,
            u"no target"_s);
        row("the worse of two", targets({target(5), down("context deadline exceeded")}), Outcome::Fail, u"deadline"_s);
        row("none at all, right after a start", targets({}), Outcome::Fail, u"nobody watches"_s);
        row("cut", {{u"/api/v1/targets"_s, replied(200, bytesOf(u"prometheus/truncated-targets.out"_s))}},
            Reason::Garbled);
        row("a health that nobody knows", targets({target(5, {{u"health"_s, u"fine"_s}})}), Reason::Garbled);
        row("Prometheus wants credentials", {{u"/api/v1/targets"_s, replied(401, "")}}, Reason::AuthFailed);
        row("Prometheus is down", {{u"/api/v1/targets"_s, nothingFrom(Error::Kind::Refused, {{u"curl"_s, 7}})}},
            Reason::Unreachable);
    }

private Q_SLOTS:
    void theErrorSaysWhatToDo()
    {
        const auto remedy = [this](const char *error) {
            return bench().verdict(targets({down(error)})).judgement.remedy;
        };
        QVERIFY(remedy("connect: connection refused").contains(u"start node_exporter"_s));
        QVERIFY(remedy("context deadline exceeded").contains(u"open the port"_s));
        QVERIFY(remedy("dial tcp: lookup gpu: no such host").contains(u"name"_s));
        QVERIFY(remedy("server returned HTTP status 404 Not Found").contains(u"Something else"_s));
        QVERIFY(!remedy("an error nobody knows").isEmpty());
    }
};

std::unique_ptr<QObject> tst_target()
{
    return std::make_unique<TargetTest>();
}

#include "tst_target.moc"
