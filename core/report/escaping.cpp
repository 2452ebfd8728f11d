// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/escaping.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Marks that turn the direction of what follows: they could make "evil" read "live".
bool isDirectionMark(char16_t c)
{
    return c == 0x061c || (c >= 0x200e && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool isLineBreak(char16_t c)
{
    return c == u'\n' || c == 0x2028 || c == 0x2029;
}

bool isControl(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

QString escapeOf(char16_t c)
{
    return c < 0x100 ? u"\\x%1"_s.arg(int(c), 2, 16, QChar(u'0')) : u"\\u%1"_s.arg(int(c), 4, 16, QChar(u'0'));
}

QString visible(const QString &text, bool keepLines)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool kept = unit == u'\t' || (unit == u'\n' && keepLines);
        if (unit == u'\n' && !keepLines)
            result += u"\\n"_s;
        else if (!kept && (isControl(unit) || isDirectionMark(unit) || isLineBreak(unit)))
            result += escapeOf(unit);
        else
            result += c;
    }
    return result;
}

/// Whether XML 1.0 has this code unit; surrogates are looked at in pairs by the caller.
bool inXml(char16_t c)
{
    return c == u'\t' || c == u'\n' || c == u'\r' || (c >= 0x20 && c < 0xfffe);
}

qsizetype longestRunOf(QChar wanted, const QString &text)
{
    qsizetype longest = 0;
    qsizetype current = 0;
    for (const QChar c : text) {
        current = c == wanted ? current + 1 : 0;
        longest = std::max(longest, current);
    }
    return longest;
}

}

QString visibleLine(const QString &text)
{
    return visible(text, false);
}

QString visibleBlock(const QString &text)
{
    return visible(text, true);
}

QString shortened(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    qsizetype cut = length - 1;
    if (cut > 0 && text[cut - 1].isHighSurrogate())
        --cut;
    return text.first(cut) + u'…';
}

QString xmlSafe(const QString &text)
{
    QString result = text;
    for (qsizetype i = 0; i < result.size(); ++i) {
        const QChar c = result[i];
        if (c.isHighSurrogate() && i + 1 < result.size() && result[i + 1].isLowSurrogate())
            ++i;
        else if (c.isSurrogate() || !inXml(c.unicode()))
            result[i] = QChar::ReplacementCharacter;
    }
    return result;
}

QString markdownLine(const QString &text)
{
    static constexpr QStringView special(u"\\`*_{}[]<>()#+!|~$&");
    QString result;
    for (const QChar c : visibleLine(text)) {
        if (special.contains(c))
            result += u'\\';
        result += c;
    }
    return result;
}

QString markdownBlock(const QString &text)
{
    const QString fence(std::max<qsizetype>(3, longestRunOf(u'`', text) + 1), u'`');
    const QString body = visibleBlock(text);
    return fence + u'\n' + body + (body.endsWith(u'\n') ? QString() : u"\n"_s) + fence + u'\n';
}

QString htmlText(const QString &text)
{
    QString escaped = xmlSafe(visibleBlock(text)).toHtmlEscaped();
    return escaped.replace(u'\'', u"&#39;"_s);
}

QString prometheusLabel(const QString &text)
{
    QString escaped = text;
    return escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
}

QString pluginLine(const QString &text)
{
    return visibleLine(text).replace(u'|', u'¦');
}

}
