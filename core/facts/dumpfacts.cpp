// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/dumpfacts.h"

#include "core/facts/lines.h"

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

Parsed<DumpFile> readFile(const Line &line)
{
    const qsizetype first = line.text.indexOf(' ');
    const qsizetype second = first < 0 ? -1 : line.text.indexOf(' ', first + 1);
    if (second < 0 || second + 1 >= line.text.size()) {
        return garble::strangeLine(line.number, line.text);
    }
    const auto time = realOf(line.text.first(first));
    const auto size = numberOf<qint64>(line.text.sliced(first + 1, second - first - 1));
    if (!time || !size || *size < 0) {
        return garble::badValue(line.number, u"%T@ %s"_s, line.text);
    }
    return DumpFile{.name = textOf(line.text.sliced(second + 1)), .time = *time, .size = *size};
}

}

Parsed<QList<DumpFile>> parseDumpFiles(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    QList<DumpFile> files;
    for (const Line &line : *lines) {
        const auto file = readFile(line);
        if (!file) {
            return tl::unexpected(file.error());
        }
        files.append(*file);
    }
    return files;
}

}
