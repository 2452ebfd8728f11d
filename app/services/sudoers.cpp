// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sudoers.h"

#include <QHash>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Where Debian keeps the tools that checks run with sudo. sudo itself resolves a bare name through secure_path; the
/// file must name the path it finds.
QString pathOf(const QString &tool)
{
    static const QHash<QString, QString> paths{{u"wg"_s, u"/usr/bin/wg"_s},
                                               {u"ss"_s, u"/usr/bin/ss"_s},
                                               {u"cat"_s, u"/usr/bin/cat"_s},
                                               {u"docker"_s, u"/usr/bin/docker"_s},
                                               {u"btrfs"_s, u"/usr/bin/btrfs"_s}};
    return paths.value(tool, u"/usr/sbin/"_s + tool);
}

/// sudoers(5): a backslash before , : = and \ in arguments.
QString escaped(const QString &argument)
{
    QString text;
    for (const QChar c : argument) {
        if (u",:=\\"_s.contains(c))
            text += u'\\';
        text += c;
    }
    return text;
}

QString commandOf(const QStringList &argv)
{
    QStringList words{pathOf(argv.front())};
    for (const QString &argument : argv.mid(1))
        words << escaped(argument);
    // An empty string in quotes allows the command without arguments only.
    if (argv.size() == 1)
        words << u"\"\""_s;
    return words.join(u' ');
}

/// The privileged commands that the two conditional scripts of the legacy layer run themselves.
QStringList withinScript(const Command &command)
{
    const QString script = command.argv.value(2);
    if (command.argv.value(0) != "sh"_L1)
        return {};
    QStringList found;
    for (const QLatin1StringView tool : {"iptables-legacy-save"_L1, "ip6tables-legacy-save"_L1}) {
        if (script.contains(u"sudo -n "_s + tool))
            found << commandOf({QString(tool)});
    }
    return found;
}

}

QString sudoersFile(const Plan &plan, const Inventory &, const Node &node)
{
    QStringList commands;
    for (const ProbeRequest &request : plan.probes) {
        const auto *command = std::get_if<Command>(&request.probe);
        if (!command || request.vantage.host != node.id)
            continue;
        if (command->sudo)
            commands << commandOf(command->argv);
        commands << withinScript(*command);
    }
    std::ranges::sort(commands);
    commands.removeDuplicates();
    QString text =
        u"# /etc/sudoers.d/50-daytwo-readonly on %1: check with `visudo -cf` before installing it (mode 0440).\n"_s.arg(
            node.id.value);
    if (commands.isEmpty())
        return text + u"# Nothing is asked of this host with sudo.\n"_s;
    const QString user = node.ssh.user.isEmpty() ? u"root"_s : node.ssh.user;
    text += u"# Exact command lines only; never add * (it also matches blanks and options).\n"_s;
    text += u"Defaults:%1 !requiretty, !lecture, env_reset, !setenv\n"_s.arg(user);
    text += u"Cmnd_Alias DAYTWO_LOOK = \\\n    %1\n"_s.arg(commands.join(u", \\\n    "_s));
    text += u"%1 ALL=(root) TIMEOUT=20s NOPASSWD: DAYTWO_LOOK\n"_s.arg(user);
    return text;
}

}
