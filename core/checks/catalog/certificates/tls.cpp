// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/certificates/certificates.h"
#include "core/checks/catalog/look.h"
#include "core/checks/plan.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHttpsPort = 443;

/// The node whose light a Proxmox endpoint is: the first hypervisor that it manages, else the first guest.
const Node *ownerOf(const Inventory &lab, const ProxmoxEndpoint &endpoint)
{
    const Node *owner = nullptr;
    for (const Node &node : lab.nodes()) {
        if (lab.proxmoxOf(node) != &endpoint)
            continue;
        if (node.hasRole(kRoleHypervisor))
            return &node;
        if (!owner)
            owner = &node;
    }
    return owner;
}

void addWeb(const QString &name, const std::optional<WebService> &web, std::vector<TlsEndpoint> &endpoints)
{
    if (web && web->tls)
        endpoints.push_back({name, {}, web->port, {}});
}

/// All places of the node that show a certificate. What is declared by name comes first: it may bear a pin.
std::vector<TlsEndpoint> endpointsOf(const Inventory &lab, const Node &node)
{
    std::vector<TlsEndpoint> endpoints = node.certificates;
    for (const ProxmoxEndpoint &proxmox : lab.lab().proxmox) {
        const QUrl url(proxmox.url);
        if (ownerOf(lab, proxmox) == &node && url.scheme() == "https"_L1)
            endpoints.push_back({proxmox.name, url.host(), quint16(url.port(kHttpsPort)), proxmox.pin});
    }
    addWeb(u"prometheus"_s, node.prometheus, endpoints);
    addWeb(u"grafana"_s, node.grafana, endpoints);
    addWeb(u"exporter"_s, node.exporter, endpoints);
    return endpoints;
}

void plan(PlanScope &scope)
{
    QStringList known;
    for (const TlsEndpoint &endpoint : endpointsOf(scope.lab(), scope.node())) {
        const QString host = endpoint.host.isEmpty() ? scope.node().address : endpoint.host;
        if (known.contains(endpoint.name) || host.isEmpty())
            continue;
        known << endpoint.name;
        PlanScope::Instance instance{.probes = {scope.admin(TlsPeek{.host = host, .port = endpoint.port})},
                                     .needs = {u"reachability.ping"_s}};
        instance.suffix = endpoint.name;
        instance.subject = {{"place"_L1, u"%1:%2"_s.arg(host).arg(endpoint.port)}, {"pin"_L1, endpoint.pin}};
        scope.add(std::move(instance));
    }
}

struct Certificate
{
    QString sha256;
    QDateTime begin;
    QDateTime end;
    QString chainError;
};

Judgement judgeTimes(const JudgeInput &input, const Certificate &certificate)
{
    const QString place = input.subject("place");
    const QString last = certificate.end.date().toString(Qt::ISODate);
    if (certificate.end < input.now)
        return failed(CheckWords::tr("The certificate of %1 expired on %2.").arg(place, last));
    if (certificate.begin.isValid() && certificate.begin > input.now)
        return failed(CheckWords::tr("The certificate of %1 is not valid before %2.")
                          .arg(place, certificate.begin.date().toString(Qt::ISODate)));
    if (const QString pin = input.subject("pin");
        !pin.isEmpty() && pin.compare(certificate.sha256, Qt::CaseInsensitive) != 0)
        return failed(CheckWords::tr("The certificate of %1 is not the pinned one: it is now %2.")
                          .arg(place, certificate.sha256));
    const qint64 days = input.now.daysTo(certificate.end);
    if (double(days) < input.number("warn_d"))
        return warned(CheckWords::tr("The certificate of %1 expires in %n day(s).", nullptr, int(days)).arg(place));
    if (input.subject("pin").isEmpty() && !certificate.chainError.isEmpty())
        return warned(CheckWords::tr("The certificate of %1 lasts until %2, but would not be believed here: %3")
                          .arg(place, last, certificate.chainError));
    return passed(CheckWords::tr("The certificate of %1 lasts until %2.").arg(place, last));
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &evidence = *input.evidence[0];
    if (auto refusal = cannotLook(evidence))
        return *refusal;
    const auto timeOf = [&evidence](QLatin1StringView key) {
        return QDateTime::fromString(evidence.meta.value(key).toString(), Qt::ISODate);
    };
    const Certificate certificate{evidence.meta.value("certSha256"_L1).toString(), timeOf("certNotBefore"_L1),
                                  timeOf("certNotAfter"_L1), evidence.meta.value("chainError"_L1).toString()};
    if (certificate.sha256.isEmpty() || !certificate.end.isValid())
        return unknown(Reason::Garbled, CheckWords::tr("The certificate does not tell how long it lasts."));
    Judgement result = judgeTimes(input, certificate);
    result.expected = CheckWords::tr("Valid for at least %1 days; the pinned one, or one that this machine believes.")
                          .arg(input.number("warn_d"));
    result.seen = CheckWords::tr("%1, by %2, until %3", "subject, issuer, date of a certificate")
                      .arg(evidence.meta.value("subject"_L1).toString(), evidence.meta.value("issuer"_L1).toString(),
                           certificate.end.toString(Qt::ISODate));
    result.facts = {{"certSha256"_L1, certificate.sha256}, {"certNotAfter"_L1, certificate.end.toString(Qt::ISODate)}};
    return result;
}

}

const CheckSpec &certificatesTls()
{
    static const CheckSpec spec{
        .id = "certificates.tls",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Certificate is valid"),
        .why = QT_TRANSLATE_NOOP(
            "CheckWords",
            "A certificate that ran out locks everybody out at once, and teaches to click warnings away."),
        .section = "maintenance",
        .bullets = "B77",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Renew it (`pvecm updatecerts` on Proxmox, your ACME client "
                                                  "elsewhere), then set the new pin in the lab file."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"warn_d", 21, "d",
                        QT_TRANSLATE_NOOP("CheckWords", "days of validity left that are worth a warning")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
