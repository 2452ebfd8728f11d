// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace daytwo {

/// One array of /proc/mdstat.
struct MdArray
{
    QString name;                   ///< "md0"
    QString state;                  ///< "active", "inactive"
    QString level;                  ///< "raid1"; empty when inactive
    QStringList members;            ///< "sda1"
    QStringList failed;             ///< members marked (F)
    int wanted = 0;                 ///< [n/m]: n; 0 where not printed (raid0, inactive)
    int working = 0;                ///< [n/m]: m
    QString map;                    ///< "UU_"
    QString activity;               ///< "recovery", "resync", "check", "reshape"; empty: idle
    std::optional<double> progress; ///< percent of that

    [[nodiscard]] bool degraded() const { return working < wanted || map.contains(u'_') || !failed.isEmpty(); }
    bool operator==(const MdArray &) const = default;
};
/// `cat /proc/mdstat`. "Personalities" and "unused devices" are required, so a cut file is garbled; no array between
/// them is an empty list.
Parsed<QList<MdArray>> parseMdstat(const QByteArray &out);

/// The five counters of one device of a btrfs.
struct BtrfsDevice
{
    QString device;
    quint64 writeErrors = 0;
    quint64 readErrors = 0;
    quint64 flushErrors = 0;
    quint64 corruptionErrors = 0;
    quint64 generationErrors = 0;

    bool operator==(const BtrfsDevice &) const = default;
};
/// `btrfs device stats <mount>`: all five counters for every device. Empty output is garbled.
Parsed<QList<BtrfsDevice>> parseBtrfsStats(const QByteArray &out);

/// One logical volume.
struct LogicalVolume
{
    QString name;
    QString group;
    QString attributes; ///< "twi-aotz--"
    std::optional<double> dataPercent;
    std::optional<double> metadataPercent;

    [[nodiscard]] bool thinPool() const { return attributes.startsWith(u't'); }
    bool operator==(const LogicalVolume &) const = default;
};
/// `lvs --reportformat json …`. A thin pool without its percentages is garbled; no volume is an empty list; empty
/// output is garbled.
Parsed<QList<LogicalVolume>> parseLvs(const QByteArray &out);

}
