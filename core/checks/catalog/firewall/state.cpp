// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"
#include "core/firewall/anatomy.h"

#include <algorithm>
#include <array>
#include <deque>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Part { Presence, Rules4, Rules6, LegacyNames, Legacy4, Legacy6, Nft, Ipset, Addresses, PartCount };
static_assert(PartCount == kFirewallProbes && Addresses == kFirewallAddresses);

const Evidence &evidenceOf(const JudgeInput &input, int first, Part part)
{
    return *input.evidence[size_t(first) + size_t(part)];
}

/// Output of a part that may be absent: nothing when its tool is not installed or it could not be read.
std::optional<QByteArray> optionalPart(const JudgeInput &input, int first, Part part)
{
    if (cannotRead(input, first + part, first) || evidenceOf(input, first, part).exitCode != 0)
        return std::nullopt;
    return evidenceOf(input, first, part).out;
}

/// A tool that must tell: its output, nothing when it is not installed, or the reason why it was not read.
tl::expected<std::optional<QByteArray>, Judgement> requiredPart(const JudgeInput &input, int first, Part part)
{
    const Reading reading = readingOf(input, first + part, first);
    if (!reading.refusal) {
        // What is printed before an error may lack whole tables, nat with its forwarded ports among them.
        const Evidence &evidence = evidenceOf(input, first, part);
        if (evidence.exitCode != 0)
            return tl::unexpected(
                unknown(Reason::Garbled, CheckWords::tr("The rules were printed in part only (exit code %1): %2")
                                             .arg(QString::number(evidence.exitCode), firstComplaint(evidence.err))));
        return evidence.out;
    }
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
    const QByteArray names = evidenceOf(input, first, LegacyNames).out.simplified();
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

namespace {

/// parseFirewall(), remembering the last few hosts: a dozen checks ask about the same rules, one after the other.
Result<FirewallState> rulesOf(const FirewallInput &parts)
{
    struct Read
    {
        FirewallInput parts;
        Result<FirewallState> state;
    };
    constexpr size_t kHosts = 16;
    thread_local std::deque<Read> lately;
    const auto known = std::ranges::find(lately, parts, &Read::parts);
    if (known != lately.end()) {
        std::rotate(known, known + 1, lately.end()); // who was not asked about for longest is forgotten first
        return lately.back().state;
    }
    if (lately.size() == kHosts)
        lately.pop_front();
    lately.push_back({parts, parseFirewall(parts)});
    return lately.back().state;
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
    parts.addresses = evidenceOf(input, first, Addresses).out;
    const auto state = rulesOf(parts);
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

PortQuestion managementPort(const JudgeInput &input, quint16 port)
{
    const auto &management = input.lab.lab().policy.managementCidrs;
    PortQuestion question = restrictedPort(input, TransportProtocol::Tcp, port, allowedSources(input.lab));
    if (management.empty())
        return question;
    question.allow = QList<Cidr>(management.begin(), management.end());
    // Who is not allowed cannot need it.
    QList<SourceNeed> needs;
    for (const SourceNeed &vpn : question.needs) {
        for (const Cidr &cidr : management) {
            if (cidr.contains(vpn.sources) || vpn.sources.contains(cidr))
                needs << SourceNeed{cidr.contains(vpn.sources) ? vpn.sources : cidr, vpn.interface};
        }
    }
    question.needs = needs;
    return question;
}

namespace {

/// The part and place of a deciding rule, and its number in its chain as `-L --line-numbers` counts; nothing for nft.
struct Place
{
    Part part = Rules4;
    int number = 0;
};

bool isRuleLine(const QByteArray &line, const QByteArray &chain)
{
    const qsizetype at = line.startsWith('[') ? line.indexOf("] ") + 2 : 0;
    return line.sliced(std::min(at, line.size())).startsWith("-A " + chain + ' ');
}

std::optional<Place> placeOf(const JudgeInput &input, const DecidingRule &rule, int first)
{
    if (rule.line <= 0)
        return std::nullopt;
    const bool legacy = rule.chain.startsWith("legacy "_L1);
    const QByteArray chain = rule.chain.section(u' ', -1).toUtf8();
    for (const Part part : legacy ? std::array{Legacy4, Legacy6} : std::array{Rules4, Rules6}) {
        const QList<QByteArray> lines = evidenceOf(input, first, part).out.split('\n');
        if (rule.line > lines.size() || !lines[rule.line - 1].contains(rule.rule.toUtf8()))
            continue;
        Place place{part, 0};
        for (int i = rule.line - 1; i >= 0 && !lines[i].startsWith('*'); --i)
            place.number += isRuleLine(lines[i], chain) ? 1 : 0;
        return place;
    }
    return std::nullopt;
}

QString ruleText(const DecidingRule &rule, const std::optional<Place> &place)
{
    if (!place || place->number == 0)
        return u"%1: %2"_s.arg(rule.chain, rule.rule);
    return CheckWords::tr("%1 rule %2 (line %3): %4", "table and chain, number in the chain, line of the text, text")
        .arg(rule.chain)
        .arg(place->number)
        .arg(rule.line)
        .arg(rule.rule);
}

/// Outcome and sentence of an answer. Without nft a pass is only a warning: iptables-save shows native nft rules
/// wrongly or not at all, so alone it cannot prove that a port is closed.
Judgement outcomeOf(const JudgeInput &input, const Reachability &answer, int first)
{
    switch (answer.outcome) {
    case FirewallOutcome::Pass:
        return nftSeen(input, first)
                   ? passed(answer.reason)
                   : warned(CheckWords::tr("%1 Closed by iptables; native nft rules could not be read.")
                                .arg(answer.reason));
    case FirewallOutcome::Warn:
        return warned(answer.reason);
    case FirewallOutcome::Fail:
        return failed(answer.reason);
    case FirewallOutcome::Unknown:
        break;
    }
    return unknown(Reason::Unproven, answer.reason);
}

QString sudoLine(const JudgeInput &input, const QStringList &argv)
{
    return sudoersLine(input.node.ssh.user, argv);
}

}

Judgement judgeAnswer(const JudgeInput &input, const Reachability &answer, const PortQuestion &question, int first)
{
    Judgement result = outcomeOf(input, answer, first);
    QStringList rules;
    for (const DecidingRule &rule : answer.decidedBy) {
        const auto place = placeOf(input, rule, first);
        rules << ruleText(rule, place);
        if (place)
            result.marks << Mark{first + place->part, rule.line};
    }
    result.seen = rules.join(u'\n');
    const QString port =
        u"%1/%2"_s.arg(question.port).arg(question.protocol == TransportProtocol::Tcp ? u"tcp"_s : u"udp"_s);
    result.rule = CheckWords::tr("All tables, both layers and native nft are followed for a new packet to %1 on every "
                                 "interface; what is not "
                                 "understood counts as perhaps, never as closed.")
                      .arg(port);
    if (!answer.notes.isEmpty())
        result.rule += u' ' + answer.notes.join(u' ');
    if (result.outcome == Outcome::Fail)
        result.mend = correction(answer, question);
    else if (result.outcome == Outcome::Warn && answer.outcome == FirewallOutcome::Pass)
        result.mend = sudoLine(input, {u"/usr/sbin/nft"_s, u"-j"_s, u"list"_s, u"ruleset"_s});
    result.facts = toJson(answer);
    return result;
}

Judgement judgeReachability(const JudgeInput &input, const FirewallState &state, const PortQuestion &question,
                            int first)
{
    Judgement result = judgeAnswer(input, whoMayReach(state, question), question, first);
    if (result.outcome == Outcome::Unknown && lacksSets(state))
        result.mend = sudoLine(input, {u"/usr/sbin/ipset"_s, u"save"_s});
    return result;
}

RulesSay rulesSay(const JudgeInput &input, const Reachability &answer, int first)
{
    if (!answer.unexpected.isEmpty())
        return RulesSay::Open;
    // Asked without needs, nothing but somebody unwelcome can be undecided or fail.
    const bool proven = answer.outcome == FirewallOutcome::Pass || answer.outcome == FirewallOutcome::Warn;
    return proven && nftSeen(input, first) && answer.ipv6Judged ? RulesSay::Closed : RulesSay::Unproven;
}

}
