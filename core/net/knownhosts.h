// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/hostkey.h"

#include <QStringList>

#include <vector>

namespace daytwo {

/// What the known-hosts files say about a host key.
enum class HostTrust {
    Ok,         ///< this key is stored for this host
    Unknown,    ///< nothing is stored for this host
    NotFound,   ///< there is no known-hosts file yet
    Changed,    ///< another key of the same type is stored
    OtherType,  ///< only keys of other types are stored
    Revoked,    ///< this key is marked @revoked
    Unreadable, ///< a file is there but cannot be read
};

/// "ok", "unknown", "not-found", "changed", "other-type", "revoked", "unreadable"; stable, for JSON and evidence.
QString hostTrustWord(HostTrust trust);

/// The decision about one key, with what a person needs to compare. Only Ok allows going on.
struct HostKeyDecision
{
    HostTrust trust = HostTrust::Unknown;
    QString host{}; ///< as looked up: "gw-vpn" or "[gw-vpn]:2222"
    HostKey key{};  ///< what the server showed
    /// The keys stored for this host.
    std::vector<HostKey> known{};
    /// File and line of the entry that decided (matched, changed or revoked); empty and 0 where none did.
    QString file{};
    int line = 0;
    /// To be typed on the console of the host; prints the fingerprint to compare with.
    QString consoleCommand{};
    /// Raw reason of Unreadable.
    QString detail{};

    bool operator==(const HostKeyDecision &) const = default;
    [[nodiscard]] bool trusted() const { return trust == HostTrust::Ok; }
};

/// One line of a known-hosts file that concerns a host.
struct KnownHostEntry
{
    HostKey key{};
    bool revoked = false;
    int line = 0; ///< from 1

    bool operator==(const KnownHostEntry &) const = default;
};

/// The name under which OpenSSH stores a host: lower case; "[host]:port" unless the port is 22.
QString knownHostName(const QString &host, quint16 port);
/// The entries of `text` that match `host`: plain, wildcard, negated and hashed (|1|) patterns. Lines that are broken,
/// of unknown key types or @cert-authority are passed over. Pure.
std::vector<KnownHostEntry> knownHostEntries(const QByteArray &text, const QString &host, quint16 port);
/// Decides about `key` by the files' texts. Pure; `files` in order, the first is the user's own.
HostKeyDecision judgeHostKey(const std::vector<std::pair<QString, QByteArray>> &files, const QString &host,
                             quint16 port, const HostKey &key);

/// Reads `files` and decides. A missing file counts as empty; NotFound only when all are missing.
HostKeyDecision judgeHostKeyByFiles(const QStringList &files, const QString &host, quint16 port, const HostKey &key);
/// The key types stored for a host in `files`, first stored first: to be asked for first in the handshake, so that a
/// host known only by its RSA key stays known.
QStringList knownKeyTypes(const QStringList &files, const QString &host, quint16 port);

/// Appends `key` for `host` to `file`, atomically, mode 0600, all other lines untouched; the name is hashed when the
/// file's other names are. Creates the file and its folder. Conflict when another key of the type is stored there.
Result<void> trustHost(const QString &file, const QString &host, quint16 port, const HostKey &key);
/// Removes every key stored for `host` (not the revoked marks) and stores `key` instead, atomically.
Result<void> replaceHost(const QString &file, const QString &host, quint16 port, const HostKey &key);

}
