// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/bootfacts.h"
#include "tests/core/checks/catalog/checkbench.h"

#include <QCoreApplication>

namespace daytwo::checkbench {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    Answers changes;
    Outcome outcome = Outcome::Pass;
    Reason reason = Reason::None;
    QString says;
    Before before;
};

struct Look
{
    size_t probe = 0;
    Blindness way = Blindness::Unreachable;
};

}

}

Q_DECLARE_METATYPE(daytwo::checkbench::Row)
Q_DECLARE_METATYPE(daytwo::checkbench::Look)

namespace daytwo::checkbench {

namespace {

const QByteArray kGarbage("\x1b]0;\xff\xfe\x80\x00\x01 {{{ \xc3\x28\n\xff\xff\n", 20);

const std::vector<std::pair<Blindness, const char *>> &ways()
{
    static const std::vector<std::pair<Blindness, const char *>> all{{Blindness::Unreachable, "unreachable"},
                                                                     {Blindness::TimedOut, "timed out"},
                                                                     {Blindness::TooLarge, "too large"},
                                                                     {Blindness::NotAllowed, "not allowed"},
                                                                     {Blindness::NotFound, "no such program"},
                                                                     {Blindness::NotInstalled, "not installed"},
                                                                     {Blindness::Empty, "empty"},
                                                                     {Blindness::Garbage, "garbage"},
                                                                     {Blindness::Cut, "cut"}};
    return all;
}

bool isPresence(const Probe &probe)
{
    const auto *command = std::get_if<Command>(&probe);
    return command && command->argv == presenceCommand();
}

/// The question in few words, for the name of a row.
QString shortLine(const ProbeRequest &request)
{
    const QString line = probeCommandLine({{}, request.probe});
    return line.size() > 60 ? line.left(40) + u"…"_s + line.right(19) : line;
}

bool answersInBytes(const Probe &probe)
{
    return std::holds_alternative<Command>(probe) || std::holds_alternative<HttpGet>(probe) ||
           std::holds_alternative<PveGet>(probe) || std::holds_alternative<PveGuestGet>(probe) ||
           std::holds_alternative<PveBackups>(probe) || std::holds_alternative<Recall>(probe);
}

/// The first half, never ending behind a whole line: that such a cut is noticed is the frame's part.
QByteArray halfOf(const QByteArray &text)
{
    qsizetype half = text.size() / 2;
    while (half > 0 && text.at(half - 1) == '\n')
        --half;
    return text.left(half);
}

bool makesSense(const Probe &probe, const Evidence &healthy, Blindness way)
{
    const auto *command = std::get_if<Command>(&probe);
    switch (way) {
    case Blindness::Unreachable:
    case Blindness::TimedOut:
    case Blindness::Empty:
        return true;
    case Blindness::TooLarge:
    case Blindness::Garbage:
        return answersInBytes(probe);
    case Blindness::NotAllowed:
    case Blindness::NotFound:
        return command != nullptr;
    case Blindness::NotInstalled:
        return command && command->sudo && presenceTools().contains(command->argv.value(0));
    case Blindness::Cut:
        return answersInBytes(probe) && halfOf(healthy.out).size() > 0;
    }
    return false;
}

void end(Evidence &evidence, const QByteArray &out, int exitCode, const QByteArray &err = {})
{
    evidence.out = out;
    evidence.err = err;
    if (std::holds_alternative<Command>(evidence.request.probe))
        evidence.exitCode = exitCode;
    if (!answersInBytes(evidence.request.probe))
        evidence.meta = {};
}

QByteArray refusalOf(const Evidence &evidence)
{
    const auto &command = std::get<Command>(evidence.request.probe);
    const bool bySudo = command.sudo || command.argv.join(u' ').contains("sudo -n"_L1);
    return bySudo ? QByteArray("sudo: a password is required\n")
                  : command.argv.value(0).toUtf8() + ": /place: Permission denied\n";
}

void blind(Evidence &evidence, Blindness way)
{
    const bool command = std::holds_alternative<Command>(evidence.request.probe);
    switch (way) {
    case Blindness::Unreachable:
        end(evidence, {}, -1);
        evidence.error = Error{Error::Kind::Unreachable, u"place"_s, {}};
        break;
    case Blindness::TimedOut:
        end(evidence, halfOf(evidence.out), 124);
        if (command)
            evidence.timedOut = true;
        else
            evidence.error = Error{Error::Kind::TimedOut, u"place"_s, {}};
        break;
    case Blindness::TooLarge:
        evidence.truncated = true;
        break;
    case Blindness::NotAllowed:
        end(evidence, {}, 1, refusalOf(evidence));
        break;
    case Blindness::NotFound:
        end(evidence, {}, 127, std::get<Command>(evidence.request.probe).argv.value(0).toUtf8() + ": not found\n");
        break;
    case Blindness::NotInstalled:
        end(evidence, {}, 1, "sudo: a password is required\n");
        break;
    case Blindness::Empty:
        end(evidence, {}, 0);
        break;
    case Blindness::Garbage:
        end(evidence, kGarbage, 0);
        break;
    case Blindness::Cut:
        end(evidence, halfOf(evidence.out), 0);
        break;
    }
}

/// The reason that an unknown must give; None: any.
Reason expectedReason(Blindness way)
{
    switch (way) {
    case Blindness::Unreachable:
        return Reason::Unreachable;
    case Blindness::TimedOut:
        return Reason::TimedOut;
    case Blindness::TooLarge:
        return Reason::TooLarge;
    case Blindness::NotAllowed:
        return Reason::NoPrivilege;
    case Blindness::NotFound:
    case Blindness::NotInstalled:
        return Reason::ToolMissing;
    case Blindness::Empty:
    case Blindness::Garbage:
    case Blindness::Cut:
        break;
    }
    return Reason::None;
}

QByteArray told(const Verdict &verdict)
{
    return (outcomeWord(verdict.outcome()) + u" ("_s + reasonWord(verdict.judgement.reason) + u"): "_s +
            verdict.judgement.summary)
        .toUtf8();
}

}

CheckTest::CheckTest(CheckCase start)
    : m_start(std::move(start))
    , m_bench(*m_start.spec, m_start.lab, m_start.node, m_start.instance)
{
}

void CheckTest::row(const char *name, Answers changes, Outcome outcome, const QString &says, Before before)
{
    const Reason reason = outcome == Outcome::Skipped ? Reason::NotApplicable : Reason::None;
    QTest::newRow(name) << Row{std::move(changes), outcome, reason, says, std::move(before)};
}

void CheckTest::row(const char *name, Answers changes, Reason reason, const QString &says, Before before)
{
    QTest::newRow(name) << Row{std::move(changes), Outcome::Unknown, reason, says, std::move(before)};
}

void CheckTest::healthyPasses()
{
    const Verdict verdict = m_bench.verdict(m_start.healthy, m_start.before);
    QVERIFY2(verdict.outcome() == Outcome::Pass, told(verdict).constData());
    QVERIFY2(!verdict.judgement.summary.isEmpty(), "a light without a sentence");
}

void CheckTest::isJudged_data()
{
    QTest::addColumn<Row>("row");
    rows();
}

void CheckTest::isJudged()
{
    QFETCH(Row, row);
    const Verdict verdict = m_bench.verdict(m_start.healthy, row.changes, row.before);
    const QByteArray words = told(verdict);
    QVERIFY2(verdict.outcome() == row.outcome, words.constData());
    QVERIFY2(verdict.judgement.reason == row.reason, words.constData());
    QVERIFY2(verdict.judgement.summary.contains(row.says, Qt::CaseInsensitive), words.constData());
    QVERIFY2(!verdict.judgement.summary.isEmpty(), "a light without a sentence");
}

void CheckTest::couldNotLook_data()
{
    QTest::addColumn<Look>("look");
    const std::vector<Evidence> evidence = m_bench.evidenceOf(m_start.healthy, {}, m_start.before.now);
    for (size_t i = 0; i < evidence.size(); ++i) {
        const Probe &probe = evidence[i].request.probe;
        if (isPresence(probe)) // it explains a refusal, it proves nothing
            continue;
        for (const auto &[way, name] : ways()) {
            if (makesSense(probe, evidence[i], way))
                QTest::newRow(qPrintable(shortLine(evidence[i].request) + u": "_s + QLatin1StringView(name)))
                    << Look{i, way};
        }
    }
}

const Excuse *CheckTest::excuseFor(size_t probe, Blindness way) const
{
    const ProbeRequest &request = m_bench.probes()[probe];
    for (const Excuse &excuse : m_start.excuses) {
        const bool fits = probeCommandLine(request).contains(excuse.probe) || probeKind(request.probe) == excuse.probe;
        if (fits && excuse.ways.contains(way))
            return &excuse;
    }
    return nullptr;
}

void CheckTest::couldNotLook()
{
    QFETCH(Look, look);
    std::vector<Evidence> evidence = m_bench.evidenceOf(m_start.healthy, {}, m_start.before.now);
    blind(evidence[look.probe], look.way);
    if (look.way == Blindness::NotInstalled) {
        const QString tool = std::get<Command>(evidence[look.probe].request.probe).argv.value(0);
        for (Evidence &one : evidence) {
            if (isPresence(one.request.probe))
                one.out = toolsWithout({tool}).out;
        }
    }
    const Verdict verdict = m_bench.judged(evidence, m_start.before);
    const QByteArray words = told(verdict);
    const bool good = verdict.outcome() == Outcome::Pass || verdict.outcome() == Outcome::Skipped;
    const bool command = std::holds_alternative<Command>(evidence[look.probe].request.probe);
    const Reason reason = command ? expectedReason(look.way) : Reason::None;
    const bool wrongly = verdict.outcome() == Outcome::Fail && reason != Reason::None;
    const bool misnamed =
        verdict.outcome() == Outcome::Unknown && reason != Reason::None && verdict.judgement.reason != reason;
    if (const Excuse *excuse = excuseFor(look.probe, look.way)) {
        const QByteArray needless = QByteArray("an excuse that is not needed: ") + excuse->because + "; " + words;
        QVERIFY2(good || wrongly || misnamed, needless.constData());
        return;
    }
    QVERIFY2(!good, ("could not look, and yet " + words).constData());
    QVERIFY2(!wrongly, ("only the look failed, and yet " + words).constData());
    QVERIFY2(!misnamed, ("expected " + reasonWord(reason).toUtf8() + ", not " + words).constData());
}

int runCheckTests(const std::vector<std::pair<QString, MakeTest>> &tests, int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    const QString only = arguments.value(1).startsWith("tst_"_L1) ? arguments.takeAt(1) : QString();
    int failures = 0;
    int ran = 0;
    for (const auto &[name, make] : tests) {
        if (!only.isEmpty() && only != name)
            continue;
        const std::unique_ptr<QObject> test = make();
        failures += QTest::qExec(test.get(), arguments);
        ++ran;
    }
    if (ran == 0)
        qFatal("no test is called %s", qPrintable(only));
    return std::min(failures, 127);
}

}
