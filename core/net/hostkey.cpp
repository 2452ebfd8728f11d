// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hostkey.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace daytwo {

QString HostKey::sshFingerprint(const QByteArray &blob)
{
    if (blob.isEmpty())
        return {};
    const QByteArray digest = QCryptographicHash::hash(blob, QCryptographicHash::Sha256);
    return "SHA256:"_L1 + QString::fromLatin1(digest.toBase64(QByteArray::OmitTrailingEquals));
}

}
