// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace daytwo {

/// One package that an upgrade would install.
struct AptUpgrade
{
    QString package;
    QString oldVersion; ///< empty: newly installed
    QString newVersion;
    QStringList origins; ///< "Debian-Security:12/oldstable-security"
    QString architecture;

    /// True when an origin is a security suite.
    [[nodiscard]] bool security() const;
    bool operator==(const AptUpgrade &) const = default;
};

/// What `apt-get -s dist-upgrade` would do.
struct AptSimulation
{
    QList<AptUpgrade> installs; ///< upgraded and newly installed
    QStringList removals;
    int notUpgraded = 0;
    int notFullyInstalled = 0; ///< left half-configured by an earlier run

    [[nodiscard]] int securityCount() const;
    bool operator==(const AptSimulation &) const = default;
};
/// The summary line is required and must agree with the counted lines. Empty output is garbled.
Parsed<AptSimulation> parseAptSimulation(const QByteArray &out);

/// Hosts of the archives that lines of sources.list and "URIs:" lines of .sources files name, each once; "" stands for
/// a local one (file:, cdrom:). Empty output is garbled: no Debian is without.
Parsed<QStringList> parseSourceHosts(const QByteArray &out);

/// `stat -c %Y …`: the newest of the times printed, seconds since 1970. Empty output is garbled.
Parsed<qint64> parseNewestTime(const QByteArray &out);

/// `cat /run/reboot-required.pkgs`: package names, sorted, each once. Empty output: the flag names no package.
Parsed<QStringList> parseRebootPackages(const QByteArray &out);

/// One row of `dpkg-query -W -f='${db:Status-Abbrev} ${Package} [${Version}]\n'`.
struct DpkgPackage
{
    QString status; ///< "ii", "rc", "iF", with "R" as third character when reinstallation is needed
    QString name;
    QString version; ///< empty when not asked for

    [[nodiscard]] bool installed() const { return status.size() >= 2 && status.at(1) == u'i'; }
    /// Neither installed, removed with its configuration left, held, nor absent: an interrupted run.
    [[nodiscard]] bool broken() const;
    bool operator==(const DpkgPackage &) const = default;
};
/// Empty output is garbled when everything was asked for; for kernels in a container it is normal: see `Empty`.
enum class EmptyDpkg { Garbled, NoPackage };
Parsed<QList<DpkgPackage>> parseDpkg(const QByteArray &out, EmptyDpkg empty);

/// Orders Debian versions as dpkg does: negative, zero, positive.
int compareDebianVersions(const QString &left, const QString &right);
/// The release ("6.1.0-40-amd64") of the newest installed kernel image; nothing: no kernel is packaged (container).
std::optional<QString> newestKernel(const QList<DpkgPackage> &packages);

/// `needrestart -b -r l`.
struct NeedRestart
{
    QString version;
    std::optional<int> kernelStatus; ///< 0 unknown, 1 current, 2 ABI-compatible upgrade pending, 3 upgrade pending
    QString kernelCurrent;
    QString kernelExpected;
    QStringList services;

    bool operator==(const NeedRestart &) const = default;
};
/// The VER line is required. Run without root the output looks clean: the caller must know who asked.
Parsed<NeedRestart> parseNeedRestart(const QByteArray &out);

}
