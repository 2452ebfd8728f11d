// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redact.h"

#include <QRegularExpression>

#include <array>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

struct Rule
{
    QRegularExpression pattern;
    QString replacement;
};

const std::array<Rule, 9> &rules()
{
    using Option = QRegularExpression::PatternOption;
    static const auto expression = [](const QString &pattern, QRegularExpression::PatternOptions options) {
        QRegularExpression compiled(pattern, options);
        compiled.optimize();
        return compiled;
    };
    static const std::array<Rule, 9> table{{
        {expression(u"-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?(-----END \\1-----|\\z)"_s,
                    Option::DotMatchesEverythingOption),
         u"[redacted private key]"_s},
        {expression(u"((?:private|preshared|pre-shared)[ _-]?keys?\\W{0,8})[A-Za-z0-9+/]{42}[A-Za-z0-9+/=]="_s,
                    Option::CaseInsensitiveOption),
         u"\\1[redacted]"_s},
        {expression(u"(PVEAPIToken=[^\\s=:,;\"']+[=:])[^\\s,;\"'\\\\]+"_s, {}), u"\\1[redacted]"_s},
        {expression(u"PVE(?:Auth)?(?:Cookie=)?(?:%3A|:)[^\\s;\"']+"_s, {}), u"[redacted ticket]"_s},
        {expression(u"(PVEAuthCookie=)[^\\s;\"']+"_s, {}), u"\\1[redacted]"_s},
        {expression(u"((?:Proxy-)?Authorization[\"']?\\s*[:=]\\s*[\"']?)[^\\r\\n\"']+"_s,
                    Option::CaseInsensitiveOption),
         u"\\1[redacted]"_s},
        {expression(
             u"((?:pass(?:word|wd|phrase)?|secret|token|api[_-]?key)[\"']?\\s*[=:]\\s*[\"']?)(?![\\s\"'])[^\\s\"',;&]+"_s,
             Option::CaseInsensitiveOption),
         u"\\1[redacted]"_s},
        {expression(u"\\$2[abxy]\\$\\d\\d\\$[./A-Za-z0-9]{53}"_s, {}), u"[redacted hash]"_s},
        {expression(u"([a-z][a-z0-9+.-]*://[^\\s/:@]+:)[^\\s/@]+@"_s, Option::CaseInsensitiveOption),
         u"\\1[redacted]@"_s},
    }};
    return table;
}

}

QString redact(const QString &text)
{
    QString clean = text;
    for (const Rule &rule : rules())
        clean.replace(rule.pattern, rule.replacement);
    return clean;
}

QByteArray redact(const QByteArray &text)
{
    // Latin-1 maps every byte to one character and back, so that binary output survives untouched.
    return redact(QString::fromLatin1(text)).toLatin1();
}

}
