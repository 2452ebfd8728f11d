// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/net/tlspin.h"

#include <QDateTime>
#include <QStringList>

namespace daytwo {

/// What a server's certificate says, and whether this machine would believe it.
struct TlsCertificate
{
    TlsPin pin{};
    QString subject{}; ///< common name, or the first organisation
    QString issuer{};
    QStringList names{}; ///< DNS and IP names it stands for
    QDateTime notBefore{};
    QDateTime notAfter{};
    bool selfSigned = false;

    bool operator==(const TlsCertificate &) const = default;
};

struct TlsFacts
{
    TlsCertificate certificate{};
    QString protocol{}; ///< "TLSv1.3"
    QString cipher{};
    /// Why the chain or name would not be believed by the system's authorities; empty: it would.
    QStringList chainErrors{};
    QString peerAddress{};

    bool operator==(const TlsFacts &) const = default;
};

struct TlsPeekOptions
{
    /// Sent as SNI and compared with the certificate; empty: the host.
    QString serverName{};
};

/// Shakes hands with host:port, looks at the certificate, hangs up. Accepts any certificate: nothing is sent.
/// Errors: those of dial(); BadReply when the peer does not speak TLS. Blocks.
Result<TlsFacts> peekTls(const QString &host, quint16 port, const Context &context, const TlsPeekOptions &options = {});

}
