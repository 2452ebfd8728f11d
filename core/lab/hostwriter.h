// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"
#include "core/lab/tomlwriter.h"

namespace daytwo {

/// A [[node]] or [[group]] with its sub-tables. `kind` is "node" or "group".
QString hostSection(const QString &kind, const QString &name, const Node &host);
TomlPairs sshPairs(const SshAccess &ssh);
/// One table per check, `[prefix."storage.capacity"]`.
QString thresholdSections(const QString &prefix, const Thresholds &thresholds);
QStringList cidrTexts(const std::vector<Cidr> &cidrs);

}
