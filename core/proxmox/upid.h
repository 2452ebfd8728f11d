// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace daytwo {

/// The name that Proxmox VE gives to a task: node, process, start, type, object and user in one text.
/// `UPID:pve1:000001E6:000637F4:6B03E67F:qmsnapshot:101:ops@pve!console:`
struct Upid
{
    QString node = {};
    quint32 pid = 0;
    /// Kernel ticks at which the worker started; 8 or 9 hexadecimal digits in the text.
    quint64 processStart = 0;
    /// Seconds since 1970, UTC, by the node's clock.
    quint32 startTime = 0;
    /// "qmsnapshot", "vzrollback", … Unknown types are kept as they are.
    QString type = {};
    /// What the task works on, usually the VMID. May be empty.
    QString id = {};
    /// "ops@pve" or, for a token's task, "ops@pve!console".
    QString user = {};

    bool operator==(const Upid &) const = default;

    /// The text as Proxmox writes it, trailing colon included.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] QDateTime started() const;
};

/// Reads a UPID. Nothing when the text is not exactly one.
std::optional<Upid> parseUpid(QStringView text);

}
