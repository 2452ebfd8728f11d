// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/outcome.h"
#include "core/checks/probe.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <chrono>

namespace daytwo {

/// A line of evidence that decided: shown marked.
struct Mark
{
    int evidence = 0; ///< index into the check's probes
    int line = 0;     ///< 1-based line of stdout or body
    bool operator==(const Mark &) const = default;
};

/// What a judge says: a pure function of facts, parameters and earlier facts.
struct Judgement
{
    Outcome outcome = Outcome::Unknown;
    Reason reason = Reason::Unproven;
    QString summary;  ///< one plain sentence with the measured value
    QString expected; ///< what would have been good, with the effective thresholds
    QString seen;     ///< what was there
    QString rule;     ///< the rule applied, in words, and why not better or worse
    QString remedy;   ///< what to do; empty: the check's own remedy
    QString mend;     ///< exact line to paste that would let us look or repair; may be empty
    QList<Mark> marks;
    QJsonObject facts; ///< typed and diffable; given to the next run's judge as `previous`

    bool operator==(const Judgement &) const = default;
};

/// A judgement with its place and time: what a light shows and the journal keeps.
struct Verdict
{
    NodeId node;
    CheckId check;
    QString title;
    QString section; ///< section of the operations document ("2")
    Judgement judgement;
    VantagePoint vantage;
    QDateTime at; ///< UTC
    std::chrono::milliseconds duration{0};
    QStringList evidence;    ///< evidence ids, in the order of the check's probes
    QStringList blockedBy;   ///< "node/check" of what stands in the way; empty unless Reason::BlockedBy
    QString silencedBy;      ///< reason and expiry of a silence in force; the outcome stays the real one
    QJsonObject parameters;  ///< effective thresholds
    QStringList fromLabFile; ///< names of the parameters that the lab file set

    [[nodiscard]] Outcome outcome() const { return judgement.outcome; }
    [[nodiscard]] bool blocked() const { return judgement.reason == Reason::BlockedBy; }
    /// Whether it counts towards the worst of a group: silenced and skipped ones do not.
    [[nodiscard]] bool counts() const { return silencedBy.isEmpty() && outcome() != Outcome::Skipped; }
    bool operator==(const Verdict &) const = default;
};

}
