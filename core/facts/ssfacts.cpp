// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/ssfacts.h"

#include "core/facts/lines.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr qsizetype kLongestComm = 15; // the kernel's TASK_COMM_LEN without its NUL

/// The first six columns and what follows them.
struct Columns
{
    QByteArrayView protocol;
    QByteArrayView state;
    QByteArrayView local;
    QByteArrayView rest;
};

std::optional<Columns> columnsOf(QByteArrayView line)
{
    QByteArrayView parts[6];
    qsizetype at = 0;
    for (QByteArrayView &part : parts) {
        while (at < line.size() && line[at] == ' ') {
            ++at;
        }
        const qsizetype start = at;
        while (at < line.size() && line[at] != ' ') {
            ++at;
        }
        part = line.sliced(start, at - start);
        if (part.isEmpty()) {
            return std::nullopt;
        }
    }
    if (!numberOf<quint64>(parts[2]) || !numberOf<quint64>(parts[3]) || !parts[5].endsWith(":*")) {
        return std::nullopt;
    }
    return Columns{parts[0], parts[1], parts[4], trimmedLine(line.sliced(at))};
}

/// The IP address in "addr", "[v6]", with "%iface" split off. `*` and the unspecified addresses become empty.
bool readHost(QByteArrayView text, Listener &listener)
{
    const qsizetype zone = text.lastIndexOf('%');
    if (zone >= 0) {
        const QByteArrayView device = text.sliced(zone + 1);
        if (device.isEmpty() || device.size() > kLongestComm + 1 || zone == 0) {
            return false;
        }
        listener.device = textOf(device.back() == ']' ? device.chopped(1) : device);
        text = text.first(zone);
    }
    if (text == "*") {
        listener.family = SocketFamily::Both;
        return true;
    }
    QString host = textOf(text);
    if (host.startsWith(u'[')) {
        host = host.sliced(1);
        if (host.endsWith(u']')) {
            host.chop(1);
        }
    }
    const auto address = parseIpAddress(host);
    if (!address) {
        return false;
    }
    listener.family = address->v6 ? SocketFamily::V6 : SocketFamily::V4;
    const bool any = std::all_of(address->bytes.begin(), address->bytes.end(), [](auto byte) { return byte == 0; });
    listener.address = any ? QString() : toString(*address);
    return true;
}

bool readLocal(QByteArrayView text, Listener &listener)
{
    const qsizetype colon = text.lastIndexOf(':');
    const auto port = colon > 0 ? numberOf<quint16>(text.sliced(colon + 1)) : std::nullopt;
    if (!port || *port == 0 || !readHost(text.first(colon), listener)) {
        return false;
    }
    listener.port = *port;
    return true;
}

/// One `("name",pid=N,fd=M)`.
struct SocketUser
{
    QByteArrayView name;
    qint64 pid = 0;
    qsizetype length = 0; ///< of the whole entry
};

/// Length of `",pid=N,fd=M)` at `at`, or 0.
qsizetype userTail(QByteArrayView text, qsizetype at, qint64 &pid)
{
    const auto digits = [&](qsizetype from) {
        qsizetype end = from;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') {
            ++end;
        }
        return end;
    };
    constexpr QByteArrayView kPid("\",pid=");
    constexpr QByteArrayView kFd(",fd=");
    if (!text.sliced(at).startsWith(kPid)) {
        return 0;
    }
    const qsizetype pidStart = at + kPid.size();
    const qsizetype pidEnd = digits(pidStart);
    const auto number = numberOf<qint64>(text.sliced(pidStart, pidEnd - pidStart));
    if (!number || !text.sliced(pidEnd).startsWith(kFd)) {
        return 0;
    }
    const qsizetype fdEnd = digits(pidEnd + kFd.size());
    if (fdEnd == pidEnd + kFd.size() || fdEnd >= text.size() || text[fdEnd] != ')') {
        return 0;
    }
    pid = *number;
    return fdEnd + 1 - at;
}

/// Names may hold any bytes, even a forged tail. They are at most 15 long and two entries can not be that close, so the
/// longest name that fits is the true one.
std::optional<SocketUser> readUser(QByteArrayView text)
{
    if (!text.startsWith("(\"")) {
        return std::nullopt;
    }
    for (qsizetype length = std::min(kLongestComm, text.size() - 2); length >= 0; --length) {
        SocketUser user;
        if (const qsizetype tail = userTail(text, 2 + length, user.pid)) {
            user.name = text.sliced(2, length);
            user.length = 2 + length + tail;
            return user;
        }
    }
    return std::nullopt;
}

/// Reads `users:((…),(…))` off the front of `rest`.
bool takeUsers(QByteArrayView &rest, Listener &listener, bool &bySystemd)
{
    constexpr QByteArrayView kUsers("users:(");
    if (!rest.startsWith(kUsers)) {
        return true;
    }
    QByteArrayView text = rest.sliced(kUsers.size());
    bool first = true;
    while (true) {
        const auto user = readUser(text);
        if (!user) {
            return false;
        }
        bySystemd = bySystemd || (user->name == "systemd" && user->pid == 1);
        if (first) {
            listener.process = textOf(user->name);
            listener.pid = user->pid;
        }
        first = false;
        text = text.sliced(user->length);
        if (text.startsWith(')')) {
            rest = trimmedLine(text.sliced(1));
            return true;
        }
        if (!text.startsWith(',')) {
            return false;
        }
        text = text.sliced(1);
    }
}

/// The value behind " key:", up to the next blank. The last one counts: a control group's name may hold a forged one.
std::optional<QByteArrayView> lastAttribute(QByteArrayView rest, QByteArrayView key)
{
    const qsizetype at = rest.lastIndexOf(key);
    if (at < 0 || (at > 0 && rest[at - 1] != ' ')) {
        return std::nullopt;
    }
    const QByteArrayView value = rest.sliced(at + key.size());
    const qsizetype end = value.indexOf(' ');
    return end < 0 ? value : value.first(end);
}

/// The control group's path: it may hold blanks, and ends before " v6only:" or " <->".
std::optional<QByteArrayView> controlGroup(QByteArrayView rest)
{
    constexpr QByteArrayView kKey("cgroup:");
    const qsizetype at = rest.indexOf(kKey);
    if (at < 0 || (at > 0 && rest[at - 1] != ' ')) {
        return std::nullopt;
    }
    QByteArrayView value = rest.sliced(at + kKey.size());
    for (const QByteArrayView end : {QByteArrayView(" <->"), QByteArrayView(" -->"), QByteArrayView(" v6only:")}) {
        const qsizetype stop = value.lastIndexOf(end);
        if (stop >= 0) {
            value = value.first(stop);
        }
    }
    return trimmedLine(value);
}

/// The innermost unit of a control group path.
QString unitOf(QByteArrayView path)
{
    const QStringList parts = textOf(path).split(u'/', Qt::SkipEmptyParts);
    for (auto it = parts.crbegin(); it != parts.crend(); ++it) {
        if (it->endsWith(".service"_L1) || it->endsWith(".socket"_L1) || it->endsWith(".scope"_L1)) {
            return *it;
        }
    }
    return {};
}

bool readAttributes(QByteArrayView rest, Listener &listener, bool &cgroupPrinted)
{
    const qsizetype group = rest.indexOf("cgroup:");
    if (const auto uid = lastAttribute(group < 0 ? rest : rest.first(group), "uid:")) {
        listener.uid = numberOf<qint64>(*uid);
        if (!listener.uid) {
            return false;
        }
    }
    if (const auto path = controlGroup(rest)) {
        cgroupPrinted = true;
        listener.unit = unitOf(*path);
    }
    const auto only = lastAttribute(rest, "v6only:");
    if (only && *only != "0" && *only != "1") {
        return false;
    }
    // Without the attribute a [::] socket may take IPv4 too; assume the wider.
    const bool both = listener.address.isEmpty() && listener.family != SocketFamily::V4 && (!only || *only == "0");
    if (both) {
        listener.family = SocketFamily::Both;
    } else if (only && listener.address.isEmpty()) {
        listener.family = SocketFamily::V6;
    }
    return true;
}

ListenerOwner ownerOf(const Listener &listener, bool cgroupPrinted, SsRights rights)
{
    if (listener.process.isEmpty() && !listener.pid && rights == SsRights::Root) {
        return ListenerOwner::Kernel;
    }
    if (!listener.unit.isEmpty()) {
        return ListenerOwner::Unit;
    }
    if (cgroupPrinted && (listener.pid || rights == SsRights::Root)) {
        return ListenerOwner::Unmanaged;
    }
    return listener.pid ? ListenerOwner::Process : ListenerOwner::Unknown;
}

Parsed<Listener> readListener(const Line &line, const Columns &columns, SsRights rights)
{
    Listener listener;
    listener.protocol = columns.protocol == "tcp" ? SocketProtocol::Tcp : SocketProtocol::Udp;
    if (!readLocal(columns.local, listener)) {
        return garble::badValue(line.number, u"local address"_s, columns.local);
    }
    QByteArrayView rest = columns.rest;
    bool bySystemd = false;
    bool cgroupPrinted = false;
    if (!takeUsers(rest, listener, bySystemd) || !readAttributes(rest, listener, cgroupPrinted)) {
        return garble::badValue(line.number, u"users"_s, columns.rest);
    }
    listener.owner = ownerOf(listener, cgroupPrinted, rights);
    listener.socketActivated = listener.unit.endsWith(".socket"_L1) && (bySystemd || rights == SsRights::User);
    return listener;
}

/// "0100007F", "B80D0120…": words of four bytes in the host's (little-endian) order.
std::optional<IpAddress> hexAddress(QByteArrayView text)
{
    const QByteArray bytes = QByteArray::fromHex(text.toByteArray());
    if ((text.size() != 8 && text.size() != 32) || bytes.size() * 2 != text.size()) {
        return std::nullopt;
    }
    IpAddress address;
    address.v6 = bytes.size() == 16;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        address.bytes[static_cast<std::size_t>(i - i % 4 + 3 - i % 4)] = static_cast<std::uint8_t>(bytes[i]);
    }
    // IPv4-mapped addresses are IPv4.
    return parseIpAddress(toString(address));
}

Parsed<std::optional<Listener>> readProcRow(const Line &line, SocketProtocol protocol)
{
    const auto words = wordsOf(line.text);
    const qsizetype colon = words.size() < 10 ? -1 : words[1].indexOf(':');
    if (colon < 0) {
        return garble::strangeLine(line.number, line.text);
    }
    const QByteArrayView listening = protocol == SocketProtocol::Tcp ? "0A" : "07";
    if (words[3] != listening) {
        return std::optional<Listener>();
    }
    const auto address = hexAddress(words[1].first(colon));
    bool isPort = false;
    const quint16 port = words[1].sliced(colon + 1).toByteArray().toUShort(&isPort, 16);
    const auto uid = numberOf<qint64>(words[7]);
    if (!address || !isPort || port == 0 || !uid) {
        return garble::badValue(line.number, u"local_address"_s, words[1]);
    }
    Listener listener;
    listener.protocol = protocol;
    listener.port = port;
    listener.uid = *uid;
    const bool any = std::all_of(address->bytes.begin(), address->bytes.end(), [](auto byte) { return byte == 0; });
    listener.address = any ? QString() : toString(*address);
    // The table does not tell whether a [::] socket takes IPv4; assume the wider.
    listener.family = !address->v6 ? SocketFamily::V4 : any ? SocketFamily::Both : SocketFamily::V6;
    return std::optional<Listener>(listener);
}

}

Parsed<ListenerList> parseSs(const QByteArray &out, SsRights rights)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    ListenerList list;
    list.ownersKnown = true;
    for (const Line &line : *lines) {
        const auto columns = columnsOf(line.text);
        if (!columns || (columns->protocol != "tcp" && columns->protocol != "udp")) {
            return garble::strangeLine(line.number, line.text);
        }
        if (columns->state != (columns->protocol == "tcp" ? "LISTEN" : "UNCONN")) {
            continue;
        }
        const auto listener = readListener(line, *columns, rights);
        if (!listener) {
            return tl::unexpected(listener.error());
        }
        list.ownersKnown = list.ownersKnown && listener->owner != ListenerOwner::Unknown;
        list.listeners.append(*listener);
    }
    if (list.listeners.isEmpty()) {
        return garble::empty();
    }
    return list;
}

Parsed<ListenerList> parseProcNetSockets(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    ListenerList list;
    std::optional<SocketProtocol> protocol;
    QList<SocketProtocol> seen;
    for (const Line &line : *lines) {
        const auto words = wordsOf(line.text);
        if (!words.isEmpty() && words.first() == "sl") {
            protocol = words.contains("drops") ? SocketProtocol::Udp : SocketProtocol::Tcp;
            seen.append(*protocol);
            continue;
        }
        if (!protocol) {
            return garble::strangeLine(line.number, line.text);
        }
        const auto listener = readProcRow(line, *protocol);
        if (!listener) {
            return tl::unexpected(listener.error());
        }
        if (*listener) {
            list.listeners.append(**listener);
        }
    }
    for (const auto needed : {SocketProtocol::Tcp, SocketProtocol::Udp}) {
        if (!seen.contains(needed)) {
            return garble::missing(0, needed == SocketProtocol::Tcp ? u"/proc/net/tcp"_s : u"/proc/net/udp"_s);
        }
    }
    return list;
}

bool ssRefusedOption(int exitCode, const QByteArray &err)
{
    return exitCode == 255 && (err.contains("invalid option") || err.contains("unrecognized option")) &&
           err.contains("Usage: ss");
}

ListenScope listenScope(const Listener &listener, const QList<Cidr> &vpn)
{
    const auto address = parseIpAddress(listener.address);
    if (listener.device == "lo"_L1 || (address && address->isLoopback())) {
        return ListenScope::Loopback;
    }
    if (!address) {
        return listener.device.isEmpty() ? ListenScope::Wildcard : ListenScope::Device;
    }
    static const Cidr linkLocal = parseCidr(u"fe80::/10"_s).value_or(Cidr{});
    if (!listener.device.isEmpty() || linkLocal.contains(*address)) {
        return ListenScope::Device;
    }
    const bool inVpn = std::any_of(vpn.begin(), vpn.end(), [&](const Cidr &net) { return net.contains(*address); });
    return inVpn ? ListenScope::VpnAddress : ListenScope::Address;
}

QString listenScopeWord(const Listener &listener, const QList<Cidr> &vpn)
{
    switch (listenScope(listener, vpn)) {
    case ListenScope::Loopback:
        return u"loopback"_s;
    case ListenScope::Device:
        return u"device(%1)"_s.arg(listener.device);
    case ListenScope::VpnAddress:
        return u"vpn-address"_s;
    case ListenScope::Address:
        return u"address(%1)"_s.arg(listener.address);
    case ListenScope::Wildcard:
        break;
    }
    switch (listener.family) {
    case SocketFamily::V4:
        return u"wildcard4"_s;
    case SocketFamily::V6:
        return u"wildcard6"_s;
    case SocketFamily::Both:
        break;
    }
    return u"wildcard"_s;
}

QString listenerOwnerWord(const Listener &listener)
{
    switch (listener.owner) {
    case ListenerOwner::Unit:
        return listener.unit;
    case ListenerOwner::Unmanaged:
        return u"unmanaged:"_s + listener.process;
    case ListenerOwner::Kernel:
        return u"kernel"_s;
    case ListenerOwner::Process:
        return u"process:"_s + listener.process;
    case ListenerOwner::Unknown:
        break;
    }
    return u"unknown"_s;
}

}
