// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/machinereport.h"

#include "core/checks/catalog/catalog.h"
#include "core/checks/inwords.h"
#include "core/report/escaping.h"
#include "core/report/labels.h"
#include "core/report/words.h"

#include <QXmlStreamWriter>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString secondsOf(qint64 milliseconds)
{
    return QString::number(double(milliseconds) / 1000.0, 'f', 3);
}

/// All that a reader of a failed test wants to know, in lines.
QString particulars(const Verdict &judged)
{
    const Verdict verdict = inFull(judged, specOf(judged.check));
    const Judgement &judgement = verdict.judgement;
    const std::pair<QString, QString> lines[] = {
        {QString(), judgement.summary},
        {ReportWords::tr("Expected"), judgement.expected},
        {ReportWords::tr("Seen"), judgement.seen},
        {ReportWords::tr("Rule"), judgement.rule},
        {ReportWords::tr("Blocked by"), verdict.blockedBy.join(u", "_s)},
        {ReportWords::tr("What to do"), judgement.remedy},
        {ReportWords::tr("To paste"), judgement.mend},
    };
    QString text;
    for (const auto &[label, line] : lines) {
        if (!line.isEmpty())
            text += (label.isEmpty() ? line : ReportWords::tr("%1: %2", "label: text").arg(label, line)) + u'\n';
    }
    return text;
}

class JunitWriter
{
public:
    QByteArray write(const Run &run)
    {
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"testsuites"_s);
        attribute(u"name"_s, run.summary.lab);
        const std::vector<NodeGroup> nodes = groupedByNode(run);
        for (const NodeGroup &node : nodes)
            writeSuite(node, run.summary);
        if (nodes.empty() || run.summary.state != RunState::Finished)
            writeUnfinished(run.summary);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_text;
    }

private:
    void attribute(const QString &name, const QString &value) { m_xml.writeAttribute(name, xmlSafe(value)); }

    void writeSuite(const NodeGroup &node, const RunSummary &run)
    {
        qint64 time = 0;
        for (const SectionGroup &section : node.sections) {
            for (const Verdict *verdict : section.verdicts)
                time += verdict->duration.count();
        }
        m_xml.writeStartElement(u"testsuite"_s);
        attribute(u"name"_s, node.node.value);
        attribute(u"tests"_s, QString::number(node.counts.total()));
        attribute(u"failures"_s, QString::number(node.counts.fail));
        attribute(u"errors"_s, QString::number(node.counts.unknown));
        attribute(u"skipped"_s, QString::number(node.counts.skipped + node.counts.silenced));
        attribute(u"time"_s, secondsOf(time));
        attribute(u"timestamp"_s, run.startedAt.toUTC().toString(Qt::ISODate));
        for (const SectionGroup &section : node.sections) {
            for (const Verdict *verdict : section.verdicts)
                writeCase(*verdict);
        }
        m_xml.writeEndElement();
    }

    void writeCase(const Verdict &verdict)
    {
        m_xml.writeStartElement(u"testcase"_s);
        attribute(u"classname"_s, verdict.node.value);
        attribute(u"name"_s, verdict.check.value);
        attribute(u"time"_s, secondsOf(verdict.duration.count()));
        if (!verdict.silencedBy.isEmpty())
            writeResult(u"skipped"_s, u"silenced"_s,
                        ReportWords::tr("Silenced, really %1: %2", "outcome, reason and expiry")
                            .arg(outcomeLabel(verdict.outcome()), verdict.silencedBy),
                        particulars(verdict));
        else if (verdict.outcome() == Outcome::Fail)
            writeResult(u"failure"_s, u"fail"_s, verdict.judgement.summary, particulars(verdict));
        else if (verdict.outcome() == Outcome::Unknown)
            writeResult(u"error"_s, reasonWord(verdict.judgement.reason), verdict.judgement.summary,
                        particulars(verdict));
        else if (verdict.outcome() == Outcome::Skipped)
            writeResult(u"skipped"_s, {}, verdict.judgement.summary, {});
        else if (verdict.outcome() == Outcome::Warn)
            m_xml.writeTextElement(u"system-out"_s, xmlSafe(ReportWords::tr("Warning: %1").arg(particulars(verdict))));
        m_xml.writeEndElement();
    }

    void writeResult(const QString &element, const QString &type, const QString &message, const QString &text)
    {
        m_xml.writeStartElement(element);
        if (!type.isEmpty())
            attribute(u"type"_s, type);
        attribute(u"message"_s, message);
        m_xml.writeCharacters(xmlSafe(text));
        m_xml.writeEndElement();
    }

    /// A run that did not come to its end, or looked at nothing, must not read as all well.
    void writeUnfinished(const RunSummary &run)
    {
        m_xml.writeStartElement(u"testsuite"_s);
        attribute(u"name"_s, u"run"_s);
        attribute(u"tests"_s, u"1"_s);
        attribute(u"errors"_s, u"1"_s);
        m_xml.writeStartElement(u"testcase"_s);
        attribute(u"classname"_s, u"run"_s);
        attribute(u"name"_s, run.id);
        writeResult(u"error"_s, runStateWord(run.state), run.headline, {});
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    QByteArray m_text;
    QXmlStreamWriter m_xml{&m_text};
};

QString pluginWord(Outcome outcome)
{
    switch (exitCodeFor(outcome)) {
    case 0:
        return u"OK"_s;
    case 1:
        return u"WARNING"_s;
    case 2:
        return u"CRITICAL"_s;
    default:
        return u"UNKNOWN"_s;
    }
}

int statusCode(Outcome outcome)
{
    return outcome == Outcome::Skipped ? 4 : exitCodeFor(outcome);
}

qint64 lastedMs(const RunSummary &run)
{
    return run.finishedAt.isValid() ? run.startedAt.msecsTo(run.finishedAt) : 0;
}

/// One metric family of the exposition.
class Family
{
public:
    Family(QByteArray &text, QByteArray name, const char *help)
        : m_text(text)
        , m_name(std::move(name))
    {
        m_text += "# HELP " + m_name + ' ' + help + '\n' + "# TYPE " + m_name + " gauge\n";
    }
    void add(const std::vector<std::pair<const char *, QString>> &labels, const QByteArray &value)
    {
        QByteArray list;
        for (const auto &[label, text] : labels)
            list += (list.isEmpty() ? "" : ",") + QByteArray(label) + "=\"" + prometheusLabel(text).toUtf8() + '"';
        m_text += m_name + '{' + list + "} " + value + '\n';
    }

private:
    QByteArray &m_text;
    QByteArray m_name;
};

}

QByteArray junitReport(const RunReport &report)
{
    return JunitWriter().write(report.run);
}

QString pluginReport(const RunReport &report)
{
    const RunSummary &run = report.run.summary;
    const Counts &counts = run.counts;
    return u"DAYTWO %1 - %2 | pass=%3;;;0 warn=%4;;;0 fail=%5;;;0 unknown=%6;;;0 skipped=%7;;;0 silenced=%8;;;0 time=%9s;;;0\n"_s
        .arg(pluginWord(run.outcome), pluginLine(run.headline), QString::number(counts.pass),
             QString::number(counts.warn), QString::number(counts.fail), QString::number(counts.unknown),
             QString::number(counts.skipped), QString::number(counts.silenced), secondsOf(lastedMs(run)));
}

QByteArray prometheusReport(const RunReport &report)
{
    const RunSummary &run = report.run.summary;
    QByteArray text;
    Family status(text, "daytwo_check_status",
                  "Outcome of a check: 0 pass, 1 warn, 2 fail, 3 unknown, 4 skipped. Silenced ones keep theirs.");
    for (const Verdict &verdict : report.run.verdicts)
        status.add({{"lab", run.lab},
                    {"node", verdict.node.value},
                    {"check", verdict.check.value},
                    {"section", verdict.section},
                    {"silenced", verdict.silencedBy.isEmpty() ? u"0"_s : u"1"_s}},
                   QByteArray::number(statusCode(verdict.outcome())));
    Family checks(text, "daytwo_run_checks", "Checks of the run by outcome; silenced ones apart.");
    const std::pair<const char16_t *, int> counts[] = {
        {u"pass", run.counts.pass},       {u"warn", run.counts.warn},       {u"fail", run.counts.fail},
        {u"unknown", run.counts.unknown}, {u"skipped", run.counts.skipped}, {u"silenced", run.counts.silenced}};
    for (const auto &[word, count] : counts)
        checks.add({{"lab", run.lab}, {"outcome", QString::fromUtf16(word)}}, QByteArray::number(count));
    Family(text, "daytwo_run_outcome", "Worst outcome of the run: 0 pass, 1 warn, 2 fail, 3 unknown.")
        .add({{"lab", run.lab}, {"profile", profileWord(run.profile)}}, QByteArray::number(exitCodeFor(run.outcome)));
    Family(text, "daytwo_run_started_timestamp_seconds", "When the run began.")
        .add({{"lab", run.lab}}, secondsOf(run.startedAt.toMSecsSinceEpoch()).toUtf8());
    Family(text, "daytwo_run_duration_seconds", "How long the run took.")
        .add({{"lab", run.lab}}, secondsOf(lastedMs(run)).toUtf8());
    return text;
}

}
