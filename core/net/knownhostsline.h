// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/hostkey.h"

#include <QByteArray>

#include <optional>

namespace daytwo {

/// More than this of a known-hosts file is not looked at.
inline constexpr qint64 kKnownHostsMaxBytes = qint64{16} * 1024 * 1024;

/// One line of a known-hosts file, taken apart.
struct KnownHostsLine
{
    QByteArray patterns{}; ///< "gw-vpn,10.8.0.1", "*.lab,!x.lab" or "|1|salt|hash"
    HostKey key{};
    bool revoked = false;
    bool authority = false; ///< @cert-authority
    bool hashed = false;
};

/// Nothing for comments, empty and broken lines and unknown markers.
std::optional<KnownHostsLine> parseKnownHostsLine(const QByteArray &line);
/// Whether the patterns stand for `name` (lower case, "[host]:port" where not port 22).
bool matchesKnownHost(const QByteArray &patterns, const QByteArray &name);
/// "|1|salt|hash" of `name` with 20 fresh random bytes of salt.
QByteArray hashedHostName(const QByteArray &name);

}
