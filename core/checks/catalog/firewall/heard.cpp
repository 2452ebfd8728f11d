// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "core/firewall/anatomy.h"

namespace daytwo {

using namespace Qt::StringLiterals;

std::optional<HeardFamily> onlyHeardFamily(const FirewallState &state, const PortQuestion &question,
                                           const HeardOver &heard)
{
    // With nobody at all there is no service to judge by; that is told in other words.
    if (heard.v4 == heard.v6 || question.protocol != TransportProtocol::Tcp)
        return std::nullopt;
    const bool unheard6 = !heard.v6;
    if (mayHandOn(state, unheard6, question.port))
        return std::nullopt;
    HeardFamily family{question, unheard6 ? u"IPv4"_s : u"IPv6"_s, unheard6 ? u"IPv6"_s : u"IPv4"_s};
    family.question.allow << Cidr{*parseIpAddress(unheard6 ? u"::"_s : u"0.0.0.0"_s), 0};
    return family;
}

QString unheardText(const HeardFamily &family)
{
    return CheckWords::tr("Nothing listens on %1/tcp over %2: what the rules leave open there is no exposure by "
                          "itself.")
        .arg(family.question.port)
        .arg(family.unheard);
}

}
