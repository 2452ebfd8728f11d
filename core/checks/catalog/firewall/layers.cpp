// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"
#include "core/firewall/anatomy.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Part { Presence, Rules4 };

void plan(PlanScope &scope)
{
    if (!scope.node().hasRole(kRoleAdmin))
        scope.add({.probes = firewallProbes(scope), .needs = {sshSession(), u"firewall.readable"_s}});
}

/// Whether the iptables that is in use is the legacy one, whose own tables are then no second layer: only the other one
/// names what it translates to.
bool legacyInUse(const JudgeInput &input)
{
    const QByteArray &out = input.evidence[Rules4]->out;
    return !out.trimmed().isEmpty() && !out.contains("(nf_tables)");
}

Judgement judge(const JudgeInput &input)
{
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    const FirewallLayers layers = layersOf(*state);
    const QString iptables = layers.iptables.join(u", "_s);
    const QString legacy = layers.legacy.join(u", "_s);
    const QString native = layers.native.join(u", "_s);
    Judgement result;
    if (!layers.legacy.isEmpty() && !layers.iptables.isEmpty() && !legacyInUse(input)) {
        result = failed(CheckWords::tr("Two layers hold rules: the legacy tables %1, and iptables (%2). A packet must "
                                       "pass both, and `iptables "
                                       "-S` shows only one.")
                            .arg(legacy, iptables));
        result.mend =
            u"iptables-legacy-save > /root/legacy.rules; iptables-legacy -P INPUT ACCEPT; iptables-legacy -F"_s;
    } else if (!layers.native.isEmpty() && (!layers.iptables.isEmpty() || !layers.legacy.isEmpty())) {
        result = warned(
            CheckWords::tr("Beside iptables (%1), nft has tables of its own: %2. Both are followed; a packet must pass "
                           "both.")
                .arg(layers.iptables.isEmpty() ? legacy : iptables, native));
    } else if (!nftSeen(input)) {
        result = warned(CheckWords::tr("No legacy tables beside iptables; whether nft has tables of its own could not "
                                       "be read."));
        result.mend = sudoersLine(input.node.ssh.user, {u"/usr/sbin/nft"_s, u"-j"_s, u"list"_s, u"ruleset"_s});
    } else if (iptables.isEmpty() && legacy.isEmpty() && native.isEmpty()) {
        result = passed(CheckWords::tr("No layer holds a rule."));
    } else {
        result = passed(CheckWords::tr("One layer decides: %1.")
                            .arg(!native.isEmpty()     ? u"nft (%1)"_s.arg(native)
                                 : !iptables.isEmpty() ? u"iptables (%1)"_s.arg(iptables)
                                                       : u"iptables-legacy (%1)"_s.arg(legacy)));
    }
    result.expected = CheckWords::tr("Rules in one layer only.");
    result.facts = {{"iptables"_L1, iptables}, {"legacy"_L1, legacy}, {"native"_L1, native}};
    return result;
}

}

const CheckSpec &firewallLayers()
{
    static const CheckSpec spec{
        .id = "firewall.layers",
        .title = QT_TRANSLATE_NOOP("CheckWords", "One firewall layer decides"),
        .why =
            QT_TRANSLATE_NOOP("CheckWords", "Left-over legacy tables lock you out while the visible rules look right."),
        .section = "2",
        .bullets = "B49 B73",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Pick one front end; flush the legacy tables with `iptables-legacy -F` on the console."),
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
