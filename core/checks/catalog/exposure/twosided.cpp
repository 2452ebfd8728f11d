// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exposure/twosided.h"

#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/listeners/listeners.h"
#include "core/checks/catalog/look.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

// Where the witnesses stand among the probes, behind those of the rules.
constexpr int kListenersAt = kFirewallProbes;
constexpr int kWithinAt = kFirewallProbes + 1;

bool isOuter(const Inventory &lab, const IpAddress &address)
{
    return std::ranges::any_of(lab.lab().networks, [&](const Network &network) {
        return network.kind == Network::Kind::Wan &&
               std::ranges::any_of(network.cidrs, [&](const Cidr &cidr) { return cidr.contains(address); });
    });
}

bool listensThere(const Node &node, quint16 port)
{
    return node.ssh.port.value_or(22) == port || std::ranges::any_of(node.listeners, [&](const ExpectedListener &one) {
               return one.covers(Protocol::Tcp, port);
           });
}

/// Addresses a stranger could try: the node's own, and the outer ones of the gateways, which may forward the port.
/// Where a gateway has such a service itself, its own check asks there. Only what the lab file declares is asked.
QStringList targets(const Inventory &lab, const Node &node, quint16 port)
{
    QStringList list;
    for (const IpAddress &address : lab.addressesOf(node)) {
        if (!address.isLoopback())
            list << toString(address);
    }
    if (!parseIpAddress(node.address) && node.address != "localhost"_L1 && !node.address.isEmpty())
        list << node.address;
    for (const Node *gateway : lab.nodesWithRole(kRoleGateway)) {
        if (gateway->id != node.id && listensThere(*gateway, port))
            continue;
        for (const IpAddress &address : lab.addressesOf(*gateway)) {
            if (isOuter(lab, address))
                list << toString(address);
        }
    }
    list.removeDuplicates();
    return list;
}

/// What a connect showed. Refused, filtered and unreachable are all closed, and told apart for people.
enum class Connect { Open, Closed, Unknown };

Connect connectOf(const Evidence &evidence, QString &word)
{
    word = evidence.meta.value("state"_L1).toString();
    if (word == "open"_L1)
        return Connect::Open;
    if (!evidence.error && (word == "refused"_L1 || word == "filtered"_L1 || word == "unreachable"_L1))
        return Connect::Closed;
    word = u"unknown"_s;
    return Connect::Unknown;
}

bool isGlobalIpv6(const QString &host)
{
    const auto address = parseIpAddress(host);
    return address && address->v6 && (address->bytes[0] & 0xe0) == 0x20; // 2000::/3
}

/// Vantages that got somewhere over IPv6, were it to a refusal.
QStringList withIpv6(const JudgeInput &input, size_t first)
{
    QStringList names;
    for (size_t i = first; i < input.evidence.size(); ++i) {
        const Evidence &evidence = *input.evidence[i];
        const auto *tcp = std::get_if<TcpOpen>(&evidence.request.probe);
        QString state;
        if (tcp && isGlobalIpv6(tcp->host) && connectOf(evidence, state) != Connect::Unknown &&
            state != "unreachable"_L1)
            names << evidence.request.vantage.word();
    }
    return names;
}

/// The third witness: what the outside vantages measured.
struct Outside
{
    int declared = 0;
    int closed = 0;
    QStringList open;
    QStringList silent;  ///< vantages that could not be asked
    QStringList noIpv6;  ///< vantages without a way to any IPv6 address: they say nothing of those
    QStringList lines;   ///< "203.0.113.1:9090 from outside: filtered"
    QJsonObject byState; ///< "refused": 2, …

    [[nodiscard]] bool allClosed() const { return declared > 0 && closed == declared; }
};

/// Whether somebody may answer there over IPv6: where it is not seen, or not this node's own address, somebody may.
bool mayAnswerOverIpv6(const JudgeInput &input, const QString &host, const std::optional<HeardOver> &heard)
{
    const auto own = input.lab.addressesOf(input.node);
    return !heard || heard->v6 ||
           std::ranges::none_of(own, [&host](const IpAddress &one) { return toString(one) == host; });
}

Outside outsideOf(const JudgeInput &input, size_t first, const std::optional<HeardOver> &heard)
{
    Outside outside;
    const QStringList overIpv6 = withIpv6(input, first);
    for (size_t i = first; i < input.evidence.size(); ++i) {
        const Evidence &evidence = *input.evidence[i];
        const auto *tcp = std::get_if<TcpOpen>(&evidence.request.probe);
        if (!tcp)
            continue;
        ++outside.declared;
        const QString from = evidence.request.vantage.word();
        QString state;
        const Connect connect = connectOf(evidence, state);
        const bool blind = state == "unreachable"_L1 && isGlobalIpv6(tcp->host) && !overIpv6.contains(from) &&
                           mayAnswerOverIpv6(input, tcp->host, heard);
        if (blind && !outside.noIpv6.contains(from))
            outside.noIpv6 << from;
        if (connect == Connect::Open)
            outside.open
                << CheckWords::tr("%1:%2 from %3", "address, port, vantage").arg(tcp->host).arg(tcp->port).arg(from);
        else if (connect == Connect::Closed && !blind)
            ++outside.closed;
        else if (!blind && !outside.silent.contains(from))
            outside.silent << from;
        outside.byState.insert(state, outside.byState.value(state).toInt() + 1);
        outside.lines << CheckWords::tr("%1:%2 from %3: %4", "address, port, vantage, state")
                             .arg(tcp->host)
                             .arg(tcp->port)
                             .arg(from, state);
    }
    return outside;
}

/// The first witness: who listens. Where that was not seen, somebody is taken to.
enum class Heard { Somebody, Nobody, NotSeen };

Heard heardOf(const std::optional<HeardOver> &over)
{
    if (!over)
        return Heard::NotSeen;
    return over->v4 || over->v6 ? Heard::Somebody : Heard::Nobody;
}

std::optional<HeardOver> heardOverOf(const JudgeInput &input, quint16 port)
{
    const auto list = listenersOf(input, kListenersAt, 0);
    return list ? std::optional(heardOver(*list, port)) : std::nullopt;
}

/// A rule hands the port on to somebody else, so that who listens here does not matter.
bool handsOn(const Reachability &answer)
{
    return std::ranges::any_of(answer.decidedBy, [](const DecidingRule &rule) {
        return rule.rule.contains("DNAT"_L1) || rule.rule.contains("REDIRECT"_L1) || rule.rule.contains("dnat"_L1) ||
               rule.rule.contains("redirect"_L1) || rule.chain.endsWith(" FORWARD"_L1);
    });
}

enum class Within { Open, Closed, NotAsked, Unseen };

Within withinOf(const JudgeInput &input)
{
    if (!input.item.subject.value("fromVpn"_L1).toBool())
        return Within::NotAsked;
    QString state;
    switch (connectOf(*input.evidence[kWithinAt], state)) {
    case Connect::Open:
        return Within::Open;
    case Connect::Closed:
        return Within::Closed;
    case Connect::Unknown:
        break;
    }
    return Within::Unseen;
}

/// The second witness: the rules, asked for who gets in and for whether the VPN does.
struct Rules
{
    RulesSay say = RulesSay::Unproven;
    QString reason;
    std::optional<Judgement> judgement; ///< nothing: they could not be read
    bool handsOn = false;
    bool vpnShutOut = false;
    QString latent; ///< what is open over a family in which nobody listens
};

/// Where the port is heard over one family only, the rules are taken at what they say of that one.
void keepToHeard(const JudgeInput &input, const FirewallState &state, const HeardFamily &family, Rules &rules)
{
    const Reachability answer = whoMayReach(state, family.question);
    const RulesSay say = rulesSay(input, answer);
    if (say == rules.say)
        return;
    rules.say = say;
    rules.reason = answer.reason;
    rules.latent = unheardText(family);
}

Rules rulesOf(const JudgeInput &input, quint16 port, const QList<Cidr> &allow, const HeardOver &heard)
{
    Rules rules;
    const auto state = firewallOf(input);
    if (!state) {
        rules.reason = state.error().summary;
        return rules;
    }
    PortQuestion question = restrictedPort(input, TransportProtocol::Tcp, port, allow);
    const Reachability whole = whoMayReach(*state, question);
    rules.vpnShutOut = !question.needs.isEmpty() && whole.refusedNeeds.size() == question.needs.size();
    question.needs.clear();
    const Reachability answer = whoMayReach(*state, question);
    rules.say = rulesSay(input, answer);
    rules.reason = answer.reason;
    rules.handsOn = handsOn(answer);
    rules.judgement = judgeAnswer(input, answer, question);
    if (const auto family = onlyHeardFamily(*state, question, heard))
        keepToHeard(input, *state, *family, rules);
    return rules;
}

/// All witnesses on one port.
struct Witnesses
{
    QString port;
    Heard heard = Heard::NotSeen;
    Rules rules;
    Outside outside;
    Within within = Within::NotAsked;
    bool required = false;

    [[nodiscard]] bool nobodyListens() const { return heard == Heard::Nobody && !rules.handsOn; }
};

QString silence(const Witnesses &seen)
{
    if (seen.outside.silent.isEmpty() && !seen.outside.noIpv6.isEmpty())
        return CheckWords::tr("The outside vantage %1 has no IPv6, and says nothing of the IPv6 addresses.")
            .arg(seen.outside.noIpv6.join(u", "_s));
    return seen.outside.declared == 0
               ? CheckWords::tr(
                     "No outside vantage is declared in the lab file; try `nc -vz ADDRESS %1` from a machine "
                     "outside the VPN.")
                     .arg(seen.port.section(u'/', 0, 0))
               : CheckWords::tr("The outside vantage %1 could not be asked.").arg(seen.outside.silent.join(u", "_s));
}

/// A connect from outside succeeded: it outweighs every rule.
Judgement judgeOpen(const Witnesses &seen)
{
    const QString where = seen.outside.open.join(u", "_s);
    if (seen.rules.say == RulesSay::Closed)
        return failed(
            CheckWords::tr(
                "Policy violation, and a contradiction: open at %1, although the host's own rules say closed: it comes "
                "another way (a proxy, a forwarded port, another host that answers).")
                .arg(where));
    if (seen.nobodyListens())
        return failed(CheckWords::tr("Policy violation, and a contradiction: open at %1, although nothing listens on "
                                     "%2 here: another host answers.")
                          .arg(where, seen.port));
    return failed(CheckWords::tr("Policy violation: open at %1.").arg(where));
}

/// The rules let somebody else in, and nothing outside got in.
Judgement judgeOpenRules(const Witnesses &seen)
{
    if (seen.nobodyListens())
        return warned(CheckWords::tr("Nothing listens on %1, but the rules would let others in as soon as something "
                                     "does: %2")
                          .arg(seen.port, seen.rules.reason));
    if (seen.outside.allClosed())
        return failed(CheckWords::tr("%1 is not reachable from this vantage (filtered or translated on the way?), but "
                                     "the host itself does not refuse: %2")
                          .arg(seen.port, seen.rules.reason));
    return failed(CheckWords::tr("The host's rules let others in: %1 %2").arg(seen.rules.reason, silence(seen)));
}

Judgement judgeUnproven(const Witnesses &seen)
{
    if (seen.outside.allClosed())
        return warned(CheckWords::tr("%1 did not open from outside, but the rules do not prove that it stays so: %2")
                          .arg(seen.port, seen.rules.reason));
    return unknown(Reason::Unproven, CheckWords::tr("Neither rules nor a connect from outside prove that %1 is closed. "
                                                    "%2 %3")
                                         .arg(seen.port, seen.rules.reason, silence(seen)));
}

Judgement judgeClosed(const Witnesses &seen)
{
    if (seen.required && seen.rules.vpnShutOut && seen.within != Within::Open)
        return failed(
            CheckWords::tr("%1 is closed to everybody, the VPN included: you are locked out of it.").arg(seen.port));
    if (seen.nobodyListens() && seen.within == Within::Open)
        return warned(
            CheckWords::tr("Contradiction: nothing listens on %1 here, and yet it opened over the VPN: another "
                           "host answers.")
                .arg(seen.port));
    if (seen.nobodyListens())
        return passed(CheckWords::tr("Nothing listens on %1, and the rules let nobody else in.").arg(seen.port));
    if (!seen.outside.allClosed())
        return warned(CheckWords::tr("%1 is closed to others by the rules alone. %2").arg(seen.port, silence(seen)));
    if (seen.within == Within::Closed)
        return warned(CheckWords::tr("%1 is closed from outside, but from this machine too.").arg(seen.port));
    if (seen.within == Within::Unseen)
        return unknown(
            Reason::Unproven,
            CheckWords::tr("%1 is closed from outside; whether it opens over the VPN was not seen.").arg(seen.port));
    return passed(CheckWords::tr("%1 did not open from outside, and the rules let nobody else in.").arg(seen.port));
}

Judgement judgeByRules(const Witnesses &seen)
{
    switch (seen.rules.say) {
    case RulesSay::Open:
        return judgeOpenRules(seen);
    case RulesSay::Unproven:
        return judgeUnproven(seen);
    case RulesSay::Closed:
        break;
    }
    return judgeClosed(seen);
}

Judgement combined(const Witnesses &seen)
{
    if (!seen.outside.open.isEmpty())
        return judgeOpen(seen);
    Judgement result = judgeByRules(seen);
    if (seen.rules.latent.isEmpty())
        return result;
    // As where nothing listens at all: it opens as soon as something does.
    if (result.outcome == Outcome::Pass)
        result.outcome = Outcome::Warn;
    result.summary += u' ' + seen.rules.latent;
    return result;
}

QString heardWord(Heard heard)
{
    switch (heard) {
    case Heard::Somebody:
        return u"listening"_s;
    case Heard::Nobody:
        return u"nothing"_s;
    case Heard::NotSeen:
        break;
    }
    return u"unknown"_s;
}

QString sayWord(RulesSay say)
{
    switch (say) {
    case RulesSay::Open:
        return u"open"_s;
    case RulesSay::Closed:
        return u"closed"_s;
    case RulesSay::Unproven:
        break;
    }
    return u"unproven"_s;
}

}

void planExposure(PlanScope &scope, quint16 port, FromVpn fromVpn)
{
    std::vector<ProbeRequest> probes = firewallProbes(scope);
    probes.push_back(listenerProbes(scope).front());
    if (fromVpn == FromVpn::Required)
        probes.push_back(scope.admin(TcpOpen{scope.node().address, port}));
    for (const Vantage &vantage : scope.lab().vantages()) {
        if (vantage.kind != Vantage::Kind::Outside)
            continue;
        for (const QString &address : targets(scope.lab(), scope.node(), port))
            probes.push_back(scope.from(vantage.name, TcpOpen{address, port}));
    }
    PlanScope::Instance instance{.probes = std::move(probes), .needs = {u"reachability.ping"_s}};
    instance.subject = {{"port"_L1, port}, {"fromVpn"_L1, fromVpn == FromVpn::Required}};
    scope.add(std::move(instance));
}

Judgement judgeExposure(const JudgeInput &input, const QList<Cidr> &allow)
{
    const auto port = quint16(input.item.subject.value("port"_L1).toInt());
    Witnesses seen;
    seen.port = u"%1/tcp"_s.arg(port);
    seen.within = withinOf(input);
    const auto over = heardOverOf(input, port);
    seen.outside = outsideOf(input, seen.within == Within::NotAsked ? kWithinAt : kWithinAt + 1, over);
    seen.heard = heardOf(over);
    // What opened from outside is heard, whatever the list of listeners tells of it.
    seen.rules = rulesOf(input, port, allow, seen.outside.open.isEmpty() ? over.value_or(HeardOver{}) : HeardOver{});
    seen.required = seen.within != Within::NotAsked &&
                    std::ranges::any_of(input.node.listeners, [port](const ExpectedListener &expected) {
                        return expected.required && expected.covers(Protocol::Tcp, port);
                    });
    Judgement result = combined(seen);
    result.expected = CheckWords::tr("%1 opens over the VPN and from nowhere else.").arg(seen.port);
    result.rule =
        CheckWords::tr("Three witnesses: who listens, the host's rules, and a connect from this machine and from each "
                       "outside vantage. "
                       "A connect from outside that succeeds outweighs every rule; where they disagree, that is told.");
    QStringList lines = seen.outside.lines;
    if (seen.rules.judgement && !seen.rules.judgement->seen.isEmpty())
        lines << seen.rules.judgement->seen;
    result.seen = lines.join(u'\n');
    if (seen.rules.judgement && (seen.rules.say != RulesSay::Closed || !seen.rules.latent.isEmpty()) &&
        result.outcome != Outcome::Pass) {
        result.mend = seen.rules.judgement->mend;
        result.marks = seen.rules.judgement->marks;
    }
    result.facts = {{"open"_L1, QJsonArray::fromStringList(seen.outside.open)},
                    {"askedOutside"_L1, seen.outside.declared - seen.outside.byState.value("unknown"_L1).toInt()},
                    {"connects"_L1, seen.outside.byState},
                    {"rules"_L1, sayWord(seen.rules.say)},
                    {"listener"_L1, heardWord(seen.heard)}};
    return result;
}

}
