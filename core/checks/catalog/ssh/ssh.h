// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/catalog/commands.h"

namespace daytwo {

// Section 1: is SSH there, is it the host we trust, and does key-only still hold. No password is ever sent.
const CheckSpec &sshAnswers();
const CheckSpec &sshHostKey();
const CheckSpec &sshOfferedMethods();
const CheckSpec &sshKeyLogin();
const CheckSpec &sshNoSecondPrompt();
const CheckSpec &sshEffectiveConfig();
const CheckSpec &sshConfigPending();
const CheckSpec &sshCloudInitDropin();
const CheckSpec &sshRootLogin();

/// A text list of the login's meta ("offeredMethods").
QStringList loginList(const Evidence &login, const char *key);
/// Methods of `offered` that end in somebody typing something: password and keyboard-interactive.
QStringList typedMethods(const QStringList &offered);

/// What is asked of `sshd -T` for a node: the login user from the VPN, and root from outside (the first outside vantage
/// with an address, else 203.0.113.99 of RFC 5737).
QList<commands::SshdContext> sshdQuestions(const Inventory &lab, const Node &node);

/// What sshd itself said against telling its configuration: a syntax error is a failure, since its next restart locks
/// everybody out. Nothing when it said nothing of the kind; then the common rules decide.
std::optional<Judgement> sshdRefused(const Evidence &evidence);

}
