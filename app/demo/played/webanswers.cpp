// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/played/answers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString iso(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QByteArray targets(const PlayedLab &lab)
{
    QJsonArray active;
    for (const auto &[name, host] : lab.hosts) {
        if (name == "outside"_L1)
            continue;
        const QString address = host.addresses.value(0) + u":9100"_s;
        const bool up = playedScrape(lab, host);
        const QString error =
            up ? QString()
            : host.listens(u"tcp"_s, 9100)
                ? u"Get \"http://%1/metrics\": context deadline exceeded"_s.arg(address)
                : u"Get \"http://%1/metrics\": dial tcp %1: connect: connection refused"_s.arg(address);
        active << QJsonObject{{"discoveredLabels"_L1, QJsonObject{{"__address__"_L1, address}}},
                              {"labels"_L1, QJsonObject{{"instance"_L1, name}, {"job"_L1, u"node"_s}}},
                              {"scrapePool"_L1, u"node"_s},
                              {"scrapeUrl"_L1, u"http://%1/metrics"_s.arg(address)},
                              {"globalUrl"_L1, u"http://%1/metrics"_s.arg(address)},
                              {"lastError"_L1, error},
                              {"lastScrape"_L1, iso(lab.now.addSecs(-6))},
                              {"lastScrapeDuration"_L1, 0.018},
                              {"health"_L1, up ? u"up"_s : u"down"_s},
                              {"scrapeInterval"_L1, u"15s"_s},
                              {"scrapeTimeout"_L1, u"10s"_s}};
    }
    const QJsonObject data{{"activeTargets"_L1, active}, {"droppedTargets"_L1, QJsonArray()}};
    return QJsonDocument(QJsonObject{{"status"_L1, u"success"_s}, {"data"_L1, data}}).toJson(QJsonDocument::Compact);
}

QByteArray success(const QJsonValue &data)
{
    return QJsonDocument(QJsonObject{{"status"_L1, u"success"_s}, {"data"_L1, data}}).toJson(QJsonDocument::Compact);
}

std::optional<QByteArray> prometheusPage(const PlayedLab &lab, const QString &path, int &status)
{
    status = 200;
    if (path == "/-/healthy"_L1)
        return QByteArray("Prometheus Server is Healthy.\n");
    if (path == "/-/ready"_L1)
        return QByteArray("Prometheus Server is Ready.\n");
    if (path == "/api/v1/targets"_L1)
        return targets(lab);
    if (path == "/api/v1/status/runtimeinfo"_L1)
        return success(QJsonObject{{"startTime"_L1, iso(lab.now.addDays(-19))},
                                   {"CWD"_L1, u"/"_s},
                                   {"reloadConfigSuccess"_L1, true},
                                   {"lastConfigTime"_L1, iso(lab.now.addDays(-2))},
                                   {"storageRetention"_L1, u"15d"_s}});
    if (auto page = alertPage(lab, path))
        return page;
    status = 404;
    return QByteArray("404 page not found\n");
}

QByteArray metrics(const PlayedHost &host)
{
    return u"# HELP node_boot_time_seconds Node boot time, in unixtime.\n# TYPE node_boot_time_seconds "
           u"gauge\nnode_boot_time_seconds %1\n"
           "# HELP node_exporter_build_info A metric with a constant '1' value labeled by version.\n# TYPE "
           "node_exporter_build_info gauge\n"
           "node_exporter_build_info{branch=\"debian/"
           "sid\",goversion=\"go1.19.8\",revision=\"1.5.0-1+b6\",version=\"1.5.0\"} 1\n"
           "# HELP node_scrape_collector_success node_exporter: Whether a collector succeeded.\n# TYPE "
           "node_scrape_collector_success gauge\n"
           "node_scrape_collector_success{collector=\"cpu\"} "
           "1\nnode_scrape_collector_success{collector=\"filesystem\"} 1\n"
           "# HELP node_load1 1m load average.\n# TYPE node_load1 gauge\nnode_load1 0.08\n"
           "# HELP node_textfile_scrape_error 1 if there was an error opening or reading a file, 0 otherwise\n"
           "# TYPE node_textfile_scrape_error gauge\nnode_textfile_scrape_error 0\n"_s.arg(host.upSince, 0, 'f', 0)
               .toUtf8();
}

/// `up` and `sum(up)`; other queries are refused as Prometheus refuses what it cannot parse.
QByteArray queryPage(const PlayedLab &lab, const QString &query, int &status)
{
    const qint64 now = lab.now.toSecsSinceEpoch();
    QJsonArray series;
    int sum = 0;
    for (const auto &[name, host] : lab.hosts) {
        if (name == "outside"_L1)
            continue;
        const int up = playedScrape(lab, host) ? 1 : 0;
        sum += up;
        series << QJsonObject{{"metric"_L1, QJsonObject{{"__name__"_L1, u"up"_s}, {"instance"_L1, name}}},
                              {"value"_L1, QJsonArray{now, QString::number(up)}}};
    }
    if (query == "sum(up)"_L1)
        series = {QJsonObject{{"metric"_L1, QJsonObject()}, {"value"_L1, QJsonArray{now, QString::number(sum)}}}};
    else if (query != "up"_L1)
        status = 400;
    if (status == 200)
        return success(QJsonObject{{"resultType"_L1, u"vector"_s}, {"result"_L1, series}});
    return QJsonDocument(QJsonObject{{"status"_L1, u"error"_s},
                                     {"errorType"_L1, u"bad_data"_s},
                                     {"error"_L1, u"invalid parameter \"query\": parse error"_s}})
        .toJson(QJsonDocument::Compact);
}

/// What Grafana says of its data source, which it asks itself.
QByteArray dataSourcePage(const PlayedHost &host, int &status)
{
    const quint16 port = host.dataSourceAstray ? 9091 : kPlayedPrometheusPort;
    if (host.listens(u"tcp"_s, port))
        return R"({"message":"Successfully queried the Prometheus API.","status":"OK"})";
    status = 400;
    const QString where = u"127.0.0.1:%1"_s.arg(port);
    return QJsonDocument(
               QJsonObject{{"message"_L1,
                            u"Post \"http://%1/api/v1/query\": dial tcp %1: connect: connection refused - There was an "
                            "error returned querying the Prometheus API."_s.arg(where)},
                           {"status"_L1, u"ERROR"_s}})
        .toJson(QJsonDocument::Compact);
}

QByteArray grafanaPage(const PlayedHost &host, const QString &path, const QString &token, int &status)
{
    if (!path.startsWith("/api/datasources/"_L1))
        return "{\n  \"commit\": \"0000000\",\n  \"database\": \"ok\",\n  \"version\": \"10.4.2\"\n}";
    if (token != QLatin1StringView(kPlayedGrafanaToken)) {
        status = 401;
        return R"({"message":"Unauthorized"})";
    }
    if (path == u"/api/datasources/uid/%1/health"_s.arg(QLatin1StringView(kPlayedDataSource)))
        return dataSourcePage(host, status);
    status = 404;
    return R"({"message":"Data source not found"})";
}

/// The token in the header that a `curl` was given; empty without.
QString tokenIn(const QStringList &argv)
{
    const QString before = u"Authorization: Bearer "_s;
    const qsizetype option = argv.indexOf(u"-H"_s);
    const QString header = option < 0 ? QString() : argv.value(option + 1);
    return header.startsWith(before) ? header.mid(before.size()) : QString();
}

/// A `curl` of this host, with the trailer that was asked for, and the headers where they were.
PlayedReply curl(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv)
{
    const QUrl url(argv.last());
    const bool local = url.host() == "127.0.0.1"_L1 || url.host() == "localhost"_L1;
    const PlayedHost *target = local ? &host : lab.owner(url.host());
    const auto port = quint16(url.port(80));
    const QByteArray nothing("\n000  0");
    if (!target || (!local && !target->accepts(host.addresses.value(0), u"tcp"_s, port)))
        return {28, nothing, "curl: (28) Connection timed out after 4001 milliseconds\n"};
    int status = 200;
    // Only a question to the API is told by its query; pages are told by their path.
    const QString path = url.path() == "/api/v1/query"_L1
                             ? url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded)
                             : url.path();
    auto body =
        target->listens(u"tcp"_s, port) ? webPage(lab, *target, port, path, status, tokenIn(argv)) : std::nullopt;
    if (!body)
        return {7, nothing, "curl: (7) Failed to connect: Connection refused\n"};
    const QString query = QUrlQuery(url).queryItemValue(u"query"_s, QUrl::FullyDecoded);
    if (port == kPlayedPrometheusPort && url.path() == "/api/v1/query"_L1 &&
        (query == "up"_L1 || query == "sum(up)"_L1)) {
        status = 200;
        body = queryPage(lab, query, status);
    }
    const bool head = argv.contains(u"-I"_s);
    const QByteArray headers =
        head || argv.contains(u"-i"_s)
            ? "HTTP/1.1 " + QByteArray::number(status) + " Played\r\nServer: nginx\r\nContent-Type: text/plain\r\n\r\n"
            : QByteArray();
    const QByteArray shown = head ? QByteArray() : *body;
    return {
        0, headers + shown + '\n' + QByteArray::number(status) + " text/plain " + QByteArray::number(shown.size()), {}};
}

}

bool playedScrape(const PlayedLab &lab, const PlayedHost &target)
{
    const PlayedHost &mon = lab.hosts.at(u"mon"_s);
    return target.listens(u"tcp"_s, 9100) &&
           (target.name == mon.name || target.accepts(mon.addresses.value(0), u"tcp"_s, 9100));
}

std::optional<QByteArray> webPage(const PlayedLab &lab, const PlayedHost &host, quint16 port, const QString &path,
                                  int &status, const QString &token)
{
    status = 200;
    if (port == kPlayedPrometheusPort)
        return prometheusPage(lab, path, status);
    if (port == kPlayedGrafanaPort)
        return grafanaPage(host, path, token, status);
    if (port == kPlayedAlertmanagerPort)
        return alertmanagerPage(path);
    if (port == 9100)
        return metrics(host);
    if (port == 80 && host.webSick) {
        status = 503;
        return QByteArray("<!doctype html><title>Service unavailable</title>\n");
    }
    if (port == 80)
        return QByteArray("<!doctype html><title>svc-web</title>\n");
    return std::nullopt;
}

std::optional<PlayedReply> webAnswer(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv)
{
    if (argv.value(0) != "curl"_L1)
        return std::nullopt;
    return curl(lab, host, argv);
}

}
