// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"
#include "app/services/desk.h"
#include "app/services/sudoers.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// What ssh is to be given for a vantage host: its alias, or its name.
QString sshName(const Inventory &lab, const NodeId &host)
{
    const Node *node = lab.node(host);
    return node && !node->ssh.alias.isEmpty() ? node->ssh.alias : host.value;
}

QJsonObject itemOf(const Inventory &lab, const Plan &plan, const PlannedCheck &check, int probe)
{
    const ProbeRequest &request = plan.probes[size_t(probe)];
    return {{"node"_L1, check.node.value},
            {"check"_L1, check.check.value},
            {"vantage"_L1, request.vantage.word()},
            {"kind"_L1, probeKind(request.probe)},
            {"probe"_L1, probeCommandLine(request, sshName(lab, request.vantage.host))}};
}

}

bool readPlanOptions(const Invocation &call, const Inventory &lab, PlanOptions &options, int &exitCode)
{
    for (const QString &name : call.values("node")) {
        if (!lab.node(NodeId(name))) {
            exitCode = call.usage(QCoreApplication::translate("Cli", "the lab has no node %1").arg(name));
            return false;
        }
        options.nodes.emplace_back(name);
    }
    for (const QString &check : call.values("check"))
        options.checks.emplace_back(check);
    const QString word = call.value("profile");
    const auto profile = profileFromWord(word.isEmpty() ? u"post-change"_s : word);
    if (!profile) {
        exitCode = call.usage(QCoreApplication::translate("Cli", "there is no profile %1").arg(word));
        return false;
    }
    options.profile = *profile;
    return true;
}

int runPlan(Invocation &call)
{
    int exitCode = 0;
    Desk *desk = call.desk(exitCode);
    PlanOptions options;
    if (!desk || !readPlanOptions(call, *desk->inventory(), options, exitCode))
        return exitCode;
    const Inventory &lab = *desk->inventory();
    const Plan plan = desk->plan(options);
    if (call.isSet("sudoers")) {
        for (const Node &node : lab.nodes())
            call.print(sudoersFile(plan, lab, node));
        return exitcode::kOk;
    }
    QJsonArray items;
    for (const PlannedCheck &check : plan.checks) {
        for (const int probe : check.probes) {
            const QJsonObject item = itemOf(lab, plan, check, probe);
            if (call.json())
                items << item;
            else
                call.print(u"%1\t%2\t%3"_s.arg(item.value("node"_L1).toString(), item.value("check"_L1).toString(),
                                               item.value("probe"_L1).toString()));
        }
    }
    if (call.json())
        call.print(QJsonObject{{"items"_L1, items}});
    return exitcode::kOk;
}

}
