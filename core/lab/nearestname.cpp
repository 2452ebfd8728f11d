// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/nearestname.h"

#include <algorithm>
#include <array>
#include <limits>

namespace daytwo {

namespace {

constexpr qsizetype kLongest = 64;
using Row = std::array<int, kLongest + 1>;

}

int typingDistance(const QString &a, const QString &b)
{
    if (a.size() > kLongest || b.size() > kLongest)
        return std::numeric_limits<int>::max();
    Row before{};
    Row last{};
    Row now{};
    const auto at = [](Row &row, qsizetype i) -> int & { return row[static_cast<std::size_t>(i)]; };
    for (qsizetype j = 0; j <= b.size(); ++j)
        at(last, j) = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        at(now, 0) = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int cost = a[i - 1] == b[j - 1] ? 0 : 1;
            int best = std::min({at(last, j) + 1, at(now, j - 1) + 1, at(last, j - 1) + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, at(before, j - 2) + 1);
            at(now, j) = best;
        }
        before = last;
        last = now;
    }
    return at(last, b.size());
}

QString nearestName(const QString &word, const QStringList &candidates)
{
    QString nearest;
    int best = std::numeric_limits<int>::max();
    for (const QString &candidate : candidates) {
        const auto allowed = static_cast<int>(std::max<qsizetype>(1, std::min(word.size(), candidate.size()) / 3));
        if (qAbs(word.size() - candidate.size()) > allowed)
            continue;
        const int distance = typingDistance(word.toLower(), candidate.toLower());
        if (distance <= allowed && distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

}
