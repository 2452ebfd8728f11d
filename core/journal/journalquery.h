// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/evidence.h"
#include "core/journal/database.h"
#include "core/journal/records.h"
#include "core/run/run.h"

namespace daytwo {

/// Which runs a list shows. What is empty or unset does not narrow it.
struct RunFilter
{
    int limit = 50;
    QString lab = {};
    NodeId node = {}; ///< that took part
    std::optional<Outcome> outcome = {};
    std::optional<RunKind> kind = {};
    std::optional<RunState> state = {};
    QString text = {};   ///< in headline, notes or id
    QString note = {};   ///< in the note that it was started with
    QDateTime from = {}; ///< started at or after
    QDateTime to = {};   ///< started before
    QString before = {}; ///< only runs older than this one: the next page
};

/// A past judgement of one check: a point of its history.
struct HistoryPoint
{
    QString run;
    QDateTime at;
    Outcome outcome = Outcome::Unknown;
    Reason reason = Reason::None;
    QString summary;
    std::chrono::milliseconds duration{0};
    bool silenced = false;
    QJsonObject facts;
    bool operator==(const HistoryPoint &) const = default;
};

/// A verdict together with the run it is of.
struct PastVerdict
{
    QString run;
    Verdict verdict;
};

/// How much there is.
struct JournalSize
{
    int version = 0;
    qint64 bytes = 0; ///< of the file, the write-ahead log included
    qint64 runs = 0;
    qint64 verdicts = 0;
    qint64 evidence = 0;
    qint64 records = 0;
    qint64 entries = 0;
    QDateTime oldestRun;
    QDateTime newestRun;
};

/// Questions to the journal. Cheap to make; lives no longer than its journal. Nothing is read that is not asked for.
class JournalQuery
{
public:
    explicit JournalQuery(Database &database)
        : m_database(database)
    {
    }

    /// Newest first. A run whose program died shows as cut off even before anybody has marked it.
    Result<std::vector<RunSummary>> runs(const RunFilter &filter = {});
    /// The id of a run meant by an id, a unique beginning of one, "last" (the newest that has ended) or "last-good"
    /// (lastGoodRun()). NotFound, or BadInput for a beginning of several.
    Result<QString> resolve(const QString &reference, const QString &lab = {});
    Result<RunSummary> summary(const QString &id);
    /// The run with its verdicts in plan order. NotFound where there is none of that id.
    Result<Run> run(const QString &id);
    /// The newest finished run of the whole lab, whatever came of it: not of one node or check, and not the look after
    /// a rollback. What the next run is compared with; nothing where there was none.
    Result<std::optional<QString>> lastWholeRun(const QString &lab);
    /// The newest such run with every check passed, and none that is silenced failed or unknown; nothing where there
    /// was none.
    Result<std::optional<QString>> lastGoodRun(const QString &lab = {});
    /// Whether the node was good at a moment: the newest run of the whole lab that had ended by then, a day before at
    /// most, found every check of it passed and none that is silenced failed or unknown, and no later look at a part of
    /// it found anything else.
    Result<bool> wasGood(const QString &lab, const NodeId &node, const QDateTime &moment);

    /// The newest verdict that saw something: an unknown one remembers nothing to compare with. With `beforeRun`: as
    /// the journal knew it when that run began, of runs older than that.
    Result<std::optional<PastVerdict>> lastVerdict(const NodeId &node, const CheckId &check,
                                                   const QString &beforeRun = {});
    Result<std::optional<PastVerdict>> lastPass(const NodeId &node, const CheckId &check,
                                                const QString &beforeRun = {});
    /// Newest first.
    Result<std::vector<HistoryPoint>> history(const NodeId &node, const CheckId &check, int limit = 20);

    /// NotFound where there is none of that id.
    Result<Evidence> evidence(const QString &id);
    /// Oldest first. An empty ref or run does not narrow.
    Result<std::vector<Record>> records(const QString &kind, const QString &ref = {}, const QString &run = {});
    /// What is known of each snapshot set, its newest record only; oldest set first. An empty node: of all.
    Result<std::vector<SnapshotRecord>> snapshots(const NodeId &node = {});
    Result<JournalSize> size();

private:
    Result<std::vector<Verdict>> verdictsOf(qint64 run);
    Result<std::optional<PastVerdict>> pastVerdict(const QString &condition, const NodeId &node, const CheckId &check,
                                                   const QString &beforeRun);
    Result<std::optional<qint64>> wholeRunBefore(const QString &lab, const QDateTime &moment);
    Result<std::vector<Verdict>> verdictsSince(qint64 run, const QString &lab, const NodeId &node,
                                               const QDateTime &until);
    std::optional<int> silencedWith(qint64 run, Outcome outcome);
    void complete(RunSummary &run, qint64 number, const QString &owner);
    Database &m_database;
};

}
