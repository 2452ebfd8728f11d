// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/packetshape.h"

namespace daytwo {

/// The open addresses for which a condition may hold, and those for which it must. Always must ⊆ may.
struct Extent
{
    AddressSet may;
    AddressSet must;

    static Extent of(Tri value, IpFamily family);
    [[nodiscard]] Extent negated() const { return {must.complement(), may.complement()}; }
    bool operator==(const Extent &) const = default;
};

/// The mark of a packet: unknown once something unclear was written to it.
struct PacketMark
{
    bool isKnown = true;
    quint32 value = 0;

    auto operator<=>(const PacketMark &) const = default;
};

/// For which addresses a match holds for this packet. Conditions on the mark are not asked here.
Extent evaluate(const Match &match, const PacketShape &shape, const MatchSurroundings &around);
/// Whether a mark match holds.
Tri evaluateMark(const Match &match, const PacketMark &mark);

}
