// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/lab/ids.h"
#include "core/net/knownhosts.h"
#include "core/net/tls.h"

namespace daytwo {

/// A host key that was shown, with all that a person needs to decide, and where a decision is written down.
struct SeenHostKey
{
    NodeId host{};
    HostKeyDecision decision{};
    QString file{};       ///< the known-hosts file that trustSeenKey() writes
    QString storedName{}; ///< under this name, and this port
    quint16 storedPort = 22;

    bool operator==(const SeenHostKey &) const = default;
};

/// How a key becomes trusted.
enum class TrustAs {
    New,         ///< added; nothing that is stored is touched
    Replacement, ///< instead of every key that is stored for the host
};

/// Writes a seen key into its known-hosts file: only after a person compared it. Nothing is written for a key that is
/// trusted already. Errors: Conflict (New, but another key is stored), Denied (the key is marked revoked), Storage.
Result<void> trustSeenKey(const SeenHostKey &seen, TrustAs how);

/// A server's certificate, as seen from here.
struct SeenCertificate
{
    QString host{};
    quint16 port = 443;
    TlsFacts facts{};

    bool operator==(const SeenCertificate &) const = default;
};

/// Looks at the certificate of `url` ("https://pve:8006", "pve:8006", "pve"); sends no request. Blocks. Errors:
/// BadInput (not an https address), and those of peekTls().
Result<SeenCertificate> lookAtCertificate(const QString &url, const Context &context);
/// The line for the [[proxmox]] table of a lab file: pin = "AA:BB:…".
QString pinLine(const TlsPin &pin);

}
