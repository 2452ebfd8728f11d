// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runjson.h"

#include <QJsonArray>
#include <QStringDecoder>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Sets `name` to the text; bytes that are no UTF-8 also go into `name`Base64, whole.
void setBytes(QJsonObject &json, const QString &name, const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    json[name] = text;
    if (decoder.hasError())
        json[name + u"Base64"_s] = QString::fromLatin1(bytes.toBase64());
}

QJsonArray marksToJson(const QList<Mark> &marks)
{
    QJsonArray array;
    for (const Mark &mark : marks)
        array << QJsonObject{{u"evidence"_s, mark.evidence}, {u"line"_s, mark.line}};
    return array;
}

QJsonValue outcomeToJson(std::optional<Outcome> outcome)
{
    return outcome ? QJsonValue(outcomeWord(*outcome)) : QJsonValue();
}

}

QJsonValue timeToJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject countsToJson(const Counts &counts)
{
    return {{u"pass"_s, counts.pass},       {u"warn"_s, counts.warn},       {u"fail"_s, counts.fail},
            {u"unknown"_s, counts.unknown}, {u"skipped"_s, counts.skipped}, {u"silenced"_s, counts.silenced}};
}

QJsonObject runToJson(const RunSummary &run)
{
    return {{u"run"_s, run.id},
            {u"kind"_s, runKindWord(run.kind)},
            {u"profile"_s, profileWord(run.profile)},
            {u"state"_s, runStateWord(run.state)},
            {u"lab"_s, run.lab},
            {u"labHash"_s, run.labHash},
            {u"started"_s, timeToJson(run.startedAt)},
            {u"finished"_s, timeToJson(run.finishedAt)},
            {u"planned"_s, run.planned},
            {u"outcome"_s, outcomeWord(run.outcome)},
            {u"counts"_s, countsToJson(run.counts)},
            {u"headline"_s, run.headline},
            {u"comparedWith"_s, run.comparedWith.isEmpty() ? QJsonValue() : QJsonValue(run.comparedWith)},
            {u"note"_s, run.note}};
}

QJsonObject verdictToJson(const Verdict &verdict)
{
    const Judgement &judgement = verdict.judgement;
    const auto first = std::ranges::find_if(verdict.evidence, [](const QString &id) { return !id.isEmpty(); });
    return {{u"node"_s, verdict.node.value},
            {u"check"_s, verdict.check.value},
            {u"title"_s, verdict.title},
            {u"section"_s, verdict.section},
            {u"outcome"_s, outcomeWord(verdict.outcome())},
            {u"reason"_s, reasonWord(judgement.reason)},
            {u"summary"_s, judgement.summary},
            {u"expected"_s, judgement.expected},
            {u"seen"_s, judgement.seen},
            {u"rule"_s, judgement.rule},
            {u"remedy"_s, judgement.remedy},
            {u"mend"_s, judgement.mend},
            {u"marks"_s, marksToJson(judgement.marks)},
            {u"facts"_s, judgement.facts},
            {u"vantage"_s, verdict.vantage.word()},
            {u"at"_s, timeToJson(verdict.at)},
            {u"durationMs"_s, qint64(verdict.duration.count())},
            {u"evidence"_s, first == verdict.evidence.end() ? QJsonValue() : QJsonValue(*first)},
            {u"evidenceIds"_s, QJsonArray::fromStringList(verdict.evidence)},
            {u"blockedBy"_s, QJsonArray::fromStringList(verdict.blockedBy)},
            {u"silencedBy"_s, verdict.silencedBy},
            {u"parameters"_s, verdict.parameters},
            {u"fromLabFile"_s, QJsonArray::fromStringList(verdict.fromLabFile)}};
}

QJsonObject evidenceToJson(const Evidence &evidence, const QString &sshName)
{
    QJsonObject json{{u"kind"_s, probeKind(evidence.request.probe)},
                     {u"command"_s, probeCommandLine(evidence.request, sshName)},
                     {u"vantage"_s, evidence.request.vantage.word()},
                     {u"exitCode"_s, evidence.exitCode},
                     {u"startedAt"_s, timeToJson(evidence.startedAt)},
                     {u"durationMs"_s, qint64(evidence.duration.count())},
                     {u"timedOut"_s, evidence.timedOut},
                     {u"truncated"_s, evidence.truncated},
                     {u"meta"_s, evidence.meta}};
    setBytes(json, u"stdout"_s, evidence.out);
    setBytes(json, u"stderr"_s, evidence.err);
    if (evidence.error)
        json[u"error"_s] =
            QJsonObject{{u"kind"_s, errorKindWord(evidence.error->kind)}, {u"text"_s, errorText(*evidence.error)}};
    return json;
}

QJsonObject comparedToJson(const ComparedVerdict &item)
{
    return {{u"node"_s, item.node.value},
            {u"check"_s, item.check.value},
            {u"title"_s, item.title},
            {u"before"_s, outcomeToJson(item.before)},
            {u"after"_s, outcomeToJson(item.after)},
            {u"class"_s, changeClassWord(item.change)},
            {u"summaryBefore"_s, item.summaryBefore},
            {u"summaryAfter"_s, item.summaryAfter},
            {u"silenced"_s, item.silenced}};
}

}
