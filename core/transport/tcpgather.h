// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/probe.h"
#include "core/net/frameparser.h"

#include <span>
#include <vector>

namespace daytwo {

/// How many connects one gathering makes at the same time: gentle to the host that makes them.
inline constexpr std::size_t kMaxGathered = 24;

/// All connects at the same time, as one command of the host: a filtered port answers by silence, and in turn the
/// silences of thirty ports would add up to a minute. Each is made by the same bash as a connect that travels alone
/// (commands::tcpConnect). Needs at least one connect, at most kMaxGathered; hosts without blanks or line breaks. Pure.
FramedCommand gatherCommand(std::span<const TcpOpen> connects);

/// The answer of each connect, as if it had travelled alone, in the order of `connects`. Where the gathering told
/// nothing of one (cut, garbled), its state is Garbled. Pure.
std::vector<FrameResult> gatheredResults(std::span<const TcpOpen> connects, const FrameResult &result);

}
