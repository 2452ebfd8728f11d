// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/proxmox/pvefirewall.h"

#include "core/checks/catalog/proxmox/pvelook.h"
#include "core/firewall/anatomy.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes : size_t { Datacenter, OfNode, Management };

constexpr int kNotFound = 404;

/// Whether it is on, or why that is not known; `standard` where Proxmox leaves it out.
tl::expected<bool, Judgement> switchedOn(const JudgeInput &input, size_t probe, bool standard)
{
    const auto options = pveAnswer(input, int(probe), pveFirewallOptionsFrom);
    if (!options)
        return tl::unexpected(options.error());
    return options->enabled.value_or(standard);
}

/// A set that nobody made is an empty one.
bool noSuchSet(const Evidence &evidence)
{
    return !evidence.error && (evidence.exitCode == kNotFound || evidence.err.contains("no such IPSet"));
}

QStringList strangersAmong(const QList<PveIpSetEntry> &entries, const QList<Cidr> &allow)
{
    QStringList strangers;
    for (const PveIpSetEntry &entry : entries) {
        const auto network = parseCidr(entry.cidr);
        const bool allowed =
            network && std::ranges::any_of(allow, [&network](const Cidr &one) { return one.contains(*network); });
        if (!allowed && !entry.exception)
            strangers << quoted(entry.cidr.toUtf8());
    }
    return strangers;
}

/// Who makes the rules that are in force.
QString makersOf(const FirewallState &state)
{
    const FirewallLayers layers = layersOf(state);
    QStringList makers;
    if (!layers.iptables.isEmpty())
        makers << u"iptables"_s;
    if (!layers.legacy.isEmpty())
        makers << u"iptables-legacy"_s;
    for (const QString &table : layers.native)
        makers << u"nft "_s + table;
    return makers.join(u", "_s);
}

void add(Judgement &judged, const QString &sentence)
{
    judged.summary += u' ' + sentence;
}

void warn(Judgement &judged, const QString &remedy)
{
    if (judged.outcome != Outcome::Pass && judged.outcome != Outcome::Warn)
        return;
    judged.outcome = Outcome::Warn;
    judged.reason = Reason::None;
    judged.remedy = remedy;
}

QString switchedOffText(const PveFirewall &told)
{
    return told.datacenter == std::optional(false)
               ? CheckWords::tr("The Proxmox firewall is switched off for the datacenter")
               : CheckWords::tr("The Proxmox firewall is switched off for this node");
}

/// Whether somebody gets in who should not; red is also who is shut out.
bool lettingIn(const Judgement &judged)
{
    return !judged.facts.value("unexpected"_L1).toArray().isEmpty();
}

/// Whether the host's traffic passes rules that Proxmox made. The older of its two writers makes chains of its own, of
/// which this one goes with the node's option; the newer makes a table, for guests too.
bool inForce(const PveFirewall &told, const FirewallState &state)
{
    const bool table = layersOf(state).native.contains(u"inet proxmox-firewall"_s);
    return hasChain(state, u"PVEFW-HOST-IN"_s) || (table && told.node != std::optional(false));
}

void sayOff(const PveFirewall &told, const FirewallState &state, Judgement &judged)
{
    const QString off = switchedOffText(told);
    if (judged.outcome == Outcome::Fail) {
        add(judged, off + u'.');
        if (lettingIn(judged))
            judged.remedy =
                CheckWords::tr("Put the VPN into the IP set \"management\" and switch the Proxmox firewall "
                               "on (Datacenter, Firewall, Options), or close the ports by rules of the host.");
    } else if (inForce(told, state)) {
        add(judged, CheckWords::tr("%1, and yet its rules are still in force: they go when pve-firewall looks again.")
                        .arg(off));
        warn(judged, CheckWords::tr("Switch the Proxmox firewall on again, or close the ports by rules of the host."));
    } else if (judged.outcome == Outcome::Warn || makersOf(state).isEmpty()) {
        add(judged, off + u'.'); // that the ports are closed is not proven, or they need not be
    } else {
        add(judged, CheckWords::tr("%1; the ports are closed by the host's own rules (%2).").arg(off, makersOf(state)));
    }
}

void sayOnAndNotInForce(Judgement &judged)
{
    add(judged, CheckWords::tr("The Proxmox firewall is switched on, but its rules are not in force: pve-firewall does "
                               "not run. The rules are judged as they are."));
    const QString remedy =
        CheckWords::tr("See why pve-firewall does not run: `systemctl status pve-firewall proxmox-firewall`.");
    warn(judged, remedy);
    if (judged.outcome == Outcome::Fail && lettingIn(judged))
        judged.remedy = remedy;
}

}

std::optional<bool> PveFirewall::on() const
{
    if (datacenter == std::optional(false) || node == std::optional(false))
        return false;
    return datacenter && node ? std::optional(true) : std::nullopt;
}

std::vector<ProbeRequest> pveFirewallProbes(const PlanScope &scope)
{
    const ProxmoxEndpoint *endpoint = scope.lab().proxmoxOf(scope.node());
    if (!endpoint)
        return {};
    const QString node = pveNameOf(scope.lab(), scope.node());
    return {scope.admin(PveGet{endpoint->name, u"/cluster/firewall/options"_s}),
            scope.admin(PveGet{endpoint->name, u"/nodes/%1/firewall/options"_s.arg(node)}),
            scope.admin(PveGet{endpoint->name, u"/cluster/firewall/ipset/management"_s})};
}

PveFirewall pveFirewallOf(const JudgeInput &input, size_t first, const QList<Cidr> &allow)
{
    PveFirewall told;
    QStringList unread;
    const auto keep = [&unread](const auto &answer) {
        if (!answer && !unread.contains(answer.error().summary))
            unread << answer.error().summary;
        return answer.has_value();
    };
    if (const auto on = switchedOn(input, first + Datacenter, false); keep(on))
        told.datacenter = *on;
    if (const auto on = switchedOn(input, first + OfNode, true); keep(on))
        told.node = *on;
    if (!noSuchSet(*input.evidence[first + Management])) {
        if (const auto set = pveAnswer(input, int(first + Management), pveIpSetFrom); keep(set))
            told.strangers = strangersAmong(*set, allow);
    }
    told.unread = unread.join(u' ');
    return told;
}

Judgement withPveFirewall(const PveFirewall &told, const FirewallState &state, bool nftRead, Judgement judged)
{
    if (judged.outcome == Outcome::Unknown || judged.outcome == Outcome::Skipped)
        return judged;
    if (told.on() == std::optional(false))
        sayOff(told, state, judged);
    else if (told.on() == std::optional(true) && nftRead && !inForce(told, state))
        sayOnAndNotInForce(judged);
    if (!told.strangers.isEmpty())
        add(judged,
            CheckWords::tr("The IP set \"management\" of Proxmox also names %1.").arg(told.strangers.join(u", "_s)));
    if (!told.unread.isEmpty())
        add(judged, CheckWords::tr("What Proxmox says of its own firewall could not be read: %1").arg(told.unread));
    return judged;
}

}
