// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/proxmox/proxmox.h"
#include "core/checks/plan.h"
#include "core/facts/ssfacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Sockets, Presence };

void plan(PlanScope &scope)
{
    scope.add(
        {.probes = {scope.here(commands::listeners()), scope.here(commands::presence())}, .needs = {sshSession()}});
}

Judgement judgeListeners(const JudgeInput &input, const ListenerList &list)
{
    Judgement result = failed(CheckWords::tr("Nothing listens on 8006/tcp."));
    for (const Listener &listener : list.listeners) {
        if (listener.protocol != SocketProtocol::Tcp || listener.port != kProxmoxPort)
            continue;
        const QString owner = listenerOwnerWord(listener);
        const bool proxy = listener.unit.startsWith("pveproxy"_L1) ||
                           (listener.owner == ListenerOwner::Process && listener.process.startsWith("pveproxy"_L1));
        if (listener.owner == ListenerOwner::Unknown || listener.owner == ListenerOwner::Kernel)
            result = warned(CheckWords::tr("Something listens on 8006/tcp; its owner could not be seen."));
        else if (!proxy)
            result = failed(CheckWords::tr("8006/tcp is held by %1, not by pveproxy.").arg(owner));
        else if (listenScope(listener, vpnNetworks(input.lab)) == ListenScope::Loopback)
            result = failed(CheckWords::tr("8006/tcp listens on loopback only (%1).").arg(owner));
        else
            result = passed(CheckWords::tr("8006/tcp is held by %1.").arg(owner));
        result.facts = {{"owner"_L1, owner}};
        // One that can be reached from elsewhere is enough; a stranger beside it is not fine.
        if (!proxy || result.outcome == Outcome::Pass)
            return result;
    }
    return result;
}

Judgement judge(const JudgeInput &input)
{
    Judgement result = judgeParsed(
        input, Sockets, Presence, u"ss"_s, [](const QByteArray &out) { return parseSs(out, SsRights::Root); },
        [&input](const ListenerList &list) { return judgeListeners(input, list); });
    result.expected = CheckWords::tr("A TCP socket on exactly port 8006.");
    result.marks = marksOf(input, Sockets, {u":8006 "_s});
    return result;
}

}

const CheckSpec &proxmoxUiListening()
{
    static const CheckSpec spec{
        .id = "proxmox.ui-listening",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Proxmox listens on 8006"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "It is the console of last resort when a guest locks you out."),
        .section = "3",
        .bullets = "B55",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "`systemctl status pveproxy`"),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleHypervisor)},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
