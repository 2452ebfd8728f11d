// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redact.h"
#include "core/checks/catalog/grafana/grafana.h"
#include "core/checks/catalog/look.h"
#include "core/checks/plan.h"
#include "core/facts/grafanafacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Grafana itself waits for the data source.
constexpr std::chrono::seconds kPatience{8};

void plan(PlanScope &scope)
{
    const Node &node = scope.node();
    if (!node.grafana)
        return;
    if (node.grafana->token.isEmpty() || node.grafana->dataSources.isEmpty())
        return scope.add({});
    QStringList uids = node.grafana->dataSources;
    uids.removeDuplicates();
    for (const QString &uid : uids) {
        // The certificate is judged elsewhere; on loopback there is nobody between us and Grafana.
        const HttpGet get{.url = grafanaUrl(node, u"/api/datasources/uid/%1/health"_s.arg(uid)),
                          .insecure = node.grafana->tls,
                          .timeout = kPatience,
                          .bearer = node.grafana->token};
        scope.add({.probes = {scope.here(get)},
                   .suffix = uid,
                   .subject = {{"uid"_L1, uid}},
                   .needs = {sshSession(), u"grafana.health"_s}});
    }
}

Judgement notDeclared(const Node &node)
{
    const bool token = node.grafana && !node.grafana->token.isEmpty();
    Judgement result =
        skipped(token ? CheckWords::tr("The lab file names no data source of Grafana: its uids go beside the token.")
                      : CheckWords::tr("The lab file names no token of a service account of Grafana (role Viewer), nor "
                                       "where it is kept."));
    result.mend = u"grafana = { token = \"keychain:grafana\", datasources = [\"UID\"] }"_s;
    return result;
}

/// What keeps the question from being answered; nothing where Grafana's answer may be read.
std::optional<Judgement> notAsked(const Evidence &evidence)
{
    // The host's curl ran, and Grafana, which is well, kept it waiting for the data source.
    if (evidence.error && evidence.error->kind == Error::Kind::TimedOut && evidence.meta.contains("curl"_L1))
        return failed(CheckWords::tr("Grafana has no answer of the data source within %1 s.").arg(kPatience.count()));
    if (evidence.error && evidence.error->kind == Error::Kind::Refused && evidence.meta.contains("curl"_L1))
        return failed(CheckWords::tr("%1 does not answer: %2").arg(u"Grafana"_s, errorText(*evidence.error)));
    Judgement result;
    const auto *get = std::get_if<HttpGet>(&evidence.request.probe);
    if (evidence.error && get && evidence.error->what == toString(get->bearer)) {
        result = unknown(Reason::AuthFailed,
                         CheckWords::tr("The token could not be read: %1").arg(errorText(*evidence.error)));
        result.remedy =
            CheckWords::tr("Keep it where the lab file says; `daytwoctl secret set` puts it into the keychain.");
        return result;
    }
    if (auto refusal = cannotLook(evidence))
        return refusal;
    if (evidence.exitCode == 401) {
        result = unknown(Reason::AuthFailed, CheckWords::tr("Grafana does not accept the token (HTTP 401)."));
        result.remedy = CheckWords::tr("Has the token been deleted, or has it expired? Make another for the service "
                                       "account, and keep it where the lab file says.");
        return result;
    }
    if (evidence.exitCode == 403) {
        result = unknown(Reason::NoPrivilege, CheckWords::tr("The token may not ask about data sources (HTTP 403)."));
        result.remedy = CheckWords::tr("Give its service account the role Viewer, or the right datasources:query for "
                                       "this data source.");
        return result;
    }
    return std::nullopt;
}

/// Grafana's own words, as they fit into a sentence. Longer than a piece of a broken answer: the cause stands at the
/// end.
QString ownWords(const QString &message)
{
    QString words = redact(message).simplified().left(240);
    for (QChar &c : words) {
        if (!c.isPrint())
            c = u'?';
    }
    while (words.endsWith(u'.'))
        words.chop(1);
    return words;
}

/// Grafana's words for a data source that it does not have, as its versions put it.
bool saysThereIsNone(int status, const QString &message)
{
    const QString words = message.toLower().remove(u' ');
    return (status == 404 && words.contains("datasourcenotfound"_L1)) ||
           (status == 500 && words.contains("unabletoloaddatasourcemeta"_L1));
}

Judgement judgeAnswer(const JudgeInput &input, const GrafanaDataSourceHealth &health)
{
    const int status = input.evidence[0]->exitCode;
    const QString words = ownWords(health.message);
    if (health.ok() && status == 200)
        return passed(CheckWords::tr("The data source answers Grafana: %1.").arg(words));
    if (health.status == "ERROR"_L1)
        return failed(CheckWords::tr("The data source does not answer Grafana: %1.").arg(words));
    if (health.status.isEmpty() && saysThereIsNone(status, health.message)) {
        Judgement result = failed(
            CheckWords::tr("There is no data source with the uid %1 (Grafana: %2).").arg(input.subject("uid"), words));
        result.remedy =
            CheckWords::tr("Has it been deleted or made anew? The address of its page in Grafana ends in its "
                           "uid; the lab file names it.");
        return result;
    }
    if (health.status == "UNKNOWN"_L1)
        return unknown(Reason::Unproven,
                       CheckWords::tr("Grafana does not know how its data source is: %1.").arg(words));
    return unknown(Reason::Garbled, CheckWords::tr("Grafana does not tell how its data source is (HTTP %1): %2.")
                                        .arg(QString::number(status), words));
}

Judgement judge(const JudgeInput &input)
{
    if (input.evidence.empty())
        return notDeclared(input.node);
    const Evidence &evidence = *input.evidence[0];
    if (auto refusal = notAsked(evidence))
        return *refusal;
    const auto health = parseGrafanaDataSource(evidence.out);
    if (!health)
        return unreadable(health.error(), u"Grafana"_s);
    Judgement result = judgeAnswer(input, *health);
    result.expected = CheckWords::tr("HTTP 200 and status OK.");
    result.marks = marksOf(input, 0, {u"\"status\""_s, u"\"message\""_s});
    return result;
}

}

const CheckSpec &grafanaDataSource()
{
    static const CheckSpec spec{
        .id = "grafana.datasource",
        .title = QT_TRANSLATE_NOOP("CheckWords", "The data source answers Grafana"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "Grafana is well with a dead Prometheus behind it: its dashboards are empty then."),
        .section = "4",
        .bullets = "B62",
        .remedy =
            QT_TRANSLATE_NOOP("CheckWords", "Does the data source run, and is its address in Grafana still right? "
                                            "\"Save & test\" on its page in Grafana asks the same."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleMonitoring)},
        .vantage = "node",
        .parameters = {},
        .settle = {2, std::chrono::milliseconds(2000)},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
