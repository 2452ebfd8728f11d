// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace daytwo {

/// One unit as `systemctl show` prints it. A crash-looping unit may say active/running: look at `restarts` too.
struct UnitState
{
    QString id;            ///< "prometheus.service"
    QStringList names;     ///< all its names, aliases too
    QString loadState;     ///< "loaded", "not-found", "masked", …
    QString activeState;   ///< "active", "failed", "activating", …
    QString subState;      ///< "running", "exited", "auto-restart", …
    QString unitFileState; ///< "enabled", "static", …; empty for not-found
    QString result;        ///< "success", "exit-code", …
    QString type;          ///< "simple", "oneshot", …
    std::optional<qint64> mainPid;
    std::optional<int> execMainStatus;
    std::optional<int> restarts;                ///< automatic restarts since the unit was last started by hand
    std::optional<qint64> activeEnterMonotonic; ///< microseconds of uptime when it became active; 0 never
    bool needDaemonReload = false;
    QStringList listen; ///< of a socket: "[::]:22 (Stream)"
    QString triggers;   ///< of a socket or timer: the unit it starts

    bool operator==(const UnitState &) const = default;
};

/// The properties that a block must hold unless the caller asked for fewer: without one of them a unit may look
/// healthier than it is.
QStringList usualUnitProperties();
/// `systemctl show -p …` of one or more units: blocks parted by blank lines, keys in any order. Every block must hold
/// the `required` keys, and NRestarts where it holds MainPID (whoever asks for one asks for both). Empty output is
/// garbled: even a unit that does not exist prints a block.
Parsed<QList<UnitState>> parseSystemctlShow(const QByteArray &out, const QStringList &required = usualUnitProperties());
/// The unit of that name (also an alias), or null: it was not answered for.
const UnitState *findUnit(const QList<UnitState> &units, const QString &name);

/// One row of `systemctl list-units --failed --output=json`.
struct FailedUnit
{
    QString unit;
    QString load;
    QString active;
    QString sub;
    QString description;

    bool operator==(const FailedUnit &) const = default;
};
/// "[]" is no failed unit; empty output is garbled.
Parsed<QList<FailedUnit>> parseFailedUnits(const QByteArray &out);

/// True when stderr says that the host was not booted with systemd.
bool systemdAbsent(const QByteArray &err);

}
