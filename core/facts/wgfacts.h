// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace daytwo {

/// One WireGuard interface of a host.
struct WgInterface
{
    QString name;
    QString publicKey;                 ///< base64, 44 characters; empty: no key set
    std::optional<quint16> listenPort; ///< nothing: no port chosen

    bool operator==(const WgInterface &) const = default;
};

/// One peer of one WireGuard interface.
struct WgPeer
{
    QString interface;
    QString publicKey;                     ///< base64, 44 characters
    QStringList allowedIps;                ///< "10.8.0.2/32" in the order printed; empty: none
    std::optional<qint64> latestHandshake; ///< seconds since 1970, remote clock; nothing: never
    quint64 rx = 0;                        ///< bytes received since the interface came up
    quint64 tx = 0;                        ///< bytes sent
    std::optional<int> keepalive;          ///< seconds; nothing: off
    QString endpoint;                      ///< "203.0.113.7:51820", "[2001:db8::1]:51820"; empty: none known

    bool operator==(const WgPeer &) const = default;
};

/// Everything WireGuard of one host. No interface at all is an empty value, not a failure: `wg` prints nothing then.
struct WgState
{
    QList<WgInterface> interfaces;
    QList<WgPeer> peers;

    [[nodiscard]] const WgInterface *interface(const QString &name) const;
    [[nodiscard]] const WgPeer *peer(const QString &interface, const QString &publicKey) const;
    bool operator==(const WgState &) const = default;
};

/// What `wg show all <what>` printed, one per command, and `wg show <if> endpoints` per interface.
struct WgOutputs
{
    QByteArray publicKeys;
    QByteArray listenPorts;
    QByteArray latestHandshakes;
    QByteArray allowedIps;
    QByteArray transfer;
    QByteArray persistentKeepalive;
    QMap<QString, QByteArray> endpoints; ///< by interface; interfaces not in the map have unknown (empty) endpoints
};

/// A peer's name in the tables below.
struct WgPeerKey
{
    QString interface;
    QString publicKey;

    bool operator==(const WgPeerKey &) const = default;
    bool operator<(const WgPeerKey &other) const
    {
        return interface != other.interface ? interface < other.interface : publicKey < other.publicKey;
    }
};

/// `wg show all public-key`: interface → key (empty: none set). Empty output: no WireGuard interface exists.
Parsed<QMap<QString, QString>> parseWgPublicKeys(const QByteArray &out);
/// `wg show all listen-port`: interface → port. Empty output: no WireGuard interface exists.
Parsed<QMap<QString, std::optional<quint16>>> parseWgListenPorts(const QByteArray &out);
/// `wg show all latest-handshakes`: seconds since 1970, nothing for never. Empty output: no peer anywhere.
Parsed<QMap<WgPeerKey, std::optional<qint64>>> parseWgLatestHandshakes(const QByteArray &out);
/// `wg show all allowed-ips`. Empty output: no peer anywhere.
Parsed<QMap<WgPeerKey, QStringList>> parseWgAllowedIps(const QByteArray &out);
/// `wg show all transfer`: received and sent bytes. Empty output: no peer anywhere.
Parsed<QMap<WgPeerKey, QPair<quint64, quint64>>> parseWgTransfer(const QByteArray &out);
/// `wg show all persistent-keepalive`: seconds, nothing for off. Empty output: no peer anywhere.
Parsed<QMap<WgPeerKey, std::optional<int>>> parseWgPersistentKeepalive(const QByteArray &out);
/// `wg show <if> endpoints`: key → endpoint (empty: none known). Never `all endpoints`: wireguard-tools prints the
/// interface only on the first line of that. Empty output: the interface has no peer.
Parsed<QMap<QString, QString>> parseWgEndpoints(const QByteArray &out);

/// Joins the tables. Every table must name the same peers, otherwise the outputs are of different moments or cut, and
/// the answer is garbled; the reason starts with the table's name. Anything shaped like `wg show … dump`, private or
/// pre-shared keys is refused without quoting a byte of it.
Parsed<WgState> parseWg(const WgOutputs &outputs);

}
