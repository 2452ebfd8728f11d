// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/checks/plan.h"
#include "core/journal/journal.h"
#include "core/lab/diagnostic.h"
#include "core/lab/inventory.h"
#include "core/run/runner.h"
#include "core/secrets/secretstore.h"

#include <memory>

namespace daytwo {

class DemoLab;
class GuestDesk;
class LabTransport;

struct DeskOptions
{
    QString labPath;
    QString journalPath; ///< empty: the user's data folder (another one for the demo lab)
    bool demo = false;
    QStringList demoFaults;
};

/// `lab.toml` in the user's config folder.
QString defaultLabPath();
/// `journal.sqlite` in the user's data folder; a file of its own for the demo lab.
QString defaultJournalPath(bool demo);

/// What a run of the desk shall be.
struct DeskRun
{
    RunKind kind = RunKind::AdHoc;
    PlanOptions plan;
    QString compareWith; ///< run id, "last-good", "none"; empty: the newest finished run of this lab
    bool journal = true; ///< whether the run is remembered
    QString note;
};

/// The composition root: one open lab with everything that it takes to ask it, and its memory. Built once by each
/// program and handed about by reference. Thread-safe where a function says that it blocks.
class Desk
{
public:
    /// Opens a lab file (or starts the demo lab). A lab file with errors still opens: then inventory() is null and the
    /// diagnostics tell why. Errors: NotFound, BadInput for an unknown
    /// demo fault. Blocks.
    static Result<std::unique_ptr<Desk>> open(const DeskOptions &options);
    ~Desk();
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    [[nodiscard]] const Inventory *inventory() const { return m_inventory.get(); }
    [[nodiscard]] std::shared_ptr<const Inventory> sharedInventory() const { return m_inventory; }
    [[nodiscard]] const std::vector<Diagnostic> &diagnostics() const { return m_diagnostics; }
    [[nodiscard]] const DeskOptions &options() const { return m_options; }
    [[nodiscard]] QString labPath() const { return m_labPath; }
    /// SHA-256 of the lab file as it was read; for the demo lab, of what lasts from one start to the next.
    [[nodiscard]] QString labHash() const { return m_labHash; }
    [[nodiscard]] QString journalPath() const { return m_journalPath; }
    /// Null unless the demo lab is open.
    [[nodiscard]] DemoLab *demo() const { return m_demo.get(); }
    [[nodiscard]] SecretStore &secrets() const { return *m_secrets; }

    /// What a run would ask. Needs an inventory. Pure.
    [[nodiscard]] Plan plan(const PlanOptions &options) const;
    /// Runs, tells `sink` on this thread, and remembers the run unless it shall not. Blocks until done or stopped.
    /// Errors: Storage when the journal cannot be written (nothing has been asked then), NotFound for an unknown run to
    /// compare with.
    Result<RunSummary> run(const DeskRun &order, RunSink &sink, const Context &context);
    /// Asks the hosts of this lab by another plan of theirs, made over `lab`; remembers nothing. Blocks until done or
    /// stopped.
    RunSummary look(const Inventory &lab, const Plan &plan, RunSink &sink, const Context &context);
    /// The journal, opened anew: a journal belongs to the thread that opened it. Errors: Storage; NotFound where there
    /// is none to be read. Blocks.
    [[nodiscard]] Result<std::unique_ptr<Journal>> openJournal(Journal::Mode mode) const;
    /// Snapshots of guests, through their Proxmox hosts. Needs an inventory.
    [[nodiscard]] GuestDesk &guests() const { return *m_guests; }
    [[nodiscard]] LabTransport &transport() const { return *m_transport; }

private:
    Desk();
    void readLabFile();
    [[nodiscard]] Result<QByteArray> recollected() const;
    Result<std::optional<Run>> comparedRun(Journal *journal, const QString &reference) const;
    /// For a run that is not remembered: the journal is read only where a run of it is asked for.
    [[nodiscard]] Result<std::optional<Run>> comparedUnremembered(const QString &reference) const;

    DeskOptions m_options;
    QString m_labPath;
    QString m_labHash;
    QString m_journalPath;
    QDateTime m_openedAt; ///< of the demo lab
    std::unique_ptr<DemoLab> m_demo;
    std::vector<Diagnostic> m_diagnostics;
    std::shared_ptr<const Inventory> m_inventory;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<LabTransport> m_transport;
    std::unique_ptr<GuestDesk> m_guests;
    Runner m_runner; ///< last: workers left behind use the transport
};

}
