// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/journal/journal.h"
#include "core/checks/catalog/journal/memory.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Memory, Sizes };

void plan(PlanScope &scope)
{
    if (!keepsRecords(scope.lab(), scope.node()))
        return;
    PlanScope::Instance instance{.probes = {scope.admin(Recall{})}};
    if (const QString repository = repositoryOf(scope.lab()); !repository.isEmpty())
        instance.probes.push_back(scope.admin(commands::gitSizes(repository)));
    scope.add(std::move(instance));
}

/// Lines of a commit in files that are no documents.
int configLines(const GitSize &size)
{
    int lines = 0;
    for (const GitFileSize &file : size.files) {
        if (!isDocument(file.path))
            lines += file.added + file.deleted;
    }
    return lines;
}

Judgement judge(const JudgeInput &input)
{
    const auto memory = remembered(input, Memory);
    if (!memory)
        return memory.error();
    const double window = input.number("window_d");
    QStringList large;
    int looked = 0;
    for (const RememberedSet &set : recentChanges(*memory, input.now, window)) {
        ++looked;
        if (double(set.members.size()) > input.number("hosts"))
            large << CheckWords::tr("%1 touches %n host(s)", nullptr, int(set.members.size())).arg(changeText(set));
    }
    if (input.evidence.size() > Sizes) {
        const auto refusal = cannotReadGit(input, Sizes);
        if (refusal && refusal->outcome != Outcome::Skipped)
            return *refusal;
        const auto sizes =
            refusal ? Parsed<QList<GitSize>>(QList<GitSize>()) : parseGitNumstat(input.evidence[Sizes]->out);
        if (!sizes)
            return unreadable(sizes.error(), u"git log"_s);
        for (const GitSize &size : *sizes) {
            if (double(input.now.toSecsSinceEpoch() - size.time) > 86400 * window)
                continue;
            ++looked;
            if (double(configLines(size)) > input.number("lines"))
                large << CheckWords::tr("commit %1 changes %n line(s)", nullptr, configLines(size))
                             .arg(size.hash.left(8));
        }
    }
    Judgement result = looked == 0 ? noChangeYet()
                       : large.isEmpty()
                           ? passed(CheckWords::tr("%n change(s) of the last days were small.", nullptr, looked))
                           : warned(CheckWords::tr("Large changes: %1.").arg(large.join(u"; "_s)));
    result.expected =
        CheckWords::tr("No change of more than %1 hosts, no commit of more than %2 lines outside of documents.")
            .arg(QString::number(input.number("hosts")), QString::number(input.number("lines")));
    return result;
}

}

const CheckSpec &journalSmallChange()
{
    static const CheckSpec spec{
        .id = "journal.small-change",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Changes are small"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A small change breaks little, and is easily undone."),
        .section = "principles",
        .bullets = "B01",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Change one host and one thing at a time, with a run in between."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"window_d", 7, "d", QT_TRANSLATE_NOOP("CheckWords", "changes of the last days are looked at")},
                       {"hosts", 3, "", QT_TRANSLATE_NOOP("CheckWords", "hosts that one change may touch")},
                       {"lines", 400, "",
                        QT_TRANSLATE_NOOP("CheckWords", "lines that one commit may change outside of documents")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
