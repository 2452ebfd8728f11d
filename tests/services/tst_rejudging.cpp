// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/rejudging.h"

#include "core/journal/retention.h"
#include "tests/services/demodesk.h"

using namespace fixture;

class RejudgingTest : public QObject
{
    Q_OBJECT

    DemoDesk m_demo;

    static QStringList changes(const Rejudgement &answer)
    {
        QStringList lines;
        for (const ComparedVerdict &item : answer.comparison.items) {
            if (item.before != item.after || item.summaryBefore != item.summaryAfter)
                lines << u"%1/%2: %3 → %4"_s.arg(item.node.value, item.check.value, item.summaryBefore,
                                                 item.summaryAfter);
        }
        return lines;
    }

private Q_SLOTS:
    void init() { m_demo.desk->transport().forget(); }

    void theRulesOfTodaySayOfTodayWhatTheySaid_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("all is well") << QString();
        for (const char *fault : {"ip-forward-off", "firewall-open", "sudo-refused", "host-silent", "password-login"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void theRulesOfTodaySayOfTodayWhatTheySaid()
    {
        QFETCH(QString, fault);
        QVERIFY(fault.isEmpty() || m_demo.desk->demo()->setFault(fault, true));
        const Everything run = m_demo.run(true);
        QVERIFY(fault.isEmpty() || m_demo.desk->demo()->setFault(fault, false));
        const auto journal = m_demo.journal();
        const auto answer = rejudgeRun(*journal, *m_demo.desk, run.summary.id);
        QVERIFY2(answer, answer ? "" : qPrintable(errorText(answer.error())));
        QCOMPARE(changes(*answer).join(u'\n'), QString());
        QCOMPARE(answer->run.summary.outcome, run.summary.outcome);
        QCOMPARE(answer->run.summary.counts, run.summary.counts);
    }

    void nothingIsWritten()
    {
        const Everything run = m_demo.run(true);
        const auto before = m_demo.journal()->query().size();
        QVERIFY(rejudgeRun(*m_demo.journal(), *m_demo.desk, run.summary.id));
        const auto after = m_demo.journal()->query().size();
        QVERIFY(before && after);
        QCOMPARE(after->entries, before->entries);
        QCOMPARE(after->evidence, before->evidence);
        QVERIFY(m_demo.journal(Journal::Mode::ReadWrite)->verify()->ok);
    }

    void answersThatAreGoneMakeUnknown()
    {
        const Everything run = m_demo.run(true);
        const auto journal = m_demo.journal(Journal::Mode::ReadWrite);
        QVERIFY(journal->database().run(u"DROP TRIGGER evidence_never_goes"_s)); // as only pruning may
        QVERIFY(journal->database().run(u"DELETE FROM evidence"_s));
        const auto answer = rejudgeRun(*journal, *m_demo.desk, run.summary.id);
        QVERIFY2(answer, answer ? "" : qPrintable(errorText(answer.error())));
        QCOMPARE(answer->run.summary.outcome, Outcome::Unknown);
        for (const Verdict &verdict : answer->run.verdicts)
            QVERIFY2(verdict.outcome() != Outcome::Pass || verdict.evidence.isEmpty(), qPrintable(verdict.check.value));
        QVERIFY(!answer->left.empty());
    }

    void aRunOfAnotherLabIsRefused()
    {
        const auto journal = m_demo.journal(Journal::Mode::ReadWrite);
        RunSummary other;
        other.id = u"r-20260101-000000-0001"_s;
        other.lab = u"another"_s;
        other.startedAt = QDateTime::currentDateTimeUtc();
        QVERIFY(journal->startRun(other, {NodeId(u"gw"_s)}));
        const auto answer = rejudgeRun(*journal, *m_demo.desk, other.id);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::BadInput);
    }
};

QTEST_GUILESS_MAIN(RejudgingTest)
#include "tst_rejudging.moc"
