// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/dockerfacts.h"

#include "core/base/redact.h"
#include "core/facts/lines.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr qsizetype kLongestMessage = 200;
constexpr qsizetype kMostDistinct = 50;

const QRegularExpression &errorSign()
{
    static const QRegularExpression sign(
        u"(?:\\b(?:lvl|level)=\"?(?:error|eror|crit|fatal|panic)|\"level\":\\s*\"(?:error|fatal|panic)|"
        "\\bERROR\\b|\\bERRO\\b|\\bERR\\b|\\[error\\]|\\berror:|\\bpanic:|\\bPANIC\\b|\\bFATAL\\b|\\bfatal:|"
        "\\bfatal error:|[Oo]ut of memory|OOMKilled|[Pp]ermission denied)"_s);
    return sign;
}

const QRegularExpression &fatalSign()
{
    static const QRegularExpression sign(
        u"(?:\\b(?:lvl|level)=\"?(?:crit|fatal|panic)|\"level\":\\s*\"(?:fatal|panic)|\\bpanic:|\\bPANIC\\b|"
        "\\bFATAL\\b|\\bfatal:|\\bfatal error:|[Oo]ut of memory|OOMKilled|[Pp]ermission denied)"_s);
    return sign;
}

}

QString normalisedMessage(const QString &message)
{
    static const QRegularExpression uuid(u"\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b"_s);
    static const QRegularExpression time(
        u"\\b[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]+)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"_s);
    static const QRegularExpression hex(u"\\b(?:0x[0-9a-fA-F]+|(?=[a-f]*[0-9])[0-9a-f]{12,})\\b"_s);
    static const QRegularExpression number(u"[0-9]+"_s);
    QString text = redact(message.left(8 * kLongestMessage));
    for (QChar &c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f) {
            c = u' ';
        }
    }
    text.replace(time, u"<time>"_s).replace(uuid, u"<id>"_s).replace(hex, u"<id>"_s).replace(number, u"N"_s);
    return text.simplified().left(kLongestMessage);
}

LogCounts countLog(const QByteArray &text)
{
    LogCounts counts;
    QSet<QString> distinct;
    for (const QByteArrayView bytes : fieldsOf(text, '\n')) {
        if (trimmedLine(bytes).isEmpty()) {
            continue;
        }
        ++counts.lines;
        const QString line = textOf(bytes.first(std::min<qsizetype>(bytes.size(), 4096)));
        if (!errorSign().match(line).hasMatch()) {
            continue;
        }
        ++counts.errors;
        counts.fatals += fatalSign().match(line).hasMatch() ? 1 : 0;
        if (distinct.size() < kMostDistinct) {
            distinct.insert(normalisedMessage(line));
        }
    }
    counts.distinctErrors = distinct.values();
    counts.distinctErrors.sort();
    return counts;
}

}
