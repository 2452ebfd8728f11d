// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/missingright.h"

#include "core/checks/catalog/look.h"
#include "core/facts/bootfacts.h"
#include "core/facts/sudoersrule.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Where the presence list is among the check's probes.
int presenceOf(const JudgeInput &input)
{
    for (size_t i = 0; i < input.evidence.size(); ++i) {
        const auto *command = std::get_if<Command>(&input.evidence[i]->request.probe);
        if (command && command->argv == presenceCommand())
            return int(i);
    }
    return kNoPresence;
}

QMap<QString, QString> pathsOf(const JudgeInput &input, int presence)
{
    if (presence == kNoPresence || input.evidence[size_t(presence)]->error)
        return {};
    const auto tools = parsePresence(input.evidence[size_t(presence)]->out);
    return tools ? tools->paths : QMap<QString, QString>();
}

bool refused(const JudgeInput &input, size_t probe, int presence)
{
    const Reading reading = readingOf(input, int(probe), presence);
    return !reading.transportFailed && reading.outcome.state == CommandState::NoPrivilege;
}

}

QString missingRight(const JudgeInput &input)
{
    const int presence = presenceOf(input);
    const QMap<QString, QString> paths = pathsOf(input, presence);
    QStringList denied;
    QStringList privileged;
    QString user = input.node.ssh.user;
    for (size_t i = 0; i < input.evidence.size(); ++i) {
        const Evidence &evidence = *input.evidence[i];
        if (denied.isEmpty() && std::holds_alternative<PveGet>(evidence.request.probe) && evidence.error &&
            evidence.error->kind == Error::Kind::Denied)
            return u"pveum acl modify / --roles PVEAuditor --tokens 'USER@REALM!TOKEN'"_s;
        const auto *command = std::get_if<Command>(&evidence.request.probe);
        if (!command)
            continue;
        for (const QStringList &argv : rootCommands(command->argv, command->sudo)) {
            user = loginUserOf(input, evidence);
            const QString line = sudoersCommand(argv, paths.value(argv.value(0)));
            privileged << line;
            if (refused(input, i, presence))
                denied << line;
        }
    }
    QStringList &lacking = denied.isEmpty() ? privileged : denied;
    lacking.removeDuplicates();
    return sudoersLineFor(user, lacking);
}

}
