// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// More lines than this nobody pastes.
constexpr qsizetype kMostLines = 8;

/// Where the decision was made, and with which tool it is changed.
enum class Place { Iptables, Legacy, Nft, Ufw, Docker, Elsewhere };

Place placeOf(const Reachability &answer)
{
    const auto anyStarts = [&answer](std::initializer_list<QLatin1StringView> starts) {
        return std::ranges::any_of(answer.decidedBy, [&](const DecidingRule &rule) {
            return std::ranges::any_of(starts, [&](QLatin1StringView start) { return rule.chain.startsWith(start); });
        });
    };
    // Proxmox and firewalld write their chains anew from their own settings.
    if (anyStarts({"filter PVEFW"_L1, "inet firewalld"_L1, "ip firewalld"_L1, "ip6 firewalld"_L1, "inet proxmox"_L1}))
        return Place::Elsewhere;
    if (anyStarts({"nat DOCKER"_L1, "filter DOCKER"_L1}))
        return Place::Docker;
    if (anyStarts({"filter ufw"_L1}))
        return Place::Ufw;
    if (answer.decidedBy.isEmpty())
        return Place::Iptables;
    const QString chain = answer.decidedBy.constLast().chain;
    if (chain.startsWith("legacy "_L1))
        return Place::Legacy;
    return chain.count(u' ') >= 2 ? Place::Nft : Place::Iptables;
}

QString protocolText(const PortQuestion &question)
{
    return question.protocol == TransportProtocol::Tcp ? u"tcp"_s : u"udp"_s;
}

QList<Cidr> ofFamily(const QList<Cidr> &list, bool v6)
{
    QList<Cidr> some;
    for (const Cidr &cidr : list) {
        if (cidr.base.v6 == v6 && !cidr.base.isLoopback())
            some << cidr;
    }
    return some;
}

/// The chain in front of which a line has to stand: the base chain the packet ended in.
QString baseChain(const Reachability &answer)
{
    const bool forwarded = std::ranges::any_of(answer.decidedBy, [](const DecidingRule &rule) {
        return rule.chain.startsWith("nat "_L1) || rule.chain.endsWith(" FORWARD"_L1);
    });
    // A rule that leads from another port leads to the host itself.
    const bool isLed = answer.example && answer.example->port;
    return forwarded && !isLed ? u"FORWARD"_s : u"INPUT"_s;
}

/// One rule set to be closed at some interfaces.
struct Closing
{
    const PortQuestion &question;
    QList<Cidr> allow;
    QStringList interfaces; ///< empty text: any
    bool v6 = false;
};

QStringList iptablesLines(const Closing &closing, const QString &tool, const QString &chain)
{
    QStringList lines;
    const QString port = u"-p %1 --dport %2"_s.arg(protocolText(closing.question)).arg(closing.question.port);
    for (const QString &interface : closing.interfaces) {
        const QString in = interface.isEmpty() ? QString() : u"-i %1 "_s.arg(interface);
        const bool one = closing.allow.size() == 1;
        lines << u"%1 -I %2 1 %3%4%5 -j DROP"_s.arg(
            tool, chain, in, one ? u"! -s %1 "_s.arg(toString(closing.allow.constFirst())) : QString(), port);
        for (qsizetype i = 0; !one && i < closing.allow.size(); ++i)
            lines << u"%1 -I %2 1 %3-s %4 %5 -j ACCEPT"_s.arg(tool, chain, in, toString(closing.allow[i]), port);
    }
    return lines;
}

QStringList nftLines(const Closing &closing, const QString &chain)
{
    QStringList lines;
    QStringList sources;
    for (const Cidr &cidr : closing.allow)
        sources << toString(cidr);
    const QString from = sources.isEmpty()
                             ? QString()
                             : u"%1 saddr != { %2 } "_s.arg(closing.v6 ? u"ip6"_s : u"ip"_s, sources.join(u", "_s));
    // Without a source of its family, the line is for that family all the same.
    const QString family = sources.isEmpty() ? u"meta nfproto %1 "_s.arg(closing.v6 ? u"ipv6"_s : u"ipv4"_s) : from;
    for (const QString &interface : closing.interfaces)
        lines << u"nft insert rule %1 %2%3%4 dport %5 drop"_s
                     .arg(chain, interface.isEmpty() ? QString() : u"iifname \"%1\" "_s.arg(interface), family,
                          protocolText(closing.question))
                     .arg(closing.question.port);
    return lines;
}

/// ufw reads its own list from the top: what is allowed first, then nobody.
QStringList ufwLines(const Closing &closing)
{
    QStringList lines;
    for (const QString &interface : closing.interfaces)
        lines << u"ufw prepend deny %1from any to any port %2 proto %3"_s
                     .arg(interface.isEmpty() ? QString() : u"in on %1 "_s.arg(interface))
                     .arg(closing.question.port)
                     .arg(protocolText(closing.question));
    for (const Cidr &cidr : closing.allow)
        lines << u"ufw prepend allow from %1 to any port %2 proto %3"_s.arg(toString(cidr))
                     .arg(closing.question.port)
                     .arg(protocolText(closing.question));
    return lines;
}

QStringList closingLines(const Reachability &answer, const PortQuestion &question)
{
    const bool v6 = answer.example ? answer.example->source.v6 : false;
    Closing closing{question, ofFamily(question.allow, v6), {}, v6};
    for (const InterfaceSources &part : answer.unexpected) {
        const bool concerned = std::ranges::any_of(part.sources, [v6](const Cidr &cidr) { return cidr.base.v6 == v6; });
        const QString name = part.interface == "*"_L1 ? QString() : part.interface;
        if (concerned && !closing.interfaces.contains(name))
            closing.interfaces << name;
    }
    const QString family = v6 ? u"ip6tables"_s : u"iptables"_s;
    switch (placeOf(answer)) {
    case Place::Docker: {
        QStringList lines;
        for (const QString &interface : closing.interfaces)
            lines << dockerGuard(question.port, question.protocol, question.allow, interface, v6).split(u'\n');
        return lines;
    }
    case Place::Iptables:
        return iptablesLines(closing, family, baseChain(answer));
    case Place::Legacy:
        return iptablesLines(closing, family + u"-legacy"_s, baseChain(answer));
    case Place::Nft:
        return nftLines(closing, answer.decidedBy.constLast().chain);
    case Place::Ufw:
        return ufwLines(closing);
    case Place::Elsewhere:
        break;
    }
    return {};
}

QString openingLine(const Reachability &answer, const PortQuestion &question, const Cidr &need)
{
    const QString source = toString(need);
    const QString protocol = protocolText(question);
    const QString tool = need.base.v6 ? u"ip6tables"_s : u"iptables"_s;
    const QString port = QString::number(question.port);
    const QString from = need.prefix == 0 ? QString() : u"-s %1 "_s.arg(source);
    switch (placeOf(answer)) {
    case Place::Nft:
        return u"nft insert rule %1 %2 saddr %3 %4 dport %5 accept"_s.arg(
            answer.decidedBy.constLast().chain, need.base.v6 ? u"ip6"_s : u"ip"_s, source, protocol, port);
    case Place::Ufw:
        return u"ufw prepend allow from %1 to any port %2 proto %3"_s.arg(source, port, protocol);
    case Place::Legacy:
        return u"%1-legacy -I %2 1 %3-p %4 --dport %5 -j ACCEPT"_s.arg(tool, baseChain(answer), from, protocol, port);
    case Place::Iptables:
        return u"%1 -I %2 1 %3-p %4 --dport %5 -j ACCEPT"_s.arg(tool, baseChain(answer), from, protocol, port);
    case Place::Docker:
        return u"%1 -I DOCKER-USER 1 %2-p %3 -m conntrack --ctorigdstport %4 --ctdir ORIGINAL -j ACCEPT"_s.arg(
            tool, from, protocol, port);
    case Place::Elsewhere:
        break;
    }
    return {};
}

}

QString dockerGuard(quint16 port, TransportProtocol protocol, const QList<Cidr> &allow, const QString &interface,
                    bool v6)
{
    const QList<Cidr> sources = ofFamily(allow, v6);
    const QString tool = v6 ? u"ip6tables"_s : u"iptables"_s;
    // After DNAT the packet carries the container's port: only conntrack still knows the one that was published.
    const QString published = u"-p %1 -m conntrack --ctorigdstport %2 --ctdir ORIGINAL"_s
                                  .arg(protocol == TransportProtocol::Tcp ? u"tcp"_s : u"udp"_s)
                                  .arg(port);
    const QString in = interface.isEmpty() ? QString() : u"-i %1 "_s.arg(interface);
    const bool one = sources.size() == 1;
    QStringList lines{u"%1 -I DOCKER-USER 1 %2%3%4 -j DROP"_s.arg(
        tool, in, one ? u"! -s %1 "_s.arg(toString(sources.constFirst())) : QString(), published)};
    for (qsizetype i = 0; !one && i < sources.size(); ++i)
        lines << u"%1 -I DOCKER-USER 1 %2-s %3 %4 -j RETURN"_s.arg(tool, in, toString(sources[i]), published);
    return lines.join(u'\n');
}

QString correction(const Reachability &answer, const PortQuestion &question)
{
    QStringList lines;
    if (!answer.unexpected.isEmpty())
        lines = closingLines(answer, question);
    else if (!answer.refusedNeeds.isEmpty())
        lines << openingLine(answer, question, answer.refusedNeeds.constFirst());
    lines.removeDuplicates();
    return lines.size() > kMostLines ? QString() : lines.join(u'\n').trimmed();
}

}
