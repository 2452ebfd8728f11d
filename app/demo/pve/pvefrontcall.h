// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/pve/pvefront.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace daytwo {

// What the files behind pvefront.h share.

/// One call on its way through the front.
struct PveFront::Call
{
    const WorldToken &token;
    /// Named parts of the path: "node", "kind", "vmid", "snapname", "upid", "storage", "action".
    QMap<QString, QString> parts;
    QMap<QString, QString> parameters;

    [[nodiscard]] bool may(const QString &path, const QString &privilege) const
    {
        return token.permissions.allows(path, privilege);
    }
    [[nodiscard]] bool flag(const QString &name) const { return parameters.value(name) == QLatin1String("1"); }
    [[nodiscard]] GuestKind kind() const
    {
        return parts.value(QStringLiteral("kind")) == QLatin1String("lxc") ? GuestKind::Lxc : GuestKind::Qemu;
    }
    [[nodiscard]] PveGuestRef guest() const
    {
        return {.node = parts.value(QStringLiteral("node")),
                .kind = kind(),
                .vmid = parts.value(QStringLiteral("vmid")).toInt()};
    }
    [[nodiscard]] QString guestPath() const { return QStringLiteral("/vms/") + parts.value(QStringLiteral("vmid")); }
};

/// A path, what may be asked with it, and who answers.
struct PveFront::Route
{
    QByteArray method;
    QRegularExpression path;
    /// Needed at the path below, any one of them; empty: anybody.
    QStringList privileges;
    /// Where: a text with {node}, {vmid}, {storage}.
    QString where;
    /// Names of parameters; "!" behind: must be there; "?" behind: 0 or 1.
    QStringList parameters;
    Answer answer;
    /// Handled by the daemon behind the proxy.
    bool relayed = false;
};

}
