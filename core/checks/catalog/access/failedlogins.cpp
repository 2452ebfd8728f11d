// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/access.h"
#include "core/checks/catalog/look.h"

#include <QMap>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (!scope.node().hasRole(kRoleAdmin))
        scope.add({.probes = loginProbes(scope), .needs = {sshSession()}});
}

/// What one connection tried: sshd writes a line or more for each.
struct Connection
{
    SshAttempt first;
    int failures = 0; ///< lines "Failed …" that count
    bool accepted = false;
    bool abandoned = false;
    bool knownUser = true;

    /// Refused keys leave no line but the end of the connection; where they did, it had one failure at least.
    [[nodiscard]] int count() const { return failures > 0 ? failures : abandoned && !accepted ? 1 : 0; }
};

QList<Connection> connectionsOf(const QList<SshAttempt> &attempts)
{
    using Kind = SshAttempt::Kind;
    QMap<std::pair<QString, quint16>, Connection> found;
    for (const SshAttempt &attempt : attempts) {
        Connection &connection = found[{attempt.address, attempt.port}];
        if (connection.first.address.isEmpty())
            connection.first = attempt;
        connection.accepted = connection.accepted || attempt.kind == Kind::Accepted;
        connection.abandoned =
            connection.abandoned || attempt.kind == Kind::Abandoned || attempt.kind == Kind::InvalidUser;
        connection.knownUser = connection.knownUser && attempt.knownUser;
        // A client asks with "none" first and offers key after key: neither is a guess at a password.
        const bool guess = attempt.method != "none"_L1 && attempt.method != "publickey"_L1;
        connection.failures += attempt.kind == Kind::Failed && (guess || !attempt.knownUser) ? 1 : 0;
        connection.abandoned =
            connection.abandoned || (attempt.kind == Kind::Failed && attempt.method == "publickey"_L1);
    }
    return found.values();
}

struct Tally
{
    int foreign = 0;
    int trusted = 0;
    int known = 0;   ///< from the VPN, for users that exist
    int unknown = 0; ///< from the VPN, for users that do not
    int unclear = 0;
    QStringList foreignTexts;
    QStringList insideTexts;
};

Tally tallyOf(const JudgeInput &input, const QList<SshAttempt> &attempts)
{
    Tally tally;
    for (const Connection &connection : connectionsOf(attempts)) {
        const int count = connection.count();
        if (count == 0)
            continue;
        const CameFrom origin = cameFrom(input, connection.first.address);
        int &slot = origin == CameFrom::Foreign   ? tally.foreign
                    : origin == CameFrom::Trusted ? tally.trusted
                    : origin == CameFrom::Unclear ? tally.unclear
                    : connection.knownUser        ? tally.known
                                                  : tally.unknown;
        slot += count;
        (origin == CameFrom::Foreign ? tally.foreignTexts : tally.insideTexts) << attemptText(connection.first);
    }
    return tally;
}

Judgement judgeTally(const JudgeInput &input, const Tally &tally, const HostJournal &read)
{
    const int all = tally.known + tally.unknown + tally.trusted;
    if (tally.foreign > 0)
        return failed(CheckWords::tr("%n attempt(s) from outside the VPN reached sshd: %1.", nullptr, tally.foreign)
                          .arg(shortList(tally.foreignTexts)));
    if (tally.known > int(input.number("vpn_fail")))
        return failed(CheckWords::tr("%n failed login(s) of existing users from the VPN: %1.", nullptr, tally.known)
                          .arg(shortList(tally.insideTexts)));
    if (all > int(input.number("warn")))
        return warned(CheckWords::tr("%n failed login(s): %1.", nullptr, all).arg(shortList(tally.insideTexts)));
    if (tally.unclear > 0)
        return unknown(Reason::Unproven, CheckWords::tr("sshd did not print where %n failed login(s) came from.",
                                                        nullptr, tally.unclear));
    if (read.cut)
        return leftOut(read);
    return passed(CheckWords::tr("%n failed login(s), none from outside the VPN.", nullptr, all));
}

Judgement judge(const JudgeInput &input)
{
    const auto log = loginsOf(input);
    Judgement result;
    if (!log) {
        result = log.error();
    } else {
        const Tally tally = tallyOf(input, log->attempts);
        result = judgeTally(input, tally, log->read);
        result.facts = {
            {"foreign"_L1, tally.foreign}, {"vpn"_L1, tally.known + tally.unknown}, {"trusted"_L1, tally.trusted}};
    }
    result.expected = CheckWords::tr("No attempt from outside the VPN, at most %1 failed logins of existing users.")
                          .arg(input.number("vpn_fail"));
    result.rule =
        CheckWords::tr("Names are read from the right end of a line, since anybody may choose them; an attempt "
                       "from outside shows that a firewall lets it through to sshd.");
    return result;
}

}

const CheckSpec &accessFailedLogins()
{
    static const CheckSpec spec{
        .id = "access.failed-logins",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Nobody is trying to get in"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Whoever tries from outside got past the firewall already."),
        .section = "maintenance",
        .bullets = "B21",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords",
            "From outside: close 22/tcp, see the exposure lights. From the VPN: whose device is it, is its key right?"),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {journalDays(),
                       {"vpn_fail", 5, "",
                        QT_TRANSLATE_NOOP("CheckWords", "failed logins of existing users from the VPN, above: fail")},
                       {"warn", 20, "", QT_TRANSLATE_NOOP("CheckWords", "failed logins in all, above: warn")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
