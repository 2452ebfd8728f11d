// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace daytwo {

enum class PermitRootLogin { No, ForcedCommandsOnly, KeysOnly, Yes };

/// What `sshd -T` says for one user and address. It is the configuration on disk, not of the running daemon.
struct SshdConfig
{
    bool passwordAuthentication = true;
    bool kbdInteractiveAuthentication = true;
    bool pubkeyAuthentication = true;
    bool permitEmptyPasswords = false;
    bool usePam = false;
    PermitRootLogin permitRootLogin = PermitRootLogin::KeysOnly;
    QList<QStringList> authenticationMethods; ///< each a list of methods all needed; empty: "any" single one
    int maxAuthTries = 6;
    QList<quint16> ports;
    QStringList listenAddresses; ///< as printed: "0.0.0.0:22"
    QStringList defaulted;       ///< keys that this sshd does not print; their man-page default was taken

    bool operator==(const SshdConfig &) const = default;
};

/// `sshd -T -C …`. Required: passwordauthentication, kbdinteractiveauthentication (or its old name
/// challengeresponseauthentication), pubkeyauthentication, permitrootlogin, permitemptypasswords,
/// authenticationmethods. Empty output is garbled.
Parsed<SshdConfig> parseSshdConfig(const QByteArray &out);

/// Why `sshd -T` gave nothing.
struct SshdRefusal
{
    enum class Kind {
        None,
        NoPrivilege,         ///< it could not read the host keys
        SeparationDirectory, ///< /run/sshd is missing: idle behind socket activation, says nothing
        ConfigInvalid,       ///< a syntax error: the next restart fails and locks everybody out
        Other
    };
    Kind kind = Kind::None;
    QString file; ///< of ConfigInvalid
    int line = 0;
    QString text; ///< the complaint, redacted

    bool operator==(const SshdRefusal &) const = default;
};
SshdRefusal sshdRefusal(int exitCode, const QByteArray &err);

/// Whether somebody who types the right password (or answers a PAM prompt) gets in.
struct PasswordPath
{
    bool viaPassword = false;
    bool viaKeyboardInteractive = false;
    bool withKeyFirst = false; ///< only after a key was accepted (a second factor, or a second prompt)

    [[nodiscard]] bool possible() const { return viaPassword || viaKeyboardInteractive; }
    bool operator==(const PasswordPath &) const = default;
};
/// Pure rule over the effective configuration. root needs PermitRootLogin yes on top: prohibit-password forbids both
/// passwords and keyboard-interactive for root.
PasswordPath passwordPath(const SshdConfig &config, const QString &user);

/// One line of a configuration file, as `grep -Hni` found it.
struct SshdDirective
{
    QString file;
    int line = 0;
    QString keyword; ///< lower case
    QString value;
    bool conditional = false; ///< stands below a Match of the same file

    bool operator==(const SshdDirective &) const = default;
};
/// `grep -HniE '^[[:space:]]*(Include|PasswordAuthentication|…)' sshd_config sshd_config.d/*.conf`.
/// Empty output is an empty list: no file sets any of them and sshd's defaults hold.
Parsed<QList<SshdDirective>> parseSshdProvenance(const QByteArray &out);
/// The unconditional line that wins for a keyword (lower case): sshd takes the first value, and a drop-in is read where
/// the main file includes its directory, in lexical order.
std::optional<SshdDirective> winningDirective(const QList<SshdDirective> &all, const QString &keyword);

/// One file of a drop-in directory.
struct DropIn
{
    QString name;
    QString mode; ///< "-rw-------"
    QString owner;
    qint64 size = 0;  ///< bytes
    qint64 mtime = 0; ///< seconds since 1970, remote clock

    [[nodiscard]] bool readableByAll() const { return mode.size() > 7 && mode.at(7) == u'r'; }
    bool operator==(const DropIn &) const = default;
};
/// `ls -l --time-style=+%s DIR` (also -la; "." and ".." and folders are left out). "total 0" alone is an empty
/// directory; empty output is garbled.
Parsed<QList<DropIn>> parseDropIns(const QByteArray &out);
/// `cat …/50-cloud-init.conf`: the first PasswordAuthentication of it. Nothing: the file does not set it. Empty output
/// means an empty file.
Parsed<std::optional<bool>> parseCloudInitDropIn(const QByteArray &out);

}
