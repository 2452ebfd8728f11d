// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/journal/journal.h"
#include "core/checks/catalog/journal/memory.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Status, Memory };

void plan(PlanScope &scope)
{
    const QString repository = repositoryOf(scope.lab());
    if (keepsRecords(scope.lab(), scope.node()) && !repository.isEmpty())
        scope.add({.probes = {scope.admin(commands::gitStatus(repository)), scope.admin(Recall{})}});
}

/// Since when the tree has been dirty, as far as earlier looks tell.
QDateTime dirtySince(const JudgeInput &input)
{
    const QString before =
        input.previous ? input.previous->judgement.facts.value("dirtySince"_L1).toString() : QString();
    const QDateTime since = QDateTime::fromString(before, Qt::ISODate);
    return since.isValid() ? since : input.now;
}

bool changedMeanwhile(const Recollection &memory, const QDateTime &since)
{
    return std::ranges::any_of(memory.sets, [&since](const RememberedSet &set) { return set.at >= since; }) ||
           std::ranges::any_of(memory.rollbacks, [&since](const RememberedRollback &back) { return back.at >= since; });
}

Judgement judgeDirty(const JudgeInput &input, const GitStatus &status, const Recollection &memory)
{
    QStringList paths;
    for (const GitChange &change : status.changes)
        paths << change.path;
    const QString named = paths.mid(0, 5).join(u", "_s);
    const QDateTime since = dirtySince(input);
    const double days = double(since.secsTo(input.now)) / 86400;
    Judgement result =
        days > input.number("dirty_d") && changedMeanwhile(memory, since)
            ? failed(CheckWords::tr("%n file(s) not committed since %1, and the lab was changed meanwhile: %2.",
                                    nullptr, int(paths.size()))
                         .arg(since.date().toString(Qt::ISODate), named))
            : warned(CheckWords::tr("%n file(s) not committed: %1.", nullptr, int(paths.size())).arg(named));
    result.facts = {{"dirtySince"_L1, since.toString(Qt::ISODate)}, {"files"_L1, qint64(paths.size())}};
    return result;
}

Judgement judgeClean(const GitStatus &status)
{
    if (status.commit == "(initial)"_L1)
        return warned(CheckWords::tr("The repository holds no commit yet."));
    if (status.behind.value_or(0) > 0)
        return warned(
            CheckWords::tr("%n commit(s) of %1 are not here yet.", nullptr, *status.behind).arg(status.upstream));
    if (status.ahead.value_or(0) > 0)
        return warned(
            CheckWords::tr("%n commit(s) are not pushed to %1.", nullptr, *status.ahead).arg(status.upstream));
    return passed(status.upstream.isEmpty()
                      ? CheckWords::tr("Everything is committed on %1.").arg(status.branch)
                      : CheckWords::tr("Everything is committed on %1 and pushed.").arg(status.branch));
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = cannotReadGit(input, Status))
        return *refusal;
    const auto status = parseGitStatus(input.evidence[Status]->out);
    if (!status)
        return unreadable(status.error(), u"git status"_s);
    const auto memory = remembered(input, Memory);
    if (!memory)
        return memory.error();
    Judgement result = status->clean() ? judgeClean(*status) : judgeDirty(input, *status, *memory);
    result.expected = CheckWords::tr("A clean work tree, neither ahead of nor behind its upstream.");
    return result;
}

}

const CheckSpec &journalDocsCommitted()
{
    static const CheckSpec spec{
        .id = "journal.docs-committed",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Documentation is committed"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "What is not committed is neither safe nor shared."),
        .section = "principles",
        .bullets = "B01",
        .remedy =
            QT_TRANSLATE_NOOP("CheckWords", "Commit and push what belongs to the last change: `git status` names it."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"dirty_d", 7, "d",
                        QT_TRANSLATE_NOOP("CheckWords",
                                          "time after which uncommitted files fail if the lab was changed meanwhile")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
