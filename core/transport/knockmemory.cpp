// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/knockmemory.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 kSshPort = 22;
constexpr QLatin1StringView kAgain("knockedBefore");

}

KnockMemory::KnockMemory(const Inventory &lab)
    : m_ports{kSshPort}
{
    for (const Node &node : lab.nodes())
        m_ports.insert(node.ssh.port.value_or(kSshPort));
}

bool KnockMemory::isKnock(const ProbeRequest &request) const
{
    const auto *tcp = std::get_if<TcpOpen>(&request.probe);
    return tcp && !request.vantage.isAdmin() && m_ports.contains(tcp->port);
}

std::optional<Evidence> KnockMemory::recent(const ProbeRequest &request, const QDateTime &now) const
{
    if (!isKnock(request))
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    const auto it = m_open.constFind(probeKey(request));
    if (it == m_open.constEnd() || it->startedAt.secsTo(now) >= kPause.count() || it->startedAt > now)
        return std::nullopt;
    Evidence evidence = *it;
    evidence.meta.insert(kAgain, true);
    return evidence;
}

void KnockMemory::remember(const Evidence &evidence)
{
    const bool open = !evidence.error && evidence.meta.value("state"_L1).toString() == "open"_L1;
    if (!open || !isKnock(evidence.request) || evidence.meta.contains(kAgain) || !evidence.startedAt.isValid())
        return;
    const std::lock_guard lock(m_mutex);
    m_open.insert(probeKey(evidence.request), evidence);
}

void KnockMemory::forget()
{
    const std::lock_guard lock(m_mutex);
    m_open.clear();
}

}
