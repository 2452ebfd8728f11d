// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/journalfacts.h"
#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace daytwo {

/// One NVIDIA GPU. Fields that the card does not support are nothing.
struct GpuReading
{
    int index = 0;
    QString uuid;
    QString name;
    QString driverVersion;                ///< of the user-space library
    QString performanceState;             ///< "P0" … "P15"
    std::optional<double> temperature;    ///< °C
    std::optional<double> power;          ///< watt
    std::optional<qint64> memoryTotal;    ///< MiB
    std::optional<qint64> memoryUsed;     ///< MiB
    std::optional<int> utilization;       ///< percent
    std::optional<qint64> eccUncorrected; ///< since the driver was loaded
    std::optional<int> pcieGenCurrent;
    std::optional<int> pcieGenMax;
    std::optional<bool> persistence; ///< whether the driver stays loaded while nobody uses the card

    bool operator==(const GpuReading &) const = default;
};
/// `nvidia-smi --query-gpu=index,uuid,name,driver_version,pstate,temperature.gpu,power.draw,memory.total,memory.used,
/// utilization.gpu,ecc.errors.uncorrected.volatile.total,pcie.link.gen.current,pcie.link.gen.max,persistence_mode
/// --format=csv,noheader,nounits`. Empty output is garbled; nvidia-smi's own complaints are too: see nvmlFailure().
Parsed<QList<GpuReading>> parseNvidiaSmi(const QByteArray &out);

/// What nvidia-smi's exit code or text says when there is no list.
enum class NvmlFailure {
    None,
    NoDevice,
    DriverNotLoaded,
    LibraryMissing,
    GpuLost,
    VersionMismatch,
    NoPermission,
    Other
};
NvmlFailure nvmlFailure(int exitCode, const QByteArray &out, const QByteArray &err);

/// `cat /proc/driver/nvidia/version`: version of the loaded module. Empty output is garbled.
Parsed<QString> parseNvidiaModule(const QByteArray &out);

/// One Xid that the driver logged.
struct XidEvent
{
    int xid = 0;
    QString device; ///< "PCI:0000:01:00"
    qint64 timeUs = 0;

    bool operator==(const XidEvent &) const = default;
};
QList<XidEvent> xidEvents(const SystemJournal &kernelJournal);

}
