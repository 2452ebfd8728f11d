// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/chainwalk.h"
#include "core/firewall/hookchains.h"

namespace daytwo {

/// A connection that somebody tries to open, except for the address it comes from.
struct Attempt
{
    IpFamily family = IpFamily::V4;
    quint8 protocol = 6;
    QString incoming;
    /// The address it is sent to; several when the host's addresses are not known.
    AddressSet destination;
    /// The port it is sent to; several when what becomes of them is asked at once.
    PortRange ports;
    PortRange sourcePorts;
    /// Sent by somebody who may set every field that a connection survives; otherwise an ordinary client.
    bool crafted = false;
    /// Sent by somebody who has not sent anything before.
    bool fresh = false;
    /// Only what a rule leads to this port of the host counts; all else ends as refused.
    std::optional<quint16> ledTo = {};
};

/// What has become of a packet so far.
struct PathState
{
    WalkState walk;
    /// Which rewriting of the destination applies: index into the branches, 0 for none.
    int branch = 0;
    /// The packet that opened the connection was not tracked.
    bool openedUntracked = false;

    auto operator<=>(const PathState &) const = default;
};

struct PathFlow
{
    PathState state;
    AddressSet sources;
};

/// Where packets end, by source; over-approximations that may overlap.
struct PathOutcome
{
    std::vector<PathFlow> accepted;
    AddressSet refused;
    AddressSet opaque;

    /// All accepted sources of all states.
    [[nodiscard]] AddressSet mayPass() const;
    /// Sources for which refusal can not be excluded.
    [[nodiscard]] AddressSet mayFail() const { return refused.united(opaque); }
};

/// A rewriting of the destination.
struct NatBranch
{
    const Rule *rule = nullptr;
    AddressSet destination;
    PortRange ports;
    /// Tri::No when the "new" destination is the old one.
    Tri rewritten = Tri::No;
    Tri isLocal = Tri::Yes;
};

/// Which packet of the connection.
enum class PathPhase : quint8 { Opening, Following, Reply };

/// Called with every base chain that a packet meets, and the shape it has there.
struct PathVisit
{
    HookChain chain;
    PacketShape shape;
    PathState state;
    AddressSet sources;
};

}
