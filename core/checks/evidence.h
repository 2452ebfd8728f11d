// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/checks/probe.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

#include <chrono>
#include <optional>

namespace daytwo {

/// What came back from one probe, raw. Made at the rim, judged purely, redacted before it is stored.
struct Evidence
{
    ProbeRequest request;
    QDateTime startedAt; ///< UTC, admin clock
    std::chrono::milliseconds duration{0};
    std::optional<Error>
        error;         ///< set: the question could not be put, or no answer came; all below is then empty or partial
    int exitCode = -1; ///< of a command (128+n for a signal); HTTP status of a GET; -1 where there is none
    QByteArray out;    ///< stdout or HTTP body, at most the cap
    QByteArray err;    ///< stderr or HTTP reason phrase
    bool timedOut = false;  ///< the command was ended at its own timeout
    bool truncated = false; ///< the cap was hit
    /// Typed extras, by probe kind:
    ///  command: remoteEpoch and localEpoch (s, read at the same moment), remoteUptime (s), remoteUid, remoteUser;
    ///  http: contentType, certSha256, certNotAfter (ISO), ttfbMs, headers (those asked for, by lower-case name);
    ///  tcp: state "open"|"refused"|"filtered"|"unreachable", rttMs, localAddress, peerAddress;
    ///  icmp: sent, received, rttMs (array of numbers), icmpErrors (array of texts), via "socket"|"ping";
    ///  tls: certSha256, certNotAfter, certNotBefore, subject, issuer, selfSigned, chainError, protocol;
    ///  ssh-login: hostKeyState, hostKeyType, hostKeyFingerprint, knownFingerprint, offeredMethods [..], partialMethods
    ///  [..],
    ///             authenticated (bool), usedKey, localAddress, peerAddress, banner, user, dialMs, loginMs,
    ///             noneAccepted (bool);
    ///  resolve: addresses [..];  proxmox: reason.
    QJsonObject meta;

    bool operator==(const Evidence &) const = default;
};

/// The id under which the journal keeps this evidence: "e-" and 32 hex digits of the SHA-256 over what was asked and
/// answered.
QString evidenceId(const Evidence &evidence);

}
