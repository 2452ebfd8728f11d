// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/packetset.h"

#include <map>

namespace daytwo {

/// The sources still on their way through a chain: an AddressSet that shrinks rule by rule. Taking a few addresses out
/// costs the logarithm of its size, so that a list of 10,000 blocked hosts stays cheap.
class WorkingSet
{
public:
    explicit WorkingSet(const AddressSet &sources);

    [[nodiscard]] bool isEmpty() const { return m_ranges.empty(); }
    [[nodiscard]] size_t size() const { return m_ranges.size(); }
    [[nodiscard]] AddressSet toSet() const;
    [[nodiscard]] bool touches(const AddressSet &other) const;
    /// Appends the part of this set that is in `other` to `out`, unsorted. Returns how many ranges were appended.
    size_t collect(const AddressSet &other, std::vector<AddressRange> &out) const;
    void subtract(const AddressSet &other);
    void unite(const std::vector<AddressRange> &ranges);

private:
    void subtractRange(const AddressRange &range);

    IpFamily m_family;
    /// First address → last address; disjoint.
    std::map<AddressBits, AddressBits> m_ranges;
};

}
