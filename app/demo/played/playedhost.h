// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace daytwo {

/// A unit of a played host.
struct PlayedUnit
{
    QString name;
    bool running = true;
    bool failed = false;
    int restarts = 0;
    QString type = QStringLiteral("simple");
};

/// A socket that something of a played host listens on.
struct PlayedSocket
{
    QString protocol; ///< "tcp" or "udp"
    QString address;  ///< "0.0.0.0", "127.0.0.1"
    quint16 port = 0;
    QString process; ///< empty: the kernel
    QString unit;    ///< without it running, the socket is not there
};

/// An accepting rule of a played host's INPUT chain; its policy is DROP unless a fault changed it.
struct PlayedRule
{
    QString source; ///< CIDR; empty: everybody
    QString protocol;
    quint16 port = 0;
};

struct PlayedPeer
{
    QString name;
    QString publicKey;
    QString allowedIp;
    int handshakeAge = 40; ///< seconds; below 0: never
    int keepalive = 25;    ///< seconds; 0: off
};

/// A container of a played host.
struct PlayedContainer
{
    QString name;
    QString image;
    QString state = QStringLiteral("running");
    QString status = QStringLiteral("Up 19 days (healthy)");
    int restarts = 0;
    QString log;
};

/// All that is known of one played host: faults and rollbacks act here, and every answer is made from it.
struct PlayedHost
{
    QString name;
    QString loopback;                  ///< where its servers listen
    QStringList addresses;             ///< own addresses as it tells them, without prefix
    QMap<QString, QString> interfaces; ///< address → interface
    QString bootId;
    double upSince = 0; ///< seconds since 1970
    bool gateway = false;
    bool monitoring = false;
    bool ipForward = false;
    bool sudo = true;
    bool passwordLogin = false;
    bool webSick = false; ///< its web service answers 503
    QMap<QString, QByteArray>
        files; ///< those that a check may ask about, all of mode 644 and as old as the host's boot
    int diskPercent = 37;
    int listAgeH = 3; ///< of the package lists
    bool clockKept = true;
    bool docker = false;     ///< installed
    bool hypervisor = false; ///< real disks, ZFS and a thin pool
    bool diskFailing = false;
    bool poolDegraded = false;
    QStringList restartsWanted; ///< units that run on replaced files
    QList<PlayedContainer> containers;
    int dumpAge = 5; ///< hours since the last dump of its data
    QList<PlayedUnit> units;
    QList<PlayedSocket> sockets;
    QList<PlayedRule> rules;
    QList<PlayedRule> savedRules; ///< what the next boot restores
    bool policyAccepts = false;   ///< of INPUT
    bool openOverIpv6 = false;    ///< it has an IPv6 address, and ip6tables no rule
    bool legacyLeftOver = false;  ///< iptables-legacy still holds a rule
    quint16 containerPort = 0;    ///< published by its one container, at every address; 0: no Docker
    QList<PlayedPeer> peers;
    QString gpu;                   ///< "well", "hot", "mismatch", "unbuilt"; empty: no GPU
    bool readsJournal = true;      ///< our account is in adm and systemd-journal
    bool configBroken = false;     ///< the configuration of Prometheus on disk
    bool dataSourceAstray = false; ///< Grafana looks for Prometheus where it is not
    QStringList loginMessages;     ///< what sshd has written beside the console's own logins
    QStringList sudoMessages;
    QStringList kernelMessages; ///< of priority "error"
    QSet<QString> hanging;      ///< programs that never end
    QSet<QString> babbling;     ///< programs that print without end

    [[nodiscard]] bool runs(const QString &unit) const;
    PlayedUnit *unit(const QString &unit);
    /// Whether a packet from `source` to the port gets in.
    [[nodiscard]] bool accepts(const QString &source, const QString &protocol, quint16 port) const;
    /// Whether something listens there.
    [[nodiscard]] bool listens(const QString &protocol, quint16 port) const;
};

/// One command's result.
struct PlayedReply
{
    int exitCode = 0;
    QByteArray out;
    QByteArray err;
};

}
