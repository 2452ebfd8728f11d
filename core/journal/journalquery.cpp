// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalquery.h"

#include "core/journal/journalrows.h"
#include "core/journal/owner.h"
#include "core/run/compare.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Runs that looked at the whole lab.
const QString kWholeLab = u"kind NOT IN ('ad-hoc', 'after-rollback')"_s;

/// A silence hides a light from the outcome, it does not make it good.
const QString kNothingHidden =
    u"NOT EXISTS (SELECT 1 FROM verdicts v WHERE v.run = runs.number AND v.silenced_by <> '' "
    "AND v.outcome IN ('fail', 'unknown'))"_s;

/// How long a run tells of a node: what happened to it since, nobody saw.
constexpr int kGoodForHours = 24;

constexpr int kOwnerColumn = 19;
constexpr int kNumberColumn = 20;
constexpr int kVerdictColumnCount = 12;

QString runColumns()
{
    return QString::fromUtf16(kRunColumns);
}

QString verdictColumns()
{
    return QString::fromUtf16(kVerdictColumns);
}

/// `text` somewhere inside, taken literally.
QString likePattern(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + text + u'%';
}

/// The conditions of a filter and the values for them.
class Conditions
{
public:
    void add(bool wanted, const QString &sql, const QVariantList &values)
    {
        if (!wanted)
            return;
        m_sql += m_sql.isEmpty() ? u" WHERE "_s : u" AND "_s;
        m_sql += sql;
        m_values += values;
    }
    [[nodiscard]] const QString &sql() const { return m_sql; }
    [[nodiscard]] const QVariantList &values() const { return m_values; }

private:
    QString m_sql;
    QVariantList m_values;
};

Conditions conditionsOf(const RunFilter &filter)
{
    Conditions conditions;
    conditions.add(!filter.lab.isEmpty(), u"r.lab = ?"_s, {filter.lab});
    conditions.add(!filter.node.isEmpty(),
                   u"EXISTS (SELECT 1 FROM run_nodes n WHERE n.node = ? AND n.run = r.number)"_s, {filter.node.value});
    conditions.add(filter.outcome.has_value(), u"r.outcome = ?"_s,
                   {outcomeWord(filter.outcome.value_or(Outcome::Unknown))});
    conditions.add(filter.kind.has_value(), u"r.kind = ?"_s, {runKindWord(filter.kind.value_or(RunKind::AdHoc))});
    conditions.add(filter.from.isValid(), u"r.started_at >= ?"_s, {timeValue(filter.from)});
    conditions.add(filter.to.isValid(), u"r.started_at < ?"_s, {timeValue(filter.to)});
    conditions.add(!filter.before.isEmpty(), u"r.number < (SELECT b.number FROM runs b WHERE b.id = ?)"_s,
                   {filter.before});
    conditions.add(!filter.note.isEmpty(), u"r.note LIKE ? ESCAPE '\\'"_s, {likePattern(filter.note)});
    const QString like = likePattern(filter.text);
    conditions.add(!filter.text.isEmpty(),
                   u"(r.headline LIKE ? ESCAPE '\\' OR r.note LIKE ? ESCAPE '\\' OR r.id LIKE ? ESCAPE '\\' OR "
                   "EXISTS (SELECT 1 FROM records c WHERE c.run = r.id AND c.kind = 'note' "
                   "AND c.payload LIKE ? ESCAPE '\\'))"_s,
                   {like, like, like, like});
    return conditions;
}

/// Whether every check passed that counts, and no silence hides one that did not.
bool allGood(const std::vector<Verdict> &verdicts)
{
    return worstOf(verdicts) == Outcome::Pass && std::ranges::none_of(verdicts, [](const Verdict &verdict) {
               return !verdict.silencedBy.isEmpty() &&
                      (verdict.outcome() == Outcome::Fail || verdict.outcome() == Outcome::Unknown);
           });
}

/// The newest verdict of each check; a run that was stopped before it looked tells nothing.
std::vector<Verdict> newestOfEach(const std::vector<Verdict> &verdicts)
{
    QHash<CheckId, Verdict> newest;
    for (const Verdict &verdict : verdicts) {
        const Reason reason = verdict.judgement.reason;
        if (reason != Reason::Cancelled && reason != Reason::NotRun)
            newest.insert(verdict.check, verdict);
    }
    return {newest.cbegin(), newest.cend()};
}

}

std::optional<int> JournalQuery::silencedWith(qint64 run, Outcome outcome)
{
    const auto count =
        m_database.value(u"SELECT count(*) FROM verdicts WHERE run = ? AND silenced_by <> '' AND outcome = ?"_s,
                         {run, outcomeWord(outcome)});
    return count ? std::optional(count->toInt()) : std::nullopt;
}

/// What the row does not hold: a dead owner makes it cut off, verdicts so far make its counts, silenced ones their
/// outcome, notes were added later.
void JournalQuery::complete(RunSummary &run, qint64 number, const QString &owner)
{
    if (run.state == RunState::Running) {
        const auto verdicts = verdictsOf(number);
        if (verdicts)
            run.counts = countsOf(*verdicts);
        // The same words as when the next writer closes the entry: what is read must not change by that.
        if (!ownerAlive(m_database.path(), owner)) {
            run.state = RunState::CutOff;
            run.outcome = outcomeOf(run);
            if (verdicts)
                run.headline = headline(Run{run, *verdicts}, nullptr);
        }
    } else if (run.counts.silenced > 0) {
        // Where it cannot be read what a silence hides, nobody vouches for any of them.
        const auto failed = silencedWith(number, Outcome::Fail);
        const auto unknown = silencedWith(number, Outcome::Unknown);
        run.counts.silencedFail = failed.value_or(0);
        run.counts.silencedUnknown = failed && unknown ? *unknown : run.counts.silenced - failed.value_or(0);
    }
    if (const auto notes = records(u"note"_s, run.id)) {
        for (const Record &note : *notes)
            run.note += (run.note.isEmpty() ? QString() : u"\n"_s) + note.payload[u"text"_s].toString();
    }
}

Result<std::vector<RunSummary>> JournalQuery::runs(const RunFilter &filter)
{
    const Conditions conditions = conditionsOf(filter);
    struct Found
    {
        RunSummary run;
        qint64 number;
        QString owner;
    };
    std::vector<Found> found;
    {
        // The state is decided below, since a dead owner changes it; so is the limit.
        auto rows =
            m_database.query(u"SELECT %1 FROM runs r%2 ORDER BY r.number DESC"_s.arg(runColumns(), conditions.sql()) +
                                 (filter.state ? QString() : u" LIMIT %1"_s.arg(filter.limit)),
                             conditions.values());
        if (!rows)
            return fail(rows.error());
        while (int(found.size()) < filter.limit && rows->next()) {
            RunSummary run = runAt(*rows);
            const QString owner = rows->text(kOwnerColumn);
            const bool dead = run.state == RunState::Running && !ownerAlive(m_database.path(), owner);
            if (!filter.state || *filter.state == (dead ? RunState::CutOff : run.state))
                found.push_back({std::move(run), rows->number(kNumberColumn), owner});
        }
        if (rows->error())
            return fail(*rows->error());
    }
    std::vector<RunSummary> runs;
    for (Found &one : found) {
        complete(one.run, one.number, one.owner);
        runs.push_back(std::move(one.run));
    }
    return runs;
}

Result<std::optional<QString>> JournalQuery::lastWholeRun(const QString &lab)
{
    const auto id = m_database.value(
        u"SELECT id FROM runs WHERE state = 'finished' AND %1 AND lab = ? ORDER BY number DESC LIMIT 1"_s.arg(
            kWholeLab),
        {lab});
    if (!id)
        return fail(id.error());
    return id->isNull() ? std::nullopt : std::optional(id->toString());
}

Result<std::optional<QString>> JournalQuery::lastGoodRun(const QString &lab)
{
    const auto id = m_database.value(
        u"SELECT id FROM runs WHERE outcome = 'pass' AND state = 'finished' AND %2 AND %3%1 "
        "ORDER BY number DESC LIMIT 1"_s.arg(lab.isEmpty() ? QString() : u" AND lab = ?"_s, kWholeLab, kNothingHidden),
        lab.isEmpty() ? QVariantList() : QVariantList{lab});
    if (!id)
        return fail(id.error());
    return id->isNull() ? std::nullopt : std::optional(id->toString());
}

Result<std::vector<Verdict>> JournalQuery::verdictsSince(qint64 run, const QString &lab, const NodeId &node,
                                                         const QDateTime &until)
{
    auto rows = m_database.query(u"SELECT %1 FROM verdicts v JOIN subjects s ON s.number = v.subject "
                                 "JOIN runs r ON r.number = v.run WHERE s.node = ? AND r.lab = ? AND v.run >= ? "
                                 "AND v.at <= ? ORDER BY v.run, v.position"_s.arg(verdictColumns()),
                                 {node.value, lab, run, timeValue(until)});
    if (!rows)
        return fail(rows.error());
    std::vector<Verdict> verdicts;
    while (rows->next()) {
        auto verdict = verdictAt(*rows);
        if (!verdict)
            return fail(Error::Kind::Storage, m_database.path(), verdict.error().what);
        verdicts.push_back(std::move(*verdict));
    }
    if (rows->error())
        return fail(*rows->error());
    return verdicts;
}

Result<std::optional<qint64>> JournalQuery::wholeRunBefore(const QString &lab, const QDateTime &moment)
{
    auto rows = m_database.query(
        u"SELECT number, planned <= pass + warn + fail + unknown + skipped + silenced FROM runs WHERE state = "
        u"'finished' "
        "AND %1 AND lab = ? AND finished_at BETWEEN ? AND ? ORDER BY number DESC LIMIT 1"_s.arg(kWholeLab),
        {lab, timeValue(moment.addSecs(-3600LL * kGoodForHours)), timeValue(moment)});
    if (!rows)
        return fail(rows.error());
    const bool judged = rows->next() && rows->number(1) != 0;
    if (rows->error())
        return fail(*rows->error());
    return judged ? std::optional(rows->number(0)) : std::nullopt;
}

Result<bool> JournalQuery::wasGood(const QString &lab, const NodeId &node, const QDateTime &moment)
{
    const auto run = wholeRunBefore(lab, moment);
    if (!run)
        return fail(run.error());
    if (!*run)
        return false;
    const auto all = verdictsOf(**run);
    if (!all)
        return fail(all.error());
    std::vector<Verdict> own;
    std::ranges::copy_if(*all, std::back_inserter(own),
                         [&node](const Verdict &verdict) { return verdict.node == node; });
    if (!allGood(own))
        return false;
    const auto since = verdictsSince(**run, lab, node, moment);
    if (!since)
        return fail(since.error());
    return allGood(newestOfEach(*since));
}

Result<QString> JournalQuery::resolve(const QString &reference, const QString &lab)
{
    if (reference == u"last-good"_s) {
        const auto good = lastGoodRun(lab);
        if (!good)
            return fail(good.error());
        return *good ? Result<QString>(**good) : fail(Error::Kind::NotFound, reference);
    }
    const bool last = reference == u"last"_s;
    QString sql = last ? u"SELECT id FROM runs WHERE state <> 'running'"_s
                       : u"SELECT id FROM runs WHERE id = ? OR substr(id, 1, length(?)) = ?"_s;
    QVariantList values = last ? QVariantList() : QVariantList{reference, reference, reference};
    if (last && !lab.isEmpty()) {
        sql += u" AND lab = ?"_s;
        values << lab;
    }
    auto rows = m_database.query(sql + u" ORDER BY number DESC LIMIT 2"_s, values);
    if (!rows)
        return fail(rows.error());
    QStringList ids;
    while (rows->next())
        ids << rows->text(0);
    if (rows->error())
        return fail(*rows->error());
    if (ids.isEmpty() || reference.isEmpty())
        return fail(Error::Kind::NotFound, reference);
    if (!last && ids.size() > 1 && !ids.contains(reference))
        return fail(Error::Kind::BadInput, reference, ids.join(u", "_s));
    return ids.contains(reference) ? reference : ids.front();
}

Result<std::vector<Verdict>> JournalQuery::verdictsOf(qint64 run)
{
    auto rows = m_database.query(u"SELECT %1 FROM verdicts v JOIN subjects s ON s.number = v.subject "
                                 "WHERE v.run = ? ORDER BY v.position"_s.arg(verdictColumns()),
                                 {run});
    if (!rows)
        return fail(rows.error());
    std::vector<Verdict> verdicts;
    while (rows->next()) {
        auto verdict = verdictAt(*rows);
        if (!verdict)
            return fail(Error::Kind::Storage, m_database.path(), verdict.error().what);
        verdicts.push_back(std::move(*verdict));
    }
    if (rows->error())
        return fail(*rows->error());
    return verdicts;
}

Result<RunSummary> JournalQuery::summary(const QString &id)
{
    RunSummary run;
    QString owner;
    qint64 number = 0;
    {
        auto rows = m_database.query(u"SELECT %1 FROM runs r WHERE r.id = ?"_s.arg(runColumns()), {id});
        if (!rows)
            return fail(rows.error());
        if (!rows->next())
            return fail(rows->error().value_or(Error{Error::Kind::NotFound, id, {}}));
        run = runAt(*rows);
        owner = rows->text(kOwnerColumn);
        number = rows->number(kNumberColumn);
    }
    complete(run, number, owner);
    return run;
}

Result<Run> JournalQuery::run(const QString &id)
{
    auto head = summary(id);
    if (!head)
        return fail(head.error());
    const auto number = m_database.value(u"SELECT number FROM runs WHERE id = ?"_s, {id});
    if (!number)
        return fail(number.error());
    auto verdicts = verdictsOf(number->toLongLong());
    if (!verdicts)
        return fail(verdicts.error());
    return Run{std::move(*head), std::move(*verdicts)};
}

Result<std::optional<PastVerdict>> JournalQuery::pastVerdict(const QString &condition, const NodeId &node,
                                                             const CheckId &check, const QString &beforeRun)
{
    QString sql =
        u"SELECT %1, r.id FROM verdicts v JOIN subjects s ON s.number = v.subject "
        "JOIN runs r ON r.number = v.run WHERE s.node = ? AND s.check_id = ? AND %2"_s.arg(verdictColumns(), condition);
    QVariantList values{node.value, check.value};
    if (!beforeRun.isEmpty()) {
        sql += u" AND v.run < (SELECT number FROM runs WHERE id = ?)"_s;
        values << beforeRun;
    }
    auto rows = m_database.query(sql + u" ORDER BY v.run DESC LIMIT 1"_s, values);
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return rows->error() ? Result<std::optional<PastVerdict>>(fail(*rows->error())) : std::nullopt;
    auto verdict = verdictAt(*rows);
    if (!verdict)
        return fail(Error::Kind::Storage, m_database.path(), verdict.error().what);
    return PastVerdict{rows->text(kVerdictColumnCount), std::move(*verdict)};
}

Result<std::optional<PastVerdict>> JournalQuery::lastVerdict(const NodeId &node, const CheckId &check,
                                                             const QString &beforeRun)
{
    return pastVerdict(u"v.outcome != 'unknown'"_s, node, check, beforeRun);
}

Result<std::optional<PastVerdict>> JournalQuery::lastPass(const NodeId &node, const CheckId &check,
                                                          const QString &beforeRun)
{
    return pastVerdict(u"v.outcome = 'pass'"_s, node, check, beforeRun);
}

Result<std::vector<HistoryPoint>> JournalQuery::history(const NodeId &node, const CheckId &check, int limit)
{
    auto rows = m_database.query(u"SELECT %1, r.id FROM verdicts v JOIN subjects s ON s.number = v.subject "
                                 "JOIN runs r ON r.number = v.run WHERE s.node = ? AND s.check_id = ? "
                                 "ORDER BY v.run DESC LIMIT ?"_s.arg(verdictColumns()),
                                 {node.value, check.value, limit});
    if (!rows)
        return fail(rows.error());
    std::vector<HistoryPoint> points;
    while (rows->next()) {
        const auto verdict = verdictAt(*rows);
        if (!verdict)
            return fail(Error::Kind::Storage, m_database.path(), verdict.error().what);
        points.push_back({rows->text(kVerdictColumnCount), verdict->at, verdict->outcome(), verdict->judgement.reason,
                          verdict->judgement.summary, verdict->duration, !verdict->silencedBy.isEmpty(),
                          verdict->judgement.facts});
    }
    if (rows->error())
        return fail(*rows->error());
    return points;
}

Result<Evidence> JournalQuery::evidence(const QString &id)
{
    const auto body = m_database.value(u"SELECT body FROM evidence WHERE id = ?"_s, {id});
    if (!body)
        return fail(body.error());
    if (body->isNull())
        return fail(Error::Kind::NotFound, id);
    auto evidence = unpackEvidence(body->toByteArray());
    if (!evidence)
        return fail(Error::Kind::Storage, m_database.path(), id);
    return evidence;
}

Result<std::vector<Record>> JournalQuery::records(const QString &kind, const QString &ref, const QString &run)
{
    QString sql = u"SELECT number, kind, ref, run, at, payload FROM records WHERE kind = ?"_s;
    QVariantList values{kind};
    if (!ref.isEmpty()) {
        sql += u" AND ref = ?"_s;
        values << ref;
    }
    if (!run.isEmpty()) {
        sql += u" AND run = ?"_s;
        values << run;
    }
    auto rows = m_database.query(sql + u" ORDER BY number"_s, values);
    if (!rows)
        return fail(rows.error());
    std::vector<Record> found;
    while (rows->next())
        found.push_back({rows->number(0), rows->text(1), rows->text(2), rows->text(3), timeOf(rows->at(4)),
                         QJsonDocument::fromJson(rows->text(5).toUtf8()).object()});
    if (rows->error())
        return fail(*rows->error());
    return found;
}

Result<std::vector<SnapshotRecord>> JournalQuery::snapshots(const NodeId &node)
{
    const auto all = records(u"snapshot"_s);
    if (!all)
        return fail(all.error());
    std::vector<SnapshotRecord> sets;
    for (const Record &record : *all) {
        SnapshotRecord snapshot = snapshotOf(record);
        if (!node.isEmpty() &&
            std::ranges::find(snapshot.members, node, &SnapshotMember::node) == snapshot.members.end())
            continue;
        const auto known = std::ranges::find(sets, snapshot.set, &SnapshotRecord::set);
        if (known == sets.end())
            sets.push_back(std::move(snapshot));
        else
            *known = std::move(snapshot);
    }
    return sets;
}

Result<JournalSize> JournalQuery::size()
{
    auto rows = m_database.query(
        u"SELECT (SELECT count(*) FROM runs), (SELECT count(*) FROM verdicts), (SELECT count(*) FROM evidence), "
        "(SELECT count(*) FROM records), (SELECT count(*) FROM entries), (SELECT min(started_at) FROM runs), "
        "(SELECT max(started_at) FROM runs), (SELECT user_version FROM pragma_user_version)"_s);
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return fail(rows->error().value_or(Error{Error::Kind::Storage, m_database.path(), {}}));
    const QString path = m_database.path();
    return JournalSize{.version = int(rows->number(7)),
                       .bytes = QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size(),
                       .runs = rows->number(0),
                       .verdicts = rows->number(1),
                       .evidence = rows->number(2),
                       .records = rows->number(3),
                       .entries = rows->number(4),
                       .oldestRun = timeOf(rows->at(5)),
                       .newestRun = timeOf(rows->at(6))};
}

}
