// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/explanation.h"
#include "core/report/grouping.h"
#include "tests/core/run/runfixture.h"

#include <QFile>
#include <QTest>

/// A run with a bit of everything, and golden files to compare reports with.
namespace fixture {

inline Verdict detailed(const QString &node, const QString &check, Outcome outcome, const QString &section,
                        const QString &summary)
{
    Verdict verdict = verdictOf(node, check, outcome);
    verdict.section = section;
    verdict.vantage = VantagePoint{NodeId(node)};
    verdict.duration = std::chrono::milliseconds(42);
    verdict.judgement.summary = summary;
    if (outcome != Outcome::Pass && outcome != Outcome::Skipped) {
        verdict.judgement.expected = u"a handshake within 180 s"_s;
        verdict.judgement.seen = u"last handshake 3 h ago"_s;
        verdict.judgement.rule = u"older than handshake_fresh_s"_s;
        verdict.judgement.remedy = u"Look at the other end of the tunnel."_s;
    }
    return verdict;
}

inline Run sampleRun()
{
    Run run = runOf({});
    run.verdicts = {
        detailed(u"mon"_s, u"prometheus.ready"_s, Outcome::Pass, u"4"_s, u"Prometheus answers."_s),
        detailed(u"mon"_s, u"prometheus.targets"_s, Outcome::Warn, u"4"_s, u"1 of 6 targets is slow."_s),
        detailed(u"gw-vpn"_s, u"ssh.key-login"_s, Outcome::Pass, u"1"_s, u"Login by key works."_s),
        detailed(u"gw-vpn"_s, u"wireguard.peer.laptop"_s, Outcome::Fail, u"2"_s, u"Peer laptop is silent."_s),
        detailed(u"gw-vpn"_s, u"firewall.rules"_s, Outcome::Unknown, u"2"_s, u"The rules cannot be read."_s),
        detailed(u"gw-vpn"_s, u"updates.security"_s, Outcome::Fail, u"maintenance"_s, u"3 security updates."_s),
        detailed(u"gpu"_s, u"gpu.present"_s, Outcome::Skipped, u"5"_s, u"There is no GPU."_s),
    };
    run.verdicts[3].evidence = QStringList{u"e-1"_s, {}};
    run.verdicts[3].judgement.mend = u"ssh gw-vpn sudo -n wg show"_s;
    run.verdicts[3].judgement.marks = {{0, 2}};
    run.verdicts[4].judgement.reason = Reason::NoPrivilege;
    run.verdicts[5].silencedBy = u"waiting for the window (until 2026-12-01)"_s;
    RunSummary &summary = run.summary;
    summary.kind = RunKind::PostChange;
    summary.profile = Profile::PostChange;
    summary.lab = u"home"_s;
    summary.labHash = u"ab12"_s;
    summary.counts = countsOf(run.verdicts);
    summary.planned = int(run.verdicts.size());
    summary.outcome = outcomeOf(summary);
    summary.finishedAt = summary.startedAt.addMSecs(3210);
    summary.comparedWith = u"r-20261122-180000-0000"_s;
    summary.note = u"after the firewall change"_s;
    return run;
}

inline Run earlierRun()
{
    Run run = sampleRun();
    run.summary.id = u"r-20261122-180000-0000"_s;
    run.verdicts[3].judgement.outcome = Outcome::Pass;
    run.verdicts[1].judgement.outcome = Outcome::Fail;
    return run;
}

inline Evidence sampleEvidence()
{
    Evidence evidence;
    evidence.request = {VantagePoint{NodeId(u"gw-vpn"_s)},
                        Command{.argv = {u"wg"_s, u"show"_s, u"wg0"_s, u"latest-handshakes"_s}, .sudo = true}};
    evidence.startedAt = QDateTime(QDate(2026, 11, 23), QTime(7, 12, 1), Qt::UTC);
    evidence.duration = std::chrono::milliseconds(42);
    evidence.exitCode = 0;
    evidence.out = "peerA\t1700000000\npeerB\t1600000000\n";
    evidence.err = "a warning\n";
    return evidence;
}

/// The sample with its comparison and headline; keeps what the report points to.
struct SampleReport
{
    Run before = earlierRun();
    Run run = sampleRun();
    Comparison comparison = compareRuns(before, run);
    SampleReport() { run.summary.headline = headline(run, &comparison); }
    [[nodiscard]] RunReport report() const
    {
        return {.run = run, .comparison = &comparison, .evidence = [](const QString &id) {
                    return id == u"e-1"_s ? std::optional(sampleEvidence()) : std::nullopt;
                }};
    }
};

/// Texts that would do harm where they are not escaped.
inline QString hostileText()
{
    return u"a\x01\x1b[31mred\x07 \"q\" 'p' <script>alert(1)</script> ]]> -->\r\n| `x` ```\n# h {n=\"1\"} \\ %1 %n "_s +
           QChar(0x202e) + u"evil "_s + QChar(0x05d0) + QChar(0xd800) + QChar(0xfffe) + QChar(0xffff) + QChar(0) +
           u" "_s + QString(1024 * 1024, u'x');
}

inline Run hostileRun()
{
    Run run = sampleRun();
    const QString text = hostileText();
    for (Verdict &verdict : run.verdicts) {
        verdict.title = verdict.judgement.summary = verdict.judgement.seen = verdict.judgement.remedy = text;
        verdict.judgement.mend = verdict.judgement.rule = text;
    }
    run.verdicts[3].node = NodeId(text.first(200));
    run.verdicts[3].check = CheckId(text.first(200));
    run.verdicts[5].silencedBy = text;
    run.summary.headline = run.summary.note = run.summary.lab = text;
    return run;
}

/// Compares with tests/data/report/`name`; writes it instead where DAYTWO_UPDATE_GOLDEN is set.
inline void compareWithGolden(const QByteArray &actual, const QString &name)
{
    QFile file(QStringLiteral(TESTDATA) + u"/report/"_s + name);
    if (qEnvironmentVariableIsSet("DAYTWO_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual);
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QCOMPARE(actual, file.readAll());
}

}
