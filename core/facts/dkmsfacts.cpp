// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/dkmsfacts.h"

#include "core/facts/lines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// A host builds a few modules for a few kernels.
constexpr qsizetype kMostLines = 2000;

std::optional<DkmsBuild> readBuild(const QString &text)
{
    static const QRegularExpression form(
        u"\\A([A-Za-z0-9][A-Za-z0-9._+-]{0,79})(?:/|, )([A-Za-z0-9][A-Za-z0-9._+~:-]{0,79})"
        "(?:, ([0-9][A-Za-z0-9._+~-]{0,99}), [A-Za-z0-9_-]{1,20})?"
        ": (added|broken|built|installed|installed-weak from [^\\s()]{1,100})"
        "((?: \\([^()]{1,120}\\)){0,40})\\z"_s);
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    DkmsBuild build{match.captured(1), match.captured(2), match.captured(3), DkmsBuild::State::Installed, {}};
    const QString state = match.captured(4);
    if (state == "added"_L1) {
        build.state = DkmsBuild::State::Added;
    } else if (state == "broken"_L1) {
        build.state = DkmsBuild::State::Broken;
    } else if (state == "built"_L1) {
        build.state = DkmsBuild::State::Built;
    }
    // A driver of five modules has the same said of it five times.
    QStringList remarks = match.captured(5).split(u" ("_s, Qt::SkipEmptyParts);
    remarks.removeDuplicates();
    build.remark = remarks.isEmpty() ? QString() : u'(' + remarks.join(u" ("_s);
    const bool ofKernel = build.state == DkmsBuild::State::Built || build.state == DkmsBuild::State::Installed;
    return ofKernel == build.kernel.isEmpty() ? std::nullopt : std::optional(build);
}

}

Parsed<QList<DkmsBuild>> parseDkmsStatus(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->size() > kMostLines) {
        return garble::strangeLine(int(kMostLines) + 1, (*lines)[kMostLines].text);
    }
    QList<DkmsBuild> builds;
    for (const Line &line : *lines) {
        const auto build = readBuild(textOf(line.text));
        if (!build) {
            return garble::strangeLine(line.number, line.text);
        }
        builds.append(*build);
    }
    return builds;
}

bool isNvidiaDriver(const QString &module)
{
    static const QRegularExpression beside(u"\\Anvidia-(fs|peer)"_s);
    return (module == "nvidia"_L1 || module.startsWith("nvidia-"_L1)) && !beside.match(module).hasMatch();
}

}
