// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/jsonreport.h"

#include "core/checks/catalog/catalog.h"
#include "core/checks/inwords.h"
#include "core/checks/operations.h"
#include "core/run/probejson.h"
#include "core/run/runjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

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

QJsonArray thresholdsToJson(const Explanation &explanation)
{
    QJsonArray thresholds;
    for (const Threshold &threshold : thresholdsOf(explanation.verdict, explanation.spec.get()))
        thresholds << QJsonObject{{u"name"_s, threshold.name},
                                  {u"value"_s, threshold.value},
                                  {u"meaning"_s, threshold.meaning},
                                  {u"origin"_s, threshold.fromLabFile ? u"lab-file"_s : u"catalogue"_s}};
    return thresholds;
}

/// Where in the operations document the check comes from, quoted.
QJsonObject documentOf(const Explanation &explanation)
{
    QJsonArray bullets;
    for (const QString &id : explanation.spec ? bulletsOf(*explanation.spec) : QStringList())
        bullets << QJsonObject{{u"id"_s, id}, {u"text"_s, bulletText(id)}};
    return {{u"section"_s, explanation.verdict.section},
            {u"heading"_s, operationsHeading(explanation.verdict.section)},
            {u"bullets"_s, bullets}};
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
        verdicts << verdictToJson(inFull(verdict, specOf(verdict.check)));
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

QJsonObject rejudgementDocument(const Rejudgement &rejudgement)
{
    QJsonObject json = comparisonDocument(rejudgement.comparison);
    QJsonArray left;
    for (const NotRejudged &one : rejudgement.left)
        left << QJsonObject{{u"node"_s, one.node.value}, {u"check"_s, one.check.value}, {u"why"_s, one.why}};
    json[u"rejudged"_s] = true;
    json[u"labChanged"_s] = rejudgement.labChanged;
    json[u"outcome"_s] = outcomeWord(rejudgement.run.summary.outcome);
    json[u"counts"_s] = countsToJson(rejudgement.run.summary.counts);
    json[u"headline"_s] = rejudgement.run.summary.headline;
    json[u"notRejudged"_s] = left;
    return json;
}

QJsonObject explanationDocument(const Explanation &explanation)
{
    const auto name = [&explanation](const NodeId &host) {
        return explanation.sshName && !host.isEmpty() ? explanation.sshName(host) : QString();
    };
    QJsonArray evidences;
    for (const auto &evidence : explanation.evidence)
        evidences << (evidence ? QJsonValue(evidenceToJson(*evidence, name(evidence->request.vantage.host)))
                               : QJsonValue());
    const auto answered = std::ranges::find_if(evidences, [](const QJsonValue &one) { return one.isObject(); });
    const QStringList commands = linesByHand(explanation);
    const Verdict verdict = inFull(explanation.verdict, explanation.spec.get());
    const Judgement &judgement = verdict.judgement;
    const QJsonValue lastPass = explanation.lastPassRun.isEmpty()
                                    ? QJsonValue()
                                    : QJsonValue(QJsonObject{{u"run"_s, explanation.lastPassRun},
                                                             {u"at"_s, timeToJson(explanation.lastPassAt)}});
    return document({{u"run"_s, explanation.run},
                     {u"verdict"_s, verdictToJson(verdict)},
                     {u"probe"_s, commands.isEmpty() ? QJsonValue() : QJsonValue(commands.front())},
                     {u"commands"_s, QJsonArray::fromStringList(commands)},
                     {u"evidence"_s, answered == evidences.end() ? QJsonValue() : QJsonValue(*answered)},
                     {u"evidences"_s, evidences},
                     {u"rule"_s, judgement.rule},
                     {u"thresholds"_s, thresholdsToJson(explanation)},
                     {u"whyNotOtherwise"_s, whyNotOtherwise(verdict)},
                     {u"reason"_s, judgement.reason == Reason::None ? QString() : reasonText(judgement.reason)},
                     {u"remedy"_s, judgement.remedy},
                     {u"mend"_s, judgement.mend},
                     {u"why"_s, explanation.spec ? QJsonValue(checkText(explanation.spec->why)) : QJsonValue()},
                     {u"bullets"_s, explanation.spec ? specToJson(*explanation.spec)[u"bullets"_s] : QJsonValue()},
                     {u"document"_s, documentOf(explanation)},
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

QJsonObject catalogDocument(std::span<const SpecRef> catalog)
{
    QJsonArray checks;
    for (const SpecRef &spec : catalog)
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
