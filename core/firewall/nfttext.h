// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace daytwo {

/// A rule of `nft -j` much as `nft list ruleset` would print it, with its handle, for people to find it again.
QString nftRuleText(const QJsonObject &rule);

}
