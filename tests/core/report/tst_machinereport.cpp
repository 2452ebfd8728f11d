// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/machinereport.h"
#include "tests/core/report/reportfixture.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace daytwo;
using namespace fixture;

namespace {

/// How often each element comes, or the parser's complaint under "error".
QHash<QString, int> elementsOf(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    QHash<QString, int> elements;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            ++elements[reader.name().toString()];
    }
    if (reader.hasError())
        ++elements[u"error: "_s + reader.errorString()];
    return elements;
}

}

class MachineReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsLookLikeTheirGoldenFiles()
    {
        const SampleReport sample;
        compareWithGolden(junitReport(sample.report()), u"run.junit.xml"_s);
        compareWithGolden(pluginReport(sample.report()).toUtf8(), u"run.nagios"_s);
        compareWithGolden(prometheusReport(sample.report()), u"run.prom"_s);
    }

    void junitTellsFailuresFromErrors()
    {
        const auto elements = elementsOf(junitReport(SampleReport().report()));
        QCOMPARE(elements, (QHash<QString, int>{{u"testsuites"_s, 1},
                                                {u"testsuite"_s, 3},
                                                {u"testcase"_s, 7},
                                                {u"failure"_s, 1},
                                                {u"error"_s, 1},
                                                {u"skipped"_s, 2},
                                                {u"system-out"_s, 1}}));
    }

    void junitOfAHalfRunIsNotAllGreen_data()
    {
        QTest::addColumn<Run>("run");
        QTest::newRow("stopped") << runOf(u"a:1=pass"_s, RunState::Stopped);
        QTest::newRow("cut off") << runOf(u"a:1=pass"_s, RunState::CutOff, 4);
        QTest::newRow("nothing at all") << runOf({});
    }
    void junitOfAHalfRunIsNotAllGreen()
    {
        QFETCH(Run, run);
        QCOMPARE(elementsOf(junitReport({.run = run})).value(u"error"_s), 1);
    }

    void thePluginLineHasTheWordOfItsExitCode_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("word");
        QTest::newRow("pass") << u"a:1=pass"_s << u"DAYTWO OK - "_s;
        QTest::newRow("warn") << u"a:1=warn"_s << u"DAYTWO WARNING - "_s;
        QTest::newRow("fail") << u"a:1=fail"_s << u"DAYTWO CRITICAL - "_s;
        QTest::newRow("unknown") << u"a:1=unknown"_s << u"DAYTWO UNKNOWN - "_s;
        QTest::newRow("nothing") << QString() << u"DAYTWO UNKNOWN - "_s;
        QTest::newRow("only skipped") << u"a:1=skipped"_s << u"DAYTWO UNKNOWN - "_s;
    }
    void thePluginLineHasTheWordOfItsExitCode()
    {
        QFETCH(QString, words);
        QFETCH(QString, word);
        const Run run = runOf(words);
        QVERIFY(pluginReport({.run = run}).startsWith(word));
    }

    void hostileTextBreaksNothing()
    {
        const Run run = hostileRun();
        const auto elements = elementsOf(junitReport({.run = run}));
        QCOMPARE(elements.value(u"testcase"_s), 7);
        for (auto element = elements.begin(); element != elements.end(); ++element)
            QVERIFY2(!element.key().startsWith(u"error:"_s), qPrintable(element.key()));

        const QString line = pluginReport({.run = run});
        QCOMPARE(line.count(u'\n'), 1);
        QCOMPARE(line.count(u'|'), 1);

        static const QRegularExpression sample(
            u"\\A[a-z_]+\\{([a-z]+=\"([^\"\\\\\\n]|\\\\[\\\\n\"])*\"(,(?!\\})|(?=\\})))*\\} [0-9.]+\\z"_s);
        const QString text = QString::fromUtf8(prometheusReport({.run = run}));
        for (const QString &metric : text.split(u'\n', Qt::SkipEmptyParts)) {
            // The labels of this run hold a megabyte each: their ends are looked at.
            if (!metric.startsWith(u'#') && metric.size() < 20000)
                QVERIFY2(sample.match(metric).hasMatch(), qPrintable(metric));
        }
        Run small = run;
        small.summary.lab = hostileText().first(200);
        for (const QString &metric :
             QString::fromUtf8(prometheusReport({.run = small})).split(u'\n', Qt::SkipEmptyParts))
            QVERIFY2(metric.startsWith(u'#') || sample.match(metric).hasMatch(), qPrintable(metric));
    }
};

QTEST_APPLESS_MAIN(MachineReportTest)
#include "tst_machinereport.moc"
