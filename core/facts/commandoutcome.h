// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/bootfacts.h"
#include "core/facts/sudoersrule.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace daytwo {

/// What a command left behind, before anybody reads its text.
struct CommandReply
{
    int exitCode = 0; ///< 124 and 137: ended at its timeout; 141: at its cap; other 128+n: by a signal
    QByteArray out;
    QByteArray err;
    bool timedOut = false;
    bool truncated = false; ///< more than the cap was printed

    bool operator==(const CommandReply &) const = default;
};

/// What was asked, as far as it is needed to word the way out.
struct CommandAsked
{
    QStringList argv;                ///< without sudo
    bool sudo = false;               ///< was run as `sudo -n argv…`
    QString user;                    ///< login name on the host, for the line that mends; may be empty
    std::optional<ToolList> present; ///< of the same host; empty: nobody looked

    bool operator==(const CommandAsked &) const = default;
};

/// May the text of a reply be given to a parser, and if not, why.
enum class CommandState {
    Usable,      ///< give `out` to the parser; the exit code is for the check's own table
    NoPrivilege, ///< the answer was refused, or is silently incomplete for this user
    ToolMissing, ///< the program (or sudo) is not installed
    TimedOut,
    TooLarge, ///< the cap was hit: the output is cut
    Failed    ///< no usable output for any other reason
};

/// The judgement over a reply in the one order that holds for every command: timeout, cap, presence, privilege, rest.
struct CommandOutcome
{
    CommandState state = CommandState::Failed;
    QString reason; ///< translated, one sentence; empty when Usable
    /// The line that mends NoPrivilege and ToolMissing: a sudoers line, a group, a package. Empty when none is known.
    QString mend;
    /// Usable, but stderr says that a part could not be read (`grep: …: Permission denied`). Only for programs that
    /// read many files one by one (cat, grep, stat, ls, df, find, sh); the half answer of any other is NoPrivilege.
    bool partlyDenied = false;
    /// Failed only because a file that the command reads does not exist (`cat /proc/mdstat`).
    bool fileMissing = false;

    [[nodiscard]] bool usable() const { return state == CommandState::Usable; }
    bool operator==(const CommandOutcome &) const = default;
};

/// Judges a reply. A tool that was probed for and is absent counts as missing before any sudo text is read, because
/// `sudo -n` of a missing tool asks for a password. Empty output with exit code 0 is Usable: its parser knows what
/// empty means. Known noise on stderr ("sudo: unable to resolve host", apt's CLI warning, …) changes nothing.
CommandOutcome commandOutcome(const CommandReply &reply, const CommandAsked &asked);

/// The first line of stderr that is not known noise, redacted and shortened; empty when there is none.
QString firstComplaint(const QByteArray &err);

}
