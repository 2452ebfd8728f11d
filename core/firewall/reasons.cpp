// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/reasons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

QString FirewallWords::portText(const PortQuestion &question)
{
    return u"%1/%2"_s.arg(question.port).arg(question.protocol == TransportProtocol::Tcp ? u"tcp"_s : u"udp"_s);
}

QString FirewallWords::byRule(const Reachability &found)
{
    if (found.decidedBy.isEmpty())
        return {};
    // By another port or address: the rule that leads from there.
    const bool isLed = found.example && (found.example->port || found.example->isForeign);
    const DecidingRule &rule = isLed ? found.decidedBy.constFirst() : found.decidedBy.constLast();
    return rule.line > 0 ? tr("Decided by “%1” in %2 (line %3).").arg(rule.rule, rule.chain).arg(rule.line)
                         : tr("Decided by “%1” in %2.").arg(rule.rule, rule.chain);
}

/// The address and, where it is one, the port that it is sent to.
QString FirewallWords::foreignText(const ExamplePacket &example)
{
    QString address = toString(example.destination);
    if (!example.port)
        return address;
    return (example.destination.v6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address).arg(*example.port);
}

QString FirewallWords::exampleText(const Reachability &found)
{
    if (!found.example)
        return {};
    const ExamplePacket &example = *found.example;
    if (example.isForeign)
        return tr("For example %1 at %2, sending to %3, from where a rule leads to it.")
            .arg(toString(example.source), example.interface, foreignText(example));
    if (example.port)
        return tr("For example %1 at %2, by port %3, from where a rule leads to it.")
            .arg(toString(example.source), example.interface)
            .arg(*example.port);
    if (example.sourcePort)
        return tr("For example %1 at %2, sending from port %3.")
            .arg(toString(example.source), example.interface)
            .arg(*example.sourcePort);
    return tr("For example %1 at %2.").arg(toString(example.source), example.interface);
}

QString FirewallWords::opened(const PortQuestion &question, const QString &networks, const Reachability &found)
{
    const QStringList sentences{tr("%1 is open to %2, beyond what is allowed.").arg(portText(question), networks),
                                exampleText(found),
                                found.decidedBy.isEmpty() ? tr("No rule refuses them.") : byRule(found)};
    return sentences.join(u' ').simplified();
}

QString FirewallWords::refusedNeed(const PortQuestion &question, const QString &need, const Reachability &found)
{
    return QStringList{tr("%1 needs %2 and is shut out.").arg(need, portText(question)), byRule(found)}
        .join(u' ')
        .trimmed();
}

QString FirewallWords::undecided(const PortQuestion &question, const Reachability &found)
{
    const QString rest = found.decidedBy.isEmpty()
                             ? QString()
                             : tr("It depends on “%1” in %2, which the rules alone do not settle.")
                                   .arg(found.decidedBy.constFirst().rule, found.decidedBy.constFirst().chain);
    return QStringList{tr("Whether others than those allowed reach %1 can not be told.").arg(portText(question)),
                       exampleText(found), rest}
        .join(u' ')
        .simplified();
}

QString FirewallWords::partlyServed(const PortQuestion &question, const QString &need, const Reachability &found)
{
    const QString rest =
        found.decidedBy.isEmpty()
            ? QString()
            : tr("See “%1” in %2.").arg(found.decidedBy.constFirst().rule, found.decidedBy.constFirst().chain);
    return QStringList{tr("%1 needs %2, and reaches it only in part or only sometimes.").arg(need, portText(question)),
                       rest}
        .join(u' ')
        .trimmed();
}

QString FirewallWords::fine(const PortQuestion &question, const Reachability &found)
{
    const QString port = portText(question);
    if (found.reachableFrom.isEmpty() && found.undecidedFrom.isEmpty())
        return tr("%1 is closed to everybody.").arg(port);
    if (question.needs.isEmpty())
        return tr("%1 is reachable by nobody but those allowed.").arg(port);
    return tr("%1 is reachable by nobody but those allowed, and by all who need it.").arg(port);
}

QString FirewallWords::unread(const QStringList &tables)
{
    return tr("There are rules that were not read (%1), so nothing can be told.").arg(tables.join(u", "_s));
}

QString FirewallWords::needNotJudged()
{
    return tr("The rules for IPv6 were not given: whether those who need the port over IPv6 are served is not known.");
}

QString FirewallWords::oneTable()
{
    return tr("Only one table was given: a port that nat forwards or rewrites is not seen; use iptables-save.");
}

QStringList FirewallWords::notes(bool judges6, bool renderingUnverified, bool hostKnown)
{
    QStringList result;
    if (!judges6)
        result << tr("IPv6 was not judged: its rules were not given.");
    if (renderingUnverified)
        result << tr("Native nftables rules were not given: iptables may hide or misprint them.");
    if (!hostKnown)
        result << tr("The addresses of the host were not given: its interfaces are those that the rules name.");
    return result;
}

QString FirewallWords::sourcesText(const QList<InterfaceSources> &sources)
{
    constexpr int kMost = 4;
    QStringList parts;
    int more = 0;
    QList<InterfaceSources> grouped;
    for (const InterfaceSources &part : sources) {
        const auto same = std::find_if(grouped.begin(), grouped.end(),
                                       [&](const InterfaceSources &known) { return known.sources == part.sources; });
        if (same == grouped.end())
            grouped << part;
        else
            same->interface += u", "_s + part.interface;
    }
    for (const InterfaceSources &group : grouped) {
        QStringList networks;
        for (const Cidr &network : group.sources) {
            if (networks.size() < kMost)
                networks << toString(network);
            else
                ++more;
        }
        parts << tr("%1 (%2)", "networks and the interfaces they come in by")
                     .arg(networks.join(u", "_s), group.interface);
    }
    const QString list = parts.join(u", "_s);
    return more > 0 ? tr("%1 and %n more", nullptr, more).arg(list) : list;
}

}
