// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/updates/lists.h"

#include "core/facts/aptfacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

std::optional<double> listAgeH(const Evidence &lists)
{
    constexpr double kFutureH = 1; // a clock that was set back a little is no riddle; a date of next year is
    // stat names missing files on stderr and still prints the times of the others.
    if (cannotLook(lists))
        return std::nullopt;
    const auto newest = parseNewestTime(lists.out);
    const QJsonValue now = lists.meta.value("remoteEpoch"_L1);
    if (!newest || !now.isDouble())
        return std::nullopt;
    const double age = (now.toDouble() - double(*newest)) / 3600.0;
    return age < -kFutureH ? std::nullopt : std::optional(age);
}

}
