// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace daytwo {

/// A run that the journal keeps.
struct RememberedRun
{
    QString id = {};
    QString profile = {}; ///< profileWord()
    QString kind = {};    ///< "after-rollback" and so on
    QString outcome = {}; ///< outcomeWord(); "unknown" unless it finished, "skipped" where a silence hides what is bad
    bool finished = false;
    QDateTime started = {};

    bool operator==(const RememberedRun &) const = default;
    /// Whether everything was looked at and nothing was bad: a look at a part, or after a rollback, makes nothing good.
    [[nodiscard]] bool good() const
    {
        return finished && outcome == QLatin1String("pass") && kind != QLatin1String("ad-hoc") &&
               kind != QLatin1String("after-rollback");
    }
};

/// One guest of a set of snapshots, or one that was rolled back.
struct RememberedMember
{
    QString node = {};
    QString snapshot = {};
    QString state = {};   ///< "taken", "failed", "deleted", "rolled-back"
    bool wasGood = false; ///< every check of the node passed (JournalQuery::wasGood())

    bool operator==(const RememberedMember &) const = default;
};

/// Snapshots taken together before a change, as they are now.
struct RememberedSet
{
    QString id = {};
    QDateTime at = {};   ///< when it was taken
    QString reason = {}; ///< "firewall", "packages", "kernel", "gpu", "routing", "other"
    QString note = {};
    QList<RememberedMember> members = {};

    bool operator==(const RememberedSet &) const = default;
};

/// That a guest went back to a snapshot.
struct RememberedRollback
{
    QString node = {};
    QString snapshot = {};
    bool succeeded = false;
    QDateTime at = {};

    bool operator==(const RememberedRollback &) const = default;
};

/// A note somebody made.
struct RememberedNote
{
    QDateTime at = {};
    QString text = {};

    bool operator==(const RememberedNote &) const = default;
};

/// A reboot that a run found out.
struct RememberedReboot
{
    QString node = {};
    QDateTime at = {}; ///< when the host came up
    QString run = {};  ///< that found it out

    bool operator==(const RememberedReboot &) const = default;
};

/// What the journal remembers of the last months, as far as checks ask for it, and of restore drills however old: what
/// a Recall is answered with.
/// All lists are oldest first.
struct Recollection
{
    QDateTime since = {}; ///< its oldest run; invalid: nothing yet
    QList<RememberedRun> runs = {};
    QList<RememberedSet> sets = {};
    QList<RememberedRollback> rollbacks = {};
    QList<RememberedNote> notes = {};
    QList<RememberedReboot> reboots = {};

    bool operator==(const Recollection &) const = default;
};

QByteArray recollectionText(const Recollection &recollection);
/// Back from recollectionText(). Garbled for anything else: a list that is missing is not an empty one.
Parsed<Recollection> parseRecollection(const QByteArray &text);

}
