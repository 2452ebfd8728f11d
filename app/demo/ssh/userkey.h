// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace daytwo {

/// A fresh ed25519 key pair of a played user.
class UserKey
{
public:
    UserKey();

    /// OpenSSH's private key format, without passphrase.
    [[nodiscard]] const QByteArray &privatePem() const { return m_pem; }
    /// The public key as it travels.
    [[nodiscard]] const QByteArray &publicBlob() const { return m_blob; }

private:
    QByteArray m_pem;
    QByteArray m_blob;
};

}
