// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"
#include "core/facts/ssfacts.h"

namespace daytwo {

// Section 2: nothing listens that was not declared, and what was declared listens.
const CheckSpec &listenersRequired();
const CheckSpec &listenersUnexpected();
const CheckSpec &listenersDrift();
const CheckSpec &listenersBindScope();

/// The list of sockets among a check's probes, and the presence list.
std::vector<ProbeRequest> listenerProbes(const PlanScope &scope);
/// The list read from probe 0 (presence at 1), or why not.
tl::expected<ListenerList, Judgement> listenersOf(const JudgeInput &input, int probe = 0, int presence = 1);

/// Over which families of IP a TCP port is heard from outside of the host. What was not seen is taken for heard.
struct HeardOver
{
    bool v4 = true;
    bool v6 = true;
};
HeardOver heardOver(const ListenerList &list, quint16 port);

/// How a listener stands to what the lab file expects.
enum class Standing {
    Expected,
    WrongScope, ///< expected, but heard from further away
    WrongOwner, ///< the port is expected, the owner is another
    Unexpected
};
Standing standingOf(const Node &node, const Listener &listener, const QList<Cidr> &vpn);
/// "tcp 0.0.0.0:9100 (prometheus-node-exporter.service)", foreign names escaped.
QString listenerText(const Listener &listener);
/// "tcp/wildcard4/9100/prometheus-node-exporter.service": equal for the same listener in two runs. Ports of the
/// ephemeral range are folded to "ephemeral", since they change by themselves.
QString listenerIdentity(const Listener &listener, const QList<Cidr> &vpn);

}
