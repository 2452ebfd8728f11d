// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/packetshape.h"

namespace daytwo {

/// The open addresses for which a condition may hold, and those for which it must. Always must ⊆ may. Most conditions
/// are the same for all addresses and then hold no sets.
class Extent
{
public:
    Extent(Tri value)
        : m_scalar(value)
    {
    }
    Extent(AddressSet may, AddressSet must)
        : m_may(std::move(may))
        , m_must(std::move(must))
    {
    }

    /// The answer when it does not depend on the address.
    [[nodiscard]] const std::optional<Tri> &scalar() const { return m_scalar; }
    [[nodiscard]] AddressSet may(IpFamily family) const;
    [[nodiscard]] AddressSet must(IpFamily family) const;
    [[nodiscard]] Extent negated() const;
    [[nodiscard]] Extent both(const Extent &other, IpFamily family) const;
    [[nodiscard]] Extent either(const Extent &other, IpFamily family) const;

private:
    std::optional<Tri> m_scalar;
    AddressSet m_may;
    AddressSet m_must;
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
