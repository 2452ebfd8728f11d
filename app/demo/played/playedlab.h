// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/played/playedhost.h"

#include <QDateTime>

#include <map>

namespace daytwo {

/// The played hosts as one world: a connect from one to another depends on both.
struct PlayedLab
{
    std::map<QString, PlayedHost> hosts;
    QDateTime now;         ///< UTC
    QString criticalAlert; ///< name of one that fires; empty: none
    bool exposed = false;  ///< the gateway forwards Prometheus' port to everybody

    /// The host that owns an address; null for none.
    [[nodiscard]] const PlayedHost *owner(const QString &address) const;
    /// What a program started on `host` prints; never runs anything. Unknown programs are not found. Pure.
    [[nodiscard]] PlayedReply answer(const QString &host, const QStringList &argv) const;
};

/// The six hosts, all well. `subnet` is the beginning of their loopback addresses ("127.20.7.").
PlayedLab healthyLab(const QString &subnet, const QDateTime &now);

/// Ports on which the played hosts listen with real sockets.
inline constexpr quint16 kPlayedSshPort = 2222;
inline constexpr quint16 kPlayedPrometheusPort = 9090;
inline constexpr quint16 kPlayedGrafanaPort = 3000;
inline constexpr quint16 kPlayedProxmoxPort = 8006;
inline constexpr quint16 kPlayedTlsPort = 8443;
/// What Grafana's data source is called by, and the token that may ask how it is.
inline constexpr char kPlayedDataSource[] = "prometheus";
inline constexpr char kPlayedGrafanaToken[] = "glsa_played0by0the0demo0lab0000000000_00000000";
/// Played only, on the loopback of mon.
inline constexpr quint16 kPlayedAlertmanagerPort = 9093;

}
