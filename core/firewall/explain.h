// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ipaddress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace daytwo {

/// What the tools of one host printed, unchanged. A part that was not asked for is nothing; a part that was asked for
/// and is empty says that there are no rules.
struct FirewallInput
{
    /// `iptables-save` (all tables) or `iptables -S`.
    QByteArray rules4;
    /// `ip6tables-save`. Nothing: IPv6 is not judged.
    std::optional<QByteArray> rules6;
    /// `iptables-legacy-save`, `ip6tables-legacy-save`: a second layer that every packet must pass as well.
    std::optional<QByteArray> legacy4;
    std::optional<QByteArray> legacy6;
    /// `nft -j list ruleset`. Nothing: native rules are unknown, see Reachability::renderingUnverified.
    std::optional<QByteArray> nft;
    /// `ipset save`. Nothing: the contents of sets are unknown.
    std::optional<QByteArray> ipset;
    /// `ip -j address`. Nothing: interfaces are those that the rules name, and local addresses are unknown.
    std::optional<QByteArray> addresses;

    bool operator==(const FirewallInput &) const = default;
};

struct FirewallRules;

/// The rules of a host, read and ready to be asked. A cheap, shared, unchangeable value; asking is thread-safe.
class FirewallState
{
public:
    explicit FirewallState(std::shared_ptr<const FirewallRules> rules)
        : m_rules(std::move(rules))
    {
    }
    [[nodiscard]] const FirewallRules &rules() const { return *m_rules; }

private:
    std::shared_ptr<const FirewallRules> m_rules;
};

/// Reads all parts. BadInput when one is cut, too large or not what its tool prints; `what` names part and line
/// ("iptables-save:17"), `detail` says what is wrong there. What is read but not understood (an unknown match or
/// target) is no error: it is kept, and nothing is concluded from it. Pure.
Result<FirewallState> parseFirewall(const FirewallInput &input);

enum class TransportProtocol : quint8 { Tcp = 6, Udp = 17 };

/// Somebody who must be able to reach the port.
struct SourceNeed
{
    Cidr sources;
    /// Where they arrive; empty: at any interface.
    QString interface;

    bool operator==(const SourceNeed &) const = default;
};

/// Who may reach a port, and who should.
struct PortQuestion
{
    TransportProtocol protocol = TransportProtocol::Tcp;
    quint16 port = 0;
    /// Sources that may reach the port. An empty list allows nobody.
    QList<Cidr> allow;
    /// Interfaces behind which everybody may.
    QStringList trustedInterfaces;
    QList<SourceNeed> needs;
    /// Addresses the packets are sent to; empty: every address of the host. An address that is not the host's own is
    /// judged by the FORWARD path (a container address reached by routing).
    QList<IpAddress> destinations;
    /// Counts also who gets to the port by another one, or by an address that is not the host's, from where a rule
    /// leads to it (REDIRECT): the service on the port answers them. Only for ports of the host itself.
    bool byOtherPorts = true;
    /// Who can send at all on an interface, where that is known (the allowed addresses of a WireGuard interface).
    QMap<QString, QList<Cidr>> senders;
};

/// How the rules stand to the question. Ordered by Reachability: the worse of IPv4 and IPv6 counts.
enum class FirewallOutcome : quint8 {
    Pass,    ///< nobody else may, all who need it can
    Warn,    ///< nobody else may, but a need is served only partly or only sometimes
    Unknown, ///< somebody else may; the rules do not settle it
    Fail     ///< somebody else certainly can, or a need is certainly not served
};

/// "pass", "warn", "unknown", "fail".
QString outcomeWord(FirewallOutcome outcome);

struct InterfaceSources
{
    QString interface;
    QList<Cidr> sources;

    bool operator==(const InterfaceSources &) const = default;
};

/// A rule or policy that made the difference.
struct DecidingRule
{
    /// Table and chain as their tool names them: "filter INPUT", "inet filter input", "legacy filter INPUT".
    QString chain;
    /// Line of the text it came from, 1-based; 0 for nft, whose rules have handles (part of `rule`).
    int line = 0;
    QString rule;

    bool operator==(const DecidingRule &) const = default;
};

/// One packet that shows the point.
struct ExamplePacket
{
    IpAddress source;
    IpAddress destination;
    QString interface;
    /// Only when an unusual one is needed.
    std::optional<quint16> sourcePort;
    /// The port it is sent to, when a rule leads from there to the port in question.
    std::optional<quint16> port = {};
    /// It is sent to an address that is not the host's, from where a rule leads to the port in question.
    bool isForeign = false;
};

/// Who may reach the port by the rules alone.
struct Reachability
{
    FirewallOutcome outcome = FirewallOutcome::Unknown;
    /// Certainly.
    QList<InterfaceSources> reachableFrom;
    /// Perhaps: the rules do not settle it.
    QList<InterfaceSources> undecidedFrom;
    /// The part of reachableFrom that is outside of what the question allows.
    QList<InterfaceSources> unexpected;
    /// Needs that are certainly not served, and those that are served only partly or sometimes.
    QList<Cidr> refusedNeeds;
    QList<Cidr> partlyServedNeeds;
    QList<DecidingRule> decidedBy;
    /// One or more translated sentences.
    QString reason;
    /// Further translated sentences that limit the answer ("IPv6 was not judged").
    QStringList notes;
    std::optional<ExamplePacket> example;
    bool ipv6Judged = false;
    /// The iptables text could not be compared with nft: it may hide or misrender native rules.
    bool renderingUnverified = false;
};

/// Judges the question by the rules. May say unknown; never leaves out of `reachableFrom` and `undecidedFrom` a source
/// the kernel would let in, nor puts into `reachableFrom` one that it would refuse. Time grows about linearly with the
/// rules. Pure.
Reachability whoMayReach(const FirewallState &state, const PortQuestion &question);

/// The answer of `firewall explain --json`.
QJsonObject toJson(const Reachability &reachability);

}
