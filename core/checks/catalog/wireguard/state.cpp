// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/wireguard/wireguard.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Presence, PublicKeys, ListenPorts, Handshakes, AllowedIps, Transfer, Keepalive, Endpoints, ProbeCount };

}

std::vector<ProbeRequest> wgProbes(const PlanScope &scope)
{
    return {scope.here(commands::presence()),
            scope.here(commands::wgShowAll(u"public-key"_s)),
            scope.here(commands::wgShowAll(u"listen-port"_s)),
            scope.here(commands::wgShowAll(u"latest-handshakes"_s)),
            scope.here(commands::wgShowAll(u"allowed-ips"_s)),
            scope.here(commands::wgShowAll(u"transfer"_s)),
            scope.here(commands::wgShowAll(u"persistent-keepalive"_s)),
            scope.here(commands::wgEndpoints(declaredWireGuard(scope.node()).interface))};
}

WireGuard declaredWireGuard(const Node &node)
{
    return node.wireguard.value_or(WireGuard{});
}

tl::expected<WgState, Judgement> wgStateOf(const JudgeInput &input)
{
    for (int probe = PublicKeys; probe < Endpoints; ++probe) {
        if (auto refusal = cannotRead(input, probe, Presence))
            return tl::unexpected(*refusal);
    }
    WgOutputs outputs{.publicKeys = input.evidence[PublicKeys]->out,
                      .listenPorts = input.evidence[ListenPorts]->out,
                      .latestHandshakes = input.evidence[Handshakes]->out,
                      .allowedIps = input.evidence[AllowedIps]->out,
                      .transfer = input.evidence[Transfer]->out,
                      .persistentKeepalive = input.evidence[Keepalive]->out,
                      .endpoints = {}};
    // Endpoints only add words: an interface that is missing makes this one command fail.
    if (!cannotRead(input, Endpoints, Presence) && input.evidence[Endpoints]->exitCode == 0)
        outputs.endpoints.insert(declaredWireGuard(input.node).interface, input.evidence[Endpoints]->out);
    auto state = parseWg(outputs);
    if (!state)
        return tl::unexpected(unreadable(state.error(), u"wg show"_s));
    return *state;
}

}
