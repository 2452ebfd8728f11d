// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/listeners/listeners.h"
#include "core/checks/catalog/look.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 kEphemeralFirst = 32768; // net.ipv4.ip_local_port_range of Linux
constexpr quint16 kEphemeralLast = 60999;

bool ephemeral(const Listener &listener)
{
    return listener.port >= kEphemeralFirst && listener.port <= kEphemeralLast &&
           (listener.protocol == SocketProtocol::Udp || listenScope(listener, {}) == ListenScope::Loopback);
}

bool sameProtocol(const ExpectedListener &expected, const Listener &listener)
{
    return (expected.proto == Protocol::Tcp) == (listener.protocol == SocketProtocol::Tcp);
}

bool covers(const ExpectedListener &expected, const Listener &listener)
{
    if (!sameProtocol(expected, listener))
        return false;
    if (expected.ephemeral)
        return ephemeral(listener);
    return listener.port >= expected.firstPort && listener.port <= expected.lastPort;
}

/// To make an expression takes far longer than to use it, and the same few globs are held against every listener.
QRegularExpression expressionOf(const QString &glob)
{
    constexpr qsizetype kMost = 64;
    thread_local QHash<QString, QRegularExpression> known;
    if (const auto it = known.constFind(glob); it != known.constEnd())
        return *it;
    if (known.size() == kMost)
        known.clear();
    return *known.insert(glob, QRegularExpression(QRegularExpression::wildcardToRegularExpression(glob)));
}

/// The whole name: "ss" is not "sshd".
bool globMatches(const QString &glob, const QString &name)
{
    return expressionOf(glob).match(name).hasMatch();
}

/// As systemctl takes names: "nginx" is nginx.service.
bool unitMatches(const QString &glob, const QString &unit)
{
    const bool shortened = unit.endsWith(".service"_L1) || unit.endsWith(".socket"_L1);
    return globMatches(glob, unit) || (shortened && globMatches(glob, unit.left(unit.lastIndexOf(u'.'))));
}

/// The unit decides where there is one: names of processes can be forged.
bool ownerMatches(const ExpectedListener &expected, const Listener &listener)
{
    if (expected.owners.isEmpty() || listener.owner == ListenerOwner::Unknown)
        return true;
    const QString owner = listenerOwnerWord(listener);
    return std::ranges::any_of(expected.owners, [&](const QString &glob) {
        return globMatches(glob, owner) || (!listener.unit.isEmpty() && unitMatches(glob, listener.unit)) ||
               (listener.unit.isEmpty() && globMatches(glob, listener.process));
    });
}

bool scopeFits(const ExpectedListener &expected, const Listener &listener, const QList<Cidr> &vpn)
{
    const ListenScope scope = listenScope(listener, vpn);
    switch (expected.scopeMax) {
    case ScopeLimit::Loopback:
        return scope <= ListenScope::Loopback;
    case ScopeLimit::Vpn:
        return scope <= ListenScope::VpnAddress;
    case ScopeLimit::Any:
        break;
    }
    return true;
}

QString escaped(const QString &text)
{
    QString clean;
    for (const QChar c : text)
        clean += c.isPrint() ? QString(c) : u"\\x%1"_s.arg(c.unicode(), 2, 16, QChar(u'0'));
    return clean;
}

QString protocolWord(const Listener &listener)
{
    return listener.protocol == SocketProtocol::Tcp ? u"tcp"_s : u"udp"_s;
}

}

std::vector<ProbeRequest> listenerProbes(const PlanScope &scope)
{
    return {scope.here(commands::listeners()), scope.here(commands::presence())};
}

tl::expected<ListenerList, Judgement> listenersOf(const JudgeInput &input, int probe, int presence)
{
    if (auto refusal = cannotRead(input, probe, presence))
        return tl::unexpected(*refusal);
    auto list = parseSs(input.evidence[size_t(probe)]->out, SsRights::Root);
    if (!list)
        return tl::unexpected(unreadable(list.error(), u"ss"_s));
    return *list;
}

HeardOver heardOver(const ListenerList &list, quint16 port)
{
    HeardOver heard{false, false};
    for (const Listener &listener : list.listeners) {
        if (listener.protocol != SocketProtocol::Tcp || listener.port != port ||
            listenScope(listener, {}) == ListenScope::Loopback)
            continue;
        heard.v4 = heard.v4 || listener.family != SocketFamily::V6;
        heard.v6 = heard.v6 || listener.family != SocketFamily::V4;
    }
    return heard;
}

Standing standingOf(const Node &node, const Listener &listener, const QList<Cidr> &vpn)
{
    Standing best = Standing::Unexpected;
    for (const ExpectedListener &expected : node.listeners) {
        if (!covers(expected, listener))
            continue;
        if (!ownerMatches(expected, listener)) {
            if (best == Standing::Unexpected)
                best = Standing::WrongOwner;
            continue;
        }
        if (scopeFits(expected, listener, vpn))
            return Standing::Expected;
        best = Standing::WrongScope;
    }
    return best;
}

QString listenerText(const Listener &listener)
{
    const QString any = listener.family == SocketFamily::V6   ? u"::"_s
                        : listener.family == SocketFamily::V4 ? u"0.0.0.0"_s
                                                              : u"*"_s;
    const QString address = listener.address.isEmpty() ? any : listener.address;
    const QString shown = address.contains(u':') ? u"[%1]"_s.arg(address) : address;
    return u"%1 %2:%3 (%4)"_s.arg(protocolWord(listener), shown, QString::number(listener.port),
                                  escaped(listenerOwnerWord(listener)));
}

QString listenerIdentity(const Listener &listener, const QList<Cidr> &vpn)
{
    const QString port = ephemeral(listener) ? u"ephemeral"_s : QString::number(listener.port);
    return u"%1/%2/%3/%4"_s.arg(protocolWord(listener), listenScopeWord(listener, vpn), port,
                                escaped(listenerOwnerWord(listener)));
}

}
