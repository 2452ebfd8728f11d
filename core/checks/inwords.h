// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

/// A threshold that was in force, and where it came from.
struct Threshold
{
    QString name;
    QString value; ///< with its unit, "80 %"
    QString meaning;
    bool fromLabFile = false;

    /// "warn 80 % (lab file)".
    [[nodiscard]] QString text() const;
    bool operator==(const Threshold &) const = default;
};

/// The thresholds that a verdict was judged by, in the order of the catalogue. `spec` may be null: then by name.
std::vector<Threshold> thresholdsOf(const Verdict &verdict, const CheckSpec *spec);

/// Why an outcome is not a better and not a worse one.
QString whyNotOtherwise(const Verdict &verdict);

/// The heading of a section of the operations document, quoted ("2": "2) On gw-vpn (VPN entry point)"); the word itself
/// for a section that is not there.
QString operationsHeading(const QString &section);

/// The verdict with all that its judge left unsaid: the rule in words with its thresholds, what was expected, what was
/// seen, what to do. What the judge said stays. `spec` may be null for a check that is no longer in the catalogue.
/// Made when shown and not kept, since it can be made again.
Verdict inFull(Verdict verdict, const CheckSpec *spec);

}
