// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace daytwo {

/// A certificate that vouches for itself, with its key, both PEM.
struct SelfSigned
{
    QByteArray certificate;
    QByteArray key;
};

/// Makes a fresh key (P-256) and certificate for `commonName`, also valid for 127.0.0.1 and ::1, from yesterday for
/// `days` days; negative `days` give one that has expired.
Result<SelfSigned> makeSelfSigned(const QString &commonName, int days = 3650);

}
