// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/jsonreport.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject countsJson(const Counts &counts)
{
    return {{"pass"_L1, counts.pass},       {"warn"_L1, counts.warn},       {"fail"_L1, counts.fail},
            {"unknown"_L1, counts.unknown}, {"skipped"_L1, counts.skipped}, {"silenced"_L1, counts.silenced}};
}

QJsonValue outcomeJson(const std::optional<Outcome> &outcome)
{
    return outcome ? QJsonValue(outcomeWord(*outcome)) : QJsonValue();
}

QJsonArray marksJson(const QList<Mark> &marks)
{
    QJsonArray list;
    for (const Mark &mark : marks)
        list << QJsonObject{{"evidence"_L1, mark.evidence}, {"line"_L1, mark.line}};
    return list;
}

}

QJsonObject verdictJson(const Verdict &verdict)
{
    const Judgement &judgement = verdict.judgement;
    QJsonObject object{{"node"_L1, verdict.node.value},
                       {"check"_L1, verdict.check.value},
                       {"title"_L1, verdict.title},
                       {"section"_L1, verdict.section},
                       {"outcome"_L1, outcomeWord(verdict.outcome())},
                       {"reason"_L1, reasonWord(judgement.reason)},
                       {"summary"_L1, judgement.summary},
                       {"expected"_L1, judgement.expected},
                       {"seen"_L1, judgement.seen},
                       {"remedy"_L1, judgement.remedy},
                       {"mend"_L1, judgement.mend},
                       {"vantage"_L1, verdict.vantage.word()},
                       {"at"_L1, timeJson(verdict.at)},
                       {"durationMs"_L1, qint64(verdict.duration.count())},
                       {"evidence"_L1, verdict.evidence.value(0)},
                       {"allEvidence"_L1, QJsonArray::fromStringList(verdict.evidence)},
                       {"blockedBy"_L1, QJsonArray::fromStringList(verdict.blockedBy)},
                       {"parameters"_L1, verdict.parameters}};
    if (!verdict.silencedBy.isEmpty())
        object.insert("silenced"_L1, verdict.silencedBy);
    return object;
}

QJsonObject runSummaryJson(const RunSummary &run)
{
    return {{"run"_L1, run.id},
            {"profile"_L1, profileWord(run.profile)},
            {"kind"_L1, runKindWord(run.kind)},
            {"state"_L1, runStateWord(run.state)},
            {"lab"_L1, run.lab},
            {"started"_L1, timeJson(run.startedAt)},
            {"finished"_L1, timeJson(run.finishedAt)},
            {"outcome"_L1, outcomeWord(run.outcome)},
            {"counts"_L1, countsJson(run.counts)},
            {"headline"_L1, run.headline},
            {"comparedWith"_L1, run.comparedWith},
            {"note"_L1, run.note}};
}

QJsonObject runJson(const Run &run)
{
    QJsonObject object = runSummaryJson(run.summary);
    QJsonArray verdicts;
    for (const Verdict &verdict : run.verdicts)
        verdicts << verdictJson(verdict);
    object.insert("verdicts"_L1, verdicts);
    return object;
}

QJsonObject evidenceJson(const Evidence &evidence)
{
    QJsonObject object{{"id"_L1, evidenceId(evidence)},
                       {"kind"_L1, probeKind(evidence.request.probe)},
                       {"vantage"_L1, evidence.request.vantage.word()},
                       {"command"_L1, probeCommandLine(evidence.request)},
                       {"exitCode"_L1, evidence.exitCode},
                       {"stdout"_L1, QString::fromUtf8(evidence.out)},
                       {"stderr"_L1, QString::fromUtf8(evidence.err)},
                       {"startedAt"_L1, timeJson(evidence.startedAt)},
                       {"durationMs"_L1, qint64(evidence.duration.count())},
                       {"truncated"_L1, evidence.truncated},
                       {"timedOut"_L1, evidence.timedOut},
                       {"facts"_L1, evidence.meta}};
    if (evidence.error)
        object.insert("error"_L1, QJsonObject{{"kind"_L1, errorKindWord(evidence.error->kind)},
                                              {"text"_L1, errorText(*evidence.error)}});
    return object;
}

QJsonObject comparisonJson(const Comparison &comparison)
{
    QJsonArray items;
    for (const ComparedVerdict &item : comparison.items)
        items << QJsonObject{{"node"_L1, item.node.value},
                             {"check"_L1, item.check.value},
                             {"title"_L1, item.title},
                             {"before"_L1, outcomeJson(item.before)},
                             {"after"_L1, outcomeJson(item.after)},
                             {"class"_L1, changeClassWord(item.change)},
                             {"summaryBefore"_L1, item.summaryBefore},
                             {"summaryAfter"_L1, item.summaryAfter}};
    return {{"before"_L1, comparison.beforeRun}, {"after"_L1, comparison.afterRun}, {"items"_L1, items}};
}

QJsonObject explanationJson(const ExplainedVerdict &explained)
{
    const Judgement &judgement = explained.verdict.judgement;
    QJsonObject verdict = verdictJson(explained.verdict);
    verdict.insert("marks"_L1, marksJson(judgement.marks));
    verdict.insert("fromLabFile"_L1, QJsonArray::fromStringList(explained.verdict.fromLabFile));
    QJsonArray all;
    for (const Evidence &evidence : explained.evidence)
        all << evidenceJson(evidence);
    return {{"run"_L1, explained.run},
            {"verdict"_L1, verdict},
            {"probe"_L1, explained.evidence.empty() ? QString() : probeCommandLine(explained.evidence.front().request)},
            {"evidence"_L1, all.isEmpty() ? QJsonValue() : all.first()},
            {"allEvidence"_L1, all},
            {"rule"_L1, judgement.rule},
            {"reason"_L1, judgement.summary},
            {"remedy"_L1, judgement.remedy},
            {"lastPass"_L1, timeJson(explained.lastPass)}};
}

}
