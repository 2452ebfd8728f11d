// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/dffacts.h"

#include "core/facts/jsonreader.h"
#include "core/facts/lines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// Where the words of a line stand, so that the last column can be taken as it is.
struct Word
{
    qsizetype start = 0;
    QByteArrayView text;
};

QList<Word> placedWords(QByteArrayView line)
{
    QList<Word> words;
    for (const QByteArrayView text : wordsOf(line)) {
        words.append({text.data() - line.data(), text});
    }
    return words;
}

/// A count of df: digits, or "-" where the file system does not tell.
std::optional<quint64> countOf(QByteArrayView text)
{
    return text == "-" ? std::optional<quint64>(0) : numberOf<quint64>(text);
}

bool isPercent(QByteArrayView text)
{
    return text == "-" || (text.endsWith('%') && numberOf<quint64>(text.chopped(1)));
}

/// The columns from fstype on, when they start at word `at`.
std::optional<FileSystemUse> rowAt(QByteArrayView line, const QList<Word> &words, qsizetype at)
{
    constexpr qsizetype kColumnsToTarget = 9; // fstype … ipcent
    if (at + kColumnsToTarget >= words.size() || !isPercent(words[at + 4].text) || !isPercent(words[at + 8].text)) {
        return std::nullopt;
    }
    std::optional<quint64> counts[6];
    constexpr qsizetype kPlaces[] = {1, 2, 3, 5, 6, 7};
    for (std::size_t i = 0; i < 6; ++i) {
        counts[i] = countOf(words[at + kPlaces[i]].text);
        if (!counts[i]) {
            return std::nullopt;
        }
    }
    const QByteArrayView target = line.sliced(words[at + kColumnsToTarget].start);
    if (!target.startsWith('/')) {
        return std::nullopt;
    }
    const QByteArrayView source = line.first(words[at - 1].start + words[at - 1].text.size());
    return FileSystemUse{textOf(trimmedLine(source)),
                         textOf(words[at].text),
                         textOf(target),
                         *counts[0],
                         *counts[1],
                         *counts[2],
                         *counts[3],
                         *counts[4],
                         *counts[5]};
}

std::optional<int> roundedUpPercent(quint64 used, quint64 free)
{
    const long double whole = static_cast<long double>(used) + static_cast<long double>(free);
    if (whole <= 0) {
        return std::nullopt;
    }
    const long double percent = static_cast<long double>(used) * 100 / whole;
    const int below = static_cast<int>(percent);
    return below + (percent > static_cast<long double>(below) ? 1 : 0);
}

void addMounts(JsonReader &outer, const QJsonArray &rows, QList<MountPoint> &mounts)
{
    for (qsizetype i = 0; i < rows.size() && !outer.failed(); ++i) {
        JsonReader reader = elementReader(rows, i, u"filesystems"_s);
        MountPoint mount{reader.text("target"_L1), reader.textOr("source"_L1), reader.text("fstype"_L1), {}};
        mount.options = reader.text("options"_L1).split(u',', Qt::SkipEmptyParts);
        if (mount.options.isEmpty()) {
            reader.refuse("options"_L1, {});
        }
        mounts.append(mount);
        addMounts(reader, reader.arrayOrEmpty("children"_L1), mounts);
        outer.include(reader);
    }
}

}

std::optional<int> FileSystemUse::usedPercent() const
{
    return size == 0 ? std::nullopt : roundedUpPercent(used, avail);
}

std::optional<int> FileSystemUse::inodesUsedPercent() const
{
    return inodes == 0 ? std::nullopt : roundedUpPercent(inodesUsed, inodesFree);
}

bool FileSystemUse::pseudo() const
{
    static const QStringList types{u"tmpfs"_s,    u"devtmpfs"_s, u"squashfs"_s, u"overlay"_s,
                                   u"efivarfs"_s, u"iso9660"_s,  u"ramfs"_s,    u"fuse.lxcfs"_s};
    return types.contains(type);
}

Parsed<QList<FileSystemUse>> parseDf(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    const auto heading = wordsOf(lines->first().text);
    const QList<QByteArrayView> expected{"Filesystem", "Type",  "1B-blocks", "Used",  "Avail",   "Use%",
                                         "Inodes",     "IUsed", "IFree",     "IUse%", "Mounted", "on"};
    if (heading != expected) {
        return garble::strangeLine(1, lines->first().text);
    }
    QList<FileSystemUse> rows;
    for (const Line &line : lines->sliced(1)) {
        const auto words = placedWords(line.text);
        std::optional<FileSystemUse> row;
        for (qsizetype at = 1; at < words.size() && !row; ++at) { // a source may hold blanks
            row = rowAt(line.text, words, at);
        }
        if (!row) {
            return garble::strangeLine(line.number, line.text);
        }
        rows.append(*row);
    }
    if (rows.isEmpty()) {
        return garble::empty();
    }
    return rows;
}

Parsed<QList<MountPoint>> parseFindmnt(const QByteArray &out)
{
    const auto object = readJsonObject(out);
    if (!object) {
        return tl::unexpected(object.error());
    }
    JsonReader reader(*object);
    QList<MountPoint> mounts;
    addMounts(reader, reader.array("filesystems"_L1), mounts);
    if (reader.failed()) {
        return reader.failure();
    }
    if (mounts.isEmpty()) {
        return garble::empty();
    }
    return mounts;
}

}
