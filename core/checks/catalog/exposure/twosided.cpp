// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exposure/twosided.h"

#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Addresses a stranger could try: the node's own, and the outer ones of the gateways, which may forward the port.
QStringList targets(const Inventory &lab, const Node &node)
{
    QStringList list;
    for (const IpAddress &address : lab.addressesOf(node)) {
        if (!address.isLoopback())
            list << toString(address);
    }
    for (const Node *gateway : lab.nodesWithRole(kRoleGateway)) {
        for (const IpAddress &address : lab.addressesOf(*gateway)) {
            const bool outer = std::ranges::any_of(lab.lab().networks, [&](const Network &network) {
                return network.kind == Network::Kind::Wan &&
                       std::ranges::any_of(network.cidrs, [&](const Cidr &cidr) { return cidr.contains(address); });
            });
            if (outer)
                list << toString(address);
        }
    }
    list.removeDuplicates();
    return list;
}

/// What the outside vantages measured.
struct Outside
{
    int declared = 0;
    int answered = 0;
    QStringList open;
    QStringList silent; ///< vantages that could not be asked
};

Outside outsideOf(const JudgeInput &input, size_t first)
{
    Outside outside;
    for (size_t i = first; i < input.evidence.size(); ++i) {
        const Evidence &evidence = *input.evidence[i];
        const auto *tcp = std::get_if<TcpOpen>(&evidence.request.probe);
        if (!tcp)
            continue;
        ++outside.declared;
        const QString state = evidence.meta.value("state"_L1).toString();
        const QString from = evidence.request.vantage.word();
        if (state == "open"_L1)
            outside.open
                << CheckWords::tr("%1:%2 from %3", "address, port, vantage").arg(tcp->host).arg(tcp->port).arg(from);
        if (state == "open"_L1 || state == "refused"_L1 || state == "filtered"_L1 || state == "unreachable"_L1)
            ++outside.answered;
        else if (!outside.silent.contains(from))
            outside.silent << from;
    }
    return outside;
}

enum class Within { Open, Closed, NotAsked, Unseen };

Within withinOf(const JudgeInput &input)
{
    if (!input.item.subject.value("fromVpn"_L1).toBool())
        return Within::NotAsked;
    const QString state = input.evidence[kFirewallProbes]->meta.value("state"_L1).toString();
    if (state == "open"_L1)
        return Within::Open;
    return state.isEmpty() ? Within::Unseen : Within::Closed;
}

/// Judges the closed case: nothing outside got in.
Judgement judgeClosed(const JudgeInput &input, const Outside &outside,
                      const tl::expected<Reachability, Judgement> &rules, const QString &port)
{
    if (rules && rules->outcome == FirewallOutcome::Fail && !rules->unexpected.isEmpty())
        return failed(CheckWords::tr("%1 did not open from outside, but the host's rules let others in: %2")
                          .arg(port, rules->reason));
    if (!outside.silent.isEmpty())
        return unknown(Reason::Unreachable,
                       CheckWords::tr("The outside vantage %1 could not be asked, so nothing was measured from there.")
                           .arg(outside.silent.join(u", "_s)));
    // What iptables shows proves nothing while native nft rules were not read.
    const bool closedByRules = rules && nftSeen(input) && rules->unexpected.isEmpty() &&
                               rules->undecidedFrom.isEmpty() && rules->outcome != FirewallOutcome::Unknown;
    if (outside.declared == 0 && !closedByRules)
        return unknown(
            Reason::Unproven,
            CheckWords::tr("There is no outside vantage, and the rules do not prove that %1 is closed.").arg(port));
    if (outside.declared == 0)
        return warned(
            CheckWords::tr(
                "%1 is closed to others by the rules alone; declare an outside vantage in the lab file to measure it.")
                .arg(port));
    if (!closedByRules)
        return warned(CheckWords::tr("%1 did not open from outside, but the rules do not prove that it stays so: %2")
                          .arg(port, rules ? rules->reason : rules.error().summary));
    return passed(CheckWords::tr("%1 did not open from outside, and the rules let nobody else in.").arg(port));
}

}

void planExposure(PlanScope &scope, quint16 port, FromVpn fromVpn)
{
    std::vector<ProbeRequest> probes = firewallProbes(scope);
    if (fromVpn == FromVpn::Required)
        probes.push_back(scope.admin(TcpOpen{scope.node().address, port}));
    for (const Vantage &vantage : scope.lab().vantages()) {
        if (vantage.kind != Vantage::Kind::Outside)
            continue;
        for (const QString &address : targets(scope.lab(), scope.node()))
            probes.push_back(scope.from(vantage.name, TcpOpen{address, port}));
    }
    PlanScope::Instance instance{.probes = std::move(probes), .needs = {u"reachability.ping"_s}};
    instance.subject = {{"port"_L1, port}, {"fromVpn"_L1, fromVpn == FromVpn::Required}};
    scope.add(std::move(instance));
}

Judgement judgeExposure(const JudgeInput &input, const QList<Cidr> &allow)
{
    const auto port = quint16(input.item.subject.value("port"_L1).toInt());
    const QString name = u"%1/tcp"_s.arg(port);
    const Within within = withinOf(input);
    const Outside outside = outsideOf(input, within == Within::NotAsked ? kFirewallProbes : kFirewallProbes + 1);
    const auto state = firewallOf(input);
    tl::expected<Reachability, Judgement> rules = tl::unexpected(Judgement{});
    if (state) {
        PortQuestion question = restrictedPort(input, TransportProtocol::Tcp, port, allow);
        question.needs.clear();
        rules = whoMayReach(*state, question);
    } else {
        rules = tl::unexpected(state.error());
    }
    Judgement result;
    if (!outside.open.isEmpty())
        result = failed(
            rules && rules->unexpected.isEmpty() && rules->outcome == FirewallOutcome::Pass
                ? CheckWords::tr(
                      "Policy violation: open at %1, although the host's own rules say closed: it comes another way.")
                      .arg(outside.open.join(u", "_s))
                : CheckWords::tr("Policy violation: open at %1.").arg(outside.open.join(u", "_s)));
    else
        result = judgeClosed(input, outside, rules, name);
    if (result.outcome == Outcome::Pass && within == Within::Closed)
        result = warned(CheckWords::tr("%1 is closed from outside, but from this machine too.").arg(name));
    else if (result.outcome == Outcome::Pass && within == Within::Unseen)
        result =
            unknown(Reason::Unproven,
                    CheckWords::tr("%1 is closed from outside; whether it opens over the VPN was not seen.").arg(name));
    result.expected = CheckWords::tr("%1 opens over the VPN and from nowhere else.").arg(name);
    result.rule = CheckWords::tr(
        "Three witnesses: the host's rules, a connect from this machine, a connect from each outside vantage. A "
        "connect from outside that succeeds outweighs every rule.");
    result.facts = {{"open"_L1, QJsonArray::fromStringList(outside.open)}, {"askedOutside"_L1, outside.answered}};
    return result;
}

}
