// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/memory.h"

#include <QFileInfo>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGitFatal = 128;

Judgement declareRepository(const QString &why)
{
    Judgement result = skipped(CheckWords::tr("No repository documents this lab: %1").arg(why));
    result.mend = u"[policy]\nrepository = \"~/src/home-lab\""_s;
    return result;
}

}

bool keepsRecords(const Inventory &lab, const Node &node)
{
    if (const Node *admin = lab.admin())
        return admin->id == node.id;
    const auto gateways = lab.nodesWithRole(kRoleGateway);
    const NodeId &keeper = gateways.empty() ? lab.nodes().front().id : gateways.front()->id;
    return keeper == node.id;
}

tl::expected<Recollection, Judgement> remembered(const JudgeInput &input, int probe)
{
    const Evidence &evidence = *input.evidence[size_t(probe)];
    if (auto refusal = cannotLook(evidence))
        return tl::unexpected(*refusal);
    auto memory = parseRecollection(evidence.out);
    if (!memory)
        return tl::unexpected(unreadable(memory.error(), CheckWords::tr("the journal")));
    return std::move(*memory);
}

bool announcesChange(const RememberedSet &set)
{
    static const QStringList reasons{u"firewall"_s, u"packages"_s, u"kernel"_s, u"gpu"_s, u"routing"_s};
    return reasons.contains(set.reason);
}

QList<RememberedSet> recentChanges(const Recollection &memory, const QDateTime &now, double days)
{
    QList<RememberedSet> changes;
    std::ranges::copy_if(memory.sets, std::back_inserter(changes), [&](const RememberedSet &set) {
        return announcesChange(set) && double(set.at.secsTo(now)) <= days * 86400;
    });
    return changes;
}

QString changeText(const RememberedSet &set)
{
    return CheckWords::tr("%1 on %2", "kind of change, date").arg(set.reason, set.at.date().toString(Qt::ISODate));
}

Judgement noChangeYet()
{
    return skipped(CheckWords::tr("No change is recorded yet: a snapshot taken with a reason records one."));
}

QString repositoryOf(const Inventory &lab)
{
    const QString &file = lab.lab().file;
    const QString folder = file.isEmpty() ? QString() : file.endsWith(".toml"_L1) ? QFileInfo(file).path() : file;
    const QString &declared = lab.lab().policy.repository;
    if (declared.isEmpty() || declared.startsWith(u'/') || declared.startsWith(u'~') || folder.isEmpty())
        return declared.isEmpty() ? folder : declared;
    return folder + u'/' + declared;
}

std::optional<Judgement> cannotReadGit(const JudgeInput &input, int probe)
{
    const Evidence &evidence = *input.evidence[size_t(probe)];
    const bool declared = !input.lab.lab().policy.repository.isEmpty();
    const QString repository = repositoryOf(input.lab);
    if (evidence.exitCode == kGitFatal && evidence.err.contains("dubious ownership"))
        return unknown(Reason::NoPrivilege,
                       CheckWords::tr("git does not read %1: it belongs to another user.").arg(repository),
                       u"git config --global --add safe.directory "_s + shellQuoted(repository));
    if (evidence.exitCode == kGitFatal && evidence.err.contains("not a git repository") && !declared)
        return declareRepository(CheckWords::tr("%1 is in no git work tree.").arg(repository));
    if (evidence.exitCode == kGitFatal)
        return unknown(Reason::Unproven,
                       CheckWords::tr("git cannot read %1: %2").arg(repository, firstComplaint(evidence.err)));
    auto refusal = cannotRead(input, probe);
    if (refusal && !declared && refusal->reason == Reason::ToolMissing)
        return declareRepository(CheckWords::tr("git is not installed here, and none is declared."));
    return refusal;
}

tl::expected<QList<GitCommit>, Judgement> commitsOf(const JudgeInput &input, int probe)
{
    if (auto refusal = cannotReadGit(input, probe))
        return tl::unexpected(*refusal);
    auto commits = parseGitLog(input.evidence[size_t(probe)]->out);
    if (!commits)
        return tl::unexpected(unreadable(commits.error(), u"git log"_s));
    return std::move(*commits);
}

bool isDocument(const QString &path)
{
    static const QStringList endings{u".md"_s, u".rst"_s, u".adoc"_s, u".txt"_s, u".org"_s};
    return path.startsWith("docs/"_L1) || path.contains("/docs/"_L1) ||
           path.contains("runbook"_L1, Qt::CaseInsensitive) ||
           std::ranges::any_of(endings,
                               [&path](const QString &ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
}

}
