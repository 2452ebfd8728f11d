// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/lines.h"

#include <algorithm>
#include <cmath>

namespace daytwo {

Parsed<QList<Line>> linesOf(const QByteArray &out)
{
    QList<Line> lines;
    const QByteArrayView all(out);
    if (const qsizetype nul = all.indexOf('\0'); nul >= 0) {
        const QByteArrayView before = all.first(nul);
        return garbled(1 + static_cast<int>(std::count(before.begin(), before.end(), '\n')),
                       FactWords::tr("the output holds a NUL byte, which no text does"));
    }
    qsizetype start = 0;
    while (start < all.size()) {
        const qsizetype end = all.indexOf('\n', start);
        const int number = static_cast<int>(lines.size()) + 1;
        if (end < 0) {
            return garble::cut(number);
        }
        lines.append({number, all.sliced(start, end - start)});
        start = end + 1;
    }
    return lines;
}

QList<QByteArrayView> fieldsOf(QByteArrayView text, char separator)
{
    QList<QByteArrayView> fields;
    qsizetype start = 0;
    for (qsizetype end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
        fields.append(text.sliced(start, end - start));
        start = end + 1;
    }
    fields.append(text.sliced(start));
    return fields;
}

QList<QByteArrayView> wordsOf(QByteArrayView text)
{
    QList<QByteArrayView> words;
    qsizetype i = 0;
    while (i < text.size()) {
        const auto blank = [&](qsizetype at) { return text[at] == ' ' || text[at] == '\t'; };
        while (i < text.size() && blank(i)) {
            ++i;
        }
        const qsizetype start = i;
        while (i < text.size() && !blank(i)) {
            ++i;
        }
        if (i > start) {
            words.append(text.sliced(start, i - start));
        }
    }
    return words;
}

QByteArrayView trimmedLine(QByteArrayView text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.isEmpty() && blank(text.front())) {
        text = text.sliced(1);
    }
    while (!text.isEmpty() && blank(text.back())) {
        text.chop(1);
    }
    return text;
}

std::optional<double> realOf(QByteArrayView text)
{
    const auto value = numberOf<double>(text);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

}
