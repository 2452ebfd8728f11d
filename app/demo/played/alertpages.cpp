// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/played/answers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

const QString kRuleFile = u"/etc/prometheus/lab.yml"_s;

QByteArray success(const QJsonValue &data)
{
    return QJsonDocument(QJsonObject{{"status"_L1, u"success"_s}, {"data"_L1, data}}).toJson(QJsonDocument::Compact);
}

QStringList downHosts(const PlayedLab &lab)
{
    QStringList down;
    for (const auto &[name, host] : lab.hosts) {
        if (name != "outside"_L1 && !playedScrape(lab, host))
            down << name;
    }
    return down;
}

QJsonObject alert(const PlayedLab &lab, const QString &name, const QString &severity, const QString &host)
{
    QJsonObject labels{{"alertname"_L1, name}, {"severity"_L1, severity}};
    if (!host.isEmpty())
        labels.insert("instance"_L1, host);
    return {{"labels"_L1, labels},
            {"annotations"_L1, QJsonObject()},
            {"state"_L1, u"firing"_s},
            {"activeAt"_L1, lab.now.addSecs(-600).toString(Qt::ISODateWithMs)},
            {"value"_L1, u"1e+00"_s}};
}

QByteArray alerts(const PlayedLab &lab)
{
    QJsonArray all{alert(lab, u"Watchdog"_s, u"none"_s, {})};
    for (const QString &host : downHosts(lab))
        all << alert(lab, u"InstanceDown"_s, u"critical"_s, host);
    if (!lab.criticalAlert.isEmpty())
        all << alert(lab, lab.criticalAlert, u"critical"_s, u"pve"_s);
    return success(QJsonObject{{"alerts"_L1, all}});
}

QByteArray rules()
{
    QJsonArray list;
    for (const QString &name : {u"InstanceDown"_s, u"BackupMissed"_s, u"Watchdog"_s})
        list << QJsonObject{{"name"_L1, name},          {"query"_L1, u"up == 0"_s},  {"health"_L1, u"ok"_s},
                            {"type"_L1, u"alerting"_s}, {"state"_L1, u"inactive"_s}, {"alerts"_L1, QJsonArray()}};
    const QJsonObject group{{"name"_L1, u"lab"_s}, {"file"_L1, kRuleFile}, {"rules"_L1, list}};
    return success(QJsonObject{{"groups"_L1, QJsonArray{group}}});
}

QJsonObject sample(const PlayedLab &lab, const QJsonObject &metric, const QString &value)
{
    return {{"metric"_L1, metric}, {"value"_L1, QJsonArray{double(lab.now.toSecsSinceEpoch()), value}}};
}

/// A count has five series; of the rest only "what is down" ever finds anything.
QByteArray vectorOf(const PlayedLab &lab, const QString &query)
{
    QJsonArray result;
    if (query.startsWith("count("_L1))
        result << sample(lab, {}, u"5"_s);
    else if (query == "up == 0"_L1) {
        for (const QString &host : downHosts(lab))
            result << sample(lab, {{"instance"_L1, host}, {"job"_L1, u"node"_s}}, u"0"_s);
    }
    return success(QJsonObject{{"resultType"_L1, u"vector"_s}, {"result"_L1, result}});
}

}

std::optional<QByteArray> alertPage(const PlayedLab &lab, const QString &path)
{
    const QUrl url(path);
    if (url.path() == "/api/v1/alerts"_L1)
        return alerts(lab);
    if (url.path() == "/api/v1/rules"_L1)
        return rules();
    if (url.path() == "/api/v1/query"_L1)
        return vectorOf(lab, QUrlQuery(url.query()).queryItemValue(u"query"_s, QUrl::FullyDecoded));
    if (url.path() == "/api/v1/alertmanagers"_L1)
        return success(QJsonObject{
            {"activeAlertmanagers"_L1, QJsonArray{QJsonObject{{"url"_L1, u"http://localhost:9093/api/v2/alerts"_s}}}},
            {"droppedAlertmanagers"_L1, QJsonArray()}});
    return std::nullopt;
}

std::optional<QByteArray> alertmanagerPage(const QString &path)
{
    if (path == "/-/ready"_L1)
        return QByteArray("OK");
    if (path == "/api/v2/silences"_L1)
        return QByteArray("[]\n");
    if (path == "/api/v2/status"_L1)
        return QByteArray("{\"cluster\":{\"name\":\"01M83GSYR5\",\"peers\":[],\"status\":\"ready\"},"
                          "\"versionInfo\":{\"version\":\"0.25.0\"}}\n");
    return std::nullopt;
}

std::optional<PlayedReply> promtoolAnswer(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv)
{
    if (argv.value(0) == "promtool"_L1) {
        const QByteArray checking = "Checking /etc/prometheus/prometheus.yml\n";
        if (host.configBroken)
            return PlayedReply{
                1, checking + '\n',
                "  FAILED: parsing YAML file /etc/prometheus/prometheus.yml: yaml: line 31: did not find "
                "expected node content\n\n"};
        return PlayedReply{
            0,
            checking +
                "  SUCCESS: 1 rule files found\n SUCCESS: /etc/prometheus/prometheus.yml is valid "
                "prometheus config file syntax\n\nChecking /etc/prometheus/lab.yml\n  SUCCESS: 3 rules found\n\n",
            {}};
    }
    if (argv.value(0) != "find"_L1 || argv.value(2) != "/etc/prometheus/"_L1)
        return std::nullopt;
    const qint64 edited = lab.now.addDays(host.configBroken ? 0 : -3).toSecsSinceEpoch();
    return said(u"%1.0000000000 /etc/prometheus/prometheus.yml\n%2.0000000000 %3\n"_s.arg(edited)
                    .arg(lab.now.addDays(-9).toSecsSinceEpoch())
                    .arg(kRuleFile));
}

}
