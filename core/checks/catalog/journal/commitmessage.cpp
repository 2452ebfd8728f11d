// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/journal/journal.h"
#include "core/checks/catalog/journal/memory.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    const QString repository = repositoryOf(scope.lab());
    if (keepsRecords(scope.lab(), scope.node()) && !repository.isEmpty())
        scope.add({.probes = {scope.admin(commands::gitLog(repository))}});
}

bool onlyGenericWords(const QString &subject)
{
    static const QStringList generic{u"fix"_s,  u"fixes"_s,  u"fixed"_s,   u"update"_s, u"updates"_s, u"updated"_s,
                                     u"wip"_s,  u"misc"_s,   u"changes"_s, u"change"_s, u"stuff"_s,   u"tmp"_s,
                                     u"test"_s, u"commit"_s, u"minor"_s,   u"more"_s,   u"and"_s,     u"some"_s};
    const QStringList words = subject.toLower().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [](QString word) {
        word.removeIf([](QChar letter) { return letter.isPunct(); });
        return word.isEmpty() || generic.contains(word);
    });
}

/// What is wrong with the words of a commit; empty when nothing is.
QString complaintAbout(const JudgeInput &input, const GitCommit &commit)
{
    const qsizetype length = commit.subject.size();
    if (double(length) < input.number("shortest"))
        return CheckWords::tr("too short");
    if (double(length) > input.number("longest"))
        return CheckWords::tr("subject of %1 characters").arg(length);
    if (onlyGenericWords(commit.subject))
        return CheckWords::tr("says nothing");
    if (commit.body.isEmpty() && double(commit.files.size()) > input.number("files"))
        return CheckWords::tr("%n file(s) and no body", nullptr, int(commit.files.size()));
    return {};
}

Judgement judge(const JudgeInput &input)
{
    const auto commits = commitsOf(input, 0);
    if (!commits)
        return commits.error();
    QDateTime from = input.now.addSecs(-qint64(86400 * input.number("window_d")));
    if (input.previous)
        from = std::min(from, input.previous->at);
    QStringList poor;
    int looked = 0;
    for (const GitCommit &commit : *commits) {
        if (commit.time < from.toSecsSinceEpoch())
            continue;
        ++looked;
        if (const QString complaint = complaintAbout(input, commit); !complaint.isEmpty())
            poor << u"%1 \"%2\" (%3)"_s.arg(commit.hash.left(8), commit.subject.left(60), complaint);
    }
    Judgement result = looked == 0
                           ? skipped(CheckWords::tr("No commit since %1.").arg(from.date().toString(Qt::ISODate)))
                       : poor.isEmpty() ? passed(CheckWords::tr("%n commit(s) tell what they do.", nullptr, looked))
                                        : warned(CheckWords::tr("Poor commit messages: %1.").arg(poor.join(u"; "_s)));
    result.expected =
        CheckWords::tr("A subject of 10 to 100 characters that says something, and a body for many files.");
    result.rule = CheckWords::tr("Commits since the last run are read, at least those of the last days. Never fails.");
    return result;
}

}

const CheckSpec &journalCommitMessage()
{
    static const CheckSpec spec{
        .id = "journal.commit-message",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Commit messages tell the intent"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Whoever mends it at night reads the log first."),
        .section = "principles",
        .bullets = "B24",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Say what was changed and why; reword what is not pushed yet with `git commit --amend`."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"window_d", 7, "d",
                        QT_TRANSLATE_NOOP("CheckWords", "commits of at least so many days are read")},
                       {"shortest", 10, "", QT_TRANSLATE_NOOP("CheckWords", "characters that a subject must have")},
                       {"longest", 100, "", QT_TRANSLATE_NOOP("CheckWords", "characters that a subject may have")},
                       {"files", 5, "", QT_TRANSLATE_NOOP("CheckWords", "files above which a commit needs a body")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
