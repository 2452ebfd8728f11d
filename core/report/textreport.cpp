// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/textreport.h"

#include "core/checks/inwords.h"
#include "core/report/escaping.h"
#include "core/report/words.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// A cell of a list is cut there; explain shows everything.
constexpr qsizetype kCell = 300;

struct Look
{
    QChar shape;
    const char16_t *color;
};

/// Shape and colour together: never colour alone.
Look lookOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        return {u'✔', u"32"};
    case Outcome::Warn:
        return {u'!', u"33"};
    case Outcome::Fail:
        return {u'✖', u"31"};
    case Outcome::Unknown:
        return {u'?', u"35"};
    case Outcome::Skipped:
        return {u'–', u"90"};
    }
    return {u'?', u"35"};
}

QString painted(const QString &text, const char16_t *color, const TextStyle &style)
{
    return style.color ? u"\x1b["_s + QString::fromUtf16(color) + u'm' + text + u"\x1b[0m"_s : text;
}

QString bold(const QString &text, const TextStyle &style)
{
    return painted(text, u"1", style);
}

QString marked(Outcome outcome, const QString &text, const TextStyle &style)
{
    const Look look = lookOf(outcome);
    return painted(look.shape + u' ' + text, look.color, style);
}

QString cell(const QString &text)
{
    return shortened(visibleLine(text), kCell);
}

qsizetype widestLabel()
{
    qsizetype widest = 0;
    for (const Outcome outcome : kOutcomes)
        widest = std::max(widest, outcomeLabel(outcome).size());
    return widest;
}

bool shown(const Verdict &verdict, const TextStyle &style)
{
    return style.all || (verdict.outcome() != Outcome::Pass && verdict.outcome() != Outcome::Skipped);
}

QString verdictLines(const Verdict &verdict, qsizetype checkWidth, const TextStyle &style)
{
    const QString label = outcomeLabel(verdict.outcome()).leftJustified(widestLabel());
    const QString indent(widestLabel() + 6, u' ');
    QString text = u"    "_s + marked(verdict.outcome(), label, style) + u"  "_s +
                   cell(verdict.check.value).leftJustified(checkWidth) + u"  "_s + cell(verdict.judgement.summary) +
                   u'\n';
    if (!verdict.silencedBy.isEmpty())
        text += indent + ReportWords::tr("  silenced: %1").arg(cell(verdict.silencedBy)) + u'\n';
    if (verdict.outcome() == Outcome::Pass || verdict.outcome() == Outcome::Skipped || verdict.blocked())
        return text;
    if (!verdict.judgement.remedy.isEmpty())
        text += indent + u"  → "_s + cell(verdict.judgement.remedy) + u'\n';
    if (!verdict.judgement.mend.isEmpty())
        text += indent + u"  $ "_s + visibleLine(verdict.judgement.mend) + u'\n';
    return text;
}

QString sectionLines(const SectionGroup &group, const TextStyle &style)
{
    qsizetype checkWidth = 0;
    for (const Verdict *verdict : group.verdicts)
        checkWidth = std::max(checkWidth, shown(*verdict, style) ? cell(verdict->check.value).size() : 0);
    QString text;
    for (const Verdict *verdict : group.verdicts) {
        if (shown(*verdict, style))
            text += verdictLines(*verdict, checkWidth, style);
    }
    return text.isEmpty() ? text : u"  "_s + sectionHeading(visibleLine(group.section)) + u'\n' + text;
}

QString headLines(const RunSummary &run, const TextStyle &style)
{
    const QString lasted = run.finishedAt.isValid()
                               ? millisecondsText(std::chrono::milliseconds(run.startedAt.msecsTo(run.finishedAt)))
                               : u"–"_s;
    return ReportWords::tr("%1, %2, run %3, %4, %5", "lab, profile, run id, start, duration")
               .arg(visibleLine(run.lab), profileLabel(run.profile), visibleLine(run.id), reportTime(run.startedAt),
                    lasted) +
           u'\n' + bold(marked(drawnOutcome(run.outcome, run.counts), visibleLine(run.headline), style), style) + u'\n';
}

QString labelled(const QString &label, const QString &text)
{
    return text.isEmpty() ? QString() : ReportWords::tr("%1: %2", "label: text").arg(label, visibleBlock(text)) + u'\n';
}

}

QString alignedColumns(const std::vector<QStringList> &rows, const QString &indent)
{
    std::vector<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), size_t(row.size())));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[size_t(i)] = std::max(widths[size_t(i)], row[i].size());
    }
    QString text;
    for (const QStringList &row : rows) {
        text += indent;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += i + 1 < row.size() ? row[i].leftJustified(widths[size_t(i)] + 2) : row[i];
        text += u'\n';
    }
    return text;
}

QString runText(const RunReport &report, const TextStyle &style)
{
    QString text = headLines(report.run.summary, style);
    for (const NodeGroup &node : groupedByNode(report.run)) {
        text += u'\n' +
                bold(marked(drawnOutcome(node.worst, node.counts), visibleLine(node.node.value), style), style) +
                u"  "_s + countsText(node.counts) + u'\n';
        for (const SectionGroup &section : node.sections)
            text += sectionLines(section, style);
    }
    const QString counts = countsText(report.run.summary.counts);
    return counts.isEmpty() ? text : text + u'\n' + counts + u'\n';
}

QString runListText(const std::vector<RunSummary> &runs, const TextStyle &style)
{
    if (runs.empty())
        return ReportWords::tr("No runs.") + u'\n';
    std::vector<QStringList> rows;
    for (const RunSummary &run : runs) {
        const QString state = run.state == RunState::Finished ? outcomeLabel(run.outcome) : runStateLabel(run.state);
        rows.push_back({visibleLine(run.id), reportTime(run.startedAt), runKindLabel(run.kind),
                        marked(drawnOutcome(run.outcome, run.counts), state, style), cell(run.headline)});
    }
    return alignedColumns(rows);
}

QString comparisonText(const Comparison &comparison, const TextStyle &style)
{
    std::vector<QStringList> rows;
    for (const ComparedVerdict &item : comparison.items) {
        if (item.change == ChangeClass::Unchanged && !style.all)
            continue;
        const QString before = item.before ? outcomeLabel(*item.before) : u"–"_s;
        const QString after = item.after ? outcomeLabel(*item.after) : u"–"_s;
        rows.push_back({marked(item.after.value_or(Outcome::Skipped), changeLabel(item.change), style),
                        cell(item.node.value), cell(item.check.value),
                        ReportWords::tr("%1 → %2", "outcome before, after").arg(before, after),
                        cell(item.after ? item.summaryAfter : item.summaryBefore)});
    }
    const QString unchanged = ReportWords::tr("%n unchanged", nullptr, comparison.count(ChangeClass::Unchanged));
    return alignedColumns(rows) + (style.all ? QString() : unchanged + u'\n');
}

QString rejudgementText(const Rejudgement &rejudgement, const TextStyle &style)
{
    const RunSummary &summary = rejudgement.run.summary;
    QString text =
        ReportWords::tr("Run %1 of %2, judged by the rules of today", "run id, start")
            .arg(visibleLine(summary.id), reportTime(summary.startedAt)) +
        u'\n' +
        bold(marked(drawnOutcome(summary.outcome, summary.counts), visibleLine(summary.headline), style), style) +
        u'\n';
    if (rejudgement.labChanged)
        text +=
            ReportWords::tr("The lab file has been changed since that run; what it expects today was held against the "
                            "answers of then.") +
            u'\n';
    text += comparisonText(rejudgement.comparison, style);
    for (const NotRejudged &one : rejudgement.left)
        text += ReportWords::tr("Not judged again: %1 %2. %3", "node, check, why")
                    .arg(visibleLine(one.node.value), visibleLine(one.check.value), one.why) +
                u'\n';
    return text;
}

namespace {

/// What typed extras say, for answers that have no text of their own.
QString metaLines(const QJsonObject &meta)
{
    QString text;
    for (auto it = meta.begin(); it != meta.end(); ++it) {
        QStringList values;
        if (it->isArray()) {
            for (const QJsonValue value : it->toArray())
                values << value.toVariant().toString();
        } else {
            values << it->toVariant().toString();
        }
        text += u"  "_s + visibleLine(u"%1: %2"_s.arg(it.key(), values.join(u", "_s))) + u'\n';
    }
    return text;
}

QString answerLines(const Evidence &evidence, int index, const Explanation &explanation, const TextStyle &style)
{
    if (evidence.out.isEmpty())
        return metaLines(evidence.meta);
    int number = 0;
    QString out = visibleBlock(QString::fromUtf8(evidence.out));
    if (out.endsWith(u'\n'))
        out.chop(1);
    QString text;
    for (const QString &line : out.split(u'\n')) {
        const bool deciding = explanation.verdict.judgement.marks.contains(Mark{index, ++number});
        text += (deciding ? bold(u"▶ "_s + line, style) : u"  "_s + line) + u'\n';
    }
    return text;
}

QString evidenceLines(const Evidence &evidence, int index, const Explanation &explanation, const TextStyle &style)
{
    QString text =
        u'\n' + ReportWords::tr("Asked: %1").arg(visibleLine(lineByHand(explanation, evidence.request))) + u'\n';
    text += ReportWords::tr("From %1 at %2, took %3, exit code %4")
                .arg(visibleLine(evidence.request.vantage.word()), reportTime(evidence.startedAt),
                     millisecondsText(evidence.duration), QString::number(evidence.exitCode)) +
            u'\n';
    if (evidence.error)
        text += visibleLine(errorText(*evidence.error)) + u'\n';
    if (evidence.timedOut)
        text += ReportWords::tr("Ended at its timeout.") + u'\n';
    if (evidence.truncated)
        text += ReportWords::tr("Cut at the size limit.") + u'\n';
    text += answerLines(evidence, index, explanation, style);
    for (const QString &line : visibleBlock(QString::fromUtf8(evidence.err)).split(u'\n', Qt::SkipEmptyParts))
        text += u"! "_s + line + u'\n';
    return text;
}

QString thresholdLines(const Explanation &explanation)
{
    QString text;
    for (const Threshold &threshold : thresholdsOf(explanation.verdict, explanation.spec.get()))
        text +=
            labelled(ReportWords::tr("Threshold"),
                     threshold.meaning.isEmpty()
                         ? threshold.text()
                         : ReportWords::tr("%1: %2", "threshold, meaning").arg(threshold.text(), threshold.meaning));
    return text;
}

QString lastPassText(const Explanation &explanation)
{
    return explanation.lastPassRun.isEmpty() ? ReportWords::tr("never")
                                             : ReportWords::tr("%1, run %2", "time, run id")
                                                   .arg(reportTime(explanation.lastPassAt), explanation.lastPassRun);
}

/// The answers with what was asked; without any, what would be asked.
QString questionLines(const Explanation &explanation, const TextStyle &style)
{
    QString text;
    bool any = false;
    for (size_t i = 0; i < explanation.evidence.size(); ++i) {
        any = any || explanation.evidence[i];
        text += explanation.evidence[i] ? evidenceLines(*explanation.evidence[i], int(i), explanation, style)
                                        : u'\n' + ReportWords::tr("There is no evidence of this question.") + u'\n';
    }
    if (any)
        return text;
    const QStringList lines = linesByHand(explanation);
    for (const QString &line : lines)
        text += (line == lines.front() ? u"\n"_s : QString()) +
                ReportWords::tr("To ask by hand: %1").arg(visibleLine(line)) + u'\n';
    return text;
}

}

QString explanationText(const Explanation &explanation, const TextStyle &style)
{
    const Verdict verdict = inFull(explanation.verdict, explanation.spec.get());
    const Judgement &judgement = verdict.judgement;
    QString text = bold(marked(verdict.outcome(),
                               ReportWords::tr("%1 on %2: %3", "check, node, outcome")
                                   .arg(visibleLine(verdict.check.value), visibleLine(verdict.node.value),
                                        outcomeLabel(verdict.outcome())),
                               style),
                        style) +
                   u'\n';
    text += labelled(ReportWords::tr("Check"), verdict.title) + labelled(ReportWords::tr("Summary"), judgement.summary);
    if (explanation.spec)
        text += labelled(ReportWords::tr("Why it matters"),
                         QCoreApplication::translate("CheckWords", explanation.spec->why));
    text += labelled(ReportWords::tr("Operations document"), documentText(verdict, explanation.spec.get())) +
            labelled(ReportWords::tr("Expected"), judgement.expected) +
            labelled(ReportWords::tr("Seen"), judgement.seen) + labelled(ReportWords::tr("Rule"), judgement.rule) +
            thresholdLines(explanation) + labelled(ReportWords::tr("Why not otherwise"), whyNotOtherwise(verdict)) +
            labelled(ReportWords::tr("Reason"), reasonText(judgement.reason)) +
            labelled(ReportWords::tr("Blocked by"), verdict.blockedBy.join(u", "_s)) +
            labelled(ReportWords::tr("Silenced"), verdict.silencedBy) +
            labelled(ReportWords::tr("What to do"), judgement.remedy) +
            labelled(ReportWords::tr("To paste"), judgement.mend) +
            labelled(ReportWords::tr("Last passed"), lastPassText(explanation));
    return text + questionLines(explanation, style);
}

QString planText(const Plan &plan, const std::function<QString(const NodeId &)> &sshName)
{
    QString text;
    for (const PlannedCheck &check : plan.checks) {
        text += visibleLine(check.node.value) + u"  "_s + visibleLine(check.check.value) + u"  "_s +
                visibleLine(check.title) + u'\n';
        for (const int probe : check.probes) {
            const ProbeRequest &request = plan.probes[size_t(probe)];
            const QString name = sshName && !request.vantage.isAdmin() ? sshName(request.vantage.host) : QString();
            text += u"    "_s +
                    ReportWords::tr("%1: %2", "vantage: command")
                        .arg(visibleLine(request.vantage.word()), visibleLine(probeCommandLine(request, name))) +
                    u'\n';
        }
    }
    return text + ReportWords::tr("%n checks", nullptr, int(plan.checks.size())) + u'\n';
}

QString catalogText(std::span<const SpecRef> catalog)
{
    std::vector<QStringList> rows;
    for (const SpecRef &spec : catalog)
        rows.push_back({QString::fromUtf8(spec->id), QString::fromUtf8(spec->section), QString::fromUtf8(spec->bullets),
                        QString::fromUtf8(spec->vantage), QCoreApplication::translate("CheckWords", spec->title)});
    return alignedColumns(rows);
}

}
