// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace daytwo {

/// One row of `df`.
struct FileSystemUse
{
    QString source;
    QString type;
    QString target;
    quint64 size = 0;   ///< bytes
    quint64 used = 0;   ///< bytes
    quint64 avail = 0;  ///< bytes that a normal user may still write
    quint64 inodes = 0; ///< 0: this file system has no fixed number (btrfs)
    quint64 inodesUsed = 0;
    quint64 inodesFree = 0;

    /// As df tells it: used / (used + avail), 0…100, rounded up; nothing for a size of 0.
    [[nodiscard]] std::optional<int> usedPercent() const;
    /// 0…100, rounded up; nothing where inodes are not counted.
    [[nodiscard]] std::optional<int> inodesUsedPercent() const;
    /// tmpfs, overlay, squashfs and the like: nothing that fills up in a way worth judging.
    [[nodiscard]] bool pseudo() const;
    bool operator==(const FileSystemUse &) const = default;
};
/// `df -B1 --output=source,fstype,size,used,avail,pcent,itotal,iused,iavail,ipcent,target`, with its heading. Empty
/// output, or a heading without rows, is garbled: there is always a root.
Parsed<QList<FileSystemUse>> parseDf(const QByteArray &out);

/// One mount from `findmnt -J --real -o TARGET,SOURCE,FSTYPE,OPTIONS`.
struct MountPoint
{
    QString target;
    QString source;
    QString type;
    QStringList options;

    [[nodiscard]] bool readOnly() const { return options.contains(QLatin1String("ro")); }
    bool operator==(const MountPoint &) const = default;
};
/// The tree is flattened, parents first. No mount at all is garbled: there is always a root.
Parsed<QList<MountPoint>> parseFindmnt(const QByteArray &out);

}
