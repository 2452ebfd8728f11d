// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/catalog/access/hostjournal.h"
#include "core/checks/plan.h"

namespace daytwo {

// Maintenance: what the journal of each host tells of logins, of sudo and of errors.
const CheckSpec &accessPasswordLogins();
const CheckSpec &accessFailedLogins();
const CheckSpec &accessNewOrigin();
const CheckSpec &accessSudo();
const CheckSpec &journalHostErrors();

/// The parameter that says how many days back the journal is read.
Parameter journalDays();
/// sshd's journal, the groups of the account and the presence list, in this order.
std::vector<ProbeRequest> loginProbes(const PlanScope &scope);

/// sshd's journal, read.
struct LoginLog
{
    QList<SshAttempt> attempts;
    HostJournal read;
};
/// The log among probes that start with loginProbes(), or why it cannot be judged. We are logged in ourselves, so a log
/// without a single accepted login is not the log of this host's sshd.
tl::expected<LoginLog, Judgement> loginsOf(const JudgeInput &input);

/// Where somebody came from.
enum class CameFrom {
    Vpn,     ///< the VPN, a host of the lab that is jumped through, or the host itself
    Trusted, ///< a network that the policy trusts beside the VPN
    Foreign,
    Unclear ///< a name, or nothing: sshd did not print an address
};
CameFrom cameFrom(const JudgeInput &input, const QString &address);

/// "ops from 10.8.0.2", foreign text escaped and shortened.
QString attemptText(const SshAttempt &attempt);
/// At most five texts, and how many more there are.
QString shortList(QStringList texts);

}
