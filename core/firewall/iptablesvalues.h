// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/ruleset.h"

namespace daytwo {

/// Readers of the values that iptables options take. Nothing means "not understood": the caller then keeps an
/// uncertain match.

/// "10.8.0.0/24,10.9.0.1", "10.0.0.0/255.0.0.0". Nothing for host names and for masks with holes.
std::optional<AddressSet> addressListValue(const QString &text, IpFamily family);
/// "10.8.0.0-10.8.1.0", or one address.
std::optional<AddressSet> addressRangeValue(const QString &text, IpFamily family);
/// "22", "1024:", ":1023", "8000:8010".
std::optional<PortRange> portRangeValue(const QString &text, QChar separator);
/// "22,80,8000:8010".
std::optional<std::vector<PortRange>> portListValue(const QString &text);
/// The protocols that a name or number stands for; an empty list: all of them. Nothing for a name that is not listed
/// here: a host may know more of them.
std::optional<std::vector<quint8>> protocolValue(const QString &text);
/// "SYN,ACK", "ALL", "NONE".
std::optional<quint8> tcpFlagsValue(const QString &text);
/// "NEW,ESTABLISHED" as bits of ConntrackState.
std::optional<quint16> conntrackStatesValue(const QString &text);
/// "LOCAL,BROADCAST" as bits of AddressType.
std::optional<quint32> addressTypesValue(const QString &text);
/// "0x1/0xff" or "1".
struct MaskedValue
{
    quint32 value = 0;
    quint32 mask = 0xffffffff;
};
std::optional<MaskedValue> maskedValue(const QString &text);
/// "172.17.0.2:80", "10.0.0.1-10.0.0.5:80-90", "[fd00::2]:80", ":8080".
std::optional<NatTarget> natDestinationValue(const QString &text, IpFamily family);

/// Why iptables can never have taken or printed a value: it is mistyped, and what was meant is not known. Empty: it
/// can, though it may not be understood here (the name of a host or a service, a mask with holes).
QString addressListProblem(const QString &text, IpFamily family);
QString addressRangeProblem(const QString &text, IpFamily family);
QString portListProblem(const QString &text);
QString protocolProblem(const QString &text);

}
