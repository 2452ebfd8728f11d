// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/played/playedhost.h"

#include "core/base/ipaddress.h"

#include <algorithm>

namespace daytwo {

bool PlayedHost::runs(const QString &wanted) const
{
    return std::ranges::any_of(units, [&wanted](const PlayedUnit &one) { return one.name == wanted && one.running; });
}

PlayedUnit *PlayedHost::unit(const QString &wanted)
{
    const auto found = std::ranges::find_if(units, [&wanted](const PlayedUnit &one) { return one.name == wanted; });
    return found == units.end() ? nullptr : &*found;
}

bool PlayedHost::accepts(const QString &source, const QString &protocol, quint16 port) const
{
    if (policyAccepts || (containerPort != 0 && port == containerPort))
        return true;
    const auto from = parseIpAddress(source);
    return std::ranges::any_of(rules, [&](const PlayedRule &rule) {
        const auto network = parseCidr(rule.source);
        return rule.protocol == protocol && rule.port == port &&
               (rule.source.isEmpty() || (from && network && network->contains(*from)));
    });
}

bool PlayedHost::listens(const QString &protocol, quint16 port) const
{
    return std::ranges::any_of(sockets, [&](const PlayedSocket &socket) {
        return socket.protocol == protocol && socket.port == port && (socket.unit.isEmpty() || runs(socket.unit));
    });
}

}
