// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace daytwo {

/// One row of `zpool list -Hp -o name,health,size,alloc,free,cap,frag`.
struct ZfsPool
{
    QString name;
    QString health;   ///< "ONLINE", "DEGRADED", "FAULTED", …
    quint64 size = 0; ///< bytes
    quint64 allocated = 0;
    quint64 free = 0;
    int capacity = 0;                 ///< percent
    std::optional<int> fragmentation; ///< percent; nothing: not known

    bool operator==(const ZfsPool &) const = default;
};
/// Empty output: ZFS is installed and has no pool ("no pools available" goes to stderr).
Parsed<QList<ZfsPool>> parseZpoolList(const QByteArray &out);

/// One device line of `zpool status -P`.
struct ZfsDevice
{
    QString name;
    QString state;
    qint64 readErrors = 0;
    qint64 writeErrors = 0;
    qint64 checksumErrors = 0;

    bool operator==(const ZfsDevice &) const = default;
};
/// One pool of `zpool status -P`.
struct ZfsStatus
{
    QString pool;
    QString state;
    QString scan;                   ///< as printed; empty: never scrubbed
    std::optional<qint64> scrubEnd; ///< seconds since 1970 of a finished scrub (printed in UTC with TZ=UTC)
    std::optional<int> scrubErrors;
    bool scrubRunning = false;
    QString errors; ///< "No known data errors"
    QList<ZfsDevice> devices;

    [[nodiscard]] bool noDataErrors() const { return errors == QLatin1String("No known data errors"); }
    bool operator==(const ZfsStatus &) const = default;
};
/// Every pool needs its pool, state, config and errors parts. "no pools available" is an empty list; empty output is
/// garbled.
Parsed<QList<ZfsStatus>> parseZpoolStatus(const QByteArray &out);

}
