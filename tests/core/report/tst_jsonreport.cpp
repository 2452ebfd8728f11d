// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/jsonreport.h"
#include "tests/core/report/reportfixture.h"

#include <QJsonArray>
#include <QJsonDocument>

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

void hasMembers(const QJsonValue &json, const QStringList &members)
{
    for (const QString &member : members)
        QVERIFY2(json.toObject().contains(member), qPrintable(member));
}

CheckSpec sampleSpec()
{
    return {.id = "wireguard.peer",
            .title = "Peer",
            .why = "Because.",
            .section = "2",
            .bullets = "B47 B50",
            .remedy = "Look.",
            .profiles = {Profile::PostChange},
            .roles = {u"gateway"_s},
            .vantage = "node",
            .parameters = {{"handshake_fresh_s", 180, "s", "how old"}},
            .settle = {},
            .plan = nullptr,
            .judge = nullptr};
}

}

class JsonReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentsLookLikeTheirGoldenFiles()
    {
        const SampleReport sample;
        compareWithGolden(jsonText(runDocument(sample.report())), u"run.json"_s);
        compareWithGolden(jsonText(comparisonDocument(sample.comparison)), u"diff.json"_s);
        compareWithGolden(jsonText(explanationDocument(sampleExplanation())), u"explain.json"_s);
        compareWithGolden(jsonText(runListDocument({sample.run.summary})), u"runs.json"_s);
    }

    void aRunHasWhatTheContractNames()
    {
        const QJsonObject run = runDocument(SampleReport().report());
        hasMembers(run, {u"run"_s, u"profile"_s, u"started"_s, u"finished"_s, u"outcome"_s, u"counts"_s, u"headline"_s,
                         u"verdicts"_s});
        hasMembers(run[u"counts"_s], {u"pass"_s, u"warn"_s, u"fail"_s, u"unknown"_s, u"skipped"_s});
        hasMembers(run[u"verdicts"_s][0], {u"node"_s, u"check"_s, u"title"_s, u"outcome"_s, u"summary"_s, u"remedy"_s,
                                           u"vantage"_s, u"durationMs"_s, u"evidence"_s});
        QCOMPARE(run[u"started"_s].toString(), u"2026-11-23T07:12:00.000Z"_s);
        QCOMPARE(run[u"verdicts"_s][3][u"evidence"_s].toString(), u"e-1"_s);
        QVERIFY(run[u"verdicts"_s][0][u"evidence"_s].isNull());
        QCOMPARE(run[u"counts"_s][u"silenced"_s].toInt(), 1);
    }

    void aRunThatIsOnHasNoEnd()
    {
        Run run = sampleRun();
        run.summary.finishedAt = {};
        QVERIFY(runDocument({.run = run})[u"finished"_s].isNull());
    }

    void anExplanationHasWhatTheContractNames()
    {
        const QJsonObject json = explanationDocument(sampleExplanation());
        hasMembers(json, {u"verdict"_s, u"probe"_s, u"evidence"_s, u"rule"_s, u"reason"_s, u"remedy"_s, u"lastPass"_s});
        hasMembers(json[u"evidence"_s], {u"kind"_s, u"command"_s, u"exitCode"_s, u"stdout"_s, u"stderr"_s,
                                         u"startedAt"_s, u"durationMs"_s, u"truncated"_s});
        QCOMPARE(json[u"evidences"_s].toArray().size(), 2);
        QVERIFY(json[u"evidences"_s][1].isNull());
        Explanation bare = sampleExplanation();
        bare.evidence.clear();
        bare.lastPassRun.clear();
        QVERIFY(explanationDocument(bare)[u"evidence"_s].isNull());
        QVERIFY(explanationDocument(bare)[u"lastPass"_s].isNull());
    }

    void aPlanTellsEveryQuestion()
    {
        Plan plan;
        plan.probes = {sampleEvidence().request, {{}, TcpOpen{.host = u"gw"_s, .port = 22}}};
        PlannedCheck check;
        check.node = NodeId(u"gw-vpn"_s);
        check.check = CheckId(u"a"_s);
        check.probes = {0, 1};
        plan.checks = {check};
        const QJsonObject json = planDocument(plan, [](const NodeId &) { return u"alias"_s; });
        QCOMPARE(json[u"items"_s].toArray().size(), 2);
        hasMembers(json[u"items"_s][0], {u"node"_s, u"check"_s, u"vantage"_s, u"probe"_s});
        QCOMPARE(json[u"items"_s][0][u"probe"_s].toString(), probeCommandLine(sampleEvidence().request, u"alias"_s));
        QCOMPARE(json[u"items"_s][1][u"vantage"_s].toString(), u"admin"_s);
    }

    void theCatalogueHasWhatTheContractNames()
    {
        const CheckSpec spec = sampleSpec();
        const SpecRef one[] = {&spec};
        const QJsonValue check = catalogDocument(one)[u"checks"_s][0];
        hasMembers(check, {u"id"_s, u"title"_s, u"why"_s, u"section"_s, u"roles"_s, u"profiles"_s, u"vantage"_s,
                           u"parameters"_s, u"remedy"_s});
        QCOMPARE(check[u"parameters"_s][0][u"default"_s].toInt(), 180);
        QCOMPARE(check[u"bullets"_s].toArray().size(), 2);
    }

    void diagnosticsHaveWhatTheContractNames()
    {
        Diagnostic diagnostic;
        diagnostic.span.file = u"lab.toml"_s;
        diagnostic.message = u"x"_s;
        const QJsonValue json = diagnosticsDocument({diagnostic})[u"diagnostics"_s][0];
        hasMembers(json, {u"file"_s, u"line"_s, u"column"_s, u"severity"_s, u"message"_s, u"hint"_s});
    }

    void hostileTextComesBackWhole()
    {
        const Run run = hostileRun();
        const QByteArray text = jsonText(runDocument({.run = run}));
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(text, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        const QString summary = json[u"verdicts"_s][0][u"summary"_s].toString();
        QCOMPARE(summary.size(), hostileText().size());
        QCOMPARE(summary.last(1000), hostileText().last(1000));
        QCOMPARE(summary.first(20), hostileText().first(20));
    }

    void bytesThatAreNoTextAreKept()
    {
        Explanation explanation = sampleExplanation();
        explanation.evidence[0]->out = QByteArray("\xff\x00\x01", 3);
        const QJsonValue evidence = explanationDocument(explanation)[u"evidence"_s];
        QCOMPARE(QByteArray::fromBase64(evidence[u"stdoutBase64"_s].toString().toLatin1()),
                 explanation.evidence[0]->out);
        QVERIFY(evidence[u"stderrBase64"_s].isUndefined());
    }
};

QTEST_APPLESS_MAIN(JsonReportTest)
#include "tst_jsonreport.moc"
