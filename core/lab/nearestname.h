// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace daytwo {

/// Number of typing slips (a letter too many, too few, wrong, or two swapped) between two texts: optimal string
/// alignment. Texts above 64 characters count as infinitely far.
int typingDistance(const QString &a, const QString &b);
/// The candidate that `word` was most likely meant to be; empty when none is near. Ties go to the first.
QString nearestName(const QString &word, const QStringList &candidates);

}
