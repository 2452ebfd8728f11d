// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<RunKind, const char16_t *>, 6> kKindWords{{{RunKind::PostChange, u"post-change"},
                                                                          {RunKind::PostReboot, u"post-reboot"},
                                                                          {RunKind::Maintenance, u"maintenance"},
                                                                          {RunKind::Baseline, u"baseline"},
                                                                          {RunKind::AfterRollback, u"after-rollback"},
                                                                          {RunKind::AdHoc, u"ad-hoc"}}};

constexpr std::array<std::pair<RunState, const char16_t *>, 4> kStateWords{{{RunState::Running, u"running"},
                                                                            {RunState::Finished, u"finished"},
                                                                            {RunState::Stopped, u"stopped"},
                                                                            {RunState::CutOff, u"cut-off"}}};

template <typename Table, typename Value>
QString wordOf(const Table &table, Value value)
{
    for (const auto &[known, word] : table) {
        if (known == value)
            return QString::fromUtf16(word);
    }
    return {};
}

template <typename Value, typename Table>
std::optional<Value> valueOf(const Table &table, const QString &text)
{
    for (const auto &[value, word] : table) {
        if (text == QString::fromUtf16(word))
            return value;
    }
    return std::nullopt;
}

int &fieldFor(Counts &counts, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        return counts.pass;
    case Outcome::Warn:
        return counts.warn;
    case Outcome::Fail:
        return counts.fail;
    case Outcome::Unknown:
        return counts.unknown;
    case Outcome::Skipped:
        return counts.skipped;
    }
    return counts.unknown;
}

}

QString runKindWord(RunKind kind)
{
    return wordOf(kKindWords, kind);
}

std::optional<RunKind> runKindFromWord(const QString &word)
{
    return valueOf<RunKind>(kKindWords, word);
}

QString runStateWord(RunState state)
{
    return wordOf(kStateWords, state);
}

std::optional<RunState> runStateFromWord(const QString &word)
{
    return valueOf<RunState>(kStateWords, word);
}

QString newRunId(const QDateTime &now)
{
    const quint32 random = QRandomGenerator::system()->bounded(0x10000U);
    return u"r-%1-%2"_s.arg(now.toUTC().toString(u"yyyyMMdd-HHmmss"_s)).arg(random, 4, 16, QChar(u'0'));
}

Counts countsOf(std::span<const Verdict> verdicts)
{
    Counts counts;
    for (const Verdict &verdict : verdicts) {
        const bool silenced = !verdict.silencedBy.isEmpty();
        ++(silenced ? counts.silenced : fieldFor(counts, verdict.outcome()));
        counts.silencedFail += silenced && verdict.outcome() == Outcome::Fail ? 1 : 0;
        counts.silencedUnknown += silenced && verdict.outcome() == Outcome::Unknown ? 1 : 0;
    }
    return counts;
}

Outcome worstOf(const Counts &counts)
{
    if (counts.fail > 0)
        return Outcome::Fail;
    if (counts.unknown > 0)
        return Outcome::Unknown;
    if (counts.warn > 0)
        return Outcome::Warn;
    if (counts.pass > 0)
        return Outcome::Pass;
    return counts.skipped > 0 && counts.silenced == 0 ? Outcome::Skipped : Outcome::Unknown;
}

Outcome worstOf(std::span<const Verdict> verdicts)
{
    return worstOf(countsOf(verdicts));
}

Outcome drawnOutcome(Outcome outcome, const Counts &counts)
{
    return outcome == Outcome::Pass && counts.hidden() > 0 ? Outcome::Skipped : outcome;
}

Outcome outcomeOf(const RunSummary &run)
{
    const bool whole = run.state == RunState::Finished && run.counts.total() >= run.planned;
    return whole ? worstOf(run.counts) : Outcome::Unknown;
}

Progress progressOf(const RunSummary &run)
{
    return {run.counts.total(), run.planned};
}

std::optional<std::chrono::milliseconds> Progress::timeLeft(std::chrono::milliseconds elapsed) const
{
    if (share() < 0.1)
        return std::nullopt;
    return std::chrono::milliseconds(qRound64(double(elapsed.count()) * (1.0 - share()) / share()));
}

int exitCodeFor(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        return 0;
    case Outcome::Warn:
        return 1;
    case Outcome::Fail:
        return 2;
    case Outcome::Unknown:
    case Outcome::Skipped:
        return 3;
    }
    return 3;
}

}
