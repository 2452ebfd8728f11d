// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/pathvalues.h"

#include <map>

namespace daytwo {

/// What becomes of answers, for clients anywhere: the same whichever interface the question came in by, so that it is
/// worked out once for all of them.
class ReplyCache
{
public:
    struct Key
    {
        std::vector<AddressRange> server;
        const Rule *rewrittenBy = nullptr;
        AddressBits asked = 0;
        quint16 firstPort = 0;
        quint16 firstClientPort = 0;
        quint16 lastClientPort = 0;
        bool openedUntracked = false;
        bool fresh = false;

        bool operator<(const Key &other) const;
    };

    [[nodiscard]] const PathOutcome *find(const Key &key) const;
    const PathOutcome &insert(const Key &key, PathOutcome outcome);

private:
    std::map<Key, PathOutcome> m_outcomes;
};

}
