// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace daytwo {

/// One attribute of an ATA disk.
struct SmartAttribute
{
    QString name;
    int value = 0; ///< normalised, falls towards the threshold
    int threshold = 0;
    QString whenFailed; ///< "", "past", "now"
    qint64 raw = 0;

    bool operator==(const SmartAttribute &) const = default;
};

/// The health log of an NVMe disk.
struct NvmeHealth
{
    int criticalWarning = 0;  ///< bit set; not 0 is serious
    int availableSpare = 100; ///< percent
    int spareThreshold = 0;   ///< percent
    int percentageUsed = 0;   ///< may exceed 100
    qint64 mediaErrors = 0;

    bool operator==(const NvmeHealth &) const = default;
};

/// `smartctl -j -H -A -l error <dev>`.
struct SmartDisk
{
    QString device;
    QString protocol; ///< "ATA", "NVMe", "SCSI"; empty: not found out
    QString model;
    int exitBits = 0;               ///< smartctl's exit status, a set of bits
    bool noSmart = false;           ///< the device type has no SMART (virtio, loop): not applicable
    bool denied = false;            ///< smartctl was not allowed to open the device
    QStringList messages;           ///< what smartctl complained of
    std::optional<bool> passed;     ///< nothing: the disk does not tell
    std::optional<int> temperature; ///< °C
    std::optional<qint64> powerOnHours;
    QMap<int, SmartAttribute> attributes; ///< by id, ATA only
    std::optional<NvmeHealth> nvme;

    /// Bit 3: the disk says that it is failing.
    [[nodiscard]] bool failing() const { return (exitBits & 0x08) != 0 || passed == false; }
    /// Bits 0–2: smartctl could not do its work.
    [[nodiscard]] bool notRead() const { return (exitBits & 0x07) != 0; }
    /// Bits 4–7: below threshold now or earlier, errors in the log.
    [[nodiscard]] bool complained() const { return (exitBits & 0xF0) != 0; }
    bool operator==(const SmartDisk &) const = default;
};
/// smartctl.exit_status is required; so is smart_status.passed unless smartctl says why it could not look. Empty output
/// is garbled.
Parsed<SmartDisk> parseSmart(const QByteArray &out);

}
