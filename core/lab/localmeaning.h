// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/inventory.h"
#include "core/lab/shapecheck.h"
#include "core/lab/tomltree.h"

namespace daytwo {

/// Whether what a [[check]] asks can be asked, and what it decides by can be judged: conditions, parts of the answer,
/// paths into JSON, who can look how. Nodes are not looked at.
void checkLocalMeaning(const TomlValue &check, DiagnosticList &problems);

/// A check may ask hosts of the lab and addresses of its VPN; others only from outside.
void checkDestination(const LocalCheck &check, const Inventory &inventory, DiagnosticList &problems);

}
