// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/escaping.h"
#include "core/report/htmlreport.h"
#include "core/report/markdownreport.h"
#include "core/report/textreport.h"
#include "tests/core/report/reportfixture.h"

#include <QRegularExpression>

using namespace daytwo;
using namespace fixture;

namespace {

Explanation sampleExplanation()
{
    Explanation explanation;
    explanation.run = u"r-1"_s;
    explanation.verdict = sampleRun().verdicts[3];
    explanation.evidence = {sampleEvidence(), std::nullopt};
    explanation.lastPassRun = u"r-0"_s;
    explanation.lastPassAt = QDateTime(QDate(2026, 11, 22), QTime(18, 0), Qt::UTC);
    return explanation;
}

bool hasRawControls(const QString &text)
{
    static const QRegularExpression raw(u"[\\x00-\\x08\\x0b-\\x1f\\x7f\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"_s);
    return raw.match(text).hasMatch();
}

}

class TextReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunLooksLikeItsGoldenFile()
    {
        const SampleReport sample;
        compareWithGolden(runText(sample.report()).toUtf8(), u"run.txt"_s);
        compareWithGolden(runText(sample.report(), {.all = true}).toUtf8(), u"run-all.txt"_s);
        compareWithGolden(runText(sample.report(), {.color = true}).toUtf8(), u"run-color.txt"_s);
        compareWithGolden(markdownReport(sample.report()).toUtf8(), u"run.md"_s);
        compareWithGolden(htmlReport(sample.report()), u"run.html"_s);
    }

    void otherTextsLookLikeTheirGoldenFiles()
    {
        const SampleReport sample;
        compareWithGolden(comparisonText(sample.comparison).toUtf8(), u"diff.txt"_s);
        compareWithGolden(explanationText(sampleExplanation()).toUtf8(), u"explain.txt"_s);
        compareWithGolden(runListText({sample.run.summary, earlierRun().summary}).toUtf8(), u"runs.txt"_s);
    }

    void thereIsNoTickOverASilencedRed()
    {
        Run run = runOf(u"gw:a=pass gw:b=fail!"_s);
        run.summary.headline = headline(run, nullptr);
        const RunReport report{run};
        for (const QString &text : {runText(report), QString::fromUtf8(htmlReport(report)).section(u"</table>"_s, 0, 0),
                                    runListText({run.summary})}) {
            QVERIFY2(!text.contains(u'✔'), qPrintable(text));
            QVERIFY2(text.contains(u"1 silenced but failed"_s), qPrintable(text));
        }
        QCOMPARE(run.summary.outcome, Outcome::Pass); // nothing that counts is bad
    }

    void theWorstComesFirst()
    {
        const QString text = runText(SampleReport().report());
        QVERIFY(text.indexOf(u"gw-vpn"_s) < text.indexOf(u"mon  "_s));
        QVERIFY(text.indexOf(u"wireguard.peer"_s) < text.indexOf(u"firewall.rules"_s));
        // Silenced ones come after all that counts; passed ones are folded.
        QVERIFY(text.indexOf(u"updates.security"_s) > text.indexOf(u"firewall.rules"_s));
        QVERIFY(!text.contains(u"ssh.key-login"_s));
        QVERIFY(!text.contains(u'\x1b'));
    }

    void withoutRunsItSaysSo() { QCOMPARE(runListText({}), u"No runs.\n"_s); }

    void columnsStartBelowOneAnother()
    {
        QCOMPARE(alignedColumns({{u"a"_s, u"b"_s, u"c"_s}, {u"long"_s, u"x"_s, u"end"_s}}, u" "_s),
                 u" a     b  c\n long  x  end\n"_s);
    }

    void hostileTextStaysText()
    {
        SampleReport sample;
        sample.run = hostileRun();
        sample.comparison = compareRuns(sample.before, sample.run);
        QVERIFY(!hasRawControls(runText(sample.report(), {.all = true})));
        QVERIFY(!hasRawControls(comparisonText(sample.comparison, {.all = true})));
        Explanation explanation = sampleExplanation();
        explanation.verdict = sample.run.verdicts[3];
        explanation.evidence[0]->out = hostileText().toUtf8() + "\xff\xfe";
        const QString explained = explanationText(explanation);
        QVERIFY(!hasRawControls(explained));
        QVERIFY(explained.size() > 1024 * 1024);
        const QString html = QString::fromUtf8(htmlReport(sample.report()));
        QVERIFY(!hasRawControls(html));
        QVERIFY(!html.contains(u"<script"_s));
        QVERIFY(!html.contains(u"\"q\""_s));
        QCOMPARE(html.count(u"<article"_s), html.count(u"</article>"_s));
        QVERIFY(!hasRawControls(markdownReport(sample.report())));
    }

    void markdownIsTakenLiterally_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"a b-c.d 1/2"_s << u"a b-c.d 1/2"_s;
        QTest::newRow("a table bar") << u"a|b"_s << u"a\\|b"_s;
        QTest::newRow("html") << u"<b>"_s << u"\\<b\\>"_s;
        QTest::newRow("a link") << u"[x](y)"_s << u"\\[x\\]\\(y\\)"_s;
        QTest::newRow("a line break") << u"a\n# b"_s << u"a\\\\n\\# b"_s;
    }
    void markdownIsTakenLiterally()
    {
        QFETCH(QString, text);
        QTEST(markdownLine(text), "expected");
    }

    void aFenceIsLongerThanAnythingInside()
    {
        QCOMPARE(markdownBlock(u"x"_s), u"```\nx\n```\n"_s);
        QCOMPARE(markdownBlock(u"a\n`````\nb\n"_s), u"``````\na\n`````\nb\n``````\n"_s);
    }

    void whatIsCutShowsIt()
    {
        QCOMPARE(shortened(u"abcdef"_s, 6), u"abcdef"_s);
        QCOMPARE(shortened(u"abcdefg"_s, 6), u"abcde…"_s);
        // Never through the middle of a character.
        QCOMPARE(shortened(u"abcd😀xyz"_s, 6), u"abcd…"_s);
    }
};

QTEST_APPLESS_MAIN(TextReportTest)
#include "tst_textreport.moc"
