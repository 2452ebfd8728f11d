// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/pve/selfsigned.h"

#include <optional>

namespace daytwo {

/// What the played hosts show, and where. The lab file names both, so answers of an earlier demo lab can be judged
/// again only where the next one is the same: they are kept beside its journal.
struct DemoCertificates
{
    QString subnet; ///< "127.77.7."; the first to be tried, as another program may hold it
    SelfSigned proxmox;
    SelfSigned web;
    SelfSigned webExpired;
};

/// Fresh ones. Errors: Internal.
Result<DemoCertificates> makeDemoCertificates();
/// Those that were kept in the file; nothing where there are none, or none that will do for a while. Blocks.
std::optional<DemoCertificates> readDemoCertificates(const QString &path);
/// Writes them, readable by this user alone, unless some are kept there already. Errors: Storage. Blocks.
Result<void> keepDemoCertificates(const DemoCertificates &certificates, const QString &path);

}
