// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/checks/catalog/checkbench.h"

#include "core/facts/bootfacts.h"
#include "core/lab/labfile.h"
#include "tests/core/facts/sample.h"

#include <QFile>

namespace daytwo::checkbench {

using namespace Qt::StringLiterals;

namespace {

Inventory inventoryOf(const QByteArray &text)
{
    LabReading reading = readLab("schema = 1\n[lab]\nname = \"lab\"\n" + text, u"lab.toml"_s);
    if (!reading.lab) {
        for (const Diagnostic &diagnostic : reading.diagnostics)
            qWarning("%s", qPrintable(toText(diagnostic)));
        qFatal("the lab of this test cannot be read");
    }
    return Inventory(std::move(*reading.lab));
}

bool isPresence(const ProbeRequest &request)
{
    const auto *command = std::get_if<Command>(&request.probe);
    return command && command->argv == presenceCommand();
}

bool fits(const Given &given, const ProbeRequest &request)
{
    return probeCommandLine(request).contains(given.to) || probeKind(request.probe) == given.to;
}

/// The answer with the longest text that fits; null when none does.
const Answer *bestOf(const Answers &answers, const ProbeRequest &request)
{
    const Given *best = nullptr;
    for (const Given &given : answers) {
        if (fits(given, request) && (!best || given.to.size() >= best->to.size()))
            best = &given;
    }
    return best ? &best->answer : nullptr;
}

Evidence evidenceFor(const ProbeRequest &request, const Answer &answer, const QDateTime &now)
{
    Evidence evidence;
    evidence.request = request;
    evidence.startedAt = now.addSecs(-1);
    evidence.duration = std::chrono::milliseconds(20);
    evidence.error = answer.error;
    evidence.exitCode = answer.exitCode;
    evidence.out = answer.out;
    evidence.err = answer.err;
    evidence.timedOut = answer.timedOut;
    evidence.truncated = answer.truncated;
    if (std::holds_alternative<Command>(request.probe) && !answer.error) {
        evidence.meta = {{"remoteEpoch"_L1, now.toSecsSinceEpoch()},
                         {"localEpoch"_L1, now.toSecsSinceEpoch()},
                         {"remoteUptime"_L1, 864000.0},
                         {"remoteUid"_L1, 1000}};
    }
    for (auto it = answer.meta.begin(); it != answer.meta.end(); ++it)
        evidence.meta.insert(it.key(), it.value());
    return evidence;
}

}

QDateTime standardNow()
{
    return QDateTime(QDate(2026, 11, 23), QTime(7, 12), Qt::UTC);
}

Answer printed(QByteArray out, int exitCode, QByteArray err)
{
    return {.out = std::move(out), .exitCode = exitCode, .err = std::move(err)};
}

Answer captured(const QString &path, int exitCode)
{
    const bool complained = QFile::exists(QStringLiteral(TESTDATA "/") + path + u".err"_s);
    const bool wrote = !complained || QFile::exists(QStringLiteral(TESTDATA "/") + path + u".out"_s);
    return printed(wrote ? sample(path + u".out"_s) : QByteArray(), exitCode,
                   complained ? sample(path + u".err"_s) : QByteArray());
}

Answer replied(int status, QByteArray body, const QString &contentType)
{
    return {.out = std::move(body), .exitCode = status, .meta = {{"contentType"_L1, contentType}}};
}

Answer showed(QJsonObject meta)
{
    return {.exitCode = -1, .meta = std::move(meta)};
}

Answer nothingFrom(Error::Kind kind, QJsonObject meta)
{
    return {.exitCode = -1, .error = Error{kind, u"place"_s, {}}, .meta = std::move(meta)};
}

QByteArray bytesOf(const QString &path)
{
    return sample(path);
}

Answer toolsWithout(const QStringList &missing)
{
    QByteArray out;
    for (const QString &tool : presenceTools()) {
        if (!missing.contains(tool))
            out += "/usr/bin/" + tool.toUtf8() + '\n';
    }
    return printed(out + ".\n");
}

CheckBench::CheckBench(const CheckSpec &spec, const QByteArray &lab, const QString &node, const QString &instance)
    : m_lab(inventoryOf(lab))
    , m_node(node)
{
    const CheckSpec *catalog[] = {&spec};
    PlanOptions options;
    options.nodes = {m_node};
    m_plan = planRun(m_lab, catalog, options);
    for (const PlannedCheck &item : m_plan.checks) {
        if (!m_item && (instance.isEmpty() || item.check.value.endsWith(u'.' + instance)))
            m_item = &item;
    }
    if (!m_item)
        return;
    for (const int probe : m_item->probes)
        m_probes.push_back(m_plan.probes[size_t(probe)]);
}

QStringList CheckBench::planned() const
{
    QStringList ids;
    for (const PlannedCheck &item : m_plan.checks)
        ids << item.check.value;
    return ids;
}

Verdict CheckBench::verdict(const Answers &answers, const Before &before) const
{
    return verdict(answers, {}, before);
}

Verdict CheckBench::verdict(const Answers &healthy, const Answers &changes, const Before &before) const
{
    return judged(evidenceOf(healthy, changes, before.now), before);
}

Verdict CheckBench::judged(const std::vector<Evidence> &evidence, const Before &before) const
{
    if (!m_item)
        qFatal("the check is not planned on this node");
    std::vector<const Evidence *> seen;
    for (const Evidence &one : evidence)
        seen.push_back(&one);
    return judge({m_lab, *m_lab.node(m_node), *m_item, seen, before.previous ? &*before.previous : nullptr,
                  before.lastGood ? &*before.lastGood : nullptr, before.now});
}

std::vector<Evidence> CheckBench::evidenceOf(const Answers &healthy, const Answers &changes, const QDateTime &now) const
{
    for (const Answers *answers : {&healthy, &changes}) {
        for (const Given &given : *answers) {
            if (std::ranges::none_of(m_probes, [&](const ProbeRequest &request) { return fits(given, request); }))
                qFatal("no probe is asked like \"%s\"", qPrintable(given.to));
        }
    }
    std::vector<Evidence> evidence;
    for (const ProbeRequest &request : m_probes) {
        const Answer *answer = bestOf(changes, request);
        if (!answer)
            answer = bestOf(healthy, request);
        if (!answer && !isPresence(request))
            qFatal("nothing answers \"%s\"", qPrintable(probeCommandLine(request)));
        evidence.push_back(evidenceFor(request, answer ? *answer : toolsWithout(), now));
    }
    return evidence;
}

}
