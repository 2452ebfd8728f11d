// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/proxmox/proxmox.h"
#include "core/checks/plan.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    const ProxmoxEndpoint *endpoint = scope.lab().proxmoxOf(scope.node());
    QUrl url(endpoint ? endpoint->url : u"https://%1:%2"_s.arg(scope.node().address).arg(kProxmoxPort));
    // The list of realms is there for the login page, so anybody is told at once. To every other question without a
    // ticket the API says 401, three seconds later.
    url.setPath(u"/api2/json/access/domains"_s);
    // Any certificate is let through here, because it is this check that judges it; no credentials are sent.
    scope.add({.probes = {scope.admin(
                   HttpGet{.url = url.toString(), .insecure = true, .timeout = std::chrono::milliseconds(6000)})},
               .needs = {u"reachability.ping"_s}});
}

/// What the certificate says against it; nothing when it is fine.
std::optional<Judgement> certificateTrouble(const JudgeInput &input, const Evidence &evidence)
{
    const ProxmoxEndpoint *endpoint = input.lab.proxmoxOf(input.node);
    const QString seen = evidence.meta.value("certSha256"_L1).toString();
    if (endpoint && !endpoint->pin.isEmpty() && !seen.isEmpty() &&
        seen.compare(endpoint->pin, Qt::CaseInsensitive) != 0)
        return failed(CheckWords::tr("The certificate is not the pinned one: it is now %1.").arg(seen));
    if (seen.isEmpty())
        return unknown(Reason::Unproven, CheckWords::tr("The interface answers, but its certificate was not seen."));
    const QDateTime end = QDateTime::fromString(evidence.meta.value("certNotAfter"_L1).toString(), Qt::ISODate);
    if (!end.isValid())
        return unknown(Reason::Unproven,
                       CheckWords::tr("The interface answers; until when its certificate holds was not seen."));
    const qint64 days = input.now.daysTo(end);
    if (end < input.now)
        return failed(CheckWords::tr("The certificate expired on %1.").arg(end.date().toString(Qt::ISODate)));
    if (double(days) < input.number("cert_warn_d"))
        return warned(
            CheckWords::tr("The interface answers; its certificate expires in %n day(s).", nullptr, int(days)));
    return std::nullopt;
}

/// The list of realms, as the API tells it to anybody.
bool listsRealms(const QByteArray &body)
{
    const QJsonArray realms = QJsonDocument::fromJson(body).object().value("data"_L1).toArray();
    return !realms.isEmpty() && std::ranges::all_of(realms, [](const QJsonValue &realm) {
        return realm.toObject().value("realm"_L1).isString();
    });
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &evidence = *input.evidence[0];
    if (evidence.error &&
        (evidence.error->kind == Error::Kind::Refused || evidence.error->kind == Error::Kind::TimedOut ||
         evidence.error->kind == Error::Kind::Unreachable))
        return failed(CheckWords::tr("The web interface does not answer: %1").arg(errorText(*evidence.error)));
    if (auto refusal = cannotLook(evidence))
        return *refusal;
    // The reason phrase is pveproxy's own; a login of anything else on that port is 401 too.
    const bool unauthenticated = evidence.exitCode == 401 && evidence.err.contains("No ticket");
    const bool answered = evidence.exitCode == 200 && listsRealms(evidence.out);
    Judgement result;
    if (evidence.exitCode >= 500)
        result = failed(CheckWords::tr("The web interface answers with HTTP %1.").arg(evidence.exitCode));
    else if (!unauthenticated && !answered)
        result = unknown(
            Reason::Garbled,
            CheckWords::tr("Something answers with HTTP %1, but it is not the Proxmox API.").arg(evidence.exitCode));
    else if (auto trouble = certificateTrouble(input, evidence))
        result = *trouble;
    else
        result = passed(
            CheckWords::tr("The web interface answers (HTTP %1), its certificate holds.").arg(evidence.exitCode));
    result.expected =
        CheckWords::tr("HTTP 200 or 401 from the API, a certificate that is the pinned one and lasts %1 days.")
            .arg(input.number("cert_warn_d"));
    result.facts = {{"certSha256"_L1, evidence.meta.value("certSha256"_L1)},
                    {"certNotAfter"_L1, evidence.meta.value("certNotAfter"_L1)}};
    return result;
}

}

const CheckSpec &proxmoxUiHealth()
{
    static const CheckSpec spec{
        .id = "proxmox.ui-health",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Proxmox answers through the VPN"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Snapshots, rollbacks and the console all go through it."),
        .section = "3",
        .bullets = "B55 B77",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords",
            "Look at pveproxy and pvedaemon; is /etc/pve mounted? Renew the certificate with `pvecm updatecerts`."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleHypervisor)},
        .vantage = "admin",
        .parameters = {{"cert_warn_d", 21, "d",
                        QT_TRANSLATE_NOOP("CheckWords", "days of validity left that are worth a warning")}},
        .settle = {2, std::chrono::milliseconds(2000)},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
