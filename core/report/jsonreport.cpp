// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/jsonreport.h"

#include "core/run/probejson.h"
#include "core/run/runjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSchema = 1;

QJsonObject document(QJsonObject members)
{
    members[u"schema"_s] = kSchema;
    return members;
}

QString checkText(const char *text)
{
    return QCoreApplication::translate("CheckWords", text);
}

QJsonArray itemsOf(const Comparison &comparison)
{
    QJsonArray items;
    for (const ComparedVerdict &item : comparison.items)
        items << comparedToJson(item);
    return items;
}

QJsonArray parametersOf(const CheckSpec &spec)
{
    QJsonArray parameters;
    for (const Parameter &parameter : spec.parameters)
        parameters << QJsonObject{{u"name"_s, QString::fromUtf8(parameter.name)},
                                  {u"default"_s, parameter.standard},
                                  {u"unit"_s, QString::fromUtf8(parameter.unit)},
                                  {u"meaning"_s, checkText(parameter.meaning)}};
    return parameters;
}

QJsonObject specToJson(const CheckSpec &spec)
{
    QJsonArray profiles;
    for (const Profile profile : spec.profiles)
        profiles << profileWord(profile);
    QJsonArray roles;
    for (const QString &role : spec.roles)
        roles << role;
    return {{u"id"_s, QString::fromUtf8(spec.id)},
            {u"title"_s, checkText(spec.title)},
            {u"why"_s, checkText(spec.why)},
            {u"section"_s, QString::fromUtf8(spec.section)},
            {u"bullets"_s, QJsonArray::fromStringList(QString::fromUtf8(spec.bullets).split(u' ', Qt::SkipEmptyParts))},
            {u"roles"_s, roles},
            {u"profiles"_s, profiles},
            {u"vantage"_s, QString::fromUtf8(spec.vantage)},
            {u"parameters"_s, parametersOf(spec)},
            {u"remedy"_s, checkText(spec.remedy)}};
}

}

QJsonObject runDocument(const RunReport &report)
{
    QJsonObject json = runToJson(report.run.summary);
    QJsonArray verdicts;
    for (const Verdict &verdict : report.run.verdicts)
        verdicts << verdictToJson(verdict);
    json[u"verdicts"_s] = verdicts;
    if (report.comparison)
        json[u"comparison"_s] = itemsOf(*report.comparison);
    return document(json);
}

QJsonObject runListDocument(const std::vector<RunSummary> &runs)
{
    QJsonArray list;
    for (const RunSummary &run : runs)
        list << runToJson(run);
    return document({{u"runs"_s, list}});
}

QJsonObject comparisonDocument(const Comparison &comparison)
{
    return document(
        {{u"before"_s, comparison.beforeRun}, {u"after"_s, comparison.afterRun}, {u"items"_s, itemsOf(comparison)}});
}

QJsonObject explanationDocument(const Explanation &explanation)
{
    QJsonArray evidences;
    for (const auto &evidence : explanation.evidence)
        evidences << (evidence ? QJsonValue(evidenceToJson(*evidence, explanation.sshName)) : QJsonValue());
    const QJsonValue first = evidences.isEmpty() ? QJsonValue() : evidences.first();
    const Judgement &judgement = explanation.verdict.judgement;
    const QJsonValue lastPass = explanation.lastPassRun.isEmpty()
                                    ? QJsonValue()
                                    : QJsonValue(QJsonObject{{u"run"_s, explanation.lastPassRun},
                                                             {u"at"_s, timeToJson(explanation.lastPassAt)}});
    return document({{u"run"_s, explanation.run},
                     {u"verdict"_s, verdictToJson(explanation.verdict)},
                     {u"probe"_s, first.isObject() ? first[u"command"_s] : QJsonValue()},
                     {u"evidence"_s, first},
                     {u"evidences"_s, evidences},
                     {u"rule"_s, judgement.rule},
                     {u"reason"_s, judgement.reason == Reason::None ? QString() : reasonText(judgement.reason)},
                     {u"remedy"_s, judgement.remedy},
                     {u"why"_s, explanation.spec ? QJsonValue(checkText(explanation.spec->why)) : QJsonValue()},
                     {u"bullets"_s, explanation.spec ? specToJson(*explanation.spec)[u"bullets"_s] : QJsonValue()},
                     {u"lastPass"_s, lastPass}});
}

QJsonObject planDocument(const Plan &plan, const std::function<QString(const NodeId &)> &sshName)
{
    QJsonArray items;
    for (const PlannedCheck &check : plan.checks) {
        for (const int probe : check.probes) {
            const ProbeRequest &request = plan.probes[size_t(probe)];
            const QString name = sshName && !request.vantage.isAdmin() ? sshName(request.vantage.host) : QString();
            items << QJsonObject{{u"node"_s, check.node.value},
                                 {u"check"_s, check.check.value},
                                 {u"title"_s, check.title},
                                 {u"vantage"_s, request.vantage.word()},
                                 {u"probe"_s, probeCommandLine(request, name)},
                                 {u"request"_s, probeToJson(request)}};
        }
    }
    return document({{u"items"_s, items}});
}

QJsonObject catalogDocument(std::span<const CheckSpec *const> catalog)
{
    QJsonArray checks;
    for (const CheckSpec *spec : catalog)
        checks << specToJson(*spec);
    return document({{u"checks"_s, checks}});
}

QJsonObject diagnosticsDocument(const std::vector<Diagnostic> &diagnostics)
{
    QJsonArray list;
    for (const Diagnostic &diagnostic : diagnostics)
        list << toJson(diagnostic);
    return document({{u"diagnostics"_s, list}});
}

QByteArray jsonText(const QJsonObject &document)
{
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

}
