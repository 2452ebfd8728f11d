// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/explaining.h"

#include "core/checks/inwords.h"
#include "core/report/jsonreport.h"
#include "core/report/textreport.h"
#include "tests/services/demodesk.h"

#include <QJsonArray>

#include <algorithm>

using namespace fixture;

namespace {

/// What an explanation lacks, one line each.
QStringList lacking(const Explanation &explanation)
{
    const Verdict verdict = inFull(explanation.verdict, explanation.spec.get());
    const Judgement &judgement = verdict.judgement;
    const QString light = CheckRef{verdict.node, verdict.check}.word() + u' ' + outcomeWord(verdict.outcome());
    QStringList lines;
    const auto need = [&](bool there, const QString &what) {
        if (!there)
            lines << u"%1: no %2 (%3)"_s.arg(light, what, judgement.summary);
    };
    const bool answered = std::ranges::any_of(explanation.evidence, [](const auto &one) { return one.has_value(); });
    need(bool(explanation.spec), u"check in the catalogue"_s);
    need(!judgement.rule.isEmpty(), u"rule"_s);
    need(!judgement.expected.isEmpty(), u"expectation"_s);
    need(!judgement.seen.isEmpty(), u"what was seen"_s);
    need(!judgement.summary.isEmpty(), u"summary"_s);
    need(verdict.outcome() == Outcome::Pass || !judgement.remedy.isEmpty(), u"remedy"_s);
    // Which host has which role is read in the lab file; nobody is asked.
    const bool asksNobody = verdict.check.value.startsWith("reachability.role-bound."_L1);
    need(asksNobody || answered || !verdict.blockedBy.isEmpty(), u"evidence or what blocks it"_s);
    need(asksNobody || !linesByHand(explanation).isEmpty(), u"line to ask by hand"_s);
    if (judgement.reason == Reason::NoPrivilege)
        need(judgement.mend.contains(u"NOPASSWD: /"_s) || judgement.mend.startsWith(u"usermod -aG "_s) ||
                 judgement.mend.startsWith(u"pveum acl modify"_s),
             u"line that grants the right"_s);
    for (const Mark &mark : judgement.marks) {
        const auto place = size_t(mark.evidence);
        const bool fits = mark.evidence >= 0 && place < explanation.evidence.size() && explanation.evidence[place] &&
                          mark.line >= 1 && mark.line <= explanation.evidence[place]->out.count('\n') + 1;
        need(fits, u"line %1 in answer %2 to mark"_s.arg(mark.line).arg(mark.evidence));
    }
    return lines;
}

}

class ExplainingTest : public QObject
{
    Q_OBJECT

    DemoDesk m_demo;

private Q_SLOTS:
    void everyLightIsExplained_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("without a fault") << QString();
        // One of each way to go wrong: what is seen, what is not, whose right is missing, what never comes.
        for (const char *fault : {"ip-forward-off", "prometheus-stopped", "docker-published", "host-silent",
                                  "sudo-refused", "host-key-changed", "journal-closed", "command-hangs", "backup-old"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void everyLightIsExplained()
    {
        QFETCH(QString, fault);
        QVERIFY(fault.isEmpty() || m_demo.desk->demo()->setFault(fault, true));
        const Everything run = m_demo.run();
        QVERIFY(fault.isEmpty() || m_demo.desk->demo()->setFault(fault, false));
        QVERIFY(run.judged.size() > 100);
        QStringList lines;
        for (const Judged &one : run.judged) {
            if (one.verdict.outcome() == Outcome::Skipped)
                continue;
            const auto explanation =
                explainVerdict(nullptr, m_demo.desk.get(), run.summary.id, one.verdict, one.evidence);
            QVERIFY(explanation);
            lines << lacking(*explanation);
        }
        QCOMPARE(lines.join(u'\n'), QString());
    }

    void theJournalExplainsAsMuch()
    {
        const Everything run = m_demo.run(true);
        const auto journal = m_demo.journal();
        for (const Judged &one : run.judged) {
            if (one.verdict.outcome() == Outcome::Skipped)
                continue;
            const auto explanation =
                explainVerdict(*journal, m_demo.desk.get(), run.summary.id, one.verdict.node, one.verdict.check);
            QVERIFY2(explanation, explanation ? "" : qPrintable(errorText(explanation.error())));
            QCOMPARE(lacking(*explanation), QStringList());
            QCOMPARE(explanation->lastPassRun, run.summary.id);
        }
    }

    void anExplanationSaysAll()
    {
        const Everything run = m_demo.run(true);
        const auto journal = m_demo.journal();
        const auto explanation = explainVerdict(*journal, m_demo.desk.get(), run.summary.id, NodeId(u"gw-vpn"_s),
                                                CheckId(u"routing.ip-forward"_s));
        QVERIFY(explanation);
        const QString text = explanationText(*explanation);
        for (const QString &part : {u"Rule: "_s, u"Expected: 1"_s, u"Why not otherwise: "_s, u"▶ 1"_s, u"Asked: ssh "_s,
                                    u"2) On gw-vpn (VPN entry point): “sysctl net.ipv4.ip_forward, expected: 1"_s,
                                    u"run "_s + run.summary.id})
            QVERIFY2(text.contains(part), qPrintable(part + u"\n"_s + text));
        const QJsonObject json = explanationDocument(*explanation);
        QCOMPARE(json[u"document"_s][u"bullets"_s][0][u"id"_s].toString(), u"B48"_s);
        QCOMPARE(json[u"lastPass"_s][u"run"_s].toString(), run.summary.id);
        QCOMPARE(json[u"commands"_s].toArray().size(), 1);
    }

    void withoutAnswersTheLineIsThatOfToday()
    {
        Verdict verdict;
        verdict.node = NodeId(u"gw-vpn"_s);
        verdict.check = CheckId(u"routing.ip-forward"_s);
        verdict.judgement = unknown(Reason::NotRun, u"Not judged."_s);
        const auto explanation = explainVerdict(nullptr, m_demo.desk.get(), u"r-1"_s, verdict, {std::nullopt});
        QVERIFY(explanation);
        QCOMPARE(linesByHand(*explanation).size(), 1);
        QVERIFY(explanationText(*explanation).contains(u"To ask by hand: ssh "_s));
    }

    void whatIsNotThereIsNotFound()
    {
        (void)m_demo.run(true);
        const auto journal = m_demo.journal();
        const QString last = *journal->query().resolve(u"last"_s);
        const auto none = explainVerdict(*journal, nullptr, last, NodeId(u"gw-vpn"_s), CheckId(u"no.such"_s));
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(ExplainingTest)
#include "tst_explaining.moc"
