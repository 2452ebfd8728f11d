// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/frameparser.h"
#include "core/net/sshsession.h"

#include <functional>
#include <span>

namespace daytwo {

/// Commands that travel as one script, on a channel of their own.
struct FramedBatch
{
    std::vector<FramedCommand> commands{};
    /// Called on the calling thread before the first result, when the header has arrived, with that moment on our
    /// clock.
    std::function<void(const FrameHeader &header, std::chrono::system_clock::time_point at)> onHeader{};
    /// Called on the calling thread as soon as a result is certain; once for each command, whatever happens.
    std::function<void(FrameResult result)> onResult{};
};

/// How the exec of one batch went as a whole.
struct FramedReport
{
    std::optional<FrameHeader> header{};
    /// The script ran to its end.
    bool complete = false;
    /// Why not: what the session said, or BadReply where no shell understood us (`detail`: what it said instead).
    std::optional<Error> error{};
    /// When the header arrived, on our clock, and how long after the start of the exec.
    std::chrono::system_clock::time_point headerAt{};
    std::chrono::milliseconds headerAfter{0};
    std::chrono::milliseconds duration{0};
};

/// Runs the batches at the same time over one session, each on its own channel; a batch that is refused its channel
/// (MaxSessions) follows when the others are done. Blocks until all ended, deadline or stop. Reports in order.
std::vector<FramedReport> runFramed(SshSession &session, std::span<const FramedBatch> batches, const Context &context);

}
