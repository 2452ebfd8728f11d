// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace daytwo {

/// A public host key as it travels: "ssh-ed25519" and the wire blob.
struct HostKey
{
    QString type{};
    QByteArray blob{};

    bool operator==(const HostKey &) const = default;
    [[nodiscard]] bool isEmpty() const { return blob.isEmpty(); }
    /// "SHA256:…" as ssh-keygen -l prints it; empty for an empty key.
    [[nodiscard]] QString fingerprint() const { return sshFingerprint(blob); }

    /// The fingerprint of any public key blob.
    static QString sshFingerprint(const QByteArray &blob);
};

}
