// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/ruleset.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace daytwo {

/// The named sets and verdict maps of one nft table.
struct NftSets
{
    /// Elements; for maps, pairs of key and value.
    QHash<QString, QJsonArray> elements;
    /// Contents that change with the traffic or run out.
    QSet<QString> changing;
};

/// What an nft expression like `ip saddr` or `tcp dport` asks for, as one or more conditions. The last one is the
/// question itself; those before are what nft takes for granted (the protocol that has such a field) and hold also
/// when the question is negated.
class NftMatches
{
public:
    explicit NftMatches(const NftSets &sets)
        : m_sets(sets)
    {
    }

    /// `{"op": …, "left": …, "right": …}`
    [[nodiscard]] std::vector<Match> read(const QJsonObject &match) const;
    /// The same for a key of a verdict map that must equal one element.
    [[nodiscard]] std::vector<Match> readKey(const QJsonValue &key, const QJsonValue &element) const;

private:
    [[nodiscard]] std::optional<QJsonArray> elementsOf(const QJsonValue &right) const;

    const NftSets &m_sets;
};

}
