// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/firewall/packetset.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace daytwo {

/// One address of the host with the network it is in.
struct HostAddress
{
    Address address;
    Prefix network;
};

struct HostInterface
{
    QString name;
    std::vector<HostAddress> addresses;
    bool isLoopback = false;
    /// Names of the devices it is made of: ports of a bridge, the device under a VLAN.
    QStringList below;
    /// Addresses that are surely behind it: its own networks, less those that are also behind another. See prepare().
    AddressSet behind4 = AddressSet::none(IpFamily::V4);
    AddressSet behind6 = AddressSet::none(IpFamily::V6);
    /// It is up and hands its packets to the host itself, not to a bridge or bond. Only known when flags were printed.
    bool isUpAlone = false;

    [[nodiscard]] bool hasFamily(IpFamily family) const;
    [[nodiscard]] AddressSet addressesOf(IpFamily family) const;
    [[nodiscard]] const AddressSet &behind(IpFamily family) const { return family == IpFamily::V4 ? behind4 : behind6; }
};

/// 127.0.0.0/8 or ::1.
AddressSet loopbackAddresses(IpFamily family);

/// 224.0.0.0/4 or ff00::/8.
AddressSet multicastAddresses(IpFamily family);

/// The interfaces of a host and what follows from them.
struct Host
{
    /// False: nothing is known, `interfaces` holds only the names that the rules mention.
    bool isKnown = false;
    std::vector<HostInterface> interfaces;

    [[nodiscard]] const HostInterface *find(const QString &name) const;
    /// Every address that the host answers to, loopback included.
    [[nodiscard]] const AddressSet &localAddresses(IpFamily family) const
    {
        return family == IpFamily::V4 ? local4 : local6;
    }
    AddressSet local4 = loopbackAddresses(IpFamily::V4);
    AddressSet local6 = loopbackAddresses(IpFamily::V6);
    /// Addresses that are surely behind the interface with this name.
    [[nodiscard]] AddressSet directlyBehind(const QString &name, IpFamily family) const;
    /// Works out what is local and what is behind each interface; to be called once all are listed.
    void prepare();
    /// Broadcast and anycast addresses of its networks: never the source of an ordinary packet.
    [[nodiscard]] AddressSet broadcasts(IpFamily family) const;
    /// Addresses to which an IPv4 packet is a broadcast for every kernel.
    AddressSet sureBroadcasts = AddressSet::of(Address{IpFamily::V4, 0xffffffff});
    /// Those that some take for one, or for the anycast address of routers, too.
    [[nodiscard]] const AddressSet &allBroadcasts(IpFamily family) const
    {
        return family == IpFamily::V4 ? allBroadcasts4 : allBroadcasts6;
    }
    AddressSet allBroadcasts4 = sureBroadcasts;
    AddressSet allBroadcasts6 = AddressSet::none(IpFamily::V6);
};

/// Reads `ip -j address`. BadInput when it is not that. Pure.
Result<Host> parseHostAddresses(const QByteArray &json, const QString &what);

}
