// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/htmlreport.h"

#include "core/checks/catalog/catalog.h"
#include "core/checks/inwords.h"
#include "core/report/escaping.h"
#include "core/report/explanation.h"
#include "core/report/words.h"

#include <QLocale>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Colours are never alone: every outcome also has its word and its shape.
constexpr const char *kStyle =
    ":root{color-scheme:light dark;--pass:#1a7f37;--warn:#9a6700;--fail:#cf222e;--unknown:#8250df;--skipped:#6e7781}"
    "@media(prefers-color-scheme:dark){:root{--pass:#3fb950;--warn:#d29922;--fail:#f85149;--unknown:#a371f7;"
    "--skipped:#8b949e}}"
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}td,th{text-align:start;padding:.2rem .8rem .2rem 0;vertical-align:top}"
    "pre{overflow-x:auto;padding:.6rem;border:1px solid;border-radius:4px;white-space:pre-wrap;"
    "overflow-wrap:anywhere}"
    "article{border-inline-start:4px solid;padding-inline-start:1rem;margin:1rem 0}dt{font-weight:600}dd{margin:0 0 "
    ".4rem}"
    "h1,h2,h3,h4,td,dd,p{overflow-wrap:anywhere}"
    ".pass{color:var(--pass)}.warn{color:var(--warn)}.fail{color:var(--fail)}.unknown{color:var(--unknown)}"
    ".skipped{color:var(--skipped)}article>*{color:CanvasText}article>h4{color:inherit}";

QString shapeOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        return u"✔"_s;
    case Outcome::Warn:
        return u"▲"_s;
    case Outcome::Fail:
        return u"✖"_s;
    case Outcome::Unknown:
        return u"?"_s;
    case Outcome::Skipped:
        return u"–"_s;
    }
    return u"?"_s;
}

/// `<tag dir="auto">text</tag>`: what hosts answered must not turn the direction of what stands around it.
QString element(const QString &tag, const QString &text)
{
    return u"<%1 dir=\"auto\">%2</%1>"_s.arg(tag, htmlText(text));
}

QString light(Outcome outcome, const Counts &counts = {})
{
    const Outcome drawn = drawnOutcome(outcome, counts);
    return u"<span class=\"%1\">%2 %3</span>"_s.arg(outcomeWord(drawn), shapeOf(drawn),
                                                    htmlText(outcomeLabel(outcome)));
}

QString definition(const QString &label, const QString &text)
{
    return text.isEmpty() ? QString() : element(u"dt"_s, label) + element(u"dd"_s, text) + u'\n';
}

QString tableRow(const QStringList &cells)
{
    return u"<tr><td dir=\"auto\">"_s + cells.join(u"</td><td dir=\"auto\">"_s) + u"</td></tr>\n"_s;
}

QString tableHead(const QStringList &titles)
{
    QString text;
    for (const QString &title : titles)
        text += element(u"th"_s, title);
    return u"<tr>"_s + text + u"</tr>\n"_s;
}

QString head(const RunSummary &run)
{
    return element(u"h1"_s, run.headline.isEmpty() ? run.id : run.headline) + u"\n<p>"_s +
           light(run.outcome, run.counts) + u"</p>\n<dl>\n"_s + definition(ReportWords::tr("Lab"), run.lab) +
           definition(ReportWords::tr("Run"), run.id) + definition(ReportWords::tr("Kind"), runKindLabel(run.kind)) +
           definition(ReportWords::tr("Profile"), profileLabel(run.profile)) +
           definition(ReportWords::tr("State"), runStateLabel(run.state)) +
           definition(ReportWords::tr("Started"), reportTime(run.startedAt)) +
           definition(ReportWords::tr("Finished"), reportTime(run.finishedAt)) +
           definition(ReportWords::tr("Compared with"), run.comparedWith) +
           definition(ReportWords::tr("Note"), run.note) + u"</dl>\n"_s;
}

QString nodeTable(const std::vector<NodeGroup> &nodes)
{
    QString text = tableHead({ReportWords::tr("Node"), ReportWords::tr("Outcome"), ReportWords::tr("Checks")});
    for (const NodeGroup &node : nodes)
        text +=
            tableRow({htmlText(node.node.value), light(node.worst, node.counts), htmlText(countsText(node.counts))});
    return u"<table>\n"_s + text + u"</table>\n"_s;
}

QString changes(const Comparison &comparison)
{
    QString rows;
    for (const ComparedVerdict &item : comparison.items) {
        if (item.change != ChangeClass::Unchanged)
            rows += tableRow({changeLabel(item.change), htmlText(item.node.value), htmlText(item.check.value),
                              htmlText(item.after ? item.summaryAfter : item.summaryBefore)});
    }
    return rows.isEmpty() ? rows
                          : element(u"h2"_s, ReportWords::tr("What changed")) + u"\n<table>\n"_s +
                                tableHead({ReportWords::tr("Change"), ReportWords::tr("Node"), ReportWords::tr("Check"),
                                           ReportWords::tr("Summary")}) +
                                rows + u"</table>\n"_s;
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
        text += element(u"pre"_s, u"$ "_s + probeCommandLine(evidence->request, name) + u'\n' +
                                      markedAnswer(*evidence, verdict.judgement.marks, number) +
                                      QString::fromUtf8(evidence->err)) +
                u'\n';
    }
    return text;
}

QString verdictText(const RunReport &report, const Verdict &judged)
{
    const CheckSpec *spec = specOf(judged.check);
    const Verdict verdict = inFull(judged, spec);
    const Judgement &judgement = verdict.judgement;
    QString text = u"<article class=\"%1\">\n<h4>"_s.arg(outcomeWord(verdict.outcome())) + light(verdict.outcome()) +
                   u' ' + htmlText(verdict.check.value) + u"</h4>\n"_s + element(u"p"_s, judgement.summary) +
                   u"\n<dl>\n"_s;
    text += definition(ReportWords::tr("Expected"), judgement.expected) +
            definition(ReportWords::tr("Seen"), judgement.seen) + definition(ReportWords::tr("Rule"), judgement.rule) +
            definition(ReportWords::tr("Why not otherwise"), whyNotOtherwise(verdict)) +
            definition(ReportWords::tr("Reason"), reasonText(judgement.reason)) +
            definition(ReportWords::tr("Blocked by"), verdict.blockedBy.join(u", "_s)) +
            definition(ReportWords::tr("Silenced"), verdict.silencedBy) +
            definition(ReportWords::tr("What to do"), judgement.remedy) +
            definition(ReportWords::tr("Operations document"), documentText(verdict, spec)) + u"</dl>\n"_s;
    if (!judgement.mend.isEmpty())
        text += element(u"pre"_s, judgement.mend) + u'\n';
    return text + evidenceText(report, verdict) + u"</article>\n"_s;
}

QString nodeText(const RunReport &report, const NodeGroup &node)
{
    QString bad;
    QString good;
    for (const SectionGroup &section : node.sections) {
        QString verdicts;
        for (const Verdict *verdict : section.verdicts) {
            if (verdict->outcome() != Outcome::Pass && verdict->outcome() != Outcome::Skipped)
                verdicts += verdictText(report, *verdict);
            else
                good += tableRow(
                    {light(verdict->outcome()), htmlText(verdict->check.value), htmlText(verdict->judgement.summary)});
        }
        if (!verdicts.isEmpty())
            bad += element(u"h3"_s, sectionHeading(section.section)) + u'\n' + verdicts;
    }
    if (!good.isEmpty())
        good = u"<details><summary>"_s + htmlText(ReportWords::tr("Passed and skipped")) + u"</summary>\n<table>\n"_s +
               good + u"</table></details>\n"_s;
    return u"<section>\n"_s + element(u"h2"_s, node.node.value) + u'\n' + bad + good + u"</section>\n"_s;
}

}

QByteArray htmlReport(const RunReport &report)
{
    const std::vector<NodeGroup> nodes = groupedByNode(report.run);
    const RunSummary &run = report.run.summary;
    QString text = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"_s.arg(
        htmlText(QLocale().bcp47Name()));
    text += u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width\">\n"_s;
    text += u"<title>"_s + htmlText(ReportWords::tr("%1, run %2", "lab, run id").arg(run.lab, run.id)) +
            u"</title>\n<style>"_s + QString::fromLatin1(kStyle) + u"</style>\n</head>\n<body>\n"_s;
    text += head(run) + nodeTable(nodes);
    if (report.comparison)
        text += changes(*report.comparison);
    for (const NodeGroup &node : nodes)
        text += nodeText(report, node);
    return (text + u"</body>\n</html>\n"_s).toUtf8();
}

}
