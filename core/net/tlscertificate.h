// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/tls.h"

#include <QList>
#include <QSslCertificate>
#include <QSslError>

namespace daytwo {

/// Our view of a certificate of Qt's. Private to core/net.
TlsCertificate certificateFacts(const QSslCertificate &certificate);
/// Each error's text once.
QStringList tlsErrorTexts(const QList<QSslError> &errors);

}
