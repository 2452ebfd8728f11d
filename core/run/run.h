// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

/// What a run was made for.
enum class RunKind { PostChange, PostReboot, Maintenance, Baseline, AfterRollback, AdHoc };
/// "post-change", "post-reboot", "maintenance", "baseline", "after-rollback", "ad-hoc".
QString runKindWord(RunKind kind);
std::optional<RunKind> runKindFromWord(const QString &word);

/// How a run ended. CutOff: the program died in the middle; found out when the journal is next opened.
enum class RunState { Running, Finished, Stopped, CutOff };
QString runStateWord(RunState state);
std::optional<RunState> runStateFromWord(const QString &word);

/// How many of each outcome. Silenced verdicts are counted apart and not in the outcome counts.
struct Counts
{
    int pass = 0;
    int warn = 0;
    int fail = 0;
    int unknown = 0;
    int skipped = 0;
    int silenced = 0;
    int silencedFail = 0;    ///< of the silenced: really failed
    int silencedUnknown = 0; ///< of the silenced: nobody could look

    /// What a silence keeps out of the outcome although it is bad.
    [[nodiscard]] int hidden() const { return silencedFail + silencedUnknown; }
    [[nodiscard]] int total() const { return pass + warn + fail + unknown + skipped + silenced; }
    bool operator==(const Counts &) const = default;
};

/// One run without its verdicts: what a list of runs shows.
struct RunSummary
{
    QString id; ///< "r-20261123-071200-1a2b": sorts by time
    RunKind kind = RunKind::AdHoc;
    Profile profile = Profile::Full;
    RunState state = RunState::Running;
    QString lab;          ///< name of the lab
    QString labHash;      ///< SHA-256 of the lab file's bytes
    QDateTime startedAt;  ///< UTC
    QDateTime finishedAt; ///< UTC; invalid while running or cut off
    int planned = 0;      ///< checks planned
    Counts counts;
    Outcome outcome = Outcome::Unknown; ///< worst; Unknown unless Finished with every check judged
    QString headline;                   ///< one sentence, against what it was compared with
    QString comparedWith;               ///< run id; empty: nothing
    QString note;

    bool operator==(const RunSummary &) const = default;
};

/// A run with everything that was judged.
struct Run
{
    RunSummary summary;
    std::vector<Verdict> verdicts; ///< in plan order
};

/// How far a run is, in checks.
struct Progress
{
    int done = 0;
    int total = 0;

    /// 0 to 1; 1 where there is nothing to do.
    [[nodiscard]] double share() const { return total > 0 ? double(done) / double(total) : 1.0; }
    /// The time that is probably left after `elapsed`; nothing before the first tenth is done.
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft(std::chrono::milliseconds elapsed) const;
    bool operator==(const Progress &) const = default;
};

/// A fresh run id for a run that starts at `now`.
QString newRunId(const QDateTime &now);

/// Counts and worst outcome of verdicts. Worst by severity(): fail > unknown > warn > pass; a set with no pass is never
/// pass. Where nothing counts, Skipped if all were skipped, else Unknown.
Counts countsOf(std::span<const Verdict> verdicts);
Outcome worstOf(const Counts &counts);
Outcome worstOf(std::span<const Verdict> verdicts);
/// The outcome to draw a light by: no tick over a silenced check that is really failed or unknown, but the dash of what
/// nobody vouches for. The outcome itself, and so the exit code, is that of what counts.
Outcome drawnOutcome(Outcome outcome, const Counts &counts);
/// The outcome of a run by its state and counts: Unknown unless it finished with every planned check judged.
Outcome outcomeOf(const RunSummary &run);
/// How far a run is by what was counted.
Progress progressOf(const RunSummary &run);
/// The process exit code for an outcome: pass 0, warn 1, fail 2, unknown 3.
int exitCodeFor(Outcome outcome);

}
