// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <functional>

namespace daytwo {

/// A text that names one kind of thing, so that a node can not be handed where a check is meant.
template <typename Tag>
struct NamedId
{
    QString value;

    NamedId() = default;
    explicit NamedId(QString text)
        : value(std::move(text))
    {
    }
    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const NamedId &) const = default;
    std::strong_ordering operator<=>(const NamedId &other) const { return value.compare(other.value) <=> 0; }
};

template <typename Tag>
size_t qHash(const NamedId<Tag> &id, size_t seed = 0)
{
    return qHash(id.value, seed);
}

/// A host of the lab, by the name the lab file gives it ("gw-vpn"). Unique in a lab, also among vantages.
using NodeId = NamedId<struct NodeTag>;
/// A check as the user sees it ("firewall.allowlist.ssh", "containers.running.grafana"). Stable across versions.
using CheckId = NamedId<struct CheckTag>;

}

template <typename Tag>
struct std::hash<daytwo::NamedId<Tag>>
{
    size_t operator()(const daytwo::NamedId<Tag> &id) const noexcept { return qHash(id.value); }
};
