// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Part { Presence, Rules4, Rules6, LegacyNames, Legacy4, Legacy6, Nft, Ipset, Addresses, PartCount };
static_assert(PartCount == kFirewallProbes);

/// Output of a part that may be absent: nothing when its tool is not installed or it could not be read.
std::optional<QByteArray> optionalPart(const JudgeInput &input, int first, Part part)
{
    if (cannotRead(input, first + part, first) || input.evidence[size_t(first + part)]->exitCode != 0)
        return std::nullopt;
    return input.evidence[size_t(first + part)]->out;
}

/// A tool that must tell: its output, nothing when it is not installed, or the reason why it was not read.
tl::expected<std::optional<QByteArray>, Judgement> requiredPart(const JudgeInput &input, int first, Part part)
{
    const Reading reading = readingOf(input, first + part, first);
    if (!reading.refusal)
        return input.evidence[size_t(first + part)]->out;
    if (!reading.transportFailed && reading.outcome.state == CommandState::ToolMissing)
        return std::nullopt;
    return tl::unexpected(*reading.refusal);
}

/// The tables that the kernel's ip_tables_names can list.
bool isTable(const QByteArray &name)
{
    static const QList<QByteArray> tables{"filter", "nat", "mangle", "raw", "security"};
    return tables.contains(name);
}

/// Whether the legacy layer holds tables; an error when that could not be seen.
tl::expected<bool, Judgement> legacyPresent(const JudgeInput &input, int first)
{
    const Reading reading = readingOf(input, first + LegacyNames, first);
    const QByteArray names = input.evidence[size_t(first + LegacyNames)]->out.simplified();
    for (const QByteArray &name : names.isEmpty() ? QList<QByteArray>() : names.split(' ')) {
        if (!isTable(name))
            return tl::unexpected(
                unknown(Reason::Garbled,
                        CheckWords::tr("The list of legacy tables cannot be understood: %1").arg(quoted(name))));
    }
    if (!names.isEmpty())
        return true;
    if (!reading.refusal || (!reading.transportFailed && reading.outcome.fileMissing))
        return false; // the kernel keeps no such list, or an empty one
    return tl::unexpected(*reading.refusal);
}

}

std::vector<ProbeRequest> firewallProbes(const PlanScope &scope)
{
    return {scope.here(commands::presence()),           scope.here(commands::iptablesSave()),
            scope.here(commands::ip6tablesSave()),      scope.here(commands::legacyTableNames()),
            scope.here(commands::iptablesLegacySave()), scope.here(commands::ip6tablesLegacySave()),
            scope.here(commands::nftRuleset()),         scope.here(commands::ipsetSave()),
            scope.here(commands::addresses())};
}

bool nftSeen(const JudgeInput &input, int first)
{
    return optionalPart(input, first, Nft).has_value();
}

tl::expected<FirewallState, Judgement> firewallOf(const JudgeInput &input, int first)
{
    const auto rules4 = requiredPart(input, first, Rules4);
    if (!rules4)
        return tl::unexpected(rules4.error());
    const auto rules6 = requiredPart(input, first, Rules6);
    if (!rules6)
        return tl::unexpected(rules6.error());
    const auto legacy = legacyPresent(input, first);
    if (!legacy)
        return tl::unexpected(legacy.error());
    FirewallInput parts;
    parts.nft = optionalPart(input, first, Nft);
    if (!*rules4 && !parts.nft)
        return tl::unexpected(
            unknown(Reason::ToolMissing, CheckWords::tr("Neither iptables-save nor nft is there to tell the rules.")));
    parts.rules4 = rules4->value_or(QByteArray());
    parts.rules6 = rules6->value_or(QByteArray());
    if (*legacy) {
        const auto legacy4 = requiredPart(input, first, Legacy4);
        const auto legacy6 = requiredPart(input, first, Legacy6);
        if (!legacy4 || !*legacy4 || !legacy6 || !*legacy6)
            return tl::unexpected(
                unknown(Reason::NoPrivilege,
                        CheckWords::tr("The legacy layer holds tables, and its rules could not be read.")));
        if ((*legacy4)->trimmed().isEmpty() && (*legacy6)->trimmed().isEmpty())
            return tl::unexpected(
                unknown(Reason::Garbled, CheckWords::tr("The kernel lists legacy tables, but they were not printed.")));
        parts.legacy4 = *legacy4;
        parts.legacy6 = *legacy6;
    }
    parts.ipset = optionalPart(input, first, Ipset);
    // Without its interfaces and addresses, where a packet arrives would be guessed.
    if (auto refusal = cannotRead(input, first + Addresses))
        return tl::unexpected(*refusal);
    parts.addresses = input.evidence[size_t(first + Addresses)]->out;
    auto state = parseFirewall(parts);
    if (!state)
        return tl::unexpected(unknown(
            Reason::Garbled, CheckWords::tr("The rules cannot be understood: %1").arg(errorText(state.error()))));
    return *state;
}

QList<Cidr> allowedSources(const Inventory &lab)
{
    QList<Cidr> allow = vpnNetworks(lab);
    for (const Cidr &cidr : lab.lab().policy.trustedCidrs)
        allow << cidr;
    return allow;
}

QList<Cidr> monitoringSources(const Inventory &lab)
{
    QList<Cidr> allow = allowedSources(lab);
    for (const IpAddress &address : lab.monitoringSources())
        allow << Cidr{address, address.bits()};
    return allow;
}

PortQuestion restrictedPort(const JudgeInput &input, TransportProtocol protocol, quint16 port, const QList<Cidr> &allow)
{
    PortQuestion question;
    question.protocol = protocol;
    question.port = port;
    question.allow = allow;
    question.trustedInterfaces = input.lab.trustedInterfaces(input.node);
    // Where a WireGuard interface ends here, the VPN arrives on it; elsewhere it arrives through the gateway.
    const QString interface = input.node.wireguard ? input.node.wireguard->interface : QString();
    for (const Cidr &cidr : vpnNetworks(input.lab)) {
        // Loopback never arrives from outside.
        if (!cidr.base.isLoopback())
            question.needs << SourceNeed{cidr, interface};
    }
    return question;
}

Judgement judgeReachability(const JudgeInput &input, const Reachability &answer, const QString &port, int first)
{
    Judgement result;
    switch (answer.outcome) {
    case FirewallOutcome::Pass:
        // iptables-save shows native nft rules wrongly or not at all, so alone it cannot prove that a port is closed.
        result = nftSeen(input, first)
                     ? passed(answer.reason)
                     : warned(CheckWords::tr("%1 Native nft rules could not be read, so this is not proven.")
                                  .arg(answer.reason));
        break;
    case FirewallOutcome::Warn:
        result = warned(answer.reason);
        break;
    case FirewallOutcome::Fail:
        result = failed(answer.reason);
        break;
    case FirewallOutcome::Unknown:
        result = unknown(Reason::Unproven, answer.reason);
        break;
    }
    QStringList rules;
    for (const DecidingRule &rule : answer.decidedBy)
        rules << (rule.line > 0 ? u"%1:%2: %3"_s.arg(rule.chain).arg(rule.line).arg(rule.rule)
                                : u"%1: %2"_s.arg(rule.chain, rule.rule));
    result.seen = rules.join(u'\n');
    result.rule = CheckWords::tr("All tables, both layers and native nft are followed for a new packet to %1 on every "
                                 "interface; what is not "
                                 "understood counts as perhaps, never as closed.")
                      .arg(port);
    if (!answer.notes.isEmpty())
        result.rule += u' ' + answer.notes.join(u' ');
    for (const DecidingRule &rule : answer.decidedBy) {
        if (rule.line > 0 && !rule.chain.startsWith("legacy"_L1))
            result.marks << Mark{first + Rules4, rule.line};
    }
    result.facts = toJson(answer);
    return result;
}

}
