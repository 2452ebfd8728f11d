// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/wireguard/wireguard.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (!declaredWireGuard(scope.node()).peers.empty())
        scope.add({.probes = wgProbes(scope), .needs = {sshSession(), u"wireguard.interface"_s}});
}

constexpr int kAllowedIps = 4; // of wgProbes()

struct Findings
{
    QStringList bad;
    QStringList odd;
    QStringList keys; ///< public keys of the peers that differ
};

void compareNetworks(const WireGuardPeer &declared, const WgPeer &seen, const QList<Cidr> &vpn, Findings &findings)
{
    for (const QString &text : seen.allowedIps) {
        const auto network = parseCidr(text);
        if (!network)
            continue;
        if (network->prefix == 0) {
            findings.bad << CheckWords::tr("%1 may use every address (%2)").arg(declared.name, text);
            continue;
        }
        const bool known = std::ranges::any_of(declared.allowedIps, [&](const Cidr &cidr) { return cidr == *network; });
        const bool inVpn = std::ranges::any_of(vpn, [&](const Cidr &cidr) { return cidr.contains(*network); });
        if (!known && !declared.allowedIps.empty())
            (inVpn ? findings.odd : findings.bad) << CheckWords::tr("%1 may also use %2").arg(declared.name, text);
    }
    for (const Cidr &wanted : declared.allowedIps) {
        if (!seen.allowedIps.contains(toString(wanted)))
            findings.bad << CheckWords::tr("%1 may not use %2").arg(declared.name, toString(wanted));
    }
}

void findOverlaps(const QList<WgPeer> &peers, Findings &findings)
{
    for (qsizetype i = 0; i < peers.size(); ++i) {
        for (qsizetype j = i + 1; j < peers.size(); ++j) {
            for (const QString &a : peers[i].allowedIps) {
                for (const QString &b : peers[j].allowedIps) {
                    const auto one = parseCidr(a);
                    const auto two = parseCidr(b);
                    if (one && two && one->overlaps(*two))
                        findings.bad << CheckWords::tr("two peers share %1 and %2").arg(a, b);
                }
            }
        }
    }
}

Findings findingsOf(const JudgeInput &input, const WgState &state)
{
    Findings findings;
    const WireGuard declared = declaredWireGuard(input.node);
    const QList<Cidr> vpn = vpnNetworks(input.lab);
    QList<WgPeer> own;
    std::ranges::copy_if(state.peers, std::back_inserter(own),
                         [&](const WgPeer &peer) { return peer.interface == declared.interface; });
    for (const WgPeer &peer : own) {
        const auto known = std::ranges::find_if(
            declared.peers, [&](const WireGuardPeer &one) { return one.publicKey == peer.publicKey; });
        const qsizetype before = findings.bad.size() + findings.odd.size();
        if (known == declared.peers.end())
            findings.bad
                << CheckWords::tr("an undeclared peer %1 (%2)").arg(peer.publicKey, peer.allowedIps.join(u", "_s));
        else
            compareNetworks(*known, peer, vpn, findings);
        if (findings.bad.size() + findings.odd.size() > before)
            findings.keys << peer.publicKey;
    }
    for (const WireGuardPeer &peer : declared.peers) {
        const bool there = std::ranges::any_of(own, [&](const WgPeer &one) { return one.publicKey == peer.publicKey; });
        if (!there && peer.required)
            findings.bad << CheckWords::tr("%1 is missing").arg(peer.name);
        else if (!there)
            findings.odd << CheckWords::tr("%1 is missing").arg(peer.name);
    }
    findOverlaps(own, findings);
    return findings;
}

Judgement judge(const JudgeInput &input)
{
    const auto state = wgStateOf(input);
    if (!state)
        return state.error();
    const Findings findings = findingsOf(input, *state);
    Judgement result;
    if (!findings.bad.isEmpty())
        result = failed(CheckWords::tr("The peers are not the declared ones: %1.")
                            .arg((findings.bad + findings.odd).join(u"; "_s)));
    else if (!findings.odd.isEmpty())
        result = warned(CheckWords::tr("The peers differ a little: %1.").arg(findings.odd.join(u"; "_s)));
    else
        result = passed(CheckWords::tr("Exactly the declared peers with their networks."));
    result.expected = CheckWords::tr("The peers of the lab file, each with its networks; none that overlap.");
    result.seen = (findings.bad + findings.odd).join(u'\n');
    result.marks = marksOf(input, kAllowedIps, findings.keys);
    result.facts = {{"findings"_L1, QJsonArray::fromStringList(findings.bad + findings.odd)}};
    return result;
}

}

const CheckSpec &wireguardPeerSet()
{
    static const CheckSpec spec{
        .id = "wireguard.peer-set",
        .title = QT_TRANSLATE_NOOP("CheckWords", "WireGuard has the declared peers only"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A peer that nobody declared is a way in that nobody knows."),
        .section = "2",
        .bullets = "B47",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Find out who added it; remove it with `wg set wg0 peer KEY remove`, or declare it."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleGateway)},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
