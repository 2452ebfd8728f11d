// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/journal/journal.h"
#include "core/checks/catalog/journal/memory.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Memory, Log };

void plan(PlanScope &scope)
{
    const QString repository = repositoryOf(scope.lab());
    if (keepsRecords(scope.lab(), scope.node()) && !repository.isEmpty())
        scope.add({.probes = {scope.admin(Recall{}), scope.admin(commands::gitLog(repository))}});
}

bool documented(const RememberedSet &change, const QList<GitCommit> &commits, double days)
{
    const qint64 from = change.at.toSecsSinceEpoch() - 86400;
    const qint64 to = change.at.toSecsSinceEpoch() + qint64(86400 * days);
    return std::ranges::any_of(commits, [&](const GitCommit &commit) {
        return commit.time >= from && commit.time <= to &&
               std::ranges::any_of(commit.files, [](const GitChange &file) { return isDocument(file.path); });
    });
}

Judgement judge(const JudgeInput &input)
{
    const auto commits = commitsOf(input, Log);
    if (!commits)
        return commits.error();
    const auto memory = remembered(input, Memory);
    if (!memory)
        return memory.error();
    const auto changes = recentChanges(*memory, input.now, input.number("window_d"));
    if (changes.isEmpty())
        return noChangeYet();
    const double days = input.number("within_d");
    QStringList missing;
    QStringList open;
    for (const RememberedSet &change : changes) {
        if (!documented(change, *commits, days))
            (double(change.at.secsTo(input.now)) > 86400 * days ? missing : open) << changeText(change);
    }
    Judgement result =
        !missing.isEmpty() ? failed(CheckWords::tr("No document was changed with: %1.").arg(missing.join(u", "_s)))
        : !open.isEmpty()
            ? warned(CheckWords::tr("Still to be documented: %1.").arg(open.join(u", "_s)))
            : passed(CheckWords::tr("Documents were changed with each of %n change(s).", nullptr, int(changes.size())));
    result.expected =
        CheckWords::tr("A commit that touches a document, from a day before the change to %1 days after it.").arg(days);
    return result;
}

}

const CheckSpec &journalRunbookUpdated()
{
    static const CheckSpec spec{
        .id = "journal.runbook-updated",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Runbooks follow the changes"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A runbook that tells of yesterday misleads today."),
        .section = "principles",
        .bullets = "B22",
        .remedy =
            QT_TRANSLATE_NOOP("CheckWords", "Write what is different now into the document or runbook, and commit it."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"window_d", 30, "d", QT_TRANSLATE_NOOP("CheckWords", "changes of the last days are looked at")},
                       {"within_d", 3, "d",
                        QT_TRANSLATE_NOOP("CheckWords", "time that there is to document a change")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
