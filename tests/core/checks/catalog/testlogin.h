// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/checks/catalog/testlab.h"

#include <QJsonArray>

namespace daytwo::checkbench {

/// A login as it should be, changed.
inline Answer login(const QJsonObject &changes = {}, std::optional<Error::Kind> error = {})
{
    QJsonObject meta{{QStringLiteral("hostKeyState"), QStringLiteral("ok")},
                     {QStringLiteral("hostKeyType"), QStringLiteral("ssh-ed25519")},
                     {QStringLiteral("hostKeyFingerprint"), QStringLiteral("SHA256:now")},
                     {QStringLiteral("knownFingerprint"), QStringLiteral("SHA256:known")},
                     {QStringLiteral("offeredMethods"), QJsonArray{QStringLiteral("publickey")}},
                     {QStringLiteral("authenticated"), true},
                     {QStringLiteral("noneAccepted"), false},
                     {QStringLiteral("usedKey"), QStringLiteral("SHA256:ours")},
                     {QStringLiteral("user"), QStringLiteral("ops")},
                     {QStringLiteral("banner"), QStringLiteral("SSH-2.0-OpenSSH_9.2p1")},
                     {QStringLiteral("localAddress"), QStringLiteral("10.8.0.2")}};
    for (auto it = changes.begin(); it != changes.end(); ++it)
        meta.insert(it.key(), it.value());
    return error ? nothingFrom(*error, meta) : showed(meta);
}

}
