// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/local/learning.h"

#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/ssh/ssh.h"
#include "core/checks/local/localmatcher.h"
#include "core/checks/words.h"
#include "core/facts/ssfacts.h"
#include "core/lab/checkwriter.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

using Matcher = LocalExpectation::Matcher;
/// What an answer says must be there; none when it cannot be read.
using Learn = std::vector<LocalExpectation> (*)(const QByteArray &out);

constexpr quint16 kFirstEphemeral = 32768;

LocalExpectation demand(Matcher matcher, ParameterValue expected)
{
    LocalExpectation expectation;
    expectation.of = u"stdout"_s;
    expectation.matcher = matcher;
    expectation.expected = std::move(expected);
    return expectation;
}

/// All of these lines, and whatever else.
std::vector<LocalExpectation> allOf(QStringList lines)
{
    lines.removeDuplicates();
    lines.sort();
    if (lines.isEmpty())
        return {};
    return {demand(Matcher::Superset, lines)};
}

QStringList linesOf(const QByteArray &out)
{
    return elementsOf(QString::fromUtf8(out));
}

/// One pattern per listener, by process where one is known: queues, inodes and process numbers differ each time.
std::vector<LocalExpectation> fromListeners(const QByteArray &out)
{
    const auto list = parseSs(out, SsRights::Root);
    if (!list)
        return {};
    QStringList patterns;
    for (const Listener &listener : list->listeners) {
        if (listener.port >= kFirstEphemeral && listener.protocol == SocketProtocol::Udp && listener.unit.isEmpty() &&
            listener.owner != ListenerOwner::Kernel)
            continue; // a client's socket
        const QString protocol = listener.protocol == SocketProtocol::Tcp ? u"tcp"_s : u"udp"_s;
        QString pattern = u"^%1\\s.*[:\\]]%2\\s"_s.arg(protocol).arg(listener.port);
        if (!listener.process.isEmpty())
            pattern += u".*\"%1\""_s.arg(QRegularExpression::escape(listener.process));
        patterns << pattern;
    }
    patterns.removeDuplicates();
    patterns.sort();
    std::vector<LocalExpectation> demands;
    for (const QString &pattern : patterns)
        demands.push_back(demand(Matcher::Matches, pattern));
    return demands;
}

/// "ssh.service enabled enabled": units that start at boot.
std::vector<LocalExpectation> fromUnits(const QByteArray &out)
{
    static const QRegularExpression kLine(u"\\A([A-Za-z0-9:_.@\\\\-]+\\.(?:service|timer|socket|path)) enabled\\b"_s);
    std::vector<LocalExpectation> demands;
    for (const QString &line : linesOf(out)) {
        const auto match = kLine.match(line);
        if (match.hasMatch())
            demands.push_back(
                demand(Matcher::Matches, u"^%1\\s+enabled\\b"_s.arg(QRegularExpression::escape(match.captured(1)))));
    }
    return demands;
}

/// Four lines of /proc/sys, each 0, 1 or 2: these are settings, so they must be just so.
std::vector<LocalExpectation> fromForwarding(const QByteArray &out)
{
    const QStringList lines = linesOf(out);
    const bool whole = lines.size() == 4 && std::ranges::all_of(lines, [](const QString &line) {
                           return line.size() == 1 && u"012"_s.contains(line);
                       });
    if (!whole)
        return {};
    return {demand(Matcher::Equals, lines)};
}

/// "/srv ext4": where and what, not from which device, since their names change.
std::vector<LocalExpectation> fromMounts(const QByteArray &out)
{
    static const QRegularExpression kLine(u"\\A/\\S* \\S+\\z"_s);
    QStringList lines;
    for (const QString &line : linesOf(out)) {
        const bool passing = line.startsWith("/run/"_L1) || line.startsWith("/var/lib/docker/"_L1) ||
                             line.startsWith("/media/"_L1) || line.startsWith("/snap/"_L1);
        if (kLine.match(line).hasMatch() && !passing)
            lines << line;
    }
    return allOf(lines);
}

std::vector<LocalExpectation> fromSshd(const QByteArray &out)
{
    static const std::array kSettings = {"allowtcpforwarding"_L1,
                                         "authenticationmethods"_L1,
                                         "kbdinteractiveauthentication"_L1,
                                         "passwordauthentication"_L1,
                                         "permitemptypasswords"_L1,
                                         "permitrootlogin"_L1,
                                         "port"_L1,
                                         "pubkeyauthentication"_L1,
                                         "usepam"_L1,
                                         "x11forwarding"_L1};
    QStringList lines;
    for (const QString &line : linesOf(out)) {
        if (std::ranges::find(kSettings, line.section(u' ', 0, 0)) != kSettings.end())
            lines << line;
    }
    return allOf(lines);
}

/// What a lab host is for, installed; a version would make the next update red.
std::vector<LocalExpectation> fromPackages(const QByteArray &out)
{
    static const QRegularExpression kOfInterest(
        u"\\Aii (?:openssh-server|sudo|wireguard(?:-tools)?|nftables|iptables(?:-persistent)?|ufw|fail2ban|chrony|"
        "systemd-timesyncd|unattended-upgrades|needrestart|prometheus(?:-[a-z-]+)?|grafana(?:-enterprise)?|"
        "docker\\.io|docker-ce|containerd(?:\\.io)?|podman|nginx|apache2|caddy|haproxy|postgresql|mariadb-server|"
        "redis-server|dnsmasq|unbound|bind9|nfs-kernel-server|samba|qemu-guest-agent|pve-manager|proxmox-ve|"
        "zfsutils-linux|smartmontools|cron|rsyslog|nvidia-driver)\\z"_s);
    QStringList lines;
    for (const QString &line : linesOf(out)) {
        if (kOfInterest.match(line).hasMatch())
            lines << line;
    }
    return allOf(lines);
}

/// One thing that can be learnt.
struct Area
{
    QLatin1StringView name;
    const char *title;
    const char *why;
    Learn learn;
};

constexpr std::array kAreas = {
    Area{"listeners"_L1, QT_TRANSLATE_NOOP("CheckWords", "Everything that listened still listens"),
         QT_TRANSLATE_NOOP("CheckWords", "A service that does not listen is not there for anybody."), fromListeners},
    Area{"units"_L1, QT_TRANSLATE_NOOP("CheckWords", "Everything that started at boot still does"),
         QT_TRANSLATE_NOOP("CheckWords", "A unit that is disabled is missed at the next reboot."), fromUnits},
    Area{"forwarding"_L1, QT_TRANSLATE_NOOP("CheckWords", "Forwarding is as it was"),
         QT_TRANSLATE_NOOP("CheckWords", "It decides whether the host is a way into other networks."), fromForwarding},
    Area{"mounts"_L1, QT_TRANSLATE_NOOP("CheckWords", "All file systems are mounted"),
         QT_TRANSLATE_NOOP("CheckWords", "What is written beside a missing mount is lost from sight."), fromMounts},
    Area{"sshd"_L1, QT_TRANSLATE_NOOP("CheckWords", "sshd is set as it was"),
         QT_TRANSLATE_NOOP("CheckWords", "One line can open the door to passwords."), fromSshd},
    Area{"packages"_L1, QT_TRANSLATE_NOOP("CheckWords", "The packages that this host is for are installed"),
         QT_TRANSLATE_NOOP("CheckWords", "An upgrade can remove what stands in its way."), fromPackages},
};

LocalCommand fromCommand(const Command &command, const QString &path = {})
{
    LocalCommand local;
    local.argv = command.argv;
    local.sudo = command.sudo;
    local.capKib = std::clamp(command.stdoutCap / 1024, 1, 256);
    if (!path.isEmpty())
        local.argv.front() = path;
    return local;
}

/// The exact commands of the catalogue, as far as it has them: their sudoers lines are there already.
std::optional<LocalCommand> commandFor(const Area &area, const Inventory &lab, const Node &node)
{
    if (area.learn == fromListeners)
        return fromCommand(commands::listeners(), u"/usr/bin/ss"_s);
    if (area.learn == fromForwarding)
        return fromCommand(commands::forwardingValues());
    if (area.learn == fromPackages)
        return fromCommand(commands::packageStates());
    if (area.learn == fromUnits)
        return LocalCommand{
            {u"systemctl"_s, u"list-unit-files"_s, u"--state=enabled"_s, u"--no-legend"_s, u"--no-pager"_s}, false, 64};
    if (area.learn == fromMounts)
        return LocalCommand{{u"findmnt"_s, u"-rn"_s, u"--real"_s, u"-o"_s, u"TARGET,FSTYPE"_s}, false, 64};
    const auto questions = sshdQuestions(lab, node);
    if (questions.empty())
        return std::nullopt;
    return fromCommand(commands::sshdConfig(questions.front()), u"/usr/sbin/sshd"_s);
}

/// "user.gw-vpn-listeners", of what may stand in an id.
QString idOf(const Node &node, const Area &area)
{
    static const QRegularExpression kOther(u"[^a-z0-9.-]"_s);
    return u"user.%1-%2"_s.arg(node.id.value.toLower().replace(kOther, u"-"_s).left(40), area.name);
}

}

std::vector<LocalCheck> learningQuestions(const Inventory &lab, const Node &node)
{
    std::vector<LocalCheck> questions;
    for (const Area &area : kAreas) {
        const auto command = commandFor(area, lab, node);
        if (!command)
            continue;
        LocalCheck check;
        check.id = CheckId(idOf(node, area));
        check.title = CheckWords::tr(area.title);
        check.why = CheckWords::tr(area.why);
        check.hosts = {node.id};
        check.probe = *command;
        questions.push_back(std::move(check));
    }
    return questions;
}

std::optional<LocalCheck> learntCheck(const LocalCheck &question, const Evidence &evidence)
{
    const auto area = std::ranges::find_if(
        kAreas, [&question](const Area &one) { return question.id.value.endsWith(u'-' + QString(one.name)); });
    if (area == kAreas.end() || evidence.error || evidence.timedOut || evidence.truncated || evidence.exitCode != 0)
        return std::nullopt;
    LocalCheck learnt = question;
    learnt.expectations = area->learn(evidence.out);
    if (learnt.expectations.empty())
        return std::nullopt;
    return learnt;
}

QByteArray checkPackText(const std::vector<LocalCheck> &checks, const QStringList &head)
{
    QString text;
    for (const QString &line : head)
        text += u"# %1\n"_s.arg(line.simplified());
    text += u"schema = 1\n"_s;
    for (const LocalCheck &check : checks)
        text += checkSection(check);
    return text.toUtf8();
}

}
