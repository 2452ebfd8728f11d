// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/result.h"
#include "core/lab/localcheck.h"

namespace daytwo {

class Desk;

/// Checks made of a host as it is.
struct Learnt
{
    std::vector<LocalCheck> checks; ///< each has been asked and has passed
    QStringList leftOut;            ///< what could not be learnt and why, one translated line each
    QByteArray text;                ///< as a check pack; empty where there are no checks
};

/// Looks at a node, makes checks of what it says, and looks a second time to see that they pass. Asks what checks ask,
/// the way they ask it; changes nothing and remembers nothing. Blocks. Errors: NotFound for an unknown node, Cancelled.
Result<Learnt> learnFrom(Desk &desk, const NodeId &node, const Context &context);

}
