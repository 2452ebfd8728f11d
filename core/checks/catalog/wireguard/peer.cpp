// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/wireguard/wireguard.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    for (const WireGuardPeer &peer : declaredWireGuard(scope.node()).peers) {
        PlanScope::Instance instance{.probes = wgProbes(scope), .needs = {sshSession(), u"wireguard.interface"_s}};
        instance.suffix = peer.name;
        instance.subject = {{"name"_L1, peer.name},
                            {"key"_L1, peer.publicKey},
                            {"required"_L1, peer.required},
                            {"keepalive"_L1, peer.keepaliveS.value_or(0)}};
        scope.add(std::move(instance));
    }
}

struct Traffic
{
    bool known = false;
    bool sent = false;
    bool received = false;
};

/// What moved since the last run; unknown on the first, and when counters went back (interface re-made).
Traffic trafficSince(const JudgeInput &input, const WgPeer &peer)
{
    if (!input.previous)
        return {};
    const QJsonObject before = input.previous->judgement.facts;
    if (!before.contains("rx"_L1) || !before.contains("tx"_L1))
        return {};
    const double rx = before.value("rx"_L1).toDouble();
    const double tx = before.value("tx"_L1).toDouble();
    if (double(peer.rx) < rx || double(peer.tx) < tx)
        return {};
    return {true, double(peer.tx) > tx, double(peer.rx) > rx};
}

Judgement judgeAge(const JudgeInput &input, const WgPeer &peer, double age)
{
    const QString since = durationText(age);
    const bool keepalive = peer.keepalive.value_or(0) > 0 || input.item.subject.value("keepalive"_L1).toInt() > 0;
    const Traffic traffic = trafficSince(input, peer);
    if (age < -5)
        return warned(CheckWords::tr("The last handshake lies in the future: the host's clock jumped."));
    if (age <= input.number("fresh_s"))
        return passed(CheckWords::tr("Last handshake %1 ago.").arg(since));
    if (keepalive)
        return failed(CheckWords::tr("Last handshake %1 ago, although keep-alive should renew it.").arg(since));
    if (traffic.known && traffic.sent && !traffic.received)
        return failed(
            CheckWords::tr(
                "Last handshake %1 ago; since the last run packets were sent to this peer and none came back.")
                .arg(since));
    return warned(
        CheckWords::tr("Idle: last handshake %1 ago, without keep-alive and without traffic that would tell more.")
            .arg(since));
}

Judgement judgePeer(const JudgeInput &input, const WgPeer &peer, double now)
{
    Judgement result = peer.latestHandshake ? judgeAge(input, peer, now - double(*peer.latestHandshake))
                                            : failed(CheckWords::tr("This peer has never shaken hands."));
    if (!input.item.subject.value("required"_L1).toBool() && result.outcome == Outcome::Fail)
        result.outcome = Outcome::Warn;
    result.facts = {{"rx"_L1, double(peer.rx)},
                    {"tx"_L1, double(peer.tx)},
                    {"handshake"_L1, double(peer.latestHandshake.value_or(0))},
                    {"endpoint"_L1, peer.endpoint}};
    result.seen = CheckWords::tr("received %1, sent %2, endpoint %3")
                      .arg(bytesText(double(peer.rx)), bytesText(double(peer.tx)),
                           peer.endpoint.isEmpty() ? u"–"_s : peer.endpoint);
    return result;
}

Judgement judge(const JudgeInput &input)
{
    const auto state = wgStateOf(input);
    if (!state)
        return state.error();
    const QJsonValue now = input.evidence[3]->meta.value("remoteEpoch"_L1);
    if (!now.isDouble())
        return unknown(Reason::Garbled, CheckWords::tr("The host did not tell its time, so ages cannot be judged."));
    const QString key = input.subject("key");
    const QString interface = declaredWireGuard(input.node).interface;
    const WgPeer *peer = state->peer(interface, key);
    Judgement result = peer ? judgePeer(input, *peer, now.toDouble())
                            : failed(CheckWords::tr("%1 has no peer with this key.").arg(interface));
    result.expected = CheckWords::tr("A handshake in the last %1 s, or an idle peer without keep-alive.")
                          .arg(input.number("fresh_s"));
    result.rule = CheckWords::tr(
        "WireGuard does not shake hands with idle peers: an old handshake is a failure only with keep-alive, or "
        "when packets went out and none came back.");
    result.marks = marksOf(input, 3, {key});
    return result;
}

}

const CheckSpec &wireguardPeer()
{
    static const CheckSpec spec{
        .id = "wireguard.peer",
        .title = QT_TRANSLATE_NOOP("CheckWords", "WireGuard peer is alive"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "A peer that stopped shaking hands cannot get in any more, and does not know yet."),
        .section = "2",
        .bullets = "B47",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "Check the peer's endpoint and NAT, the clocks, and AllowedIPs on both sides."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleGateway)},
        .vantage = "node",
        .parameters = {{"fresh_s", 180, "s",
                        QT_TRANSLATE_NOOP("CheckWords", "age of a handshake that needs no explanation")}},
        .settle = {2, std::chrono::milliseconds(3000)},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
