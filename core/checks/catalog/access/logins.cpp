// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/access.h"
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Logins, Groups, Presence };

constexpr int kUsualDays = 7;

bool anyContains(const std::vector<Cidr> &networks, const IpAddress &address)
{
    return std::ranges::any_of(networks, [&address](const Cidr &network) { return network.contains(address); });
}

/// Hosts that the lab file sends us through to this node: their logins come from their own addresses.
bool isJump(const JudgeInput &input, const IpAddress &address)
{
    return std::ranges::any_of(input.lab.jumpsTo(input.node), [&](const NodeId &jump) {
        const Node *host = input.lab.node(jump);
        const std::vector<IpAddress> own = host ? input.lab.addressesOf(*host) : std::vector<IpAddress>();
        return std::ranges::find(own, address) != own.end();
    });
}

}

Parameter journalDays()
{
    return {"days", kUsualDays, "d", QT_TRANSLATE_NOOP("CheckWords", "how far back the journal is read")};
}

std::vector<ProbeRequest> loginProbes(const PlanScope &scope)
{
    const int days = std::clamp(scope.parameter("days").toInt(kUsualDays), 1, 366);
    return {scope.here(commands::sshJournal(days)), scope.here(commands::groups()), scope.here(commands::presence())};
}

tl::expected<LoginLog, Judgement> loginsOf(const JudgeInput &input)
{
    const auto read = hostJournal(input, Logins, Groups, Presence);
    if (!read)
        return tl::unexpected(read.error());
    LoginLog log{sshAttempts(read->journal), *read};
    const bool anybody = std::ranges::any_of(
        log.attempts, [](const SshAttempt &attempt) { return attempt.kind == SshAttempt::Kind::Accepted; });
    if (!anybody)
        return tl::unexpected(
            tellsNothing(CheckWords::tr("it does not even show our own login. Does sshd run as another unit than "
                                        "ssh.service, or does the journal not reach back?")));
    return log;
}

CameFrom cameFrom(const JudgeInput &input, const QString &address)
{
    const auto parsed = parseIpAddress(address.section(u'%', 0, 0));
    if (!parsed)
        return CameFrom::Unclear;
    if (parsed->isLoopback() || anyContains(input.lab.vpnCidrs(), *parsed) || isJump(input, *parsed))
        return CameFrom::Vpn;
    return anyContains(input.lab.lab().policy.trustedCidrs, *parsed) ? CameFrom::Trusted : CameFrom::Foreign;
}

QString attemptText(const SshAttempt &attempt)
{
    return CheckWords::tr("%1 from %2", "user, address")
        .arg(quoted(attempt.user.toUtf8()), quoted(attempt.address.toUtf8()));
}

QString shortList(QStringList texts)
{
    constexpr qsizetype kShown = 5;
    texts.removeDuplicates();
    const qsizetype more = texts.size() - kShown;
    if (more <= 0)
        return texts.join(u", "_s);
    return CheckWords::tr("%1 and %n more", "list", int(more)).arg(texts.first(kShown).join(u", "_s));
}

}
