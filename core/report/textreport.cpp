// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/textreport.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("Report", text, nullptr, n);
}

struct Look
{
    QString sign;
    QString colour; ///< SGR code
};

Look lookOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        return {u"✓"_s, u"32"_s};
    case Outcome::Warn:
        return {u"!"_s, u"33"_s};
    case Outcome::Fail:
        return {u"✗"_s, u"31"_s};
    case Outcome::Unknown:
        return {u"?"_s, u"35"_s};
    case Outcome::Skipped:
        return {u"–"_s, u"90"_s};
    }
    return {u"?"_s, u"35"_s};
}

QString painted(const QString &text, const QString &code, const TextStyle &style)
{
    return style.colour ? u"\x1b[%1m%2\x1b[0m"_s.arg(code, text) : text;
}

QString sign(Outcome outcome, const TextStyle &style)
{
    const Look look = lookOf(outcome);
    return painted(u"%1 %2"_s.arg(look.sign, outcomeWord(outcome).leftJustified(7)), look.colour, style);
}

QString localTime(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s) : u"–"_s;
}

/// Nodes in the order in which they first appear.
std::vector<NodeId> nodesOf(const Run &run)
{
    std::vector<NodeId> nodes;
    for (const Verdict &verdict : run.verdicts) {
        if (std::ranges::find(nodes, verdict.node) == nodes.end())
            nodes.push_back(verdict.node);
    }
    return nodes;
}

QStringList nodeLines(const Run &run, const NodeId &node, const TextStyle &style)
{
    std::vector<const Verdict *> shown;
    int passed = 0;
    int skipped = 0;
    for (const Verdict &verdict : run.verdicts) {
        if (verdict.node != node)
            continue;
        passed += verdict.outcome() == Outcome::Pass ? 1 : 0;
        skipped += verdict.outcome() == Outcome::Skipped ? 1 : 0;
        if (style.all || (verdict.outcome() != Outcome::Pass && verdict.outcome() != Outcome::Skipped))
            shown.push_back(&verdict);
    }
    std::ranges::stable_sort(
        shown, [](const Verdict *a, const Verdict *b) { return severity(a->outcome()) > severity(b->outcome()); });
    QStringList lines{painted(safeText(node.value), u"1"_s, style)};
    for (const Verdict *verdict : shown)
        lines << u"  "_s + verdictLine(*verdict, style);
    if (!style.all && passed > 0)
        lines << u"  %1 %2"_s.arg(sign(Outcome::Pass, style), tr("%n check(s) pass", passed));
    if (!style.all && skipped > 0)
        lines << u"  %1 %2"_s.arg(sign(Outcome::Skipped, style), tr("%n check(s) do not apply", skipped));
    return lines;
}

}

QString safeText(const QString &text, Lines lines)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        const bool kept = c == u'\t' || (c == u'\n' && lines == Lines::Keep);
        // Format characters (bidirectional overrides among them) can turn a line round as control characters can.
        const bool harmful = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        if (kept || !harmful)
            safe += c;
        else
            safe += u"\\x%1"_s.arg(c.unicode(), 2, 16, QChar(u'0'));
    }
    return safe;
}

QString verdictLine(const Verdict &verdict, const TextStyle &style)
{
    QString line = u"%1 %2"_s.arg(sign(verdict.outcome(), style), safeText(verdict.title));
    if (!verdict.judgement.summary.isEmpty())
        line += u" — "_s + safeText(verdict.judgement.summary);
    if (!verdict.silencedBy.isEmpty())
        line += tr(" [silenced: %1]").arg(safeText(verdict.silencedBy));
    return line;
}

QString runText(const Run &run, const TextStyle &style)
{
    QStringList lines;
    for (const NodeId &node : nodesOf(run))
        lines << nodeLines(run, node, style) << QString();
    lines << painted(safeText(run.summary.headline), u"1"_s, style);
    const Counts &counts = run.summary.counts;
    lines << tr("%1 · %2 pass, %3 warn, %4 fail, %5 unknown, %6 skipped")
                 .arg(run.summary.id)
                 .arg(counts.pass)
                 .arg(counts.warn)
                 .arg(counts.fail)
                 .arg(counts.unknown)
                 .arg(counts.skipped);
    return lines.join(u'\n');
}

QString runsText(const std::vector<RunSummary> &runs, const TextStyle &style)
{
    QStringList lines;
    for (const RunSummary &run : runs) {
        const QString state = run.state == RunState::Finished ? QString() : u" [%1]"_s.arg(runStateWord(run.state));
        lines << u"%1  %2  %3  %4%5"_s.arg(run.id, localTime(run.startedAt), sign(run.outcome, style),
                                           safeText(run.headline), state);
    }
    return lines.join(u'\n');
}

QString comparisonText(const Comparison &comparison, const TextStyle &style)
{
    QStringList lines{tr("%1 against %2").arg(comparison.afterRun, comparison.beforeRun)};
    for (const ComparedVerdict &item : comparison.items) {
        if (item.change == ChangeClass::Unchanged)
            continue;
        const QString before = item.before ? outcomeWord(*item.before) : u"–"_s;
        const QString after = item.after ? outcomeWord(*item.after) : u"–"_s;
        lines << u"  %1 %2/%3: %4 → %5"_s.arg(changeClassWord(item.change).leftJustified(13), safeText(item.node.value),
                                              safeText(item.check.value), before, after);
        if (!item.summaryAfter.isEmpty())
            lines << u"      "_s + safeText(item.summaryAfter);
    }
    lines << tr("%n check(s) unchanged", comparison.count(ChangeClass::Unchanged));
    Q_UNUSED(style)
    return lines.join(u'\n');
}

QString explanationText(const ExplainedVerdict &explained, const TextStyle &style)
{
    const Verdict &verdict = explained.verdict;
    const Judgement &judgement = verdict.judgement;
    QStringList lines{
        u"%1  %2/%3"_s.arg(sign(verdict.outcome(), style), safeText(verdict.node.value), safeText(verdict.check.value)),
        safeText(judgement.summary)};
    const auto add = [&lines](const QString &label, const QString &text) {
        if (!text.isEmpty())
            lines << u"%1: %2"_s.arg(label, safeText(text, Lines::Keep));
    };
    add(tr("reason"), reasonText(judgement.reason));
    add(tr("expected"), judgement.expected);
    add(tr("seen"), judgement.seen);
    add(tr("rule"), judgement.rule);
    add(tr("remedy"), judgement.remedy);
    add(tr("to paste"), judgement.mend);
    add(tr("section of the operations document"), verdict.section);
    add(tr("last pass"), explained.lastPass.isValid() ? localTime(explained.lastPass) : tr("never"));
    for (const Evidence &evidence : explained.evidence) {
        lines << QString() << u"$ "_s + safeText(probeCommandLine(evidence.request));
        if (evidence.error)
            lines << safeText(errorText(*evidence.error));
        lines << safeText(QString::fromUtf8(evidence.out.left(8192)), Lines::Keep) +
                     safeText(QString::fromUtf8(evidence.err), Lines::Keep);
        lines << tr("exit %1, %2 ms").arg(evidence.exitCode).arg(evidence.duration.count());
    }
    return lines.join(u'\n');
}

}
