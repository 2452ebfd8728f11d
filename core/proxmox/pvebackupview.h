// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/proxmox/pvetypes.h"

#include <QByteArray>

namespace daytwo {

/// The answers to "which backups are there", as they came: the list of storages, then the content of each. They travel
/// as one text, because they were asked as one question.
struct PveBackupAnswers
{
    struct Answer
    {
        QString storage = {};
        int status = 0;      ///< 0: no answer
        QString reason = {}; ///< reason phrase, or why there is no answer
        QByteArray body = {};

        bool operator==(const Answer &) const = default;
    };

    QByteArray storages = {}; ///< body of /nodes/N/storage?content=backup
    QList<Answer> answers = {};

    bool operator==(const PveBackupAnswers &) const = default;
};
QByteArray pveBackupAnswersText(const PveBackupAnswers &answers);

/// What those answers mean.
struct PveBackupView
{
    struct Unread
    {
        QString storage = {};
        QString why = {}; ///< empty: the storage is not active on the node

        bool operator==(const Unread &) const = default;
    };

    /// Storages that may hold backups and are enabled, by name.
    QList<PveStorage> storages = {};
    /// Of all storages that answered, newest first. The storage of each is the part of its id before the colon.
    QList<PveVolume> backups = {};
    /// Enabled storages that could not be read: what lies there is unknown, not absent.
    QList<Unread> unread = {};

    bool operator==(const PveBackupView &) const = default;
    /// The backups of one guest, newest first.
    [[nodiscard]] QList<PveVolume> of(int vmid) const;
};

/// Reads pveBackupAnswersText(). BadReply when it, the list of storages or any content that came is not as expected.
Result<PveBackupView> pveBackupViewFrom(const QByteArray &text, const QString &node, const QString &what);

}
