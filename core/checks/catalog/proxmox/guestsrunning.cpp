// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/proxmox/proxmox.h"
#include "core/checks/catalog/proxmox/pvelook.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Resources, Rights };

void plan(PlanScope &scope)
{
    if (!speaksForProxmox(scope.lab(), scope.node()))
        return;
    const ProxmoxEndpoint *endpoint = scope.lab().proxmoxOf(scope.node());
    const QString name = endpoint ? endpoint->name : QString();
    planProxmox(scope, {PveGet{name, u"/cluster/resources?type=vm"_s}, PveGet{name, u"/access/permissions"_s}});
}

/// Guests by how they are.
struct Roll
{
    QStringList running;
    QStringList fresh;
    QStringList down;
    QStringList unclear;
};

void enter(Roll &roll, const JudgeInput &input, const Node &node, const PveGuest &guest)
{
    const QString name = node.id.value;
    switch (guest.power) {
    case PveGuest::Power::Running:
        (guest.uptime && double(*guest.uptime) < input.number("grace_s") ? roll.fresh : roll.running) << name;
        break;
    case PveGuest::Power::Stopped:
    case PveGuest::Power::Paused:
        roll.down << u"%1 (%2)"_s.arg(name, guest.powerText);
        break;
    case PveGuest::Power::Unknown:
        roll.unclear << name;
        break;
    }
}

Judgement judgeRoll(const Roll &roll)
{
    if (!roll.down.isEmpty())
        return failed(CheckWords::tr("Not running: %1.").arg(roll.down.join(u", "_s)));
    if (!roll.unclear.isEmpty())
        return unknown(Reason::Unproven,
                       CheckWords::tr("Proxmox does not know how these are: %1.").arg(roll.unclear.join(u", "_s)));
    if (!roll.fresh.isEmpty())
        return warned(CheckWords::tr("Only just started: %1.").arg(roll.fresh.join(u", "_s)));
    return passed(CheckWords::tr("%n guest(s) of the lab run.", nullptr, int(roll.running.size())));
}

Judgement judge(const JudgeInput &input)
{
    if (input.evidence.empty())
        return noProxmoxApi(input);
    const auto resources = pveAnswer(input, Resources, pveResourcesFrom);
    if (!resources)
        return resources.error();
    const auto rights = pveAnswer(input, Rights, pvePermissionsFrom);
    if (!rights)
        return rights.error();
    const auto wanted = guestsBehind(input.lab, input.node);
    if (wanted.empty())
        return skipped(CheckWords::tr("The lab file gives no guest of this host a VMID."));
    Roll roll;
    for (const Node *node : wanted) {
        const auto guest =
            std::ranges::find(resources->guests, *node->vmid, [](const PveGuest &one) { return one.ref.vmid; });
        const QString path = u"/vms/%1"_s.arg(*node->vmid);
        if (guest != resources->guests.end())
            enter(roll, input, *node, *guest);
        else if (!rights->allows(path, u"VM.Audit"_s))
            return rightMissing(u"VM.Audit"_s, path);
        else
            roll.down << CheckWords::tr("%1 (there is no VM %2)").arg(node->id.value, QString::number(*node->vmid));
    }
    Judgement result = judgeRoll(roll);
    result.expected = CheckWords::tr("Every guest that the lab file gives a VMID runs.");
    return result;
}

}

const CheckSpec &proxmoxGuestsRunning()
{
    static const CheckSpec spec{
        .id = "proxmox.guests-running",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Guests run"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A guest that is off answers no question, and Proxmox knows why."),
        .section = "maintenance",
        .bullets = "B04 B12",
        .remedy =
            QT_TRANSLATE_NOOP("CheckWords", "Start it with `qm start VMID`, and see in its task log why it stopped."),
        .profiles = {Profile::Maintenance},
        .roles = {QString(kRoleHypervisor)},
        .vantage = "admin",
        .parameters = {{"grace_s", 180, "s",
                        QT_TRANSLATE_NOOP("CheckWords", "time after its start during which a guest counts as fresh")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
