// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/explain.h"

#include "core/firewall/firewallrules.h"
#include "core/firewall/judgement.h"
#include "core/firewall/reasons.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

void append(QList<InterfaceSources> &into, const QList<InterfaceSources> &more)
{
    for (const InterfaceSources &part : more) {
        const auto it = std::find_if(into.begin(), into.end(),
                                     [&](const InterfaceSources &known) { return known.interface == part.interface; });
        if (it == into.end())
            into << part;
        else
            it->sources << part.sources;
    }
}

bool isReached(const Reachability &family)
{
    return !family.reachableFrom.isEmpty() || !family.undecidedFrom.isEmpty();
}

/// Both families in one answer: the worse one speaks, and of two alike not the one to which nobody comes.
Reachability combined(const Reachability &v4, const Reachability &v6)
{
    const bool isEmptier = v6.outcome == v4.outcome && !isReached(v4) && isReached(v6);
    const Reachability &worse = v6.outcome > v4.outcome || isEmptier ? v6 : v4;
    Reachability result = worse;
    result.reachableFrom = v4.reachableFrom;
    result.undecidedFrom = v4.undecidedFrom;
    result.unexpected = v4.unexpected;
    append(result.reachableFrom, v6.reachableFrom);
    append(result.undecidedFrom, v6.undecidedFrom);
    append(result.unexpected, v6.unexpected);
    result.refusedNeeds = v4.refusedNeeds + v6.refusedNeeds;
    result.partlyServedNeeds = v4.partlyServedNeeds + v6.partlyServedNeeds;
    return result;
}

QJsonArray toJson(const QList<Cidr> &networks)
{
    QJsonArray array;
    for (const Cidr &network : networks)
        array.append(toString(network));
    return array;
}

QJsonArray toJson(const QList<InterfaceSources> &list)
{
    QJsonArray array;
    for (const InterfaceSources &part : list)
        array.append(QJsonObject{{u"interface"_s, part.interface}, {u"sources"_s, toJson(part.sources)}});
    return array;
}

QJsonObject toJson(const ExamplePacket &example)
{
    QJsonObject object{{u"source"_s, toString(example.source)},
                       {u"destination"_s, toString(example.destination)},
                       {u"interface"_s, example.interface}};
    if (example.sourcePort)
        object.insert(u"sourcePort"_s, *example.sourcePort);
    if (example.port)
        object.insert(u"port"_s, *example.port);
    return object;
}

}

QString outcomeWord(FirewallOutcome outcome)
{
    switch (outcome) {
    case FirewallOutcome::Pass:
        return u"pass"_s;
    case FirewallOutcome::Warn:
        return u"warn"_s;
    case FirewallOutcome::Fail:
        return u"fail"_s;
    case FirewallOutcome::Unknown:
        break;
    }
    return u"unknown"_s;
}

Reachability whoMayReach(const FirewallState &state, const PortQuestion &question)
{
    const FirewallRules &rules = state.rules();
    Reachability result = judgeFamily(rules, IpFamily::V4, question);
    if (rules.judges6)
        result = combined(result, judgeFamily(rules, IpFamily::V6, question));
    result.ipv6Judged = rules.judges6;
    // Whoever needs the port over IPv6 was not looked at: nobody can say that all are served.
    const bool needs6 =
        std::ranges::any_of(question.needs, [](const SourceNeed &need) { return need.sources.base.bits() == 128; });
    if (needs6 && !rules.judges6 && result.outcome != FirewallOutcome::Fail) {
        result.outcome = FirewallOutcome::Unknown;
        result.reason = FirewallWords::needNotJudged();
    }
    result.renderingUnverified = rules.renderingUnverified;
    result.notes = FirewallWords::notes(rules.judges6, rules.renderingUnverified, rules.host.isKnown);
    if (rules.isOneTable)
        result.notes << FirewallWords::oneTable();
    return result;
}

QJsonObject toJson(const Reachability &reachability)
{
    QJsonArray decidedBy;
    for (const DecidingRule &rule : reachability.decidedBy)
        decidedBy.append(QJsonObject{{u"chain"_s, rule.chain}, {u"line"_s, rule.line}, {u"rule"_s, rule.rule}});
    QJsonObject object{{u"outcome"_s, outcomeWord(reachability.outcome)},
                       {u"reachableFrom"_s, toJson(reachability.reachableFrom)},
                       {u"undecidedFrom"_s, toJson(reachability.undecidedFrom)},
                       {u"unexpected"_s, toJson(reachability.unexpected)},
                       {u"refusedNeeds"_s, toJson(reachability.refusedNeeds)},
                       {u"partlyServedNeeds"_s, toJson(reachability.partlyServedNeeds)},
                       {u"decidedBy"_s, decidedBy},
                       {u"reason"_s, reachability.reason},
                       {u"notes"_s, QJsonArray::fromStringList(reachability.notes)},
                       {u"ipv6Judged"_s, reachability.ipv6Judged},
                       {u"renderingUnverified"_s, reachability.renderingUnverified}};
    if (reachability.example)
        object.insert(u"example"_s, toJson(*reachability.example));
    return object;
}

}
