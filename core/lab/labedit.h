// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace daytwo {

// One thing is changed in the text of a lab file; everything else, comments and order too, stays byte for byte. What
// was made is read again before it is given back: a text that does not hold exactly the wanted change is refused.

/// `pin` of a [[proxmox]] table, replaced or added below its address. NotFound when the text has no such endpoint.
Result<QByteArray> withPin(const QByteArray &text, const QString &endpoint, const QString &pin);

}
