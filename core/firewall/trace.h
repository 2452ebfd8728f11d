// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/netfilterpath.h"

namespace daytwo {

/// One rule or policy that had a say in what became of one packet.
struct TraceStep
{
    enum class Effect : quint8 { Accepts, Refuses, Rewrites, Returns, Hinders };
    Effect effect = Effect::Accepts;
    /// It surely matched; otherwise it is what makes the answer uncertain.
    bool isCertain = true;
    bool isPolicy = false;
    /// In a chain that rewrites: it lets pass, but nobody is let in there.
    bool isNat = false;
    Hook hook = Hook::Input;
    QString chain;
    int line = 0;
    QString text;
};

/// Which packet of an attempt to look at.
struct TraceQuestion
{
    Attempt attempt;
    Address source;
    PathPhase phase = PathPhase::Opening;
};

/// The rules that decide about this one packet, in the order in which it meets them.
std::vector<TraceStep> tracePacket(const FirewallRules &rules, const HookChains &chains, const TraceQuestion &question);

}
