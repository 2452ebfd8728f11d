// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>

#include <vector>

namespace daytwo {

/// Anything worth remembering beside runs: a note, a snapshot set, a trust decision, a silence, later a change.
/// What a kind means is up to who writes it; the journal keeps it whole, chained and in order.
struct Record
{
    qint64 number = 0; ///< given by the journal
    QString kind;      ///< "note", "snapshot", "trust", "silence" …
    QString ref;       ///< what it is about: a run id, a set, a node; to be found again by
    QString run;       ///< id of the run it belongs to; may be empty
    QDateTime at;      ///< UTC; given by the journal
    QJsonObject payload;
    bool operator==(const Record &) const = default;
};

/// One guest of a snapshot set.
struct SnapshotMember
{
    NodeId node;
    int vmid = 0;
    QString name;        ///< of the snapshot
    QString upid;        ///< of the task; empty: never started
    QString state;       ///< "taken", "failed", "deleted", "rolled-back"
    QString consistency; ///< "frozen", "crash-consistent", "with-ram"
    bool operator==(const SnapshotMember &) const = default;
};

/// Snapshots taken together before a change.
struct SnapshotRecord
{
    QString set = {}; ///< id; several records of one set tell its life, the last one holds
    std::vector<SnapshotMember> members = {};
    QString reason = {}; ///< "firewall", "packages", "kernel", "gpu", "routing", "other"
    QString note = {};
    QString run = {};  ///< the baseline; may be empty
    QDateTime at = {}; ///< given by the journal
    bool operator==(const SnapshotRecord &) const = default;
};

/// That a host key or certificate was accepted or taken back by the user.
struct TrustRecord
{
    QString subject;     ///< "gw-vpn:22", "https://pve:8006"
    QString kind;        ///< "host-key" or "certificate"
    QString fingerprint; ///< of what is trusted now
    QString replaced;    ///< fingerprint that was trusted before; empty: none
    QString decision;    ///< "accepted", "removed"
    bool operator==(const TrustRecord &) const = default;
};

/// That a check was silenced, or is no longer.
struct SilenceRecord
{
    NodeId node;
    CheckId check;
    QString reason;
    QDate until;
    QString decision; ///< "added", "removed"
    bool operator==(const SilenceRecord &) const = default;
};

/// As records for Journal::addRecord(). Pure.
Record recordOf(const SnapshotRecord &snapshot);
Record recordOf(const TrustRecord &trust);
Record recordOf(const SilenceRecord &silence);
/// Back from a record of kind "snapshot". Pure.
SnapshotRecord snapshotOf(const Record &record);

}
