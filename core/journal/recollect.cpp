// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/recollect.h"

#include <QMap>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRuns = 100;
constexpr int kReboots = 10; ///< of one node

/// Puts the records of a journal together; each part gives its error, if any.
class Gathering
{
public:
    Gathering(Journal &journal, const Inventory &lab, const QDateTime &from)
        : m_query(journal.query())
        , m_lab(lab)
        , m_from(from)
    {
    }

    Result<void> addNotes();
    Result<void> addRuns(); ///< after the notes
    Result<void> addSnapshots();
    Result<void> addReboots();
    Result<void> addBeginning();
    [[nodiscard]] Recollection take() { return std::move(m_result); }

private:
    Result<void> addSet(const std::vector<SnapshotRecord> &life);

    JournalQuery m_query;
    const Inventory &m_lab;
    QDateTime m_from;
    Recollection m_result;
    QHash<QString, QStringList> m_addedNotes; ///< by run
};

Result<void> Gathering::addRuns()
{
    const auto runs = m_query.runs({.limit = kRuns, .lab = m_lab.lab().name, .from = m_from});
    if (!runs)
        return fail(runs.error());
    for (const RunSummary &run : *runs) {
        m_result.runs.prepend({.id = run.id,
                               .profile = profileWord(run.profile),
                               .kind = runKindWord(run.kind),
                               .outcome = outcomeWord(drawnOutcome(run.outcome, run.counts)),
                               .finished = run.state == RunState::Finished,
                               .started = run.startedAt});
        // A summary's note ends with those that were added later; they have a time of their own.
        qsizetype own = run.note.size();
        for (const QString &added : m_addedNotes.value(run.id))
            own -= added.size() + 1;
        if (own > 0)
            m_result.notes << RememberedNote{.at = run.startedAt, .text = run.note.left(own)};
    }
    return {};
}

/// The records of one set from first to last: taken when the first was written, and now as the last says.
Result<void> Gathering::addSet(const std::vector<SnapshotRecord> &life)
{
    const SnapshotRecord &now = life.back();
    RememberedSet set{.id = now.set, .at = life.front().at, .reason = now.reason, .note = now.note, .members = {}};
    for (const SnapshotMember &member : now.members) {
        if (member.state == "rolled-back"_L1 || now.set.startsWith("b-"_L1)) {
            m_result.rollbacks << RememberedRollback{.node = member.node.value,
                                                     .snapshot = member.name,
                                                     .succeeded = member.state == "rolled-back"_L1,
                                                     .at = now.at};
            continue;
        }
        const auto good = m_query.wasGood(m_lab.lab().name, member.node, set.at);
        if (!good)
            return fail(good.error());
        set.members << RememberedMember{
            .node = member.node.value, .snapshot = member.name, .state = member.state, .wasGood = *good};
    }
    if (!set.members.isEmpty())
        m_result.sets << set;
    return {};
}

Result<void> Gathering::addSnapshots()
{
    const auto records = m_query.records(u"snapshot"_s);
    if (!records)
        return fail(records.error());
    QMap<QString, std::vector<SnapshotRecord>> lives;
    for (const Record &record : *records) {
        SnapshotRecord snapshot = snapshotOf(record);
        const bool ours = std::ranges::any_of(
            snapshot.members, [this](const SnapshotMember &member) { return m_lab.node(member.node) != nullptr; });
        if (ours && record.at >= m_from)
            lives[snapshot.set].push_back(std::move(snapshot));
    }
    for (const auto &life : lives) {
        if (auto added = addSet(life); !added)
            return added;
    }
    std::ranges::stable_sort(m_result.sets, {}, &RememberedSet::at);
    std::ranges::stable_sort(m_result.rollbacks, {}, &RememberedRollback::at);
    return {};
}

Result<void> Gathering::addNotes()
{
    const auto records = m_query.records(u"note"_s);
    if (!records)
        return fail(records.error());
    for (const Record &record : *records) {
        m_addedNotes[record.run] << record.payload["text"_L1].toString();
        if (record.at >= m_from)
            m_result.notes << RememberedNote{.at = record.at, .text = record.payload["text"_L1].toString()};
    }
    return {};
}

Result<void> Gathering::addReboots()
{
    for (const Node &node : m_lab.nodes()) {
        const auto points = m_query.history(node.id, CheckId(u"reachability.boot-changed"_s), kReboots);
        if (!points)
            return fail(points.error());
        for (const HistoryPoint &point : *points) {
            const bool changed = point.outcome == Outcome::Warn || point.outcome == Outcome::Fail;
            if (changed && point.at >= m_from)
                m_result.reboots << RememberedReboot{
                    .node = node.id.value,
                    .at = point.at.addSecs(-qint64(point.facts["uptimeS"_L1].toDouble())),
                    .run = point.run};
        }
    }
    std::ranges::stable_sort(m_result.reboots, {}, &RememberedReboot::at);
    return {};
}

Result<void> Gathering::addBeginning()
{
    const auto size = m_query.size();
    if (!size)
        return fail(size.error());
    m_result.since = size->oldestRun.isValid() ? std::max(size->oldestRun, m_from) : QDateTime();
    std::ranges::stable_sort(m_result.notes, {}, &RememberedNote::at);
    return {};
}

}

Result<Recollection> recollect(Journal &journal, const Inventory &lab, const QDateTime &from)
{
    Gathering gathering(journal, lab, from);
    for (const auto part : {&Gathering::addNotes, &Gathering::addRuns, &Gathering::addSnapshots, &Gathering::addReboots,
                            &Gathering::addBeginning}) {
        if (auto added = (gathering.*part)(); !added)
            return fail(added.error());
    }
    return gathering.take();
}

}
