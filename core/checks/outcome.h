// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace daytwo {

/// The judgement of one check. Never more, never fewer.
enum class Outcome {
    Pass,    ///< the stated fact was seen now and is inside the policy
    Warn,    ///< works, but wants attention soon
    Fail,    ///< seen, and against the policy; or a required thing is absent
    Unknown, ///< could not look, or could not decide: never counted as good
    Skipped  ///< does not apply here
};

/// Why an outcome is Unknown or Skipped; None for the others.
enum class Reason {
    None,
    NotApplicable, ///< the role or tool is legitimately absent (Skipped)
    NoPrivilege,   ///< sudo or a right is missing
    ToolMissing,   ///< the program that would tell is not installed
    TimedOut,      ///< no answer before the deadline
    Garbled,       ///< an answer that cannot be understood
    TooLarge,      ///< an answer above the cap
    BlockedBy,     ///< the parent (host, session, service) is down: its light is the one to look at
    Unproven,      ///< everything was seen, but logic cannot decide
    NotRun,        ///< never asked: the run ended, or the batch was cut, before its turn
    Penalised,     ///< the server throttles us
    Stale,         ///< the only knowledge is too old
    Unreachable,   ///< the place to look from, or at, does not answer
    Untrusted,     ///< host key or certificate not trusted
    AuthFailed,    ///< our key or token is not accepted
    Cancelled      ///< stopped on request
};

/// All outcomes, in the order in which counts are shown.
inline constexpr std::array kOutcomes{Outcome::Pass, Outcome::Warn, Outcome::Fail, Outcome::Unknown, Outcome::Skipped};

/// "pass", "warn", "fail", "unknown", "skipped": for JSON and the journal. Never translated.
QString outcomeWord(Outcome outcome);
/// The outcome of an outcomeWord(); nothing for any other text.
std::optional<Outcome> outcomeFromWord(const QString &word);
/// "no-privilege" and the like; empty for None. Never translated.
QString reasonWord(Reason reason);
/// The reason of a reasonWord(); None for an unknown text.
Reason reasonFromWord(const QString &word);
/// The reason as a translated half-sentence ("sudo or a right is missing").
QString reasonText(Reason reason);

/// How bad an outcome is: fail 4, unknown 3, warn 2, pass 1, skipped 0 (the order of the monitoring plugins).
int severity(Outcome outcome);
/// The worse of two.
Outcome worse(Outcome a, Outcome b);

}
