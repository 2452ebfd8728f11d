// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/conditiontokens.h"

#include "core/lab/labwords.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

using Kind = ConditionToken::Kind;

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

class Tokens
{
public:
    explicit Tokens(const QString &text)
        : m_text(text)
    {
    }

    tl::expected<std::vector<ConditionToken>, ConditionProblem> run()
    {
        std::vector<ConditionToken> tokens;
        for (;;) {
            while (m_at < m_text.size() && m_text[m_at].isSpace())
                ++m_at;
            if (m_at == m_text.size())
                break;
            auto token = next();
            if (!token)
                return tl::unexpected(token.error());
            tokens.push_back(std::move(*token));
        }
        tokens.push_back({Kind::End, {}, 0, int(m_at)});
        return tokens;
    }

private:
    using Token = tl::expected<ConditionToken, ConditionProblem>;

    Token next()
    {
        const QChar c = m_text[m_at];
        if (c == u'\'' || c == u'"')
            return quoted(c);
        const bool negative = c == u'-' && m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1]);
        if (isDigit(c) || negative)
            return number();
        if (isLetter(c))
            return word();
        return sign();
    }

    Token quoted(QChar quote)
    {
        const int start = int(m_at++);
        QString value;
        while (m_at < m_text.size() && m_text[m_at] != quote) {
            if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size())
                value += escaped();
            else
                value += m_text[m_at++];
        }
        if (m_at == m_text.size())
            return tl::unexpected(ConditionProblem{start, LabWords::tr("this text has no end"), {}});
        ++m_at;
        return ConditionToken{Kind::Text, value, 0, start};
    }

    /// \\ and the quotes stand for themselves; any other backslash stays, for the sake of regular expressions.
    QString escaped()
    {
        const QChar c = m_text[m_at + 1];
        m_at += 2;
        if (c == u'\\' || c == u'\'' || c == u'"')
            return c;
        return c == u'n' ? QString(u'\n') : c == u't' ? QString(u'\t') : u'\\' + QString(c);
    }

    Token number()
    {
        const int start = int(m_at++);
        while (m_at < m_text.size() && (isDigit(m_text[m_at]) || m_text[m_at] == u'.'))
            ++m_at;
        if (m_at < m_text.size() && isLetter(m_text[m_at]))
            ++m_at; // 5s is no number; let it be told as a whole
        const QString digits = m_text.mid(start, m_at - start);
        bool ok = false;
        const double value = digits.toDouble(&ok);
        if (!ok || !std::isfinite(value))
            return tl::unexpected(
                ConditionProblem{start, LabWords::tr("\"%1\" is no number").arg(digits.left(40)), {}});
        return ConditionToken{Kind::Number, digits, value, start};
    }

    Token word()
    {
        const int start = int(m_at);
        while (m_at < m_text.size() && (isLetter(m_text[m_at]) || isDigit(m_text[m_at])))
            ++m_at;
        return ConditionToken{Kind::Word, m_text.mid(start, m_at - start), 0, start};
    }

    Token sign()
    {
        const int start = int(m_at);
        for (const auto two : {"=="_L1, "!="_L1, "<="_L1, ">="_L1}) {
            if (QStringView(m_text).mid(m_at).startsWith(two)) {
                m_at += 2;
                return ConditionToken{Kind::Sign, two, 0, start};
            }
        }
        const QChar c = m_text[m_at++];
        if (u"<>()[],."_s.contains(c))
            return ConditionToken{Kind::Sign, c, 0, start};
        const QString hint = c == u'='                             ? LabWords::tr("Equality is ==.")
                             : c == u'&' || c == u'|' || c == u'!' ? LabWords::tr("Write and, or, not.")
                                                                   : QString();
        return tl::unexpected(ConditionProblem{start, LabWords::tr("\"%1\" means nothing here").arg(c), hint});
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

}

tl::expected<std::vector<ConditionToken>, ConditionProblem> conditionTokens(const QString &text)
{
    return Tokens(text).run();
}

}
