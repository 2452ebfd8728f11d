// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/catalog/look.h"
#include "core/checks/plan.h"
#include "core/checks/recollection.h"
#include "core/facts/gitfacts.h"

namespace daytwo {

/// Whether what concerns the whole lab (its records, its repository) is shown at this node: at the admin machine, where
/// the lab declares one, else at the first gateway, else at the first node.
bool keepsRecords(const Inventory &lab, const Node &node);

/// What the journal remembers, or the judgement that says why it cannot be read.
tl::expected<Recollection, Judgement> remembered(const JudgeInput &input, int probe);
/// Whether a set of snapshots was taken before a change that the operations document names: firewall, packages,
/// kernel or driver, routing.
bool announcesChange(const RememberedSet &set);
/// The sets of the last `days` that announce a change, oldest first.
QList<RememberedSet> recentChanges(const Recollection &memory, const QDateTime &now, double days);
/// "firewall on 2026-11-20": a set in few words.
QString changeText(const RememberedSet &set);
/// Skipped: nothing of the kind has been recorded.
Judgement noChangeYet();

/// The repository that documents the lab: the declared one, else the folder of the lab file. A leading "~/" is left to
/// whoever runs the command. Empty where neither is known.
QString repositoryOf(const Inventory &lab);
/// Nothing when git's answer may be read; else why not: skipped where nobody declared a repository and the folder of
/// the lab file is none.
std::optional<Judgement> cannotReadGit(const JudgeInput &input, int probe);
/// The newest commits, or the judgement that says why they cannot be read.
tl::expected<QList<GitCommit>, Judgement> commitsOf(const JudgeInput &input, int probe);
/// Whether a path of the repository is documentation.
bool isDocument(const QString &path);

}
