// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/alerts/alerts.h"
#include "tests/core/checks/catalog/alerts/alertlab.h"

#include <QUrl>
#include <QUrlQuery>

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

Answer vectorOf(const QByteArray &series)
{
    return prometheusSaid(R"({"resultType":"vector","result":[)" + series + "]}");
}
Answer counted(const QByteArray &number)
{
    return vectorOf(R"({"metric":{},"value":[1795417920,")" + number + R"("]})");
}

const QString kQuery = u"query=up%20"_s;
const QString kBase = u"query=count%28up%29"_s;

QString queryOf(const CheckBench &bench, int probe)
{
    const QUrl url(std::get<HttpGet>(bench.probes()[size_t(probe)].probe).url);
    return QUrlQuery(url.query()).queryItemValue(u"query"_s, QUrl::FullyDecoded);
}

}

class AnomaliesTest : public CheckTest
{
    Q_OBJECT

public:
    AnomaliesTest()
        : CheckTest({.spec = &alertsAnomalies(),
                     .lab = alertLab(),
                     .node = u"mon"_s,
                     .instance = u"up"_s,
                     .healthy = {{kQuery, vectorOf({})}, {kBase, counted("5")}}})
    {
    }

protected:
    void rows() override
    {
        const QByteArray down = R"({"metric":{"instance":"gpu:9100","job":"node"},"value":[1795417920,"0"]})";
        row("one is down", {{kQuery, vectorOf(down)}}, Outcome::Warn, u"gpu:9100 node: 0"_s);
        row("one is down, and nothing was counted", {{kQuery, vectorOf(down)}, {kBase, vectorOf({})}}, Outcome::Warn);
        row("no series to look at", {{kBase, vectorOf({})}}, Reason::Unproven, u"empty answer says nothing"_s);
        row("none of them", {{kBase, counted("0")}}, Reason::Unproven);
        row("not a number of them", {{kBase, counted("NaN")}}, Reason::Unproven);
        row("a query that is not understood",
            {{kQuery, replied(400, R"({"status":"error","errorType":"bad_data","error":"x"})")}}, Reason::Unreachable,
            u"400"_s);
        row("cut", {{kQuery, replied(200, bytesOf(u"prometheus/query-up-broken-cut.out"_s))}}, Reason::Garbled);
        row("Prometheus is down", {{kQuery, refusedByCurl()}, {kBase, refusedByCurl()}}, Reason::Unreachable);
    }

private Q_SLOTS:
    void everyQuestionIsALight()
    {
        QCOMPARE(bench().planned(),
                 (QStringList{u"alerts.anomalies.disk-forecast"_s, u"alerts.anomalies.load"_s, u"alerts.anomalies.up"_s,
                              u"alerts.anomalies.memory"_s, u"alerts.anomalies.clock"_s,
                              u"alerts.anomalies.network-errors"_s, u"alerts.anomalies.oom"_s}));
    }

    void thresholdsStandInTheQuery()
    {
        const QByteArray lab =
            alertLab() + "[thresholds.\"alerts.anomalies\"]\nmemory = 25\ndays = 3\nhistory_hours = 0\n";
        QVERIFY(queryOf(CheckBench(alertsAnomalies(), lab, u"mon"_s, u"memory"_s), 0).endsWith(u"< 25"_s));
        const CheckBench disk(alertsAnomalies(), lab, u"mon"_s, u"disk-forecast"_s);
        QVERIFY(queryOf(disk, 0).contains(u", 3 * 86400) < 0"_s));
        QVERIFY(!queryOf(disk, 1).contains(u"offset"_s));
        QVERIFY(queryOf(CheckBench(alertsAnomalies(), alertLab(), u"mon"_s, u"disk-forecast"_s), 1)
                    .endsWith(u" offset 1h)"_s));
    }
};

std::unique_ptr<QObject> tst_anomalies()
{
    return std::make_unique<AnomaliesTest>();
}

#include "tst_anomalies.moc"
