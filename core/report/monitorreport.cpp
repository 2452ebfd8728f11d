// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/monitorreport.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <map>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// XML 1.0 knows no control characters but tab and line breaks, and no surrogates or non-characters.
QString xmlText(const QString &text)
{
    QString clean;
    for (const char32_t c : text.toUcs4()) {
        const bool allowed = c == 9 || c == 10 || c == 13 || (c >= 0x20 && c <= 0xd7ff) ||
                             (c >= 0xe000 && c <= 0xfffd) || (c >= 0x10000 && c <= 0x10ffff);
        clean += allowed ? QString::fromUcs4(&c, 1) : u"�"_s;
    }
    return clean;
}

void writeCase(QXmlStreamWriter &xml, const Verdict &verdict)
{
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, xmlText(verdict.node.value));
    xml.writeAttribute(u"name"_s, xmlText(verdict.check.value));
    xml.writeAttribute(u"time"_s, QString::number(double(verdict.duration.count()) / 1000.0, 'f', 3));
    const QString summary = xmlText(verdict.judgement.summary);
    const auto element = [&](const QString &name) {
        xml.writeStartElement(name);
        xml.writeAttribute(u"message"_s, summary);
        xml.writeCharacters(xmlText(verdict.judgement.remedy));
        xml.writeEndElement();
    };
    if (!verdict.silencedBy.isEmpty() || verdict.outcome() == Outcome::Skipped)
        element(u"skipped"_s);
    else if (verdict.outcome() == Outcome::Fail)
        element(u"failure"_s);
    else if (verdict.outcome() == Outcome::Unknown)
        element(u"error"_s);
    else if (verdict.outcome() == Outcome::Warn)
        xml.writeTextElement(u"system-out"_s, u"warn: "_s + summary);
    xml.writeEndElement();
}

QString label(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
    return escaped;
}

int number(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        return 0;
    case Outcome::Warn:
        return 1;
    case Outcome::Fail:
        return 2;
    case Outcome::Unknown:
        return 3;
    case Outcome::Skipped:
        return 4;
    }
    return 3;
}

QString nagiosWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        return u"OK"_s;
    case Outcome::Warn:
        return u"WARNING"_s;
    case Outcome::Fail:
        return u"CRITICAL"_s;
    case Outcome::Unknown:
    case Outcome::Skipped:
        break;
    }
    return u"UNKNOWN"_s;
}

}

QByteArray junitReport(const Run &run)
{
    std::map<QString, std::vector<const Verdict *>> byNode;
    for (const Verdict &verdict : run.verdicts)
        byNode[verdict.node.value].push_back(&verdict);
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeAttribute(u"name"_s, xmlText(run.summary.headline));
    for (const auto &[node, verdicts] : byNode) {
        const auto count = [&verdicts = verdicts](Outcome outcome) {
            return QString::number(std::ranges::count_if(verdicts, [outcome](const Verdict *verdict) {
                return verdict->outcome() == outcome && verdict->silencedBy.isEmpty();
            }));
        };
        xml.writeStartElement(u"testsuite"_s);
        xml.writeAttribute(u"name"_s, xmlText(node));
        xml.writeAttribute(u"tests"_s, QString::number(verdicts.size()));
        xml.writeAttribute(u"failures"_s, count(Outcome::Fail));
        xml.writeAttribute(u"errors"_s, count(Outcome::Unknown));
        for (const Verdict *verdict : verdicts)
            writeCase(xml, *verdict);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

QString nagiosLine(const Run &run)
{
    const Counts &counts = run.summary.counts;
    QString headline = run.summary.headline;
    // A bar starts the perfdata, a line break ends the line.
    headline.replace(u'|', u'/').replace(u'\n', u' ');
    return u"DAYTWO %1 - %2 | pass=%3 warn=%4 fail=%5 unknown=%6 skipped=%7"_s
        .arg(nagiosWord(run.summary.outcome), headline)
        .arg(counts.pass)
        .arg(counts.warn)
        .arg(counts.fail)
        .arg(counts.unknown)
        .arg(counts.skipped);
}

QByteArray prometheusReport(const Run &run)
{
    QString text =
        u"# HELP daytwo_check_outcome 0 pass, 1 warn, 2 fail, 3 unknown, 4 skipped.\n# TYPE daytwo_check_outcome gauge\n"_s;
    for (const Verdict &verdict : run.verdicts)
        text += u"daytwo_check_outcome{node=\"%1\",check=\"%2\"} %3\n"_s
                    .arg(label(verdict.node.value), label(verdict.check.value))
                    .arg(number(verdict.outcome()));
    text += u"# HELP daytwo_checks Checks of the last run by outcome.\n# TYPE daytwo_checks gauge\n"_s;
    for (const Outcome outcome : kOutcomes) {
        const auto count = std::ranges::count_if(
            run.verdicts, [outcome](const Verdict &verdict) { return verdict.outcome() == outcome; });
        text += u"daytwo_checks{outcome=\"%1\"} %2\n"_s.arg(outcomeWord(outcome)).arg(count);
    }
    text += u"# HELP daytwo_run_timestamp_seconds When the run ended.\n# TYPE daytwo_run_timestamp_seconds gauge\n"_s;
    text += u"daytwo_run_timestamp_seconds %1\n"_s.arg(run.summary.finishedAt.toSecsSinceEpoch());
    return text.toUtf8();
}

}
