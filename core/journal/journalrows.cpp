// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalrows.h"

#include "core/base/redact.h"
#include "core/run/probejson.h"

#include <QCborMap>
#include <QCborValue>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// The shortest text that redact() could find a secret in is longer; most texts of a verdict are empty or a word.
constexpr qsizetype kTooShortForASecret = 5;

/// Above what any cap lets through; a damaged length must not make us ask for all memory.
constexpr quint32 kMaxUnpacked = 256U * 1024U * 1024U;

std::optional<QByteArray> unpacked(const QByteArray &body)
{
    if (body.size() < 4)
        return std::nullopt;
    quint32 length = 0;
    for (int i = 0; i < 4; ++i)
        length = length << 8 | quint8(body[i]);
    if (length > kMaxUnpacked)
        return std::nullopt;
    QByteArray plain = qUncompress(body);
    if (plain.isEmpty())
        return std::nullopt;
    return plain;
}

std::optional<Error::Kind> errorKindFromWord(const QString &word)
{
    for (int kind = 0; kind <= int(Error::Kind::Internal); ++kind) {
        if (errorKindWord(Error::Kind(kind)) == word)
            return Error::Kind(kind);
    }
    return std::nullopt;
}

QJsonObject redactedObject(const QJsonObject &object)
{
    return redacted(QJsonValue(object)).toObject();
}

QStringList textsIn(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue text : array.toArray())
        texts << text.toString();
    return texts;
}

QJsonArray marksToJson(const QList<Mark> &marks)
{
    QJsonArray array;
    for (const Mark &mark : marks)
        array << QJsonArray{mark.evidence, mark.line};
    return array;
}

QList<Mark> marksFromJson(const QJsonValue &json)
{
    QList<Mark> marks;
    for (const QJsonValue pair : json.toArray())
        marks << Mark{pair[0].toInt(), pair[1].toInt()};
    return marks;
}

void readDetail(const QJsonObject &json, Verdict &verdict)
{
    Judgement &judgement = verdict.judgement;
    judgement.expected = json[u"expected"_s].toString();
    judgement.seen = json[u"seen"_s].toString();
    judgement.rule = json[u"rule"_s].toString();
    judgement.remedy = json[u"remedy"_s].toString();
    judgement.mend = json[u"mend"_s].toString();
    judgement.marks = marksFromJson(json[u"marks"_s]);
    judgement.facts = json[u"facts"_s].toObject();
    verdict.evidence = textsIn(json[u"evidence"_s]);
    verdict.blockedBy = textsIn(json[u"blockedBy"_s]);
    verdict.parameters = json[u"parameters"_s].toObject();
    verdict.fromLabFile = textsIn(json[u"fromLabFile"_s]);
}

}

const char16_t *const kVerdictColumns =
    u"s.node, s.check_id, v.title, v.section, v.vantage, v.outcome, v.reason, v.summary, v.silenced_by, v.at, "
    "v.duration, v.detail";
const char16_t *const kRunColumns =
    u"r.id, r.kind, r.profile, r.state, r.lab, r.lab_hash, r.started_at, r.finished_at, r.planned, r.pass, r.warn, "
    "r.fail, r.unknown, r.skipped, r.silenced, r.outcome, r.headline, r.compared_with, r.note, r.owner, r.number";

QVariant timeValue(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType(QMetaType::LongLong));
}

QDateTime timeOf(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QJsonValue redacted(const QJsonValue &value)
{
    if (value.isString()) {
        const QString text = value.toString();
        return text.size() <= kTooShortForASecret ? text : redact(text);
    }
    if (value.isArray()) {
        QJsonArray clean;
        for (const QJsonValue item : value.toArray())
            clean << redacted(item);
        return clean;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QJsonObject clean;
        for (auto member = object.begin(); member != object.end(); ++member)
            clean.insert(member.key(), redacted(member.value()));
        return clean;
    }
    return value;
}

StoredEvidence packEvidence(const QString &id, const Evidence &evidence)
{
    QCborMap map;
    map[u"asked"_s] = QCborMap::fromJsonObject(redactedObject(probeToJson(evidence.request)));
    map[u"startedAt"_s] = evidence.startedAt.toMSecsSinceEpoch();
    map[u"durationMs"_s] = qint64(evidence.duration.count());
    map[u"exitCode"_s] = evidence.exitCode;
    map[u"out"_s] = redact(evidence.out);
    map[u"err"_s] = redact(evidence.err);
    map[u"timedOut"_s] = evidence.timedOut;
    map[u"truncated"_s] = evidence.truncated;
    map[u"meta"_s] = QCborMap::fromJsonObject(redactedObject(evidence.meta));
    if (evidence.error) {
        map[u"error"_s] = errorKindWord(evidence.error->kind);
        map[u"errorWhat"_s] = redact(evidence.error->what);
        map[u"errorDetail"_s] = redact(evidence.error->detail);
    }
    StoredEvidence stored{id, {}, qCompress(map.toCborValue().toCbor())};
    stored.digest = QCryptographicHash::hash(stored.body, QCryptographicHash::Sha256);
    return stored;
}

Result<Evidence> unpackEvidence(const QByteArray &body)
{
    const auto plain = unpacked(body);
    QCborParserError problem;
    const QCborMap map = plain ? QCborValue::fromCbor(*plain, &problem).toMap() : QCborMap();
    const auto request = probeFromJson(map[u"asked"_s].toMap().toJsonObject());
    if (!request)
        return fail(Error::Kind::BadReply, u"evidence"_s, problem.errorString());
    Evidence evidence;
    evidence.request = *request;
    evidence.startedAt = QDateTime::fromMSecsSinceEpoch(map[u"startedAt"_s].toInteger(), Qt::UTC);
    evidence.duration = std::chrono::milliseconds(map[u"durationMs"_s].toInteger());
    evidence.exitCode = int(map[u"exitCode"_s].toInteger());
    evidence.out = map[u"out"_s].toByteArray();
    evidence.err = map[u"err"_s].toByteArray();
    evidence.timedOut = map[u"timedOut"_s].toBool();
    evidence.truncated = map[u"truncated"_s].toBool();
    evidence.meta = map[u"meta"_s].toMap().toJsonObject();
    if (map.contains(u"error"_s))
        evidence.error = Error{errorKindFromWord(map[u"error"_s].toString()).value_or(Error::Kind::Internal),
                               map[u"errorWhat"_s].toString(), map[u"errorDetail"_s].toString()};
    return evidence;
}

QByteArray packDetail(const Verdict &verdict)
{
    const Judgement &judgement = verdict.judgement;
    const QJsonObject detail{
        {u"expected"_s, judgement.expected},
        {u"seen"_s, judgement.seen},
        {u"rule"_s, judgement.rule},
        {u"remedy"_s, judgement.remedy},
        {u"mend"_s, judgement.mend},
        {u"marks"_s, marksToJson(judgement.marks)},
        {u"facts"_s, judgement.facts},
        {u"evidence"_s, QJsonArray::fromStringList(verdict.evidence)},
        {u"blockedBy"_s, QJsonArray::fromStringList(verdict.blockedBy)},
        {u"parameters"_s, verdict.parameters},
        {u"fromLabFile"_s, QJsonArray::fromStringList(verdict.fromLabFile)},
    };
    return qCompress(QJsonDocument(redactedObject(detail)).toJson(QJsonDocument::Compact));
}

Result<Verdict> verdictAt(const Rows &row)
{
    Verdict verdict;
    verdict.node = NodeId(row.text(0));
    verdict.check = CheckId(row.text(1));
    verdict.title = row.text(2);
    verdict.section = row.text(3);
    verdict.vantage = VantagePoint{NodeId(row.text(4))};
    // A word we do not know is nothing that we could call good.
    verdict.judgement.outcome = outcomeFromWord(row.text(5)).value_or(Outcome::Unknown);
    verdict.judgement.reason = reasonFromWord(row.text(6));
    verdict.judgement.summary = row.text(7);
    verdict.silencedBy = row.text(8);
    verdict.at = timeOf(row.at(9));
    verdict.duration = std::chrono::milliseconds(row.number(10));
    const auto plain = unpacked(row.bytes(11));
    const QJsonDocument detail = plain ? QJsonDocument::fromJson(*plain) : QJsonDocument();
    if (!detail.isObject())
        return fail(Error::Kind::BadReply, verdict.node.value + u'/' + verdict.check.value);
    readDetail(detail.object(), verdict);
    return verdict;
}

RunSummary runAt(const Rows &row)
{
    RunSummary run;
    run.id = row.text(0);
    run.kind = runKindFromWord(row.text(1)).value_or(RunKind::AdHoc);
    run.profile = profileFromWord(row.text(2)).value_or(Profile::Full);
    run.state = runStateFromWord(row.text(3)).value_or(RunState::CutOff);
    run.lab = row.text(4);
    run.labHash = row.text(5);
    run.startedAt = timeOf(row.at(6));
    run.finishedAt = timeOf(row.at(7));
    run.planned = int(row.number(8));
    run.counts = {.pass = int(row.number(9)),
                  .warn = int(row.number(10)),
                  .fail = int(row.number(11)),
                  .unknown = int(row.number(12)),
                  .skipped = int(row.number(13)),
                  .silenced = int(row.number(14))};
    run.outcome = outcomeFromWord(row.text(15)).value_or(Outcome::Unknown);
    run.headline = row.text(16);
    run.comparedWith = row.text(17);
    run.note = row.text(18);
    return run;
}

}
