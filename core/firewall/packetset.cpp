// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/packetset.h"

#include <algorithm>

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

/// Splits the prefix in halves until it can be taken whole.
class PrefixCover
{
public:
    PrefixCover(const AddressSet &wanted, const AddressSet &forbidden)
        : m_wanted(wanted)
        , m_forbidden(forbidden)
    {
    }

    void cover(const Prefix &prefix, std::vector<Prefix> &out) const
    {
        const AddressRange block{prefix.network, prefix.last()};
        if (!touches(m_wanted, block))
            return;
        if (prefix.length == addressWidth(prefix.family)) {
            out.push_back(prefix);
            return;
        }
        const size_t before = out.size();
        const int freeBits = addressWidth(prefix.family) - prefix.length - 1;
        if (!touches(m_forbidden, block) && isWhole(prefix, freeBits)) {
            out.push_back(prefix);
            return;
        }
        cover({prefix.family, prefix.network, prefix.length + 1}, out);
        cover({prefix.family, prefix.network | (AddressBits{1} << freeBits), prefix.length + 1}, out);
        if (out.size() > before + 1 && !touches(m_forbidden, block)) {
            out.resize(before);
            out.push_back(prefix);
        }
    }

private:
    static bool touches(const AddressSet &set, const AddressRange &block)
    {
        const auto it = endingFrom(set.ranges(), block.first);
        return it != set.ranges().end() && it->first <= block.last;
    }
    /// Both halves hold something wanted, so that one network is the shortest way to say it.
    [[nodiscard]] bool isWhole(const Prefix &prefix, int freeBits) const
    {
        const AddressBits middle = prefix.network | (AddressBits{1} << freeBits);
        return touches(m_wanted, {prefix.network, middle - 1}) && touches(m_wanted, {middle, prefix.last()});
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
