// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Part { Presence, Rules4, Rules6, LegacyNames, Legacy4, Legacy6, Nft };

void plan(PlanScope &scope)
{
    if (!scope.node().hasRole(kRoleAdmin))
        scope.add({.probes = firewallProbes(scope), .needs = {sshSession(), u"firewall.readable"_s}});
}

bool holdsRules(const Evidence &evidence)
{
    return evidence.out.contains("\n-A ");
}

/// Tables of nft that iptables neither made nor shows, with at least one rule.
QStringList nativeTables(const QByteArray &nft)
{
    static const QStringList ofIptables{u"filter"_s, u"nat"_s, u"mangle"_s, u"raw"_s, u"security"_s};
    QStringList names;
    for (const QJsonValue &entry : QJsonDocument::fromJson(nft).object().value("nftables"_L1).toArray()) {
        const QJsonObject rule = entry.toObject().value("rule"_L1).toObject();
        const QString family = rule.value("family"_L1).toString();
        const QString table = rule.value("table"_L1).toString();
        const bool made = (family == "ip"_L1 || family == "ip6"_L1) && ofIptables.contains(table);
        if (!rule.isEmpty() && !made)
            names << family + u' ' + table;
    }
    names.removeDuplicates();
    return names;
}

Judgement judge(const JudgeInput &input)
{
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    const QString legacy = QString::fromUtf8(input.evidence[LegacyNames]->out.trimmed()).replace(u'\n', u", "_s);
    const bool nftRules = holdsRules(*input.evidence[Rules4]) || holdsRules(*input.evidence[Rules6]);
    Judgement result;
    if (legacy.isEmpty() && !nftSeen(input))
        result = warned(CheckWords::tr("No legacy tables; whether native nft rules decide too could not be read."));
    else if (const QStringList native = nativeTables(input.evidence[Nft]->out);
             legacy.isEmpty() && nftRules && !native.isEmpty())
        result =
            warned(CheckWords::tr("Beside iptables, native nft tables decide: %1. Both were followed; `iptables -S` "
                                  "shows only one.")
                       .arg(native.join(u", "_s)));
    else if (legacy.isEmpty())
        result = passed(CheckWords::tr("One layer decides: no legacy tables beside it."));
    else if (nftRules)
        result = failed(
            CheckWords::tr(
                "Two layers hold rules: iptables, and the legacy tables %1. A packet must pass both, and `iptables -S` "
                "shows only one.")
                .arg(legacy));
    else
        result = passed(CheckWords::tr("Only the legacy layer holds rules (%1).").arg(legacy));
    result.expected = CheckWords::tr("Rules in one layer only.");
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
