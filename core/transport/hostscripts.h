// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/sshsession.h"
#include "core/transport/batchanswers.h"

#include <span>

namespace daytwo {

/// Which probes share a script, by their place in `probes`. Scripts run side by side, so one exists for the fast
/// commands, one for the slow ones, and more for connects and GETs when their silence together would last long: five
/// closed ports of ten hosts would otherwise take two minutes. Never more than eight: sshd grants ten. Pure.
std::vector<std::vector<std::size_t>> planScripts(std::span<const Probe *const> probes);

/// Puts all commands, GETs, connects and echoes of a batch that are still owed to the host behind `session`, and
/// answers each as soon as its frame is complete. Returns when all of them are answered. Blocks until done, deadline or
/// stop.
void runScripts(SshSession &session, BatchAnswers &answers, const QString &host, const Context &context);

}
