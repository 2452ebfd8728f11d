// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/net/socket.h"

#include <QStringList>

namespace daytwo {

struct DialOptions
{
    /// Use this local IP address (a vantage that is not the VPN's); empty: the kernel chooses.
    QString localAddress{};
};

/// Resolves `host` and connects to the first of its addresses that answers. Blocks until deadline or stop.
/// Errors: Refused (detail "ECONNREFUSED …"), Unreachable ("EHOSTUNREACH …", "ENETUNREACH …", "EAI_NONAME …"),
/// TimedOut ("ETIMEDOUT …": no answer from the addresses named), Denied and BadInput (our own machine: a local
/// firewall, a local address that is not ours), Cancelled. Where several addresses fail, the one that answered most
/// clearly decides: refused before unreachable before silence. `what` is "host:port".
Result<Socket> dial(const QString &host, quint16 port, const Context &context, const DialOptions &options = {});

/// The addresses of `host`, in the order the resolver gives them; an address literal is its own answer.
/// Runs on a thread that is abandoned when the context ends first. Errors: Unreachable with the resolver's word in
/// `detail` ("EAI_NONAME: …" not known, "EAI_AGAIN: …" resolver did not answer), TimedOut, Cancelled.
Result<QStringList> resolveHost(const QString &host, const Context &context);

/// "host:port", with brackets around an IPv6 literal.
QString hostPort(const QString &host, quint16 port);

}
