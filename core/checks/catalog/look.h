// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/facts/commandoutcome.h"
#include "core/lab/inventory.h"

namespace daytwo {

/// Index of the presence list among a check's probes; kNoPresence where the check does not carry one.
inline constexpr int kNoPresence = -1;

/// The evidence of a command as the facts layer wants it.
CommandReply replyOf(const Evidence &evidence);

/// Judges whether the answer of a command may be read: nothing when its text may be parsed, otherwise the unknown
/// judgement with its reason and the line that mends it. `presence` is the probe that holds the presence list.
std::optional<Judgement> cannotRead(const JudgeInput &input, int probe, int presence = kNoPresence);

/// The same with the details, for checks whose own table gives a failed command a meaning.
struct Reading
{
    std::optional<Judgement> refusal; ///< set: cannot be read
    CommandOutcome outcome;           ///< meaningless when the transport failed
    bool transportFailed = false;
};
Reading readingOf(const JudgeInput &input, int probe, int presence = kNoPresence);

/// Whether the presence list proves that the tool is not installed. False where nobody could look.
bool provenAbsent(const JudgeInput &input, int presence, const QString &tool);

/// Seconds since the host of a command's evidence booted; nothing where it was not told.
std::optional<double> hostUptime(const Evidence &evidence);
/// A failure within `graceS` seconds of the host's boot as the warning "still starting"; all else as it is.
Judgement withBootGrace(Judgement judgement, const Evidence &evidence, double graceS);

/// A fact of the last run; of the last good one where that run could not tell.
QJsonValue earlierFact(const JudgeInput &input, QLatin1StringView name);

/// The names in a list that the last run left as a fact and that are not there now.
QStringList goneSince(const JudgeInput &input, QLatin1StringView fact, const QStringList &now);

/// Who was logged in at the host that answered: what the session says, else what the lab file names for the node.
QString loginUserOf(const JudgeInput &input, const Evidence &evidence);

/// Unknown, because the answer could not be understood.
Judgement unreadable(const Garbled &garbled, const QString &what);

/// The shape of most checks: refuse what cannot be read, parse it, judge the value.
template <typename Parser, typename Judge>
Judgement judgeParsed(const JudgeInput &input, int probe, int presence, const QString &what, Parser parser, Judge judge)
{
    if (auto refusal = cannotRead(input, probe, presence))
        return *refusal;
    const auto parsed = parser(input.evidence[size_t(probe)]->out);
    if (!parsed)
        return unreadable(parsed.error(), what);
    return judge(*parsed);
}

/// The worst of several; the first of equals. Needs one at least.
Judgement worstOf(const std::vector<Judgement> &judgements);

/// What the checks over SSH of a node need: a session.
inline QString sshSession()
{
    return QStringLiteral("ssh.key-login");
}
/// The same for another node's checks.
QString sshSessionOf(const NodeId &node);

/// The name ssh is to be given for a node on the admin machine.
QString sshNameOf(const Node &node);

/// Networks from which a restricted port may be reached: the VPN, the policy's trusted networks, and for the exporter
/// the monitoring nodes.
QList<Cidr> vpnNetworks(const Inventory &lab);

/// "3 d 4 h", "12 min", "45 s": a duration for people, never negative. Translated.
QString durationText(double seconds);
/// "1.5 GiB", "20 MB" in IEC units.
QString bytesText(double bytes);

/// Marks every line of the probe's output that contains one of the texts.
QList<Mark> marksOf(const JudgeInput &input, int probe, const QStringList &texts);

}
