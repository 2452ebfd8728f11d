// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/played/playedlab.h"

#include <span>

namespace daytwo {

class PveWorld;

/// What a fault does beyond the state of the hosts: to the servers themselves.
enum class ServerFault { None, HostKeyChanged, SshSilent, Slow, PasswordOffered, CertificateExpired };

/// A thing that can be broken, by name.
struct PlayedFault
{
    const char *name;
    const char *host;
    const char *text;              ///< English, marked for translation in the context "Demo"
    void (*apply)(PlayedLab &lab); ///< breaks a healthy lab; null: only the server is touched
    ServerFault server = ServerFault::None;
    void (*proxmox)(PveWorld &world, bool on) = nullptr; ///< breaks the played Proxmox, and mends it again
    const char *document = nullptr; ///< a file of the demo repository that is written and restored: "docs/vpn.md"
    const char *content = nullptr;  ///< what is written at its end
};

/// All of them, in the order of a menu.
std::span<const PlayedFault> playedFaults();
const PlayedFault *playedFault(const QString &name);

}
