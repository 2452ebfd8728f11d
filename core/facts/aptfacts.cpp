// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/aptfacts.h"

#include "core/facts/lines.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// "27 upgraded, 0 newly installed, 0 to remove and 0 not upgraded."
struct Summary
{
    int line = 0;
    int installs = 0;
    int removals = 0;
    int notUpgraded = 0;
};

std::optional<Summary> readSummary(const Line &line)
{
    static const QRegularExpression form(
        u"\\A([0-9]{1,7}) upgraded, ([0-9]{1,7}) newly installed, (?:([0-9]{1,7}) reinstalled, )?"
        "(?:([0-9]{1,7}) downgraded, )?([0-9]{1,7}) to remove and ([0-9]{1,7}) not upgraded\\.\\z"_s);
    const auto match = form.match(textOf(line.text));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    Summary summary;
    summary.line = line.number;
    for (int group = 1; group <= 4; ++group) {
        summary.installs += match.captured(group).toInt();
    }
    summary.removals = match.captured(5).toInt();
    summary.notUpgraded = match.captured(6).toInt();
    return summary;
}

/// `Inst pkg [old] (new origin, origin [arch]) [others]`.
std::optional<AptUpgrade> readInstall(QByteArrayView text)
{
    static const QRegularExpression form(
        u"\\AInst (\\S+) (?:\\[([^\\]]*)\\] )?\\((\\S+)(?: (.*?))?(?: \\[([^\\]]*)\\])?\\)(?: \\[[^\\]]*\\])*\\s*\\z"_s);
    const auto match = form.match(textOf(text));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    AptUpgrade upgrade{match.captured(1), match.captured(2), match.captured(3), {}, match.captured(5)};
    for (const QString &origin : match.captured(4).split(u',', Qt::SkipEmptyParts)) {
        upgrade.origins.append(origin.trimmed());
    }
    return upgrade;
}

bool isSecuritySuite(const QString &origin)
{
    const QString lower = origin.toLower();
    const QString label = lower.section(u':', 0, 0);
    const QString suite = lower.section(u'/', -1);
    return label.contains("debian-security"_L1) || suite.endsWith("-security"_L1);
}

tl::unexpected<Garbled> countsDisagree(const Summary &summary, qsizetype installs, qsizetype removals)
{
    return garbled(summary.line, FactWords::tr("the summary counts %1 to install and %2 to remove, the list %3 and %4")
                                     .arg(summary.installs)
                                     .arg(summary.removals)
                                     .arg(installs)
                                     .arg(removals));
}

bool isStatus(QByteArrayView text)
{
    constexpr QByteArrayView kWanted("uihrp");
    constexpr QByteArrayView kState("nciUFHWt");
    return (text.size() == 2 || (text.size() == 3 && (text[2] == 'R' || text[2] == ' '))) &&
           kWanted.contains(text[0]) && kState.contains(text[1]);
}

void takeNeedRestart(NeedRestart &result, const QString &key, const QString &value, std::optional<int> &number)
{
    number = numberOf<int>(value.toUtf8());
    if (key == "VER"_L1) {
        result.version = value;
    } else if (key == "KSTA"_L1) {
        result.kernelStatus = number;
    } else if (key == "KCUR"_L1) {
        result.kernelCurrent = value;
    } else if (key == "KEXP"_L1) {
        result.kernelExpected = value;
    } else if (key == "SVC"_L1) {
        result.services.append(value);
    }
}

}

bool AptUpgrade::security() const
{
    return std::any_of(origins.begin(), origins.end(), isSecuritySuite);
}

int AptSimulation::securityCount() const
{
    return static_cast<int>(
        std::count_if(installs.begin(), installs.end(), [](const AptUpgrade &upgrade) { return upgrade.security(); }));
}

Parsed<AptSimulation> parseAptSimulation(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    static const QRegularExpression halfway(u"\\A([0-9]{1,7}) not fully installed or removed\\.\\z"_s);
    AptSimulation result;
    std::optional<Summary> summary;
    for (const Line &line : *lines) {
        if (const auto found = readSummary(line)) {
            if (summary) {
                return garble::repeated(line.number, u"upgraded, newly installed, to remove"_s);
            }
            summary = found;
        } else if (const auto match = halfway.match(textOf(line.text)); match.hasMatch()) {
            result.notFullyInstalled = match.captured(1).toInt();
        } else if (line.text.startsWith("Inst ")) {
            const auto upgrade = readInstall(line.text);
            if (!upgrade) {
                return garble::strangeLine(line.number, line.text);
            }
            result.installs.append(*upgrade);
        } else if (line.text.startsWith("Remv ") || line.text.startsWith("Purg ")) {
            result.removals.append(textOf(wordsOf(line.text.sliced(5)).value(0)));
        }
    }
    if (!summary) {
        return garble::missing(0, u"upgraded, newly installed, to remove"_s);
    }
    if (summary->installs != result.installs.size() || summary->removals != result.removals.size()) {
        return countsDisagree(*summary, result.installs.size(), result.removals.size());
    }
    result.notUpgraded = summary->notUpgraded;
    return result;
}

Parsed<qint64> parseNewestTime(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    qint64 newest = 0;
    for (const Line &line : *lines) {
        const auto time = numberOf<qint64>(line.text);
        if (!time || *time < 0) {
            return garble::badValue(line.number, u"stat -c %Y"_s, line.text);
        }
        newest = std::max(newest, *time);
    }
    return newest;
}

Parsed<QStringList> parseRebootPackages(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    QStringList packages;
    for (const Line &line : *lines) {
        static const QRegularExpression name(u"\\A[a-z0-9][a-z0-9+.:-]*\\z"_s);
        const QString package = textOf(trimmedLine(line.text));
        if (!name.match(package).hasMatch()) {
            return garble::strangeLine(line.number, line.text);
        }
        packages.append(package);
    }
    packages.sort();
    packages.removeDuplicates();
    return packages;
}

bool DpkgPackage::broken() const
{
    const bool settled = status.size() >= 2 && (status.at(1) == u'i' || status.at(1) == u'c' || status.at(1) == u'n');
    return !settled || status.size() > 2;
}

Parsed<QList<DpkgPackage>> parseDpkg(const QByteArray &out, EmptyDpkg empty)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty() && empty == EmptyDpkg::Garbled) {
        return garble::empty();
    }
    QList<DpkgPackage> packages;
    for (const Line &line : *lines) {
        const auto words = wordsOf(line.text);
        if (words.size() < 2 || words.size() > 3 || !isStatus(words[0])) {
            return garble::strangeLine(line.number, line.text);
        }
        packages.append({textOf(words[0]), textOf(words[1]), textOf(words.value(2))});
    }
    return packages;
}

Parsed<NeedRestart> parseNeedRestart(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    static const QRegularExpression form(u"\\ANEEDRESTART-([A-Z]+): ?(.*)\\z"_s);
    NeedRestart result;
    for (const Line &line : *lines) {
        const auto match = form.match(textOf(trimmedLine(line.text)));
        if (!match.hasMatch()) {
            return garble::strangeLine(line.number, line.text);
        }
        std::optional<int> number;
        takeNeedRestart(result, match.captured(1), match.captured(2), number);
        if (match.captured(1) == "KSTA"_L1 && (!number || *number < 0 || *number > 3)) {
            return garble::badValue(line.number, u"NEEDRESTART-KSTA"_s, line.text);
        }
    }
    if (result.version.isEmpty()) {
        return garble::missing(0, u"NEEDRESTART-VER"_s);
    }
    return result;
}

namespace {

/// The words of a source that name an archive: behind "URIs:", or the first of a deb line that is no option.
QList<QByteArrayView> archivesOf(QByteArrayView text)
{
    auto words = wordsOf(text);
    if (words.isEmpty()) {
        return {};
    }
    const bool fields = words.takeFirst() == "URIs:";
    if (fields) {
        return words;
    }
    bool option = false;
    for (const QByteArrayView word : words) {
        option = option || word.startsWith('[');
        if (!option) {
            return {word};
        }
        option = !word.endsWith(']');
    }
    return {};
}

}

Parsed<QStringList> parseSourceHosts(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    static const QRegularExpression form(
        u"\\A(?:cdrom:.*|[a-z+]+:(?://(?:[^/@]*@)?([A-Za-z0-9.-]+)(?::[0-9]+)?)?(?:/.*)?)\\z"_s);
    QStringList hosts;
    for (const Line &line : *lines) {
        const auto archives = archivesOf(line.text);
        if (archives.isEmpty()) {
            return garble::strangeLine(line.number, line.text);
        }
        for (const QByteArrayView archive : archives) {
            const auto match = form.match(textOf(archive));
            if (!match.hasMatch()) {
                return garble::badValue(line.number, u"URI"_s, archive);
            }
            if (!hosts.contains(match.captured(1))) {
                hosts.append(match.captured(1));
            }
        }
    }
    return hosts;
}

}
