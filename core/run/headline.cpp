// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/compare.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <set>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

struct Headline
{
    Q_DECLARE_TR_FUNCTIONS(Headline)
};

/// One bad or good thing to tell: how often, and where it is worst.
struct Sighting
{
    NodeId node;
    Outcome outcome;
};

/// The node with the gravest of `sightings`, then with most of them, then the first met.
NodeId worstNode(const std::vector<Sighting> &sightings)
{
    struct Weight
    {
        int gravest = -1;
        int count = 0;
    };
    QHash<NodeId, Weight> weights;
    for (const auto &[node, outcome] : sightings) {
        Weight &weight = weights[node];
        weight.gravest = std::max(weight.gravest, severity(outcome));
    }
    for (const auto &[node, outcome] : sightings)
        weights[node].count += severity(outcome) == weights[node].gravest ? 1 : 0;
    NodeId worst;
    Weight most;
    for (const auto &[node, outcome] : sightings) {
        const Weight weight = weights.value(node);
        if (weight.gravest > most.gravest || (weight.gravest == most.gravest && weight.count > most.count)) {
            worst = node;
            most = weight;
        }
    }
    return worst;
}

/// The phrases of a headline in the making. The first bad one is told with its place.
class Phrases
{
public:
    void bad(const QString &phrase, const std::vector<Sighting> &sightings)
    {
        if (sightings.empty())
            return;
        m_phrases << (m_placed ? phrase : placed(phrase, sightings));
        m_placed = true;
    }
    void add(const QString &phrase, int count)
    {
        if (count > 0)
            m_phrases << phrase;
    }
    [[nodiscard]] bool isEmpty() const { return m_phrases.isEmpty(); }
    [[nodiscard]] QString text() const { return m_phrases.join(Headline::tr(", ", "between the parts of a headline")); }

private:
    static QString placed(const QString &phrase, const std::vector<Sighting> &sightings)
    {
        const NodeId worst = worstNode(sightings);
        const bool oneNode =
            std::ranges::all_of(sightings, [&worst](const Sighting &sighting) { return sighting.node == worst; });
        return oneNode ? Headline::tr("%1 on %2", "2 regressed on gw-vpn").arg(phrase, worst.value)
                       : Headline::tr("%1 (worst on %2)", "5 regressed (worst on gw-vpn)").arg(phrase, worst.value);
    }

    QStringList m_phrases;
    bool m_placed = false;
};

bool allPassed(const Run &run, const Counts &counts)
{
    return run.summary.state == RunState::Finished && counts.pass > 0 && counts.hidden() == 0 &&
           counts.fail + counts.unknown + counts.warn == 0 && counts.total() >= run.summary.planned;
}

QString allPassText(int count)
{
    return count == 1 ? Headline::tr("the only check passed") : Headline::tr("all %n checks passed", nullptr, count);
}

std::vector<Sighting> verdictsWith(const Run &run, Outcome outcome)
{
    std::vector<Sighting> found;
    for (const Verdict &verdict : run.verdicts) {
        if (verdict.silencedBy.isEmpty() && verdict.outcome() == outcome)
            found.push_back({verdict.node, outcome});
    }
    return found;
}

/// "2 failed on gw-vpn, 1 unknown, 93 passed".
void tellCounts(const Run &run, const Counts &counts, Phrases &phrases)
{
    phrases.bad(Headline::tr("%n failed", nullptr, counts.fail), verdictsWith(run, Outcome::Fail));
    phrases.bad(Headline::tr("%n unknown", nullptr, counts.unknown), verdictsWith(run, Outcome::Unknown));
    phrases.bad(Headline::tr("%n with a warning", nullptr, counts.warn), verdictsWith(run, Outcome::Warn));
    phrases.add(Headline::tr("%n passed", nullptr, counts.pass), counts.pass);
}

using Items = std::vector<ComparedVerdict>;

std::vector<Sighting> itemsWhere(const Items &items, const std::function<bool(const ComparedVerdict &)> &wanted)
{
    std::vector<Sighting> found;
    for (const ComparedVerdict &item : items) {
        if (!item.silenced && wanted(item))
            found.push_back({item.node, item.after.value_or(Outcome::Skipped)});
    }
    return found;
}

auto become(ChangeClass change, Outcome after)
{
    return [=](const ComparedVerdict &item) { return item.change == change && item.after == after; };
}

/// Red now: what got worse, what is new, what was there before, what was hidden before.
void tellHarm(const Items &items, Phrases &phrases)
{
    const auto regressed = itemsWhere(items, [](const auto &item) { return item.change == ChangeClass::Regressed; });
    phrases.bad(Headline::tr("%n regressed", nullptr, int(regressed.size())), regressed);
    const auto newRed = itemsWhere(items, become(ChangeClass::New, Outcome::Fail));
    phrases.bad(Headline::tr("%n new and red", nullptr, int(newRed.size())), newRed);
    const auto newlyUnknown =
        itemsWhere(items, [](const auto &item) { return item.change == ChangeClass::NewlyUnknown; });
    phrases.bad(Headline::tr("%n newly unknown", nullptr, int(newlyUnknown.size())), newlyUnknown);
    const auto unmasked = itemsWhere(items, [](const auto &item) {
        return item.change == ChangeClass::StillFailing && item.before == Outcome::Unknown;
    });
    phrases.bad(Headline::tr("%n red that could not be seen before", nullptr, int(unmasked.size())), unmasked);
}

void tellRepairs(const Items &items, Phrases &phrases)
{
    const int repaired =
        int(itemsWhere(items, [](const auto &item) { return item.change == ChangeClass::Repaired; }).size());
    phrases.add(Headline::tr("%n repaired", nullptr, repaired), repaired);
}

/// Bad now, but not news.
void tellOld(const Items &items, Phrases &phrases)
{
    const auto stillRed = itemsWhere(items, [](const auto &item) {
        return item.change == ChangeClass::StillFailing && item.before == Outcome::Fail;
    });
    const int red = int(stillRed.size());
    phrases.bad(red == 1 ? Headline::tr("1 was red before") : Headline::tr("%n were red before", nullptr, red),
                stillRed);
    const auto stillUnknown = itemsWhere(items, become(ChangeClass::Unchanged, Outcome::Unknown));
    const int unknown = int(stillUnknown.size());
    phrases.bad(unknown == 1 ? Headline::tr("1 was unknown before")
                             : Headline::tr("%n were unknown before", nullptr, unknown),
                stillUnknown);
    const auto newUnknown = itemsWhere(items, become(ChangeClass::New, Outcome::Unknown));
    phrases.bad(Headline::tr("%n new and unknown", nullptr, int(newUnknown.size())), newUnknown);
}

/// What was looked at before and is not now, on nodes that were looked at: less was proven than it seems.
void tellGone(const Run &after, const Items &items, Phrases &phrases)
{
    std::set<NodeId> visited;
    for (const Verdict &verdict : after.verdicts)
        visited.insert(verdict.node);
    const int gone = int(itemsWhere(items, [&visited](const ComparedVerdict &item) {
                             return item.change == ChangeClass::Gone && visited.contains(item.node);
                         }).size());
    phrases.add(Headline::tr("%n no longer checked", nullptr, gone), gone);
}

/// Nothing worth a word changed: the state itself is told. Only a whole run can say that nothing got worse.
QString quietText(const Run &after, const Counts &counts, const Items &items)
{
    if (allPassed(after, counts))
        return Headline::tr("Nothing got worse: %1").arg(allPassText(counts.pass));
    Phrases phrases;
    tellCounts(after, counts, phrases);
    if (phrases.isEmpty())
        return Headline::tr("Nothing was checked");
    // What got worse behind a silence is no news, but it is not nothing.
    const bool worse = std::ranges::any_of(items, [](const ComparedVerdict &item) {
        return item.silenced && (item.change == ChangeClass::Regressed || item.change == ChangeClass::NewlyUnknown ||
                                 (item.change == ChangeClass::New && item.after == Outcome::Fail));
    });
    const bool whole = after.summary.state == RunState::Finished && counts.total() >= after.summary.planned && !worse;
    return whole ? Headline::tr("Nothing got worse: %1").arg(phrases.text()) : phrases.text();
}

QString newsText(const Run &after, const Counts &counts, const Comparison &comparison)
{
    Phrases phrases;
    tellHarm(comparison.items, phrases);
    tellRepairs(comparison.items, phrases);
    tellOld(comparison.items, phrases);
    tellGone(after, comparison.items, phrases);
    return phrases.isEmpty() ? quietText(after, counts, comparison.items) : phrases.text();
}

QString countsText(const Run &run, const Counts &counts)
{
    if (allPassed(run, counts))
        return counts.pass == 1 ? Headline::tr("The only check passed")
                                : Headline::tr("All %n checks passed", nullptr, counts.pass);
    Phrases phrases;
    tellCounts(run, counts, phrases);
    return phrases.isEmpty() ? Headline::tr("Nothing was checked") : phrases.text();
}

/// How many were looked at in a run that did not come to its end.
int judgedIn(const Run &run)
{
    return int(std::ranges::count_if(run.verdicts, [](const Verdict &verdict) {
        return verdict.judgement.reason != Reason::Cancelled && verdict.judgement.reason != Reason::NotRun;
    }));
}

QString withState(const Run &run, const Counts &counts, const QString &text)
{
    const QString judged = QString::number(judgedIn(run));
    const int planned = std::max(run.summary.planned, counts.total());
    switch (run.summary.state) {
    case RunState::Running:
        return Headline::tr("Running, %1 of %n checks so far: %2", nullptr, planned).arg(judged, text);
    case RunState::Stopped:
        return Headline::tr("Stopped after %1 of %n checks: %2", nullptr, planned).arg(judged, text);
    case RunState::CutOff:
        return Headline::tr("Cut off after %1 of %n checks: %2", nullptr, planned).arg(judged, text);
    case RunState::Finished:
        break;
    }
    const int missing = run.summary.planned - counts.total();
    return missing > 0 ? Headline::tr("%1, %n not judged", nullptr, missing).arg(text) : text;
}

/// A silence hides a check from the outcome, not from the sentence.
QString withSilenced(const Counts &counts, QString text)
{
    if (counts.silencedFail > 0)
        text = Headline::tr("%1, %n silenced but failed", nullptr, counts.silencedFail).arg(text);
    if (counts.silencedUnknown > 0)
        text = Headline::tr("%1, %n silenced but unknown", nullptr, counts.silencedUnknown).arg(text);
    const int harmless = counts.silenced - counts.hidden();
    return harmless > 0 ? Headline::tr("%1, %n silenced", nullptr, harmless).arg(text) : text;
}

}

QString headline(const Run &after, const Comparison *comparison)
{
    const Counts counts = countsOf(after.verdicts);
    const QString news =
        comparison && !after.verdicts.empty() ? newsText(after, counts, *comparison) : countsText(after, counts);
    return withSilenced(counts, withState(after, counts, news));
}

}
