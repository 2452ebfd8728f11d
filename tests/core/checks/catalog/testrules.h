// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/checks/catalog/testlab.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace daytwo::checkbench {

/// One port that a host lets in.
struct Opened
{
    QString protocol;
    int port = 0;
    QString source = {}; ///< IPv4 network; empty: everybody
};

/// What `ip -j addr show` tells of a host with these IPv4 addresses: interface → address.
QByteArray addressesOf(const QMap<QString, QString> &interfaces);
/// `iptables-save` of a host that drops all but these.
QByteArray iptablesOf(const QList<Opened> &opened, const QString &policy = QStringLiteral("DROP"));
/// `ip6tables-save` of a host that drops all.
QByteArray ip6tablesOf();
/// `nft -j list ruleset` of the same host, whose iptables is the one on nft.
QByteArray nftOf(const QList<Opened> &opened, const QString &policy = QStringLiteral("drop"));
/// Answers to everything that the firewall checks ask, from a host without legacy tables and without sets.
Answers rulesOf(const QList<Opened> &opened, const QMap<QString, QString> &interfaces);
/// What those checks may do without, and why.
std::vector<Excuse> rulesExcuses();
/// The test lab without IPv6 in the VPN.
QByteArray rulesLab();

}
