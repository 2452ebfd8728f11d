// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pvejson.h"
#include "core/proxmox/pvejsonlist.h"
#include "core/proxmox/pvevalue.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

Result<PveFirewallOptions> pveFirewallOptionsFrom(const QJsonValue &data, const QString &what)
{
    const auto object = pveObject(data, what);
    if (!object)
        return fail(object.error());
    // All options may be left out, but never the checksum of their file, be it empty.
    if (pveText((*object)["digest"_L1]).isEmpty())
        return pveOddReply(what, u"firewall options without a digest"_s);
    PveFirewallOptions options;
    const QJsonValue enable = (*object)["enable"_L1];
    if (enable.isUndefined())
        return options;
    // A number for the datacenter, where any but 0 means on; a boolean for a node.
    const auto number = pveInteger(enable);
    options.enabled = number ? std::optional(*number != 0) : pveBoolean(enable);
    if (!options.enabled)
        return pveOddReply(what, u"does not say whether the firewall is on"_s);
    return options;
}

Result<QList<PveIpSetEntry>> pveIpSetFrom(const QJsonValue &data, const QString &what)
{
    auto entries = pveEach<PveIpSetEntry>(data, what, [&what](const QJsonObject &object) -> Result<PveIpSetEntry> {
        const QString cidr = pveText(object["cidr"_L1]);
        if (cidr.isEmpty())
            return pveOddReply(what, u"an entry of the IP set has no network"_s);
        const QJsonValue exception = object["nomatch"_L1];
        const auto isException = exception.isUndefined() ? std::optional(false) : pveBoolean(exception);
        if (!isException)
            return pveOddReply(what, u"an entry of the IP set is neither in it nor an exception"_s);
        return PveIpSetEntry{.cidr = cidr, .exception = *isException};
    });
    if (entries)
        std::ranges::sort(*entries, {}, &PveIpSetEntry::cidr);
    return entries;
}

}
