// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/workingset.h"

#include <algorithm>

namespace daytwo {

namespace {

/// The first stored range that ends at or after `address`.
template <typename Map>
auto endingFrom(Map &ranges, AddressBits address)
{
    auto it = ranges.upper_bound(address);
    if (it != ranges.begin()) {
        const auto before = std::prev(it);
        if (before->second >= address)
            return before;
    }
    return it;
}

}

WorkingSet::WorkingSet(const AddressSet &sources)
    : m_family(sources.family())
{
    for (const AddressRange &range : sources.ranges())
        m_ranges.emplace_hint(m_ranges.end(), range.first, range.last);
}

AddressSet WorkingSet::toSet() const
{
    std::vector<AddressRange> ranges;
    ranges.reserve(m_ranges.size());
    for (const auto &[first, last] : m_ranges)
        ranges.push_back({first, last});
    return AddressSet(m_family, std::move(ranges));
}

bool WorkingSet::touches(const AddressSet &other) const
{
    if (other.isAll())
        return !isEmpty();
    if (other.ranges().size() > m_ranges.size()) {
        return std::any_of(m_ranges.begin(), m_ranges.end(), [&](const auto &range) {
            return other.intersects(AddressSet(m_family, {{range.first, range.second}}));
        });
    }
    return std::any_of(other.ranges().begin(), other.ranges().end(), [this](const AddressRange &range) {
        const auto it = endingFrom(m_ranges, range.first);
        return it != m_ranges.end() && it->first <= range.last;
    });
}

size_t WorkingSet::collect(const AddressSet &other, std::vector<AddressRange> &out) const
{
    const size_t before = out.size();
    if (other.ranges().size() > m_ranges.size()) {
        const AddressSet common = other.intersected(toSet());
        out.insert(out.end(), common.ranges().begin(), common.ranges().end());
        return out.size() - before;
    }
    for (const AddressRange &range : other.ranges()) {
        for (auto it = endingFrom(m_ranges, range.first); it != m_ranges.end() && it->first <= range.last; ++it)
            out.push_back({std::max(it->first, range.first), std::min(it->second, range.last)});
    }
    return out.size() - before;
}

void WorkingSet::subtractRange(const AddressRange &range)
{
    auto it = endingFrom(m_ranges, range.first);
    while (it != m_ranges.end() && it->first <= range.last) {
        const AddressRange found{it->first, it->second};
        it = m_ranges.erase(it);
        if (found.first < range.first)
            m_ranges.emplace_hint(it, found.first, range.first - 1);
        if (found.last > range.last)
            it = m_ranges.emplace_hint(it, range.last + 1, found.last);
    }
}

void WorkingSet::subtract(const AddressSet &other)
{
    if (other.isAll()) {
        m_ranges.clear();
        return;
    }
    if (other.ranges().size() > 4 * m_ranges.size() + 4) {
        *this = WorkingSet(toSet().subtracted(other));
        return;
    }
    for (const AddressRange &range : other.ranges())
        subtractRange(range);
}

void WorkingSet::unite(const std::vector<AddressRange> &ranges)
{
    *this = WorkingSet(toSet().united(AddressSet(m_family, ranges)));
}

}
