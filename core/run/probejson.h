// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/probe.h"

#include <QJsonObject>

namespace daytwo {

/// A question as JSON: "kind", "vantage" and what the kind needs. Everything that makes it equal to another is there.
QJsonObject probeToJson(const ProbeRequest &request);
/// The question of a probeToJson(); nothing for anything else.
std::optional<ProbeRequest> probeFromJson(const QJsonObject &json);

}
