// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

namespace daytwo {

/// Which boot of the host is running, from `cat /proc/sys/kernel/random/boot_id /proc/uptime /proc/loadavg`.
struct BootIdentity
{
    QString bootId;    ///< lower-case UUID with dashes
    double uptime = 0; ///< seconds
    double load1 = 0;  ///< load average over 1 minute
    double load5 = 0;  ///< over 5 minutes
    double load15 = 0; ///< over 15 minutes

    bool operator==(const BootIdentity &) const = default;
};

/// /etc/os-release.
struct OsRelease
{
    QString id;         ///< "debian"
    QString versionId;  ///< "12"; empty on testing
    QString codename;   ///< "bookworm"; may be empty
    QString prettyName; ///< "Debian GNU/Linux 12 (bookworm)"

    bool operator==(const OsRelease &) const = default;
};

/// Which of the programs asked for with `command -v` exist.
struct ToolList
{
    QStringList asked;            ///< names that were looked for
    QMap<QString, QString> paths; ///< name → absolute path, only those found

    [[nodiscard]] bool wasAsked(const QString &name) const { return asked.contains(name); }
    [[nodiscard]] bool has(const QString &name) const { return paths.contains(name); }
    bool operator==(const ToolList &) const = default;
};

/// The programs that the presence list of every host asks for, in the order asked.
QStringList presenceTools();
/// The constant argv that prints the presence list: `sh -c 'for t in …; do command -v "$t"; done; echo .'`.
/// The last line "." proves that the list is whole.
QStringList presenceCommand();
/// Reads that list. Empty, without the final ".", or with a line that is no absolute path of an asked name: garbled.
Parsed<ToolList> parsePresence(const QByteArray &out, const QStringList &asked = presenceTools());

/// Exactly three lines. Empty output is garbled.
Parsed<BootIdentity> parseBootIdentity(const QByteArray &out);
/// ID is required. Empty output is garbled.
Parsed<OsRelease> parseOsRelease(const QByteArray &out);
/// `id -Gn`: one line of group names. Empty output is garbled: everybody has a group.
Parsed<QStringList> parseGroups(const QByteArray &out);
/// True when these groups let a user read the whole journal (root, adm, systemd-journal).
bool mayReadJournal(const QStringList &groups);
/// `uname -r`: one word. Empty output is garbled.
Parsed<QString> parseKernelRelease(const QByteArray &out);

}
