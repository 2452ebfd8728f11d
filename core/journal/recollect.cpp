// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/recollect.h"

#include "core/checks/drillnote.h"

#include <QMap>

#include <algorithm>
#include <limits>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRuns = 100;
constexpr int kReboots = 10; ///< of one node

/// Puts the records of a journal together; each part gives its error, if any.
class Gathering
{
public:
    Gathering(Journal &journal, const Inventory &lab, const QDateTime &from, const QDateTime &beginning)
        : m_query(journal.query())
        , m_lab(lab)
        , m_from(from)
        , m_beginning(beginning)
    {
    }

    Result<void> addNotes();
    Result<void> addRuns(); ///< after the notes
    Result<void> addSnapshots();
    Result<void> addReboots();
    Result<void> addBeginning();
    [[nodiscard]] Recollection take() { return std::move(m_result); }

private:
    [[nodiscard]] bool isAsked(const RememberedNote &note) const;
    Result<bool> isOurs(const Record &note);
    void addOwnNote(const RunSummary &run);
    Result<void> addOldDrills();
    Result<void> addSet(const std::vector<SnapshotRecord> &life);

    JournalQuery m_query;
    const Inventory &m_lab;
    QDateTime m_from;
    QDateTime m_beginning;
    Recollection m_result;
    QHash<QString, QStringList> m_addedNotes; ///< by run
    QHash<QString, bool> m_ours;              ///< by run
};

bool Gathering::isAsked(const RememberedNote &note) const
{
    const bool remembered = !m_beginning.isValid() || note.at >= m_beginning;
    return remembered && (note.at >= m_from || isDrillNote(note.text));
}

/// Whether a note is of this lab: a drill in another one restored nothing here. It was added to a run, or to a node.
Result<bool> Gathering::isOurs(const Record &note)
{
    const QString &run = note.run;
    if (run.isEmpty())
        return note.ref.isEmpty() || m_lab.node(NodeId(note.ref)) != nullptr;
    if (!m_ours.contains(run)) {
        const auto summary = m_query.summary(run);
        if (!summary && summary.error().kind != Error::Kind::NotFound)
            return fail(summary.error());
        m_ours.insert(run, summary && summary->lab == m_lab.lab().name);
    }
    return m_ours.value(run);
}

/// A summary's note ends with those that were added later; they have a time of their own.
void Gathering::addOwnNote(const RunSummary &run)
{
    qsizetype own = run.note.size();
    for (const QString &added : m_addedNotes.value(run.id))
        own -= added.size() + 1;
    if (own > 0)
        m_result.notes << RememberedNote{.at = run.startedAt, .text = run.note.left(own)};
}

/// Those in runs that are too old, or too many, to be remembered.
Result<void> Gathering::addOldDrills()
{
    const auto runs = m_query.runs(
        {.limit = std::numeric_limits<int>::max(), .lab = m_lab.lab().name, .note = u"restore"_s, .from = m_beginning});
    if (!runs)
        return fail(runs.error());
    for (const RunSummary &run : *runs) {
        const bool known = std::ranges::any_of(m_result.runs, [&](const RememberedRun &r) { return r.id == run.id; });
        if (!known && isDrillNote(run.note))
            addOwnNote(run);
    }
    return {};
}

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
        addOwnNote(run);
    }
    return addOldDrills();
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
        const RememberedNote note{.at = record.at, .text = record.payload["text"_L1].toString()};
        m_addedNotes[record.run] << note.text;
        if (!isAsked(note))
            continue;
        const auto ours = isOurs(record);
        if (!ours)
            return fail(ours.error());
        if (*ours)
            m_result.notes << note;
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
    m_result.since = size->oldestRun;
    if (m_result.since.isValid() && m_beginning.isValid())
        m_result.since = std::max(m_result.since, m_beginning);
    std::ranges::stable_sort(m_result.notes, {}, &RememberedNote::at);
    return {};
}

}

Result<Recollection> recollect(Journal &journal, const Inventory &lab, const QDateTime &from,
                               const QDateTime &beginning)
{
    Gathering gathering(journal, lab, from, beginning);
    for (const auto part : {&Gathering::addNotes, &Gathering::addRuns, &Gathering::addSnapshots, &Gathering::addReboots,
                            &Gathering::addBeginning}) {
        if (auto added = (gathering.*part)(); !added)
            return fail(added.error());
    }
    return gathering.take();
}

}
