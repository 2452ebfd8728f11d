// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sudoers.h"

#include "core/facts/sudoersrule.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

QString sudoersFile(const Plan &plan, const Node &node, const QString &login, const NodeId &thisMachine)
{
    const VantagePoint place = node.id == thisMachine ? VantagePoint{} : VantagePoint{node.id};
    QStringList commands;
    for (const ProbeRequest &request : plan.probes) {
        const auto *command = std::get_if<Command>(&request.probe);
        if (!command || request.vantage != place)
            continue;
        for (const QStringList &argv : rootCommands(command->argv, command->sudo))
            commands << sudoersCommand(argv);
    }
    std::ranges::sort(commands);
    commands.removeDuplicates();
    QString text =
        u"# /etc/sudoers.d/50-daytwo-readonly on %1: check with `visudo -cf` before installing it (mode 0440).\n"_s.arg(
            node.id.value);
    if (commands.isEmpty())
        return text + u"# Nothing is asked of this host with sudo.\n"_s;
    const bool isHere = place.isAdmin();
    const QString name = !node.ssh.user.isEmpty() && !isHere ? node.ssh.user : login;
    if (name.isEmpty())
        return text + u"# The lab file names no login user for this host (ssh.user), so there is no rule.\n"_s;
    const QString user = sudoersUser(name);
    text += u"# Exact command lines only; never add * (it also matches blanks and options).\n"_s;
    text += u"Defaults:%1 !requiretty, !lecture, env_reset, !setenv\n"_s.arg(user);
    text += u"Cmnd_Alias DAYTWO_LOOK = \\\n    %1\n"_s.arg(commands.join(u", \\\n    "_s));
    text += u"%1 ALL=(root) TIMEOUT=20s NOPASSWD: DAYTWO_LOOK\n"_s.arg(user);
    return text;
}

}
