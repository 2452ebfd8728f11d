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

/// A note, of a change or of a run, that says it is a decision.
QList<RememberedNote> decisionsOf(const Recollection &memory, const QDateTime &now, double days)
{
    QList<RememberedNote> notes = memory.notes;
    for (const RememberedSet &set : memory.sets)
        notes << RememberedNote{.at = set.at, .text = set.note};
    notes.removeIf([&](const RememberedNote &note) {
        return !note.text.startsWith("decision"_L1, Qt::CaseInsensitive) || double(note.at.secsTo(now)) > 86400 * days;
    });
    return notes;
}

bool isRecord(const GitChange &file)
{
    const bool added = file.code == "A"_L1;
    return added && (file.path.startsWith("docs/adr"_L1) || file.path.contains("/docs/adr"_L1));
}

/// The commit that added a record of this decision; null where there is none.
const GitCommit *recordOfDecision(const RememberedNote &note, const QList<GitCommit> &commits)
{
    const auto found = std::ranges::find_if(commits, [&note](const GitCommit &commit) {
        return commit.time >= note.at.toSecsSinceEpoch() - 86400 && std::ranges::any_of(commit.files, isRecord);
    });
    return found == commits.end() ? nullptr : &*found;
}

/// Whether anybody who reads the note or the log finds the record.
bool referenced(const RememberedNote &note, const GitCommit &commit)
{
    return (note.text + commit.subject + commit.body).contains("adr"_L1, Qt::CaseInsensitive);
}

Judgement judge(const JudgeInput &input)
{
    const auto commits = commitsOf(input, Log);
    if (!commits)
        return commits.error();
    const auto memory = remembered(input, Memory);
    if (!memory)
        return memory.error();
    const auto decisions = decisionsOf(*memory, input.now, input.number("window_d"));
    if (decisions.isEmpty())
        return skipped(CheckWords::tr("No decision is recorded: a note that begins with \"decision\" records one."));
    QStringList missing;
    QStringList open;
    for (const RememberedNote &note : decisions) {
        const GitCommit *commit = recordOfDecision(note, *commits);
        if (commit && referenced(note, *commit))
            continue;
        const bool late = !commit && double(note.at.secsTo(input.now)) > 86400 * input.number("within_d");
        (late ? missing : open) << u"\"%1\""_s.arg(note.text.left(60));
    }
    Judgement result =
        !missing.isEmpty() ? failed(CheckWords::tr("No record was added for: %1.").arg(missing.join(u", "_s)))
        : !open.isEmpty()
            ? warned(CheckWords::tr("Still without a record that is referred to: %1.").arg(open.join(u", "_s)))
            : passed(CheckWords::tr("Each of %n decision(s) has its record.", nullptr, int(decisions.size())));
    result.expected = CheckWords::tr("A file added under docs/adr, named as ADR in the note or the commit.");
    return result;
}

}

const CheckSpec &journalAdr()
{
    static const CheckSpec spec{
        .id = "journal.adr",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Decisions are on record"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "Why it was decided so is the first question of whoever wants it otherwise."),
        .section = "principles",
        .bullets = "B23",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "Add a short record under docs/adr: context, choice, what would change it."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"window_d", 60, "d",
                        QT_TRANSLATE_NOOP("CheckWords", "decisions of the last days are looked at")},
                       {"within_d", 7, "d", QT_TRANSLATE_NOOP("CheckWords", "time that there is to write a record")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
