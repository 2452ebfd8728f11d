// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/evidence.h"
#include "core/lab/inventory.h"

namespace daytwo {

/// What a good host is asked so that checks can be made of its answers: listeners, enabled units, forwarding, mounted
/// file systems, sshd's settings, packages. As checks without a rule, so that they are planned and asked like any
/// other; nothing here changes anything on a host. Pure.
std::vector<LocalCheck> learningQuestions(const Inventory &lab, const Node &node);

/// A question together with what its answer says must be there. Only what is there now is demanded, never that nothing
/// else is, and no versions, so that a security update turns nothing red. Nothing where the answer cannot be read or
/// holds nothing to demand. Pure.
std::optional<LocalCheck> learntCheck(const LocalCheck &question, const Evidence &evidence);

/// The checks as a check pack, under a comment that says where and when they come from. What it gives reads back as the
/// same checks.
QByteArray checkPackText(const std::vector<LocalCheck> &checks, const QStringList &head);

}
