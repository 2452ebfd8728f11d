// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace daytwo {

/// The SHA-256 of a certificate (DER), by which a server is recognised whatever its issuer.
struct TlsPin
{
    QByteArray sha256{}; ///< 32 bytes; empty: no pin

    bool operator==(const TlsPin &) const = default;
    [[nodiscard]] bool isEmpty() const { return sha256.isEmpty(); }
    /// The pin of a certificate in DER form.
    static TlsPin ofCertificate(const QByteArray &der);
};

/// Reads "sha256:…" or bare digits, in hex with or without colons as Proxmox and openssl show it, or base64 after
/// "sha256//". An empty text is no pin. Errors: BadInput.
Result<TlsPin> parseTlsPin(const QString &text);
/// "AA:BB:…", as Proxmox shows it.
QString tlsPinText(const TlsPin &pin);

}
