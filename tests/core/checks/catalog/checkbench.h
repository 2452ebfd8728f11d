// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/judge.h"

#include <QTest>

#include <memory>

/// What a test of one check needs: a lab from its text, the check planned on it, answers, and the verdict.
/// A test file holds one class derived from CheckTest, with its healthy answers and its rows; see
/// routing/tst_ipforward.
namespace daytwo::checkbench {

/// Admin clock of every judgement that says nothing else: 2026-11-23 07:12:00 UTC.
QDateTime standardNow();

/// What came back from one probe. As Evidence, without the question.
struct Answer
{
    QByteArray out = {};
    int exitCode = 0;
    QByteArray err = {};
    std::optional<Error> error = {};
    bool timedOut = false;
    bool truncated = false;
    QJsonObject meta = {}; ///< on top of the clocks and the uid, which every command brings
};

/// A command printed this.
Answer printed(QByteArray out, int exitCode = 0, QByteArray err = {});
/// A command printed what tests/data/<path>.out holds, and complained as <path>.err does where there is one.
Answer captured(const QString &path, int exitCode = 0);
/// A web server answered.
Answer replied(int status, QByteArray body, const QString &contentType = QStringLiteral("application/json"));
/// A login, an echo, a connect, a look at a certificate showed this (see Evidence::meta).
Answer showed(QJsonObject meta);
/// No answer came, for this reason; a login may have shown something before.
Answer nothingFrom(Error::Kind kind, QJsonObject meta = {});
/// The bytes of tests/data/<path>; ends the program when there are none.
QByteArray bytesOf(const QString &path);
/// The presence list of a host that has all tools but these.
Answer toolsWithout(const QStringList &missing = {});

/// An answer and the probes it is for: all whose command line (probeCommandLine, "ssh gw wg show all transfer") or kind
/// ("ssh-login") holds the text. Where several do, the longest text wins.
struct Given
{
    QString to;
    Answer answer;
};
using Answers = std::vector<Given>;

/// Earlier verdicts and the time of judging.
struct Before
{
    std::optional<Verdict> previous = {};
    std::optional<Verdict> lastGood = {};
    QDateTime now = standardNow();
};

/// One check, planned by planRun over a lab that was read from its text.
class CheckBench
{
public:
    /// `lab` lacks its head: schema and [lab] are put before it. Ends the program when it cannot be read. `instance`:
    /// of several, the one with this suffix.
    CheckBench(const CheckSpec &spec, const QByteArray &lab, const QString &node, const QString &instance = {});

    /// The ids that planRun made of the check for the node; empty where it does not apply.
    [[nodiscard]] QStringList planned() const;
    /// The questions, in the order that the judge expects.
    [[nodiscard]] const std::vector<ProbeRequest> &probes() const { return m_probes; }
    [[nodiscard]] const Inventory &lab() const { return m_lab; }
    /// Judges. Ends the program when a probe is left without an answer, or an answer fits no probe. The presence list
    /// is answered by itself: all tools are there.
    [[nodiscard]] Verdict verdict(const Answers &answers, const Before &before = {}) const;
    /// The same with `changes` in place of the healthy answers they fit.
    [[nodiscard]] Verdict verdict(const Answers &healthy, const Answers &changes, const Before &before = {}) const;
    /// Judges evidence as it is, one per probe.
    [[nodiscard]] Verdict judged(const std::vector<Evidence> &evidence, const Before &before) const;
    /// Evidence for every probe.
    [[nodiscard]] std::vector<Evidence> evidenceOf(const Answers &healthy, const Answers &changes,
                                                   const QDateTime &now) const;

private:
    Inventory m_lab;
    Plan m_plan;
    NodeId m_node;
    const PlannedCheck *m_item = nullptr;
    std::vector<ProbeRequest> m_probes;
};

/// A way in which looking fails.
enum class Blindness {
    Unreachable,  ///< the transport failed
    TimedOut,     ///< ended at its own timeout, with the first half printed
    TooLarge,     ///< ended at the cap, with all of the healthy answer printed
    NotAllowed,   ///< sudo asks for a password, or the file is not readable; nothing printed
    NotFound,     ///< the shell found no such program
    NotInstalled, ///< the presence list lacks the tool, and sudo answers as for a missing right
    Empty,        ///< nothing printed, exit code 0
    Garbage,      ///< bytes that are no text
    Cut           ///< the first half of the healthy answer, exit code 0
};

/// Says that one probe may be blind in these ways and the check still pass, be skipped, fail, or name another reason,
/// and why that is right.
struct Excuse
{
    QString probe; ///< as in Given
    QList<Blindness> ways;
    const char *because;
};

/// What a test of a check starts from.
struct CheckCase
{
    const CheckSpec *spec = nullptr;
    QByteArray lab;
    QString node;
    QString instance = {};
    Answers healthy;                  ///< with these it passes
    std::vector<Excuse> excuses = {}; ///< an excuse that is not needed is an error
    Before before = {};
};

/// The test of one check. Runs three things by itself: the healthy answers pass; every row of rows() holds; whichever
/// probe cannot be looked at, the check neither passes nor is skipped, nor fails where only the look failed.
class CheckTest : public QObject
{
    Q_OBJECT

protected:
    explicit CheckTest(CheckCase start);

    /// Adds the rows, by row().
    virtual void rows() = 0;
    /// The healthy answers with these changes lead to this outcome, and the summary contains `says`.
    void row(const char *name, Answers changes, Outcome outcome, const QString &says = {}, Before before = {});
    /// They lead to unknown, for this reason.
    void row(const char *name, Answers changes, Reason reason, const QString &says = {}, Before before = {});

    [[nodiscard]] const CheckBench &bench() const { return m_bench; }
    [[nodiscard]] const Answers &healthy() const { return m_start.healthy; }

private Q_SLOTS:
    void healthyPasses();
    void isJudged_data();
    void isJudged();
    void couldNotLook_data();
    void couldNotLook();

private:
    [[nodiscard]] const Excuse *excuseFor(size_t probe, Blindness way) const;

    CheckCase m_start;
    CheckBench m_bench;
};

using MakeTest = std::unique_ptr<QObject> (*)();
/// Runs the tests of a group, one after the other; the exit code is the number of failures. A first argument that is a
/// test's name ("tst_ipforward") runs that one alone; the others are Qt Test's.
int runCheckTests(const std::vector<std::pair<QString, MakeTest>> &tests, int argc, char **argv);

}
