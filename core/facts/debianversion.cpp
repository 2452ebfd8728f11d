// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/aptfacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// '~' sorts before the end, letters before everything else.
int weight(QStringView text, qsizetype at)
{
    if (at >= text.size() || isDigit(text[at])) {
        return 0;
    }
    const QChar c = text[at];
    if (c == u'~') {
        return -1;
    }
    return c.isLetter() ? c.unicode() : c.unicode() + 0x10000;
}

/// Digit runs compare as numbers: without leading zeros the longer is the greater.
int compareNumbers(QStringView left, QStringView right)
{
    const auto stripped = [](QStringView digits) {
        while (digits.size() > 1 && digits.front() == u'0') {
            digits = digits.sliced(1);
        }
        return digits == u"0" ? QStringView() : digits;
    };
    left = stripped(left);
    right = stripped(right);
    if (left.size() != right.size()) {
        return left.size() < right.size() ? -1 : 1;
    }
    return left.compare(right);
}

QStringView takeDigits(QStringView &text)
{
    qsizetype end = 0;
    while (end < text.size() && isDigit(text[end])) {
        ++end;
    }
    const QStringView digits = text.first(end);
    text = text.sliced(end);
    return digits;
}

int compareParts(QStringView left, QStringView right)
{
    while (!left.isEmpty() || !right.isEmpty()) {
        while ((!left.isEmpty() && !isDigit(left.front())) || (!right.isEmpty() && !isDigit(right.front()))) {
            if (const int difference = weight(left, 0) - weight(right, 0)) {
                return difference;
            }
            left = left.isEmpty() ? left : left.sliced(1);
            right = right.isEmpty() ? right : right.sliced(1);
        }
        const QStringView leftDigits = takeDigits(left);
        if (const int difference = compareNumbers(leftDigits, takeDigits(right))) {
            return difference;
        }
    }
    return 0;
}

struct VersionParts
{
    QStringView epoch;
    QStringView upstream;
    QStringView revision;
};

VersionParts partsOf(QStringView version)
{
    VersionParts parts;
    if (const qsizetype colon = version.indexOf(u':'); colon >= 0) {
        parts.epoch = version.first(colon);
        version = version.sliced(colon + 1);
    }
    const qsizetype dash = version.lastIndexOf(u'-');
    parts.upstream = dash < 0 ? version : version.first(dash);
    parts.revision = dash < 0 ? QStringView() : version.sliced(dash + 1);
    return parts;
}

}

int compareDebianVersions(const QString &left, const QString &right)
{
    const VersionParts a = partsOf(left);
    const VersionParts b = partsOf(right);
    if (const int difference = compareParts(a.epoch, b.epoch)) {
        return difference;
    }
    if (const int difference = compareParts(a.upstream, b.upstream)) {
        return difference;
    }
    return compareParts(a.revision, b.revision);
}

std::optional<QString> newestKernel(const QList<DpkgPackage> &packages)
{
    static const QStringList prefixes{u"linux-image-"_s, u"proxmox-kernel-"_s, u"pve-kernel-"_s};
    std::optional<QString> newest;
    for (const DpkgPackage &package : packages) {
        QString release;
        for (const QString &prefix : prefixes) {
            release = package.name.startsWith(prefix) ? package.name.sliced(prefix.size()) : release;
        }
        release.remove(u"-unsigned"_s).remove(u"-signed"_s).remove(u"-dbg"_s);
        // Meta packages ("linux-image-amd64", "proxmox-kernel-6.8") name no release.
        const bool concrete = !release.isEmpty() && isDigit(release.front()) && release.count(u'.') >= 2;
        if (!package.installed() || !concrete || package.name.endsWith("-dbg"_L1)) {
            continue;
        }
        if (!newest || compareDebianVersions(*newest, release) < 0) {
            newest = release;
        }
    }
    return newest;
}

}
