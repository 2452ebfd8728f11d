// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

// Backups: are they scheduled, did they succeed, are they recent, complete, readable, elsewhere, and was one restored.
const CheckSpec &backupJobScheduled();
const CheckSpec &backupJobResult();
const CheckSpec &backupCoverage();
const CheckSpec &backupRecent();
const CheckSpec &backupVerified();
const CheckSpec &backupSeparateTarget();
const CheckSpec &backupAppData();
const CheckSpec &backupRestoreDrill();

}
