// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>

#include <optional>

namespace daytwo {

/// The summary of `ping -n -c N`.
struct PingSummary
{
    int sent = 0;
    int received = 0;
    int errors = 0; ///< ICMP errors that came back instead
    int duplicates = 0;
    std::optional<double> rttMin; ///< milliseconds; nothing without a reply
    std::optional<double> rttAvg;
    std::optional<double> rttMax;

    /// 0…100.
    [[nodiscard]] double lossPercent() const;
    bool operator==(const PingSummary &) const = default;
};
/// Only the counters are read. The line "… packets transmitted, … received …" is required, so is the rtt line when
/// something was received. Empty output is garbled: see pingRefusal() for why.
Parsed<PingSummary> parsePingSummary(const QByteArray &out);

/// Why ping printed no summary.
enum class PingRefusal { None, Dns, NetworkUnreachable, NotPermitted, Other };
PingRefusal pingRefusal(int exitCode, const QByteArray &err);

}
