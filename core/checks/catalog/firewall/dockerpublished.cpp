// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/exporter/exporter.h"
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"
#include "core/facts/dockerfacts.h"
#include "core/facts/ipfacts.h"
#include "core/firewall/anatomy.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kContainers = kFirewallProbes;
/// More ports than this are not asked one by one.
constexpr qsizetype kMostPorts = 200;

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    std::vector<ProbeRequest> probes = firewallProbes(scope);
    probes.push_back(scope.here(commands::dockerPs()));
    scope.add({.probes = std::move(probes), .needs = {sshSession(), u"firewall.readable"_s}});
}

/// A port of a container, asked for at one place.
struct Wanted
{
    QString container;
    TransportProtocol protocol = TransportProtocol::Tcp;
    quint16 port = 0;
    QString hostAddress; ///< where it is published; empty: by the container's own address

    bool operator==(const Wanted &) const = default;
};

/// The networks behind Docker's bridges, and the bridges.
struct DockerNets
{
    QStringList bridges;
    QList<Cidr> networks;
    QList<IpAddress> guests; ///< an address of a container in each
};

tl::expected<DockerNets, Judgement> dockerNets(const JudgeInput &input, const FirewallState &state)
{
    // Without the host's addresses the way to a container is not known.
    if (auto refusal = cannotRead(input, kFirewallAddresses))
        return tl::unexpected(*refusal);
    const auto interfaces = parseIpAddresses(input.evidence[kFirewallAddresses]->out);
    if (!interfaces)
        return tl::unexpected(unreadable(interfaces.error(), u"ip addr"_s));
    DockerNets nets;
    for (const NetInterface &interface : *interfaces) {
        if (interface.name != "docker0"_L1 && !interface.name.startsWith("br-"_L1) &&
            interface.name != "docker_gwbridge"_L1)
            continue;
        nets.bridges << interface.name;
        for (const InterfaceAddress &entry : interface.addresses) {
            if (!entry.address.v6)
                nets.networks << *parseCidr(u"%1/%2"_s.arg(toString(entry.address)).arg(entry.prefix));
        }
    }
    for (const IpAddress &address : translatedTo(state)) {
        if (std::ranges::any_of(nets.networks, [&](const Cidr &network) { return network.contains(address); }))
            nets.guests << address;
    }
    return nets;
}

void addPort(QList<Wanted> &list, const DockerContainer &container, const ContainerPort &port)
{
    if (port.protocol != "tcp"_L1 && port.protocol != "udp"_L1)
        return;
    const TransportProtocol protocol = port.protocol == "tcp"_L1 ? TransportProtocol::Tcp : TransportProtocol::Udp;
    const auto address = parseIpAddress(port.hostAddress);
    for (int i = port.hostFirst; port.published() && i <= port.hostLast && list.size() < kMostPorts; ++i) {
        if (!address || !address->isLoopback())
            list << Wanted{container.name, protocol, quint16(i), port.hostAddress};
    }
    for (int i = port.containerFirst; i <= port.containerLast && list.size() < kMostPorts; ++i) {
        const Wanted inside{container.name, protocol, quint16(i), {}};
        if (!list.contains(inside))
            list << inside;
    }
}

QList<Wanted> wantedPorts(const QList<DockerContainer> &containers)
{
    QList<Wanted> list;
    for (const DockerContainer &container : containers) {
        if (container.state != "running"_L1 && container.state != "paused"_L1)
            continue;
        for (const ContainerPort &port : container.ports)
            addPort(list, container, port);
    }
    return list;
}

/// The published port at the host's own addresses: by nat and FORWARD where a rule rewrites it, else by INPUT.
Judgement judgePublished(const JudgeInput &input, const FirewallState &state, const Wanted &wanted)
{
    const bool exporter = input.node.exporter && wanted.port == exporterPort(input.node);
    PortQuestion question = restrictedPort(input, wanted.protocol, wanted.port,
                                           exporter ? monitoringSources(input.lab) : allowedSources(input.lab));
    question.needs.clear();
    const QList<Cidr> allow = question.allow;
    const auto address = parseIpAddress(wanted.hostAddress);
    const bool wildcard = !address || wanted.hostAddress == "0.0.0.0"_L1 || wanted.hostAddress == "::"_L1;
    // Published for one family: the other one is not asked.
    if (address)
        question.allow << Cidr{*parseIpAddress(address->v6 ? u"0.0.0.0"_s : u"::"_s), 0};
    if (!wildcard)
        question.destinations = {*address};
    const Reachability answer = whoMayReach(state, question);
    Judgement result = judgeAnswer(input, answer, question);
    if (result.outcome == Outcome::Pass)
        return result;
    result.summary = CheckWords::tr("%1 publishes %2 at %3: %4")
                         .arg(wanted.container)
                         .arg(wanted.port)
                         .arg(wanted.hostAddress, answer.reason);
    const bool forwarded = std::ranges::any_of(answer.decidedBy, [](const DecidingRule &rule) {
        return rule.chain.startsWith("nat "_L1) || rule.chain.startsWith("ip nat "_L1) ||
               rule.chain.startsWith("ip6 nat "_L1);
    });
    if (result.outcome == Outcome::Fail && forwarded) {
        const QString at = answer.unexpected.constFirst().interface;
        result.mend = dockerGuard(wanted.port, wanted.protocol, allow, at == "*"_L1 ? QString() : at,
                                  answer.example && answer.example->source.v6);
    }
    return result;
}

/// A neighbour that routes the containers' network to this host, with the container's own address and port.
Judgement judgeTransit(const JudgeInput &input, const FirewallState &state, const DockerNets &nets,
                       const Wanted &wanted)
{
    PortQuestion question = restrictedPort(input, wanted.protocol, wanted.port, allowedSources(input.lab));
    question.needs.clear();
    question.allow << nets.networks;
    question.trustedInterfaces << nets.bridges;
    question.destinations = nets.guests;
    const Reachability answer = whoMayReach(state, question);
    Judgement result = judgeAnswer(input, answer, question);
    if (result.outcome != Outcome::Pass)
        result.summary = CheckWords::tr("A neighbour that routes the containers' network here reaches port %1 of "
                                        "containers, published or not: %2")
                             .arg(wanted.port)
                             .arg(answer.reason);
    // Addressed to a container in the first place: what was published is addressed to the host.
    QStringList lines;
    for (const Cidr &network : nets.networks)
        lines << u"iptables -I DOCKER-USER 1 -i %1 -m conntrack --ctorigdst %2 --ctdir ORIGINAL -j DROP"_s.arg(
            answer.unexpected.isEmpty() ? u"eth0"_s : answer.unexpected.constFirst().interface, toString(network));
    if (result.outcome == Outcome::Fail)
        result.mend = lines.join(u'\n');
    return result;
}

tl::expected<QList<DockerContainer>, Judgement> containersOf(const JudgeInput &input)
{
    const Reading reading = readingOf(input, kContainers, 0);
    const Evidence &evidence = *input.evidence[kContainers];
    if (!reading.transportFailed && dockerRefusal(evidence.exitCode, evidence.err) == DockerRefusal::DaemonDown)
        return tl::unexpected(
            unknown(Reason::Unproven,
                    CheckWords::tr("The Docker daemon does not answer; what its containers publish was not seen.")));
    if (reading.refusal && !reading.transportFailed && reading.outcome.state == CommandState::ToolMissing)
        return tl::unexpected(skipped(CheckWords::tr("Docker is not installed here.")));
    if (reading.refusal)
        return tl::unexpected(*reading.refusal);
    auto containers = parseDockerPs(evidence.out);
    if (!containers)
        return tl::unexpected(unreadable(containers.error(), u"docker ps"_s));
    return *containers;
}

Judgement judge(const JudgeInput &input)
{
    const auto containers = containersOf(input);
    if (!containers)
        return containers.error();
    // Also without a container: an empty list is believed only of a host that could be looked at.
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    const QList<Wanted> ports = wantedPorts(*containers);
    if (ports.isEmpty())
        return passed(CheckWords::tr("No running container has a port."));
    const auto nets = dockerNets(input, *state);
    if (!nets)
        return nets.error();
    std::vector<Judgement> all;
    for (const Wanted &wanted : ports) {
        if (!wanted.hostAddress.isEmpty())
            all.push_back(judgePublished(input, *state, wanted));
        else if (!nets->guests.isEmpty())
            all.push_back(judgeTransit(input, *state, *nets, wanted));
    }
    if (ports.size() >= kMostPorts)
        all.push_back(
            unknown(Reason::TooLarge, CheckWords::tr("There are more ports than are followed (%1).").arg(kMostPorts)));
    if (all.empty())
        return passed(CheckWords::tr("No container publishes a port beyond this host."));
    Judgement result = worstOf(all);
    const auto bad = std::ranges::count_if(all, [&](const Judgement &one) { return one.outcome == result.outcome; });
    if (result.outcome == Outcome::Pass)
        result.summary =
            CheckWords::tr("No port of a container is open beyond the VPN (%n looked at).", nullptr, int(all.size()));
    else if (bad > 1)
        result.summary += u' ' + CheckWords::tr("%n port(s) like this in all.", nullptr, int(bad));
    result.expected = CheckWords::tr("What containers publish is reachable over the VPN only.");
    return result;
}

}

const CheckSpec &firewallDockerPublished()
{
    static const CheckSpec spec{
        .id = "firewall.docker-published",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Published container ports are closed to others"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "A published port never crosses INPUT: Docker forwards it past every rule there."),
        .section = "5",
        .bullets = "B73 B76 B78",
        .remedy =
            QT_TRANSLATE_NOOP("CheckWords", "Publish at the VPN address or at 127.0.0.1, or drop others in "
                                            "DOCKER-USER by --ctorigdstport (--dport does not match after DNAT)."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
