// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"
#include "app/services/desk.h"
#include "app/services/explaining.h"
#include "app/services/sudoers.h"

#include "core/report/jsonreport.h"
#include "core/report/textreport.h"
#include "core/transport/hostaccess.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Who asks there: by the lab file, else by ~/.ssh/config, else we ourselves; on this machine always we.
QString loginUser(const Inventory &lab, const NodeId &host, const NodeId &thisMachine)
{
    if (host == thisMachine)
        return SshSurroundings::ofThisUser().userName;
    const auto access = hostAccess(lab, host, SshSurroundings::ofThisUser());
    return access ? access->target.user : QString();
}

}

bool knowsNode(const Invocation &call, const Desk &desk, const NodeId &node, int &exitCode)
{
    if (desk.inventory()->node(node))
        return true;
    QStringList names;
    for (const Node &one : desk.inventory()->nodes())
        names << one.id.value;
    const QString text = QCoreApplication::translate("Cli", "the lab has no node %1").arg(node.value);
    exitCode = call.usage(withNearest(text, node.value, names));
    return false;
}

bool readPlanOptions(const Invocation &call, const Desk &desk, PlanOptions &options, int &exitCode)
{
    for (const QString &name : call.values("node")) {
        if (!knowsNode(call, desk, NodeId(name), exitCode))
            return false;
        options.nodes.emplace_back(name);
    }
    const Plan everything = call.values("check").isEmpty() ? Plan() : desk.plan({});
    for (const QString &check : call.values("check")) {
        const bool planned = std::ranges::any_of(everything.checks, [&check](const PlannedCheck &item) {
            return item.check.value == check || QLatin1StringView(item.spec->id) == check;
        });
        if (!planned) {
            QStringList names;
            for (const PlannedCheck &item : everything.checks)
                names << item.check.value;
            const QString text = QCoreApplication::translate("Cli", "the lab has no check %1").arg(check);
            exitCode = call.usage(withNearest(text, check, names));
            return false;
        }
        options.checks.emplace_back(check);
    }
    const QString word = call.value("profile");
    const auto profile = profileFromWord(word.isEmpty() ? u"post-change"_s : word);
    if (!profile) {
        const QString text = QCoreApplication::translate("Cli", "there is no profile %1").arg(word);
        exitCode =
            call.usage(withNearest(text, word, {u"post-change"_s, u"post-reboot"_s, u"maintenance"_s, u"full"_s}));
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
    if (!desk || !readPlanOptions(call, *desk, options, exitCode))
        return exitCode;
    const Inventory &lab = *desk->inventory();
    const Plan plan = desk->plan(options);
    if (call.isSet("sudoers")) {
        const NodeId thisMachine = lab.admin() ? lab.admin()->id : NodeId();
        for (const Node &node : lab.nodes())
            call.print(sudoersFile(plan, node, loginUser(lab, node.id, thisMachine), thisMachine));
        return exitcode::kOk;
    }
    const auto name = [&lab](const NodeId &host) { return sshNameFor(lab, host); };
    if (call.json())
        call.print(planDocument(plan, name));
    else
        call.print(planText(plan, name));
    return exitcode::kOk;
}

}
