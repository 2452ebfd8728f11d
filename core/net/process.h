// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QByteArray>
#include <QStringList>

#include <utility>
#include <vector>

namespace daytwo {

/// A program of this machine, started without a shell.
struct ProcessRequest
{
    QStringList argv{}; ///< the first is looked up in PATH
    QByteArray input{};
    /// Set on top of our own environment; LC_ALL=C is always set.
    std::vector<std::pair<QString, QString>> environment{};
    qint64 stdoutCap = qint64{1024} * 1024;
    qint64 stderrCap = qint64{64} * 1024;
};

struct ProcessOutcome
{
    int exitCode = -1; ///< 128 + n when signal n ended it
    QByteArray out{};
    QByteArray err{};
    bool truncated = false; ///< stdout went over its cap; the program was ended
    bool operator==(const ProcessOutcome &) const = default;
};

/// Runs a program in its own process group and waits for it. At deadline or stop the whole group is ended (TERM, then
/// KILL after 200 ms). Works on any thread. Errors: NotFound (no such program), Denied, TimedOut, Cancelled.
Result<ProcessOutcome> runProcess(const ProcessRequest &request, const Context &context);

}
