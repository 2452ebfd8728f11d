// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/checks/catalog/checkbench.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace daytwo::checkbench {

/// One line of `journalctl -o json`, an hour before the standard time of judging.
inline QByteArray journalLine(const QString &message, const QString &identifier = QStringLiteral("sshd"))
{
    const qint64 at = standardNow().addSecs(-3600).toMSecsSinceEpoch() * 1000;
    return QJsonDocument(QJsonObject{{QStringLiteral("MESSAGE"), message},
                                     {QStringLiteral("SYSLOG_IDENTIFIER"), identifier},
                                     {QStringLiteral("PRIORITY"), QStringLiteral("3")},
                                     {QStringLiteral("__REALTIME_TIMESTAMP"), QString::number(at)}})
               .toJson(QJsonDocument::Compact) +
           '\n';
}

/// A login of the console itself, from the VPN, with its key.
inline QByteArray ownLogin()
{
    return journalLine(QStringLiteral("Accepted publickey for ops from 10.8.0.2 port 40022 ssh2: ED25519 SHA256:own"));
}

/// sshd's journal with our own login in it, and these messages.
inline Answer sshdSaid(const QStringList &messages)
{
    QByteArray text = ownLogin();
    for (const QString &message : messages)
        text += journalLine(message);
    return printed(text);
}

/// What journalctl prints for an account that may not read the journal.
inline Answer journalHidden()
{
    return printed("-- No entries --\n", 0, bytesOf(QStringLiteral("access/journal-no-permission.err")));
}

/// A verdict with these facts, as an earlier run left it.
inline Verdict earlier(const QJsonObject &facts)
{
    Verdict verdict;
    verdict.judgement.outcome = Outcome::Pass;
    verdict.judgement.reason = Reason::None;
    verdict.judgement.facts = facts;
    return verdict;
}

/// A lab with a node "web" that ssh reaches through the gateway.
inline QByteArray accessLab(const QByteArray &policy = {})
{
    return policy + R"(
[[network]]
name = "vpn"
kind = "vpn"
cidrs = ["10.8.0.0/24"]

[[node]]
name = "gw"
roles = ["gateway"]
address = "10.8.0.1"
addresses = ["192.168.50.1"]

[[node]]
name = "web"
roles = ["service"]
address = "192.168.50.30"
ssh = { user = "ops", jump = "gw" }
services = ["nginx"]
)";
}

}
