// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>

namespace daytwo {

/// What DKMS has of one version of a module, for one kernel.
struct DkmsBuild
{
    enum class State { Added, Broken, Built, Installed };

    QString module;
    QString version;
    QString kernel; ///< release as `uname -r` names it; empty where it is added only, or broken
    State state = State::Added;
    QString remark; ///< "(WARNING! Diff between built and installed module!)"; empty where DKMS is content

    bool operator==(const DkmsBuild &) const = default;
};
/// `dkms status`, of 3.x ("nvidia/550.1, 6.1.0-40-amd64, x86_64: installed") and older ("nvidia, 470.1, …"). Empty
/// output: DKMS keeps no module.
Parsed<QList<DkmsBuild>> parseDkmsStatus(const QByteArray &out);

/// Whether DKMS knows NVIDIA's driver by this name: "nvidia", "nvidia-current", "nvidia-tesla-470", not what comes
/// beside it ("nvidia-fs").
bool isNvidiaDriver(const QString &module);

}
