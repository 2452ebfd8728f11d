// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/iptablestokens.h"

namespace daytwo {

/// The words of one rule, taken from left to right. Taking past the end gives empty words.
class IptablesWords
{
public:
    explicit IptablesWords(const std::vector<IptablesToken> &tokens)
        : m_tokens(tokens)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_next >= m_tokens.size(); }
    IptablesToken take() { return atEnd() ? IptablesToken{} : m_tokens[m_next++]; }
    void skip(int count) { m_next = std::min(m_tokens.size(), m_next + static_cast<size_t>(count)); }
    /// Takes a lone "!" when there is one.
    bool takeNegation()
    {
        const bool negated = !atEnd() && m_tokens[m_next].isNegation();
        m_next += negated ? 1 : 0;
        return negated;
    }
    /// Skips the values of an option nobody knows: everything up to the next option.
    void skipValues()
    {
        while (!atEnd() && !m_tokens[m_next].isOption() && !m_tokens[m_next].isNegation())
            ++m_next;
    }

private:
    const std::vector<IptablesToken> &m_tokens;
    size_t m_next = 0;
};

}
