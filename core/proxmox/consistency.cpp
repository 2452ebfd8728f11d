// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/consistency.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Consistency", text);
}

ConsistencyVerdict crash(const char *why)
{
    return {SnapshotConsistency::CrashConsistent, translated(why)};
}

/// The line of the log that says that the freeze was left out or went wrong; empty if none does.
QString freezeTrouble(const QStringList &log)
{
    static const QRegularExpression trouble(
        u"skipping guest filesystem freeze|skipping guest-agent 'fs-freeze'|fs-?freeze\\S*\\b.*(?:problem|fail|error)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto line =
        std::find_if(log.begin(), log.end(), [](const QString &text) { return trouble.match(text).hasMatch(); });
    return line == log.end() ? QString() : *line;
}

ConsistencyVerdict judgeFreeze(const SnapshotCircumstances &seen)
{
    if (const QString line = freezeTrouble(seen.log); !line.isEmpty())
        return {SnapshotConsistency::CrashConsistent,
                translated(QT_TRANSLATE_NOOP("Consistency", "The file systems were not frozen: %1")).arg(line)};
    if (!seen.agent)
        return crash(QT_TRANSLATE_NOOP("Consistency", "Whether the guest agent is enabled could not be seen."));
    if (seen.agent == PveGuestConfig::Agent::Off)
        return crash(QT_TRANSLATE_NOOP("Consistency", "The guest agent is not enabled, so nothing was frozen."));
    if (seen.agent == PveGuestConfig::Agent::OnWithoutFreeze)
        return crash(QT_TRANSLATE_NOOP("Consistency", "Freezing is turned off in the VM's agent option."));
    if (!seen.logWhole)
        return crash(QT_TRANSLATE_NOOP("Consistency", "Whether the file systems were frozen could not be seen: the "
                                                      "task's log could not be read in full."));
    // Only from 9.2 on does the log say whenever the freeze is left out; before, silence proves nothing.
    if (seen.version.atLeast(9, 2))
        return {SnapshotConsistency::Frozen,
                translated(
                    QT_TRANSLATE_NOOP("Consistency", "The guest agent is enabled and the task left no freeze out."))};
    if (seen.agentAnswered.value_or(false))
        return {SnapshotConsistency::Frozen,
                translated(QT_TRANSLATE_NOOP("Consistency", "The guest agent answered and no trouble was logged."))};
    return crash(QT_TRANSLATE_NOOP("Consistency",
                                   "The guest agent is enabled, but that it froze the file systems could "
                                   "not be proven."));
}

}

ConsistencyVerdict judgeConsistency(const SnapshotCircumstances &seen)
{
    if (seen.holdsRam.value_or(false))
        return {SnapshotConsistency::WithRam,
                translated(QT_TRANSLATE_NOOP("Consistency", "The snapshot holds the guest's memory."))};
    if (!seen.wasRunning)
        return crash(QT_TRANSLATE_NOOP("Consistency", "Whether the guest was running could not be seen."));
    if (!*seen.wasRunning)
        return {SnapshotConsistency::PoweredOff,
                translated(QT_TRANSLATE_NOOP("Consistency", "The guest was not running."))};
    if (seen.kind == GuestKind::Lxc)
        return crash(QT_TRANSLATE_NOOP("Consistency",
                                       "A running container is paused for the snapshot, but its programs "
                                       "are not asked to write out what they hold."));
    return judgeFreeze(seen);
}

QString consistencyWord(SnapshotConsistency consistency)
{
    switch (consistency) {
    case SnapshotConsistency::PoweredOff:
        return u"powered-off"_s;
    case SnapshotConsistency::WithRam:
        return u"with-ram"_s;
    case SnapshotConsistency::Frozen:
        return u"frozen"_s;
    case SnapshotConsistency::CrashConsistent:
        return u"crash-consistent"_s;
    }
    return {};
}

QString consistencyText(SnapshotConsistency consistency)
{
    switch (consistency) {
    case SnapshotConsistency::PoweredOff:
        return translated(QT_TRANSLATE_NOOP("Consistency", "powered off"));
    case SnapshotConsistency::WithRam:
        return translated(QT_TRANSLATE_NOOP("Consistency", "with RAM"));
    case SnapshotConsistency::Frozen:
        return translated(QT_TRANSLATE_NOOP("Consistency", "frozen"));
    case SnapshotConsistency::CrashConsistent:
        return translated(QT_TRANSLATE_NOOP("Consistency", "crash-consistent"));
    }
    return {};
}

}
