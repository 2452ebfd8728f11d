// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/evidence.h"
#include "core/transport/sshconnector.h"

namespace daytwo {

/// What a login showed, as the evidence of an SshLogin. Beside the words documented there, its meta says what a person
/// needs to go on: `keys` (each with fingerprint, source, outcome, detail), `knownFile`, `knownLine`,
/// `consoleCommand`, `keyExchange`, `issueBanner`, `notFollowed` (words of ~/.ssh/config). Pure.
Evidence loginEvidence(const HostAccess &access, const HostLogin &login);

/// "ok", "unknown", "not-found", "changed", "other", "revoked", "unreadable".
QString hostKeyStateWord(HostTrust trust);

}
