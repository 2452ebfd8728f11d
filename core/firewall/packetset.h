// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/address.h"

#include <QList>

#include <vector>

namespace daytwo {

/// A closed interval of addresses.
struct AddressRange
{
    AddressBits first = 0;
    AddressBits last = 0;

    bool operator==(const AddressRange &) const = default;
};

/// A set of addresses of one family: sorted, disjoint intervals that do not touch. A plain value; all operations are
/// linear in the intervals, and logarithmic in the larger set where the other one is small.
class AddressSet
{
public:
    /// The empty set.
    AddressSet() = default;
    /// Takes intervals in any order, overlapping or not.
    AddressSet(IpFamily family, std::vector<AddressRange> ranges);
    static AddressSet none(IpFamily family) { return AddressSet(family, {}); }
    static AddressSet all(IpFamily family);
    static AddressSet of(const Prefix &prefix);
    static AddressSet of(const Address &address);

    [[nodiscard]] IpFamily family() const { return m_family; }
    [[nodiscard]] const std::vector<AddressRange> &ranges() const { return m_ranges; }
    [[nodiscard]] bool isEmpty() const { return m_ranges.empty(); }
    [[nodiscard]] bool isAll() const;
    [[nodiscard]] bool contains(AddressBits address) const;
    [[nodiscard]] bool containsAll(const AddressSet &other) const;
    [[nodiscard]] bool intersects(const AddressSet &other) const;

    [[nodiscard]] AddressSet united(const AddressSet &other) const;
    [[nodiscard]] AddressSet intersected(const AddressSet &other) const;
    [[nodiscard]] AddressSet subtracted(const AddressSet &other) const;
    [[nodiscard]] AddressSet complement() const;

    /// The fewest networks that make up exactly this set, in ascending order.
    [[nodiscard]] std::vector<Prefix> prefixes() const;
    /// The fewest networks that hold all of this set and nothing of `forbidden`; what is in neither may be covered, so
    /// that "everybody but the host itself" reads 0.0.0.0/0. Both sets must be disjoint.
    [[nodiscard]] std::vector<Prefix> prefixesAvoiding(const AddressSet &forbidden) const;

    bool operator==(const AddressSet &) const = default;

private:
    IpFamily m_family = IpFamily::V4;
    std::vector<AddressRange> m_ranges;
};

/// A closed interval of ports.
struct PortRange
{
    quint16 first = 0;
    quint16 last = 65535;

    [[nodiscard]] bool contains(const PortRange &other) const { return first <= other.first && other.last <= last; }
    [[nodiscard]] bool overlaps(const PortRange &other) const { return first <= other.last && other.first <= last; }
    bool operator==(const PortRange &) const = default;
};

}
