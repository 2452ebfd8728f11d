// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/prometheus/prometheus.h"
#include "core/facts/httpfacts.h"

#include <QUrl>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 kPrometheusPort = 9090;
constexpr quint16 kExporterPort = 9100;

/// Host part of "host:port", "[v6]:port" or a bare host.
QString hostOf(const QString &address)
{
    return QUrl(u"//"_s + address).host();
}

bool isNodeHost(const Inventory &lab, const Node &node, const QString &host)
{
    if (host.isEmpty())
        return false;
    if (host.compare(node.id.value, Qt::CaseInsensitive) == 0 || host.compare(node.address, Qt::CaseInsensitive) == 0)
        return true;
    const auto address = parseIpAddress(host);
    if (!address)
        return host.section(u'.', 0, 0).compare(node.id.value, Qt::CaseInsensitive) == 0;
    const std::vector<IpAddress> own = lab.addressesOf(node);
    return std::ranges::find(own, *address) != own.end();
}

}

QString prometheusUrl(const Node &node, const QString &path)
{
    const WebService web = node.prometheus.value_or(WebService{kPrometheusPort, {}, false});
    return u"%1://127.0.0.1:%2%3%4"_s.arg(web.tls ? u"https"_s : u"http"_s)
        .arg(web.port == 0 ? kPrometheusPort : web.port)
        .arg(web.path, path);
}

ProbeRequest targetsProbe(const PlanScope &scope, const Node &monitoring)
{
    return scope.from(monitoring.id,
                      HttpGet{.url = prometheusUrl(monitoring, u"/api/v1/targets?state=active"_s), .insecure = true});
}

std::optional<Judgement> notOk(const Evidence &evidence, const QString &what)
{
    // curl ran and found nobody there: not known by that name, no way, refused, silent. All that was seen from there.
    static const QList<Error::Kind> nobody{Error::Kind::Refused, Error::Kind::TimedOut, Error::Kind::Unreachable};
    if (evidence.error && nobody.contains(evidence.error->kind) && evidence.meta.contains("curl"_L1))
        return failed(CheckWords::tr("%1 does not answer: %2").arg(what, errorText(*evidence.error)));
    if (auto refusal = cannotLook(evidence))
        return refusal;
    switch (httpClass(evidence.exitCode)) {
    case HttpClass::Ok:
        return std::nullopt;
    case HttpClass::Credentials:
        return unknown(Reason::AuthFailed,
                       CheckWords::tr("%1 is alive but wants credentials (HTTP %2).").arg(what).arg(evidence.exitCode));
    case HttpClass::NotFound:
        return unknown(
            Reason::Garbled,
            CheckWords::tr("%1 answers, but not at this path (HTTP 404): is there a route prefix?").arg(what));
    case HttpClass::Redirect:
        return unknown(Reason::Garbled,
                       CheckWords::tr("%1 sends us elsewhere (HTTP %2).").arg(what).arg(evidence.exitCode));
    case HttpClass::Unavailable:
    case HttpClass::ServerError:
    case HttpClass::ClientError:
        return failed(CheckWords::tr("%1 answers with HTTP %2.").arg(what).arg(evidence.exitCode));
    case HttpClass::NoAnswer:
        break;
    }
    return unknown(Reason::Garbled, CheckWords::tr("%1 gave no HTTP answer.").arg(what));
}

bool saysOfItself(const Evidence &answer, const char *word)
{
    // "Prometheus Server is Healthy." and, in older versions, "Prometheus is Healthy."
    return answer.out.startsWith("Prometheus ") && answer.out.trimmed().endsWith(QByteArray("is ") + word + '.');
}

const Node *nodeOfTarget(const Inventory &lab, const PromTarget &target)
{
    const QUrl url(target.scrapeUrl);
    const QStringList hosts{url.host(), hostOf(target.address), hostOf(target.labels.value(u"instance"_s)),
                            target.labels.value(u"host"_s)};
    for (const QString &host : hosts) {
        for (const Node &node : lab.nodes()) {
            if (isNodeHost(lab, node, host))
                return &node;
        }
        // A loopback target is the monitoring host itself.
        const auto address = parseIpAddress(host);
        if ((address && address->isLoopback()) || host == "localhost"_L1) {
            const auto monitoring = lab.nodesWithRole(kRoleMonitoring);
            if (!monitoring.empty())
                return monitoring.front();
        }
    }
    return nullptr;
}

const Node *nodeOfLabel(const Inventory &lab, const PromTarget &target)
{
    for (const QString &host : {target.labels.value(u"host"_s), hostOf(target.labels.value(u"instance"_s))}) {
        for (const Node &node : lab.nodes()) {
            if (isNodeHost(lab, node, host))
                return &node;
        }
    }
    return nullptr;
}

bool isNodeTarget(const Node &node, const PromTarget &target)
{
    const int port = node.exporter && node.exporter->port != 0 ? node.exporter->port : kExporterPort;
    return QUrl(target.scrapeUrl).port(80) == port;
}

}
