// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace daytwo {

/// One entry of a host's journal.
struct JournalEntry
{
    qint64 timeUs = 0;  ///< microseconds since 1970, remote clock
    QString message;    ///< foreign text
    QString identifier; ///< "sshd", "sshd-session", "kernel"
    QString unit;
    int priority = -1; ///< 0 emerg … 7 debug; -1: not asked for

    bool operator==(const JournalEntry &) const = default;
};
struct SystemJournal
{
    QList<JournalEntry> entries;
    int skipped = 0; ///< undecodable lines left out, at most one in a hundred

    bool operator==(const SystemJournal &) const = default;
};
/// `journalctl -o json --output-fields=…`: one object a line. More than 1 % undecodable lines is garbled, and so is a
/// cut last line. No entry (or "-- No entries --") is a value that means something only for a user who may read the
/// journal: look at mayReadJournal() first.
Parsed<SystemJournal> parseJournal(const QByteArray &out);

/// One login or attempt that sshd told of.
struct SshAttempt
{
    enum class Kind {
        Accepted,
        Failed,
        InvalidUser,
        Abandoned ///< the connection ended before anybody was let in: all that a refused key leaves in the journal
    };
    Kind kind = Kind::Failed;
    QString method;  ///< "publickey", "password", "keyboard-interactive/pam"; empty for InvalidUser and Abandoned
    QString user;    ///< foreign text, may contain anything
    QString address; ///< as printed
    quint16 port = 0;
    QString fingerprint; ///< "SHA256:…" of the key; empty without one
    qint64 timeUs = 0;
    bool knownUser = true; ///< sshd knows a user of that name

    bool operator==(const SshAttempt &) const = default;
};
/// Read from the right end (`from <address> port <n>`), because a user name may contain any text.
QList<SshAttempt> sshAttempts(const SystemJournal &journal);

/// One use of sudo.
struct SudoUse
{
    QString user;
    QString runAs;
    QString command; ///< redacted
    QString refusal; ///< "command not allowed", "user NOT in sudoers", …; empty: allowed
    qint64 timeUs = 0;

    bool operator==(const SudoUse &) const = default;
};
QList<SudoUse> sudoUses(const SystemJournal &journal);

/// The distinct messages of a journal, with how often each came.
struct DistinctMessage
{
    QString identifier;
    QString message; ///< normalised: numbers, addresses and ids replaced
    int count = 0;
    int priority = -1; ///< the most urgent seen

    bool operator==(const DistinctMessage &) const = default;
};
/// Sorted by identifier and message.
QList<DistinctMessage> distinctMessages(const SystemJournal &journal);

}
