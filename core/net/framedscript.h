// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <span>

namespace daytwo {

/// One command of a framed script: a program and its arguments, never a string to be parsed again.
struct FramedCommand
{
    QStringList argv{};
    std::chrono::milliseconds timeout{5000};
    int stdoutCap = 64 * 1024; ///< bytes; more makes the result TooLarge; enforced on the host
    int stderrCap = 4096;      ///< bytes; more is dropped

    bool operator==(const FramedCommand &) const = default;
};

/// 32 fresh hex digits that no output can know.
QByteArray freshFrameNonce();
/// The command line to exec over SSH; the script goes to its stdin, for perl where the host has it, else for its shell.
/// Constants only: nothing of the script shows in `ps`. The whole is ended after `limit`.
QByteArray frameShellCommand(std::chrono::seconds limit);
/// The whole script. Errors: BadInput for an empty argv, a NUL or line break in an argument, a bad nonce, more than
/// 4096 commands.
Result<QByteArray> buildFramedScript(std::span<const FramedCommand> commands, const QByteArray &nonce);

/// The kinds of value that may become part of an argument.
enum class ArgumentKind { Unit, Interface, Device, Container, Path, User, Package };
/// Whether `value` fits the kind's grammar; a leading "-" never does.
bool isSafeArgument(ArgumentKind kind, const QString &value);

}
