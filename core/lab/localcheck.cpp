// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/localcheck.h"

#include "core/lab/lab.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daytwo {

QString LocalCheck::kind() const
{
    static const std::array<QString, std::variant_size_v<LocalProbe>> words = {u"command"_s, u"http"_s, u"tcp"_s,
                                                                               u"metric"_s, u"file"_s};
    return words.at(probe.index());
}

bool LocalCheck::appliesTo(const Node &node) const
{
    if (roles.isEmpty() && hosts.empty())
        return true;
    return std::ranges::find(hosts, node.id) != hosts.end() ||
           std::ranges::any_of(roles, [&node](const QString &role) { return node.roles.contains(role); });
}

std::vector<LocalCheck> ownChecks(const Lab &lab)
{
    std::vector<LocalCheck> checks = lab.localChecks;
    checks.insert(checks.end(), lab.packChecks.begin(), lab.packChecks.end());
    return checks;
}

const LocalCheck *ownCheck(const Lab &lab, const CheckId &id)
{
    for (const auto *checks : {&lab.localChecks, &lab.packChecks}) {
        const auto found = std::ranges::find(*checks, id, &LocalCheck::id);
        if (found != checks->end())
            return &*found;
    }
    return nullptr;
}

}
