// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/commandoutcome.h"

#include "core/facts/lines.h"

#include <array>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr int kTimeoutEnded = 124;
constexpr int kTimeoutKilled = 137;
constexpr int kCapHit = 141;
constexpr int kNotExecutable = 126;
constexpr int kNotFound = 127;

/// The lines of stderr; a last line without a break counts too.
QList<QByteArrayView> complaints(const QByteArray &err)
{
    QList<QByteArrayView> result;
    for (const QByteArrayView line : fieldsOf(err, '\n')) {
        const QByteArrayView text = trimmedLine(line);
        if (!text.isEmpty()) {
            result.append(text);
        }
    }
    return result;
}

bool containsAny(QByteArrayView line, std::initializer_list<const char *> texts)
{
    const QByteArray lower = line.toByteArray().toLower();
    return std::any_of(texts.begin(), texts.end(), [&](const char *text) { return lower.contains(text); });
}

bool isNoise(QByteArrayView line)
{
    return containsAny(line, {"sudo: unable to resolve host", "failed to open cgroup2 by id",
                              "iptables-legacy tables present", "this is only a simulation",
                              "does not have a stable cli interface"});
}

/// sudo itself said no (not the tool below it).
bool sudoRefused(QByteArrayView line)
{
    return (line.startsWith("sudo:") &&
            containsAny(line, {"a password is required", "a terminal is required", "no tty present", "must be owned by",
                               "no new privileges", "not allowed", "may not run"})) ||
           (line.startsWith("Sorry, user") && containsAny(line, {"is not allowed to execute", "may not run"})) ||
           containsAny(line, {"is not in the sudoers file"});
}

bool permissionRefused(QByteArrayView line)
{
    return containsAny(line, {"permission denied", "operation not permitted", "must be root", "must be superuser",
                              "need to be root", "are you root", "requires root", "no hostkeys available"});
}

/// journalctl gives what little the user may see and exit code 0: the hint is the only sign.
bool journalHint(QByteArrayView line)
{
    return containsAny(line, {"you are currently not seeing messages"});
}

bool notInstalled(QByteArrayView line, const QString &tool)
{
    const QByteArray name = tool.toUtf8();
    return line.contains(name) && (containsAny(line, {"command not found"}) || line.endsWith(": not found") ||
                                   (line.contains(QByteArray(name + ": No such file or directory"))));
}

/// The program's name without its path.
QString toolOf(const CommandAsked &asked)
{
    return asked.argv.value(0).section(u'/', -1);
}

/// Programs that go on with the next file when they may not read one: what they printed is true as far as it goes.
bool readsManyFiles(const QString &tool)
{
    static const QStringList tools{u"cat"_s, u"grep"_s, u"stat"_s, u"ls"_s, u"df"_s, u"find"_s, u"sh"_s};
    return tools.contains(tool);
}

QString packageLine(const QString &tool)
{
    static const QMap<QString, QString> packages{{u"wg"_s, u"wireguard-tools"_s},
                                                 {u"ss"_s, u"iproute2"_s},
                                                 {u"ip"_s, u"iproute2"_s},
                                                 {u"iptables-save"_s, u"iptables"_s},
                                                 {u"ip6tables-save"_s, u"iptables"_s},
                                                 {u"iptables-legacy-save"_s, u"iptables"_s},
                                                 {u"ip6tables-legacy-save"_s, u"iptables"_s},
                                                 {u"nft"_s, u"nftables"_s},
                                                 {u"ipset"_s, u"ipset"_s},
                                                 {u"curl"_s, u"curl"_s},
                                                 {u"needrestart"_s, u"needrestart"_s},
                                                 {u"smartctl"_s, u"smartmontools"_s},
                                                 {u"btrfs"_s, u"btrfs-progs"_s},
                                                 {u"lvs"_s, u"lvm2"_s},
                                                 {u"zpool"_s, u"zfsutils-linux"_s},
                                                 {u"sudo"_s, u"sudo"_s},
                                                 {u"promtool"_s, u"prometheus"_s},
                                                 {u"docker"_s, u"docker.io"_s},
                                                 {u"chronyc"_s, u"chrony"_s},
                                                 {u"findmnt"_s, u"util-linux"_s},
                                                 {u"ping"_s, u"iputils-ping"_s}};
    const auto package = packages.constFind(tool);
    return package == packages.cend() ? QString() : u"apt-get install "_s + *package;
}

CommandOutcome missingTool(const QString &tool)
{
    return {CommandState::ToolMissing, FactWords::tr("%1 is not installed").arg(tool), packageLine(tool), false, false};
}

QString privilegeLine(const CommandAsked &asked, bool aboutJournal)
{
    if (aboutJournal || (asked.argv.value(0) == "journalctl"_L1 && !asked.sudo)) {
        return u"usermod -aG adm,systemd-journal "_s + sudoersUser(asked.user);
    }
    QList<QStringList> missing = rootCommands(asked.argv, asked.sudo);
    if (missing.isEmpty()) {
        missing = {asked.argv};
    }
    QStringList commands;
    for (const QStringList &argv : missing) {
        const QString path = asked.present ? asked.present->paths.value(argv.value(0)) : QString();
        commands.append(sudoersCommand(argv, path));
    }
    return sudoersLineFor(asked.user, commands);
}

CommandOutcome refused(const CommandAsked &asked, QByteArrayView line)
{
    return {CommandState::NoPrivilege, FactWords::tr("not allowed: %1").arg(quoted(line)),
            privilegeLine(asked, journalHint(line)), false, false};
}

/// The signal that ended the command, or 0. smartctl's exit status is a set of bits and says nothing of signals.
int endingSignal(int exitCode, const QString &tool)
{
    constexpr int kFirst = 129;
    constexpr int kLast = 159;
    return exitCode >= kFirst && exitCode <= kLast && tool != "smartctl"_L1 ? exitCode - 128 : 0;
}

std::optional<CommandOutcome> cutShort(const CommandReply &reply, const CommandAsked &asked)
{
    if (reply.timedOut || reply.exitCode == kTimeoutEnded || reply.exitCode == kTimeoutKilled) {
        return CommandOutcome{CommandState::TimedOut, FactWords::tr("did not finish in time"), {}, false, false};
    }
    if (reply.truncated || reply.exitCode == kCapHit) {
        return CommandOutcome{CommandState::TooLarge, FactWords::tr("printed more than is read"), {}, false, false};
    }
    if (const int signal = endingSignal(reply.exitCode, toolOf(asked))) {
        return CommandOutcome{
            CommandState::Failed, FactWords::tr("was ended by signal %1").arg(signal), {}, false, false};
    }
    return std::nullopt;
}

/// Who is missing: the tool by the presence list, then by what the shell or sudo said.
std::optional<CommandOutcome> absent(const CommandReply &reply, const CommandAsked &asked)
{
    const QString tool = toolOf(asked);
    if (asked.present && asked.present->wasAsked(tool) && !asked.present->has(tool)) {
        return missingTool(tool);
    }
    const QStringList names = asked.sudo ? QStringList{u"sudo"_s, tool} : QStringList{tool};
    const auto lines = complaints(reply.err);
    for (const QString &name : names) {
        const auto said = [&](QByteArrayView line) { return notInstalled(line, name); };
        if (reply.exitCode != 0 && !name.isEmpty() && std::any_of(lines.begin(), lines.end(), said)) {
            return missingTool(name);
        }
    }
    if (reply.exitCode == kNotExecutable || reply.exitCode == kNotFound) {
        return missingTool(asked.sudo && !asked.present ? names.first() : tool);
    }
    return std::nullopt;
}

CommandOutcome failure(const CommandReply &reply)
{
    const QString complaint = firstComplaint(reply.err);
    const auto lines = complaints(reply.err);
    const auto noSuchFile = [](QByteArrayView line) { return line.endsWith(": No such file or directory"); };
    const bool fileMissing = !lines.isEmpty() && std::all_of(lines.begin(), lines.end(), noSuchFile);
    const QString reason = complaint.isEmpty()
                               ? FactWords::tr("ended with exit code %1 and printed nothing").arg(reply.exitCode)
                               : complaint;
    return {CommandState::Failed, reason, {}, false, fileMissing};
}

}

QString firstComplaint(const QByteArray &err)
{
    for (const QByteArrayView line : complaints(err)) {
        if (!isNoise(line)) {
            return quoted(line);
        }
    }
    return {};
}

CommandOutcome commandOutcome(const CommandReply &reply, const CommandAsked &asked)
{
    if (const auto outcome = cutShort(reply, asked)) {
        return *outcome;
    }
    if (const auto outcome = absent(reply, asked)) {
        return *outcome;
    }
    const bool printed = !reply.out.trimmed().isEmpty();
    bool denied = false;
    for (const QByteArrayView line : complaints(reply.err)) {
        if (isNoise(line)) {
            continue;
        }
        // What sudo or the journal withholds makes the output incomplete even when there is some.
        if (journalHint(line) || (asked.sudo && sudoRefused(line))) {
            return refused(asked, line);
        }
        if (permissionRefused(line) || sudoRefused(line)) {
            if (!printed || !readsManyFiles(toolOf(asked))) {
                return refused(asked, line);
            }
            denied = true;
        }
    }
    if (!printed && reply.exitCode != 0) {
        return failure(reply);
    }
    return {CommandState::Usable, {}, {}, denied, false};
}

}
