// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace daytwo {

struct EchoOptions
{
    int count = 3;
    std::chrono::milliseconds interval{200};
    std::chrono::milliseconds timeout{1000}; ///< for each echo
};

/// What echo requests showed.
struct EchoOutcome
{
    QString address{}; ///< the IP address that was asked
    int sent = 0;
    int received = 0;
    std::vector<std::chrono::microseconds> rtts{};
    /// ICMP errors that came back, each once: "host unreachable", "administratively prohibited", …
    QStringList errors{};
    QString via{}; ///< "socket" or "ping"

    bool operator==(const EchoOutcome &) const = default;
};

/// Sends echo requests without root where the kernel allows it (ping_group_range), else with a raw socket, else by the
/// system's `ping`. Blocks. Errors: Unreachable (name not known; no route at all), Denied (none of the three ways is
/// permitted), TimedOut, Cancelled.
Result<EchoOutcome> sendEchoes(const QString &host, const EchoOptions &options, const Context &context);

/// Reads the output of `LC_ALL=C ping -n`; nothing when there is no summary line. Pure.
std::optional<EchoOutcome> parsePingOutput(const QByteArray &out);

}
