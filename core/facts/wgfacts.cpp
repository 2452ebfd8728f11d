// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/wgfacts.h"

#include "core/base/ipaddress.h"
#include "core/facts/lines.h"

#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

// No function here ever quotes a byte of the output: what came may be `wg show … dump`, which holds private keys.

constexpr qsizetype kKeyLength = 44; // 32 bytes in base64
constexpr qsizetype kLongestInterface = 15;

tl::unexpected<Garbled> hidden(int line, const QString &name)
{
    return garbled(line, FactWords::tr("“%1” is not what it should be (not shown: it might be a key)").arg(name));
}

tl::unexpected<Garbled> dumpRefused(int line)
{
    return garbled(line, FactWords::tr("this looks like a dump with private keys; it was refused and is not kept"));
}

bool isInterfaceName(QByteArrayView text)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '=' ||
               c == '+' || c == '.' || c == '-';
    };
    return !text.isEmpty() && text.size() <= kLongestInterface && std::all_of(text.begin(), text.end(), allowed);
}

bool isKey(QByteArrayView text)
{
    if (text.size() != kKeyLength || text.back() != '=') {
        return false;
    }
    const auto decoded = QByteArray::fromBase64Encoding(text.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == 32;
}

/// Rows of `columns` tab-separated fields whose first is an interface.
Parsed<QList<QPair<Line, QList<QByteArrayView>>>> rowsOf(const QByteArray &out, qsizetype columns)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    QList<QPair<Line, QList<QByteArrayView>>> rows;
    for (const Line &line : *lines) {
        const auto fields = fieldsOf(line.text, '\t');
        if (fields.size() > columns) {
            return dumpRefused(line.number);
        }
        if (fields.size() < columns) {
            return garble::missing(line.number, FactWords::tr("column %1").arg(fields.size() + 1));
        }
        if (!isInterfaceName(fields.first())) {
            return hidden(line.number, u"interface"_s);
        }
        rows.append({line, fields});
    }
    return rows;
}

/// A table of one value per interface.
template <typename Value>
Parsed<QMap<QString, Value>> interfaceTable(const QByteArray &out, const QString &name,
                                            const std::function<std::optional<Value>(QByteArrayView)> &read)
{
    const auto rows = rowsOf(out, 2);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QMap<QString, Value> table;
    for (const auto &[line, fields] : *rows) {
        const QString interface = textOf(fields[0]);
        const auto value = read(fields[1]);
        if (!value) {
            return hidden(line.number, name);
        }
        if (table.contains(interface)) {
            return garble::repeated(line.number, interface);
        }
        table.insert(interface, *value);
    }
    return table;
}

/// A table of one value per peer, made of the fields behind interface and key.
template <typename Value>
Parsed<QMap<WgPeerKey, Value>> peerTable(const QByteArray &out, qsizetype columns, const QString &name,
                                         const std::function<std::optional<Value>(QList<QByteArrayView>)> &read)
{
    const auto rows = rowsOf(out, columns);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QMap<WgPeerKey, Value> table;
    for (const auto &[line, fields] : *rows) {
        if (!isKey(fields[1])) {
            return hidden(line.number, u"public key"_s);
        }
        const auto value = read(fields.sliced(2));
        if (!value) {
            return hidden(line.number, name);
        }
        const WgPeerKey key{textOf(fields[0]), textOf(fields[1])};
        if (table.contains(key)) {
            return garble::repeated(line.number, u"public key"_s);
        }
        table.insert(key, *value);
    }
    return table;
}

std::optional<QStringList> readNetworks(QByteArrayView text)
{
    QStringList networks;
    if (text == "(none)") {
        return networks;
    }
    for (const QByteArrayView word : fieldsOf(text, ' ')) {
        const QString network = textOf(word);
        if (!network.contains(u'/') || !parseCidr(network)) {
            return std::nullopt;
        }
        networks.append(network);
    }
    return networks;
}

/// "192.0.2.1:51820", "[2001:db8::1]:51820", "[fe80::1%lan0]:51820" or "(none)".
std::optional<QString> readEndpoint(QByteArrayView text)
{
    if (text == "(none)") {
        return QString();
    }
    const qsizetype colon = text.lastIndexOf(':');
    if (colon <= 0) {
        return std::nullopt;
    }
    QString host = textOf(text.first(colon));
    if (host.startsWith(u'[') && host.endsWith(u']')) {
        host = host.sliced(1, host.size() - 2).section(u'%', 0, 0);
    }
    if (!parseIpAddress(host) || !numberOf<quint16>(text.sliced(colon + 1)).value_or(0)) {
        return std::nullopt;
    }
    return textOf(text);
}

tl::unexpected<Garbled> inTable(const QString &table, Garbled error)
{
    error.reason = u"%1: %2"_s.arg(table, error.reason);
    return tl::unexpected(std::move(error));
}

/// Everything `wg` printed, read but not joined.
struct Tables
{
    QMap<QString, QString> publicKeys;
    QMap<QString, std::optional<quint16>> listenPorts;
    QMap<WgPeerKey, std::optional<qint64>> handshakes;
    QMap<WgPeerKey, QStringList> allowedIps;
    QMap<WgPeerKey, QPair<quint64, quint64>> transfer;
    QMap<WgPeerKey, std::optional<int>> keepalive;
    QMap<WgPeerKey, QString> endpoints;
};

template <typename Table>
std::optional<Garbled> take(Table &into, Parsed<Table> table, const QString &name)
{
    if (!table) {
        return inTable(name, table.error()).value();
    }
    into = std::move(*table);
    return std::nullopt;
}

std::optional<Garbled> readTables(Tables &tables, const WgOutputs &outputs)
{
    std::optional<Garbled> error = take(tables.publicKeys, parseWgPublicKeys(outputs.publicKeys), u"public-key"_s);
    if (!error) {
        error = take(tables.listenPorts, parseWgListenPorts(outputs.listenPorts), u"listen-port"_s);
    }
    if (!error) {
        error = take(tables.handshakes, parseWgLatestHandshakes(outputs.latestHandshakes), u"latest-handshakes"_s);
    }
    if (!error) {
        error = take(tables.allowedIps, parseWgAllowedIps(outputs.allowedIps), u"allowed-ips"_s);
    }
    if (!error) {
        error = take(tables.transfer, parseWgTransfer(outputs.transfer), u"transfer"_s);
    }
    if (!error) {
        error =
            take(tables.keepalive, parseWgPersistentKeepalive(outputs.persistentKeepalive), u"persistent-keepalive"_s);
    }
    for (auto it = outputs.endpoints.cbegin(); it != outputs.endpoints.cend() && !error; ++it) {
        QMap<QString, QString> endpoints;
        error = take(endpoints, parseWgEndpoints(it.value()), u"endpoints"_s);
        for (auto peer = endpoints.cbegin(); peer != endpoints.cend(); ++peer) {
            tables.endpoints.insert({it.key(), peer.key()}, peer.value());
        }
    }
    return error;
}

/// The table that names other peers or interfaces than the rest, if any.
QString disagreeing(const Tables &tables, const WgOutputs &outputs)
{
    const auto peers = tables.handshakes.keys();
    if (tables.listenPorts.keys() != tables.publicKeys.keys()) {
        return u"listen-port"_s;
    }
    const auto unknownInterface = [&](const WgPeerKey &key) { return !tables.publicKeys.contains(key.interface); };
    if (std::any_of(peers.begin(), peers.end(), unknownInterface)) {
        return u"latest-handshakes"_s;
    }
    if (tables.allowedIps.keys() != peers) {
        return u"allowed-ips"_s;
    }
    if (tables.transfer.keys() != peers) {
        return u"transfer"_s;
    }
    if (tables.keepalive.keys() != peers) {
        return u"persistent-keepalive"_s;
    }
    QList<WgPeerKey> withEndpoint;
    std::copy_if(peers.begin(), peers.end(), std::back_inserter(withEndpoint),
                 [&](const WgPeerKey &key) { return outputs.endpoints.contains(key.interface); });
    return tables.endpoints.keys() == withEndpoint ? QString() : u"endpoints"_s;
}

}

const WgInterface *WgState::interface(const QString &name) const
{
    const auto it = std::find_if(interfaces.begin(), interfaces.end(),
                                 [&](const WgInterface &candidate) { return candidate.name == name; });
    return it == interfaces.end() ? nullptr : &*it;
}

const WgPeer *WgState::peer(const QString &interface, const QString &publicKey) const
{
    const auto it = std::find_if(peers.begin(), peers.end(), [&](const WgPeer &candidate) {
        return candidate.interface == interface && candidate.publicKey == publicKey;
    });
    return it == peers.end() ? nullptr : &*it;
}

Parsed<QMap<QString, QString>> parseWgPublicKeys(const QByteArray &out)
{
    return interfaceTable<QString>(out, u"public key"_s, [](QByteArrayView text) -> std::optional<QString> {
        if (text == "(none)") {
            return QString();
        }
        return isKey(text) ? std::optional(textOf(text)) : std::nullopt;
    });
}

Parsed<QMap<QString, std::optional<quint16>>> parseWgListenPorts(const QByteArray &out)
{
    using Port = std::optional<quint16>;
    return interfaceTable<Port>(out, u"listen port"_s, [](QByteArrayView text) -> std::optional<Port> {
        const auto port = numberOf<quint16>(text);
        if (!port) {
            return std::nullopt;
        }
        return std::optional<Port>(std::in_place, *port == 0 ? Port() : port);
    });
}

Parsed<QMap<WgPeerKey, std::optional<qint64>>> parseWgLatestHandshakes(const QByteArray &out)
{
    using Time = std::optional<qint64>;
    return peerTable<Time>(out, 3, u"latest handshake"_s, [](const QList<QByteArrayView> &rest) -> std::optional<Time> {
        const auto time = numberOf<qint64>(rest[0]);
        if (!time || *time < 0) {
            return std::nullopt;
        }
        return std::optional<Time>(std::in_place, *time == 0 ? Time() : time);
    });
}

Parsed<QMap<WgPeerKey, QStringList>> parseWgAllowedIps(const QByteArray &out)
{
    return peerTable<QStringList>(out, 3, u"allowed IPs"_s,
                                  [](const QList<QByteArrayView> &rest) { return readNetworks(rest[0]); });
}

Parsed<QMap<WgPeerKey, QPair<quint64, quint64>>> parseWgTransfer(const QByteArray &out)
{
    using Bytes = QPair<quint64, quint64>;
    return peerTable<Bytes>(out, 4, u"transfer"_s, [](const QList<QByteArrayView> &rest) -> std::optional<Bytes> {
        const auto received = numberOf<quint64>(rest[0]);
        const auto sent = numberOf<quint64>(rest[1]);
        return received && sent ? std::optional(Bytes(*received, *sent)) : std::nullopt;
    });
}

Parsed<QMap<WgPeerKey, std::optional<int>>> parseWgPersistentKeepalive(const QByteArray &out)
{
    using Seconds = std::optional<int>;
    return peerTable<Seconds>(
        out, 3, u"persistent keepalive"_s, [](const QList<QByteArrayView> &rest) -> std::optional<Seconds> {
            if (rest[0] == "off") {
                return std::optional<Seconds>(std::in_place);
            }
            const auto seconds = numberOf<quint16>(rest[0]);
            return seconds && *seconds > 0 ? std::optional<Seconds>(std::in_place, *seconds) : std::nullopt;
        });
}

Parsed<QMap<QString, QString>> parseWgEndpoints(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    QMap<QString, QString> endpoints;
    for (const Line &line : *lines) {
        const auto fields = fieldsOf(line.text, '\t');
        if (fields.size() > 2) {
            return dumpRefused(line.number);
        }
        if (fields.size() < 2) {
            return garble::missing(line.number, u"endpoint"_s);
        }
        const auto endpoint = readEndpoint(fields[1]);
        if (!isKey(fields[0]) || !endpoint) {
            return hidden(line.number, u"endpoint"_s);
        }
        if (endpoints.contains(textOf(fields[0]))) {
            return garble::repeated(line.number, u"public key"_s);
        }
        endpoints.insert(textOf(fields[0]), *endpoint);
    }
    return endpoints;
}

Parsed<WgState> parseWg(const WgOutputs &outputs)
{
    Tables tables;
    if (const auto error = readTables(tables, outputs)) {
        return tl::unexpected(*error);
    }
    if (const QString table = disagreeing(tables, outputs); !table.isEmpty()) {
        return inTable(table, {0, FactWords::tr("names other peers or interfaces than the rest")});
    }
    WgState state;
    for (auto it = tables.publicKeys.cbegin(); it != tables.publicKeys.cend(); ++it) {
        state.interfaces.append({it.key(), it.value(), tables.listenPorts.value(it.key())});
    }
    for (auto it = tables.handshakes.cbegin(); it != tables.handshakes.cend(); ++it) {
        const WgPeerKey &key = it.key();
        const auto bytes = tables.transfer.value(key);
        state.peers.append({key.interface, key.publicKey, tables.allowedIps.value(key), it.value(), bytes.first,
                            bytes.second, tables.keepalive.value(key), tables.endpoints.value(key)});
    }
    return state;
}

}
