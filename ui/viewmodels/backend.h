// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/checks/plan.h"
#include "core/lab/diagnostic.h"
#include "core/lab/inventory.h"
#include "core/run/compare.h"
#include "core/run/rejudge.h"
#include "core/run/sink.h"

#include <QDate>

#include <functional>
#include <memory>

namespace daytwo {

/// The lab that the window shows.
struct OpenLab
{
    /// The file or folder; empty for the demo lab.
    QString path;
    bool demo = false;
    /// Null where the file has errors or cannot be read: the diagnostics then say why.
    std::shared_ptr<const Inventory> inventory;
    std::vector<Diagnostic> diagnostics;
    /// A verdict older than this is shown as stale.
    std::chrono::minutes staleAfter{24 * 60};
};

/// What is to be run.
struct RunWish
{
    RunKind kind = RunKind::PostChange;
    PlanOptions options{.profile = Profile::PostChange};
    /// A run id, or "last-good", or "none"; empty: the newest finished run of this lab.
    QString compareWith;
};

/// Which runs of the journal are wanted. Empty and unset members do not narrow.
struct HistoryFilter
{
    NodeId node;
    std::optional<Outcome> outcome;
    std::optional<RunKind> kind;
    /// Found in headline, note, check ids or summaries.
    QString text;
    QDate from; ///< local day, inclusive
    QDate to;   ///< local day, inclusive

    bool operator==(const HistoryFilter &) const = default;
};

/// One verdict of the past, as a sparkline needs it.
struct PastOutcome
{
    QString run;
    QDateTime at; ///< UTC
    Outcome outcome = Outcome::Unknown;
    std::chrono::milliseconds duration{0};
    bool operator==(const PastOutcome &) const = default;
};

/// The latest verdicts of one check, oldest first.
struct CheckPast
{
    CheckId check;
    std::vector<PastOutcome> verdicts;
};

/// A verdict with the run it is from.
struct KnownVerdict
{
    QString run;
    Verdict verdict;
};

/// The newest verdict of every check, whichever run it comes from.
struct LastKnown
{
    /// The newest run; its id is empty where there is none.
    RunSummary newest;
    /// How `newest` differs from what it was compared with; unset where it was compared with nothing.
    std::optional<Comparison> comparison;
    std::vector<KnownVerdict> verdicts;
};

/// An answer with the line that asks the same by hand.
struct ShownEvidence
{
    QString id;
    QString command;
    Evidence evidence;
};

/// A threshold in force.
struct ShownParameter
{
    QString name;
    QString value; ///< with its unit
    QString meaning;
    bool fromLabFile = false;
};

/// Everything that stands behind one light.
struct ExplainedLight
{
    QString run;
    Verdict verdict;
    QString why;     ///< why the check matters
    QString bullets; ///< bullets of the operations document, "B47 B50"
    QString remedy;  ///< the check's own, where the verdict has none
    std::vector<ShownEvidence> evidence;
    std::vector<ShownParameter> parameters;
    QDateTime lastPass;   ///< UTC; invalid: never seen green
    QString lastPassRun;  ///< id of the run; empty: none
    QStringList commands; ///< the lines that ask the same by hand, where no answer is kept too
};

/// A note that somebody wrote on a check or node.
struct Note
{
    QDateTime at; ///< UTC
    NodeId node;
    CheckId check; ///< empty: on the node
    QString text;
};

struct JournalState
{
    bool ok = true;
    /// One sentence when it is not.
    QString problem;
    int runs = 0;
    QString path;
};

/// A snapshot of a guest.
struct SnapshotEntry
{
    QString name;
    QString description;
    QDateTime takenAt; ///< UTC
    QString parent;
    bool withRam = false;
    /// The state the guest runs on now; not a snapshot itself.
    bool current = false;
    /// Taken while every required check passed, and can still be rolled back to.
    bool knownGood = false;
    bool operator==(const SnapshotEntry &) const = default;
};

enum class SnapshotReason { Firewall, Packages, Kernel, Gpu, Routing, Other };

struct SnapshotOrder
{
    std::vector<NodeId> nodes;
    SnapshotReason reason = SnapshotReason::Other;
    QString name; ///< empty: made from reason and time
    QString note;
    bool withRam = false;
};

/// What a snapshot of one guest would be, asked before it is taken.
struct SnapshotPreflight
{
    NodeId node;
    int vmid = 0;
    bool possible = false;
    /// What will be taken ("2 disks on local-zfs, 24 GB; file systems frozen by the guest agent").
    QString summary;
    /// What stands in the way, one sentence each.
    QStringList obstacles;
    bool operator==(const SnapshotPreflight &) const = default;
};

/// What a rollback would do, asked before it is done.
struct RollbackOutlook
{
    NodeId node;
    QString snapshot;
    QDateTime takenAt;
    /// What will be lost, one sentence each.
    QStringList losses;
    /// What will happen, in order.
    QStringList steps;
    /// What stands in the way; not empty: it cannot be done.
    QStringList obstacles;
    bool operator==(const RollbackOutlook &) const = default;
};

/// How far a job on one guest is.
struct TaskProgress
{
    enum class State { Waiting, Running, Done, Failed };

    NodeId node;
    State state = State::Waiting;
    QString step;     ///< what is being done, translated
    int percent = -1; ///< -1: not known
    QString upid;     ///< of the Proxmox task; may be empty
    QString lastLine; ///< of its log
};

/// Hears of jobs from the thread that called; one call at a time.
using TaskReport = std::function<void(const TaskProgress &)>;

/// A host key that is not trusted yet.
struct HostKeyQuestion
{
    enum class State { Known, Unknown, Changed };

    NodeId node;
    QString address; ///< "10.8.0.1:22"
    State state = State::Unknown;
    QString keyType;
    QString fingerprint;      ///< "SHA256:…" as shown now
    QString knownFingerprint; ///< as remembered; empty unless Changed
    QString consoleCommand;   ///< what shows the true fingerprint on the host's own console
    QString file;             ///< the known_hosts file that would be written
};

/// The certificate of a Proxmox endpoint.
struct CertificateQuestion
{
    QString endpoint;
    QString url;
    QString fingerprint; ///< SHA-256 as Proxmox shows it: upper-case hex with colons
    QString pinned;      ///< what is pinned now; empty: nothing
    QString subject;
    QString issuer;
    QDateTime notAfter; ///< UTC
    QString consoleCommand;
};

/// A thing that can be broken in the demo lab.
struct DemoFault
{
    QString name;
    QString text;
    bool on = false;
};

/// What can be done with the lab that is open, beyond running checks: the window shows nothing that is not there.
struct Abilities
{
    bool snapshots = false;
    bool notes = false;
    bool certificates = false;
    /// Formats for exportRun(), with the file name's ending as the word: "md", "html", "json", "xml".
    QStringList exportFormats;
};

struct Places
{
    QString settingsFile;
    QString journalFile;
    /// Where the file dialog begins.
    QString labFolder;
};

// Names here differ from those of core (RunOrder, RunFilter, PastVerdict, RollbackPreview) since both meet in the
// program.

/// All that the window needs of the world, in one narrow place. View models call it; widgets never do.
/// Calls that take a Context, and those marked "blocks", are made on worker threads and may be made from several at the
/// same time; the others answer at once and may be called on the UI thread.
class Backend
{
public:
    virtual ~Backend() = default;

    [[nodiscard]] virtual Places places() const = 0;
    [[nodiscard]] virtual Abilities abilities() const = 0;

    /// Opens a lab file or, with an empty path, the demo lab. From now on everything else is about this lab. Blocks.
    virtual OpenLab openLab(const QString &path) = 0;
    /// The lab file's text. Blocks.
    virtual Result<QString> readText(const QString &path) = 0;
    /// Writes it, keeping what was there beside it until the new text is safe on disk. Blocks.
    virtual Result<void> writeText(const QString &path, const QString &text) = 0;
    /// The problems of a text that is not saved yet. Blocks.
    virtual std::vector<Diagnostic> validate(const QString &text, const QString &path) = 0;

    /// What a run would ask. Pure over the open lab; its `spec` pointers stay valid. Blocks for big labs.
    virtual Plan plan(const PlanOptions &options) = 0;
    /// Runs. Blocks until done or stopped; the sink is called on this thread. A stopped run is a result, not an error.
    virtual Result<RunSummary> run(const RunWish &order, RunSink &sink, const std::stop_token &stop) = 0;

    /// Blocks, as everything that reads the journal.
    virtual Result<LastKnown> lastKnown() = 0;
    virtual Result<std::vector<CheckPast>> past(const NodeId &node, int limit) = 0;
    /// Runs that fit, newest first.
    virtual Result<std::vector<RunSummary>> runs(const HistoryFilter &filter, int offset, int limit) = 0;
    virtual Result<int> runCount(const HistoryFilter &filter) = 0;
    virtual Result<Run> loadRun(const QString &id) = 0;
    /// `before` may be "last-good": the newest run of the lab in which every counted check passed.
    virtual Result<Comparison> compare(const QString &before, const QString &after) = 0;
    /// A run by the rules of today, over the answers that are kept. Only reads.
    virtual Result<Rejudgement> rejudge(const QString &run) = 0;
    /// Also knows the verdicts of the run that is going on. `run` empty: the newest that has the check.
    virtual Result<ExplainedLight> explain(const QString &run, const NodeId &node, const CheckId &check) = 0;
    virtual Result<QByteArray> exportRun(const QString &run, const QString &format) = 0;
    virtual Result<JournalState> journalState() = 0;
    virtual Result<std::vector<Note>> notes(const NodeId &node) = 0;
    virtual Result<void> addNote(const NodeId &node, const CheckId &check, const QString &text) = 0;

    virtual Result<std::vector<SnapshotEntry>> snapshots(const NodeId &node, const Context &context) = 0;
    virtual std::vector<SnapshotPreflight> preflight(const SnapshotOrder &order, const Context &context) = 0;
    /// All or none; `report` hears of each guest's job.
    virtual Result<void> takeSnapshots(const SnapshotOrder &order, const TaskReport &report,
                                       const Context &context) = 0;
    virtual Result<void> deleteSnapshot(const NodeId &node, const QString &name, const TaskReport &report,
                                        const Context &context) = 0;
    virtual Result<RollbackOutlook> previewRollback(const NodeId &node, const QString &name,
                                                    const Context &context) = 0;
    virtual Result<void> rollBack(const NodeId &node, const QString &name, const TaskReport &report,
                                  const Context &context) = 0;

    /// What the host shows now.
    virtual Result<HostKeyQuestion> hostKey(const NodeId &node, const Context &context) = 0;
    /// Remembers exactly the key of the question; NotFound when the host shows another by now.
    virtual Result<void> trustHostKey(const HostKeyQuestion &question, const Context &context) = 0;
    virtual Result<CertificateQuestion> certificate(const QString &endpoint, const Context &context) = 0;
    /// Writes the pin of exactly the certificate of the question into the lab file; it counts when that is read again.
    virtual Result<void> pinCertificate(const CertificateQuestion &question, const Context &context) = 0;

    /// Empty unless the demo lab is open.
    [[nodiscard]] virtual std::vector<DemoFault> demoFaults() const = 0;
    /// Blocks.
    virtual Result<void> setDemoFault(const QString &name, bool on) = 0;
};

}
