// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/explain.h"

#include <QCoreApplication>

namespace daytwo {

/// The sentences of an explanation.
class FirewallWords
{
    Q_DECLARE_TR_FUNCTIONS(FirewallWords)

public:
    /// "22/tcp"
    static QString portText(const PortQuestion &question);
    static QString opened(const PortQuestion &question, const QString &networks, const Reachability &found);
    static QString refusedNeed(const PortQuestion &question, const QString &need, const Reachability &found);
    static QString undecided(const PortQuestion &question, const Reachability &found);
    static QString partlyServed(const PortQuestion &question, const QString &need, const Reachability &found);
    static QString fine(const PortQuestion &question, const Reachability &found);
    static QString unread(const QStringList &tables);
    static QString oneTable();
    static QString needNotJudged();
    static QStringList notes(bool judges6, bool renderingUnverified, bool hostKnown);
    /// "10.0.0.0/8 (lan0, wan0), …": interfaces with the same networks together, the first few networks of each.
    static QString sourcesText(const QList<InterfaceSources> &sources);

private:
    static QString byRule(const Reachability &found);
    static QString foreignText(const ExamplePacket &example);
    static QString exampleText(const Reachability &found);
};

}
