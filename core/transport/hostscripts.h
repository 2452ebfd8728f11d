// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/sshsession.h"
#include "core/transport/batchanswers.h"

#include <span>

namespace daytwo {

/// Places of probes that travel as one command: connects, which are made at the same time, or one probe of any other
/// kind.
using ScriptItem = std::vector<std::size_t>;

/// What travels how, by places in `probes`: scripts of items. Scripts run side by side, so one exists for the fast
/// commands, one for the slow ones, and more for GETs, echoes and gathered connects when their silence together would
/// last long: the exporters of ten dead hosts would otherwise take two minutes. Never more than eight: sshd grants ten.
/// Pure.
std::vector<std::vector<ScriptItem>> planScripts(std::span<const Probe *const> probes);

/// Puts all commands, GETs without a token, connects and echoes of a batch that are still owed to the host behind
/// `session`, and answers each as soon as its frame is complete. Returns when all of them are answered. Blocks until
/// done, deadline or stop.
void runScripts(SshSession &session, BatchAnswers &answers, const SshTarget &target, const Context &context);

}
