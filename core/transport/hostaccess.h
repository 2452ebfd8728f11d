// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/inventory.h"
#include "core/net/sshsession.h"

#include <chrono>
#include <memory>

namespace daytwo {

/// The files of this machine that say how to log in, and whether its ssh-agent is asked.
struct SshSurroundings
{
    QString configFile = {};
    QStringList knownHostsFiles = {};
    /// Offered where neither the lab file nor the configuration names a key; those that exist.
    QStringList usualKeyFiles = {};
    bool useAgent = true;
    QString agentSocket = {};
    QString userName = {}; ///< who we are here: the login name where none is given

    /// What OpenSSH uses.
    static SshSurroundings ofThisUser();
};

/// How one host is reached and logged in to: what the lab file, ~/.ssh/config and the usual defaults give together.
struct HostAccess
{
    SshTarget target{}; ///< host and port are what is dialled
    std::chrono::milliseconds connectTimeout{8000};
    /// Logged in to first; null: dialled directly.
    std::shared_ptr<const HostAccess> jump{};
    /// A key file whose passphrase is kept somewhere: it is opened before the host is dialled.
    bool passphraseKept = false;
    /// Words of ~/.ssh/config that are not followed here, with their lines.
    QStringList notFollowed{};

    /// Equal for accesses whose sessions can stand in for each other.
    [[nodiscard]] QString key() const;
    /// "gw-vpn:22", for messages.
    [[nodiscard]] QString place() const;
};

/// How to get to a node or vantage. The lab file goes before ~/.ssh/config, which is read only where the access says
/// so; a jump of the lab file goes before a ProxyJump. Reads files. Errors: BadInput (not in the lab, no address, jumps
/// in a circle, a ProxyCommand that would be passed over in silence).
Result<HostAccess> hostAccess(const Inventory &lab, const NodeId &host, const SshSurroundings &surroundings);

/// "~/x" as a whole path; a relative path is taken from `folder`.
QString expandedPath(const QString &path, const QString &folder = {});

}
