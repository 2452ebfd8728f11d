// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace daytwo {

/// Replaces what must never reach the journal, a log or a report by "[redacted]": WireGuard private and pre-shared
/// keys, PEM private keys, Proxmox tokens and tickets, Authorization headers, password=… values, bcrypt hashes,
/// credentials inside URLs. Works on bytes, keeps line breaks and all else. Pure.
QByteArray redact(const QByteArray &text);
/// The same for text.
QString redact(const QString &text);

}
