// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/journal.h"
#include "core/checks/catalog/journal/memory.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (keepsRecords(scope.lab(), scope.node()))
        scope.add({.probes = {scope.admin(Recall{})}});
}

bool namesATest(const QString &note)
{
    static const QStringList words{u"test"_s, u"staged"_s, u"staging"_s, u"branch"_s, u"canary"_s, u"tried on"_s};
    return std::ranges::any_of(words,
                               [&note](const QString &word) { return note.contains(word, Qt::CaseInsensitive); });
}

Judgement judge(const JudgeInput &input)
{
    const auto memory = remembered(input, 0);
    if (!memory)
        return memory.error();
    const auto changes = recentChanges(*memory, input.now, input.number("window_d"));
    if (changes.isEmpty())
        return noChangeYet();
    QStringList untested;
    for (const RememberedSet &change : changes) {
        if (!namesATest(change.note))
            untested << changeText(change);
    }
    Judgement result =
        untested.isEmpty()
            ? passed(CheckWords::tr("The notes of %n change(s) name a test.", nullptr, int(changes.size())))
            : warned(CheckWords::tr("No test is noted for: %1.").arg(untested.join(u", "_s)));
    result.expected =
        CheckWords::tr("The note of a change says where it was tried: a test VM, a branch, one host first.");
    result.rule = CheckWords::tr("The words of the note are read. Never fails: not everything can be tried elsewhere.");
    return result;
}

}

const CheckSpec &journalIsolationTested()
{
    static const CheckSpec spec{
        .id = "journal.isolation-tested",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Changes were tried elsewhere first"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "What breaks a test VM does not break the gateway."),
        .section = "principles",
        .bullets = "B03",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords",
            "Try it on a test VM or one host first, and say so: `snapshot create … --note \"tested on …\"`."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"window_d", 7, "d", QT_TRANSLATE_NOOP("CheckWords", "changes of the last days are looked at")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
