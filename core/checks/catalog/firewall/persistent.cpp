// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"
#include "core/facts/systemdfacts.h"
#include "core/firewall/anatomy.h"
#include "core/firewall/likerules.h"

#include <QRegularExpression>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum FirewallPart { Presence, Rules4, Rules6, LegacyNames, Legacy4, Legacy6, Nft };
enum Probes { Saved4 = kFirewallProbes, Saved6, NftConf, Units };

constexpr qsizetype kMostShown = 4;

const QStringList &unitNames()
{
    static const QStringList names{u"netfilter-persistent.service"_s, u"nftables.service"_s, u"ufw.service"_s,
                                   u"firewalld.service"_s, u"pve-firewall.service"_s};
    return names;
}

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    std::vector<ProbeRequest> probes = firewallProbes(scope);
    for (const Command &command : {commands::savedRules4(), commands::savedRules6(), commands::nftConfig(),
                                   commands::unitProperties(unitNames())})
        probes.push_back(scope.here(command));
    scope.add({.probes = std::move(probes), .needs = {sshSession(), u"firewall.readable"_s}});
}

/// A file that restores rules: its text, nothing where there is none, or why it could not be read.
tl::expected<std::optional<QByteArray>, Judgement> fileOf(const JudgeInput &input, int probe)
{
    const Reading reading = readingOf(input, probe);
    if (!reading.refusal)
        return input.evidence[size_t(probe)]->out;
    if (!reading.transportFailed && reading.outcome.fileMissing)
        return std::nullopt;
    return tl::unexpected(*reading.refusal);
}

/// What starts at boot, of the units that restore rules.
struct Starters
{
    bool netfilterPersistent = false;
    bool nftables = false;
    QString keeper; ///< a front end that keeps its own rules: "ufw"
};

tl::expected<Starters, Judgement> startersOf(const JudgeInput &input)
{
    if (auto refusal = cannotRead(input, Units))
        return tl::unexpected(*refusal);
    const auto blocks = parseSystemctlShow(input.evidence[Units]->out);
    if (!blocks)
        return tl::unexpected(unreadable(blocks.error(), u"systemctl show"_s));
    Starters starters;
    for (const UnitState &unit : *blocks) {
        if (unit.unitFileState != "enabled"_L1)
            continue;
        if (unit.id.startsWith("netfilter-persistent"_L1))
            starters.netfilterPersistent = true;
        else if (unit.id.startsWith("nftables"_L1))
            starters.nftables = true;
        else if (unit.activeState == "active"_L1)
            starters.keeper = unit.id.section(u'.', 0, 0);
    }
    return starters;
}

/// Whether the running rules are the keeper's: its unit is enabled and active also where it keeps nothing, as ufw's is
/// with ENABLED=no, and pve-firewall's on every Proxmox host whose firewall is off.
bool atWork(const JudgeInput &input, const QString &keeper)
{
    const QByteArray &rules = input.evidence[Rules4]->out;
    if (keeper == "ufw"_L1)
        return rules.contains("-A INPUT -j ufw-");
    if (keeper == "pve-firewall"_L1)
        return rules.contains("-A INPUT -j PVEFW-INPUT");
    return rules.contains("INPUT_ZONES") || input.evidence[Nft]->out.contains("\"firewalld\"");
}

/// Rules and chains that Docker makes again when it starts; not what somebody put into DOCKER-USER.
bool isDockers(const QString &line)
{
    static const QRegularExpression own(
        u" :DOCKER|^filter :FORWARD DROP| -A DOCKER(?!-USER )| -A DOCKER-USER -j RETURN$|"
        "-j DOCKER|^filter -A FORWARD .*(docker0|br-\\*)|"
        "^nat -A POSTROUTING .*(docker0|br-\\*|container).*MASQUERADE"_s);
    return own.match(line).hasMatch();
}

/// Rules that somebody wrote, and policies that refuse. Docker's own come back with it, and so do its empty tables.
QStringList writtenRules(const QByteArray &text, bool docker)
{
    QStringList lines = likeIptables(text);
    lines.removeIf([docker](const QString &line) {
        const bool acceptsAll = line.contains(" :"_L1) && (line.endsWith(" ACCEPT"_L1) || line.endsWith(" -"_L1));
        return acceptsAll || (docker && isDockers(line)) || line.contains(" f2b-"_L1);
    });
    return lines;
}

/// Names of the tables that an nftables.conf declares, "inet filter".
QStringList declaredTables(const QByteArray &conf)
{
    static const QRegularExpression table(
        u"^\\s*(?:add\\s+|create\\s+)?table\\s+(?:(ip|ip6|inet|bridge|netdev)\\s+)?([\\w.-]+)"_s,
        QRegularExpression::MultilineOption);
    QStringList names;
    for (auto it = table.globalMatch(QString::fromUtf8(conf)); it.hasNext();) {
        const auto match = it.next();
        names << (match.captured(1).isEmpty() ? u"ip"_s : match.captured(1)) + u' ' + match.captured(2);
    }
    return names;
}

/// What the running rules are, and whether something brings them back.
struct Finding
{
    Outcome outcome = Outcome::Pass;
    QStringList words;
    QStringList changes;

    void add(Outcome one, const QString &text)
    {
        outcome = worse(outcome, one);
        words << text;
    }
};

tl::expected<void, Judgement> compareIptables(const JudgeInput &input, const Starters &starters, Finding &finding)
{
    struct Family
    {
        int running;
        int saved;
        const char *file;
    };
    for (const Family &family :
         {Family{Rules4, Saved4, "/etc/iptables/rules.v4"}, Family{Rules6, Saved6, "/etc/iptables/rules.v6"}}) {
        const QByteArray &runningText = input.evidence[size_t(family.running)]->out;
        const auto saved = fileOf(input, family.saved);
        if (!saved)
            return tl::unexpected(saved.error());
        const QString file = QLatin1StringView(family.file);
        const QByteArray savedText = saved->value_or(QByteArray());
        const bool docker = runningText.contains("DOCKER") || savedText.contains("DOCKER");
        const QStringList running = writtenRules(runningText, docker);
        const QStringList restored = writtenRules(savedText, docker);
        if (running.isEmpty() && restored.isEmpty())
            continue;
        if (!*saved)
            finding.add(Outcome::Fail,
                        CheckWords::tr("%1 is not there, and the running rules are gone at the next boot").arg(file));
        else if (!starters.netfilterPersistent)
            finding.add(Outcome::Fail,
                        CheckWords::tr("nothing loads %1 at boot: netfilter-persistent is not enabled").arg(file));
        else if (const QStringList changes = ruleChanges(restored, running); !changes.isEmpty()) {
            finding.add(Outcome::Warn, CheckWords::tr("%1 holds other rules than those that run").arg(file));
            finding.changes += changes;
        }
    }
    return {};
}

tl::expected<void, Judgement> compareNft(const JudgeInput &input, const Starters &starters, Finding &finding)
{
    if (!nftSeen(input))
        return {};
    const auto running =
        nativeTables(input.evidence[Nft]->out, {input.evidence[Rules4]->out, input.evidence[Rules6]->out});
    if (!running)
        return tl::unexpected(unknown(Reason::Garbled, errorText(running.error())));
    if (running->isEmpty())
        return {};
    const auto conf = fileOf(input, NftConf);
    if (!conf)
        return tl::unexpected(conf.error());
    const QString tables = running->join(u", "_s);
    const QStringList declared = declaredTables(conf->value_or(QByteArray()));
    const bool includes = conf->value_or(QByteArray()).contains("include");
    QStringList missing = *running;
    missing.removeIf([&declared](const QString &table) { return declared.contains(table); });
    if (!starters.nftables || (missing.size() == running->size() && !includes))
        finding.add(Outcome::Fail, CheckWords::tr("nothing restores the nft tables %1 at boot").arg(tables));
    else if (!missing.isEmpty())
        finding.add(Outcome::Warn, CheckWords::tr("/etc/nftables.conf does not declare %1").arg(missing.join(u", "_s)));
    return {};
}

Judgement conclude(const JudgeInput &input, const Finding &finding)
{
    if (finding.outcome == Outcome::Pass && !nftSeen(input)) {
        Judgement result = warned(CheckWords::tr("iptables is restored at boot; native nft rules could not be read."));
        result.mend = sudoersLine(input.node.ssh.user, {u"/usr/sbin/nft"_s, u"-j"_s, u"list"_s, u"ruleset"_s});
        return result;
    }
    if (finding.outcome == Outcome::Pass)
        return passed(CheckWords::tr("What runs is what the next boot restores."));
    QString text = finding.words.join(u"; "_s);
    if (!finding.changes.isEmpty())
        text += u": "_s + finding.changes.mid(0, kMostShown).join(u"; "_s);
    Judgement result = finding.outcome == Outcome::Fail
                           ? failed(CheckWords::tr("The rules do not survive a reboot: %1.").arg(text))
                           : warned(CheckWords::tr("The next boot restores other rules: %1.").arg(text));
    result.seen = finding.changes.join(u'\n');
    // Where both are there and differ, which of them is meant is not ours to say.
    if (finding.outcome == Outcome::Fail)
        result.mend = u"netfilter-persistent save && systemctl enable netfilter-persistent"_s;
    return result;
}

Judgement judge(const JudgeInput &input)
{
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    const auto starters = startersOf(input);
    if (!starters)
        return starters.error();
    const FirewallLayers layers = layersOf(*state);
    Judgement result;
    if (layers.iptables.isEmpty() && layers.native.isEmpty() && layers.legacy.isEmpty()) {
        result = nftSeen(input) ? skipped(CheckWords::tr("There are no rules that could be lost."))
                                : unknown(Reason::NoPrivilege, CheckWords::tr("Rules of nft could not be read."));
    } else if (!starters->keeper.isEmpty() && atWork(input, starters->keeper)) {
        result = passed(CheckWords::tr("%1 is enabled and makes the rules anew at boot.").arg(starters->keeper));
    } else {
        Finding finding;
        if (const auto done = compareIptables(input, *starters, finding); !done)
            return done.error();
        if (const auto done = compareNft(input, *starters, finding); !done)
            return done.error();
        result = conclude(input, finding);
    }
    result.expected = CheckWords::tr("/etc/iptables/rules.v4 and rules.v6 or /etc/nftables.conf hold the running rules "
                                     "and are loaded at boot; or ufw, firewalld or the Proxmox firewall does it.");
    return result;
}

}

const CheckSpec &firewallPersistent()
{
    static const CheckSpec spec{
        .id = "firewall.persistent",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Rules survive a reboot"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "What was only typed in is gone after the next power cut."),
        .section = "2",
        .bullets = "B49 B73",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "Once the running rules are verified: `netfilter-persistent save`; if the file "
                                    "is right: `iptables-restore < /etc/iptables/rules.v4`."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
