// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace daytwo {

/// What ~/.ssh/config says of one alias. Only what is said; empty or unset otherwise.
struct SshConfigHost
{
    QString hostName{};
    QString user{};
    std::optional<quint16> port{};
    QStringList identityFiles{};
    /// As written: "gw", "ops@gw:2222,inner"; "none" switches jumping off.
    QString proxyJump{};
    QStringList userKnownHostsFiles{};
    QString hostKeyAlias{};
    std::optional<bool> identitiesOnly{};
    /// Words that would change how the host is reached and that are not followed here (ProxyCommand, Match), with the
    /// line: to be said, not to be passed over in silence.
    QStringList notFollowed{};

    bool operator==(const SshConfigHost &) const = default;
};

/// The text of a file named by Include (globs already expanded by the reader); nothing when it cannot be read.
using IncludeReader = std::function<std::vector<QByteArray>(const QString &pattern)>;

/// What `text` says about `alias`: Host with wildcards and negation, first value wins, Include at most 16 deep.
/// "%h" and "%%" in HostName are expanded, "~/" in files stays as written. Pure but for `include`.
SshConfigHost lookUpSshConfig(const QByteArray &text, const QString &alias, const IncludeReader &include = {});
/// The plain names (without wildcards) after Host, in file order, without doubles: the aliases that can be offered.
QStringList sshConfigAliases(const QByteArray &text, const IncludeReader &include = {});

/// The same over a file (~/.ssh/config), Include resolved relative to ~/.ssh. A missing file says nothing.
SshConfigHost lookUpSshConfigFile(const QString &file, const QString &alias);
/// An Include reader for files on disk.
IncludeReader includeFromDisk(const QString &sshFolder);

}
