// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/diagnosticmodel.h"
#include "ui/viewmodels/errands.h"
#include "ui/viewmodels/picture.h"

#include <QTimer>

namespace daytwo {

/// The open lab and what is known of it. Reads everything on a worker thread; the UI thread never waits.
class LabSession : public QObject
{
    Q_OBJECT

public:
    enum class State {
        NoLab,   ///< nothing was opened yet
        Opening, ///< being read
        Broken,  ///< the file has errors: see diagnostics()
        Open
    };

    /// `backend` must outlive the session.
    explicit LabSession(Backend &backend, QObject *parent = nullptr);

    /// Opens a lab file; an empty path is the demo lab.
    void open(const QString &path);
    /// Reads the same lab again.
    void reload();
    /// Asks the journal again, after a run.
    void refresh();
    /// Reads the text of the lab file and calls back here.
    void readText(QObject *receiver, const std::function<void(const Result<QString> &)> &done);
    /// Writes the text, then reads the lab again. Calls back with what became of the writing.
    void writeText(const QString &text, QObject *receiver, const std::function<void(const Result<void> &)> &done);
    /// Adds a silence to the lab file, all else staying as it is, then reads the lab again. Calls back with what became
    /// of the writing.
    void silence(const Silence &silence, QObject *receiver, const std::function<void(const Result<void> &)> &done);
    /// Shows the problems of a text that is not saved.
    void validate(const QString &text);
    /// The latest verdicts of each check of a node.
    void askPast(const NodeId &node, QObject *receiver,
                 const std::function<void(const std::vector<CheckPast> &)> &done);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const OpenLab &lab() const { return m_lab; }
    /// The lab's own name, or the file's.
    [[nodiscard]] QString title() const;
    [[nodiscard]] Picture *picture() { return &m_picture; }
    [[nodiscard]] DiagnosticModel *diagnostics() { return &m_diagnostics; }
    [[nodiscard]] Errands *errands() { return &m_errands; }
    [[nodiscard]] Backend &backend() { return m_backend; }
    [[nodiscard]] const RunSummary &newestRun() const { return m_newest; }
    [[nodiscard]] const std::optional<Comparison> &comparison() const { return m_comparison; }
    [[nodiscard]] const JournalState &journal() const { return m_journal; }
    /// Every check that the lab has.
    [[nodiscard]] const Plan &plan() const { return m_plan; }

Q_SIGNALS:
    void stateChanged();
    /// The newest run, its comparison, or the journal's state.
    void knowledgeChanged();
    /// Something could not be read; one sentence.
    void failed(const QString &sentence);

private:
    struct Opened;
    struct Knowledge;

    void setState(State state);
    void opened(Opened answer);
    void learned(const Knowledge &answer);
    static Knowledge askKnowledge(Backend &backend);

    Backend &m_backend;
    OpenLab m_lab;
    State m_state = State::NoLab;
    Plan m_plan;
    RunSummary m_newest;
    std::optional<Comparison> m_comparison;
    JournalState m_journal;
    Picture m_picture;
    DiagnosticModel m_diagnostics;
    QTimer m_clock;
    Errands m_errands; ///< last: its thread uses the backend
};

}
