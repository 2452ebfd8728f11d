// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/hostaddresses.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// Link-local networks are behind every interface: they say nothing about where a packet leaves.
bool isLinkLocal(const Prefix &network)
{
    return network.family == IpFamily::V6 && (network.network >> 118) == 0x3fa;
}

AddressSet networksOnlyBehind(const HostInterface &wanted, const std::vector<HostInterface> &all, IpFamily family)
{
    AddressSet result = AddressSet::none(family);
    for (const HostAddress &mine : wanted.addresses) {
        if (mine.network.family != family || isLinkLocal(mine.network))
            continue;
        AddressSet part = AddressSet::of(mine.network);
        for (const HostInterface &other : all) {
            for (const HostAddress &theirs : other.addresses) {
                if (&other != &wanted && theirs.network.family == family &&
                    theirs.network.length >= mine.network.length)
                    part = part.subtracted(AddressSet::of(theirs.network));
            }
        }
        result = result.united(part);
    }
    return result;
}

HostInterface readInterface(const QJsonObject &object)
{
    HostInterface result;
    result.name = object.value("ifname"_L1).toString();
    const QJsonArray flags = object.value("flags"_L1).toArray();
    result.isLoopback = flags.contains(u"LOOPBACK"_s) || (flags.isEmpty() && result.name == u"lo");
    result.isUpAlone = flags.contains(u"UP"_s) && flags.contains(u"LOWER_UP"_s) && !object.contains("master"_L1);
    for (const QJsonValue &value : object.value("addr_info"_L1).toArray()) {
        const QJsonObject info = value.toObject();
        const auto address = parseAddress(info.value("local"_L1).toString());
        const int length = info.value("prefixlen"_L1).toInt(-1);
        if (!address || length < 0 || length > addressWidth(address->family))
            continue;
        // The far end of a point-to-point link is what is behind the interface, not the own address.
        const auto peer = parseAddress(info.value("address"_L1).toString());
        const Address base = peer && peer->family == address->family ? *peer : *address;
        result.addresses.push_back({*address, *parsePrefix(u"%1/%2"_s.arg(toString(base)).arg(length))});
    }
    return result;
}

}

bool HostInterface::hasFamily(IpFamily family) const
{
    return std::any_of(addresses.begin(), addresses.end(),
                       [family](const HostAddress &entry) { return entry.address.family == family; });
}

namespace {

void noteDevicesBelow(const QJsonObject &object, Host &host)
{
    const QString name = object.value("ifname"_L1).toString();
    for (HostInterface &interface : host.interfaces) {
        if (interface.name == name && object.contains("link"_L1))
            interface.below << object.value("link"_L1).toString();
        if (object.contains("master"_L1) && interface.name == object.value("master"_L1).toString())
            interface.below << name;
    }
}

}

AddressSet HostInterface::addressesOf(IpFamily family) const
{
    std::vector<AddressRange> ranges;
    for (const HostAddress &entry : addresses) {
        if (entry.address.family == family)
            ranges.push_back({entry.address.bits, entry.address.bits});
    }
    return AddressSet(family, std::move(ranges));
}

const HostInterface *Host::find(const QString &name) const
{
    const auto it = std::find_if(interfaces.begin(), interfaces.end(),
                                 [&](const HostInterface &interface) { return interface.name == name; });
    return it == interfaces.end() ? nullptr : &*it;
}

AddressSet loopbackAddresses(IpFamily family)
{
    return AddressSet::of(*parsePrefix(family == IpFamily::V4 ? u"127.0.0.0/8" : u"::1/128"));
}

AddressSet multicastAddresses(IpFamily family)
{
    return AddressSet::of(*parsePrefix(family == IpFamily::V4 ? u"224.0.0.0/4" : u"ff00::/8"));
}

AddressSet Host::directlyBehind(const QString &name, IpFamily family) const
{
    const HostInterface *interface = find(name);
    return interface ? interface->behind(family) : AddressSet::none(family);
}

void Host::prepare()
{
    for (HostInterface &interface : interfaces) {
        local4 = local4.united(interface.addressesOf(IpFamily::V4));
        local6 = local6.united(interface.addressesOf(IpFamily::V6));
        if (interface.isLoopback)
            continue;
        interface.behind4 = networksOnlyBehind(interface, interfaces, IpFamily::V4);
        interface.behind6 = networksOnlyBehind(interface, interfaces, IpFamily::V6);
        for (const HostAddress &entry : interface.addresses) {
            const Prefix &network = entry.network;
            if (network.family == IpFamily::V4 && network.length <= addressWidth(IpFamily::V4) - 2)
                sureBroadcasts = sureBroadcasts.united(AddressSet(IpFamily::V4, {{network.last(), network.last()}}));
        }
    }
    // Old kernels count the address of a network itself.
    allBroadcasts4 = sureBroadcasts.united(broadcasts(IpFamily::V4));
    allBroadcasts6 = broadcasts(IpFamily::V6);
}

AddressSet Host::broadcasts(IpFamily family) const
{
    std::vector<AddressRange> ranges;
    for (const HostInterface &interface : interfaces) {
        for (const HostAddress &entry : interface.addresses) {
            if (entry.network.family != family || entry.network.length > addressWidth(family) - 2 ||
                interface.isLoopback)
                continue;
            // In IPv6 the first address of a network is the anycast address of its routers.
            ranges.push_back({entry.network.first(), entry.network.first()});
            if (family == IpFamily::V4)
                ranges.push_back({entry.network.last(), entry.network.last()});
        }
    }
    return AddressSet(family, std::move(ranges));
}

Result<Host> parseHostAddresses(const QByteArray &json, const QString &what)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isArray()) {
        const int line = int(json.left(error.offset).count('\n')) + 1;
        return fail(Error::Kind::BadInput, u"%1:%2"_s.arg(what).arg(line),
                    error.error == QJsonParseError::NoError ? u"not a list of interfaces"_s : error.errorString());
    }
    Host host;
    host.isKnown = true;
    for (const QJsonValue &value : document.array()) {
        // iproute2 prints empty objects for interfaces that a filter left out.
        if (value.toObject().isEmpty() && value.isObject())
            continue;
        HostInterface interface = readInterface(value.toObject());
        if (interface.name.isEmpty())
            return fail(Error::Kind::BadInput, u"%1:1"_s.arg(what), u"an interface without a name"_s);
        host.interfaces.push_back(std::move(interface));
    }
    for (const QJsonValue &value : document.array())
        noteDevicesBelow(value.toObject(), host);
    host.prepare();
    return host;
}

}
