// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/packetset.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>

namespace daytwo {

namespace {

using Ranges = std::vector<AddressRange>;

/// Appends a range that starts no earlier than the last one, merging what overlaps or touches.
void append(Ranges &ranges, const AddressRange &range)
{
    if (!ranges.empty()) {
        AddressRange &back = ranges.back();
        if (range.first <= back.last || range.first == back.last + 1) {
            back.last = std::max(back.last, range.last);
            return;
        }
    }
    ranges.push_back(range);
}

/// The first range that ends at or after `address`.
Ranges::const_iterator endingFrom(const Ranges &ranges, AddressBits address)
{
    return std::lower_bound(ranges.begin(), ranges.end(), address,
                            [](const AddressRange &range, AddressBits value) { return range.last < value; });
}

Ranges intersectSmallWithLarge(const Ranges &small, const Ranges &large)
{
    Ranges result;
    for (const AddressRange &range : small) {
        for (auto it = endingFrom(large, range.first); it != large.end() && it->first <= range.last; ++it)
            result.push_back({std::max(it->first, range.first), std::min(it->last, range.last)});
    }
    return result;
}

AddressBits blockLast(AddressBits first, int freeBits)
{
    return freeBits >= 128 ? ~AddressBits{0} : first | ((AddressBits{1} << freeBits) - 1);
}

/// How many bits it takes to write the number.
int bitWidth(AddressBits number)
{
    const auto high = std::uint64_t(number >> 64);
    return high != 0 ? 64 + int(std::bit_width(high)) : int(std::bit_width(std::uint64_t(number)));
}

/// Splits the prefix in halves until it can be taken whole.
class PrefixCover
{
public:
    PrefixCover(const AddressSet &wanted, const AddressSet &forbidden)
        : m_wanted(wanted)
        , m_forbidden(forbidden)
    {
    }

    void cover(const Prefix &all, std::vector<Prefix> &out) const
    {
        const std::optional<Prefix> held = holder(all);
        if (!held)
            return;
        const Prefix prefix = *held;
        if (prefix.length == addressWidth(prefix.family) || !isTouchedByForbidden(prefix)) {
            out.push_back(prefix); // the shortest way to say what both of its halves hold something of
            return;
        }
        const int freeBits = addressWidth(prefix.family) - prefix.length - 1;
        cover({prefix.family, prefix.network, prefix.length + 1}, out);
        cover({prefix.family, prefix.network | (AddressBits{1} << freeBits), prefix.length + 1}, out);
    }

private:
    /// The smallest network that holds all that is wanted of `prefix`: a half without any is never looked at.
    [[nodiscard]] std::optional<Prefix> holder(const Prefix &prefix) const
    {
        const AddressBits end = prefix.last();
        const Ranges &ranges = m_wanted.ranges();
        const auto from = endingFrom(ranges, prefix.network);
        if (from == ranges.end() || from->first > end)
            return std::nullopt;
        const auto behind = std::upper_bound(
            from, ranges.end(), end, [](AddressBits value, const AddressRange &range) { return value < range.first; });
        const AddressBits first = std::max(from->first, prefix.network);
        const AddressBits last = std::min(std::prev(behind)->last, end);
        const int freeBits = bitWidth(first ^ last);
        const AddressBits network = freeBits >= 128 ? 0 : first >> freeBits << freeBits;
        return Prefix{prefix.family, network, addressWidth(prefix.family) - freeBits};
    }
    [[nodiscard]] bool isTouchedByForbidden(const Prefix &block) const
    {
        const Ranges &ranges = m_forbidden.ranges();
        const auto it = endingFrom(ranges, block.network);
        return it != ranges.end() && it->first <= block.last();
    }

    const AddressSet &m_wanted;
    const AddressSet &m_forbidden;
};

}

AddressSet::AddressSet(IpFamily family, std::vector<AddressRange> ranges)
    : m_family(family)
{
    const auto byFirst = [](const AddressRange &a, const AddressRange &b) { return a.first < b.first; };
    if (!std::is_sorted(ranges.begin(), ranges.end(), byFirst))
        std::sort(ranges.begin(), ranges.end(), byFirst);
    m_ranges.reserve(ranges.size());
    for (const AddressRange &range : ranges) {
        if (range.first <= range.last)
            append(m_ranges, range);
    }
}

AddressSet AddressSet::all(IpFamily family)
{
    return AddressSet(family, {{0, highestAddress(family)}});
}

AddressSet AddressSet::of(const Prefix &prefix)
{
    return AddressSet(prefix.family, {{prefix.first(), prefix.last()}});
}

AddressSet AddressSet::of(const Address &address)
{
    return AddressSet(address.family, {{address.bits, address.bits}});
}

bool AddressSet::isAll() const
{
    return m_ranges.size() == 1 && m_ranges.front().first == 0 && m_ranges.front().last == highestAddress(m_family);
}

bool AddressSet::contains(AddressBits address) const
{
    const auto it = endingFrom(m_ranges, address);
    return it != m_ranges.end() && it->first <= address;
}

bool AddressSet::containsAll(const AddressSet &other) const
{
    return std::all_of(other.m_ranges.begin(), other.m_ranges.end(), [this](const AddressRange &range) {
        const auto it = endingFrom(m_ranges, range.first);
        return it != m_ranges.end() && it->first <= range.first && range.last <= it->last;
    });
}

bool AddressSet::intersects(const AddressSet &other) const
{
    const bool otherSmaller = other.m_ranges.size() < m_ranges.size();
    const Ranges &small = otherSmaller ? other.m_ranges : m_ranges;
    const Ranges &large = otherSmaller ? m_ranges : other.m_ranges;
    return std::any_of(small.begin(), small.end(), [&large](const AddressRange &range) {
        const auto it = endingFrom(large, range.first);
        return it != large.end() && it->first <= range.last;
    });
}

AddressSet AddressSet::united(const AddressSet &other) const
{
    if (isEmpty() || other.isAll())
        return other;
    if (other.isEmpty() || isAll())
        return *this;
    Ranges merged;
    merged.reserve(m_ranges.size() + other.m_ranges.size());
    std::merge(m_ranges.begin(), m_ranges.end(), other.m_ranges.begin(), other.m_ranges.end(),
               std::back_inserter(merged),
               [](const AddressRange &a, const AddressRange &b) { return a.first < b.first; });
    return AddressSet(m_family, std::move(merged));
}

AddressSet AddressSet::intersected(const AddressSet &other) const
{
    if (isEmpty() || other.isAll())
        return *this;
    if (other.isEmpty() || isAll())
        return other;
    AddressSet result;
    result.m_family = m_family;
    result.m_ranges = m_ranges.size() <= other.m_ranges.size() ? intersectSmallWithLarge(m_ranges, other.m_ranges)
                                                               : intersectSmallWithLarge(other.m_ranges, m_ranges);
    return result;
}

AddressSet AddressSet::subtracted(const AddressSet &other) const
{
    return isEmpty() || other.isEmpty() ? *this : intersected(other.complement());
}

AddressSet AddressSet::complement() const
{
    AddressSet result;
    result.m_family = m_family;
    result.m_ranges.reserve(m_ranges.size() + 1);
    AddressBits next = 0;
    for (const AddressRange &range : m_ranges) {
        if (range.first > next)
            result.m_ranges.push_back({next, range.first - 1});
        if (range.last == highestAddress(m_family))
            return result;
        next = range.last + 1;
    }
    result.m_ranges.push_back({next, highestAddress(m_family)});
    return result;
}

std::vector<Prefix> AddressSet::prefixes() const
{
    std::vector<Prefix> result;
    for (const AddressRange &range : m_ranges) {
        AddressBits first = range.first;
        while (true) {
            int freeBits = 0;
            while (freeBits < addressWidth(m_family) && (first & (AddressBits{1} << freeBits)) == 0 &&
                   blockLast(first, freeBits + 1) <= range.last)
                ++freeBits;
            result.push_back({m_family, first, addressWidth(m_family) - freeBits});
            const AddressBits last = blockLast(first, freeBits);
            if (last >= range.last)
                break;
            first = last + 1;
        }
    }
    return result;
}

std::vector<Prefix> AddressSet::prefixesAvoiding(const AddressSet &forbidden) const
{
    std::vector<Prefix> result;
    PrefixCover(*this, forbidden).cover({m_family, 0, 0}, result);
    return result;
}

}
