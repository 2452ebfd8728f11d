// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"

#include <QByteArrayMatcher>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <set>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

Reason reasonFor(CommandState state)
{
    switch (state) {
    case CommandState::NoPrivilege:
        return Reason::NoPrivilege;
    case CommandState::ToolMissing:
        return Reason::ToolMissing;
    case CommandState::TimedOut:
        return Reason::TimedOut;
    case CommandState::TooLarge:
        return Reason::TooLarge;
    case CommandState::Failed:
    case CommandState::Usable:
        return Reason::Garbled;
    }
    return Reason::Garbled;
}

std::optional<ToolList> toolsOf(const JudgeInput &input, int presence)
{
    if (presence == kNoPresence || input.evidence[size_t(presence)]->error)
        return std::nullopt;
    // A hundred checks of a host ask about the same answer, one after the other.
    thread_local QByteArray lately;
    thread_local std::optional<ToolList> known;
    const QByteArray &out = input.evidence[size_t(presence)]->out;
    if (lately.isNull() || out != lately) {
        const auto tools = parsePresence(out);
        known = tools ? std::optional(*tools) : std::nullopt;
        lately = out;
    }
    return known;
}

/// Adds the numbers, from 1, of the lines that hold `text`.
void noteLinesWith(const QByteArray &out, const QByteArray &text, std::set<int> &lines)
{
    const QByteArrayView all(out);
    const QByteArrayMatcher matcher(text);
    int line = 1;
    qsizetype start = 0;
    for (qsizetype at = matcher.indexIn(out); at >= 0; at = matcher.indexIn(out, start)) {
        line += int(all.sliced(start, at - start).count('\n'));
        lines.insert(line);
        start = all.indexOf('\n', at) + 1;
        if (start == 0)
            return;
        ++line;
    }
}

}

CommandReply replyOf(const Evidence &evidence)
{
    return {.exitCode = evidence.exitCode,
            .out = evidence.out,
            .err = evidence.err,
            .timedOut = evidence.timedOut,
            .truncated = evidence.truncated};
}

QString loginUserOf(const JudgeInput &input, const Evidence &evidence)
{
    QString told = evidence.meta.value("remoteUser"_L1).toString();
    if (!told.isEmpty())
        return told;
    const NodeId &host = evidence.request.vantage.host;
    if (const Node *node = input.lab.node(host))
        return node->ssh.user;
    const Vantage *vantage = input.lab.vantage(host);
    return vantage ? vantage->ssh.user : input.node.ssh.user;
}

Reading readingOf(const JudgeInput &input, int probe, int presence)
{
    const Evidence &evidence = *input.evidence[size_t(probe)];
    Reading reading;
    if (evidence.error) {
        reading.refusal = cannotLook(evidence);
        reading.transportFailed = true;
        return reading;
    }
    const auto *command = std::get_if<Command>(&evidence.request.probe);
    CommandAsked asked;
    if (command) {
        asked.argv = command->argv;
        asked.sudo = command->sudo;
    }
    asked.user = loginUserOf(input, evidence);
    asked.present = toolsOf(input, presence);
    reading.outcome = commandOutcome(replyOf(evidence), asked);
    if (!reading.outcome.usable())
        reading.refusal = unknown(reasonFor(reading.outcome.state), reading.outcome.reason, reading.outcome.mend);
    return reading;
}

std::optional<Judgement> cannotRead(const JudgeInput &input, int probe, int presence)
{
    return readingOf(input, probe, presence).refusal;
}

bool provenAbsent(const JudgeInput &input, int presence, const QString &tool)
{
    const auto tools = toolsOf(input, presence);
    return tools && tools->wasAsked(tool) && !tools->has(tool);
}

std::optional<double> hostUptime(const Evidence &evidence)
{
    const QJsonValue uptime = evidence.meta.value("remoteUptime"_L1);
    return !evidence.error && uptime.isDouble() ? std::optional(uptime.toDouble()) : std::nullopt;
}

Judgement withBootGrace(Judgement judgement, const Evidence &evidence, double graceS)
{
    const auto uptime = hostUptime(evidence);
    if (judgement.outcome != Outcome::Fail || !uptime || *uptime >= graceS)
        return judgement;
    judgement.outcome = Outcome::Warn;
    judgement.summary =
        CheckWords::tr("Still starting, the host booted %1 ago: %2").arg(durationText(*uptime), judgement.summary);
    return judgement;
}

QJsonValue earlierFact(const JudgeInput &input, QLatin1StringView name)
{
    for (const Verdict *earlier : {input.previous, input.lastGood}) {
        QJsonValue value = earlier ? earlier->judgement.facts.value(name) : QJsonValue(QJsonValue::Undefined);
        if (!value.isUndefined() && !value.isNull())
            return value;
    }
    return QJsonValue(QJsonValue::Undefined);
}

QStringList goneSince(const JudgeInput &input, QLatin1StringView fact, const QStringList &now)
{
    QStringList gone;
    for (const QJsonValue &before : earlierFact(input, fact).toArray()) {
        if (!now.contains(before.toString()))
            gone << before.toString();
    }
    return gone;
}

Judgement unreadable(const Garbled &garbled, const QString &what)
{
    const QString place =
        garbled.line > 0 ? CheckWords::tr("line %1: ", "place in an answer").arg(garbled.line) : QString();
    return unknown(Reason::Garbled,
                   CheckWords::tr("The answer of %1 cannot be understood: %2%3").arg(what, place, garbled.reason));
}

Judgement worstOf(const std::vector<Judgement> &judgements)
{
    return *std::ranges::max_element(judgements, {}, [](const Judgement &one) { return severity(one.outcome); });
}

QString sshSessionOf(const NodeId &node)
{
    return node.value + u'/' + sshSession();
}

QString sshNameOf(const Node &node)
{
    return node.ssh.alias.isEmpty() ? node.id.value : node.ssh.alias;
}

QList<Cidr> vpnNetworks(const Inventory &lab)
{
    const std::vector<Cidr> cidrs = lab.vpnCidrs();
    return {cidrs.begin(), cidrs.end()};
}

QString durationText(double seconds)
{
    const auto whole = qint64(std::llround(std::max(0.0, seconds)));
    if (whole < 120)
        return CheckWords::tr("%1 s", "duration").arg(whole);
    if (whole < qint64{2} * 3600)
        return CheckWords::tr("%1 min", "duration").arg(whole / 60);
    if (whole < qint64{2} * 86400)
        return CheckWords::tr("%1 h", "duration").arg(whole / 3600);
    return CheckWords::tr("%1 d", "duration").arg(whole / 86400);
}

QString bytesText(double bytes)
{
    return QLocale::c().formattedDataSize(qint64(std::max(0.0, bytes)), 1, QLocale::DataSizeIecFormat);
}

QList<Mark> marksOf(const JudgeInput &input, int probe, const QStringList &texts)
{
    const QByteArray &out = input.evidence[size_t(probe)]->out;
    std::set<int> lines;
    for (const QString &text : texts) {
        // A mark is a line: what has a break in it stands in none.
        if (!text.isEmpty() && !text.contains(u'\n'))
            noteLinesWith(out, text.toUtf8(), lines);
    }
    QList<Mark> marks;
    for (const int line : lines)
        marks << Mark{probe, line};
    return marks;
}

}
