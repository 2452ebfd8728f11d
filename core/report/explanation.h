// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

/// Why a light has its colour: a verdict with everything behind it.
struct Explanation
{
    QString run; ///< id
    Verdict verdict;
    std::vector<std::optional<Evidence>> evidence; ///< in the order of the check's probes; nothing where none is kept
    QString sshName;                               ///< what ssh is to be given for the vantage host; empty: its name
    const CheckSpec *spec = nullptr;               ///< null for a check that the catalogue no longer has
    QString lastPassRun;                           ///< id of the run it last passed in; empty: never
    QDateTime lastPassAt;
};

}
