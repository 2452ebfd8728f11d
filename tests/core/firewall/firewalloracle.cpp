// SPDX-License-Identifier: GPL-3.0-or-later
// Answers about many packets, one JSON document per line: what the differential test against the kernel asks.
#include "core/firewall/explain.h"
#include "core/firewall/netfilterpath.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <map>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

FirewallInput inputOf(const QJsonObject &object)
{
    const auto part = [&](QLatin1StringView key) {
        return object.contains(key) ? std::optional(object.value(key).toString().toUtf8()) : std::nullopt;
    };
    FirewallInput input;
    input.rules4 = part("rules4"_L1).value_or(QByteArray());
    input.rules6 = part("rules6"_L1);
    input.legacy4 = part("legacy4"_L1);
    input.legacy6 = part("legacy6"_L1);
    input.nft = part("nft"_L1);
    input.ipset = part("ipset"_L1);
    input.addresses = part("addresses"_L1);
    return input;
}

struct Packet
{
    QString interface;
    Address source;
    Address destination;
    quint16 sourcePort = 0;
    quint16 port = 0;
    bool isTcp = true;
    /// It is about the service on the port, by whatever way the packet came to it.
    bool byOtherPorts = false;
};

Packet packetOf(const QJsonObject &object)
{
    Packet packet;
    packet.interface = object.value("interface"_L1).toString();
    packet.source = *parseAddress(object.value("source"_L1).toString());
    packet.destination = *parseAddress(object.value("destination"_L1).toString());
    packet.sourcePort = static_cast<quint16>(object.value("sourcePort"_L1).toInt());
    packet.port = static_cast<quint16>(object.value("port"_L1).toInt());
    packet.isTcp = object.value("protocol"_L1).toString() == u"tcp";
    packet.byOtherPorts = object.value("byOtherPorts"_L1).toBool();
    return packet;
}

bool holds(const QList<InterfaceSources> &list, const Packet &packet)
{
    const IpAddress source = toIpAddress(packet.source);
    for (const InterfaceSources &part : list) {
        for (const Cidr &network : part.sources) {
            if (part.interface == packet.interface && network.contains(source))
                return true;
        }
    }
    return false;
}

/// The answers for one rule set, each question worked out once.
class Session
{
public:
    explicit Session(const FirewallState &state)
        : m_state(state)
        , m_chains4(state.rules(), IpFamily::V4)
        , m_chains6(state.rules(), IpFamily::V6)
    {
    }

    QJsonObject answer(const Packet &packet)
    {
        const Reachability &reach = reachability(packet);
        QJsonObject result{{u"reachable"_s, holds(reach.reachableFrom, packet)},
                           {u"undecided"_s, holds(reach.undecidedFrom, packet)}};
        addPath(packet, result);
        return result;
    }

private:
    const Reachability &reachability(const Packet &packet)
    {
        const QString key = u"%1 %2 %3 %4"_s.arg(packet.isTcp)
                                .arg(packet.port)
                                .arg(toString(packet.destination))
                                .arg(packet.byOtherPorts);
        const auto it = m_answers.find(key);
        if (it != m_answers.end())
            return it->second;
        PortQuestion question;
        question.protocol = packet.isTcp ? TransportProtocol::Tcp : TransportProtocol::Udp;
        question.port = packet.port;
        question.destinations = {toIpAddress(packet.destination)};
        question.byOtherPorts = packet.byOtherPorts;
        return m_answers.emplace(key, whoMayReach(m_state, question)).first->second;
    }

    void addPath(const Packet &packet, QJsonObject &result) const
    {
        const IpFamily family = packet.source.family;
        const Attempt attempt{family,
                              static_cast<quint8>(packet.isTcp ? 6 : 17),
                              packet.interface,
                              AddressSet::of(packet.destination),
                              {packet.port, packet.port},
                              {packet.sourcePort, packet.sourcePort},
                              false};
        NetfilterPath path(m_state.rules(), family == IpFamily::V4 ? m_chains4 : m_chains6, attempt);
        const PathOutcome opened = path.open(AddressSet::all(family));
        const PathOutcome followed = path.follow(opened);
        const PathOutcome replied = path.reply(opened);
        const AddressBits source = packet.source.bits;
        result.insert(u"may"_s, opened.mayPass().contains(source));
        result.insert(u"must"_s, !opened.mayFail().contains(source));
        result.insert(u"mayConnect"_s, opened.mayPass().contains(source) && followed.mayPass().contains(source) &&
                                           replied.mayPass().contains(source));
        result.insert(u"mustConnect"_s, !opened.mayFail().contains(source) && !followed.mayFail().contains(source) &&
                                            !replied.mayFail().contains(source));
    }

    const FirewallState &m_state;
    HookChains m_chains4;
    HookChains m_chains6;
    std::map<QString, Reachability> m_answers;
};

QJsonObject answerTo(const QJsonObject &request)
{
    const auto state = parseFirewall(inputOf(request.value("input"_L1).toObject()));
    if (!state)
        return {{u"error"_s, state.error().what + u": "_s + state.error().detail}};
    Session session(*state);
    QJsonArray packets;
    for (const QJsonValue &packet : request.value("packets"_L1).toArray())
        packets.append(session.answer(packetOf(packet.toObject())));
    return {{u"packets"_s, packets}};
}

}

int main()
{
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 1;
    while (true) {
        const QByteArray line = in.readLine();
        if (line.isEmpty())
            return 0;
        out.write(QJsonDocument(answerTo(QJsonDocument::fromJson(line).object())).toJson(QJsonDocument::Compact));
        out.write("\n");
        out.flush();
    }
}
