// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (!scope.node().hasRole(kRoleAdmin))
        scope.add({.probes = firewallProbes(scope), .needs = {sshSession()}});
}

Judgement judge(const JudgeInput &input)
{
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    Judgement result = nftSeen(input) ? passed(CheckWords::tr("All layers of the firewall could be read."))
                                      : warned(CheckWords::tr("iptables could be read; native nft rules could not."));
    if (result.outcome == Outcome::Warn)
        result.mend = sudoersLine(input.node.ssh.user, {u"/usr/sbin/nft"_s, u"-j"_s, u"list"_s, u"ruleset"_s});
    result.expected = CheckWords::tr("iptables-save, ip6tables-save, the legacy layer where it holds tables, and nft.");
    return result;
}

}

const CheckSpec &firewallReadable()
{
    static const CheckSpec spec{
        .id = "firewall.readable",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Firewall can be read"),
        .why =
            QT_TRANSLATE_NOOP("CheckWords", "Rules that cannot be read prove nothing, and are never taken as closed."),
        .section = "2",
        .bullets = "B49 B73",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Install the sudoers lines that Daytwo shows for this host."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
