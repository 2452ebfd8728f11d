// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/exitcodes.h"
#include "app/services/desk.h"
#include "app/services/guestdesk.h"
#include "core/proxmox/snapshotname.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QString reasonOf(const Invocation &call)
{
    return call.isSet("reason") ? call.value("reason") : u"other"_s;
}

/// What is wrong with the words of the call; empty: nothing. Pure, so that a name that cannot be is refused before
/// Proxmox is asked anything.
QString wordProblem(const Invocation &call)
{
    const QString what = call.words().value(0);
    const qsizetype count = call.words().size();
    const QString stray = call.firstSet({"name", "reason", "note", "with-ram"});
    if ((what == "list"_L1 || what == "delete"_L1) && !stray.isEmpty())
        return tr("%1 is for snapshot create").arg(stray);
    if (what == "list"_L1)
        return count == 2 ? QString() : tr("snapshot list NODE");
    if (what == "delete"_L1)
        return count == 3 ? QString() : tr("snapshot delete NODE NAME");
    if (what != "create"_L1)
        return withNearest(tr("snapshot list|create|delete …"), what, {u"list"_s, u"create"_s, u"delete"_s});
    if (count < 2)
        return tr("snapshot create NODE… [--reason firewall|packages|kernel|gpu|routing|other]");
    static const QStringList reasons{u"firewall"_s, u"packages"_s, u"kernel"_s, u"gpu"_s, u"routing"_s, u"other"_s};
    if (!reasons.contains(reasonOf(call)))
        return withNearest(tr("there is no reason %1").arg(reasonOf(call)), reasonOf(call), reasons);
    QSet<QString> nodes;
    for (const QString &node : call.words().mid(1)) {
        if (nodes.contains(node))
            return tr("%1 is named twice").arg(node);
        nodes.insert(node);
    }
    return call.isSet("name") ? snapshotNameProblem(call.value("name")) : QString();
}

QJsonObject jsonOf(const PveSnapshot &snapshot)
{
    return {{"name"_L1, snapshot.name},
            {"parent"_L1, snapshot.parent},
            {"takenAt"_L1, snapshot.time.toUTC().toString(Qt::ISODate)},
            {"description"_L1, snapshot.description},
            {"withRam"_L1, snapshot.withRam},
            {"state"_L1, snapshot.state}};
}

int list(Invocation &call, Desk &desk)
{
    const auto snapshots = desk.guests().snapshots(NodeId(call.words().at(1)), call.context());
    if (!snapshots)
        return call.fail(snapshots.error());
    QJsonArray array;
    for (const PveSnapshot &snapshot : snapshots->snapshots) {
        if (call.json())
            array << jsonOf(snapshot);
        else
            call.print(u"%1  %2  %3"_s.arg(snapshot.name, -30)
                           .arg(snapshot.time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
                                snapshot.description.section(u'\n', 0, 0)));
    }
    if (call.json())
        call.print(QJsonObject{{"node"_L1, call.words().at(1)}, {"snapshots"_L1, array}});
    return exitcode::kOk;
}

QJsonObject jsonOf(const SnapshotSet &set)
{
    QJsonArray members;
    for (const SetMember &member : set.members) {
        QJsonObject object{{"node"_L1, member.node.value}, {"vmid"_L1, member.vmid},
                           {"name"_L1, member.name},       {"upid"_L1, member.upid},
                           {"state"_L1, member.state},     {"consistency"_L1, member.consistency}};
        if (member.error)
            object.insert("error"_L1, errorText(*member.error));
        members << object;
    }
    return {{"set"_L1, set.id}, {"members"_L1, members}};
}

int create(Invocation &call, Desk &desk)
{
    const QString reason = reasonOf(call);
    std::vector<NodeId> nodes;
    for (const QString &word : call.words().mid(1))
        nodes.emplace_back(word);
    SnapshotWish wish;
    wish.name = call.isSet("name") ? call.value("name") : snapshotNameFor(reason, QDateTime::currentDateTime());
    wish.description = call.value("note");
    wish.withRam = call.isSet("with-ram");
    // Without its memory the act would be lost; so the journal comes first.
    auto journal = desk.openJournal(Journal::Mode::ReadWrite);
    if (!journal)
        return call.fail(journal.error());
    const auto set = desk.guests().take(
        nodes, wish,
        [&call](const GuestProgress &progress) {
            if (!progress.step.log.isEmpty())
                call.complain(u"%1: %2"_s.arg(progress.node.value, progress.step.log.last()));
        },
        call.context());
    if (!set)
        return call.fail(set.error());
    const auto recorded = (*journal)->recordSnapshot(snapshotRecord(*set, reason, call.value("note")));
    if (call.json())
        call.print(jsonOf(*set));
    for (const SetMember &member : set->members) {
        if (!call.json())
            call.print(u"%1 (VM %2): %3 %4 %5"_s.arg(member.node.value)
                           .arg(member.vmid)
                           .arg(member.name, member.state, member.consistency));
        if (member.error)
            call.complain(errorText(*member.error));
    }
    if (!recorded)
        return call.fail(recorded.error());
    if (set->complete())
        return exitcode::kOk;
    return call.context().stopped() ? exitcode::kCancelled : exitcode::kUnavailable;
}

int remove(Invocation &call, Desk &desk)
{
    const NodeId node(call.words().at(1));
    const QString name = call.words().at(2);
    const auto plan = desk.guests().planDelete(node, name, call.context());
    if (!plan)
        return call.fail(plan.error());
    if (plan->recipe.blocked()) {
        call.complain(plan->recipe.obstacles.front().text);
        return exitcode::kRefused;
    }
    auto journal = desk.openJournal(Journal::Mode::ReadWrite);
    if (!journal)
        return call.fail(journal.error());
    const auto played = desk.guests().play(node, plan->seen, plan->recipe, {}, call.context());
    if (!played)
        return call.fail(played.error());
    if (!played->succeeded())
        return call.fail(played->error().value_or(Error{Error::Kind::RemoteFailed, name, {}}));
    SnapshotRecord record;
    record.set = u"d-%1-%2"_s.arg(node.value, name);
    record.reason = u"other"_s;
    record.members.push_back({node, plan->seen.guest.ref.vmid, name, {}, u"deleted"_s, {}});
    if (const auto recorded = (*journal)->recordSnapshot(record); !recorded)
        return call.fail(recorded.error());
    if (call.json())
        call.print(QJsonObject{{"node"_L1, node.value}, {"name"_L1, name}, {"state"_L1, u"deleted"_s}});
    else
        call.print(tr("%1: the snapshot %2 is deleted").arg(node.value, name));
    return exitcode::kOk;
}

}

int runSnapshot(Invocation &call)
{
    if (const QString problem = wordProblem(call); !problem.isEmpty())
        return call.usage(problem);
    const QString what = call.words().front();
    int exitCode = 0;
    Desk *desk = call.desk(exitCode);
    if (!desk)
        return exitCode;
    const QStringList nodes = what == "create"_L1 ? call.words().mid(1) : QStringList{call.words().at(1)};
    for (const QString &node : nodes) {
        if (!knowsNode(call, *desk, NodeId(node), exitCode))
            return exitCode;
    }
    if (what == "list"_L1)
        return list(call, *desk);
    return what == "create"_L1 ? create(call, *desk) : remove(call, *desk);
}

}
