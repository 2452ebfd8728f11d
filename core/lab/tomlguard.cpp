// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/tomlguard.h"

#include "core/lab/labwords.h"

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// Walks over the text. Follows the grammar of strings exactly, so that it is never inside one when the parser is not.
class Guard
{
public:
    Guard(const QByteArray &text, const QString &name)
        : m_text(text)
        , m_name(name)
    {
    }

    std::optional<Diagnostic> run()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"' || c == '\'')
                skipString(c);
            else if (c == '#')
                skipComment();
            else
                step(c);
            if (m_problem)
                return m_problem;
        }
        return std::nullopt;
    }

private:
    void step(char c)
    {
        if (c == '\0')
            return refuse(LabWords::tr("a NUL byte: this is no text file"), {});
        if (c == '[' || c == '{')
            ++m_depth;
        else if ((c == ']' || c == '}') && m_depth > 0)
            --m_depth;
        if (c == '.')
            ++m_parts;
        else if (c == '=' || c == ',' || c == '[' || c == ']' || c == '{' || c == '}' || c == '\n')
            m_parts = 1;
        if (c == '=' || c == ',' || c == '[' || c == '{')
            ++m_values;
        if (m_depth > kMaxTomlDepth)
            return refuse(LabWords::tr("brackets are nested more than %1 deep").arg(kMaxTomlDepth), {});
        if (m_parts > kMaxTomlKeyParts)
            return refuse(LabWords::tr("a key of more than %1 parts").arg(kMaxTomlKeyParts), {});
        if (m_values > kMaxTomlValues)
            return refuse(LabWords::tr("more than %1 values").arg(kMaxTomlValues),
                          LabWords::tr("A lab file holds hosts, not data."));
        advance();
    }

    void skipString(char quote)
    {
        const QByteArray triple(3, quote);
        const bool multi = QByteArrayView(m_text).sliced(m_at).startsWith(triple);
        for (int i = 0; i < (multi ? 3 : 1); ++i)
            advance();
        while (m_at < m_text.size() && !m_problem) {
            const char c = m_text[m_at];
            if (c == '\0')
                return refuse(LabWords::tr("a NUL byte: this is no text file"), {});
            if (c == '\n' && !multi)
                return; // not closed: the parser will say so
            if (c == '\\' && quote == '"') {
                advance();
                advance();
                continue;
            }
            advance();
            if (c == quote && (!multi || closesMulti(quote)))
                return;
        }
    }

    /// One quote is behind us. Up to two more quotes may stand in front of the closing three.
    bool closesMulti(char quote)
    {
        qsizetype run = 1;
        while (m_at < m_text.size() && m_text[m_at] == quote && run < 5) {
            advance();
            ++run;
        }
        return run >= 3;
    }

    void skipComment()
    {
        while (m_at < m_text.size() && m_text[m_at] != '\n') {
            if (m_text[m_at] == '\0')
                return refuse(LabWords::tr("a NUL byte: this is no text file"), {});
            advance();
        }
    }

    void advance()
    {
        if (m_at >= m_text.size())
            return;
        const auto c = static_cast<unsigned char>(m_text[m_at++]);
        if (c == '\n') {
            ++m_line;
            m_column = 1;
        } else if ((c & 0xC0) != 0x80) { // a UTF-8 continuation byte is no column of its own
            ++m_column;
        }
    }

    void refuse(const QString &message, const QString &hint)
    {
        m_problem =
            Diagnostic{Diagnostic::Severity::Error, {m_name, m_line, m_column, m_line, m_column + 1}, message, hint};
    }

    const QByteArray &m_text;
    const QString &m_name;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_column = 1;
    int m_depth = 0;
    int m_parts = 1;
    int m_values = 0;
    std::optional<Diagnostic> m_problem;
};

}

std::optional<Diagnostic> guardToml(const QByteArray &text, const QString &name)
{
    return Guard(text, name).run();
}

}
