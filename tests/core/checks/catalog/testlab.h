// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/checks/catalog/checkbench.h"

namespace daytwo::checkbench {

/// A lab of one host per role, for checks that need no other: gw (gateway, WireGuard), mon (monitoring), web (service,
/// nginx), pve (hypervisor), and a vantage outside.
inline const QByteArray kTestLab = R"(
[defaults.ssh]
user = "ops"

[[network]]
name = "vpn"
kind = "vpn"
cidrs = ["10.8.0.0/24", "fd00:8::/64"]
interface = "wg0"

[[network]]
name = "lan"
kind = "lan"
cidrs = ["192.168.50.0/24"]

[[network]]
name = "wan"
kind = "wan"
cidrs = ["203.0.113.0/24"]

[[node]]
name = "gw"
roles = ["gateway"]
address = "10.8.0.1"
addresses = ["192.168.50.1", "203.0.113.1"]
networks = ["vpn", "lan", "wan"]

[node.wireguard]
interface = "wg0"
port = 51820

[[node.wireguard.peer]]
name = "laptop"
public_key = "M3aPTm3ghcTHVfv01v8Xukx/VHImZBGFr78kB0sV+wo="
allowed_ips = ["10.8.0.2/32", "fd00:8::2/128"]

[[node.wireguard.peer]]
name = "branch"
public_key = "ozAdUsVEFfNR+Pmcg3d0BxYj7i76kICaygxqro3lJn8="
allowed_ips = ["10.8.0.3/32", "192.168.77.0/24"]
keepalive_s = 25
required = false

[[node]]
name = "mon"
roles = ["monitoring"]
address = "192.168.50.10"
networks = ["lan"]

[[node]]
name = "web"
roles = ["service"]
address = "192.168.50.30"
networks = ["lan"]
services = ["nginx"]

[[node]]
name = "pve"
roles = ["hypervisor"]
address = "192.168.50.40"
networks = ["lan"]

[[vantage]]
name = "outside"
kind = "outside"
address = "203.0.113.99"
)";

/// The same with more nodes or policies behind it.
inline QByteArray testLabWith(const QByteArray &more)
{
    return kTestLab + more;
}

}
