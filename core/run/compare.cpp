// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/compare.h"

#include <algorithm>
#include <array>
#include <utility>

namespace daytwo {

namespace {

/// In the order in which they are told: worst news first.
constexpr std::array<std::pair<ChangeClass, const char16_t *>, 7> kClasses{
    {{ChangeClass::Regressed, u"regressed"},
     {ChangeClass::NewlyUnknown, u"newly-unknown"},
     {ChangeClass::StillFailing, u"still-failing"},
     {ChangeClass::New, u"new"},
     {ChangeClass::Gone, u"gone"},
     {ChangeClass::Repaired, u"repaired"},
     {ChangeClass::Unchanged, u"unchanged"}}};

int rank(const ComparedVerdict &item)
{
    const auto found =
        std::ranges::find_if(kClasses, [&item](const auto &entry) { return entry.first == item.change; });
    const int place = int(found - kClasses.begin());
    const int badness = item.after ? severity(*item.after) : 0;
    // Silenced news comes last, a red "new" before an amber one.
    return (item.silenced ? 1000 : 0) + place * 10 + (5 - badness);
}

ChangeClass classOf(Outcome before, Outcome after)
{
    const bool wasGood = before == Outcome::Pass || before == Outcome::Warn;
    if (before == after)
        return after == Outcome::Fail ? ChangeClass::StillFailing : ChangeClass::Unchanged;
    if (before == Outcome::Skipped)
        return ChangeClass::New;
    switch (after) {
    case Outcome::Skipped:
        return ChangeClass::Gone;
    case Outcome::Unknown:
        return ChangeClass::NewlyUnknown;
    case Outcome::Fail:
        return wasGood ? ChangeClass::Regressed : ChangeClass::StillFailing;
    case Outcome::Warn:
        return before == Outcome::Pass ? ChangeClass::Regressed : ChangeClass::Repaired;
    case Outcome::Pass:
        return ChangeClass::Repaired;
    }
    return ChangeClass::NewlyUnknown;
}

using Key = std::pair<NodeId, CheckId>;

QHash<Key, const Verdict *> byCheck(const Run &run)
{
    QHash<Key, const Verdict *> index;
    index.reserve(qsizetype(run.verdicts.size()));
    for (const Verdict &verdict : run.verdicts)
        index.insert({verdict.node, verdict.check}, &verdict);
    return index;
}

ComparedVerdict compared(const Verdict *before, const Verdict *after)
{
    const Verdict &shown = after ? *after : *before;
    ComparedVerdict item;
    item.node = shown.node;
    item.check = shown.check;
    item.title = shown.title;
    item.silenced = !shown.silencedBy.isEmpty();
    if (before) {
        item.before = before->outcome();
        item.summaryBefore = before->judgement.summary;
    }
    if (after) {
        item.after = after->outcome();
        item.summaryAfter = after->judgement.summary;
    }
    item.change = !before  ? ChangeClass::New
                  : !after ? ChangeClass::Gone
                           : classOf(before->outcome(), after->outcome());
    return item;
}

}

QString changeClassWord(ChangeClass change)
{
    for (const auto &[value, word] : kClasses) {
        if (value == change)
            return QString::fromUtf16(word);
    }
    return {};
}

int Comparison::count(ChangeClass change) const
{
    return int(std::ranges::count_if(
        items, [change](const ComparedVerdict &item) { return item.change == change && !item.silenced; }));
}

Comparison compareRuns(const Run &before, const Run &after)
{
    Comparison comparison{.beforeRun = before.summary.id, .afterRun = after.summary.id, .items = {}};
    comparison.items.reserve(after.verdicts.size());
    QHash<Key, const Verdict *> gone = byCheck(before);
    for (const Verdict &verdict : after.verdicts)
        comparison.items.push_back(compared(gone.take({verdict.node, verdict.check}), &verdict));
    for (const Verdict &verdict : before.verdicts) {
        if (gone.contains({verdict.node, verdict.check}))
            comparison.items.push_back(compared(&verdict, nullptr));
    }
    std::ranges::stable_sort(comparison.items, {}, rank);
    return comparison;
}

}
