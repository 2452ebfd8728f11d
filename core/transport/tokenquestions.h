// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/sshsession.h"
#include "core/secrets/secretstore.h"
#include "core/transport/batchanswers.h"

namespace daytwo {

/// Whether the probe is a GET that shows a token to the server.
bool carriesToken(const Probe &probe);

/// Puts the GETs of a batch that carry a token and are still owed to the host behind `session`, one after the other,
/// and answers each. The token comes out of `secrets` and goes to the stdin of the host's curl: no process list, script
/// or file of the host ever holds it. Blocks until done, deadline or stop.
void askWithTokens(SshSession &session, BatchAnswers &answers, SecretStore &secrets, const Context &context);

}
