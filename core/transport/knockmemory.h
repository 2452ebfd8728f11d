// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/evidence.h"
#include "core/lab/inventory.h"

#include <QHash>

#include <mutex>
#include <optional>

namespace daytwo {

/// Spares sshd: it punishes addresses that connect often without logging in (PerSourcePenalties), so that the next real
/// login from there would be refused. A raw connect to an SSH port that reached sshd is not repeated by the same
/// vantage within a minute; its answer is given again, with the time it was made. One that did not get through cost
/// sshd nothing and is made anew, so that nothing is called closed from memory. Thread-safe.
class KnockMemory
{
public:
    static constexpr std::chrono::seconds kPause{60};

    explicit KnockMemory(const Inventory &lab);
    /// The answer to give again; nothing where the question may be put.
    [[nodiscard]] std::optional<Evidence> recent(const ProbeRequest &request, const QDateTime &now) const;
    /// Keeps what is worth it of an answer that came in.
    void remember(const Evidence &evidence);
    void forget();

private:
    [[nodiscard]] bool isKnock(const ProbeRequest &request) const;

    QSet<quint16> m_ports;
    mutable std::mutex m_mutex;
    QHash<QString, Evidence> m_open;
};

}
