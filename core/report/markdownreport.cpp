// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markdownreport.h"

#include "core/checks/catalog/catalog.h"
#include "core/checks/inwords.h"
#include "core/report/escaping.h"
#include "core/report/explanation.h"
#include "core/report/words.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

bool isGood(const Verdict &verdict)
{
    return verdict.outcome() == Outcome::Pass || verdict.outcome() == Outcome::Skipped;
}

QString row(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString item(const QString &label, const QString &text)
{
    return text.isEmpty() ? QString() : u"- **"_s + markdownLine(label) + u"** "_s + markdownLine(text) + u'\n';
}

QString head(const RunSummary &run)
{
    return u"# "_s + markdownLine(run.headline.isEmpty() ? run.id : run.headline) + u"\n\n"_s +
           item(ReportWords::tr("Lab:"), run.lab) + item(ReportWords::tr("Run:"), run.id) +
           item(ReportWords::tr("Kind:"), runKindLabel(run.kind)) +
           item(ReportWords::tr("Profile:"), profileLabel(run.profile)) +
           item(ReportWords::tr("State:"), runStateLabel(run.state)) +
           item(ReportWords::tr("Outcome:"), outcomeLabel(run.outcome)) +
           item(ReportWords::tr("Started:"), reportTime(run.startedAt)) +
           item(ReportWords::tr("Finished:"), reportTime(run.finishedAt)) +
           item(ReportWords::tr("Compared with:"), run.comparedWith) + item(ReportWords::tr("Note:"), run.note) + u'\n';
}

QString nodeTable(const std::vector<NodeGroup> &nodes)
{
    QString text = row({ReportWords::tr("Node"), ReportWords::tr("Outcome"), ReportWords::tr("Checks")}) +
                   u"| --- | --- | --- |\n"_s;
    for (const NodeGroup &node : nodes)
        text += row({markdownLine(node.node.value), outcomeLabel(node.worst), countsText(node.counts)});
    return text + u'\n';
}

QString changes(const Comparison &comparison)
{
    QString text;
    for (const ComparedVerdict &compared : comparison.items) {
        if (compared.change != ChangeClass::Unchanged)
            text += row({changeLabel(compared.change), markdownLine(compared.node.value),
                         markdownLine(compared.check.value),
                         markdownLine(compared.after ? compared.summaryAfter : compared.summaryBefore)});
    }
    if (text.isEmpty())
        return text;
    return u"## "_s + ReportWords::tr("What changed") + u"\n\n"_s +
           row({ReportWords::tr("Change"), ReportWords::tr("Node"), ReportWords::tr("Check"),
                ReportWords::tr("Summary")}) +
           u"| --- | --- | --- | --- |\n"_s + text + u'\n';
}

QString evidenceText(const RunReport &report, const Verdict &verdict)
{
    QString text;
    int number = -1;
    for (const QString &id : verdict.evidence) {
        ++number;
        const auto evidence = report.evidence && !id.isEmpty() ? report.evidence(id) : std::nullopt;
        if (!evidence)
            continue;
        const NodeId &host = evidence->request.vantage.host;
        const QString name = report.sshName && !host.isEmpty() ? report.sshName(host) : QString();
        text += u'\n' + markdownBlock(u"$ "_s + probeCommandLine(evidence->request, name) + u'\n' +
                                      markedAnswer(*evidence, verdict.judgement.marks, number) +
                                      QString::fromUtf8(evidence->err));
    }
    return text;
}

QString verdictText(const RunReport &report, const Verdict &judged)
{
    const CheckSpec *spec = specOf(judged.check);
    const Verdict verdict = inFull(judged, spec);
    const Judgement &judgement = verdict.judgement;
    QString text =
        u"#### "_s +
        markdownLine(
            ReportWords::tr("%1: %2", "outcome: check").arg(outcomeLabel(verdict.outcome()), verdict.check.value)) +
        u"\n\n"_s + markdownLine(judgement.summary) + u"\n\n"_s;
    text += item(ReportWords::tr("Expected:"), judgement.expected) + item(ReportWords::tr("Seen:"), judgement.seen) +
            item(ReportWords::tr("Rule:"), judgement.rule) +
            item(ReportWords::tr("Why not otherwise:"), whyNotOtherwise(verdict)) +
            item(ReportWords::tr("Reason:"), reasonText(judgement.reason)) +
            item(ReportWords::tr("Blocked by:"), verdict.blockedBy.join(u", "_s)) +
            item(ReportWords::tr("Silenced:"), verdict.silencedBy) +
            item(ReportWords::tr("What to do:"), judgement.remedy) +
            item(ReportWords::tr("Operations document:"), documentText(verdict, spec));
    if (!judgement.mend.isEmpty())
        text += u'\n' + markdownBlock(judgement.mend);
    return text + evidenceText(report, verdict) + u'\n';
}

QString nodeText(const RunReport &report, const NodeGroup &node)
{
    QString bad;
    QString good;
    for (const SectionGroup &section : node.sections) {
        QString verdicts;
        for (const Verdict *verdict : section.verdicts) {
            if (!isGood(*verdict))
                verdicts += verdictText(report, *verdict);
            else
                good += item(outcomeLabel(verdict->outcome()) + u':',
                             verdict->check.value + u": "_s + verdict->judgement.summary);
        }
        if (!verdicts.isEmpty())
            bad += u"### "_s + markdownLine(sectionHeading(section.section)) + u"\n\n"_s + verdicts;
    }
    return u"## "_s + markdownLine(node.node.value) + u"\n\n"_s + bad + good + u'\n';
}

}

QString markdownReport(const RunReport &report)
{
    const std::vector<NodeGroup> nodes = groupedByNode(report.run);
    QString text = head(report.run.summary) + nodeTable(nodes);
    if (report.comparison)
        text += changes(*report.comparison);
    for (const NodeGroup &node : nodes)
        text += nodeText(report, node);
    return text;
}

}
