// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

#include <span>

namespace daytwo {

/// One bullet of the operations document.
struct OperationsBullet
{
    QString id;      ///< "B01" … "B78", from top to bottom
    QString section; ///< "principles", "snapshots", …, "1" … "6"
    QString text;    ///< the document's own wording in short; never translated

    bool operator==(const OperationsBullet &) const = default;
};

/// All of them, in the order of the document. Compiled in from resources/operations/operations.tsv.
std::span<const OperationsBullet> operationsBullets();
/// The wording of a bullet; empty for an id that there is not.
QString bulletText(const QString &id);
/// The ids of the bullets that a check covers, in the order of its spec.
QStringList bulletsOf(const CheckSpec &spec);

/// Which checks cover which bullet, as a Markdown table: resources/operations/coverage.md is this text.
QString coverageTable(std::span<const CheckSpec *const> catalog);

}
