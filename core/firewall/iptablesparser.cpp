// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/iptablesparser.h"

#include "core/firewall/iptablesrule.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

struct BuiltinChain
{
    QLatin1StringView table;
    QLatin1StringView chain;
    Hook hook;
    int priority;
};

constexpr BuiltinChain kBuiltins[] = {{"raw"_L1, "PREROUTING"_L1, Hook::Prerouting, -300},
                                      {"raw"_L1, "OUTPUT"_L1, Hook::Output, -300},
                                      {"mangle"_L1, "PREROUTING"_L1, Hook::Prerouting, -150},
                                      {"mangle"_L1, "INPUT"_L1, Hook::Input, -150},
                                      {"mangle"_L1, "FORWARD"_L1, Hook::Forward, -150},
                                      {"mangle"_L1, "OUTPUT"_L1, Hook::Output, -150},
                                      {"mangle"_L1, "POSTROUTING"_L1, Hook::Postrouting, -150},
                                      {"nat"_L1, "PREROUTING"_L1, Hook::Prerouting, -100},
                                      {"nat"_L1, "INPUT"_L1, Hook::Input, 100},
                                      {"nat"_L1, "OUTPUT"_L1, Hook::Output, -100},
                                      {"nat"_L1, "POSTROUTING"_L1, Hook::Postrouting, 100},
                                      {"filter"_L1, "INPUT"_L1, Hook::Input, 0},
                                      {"filter"_L1, "FORWARD"_L1, Hook::Forward, 0},
                                      {"filter"_L1, "OUTPUT"_L1, Hook::Output, 0},
                                      {"security"_L1, "INPUT"_L1, Hook::Input, 50},
                                      {"security"_L1, "FORWARD"_L1, Hook::Forward, 50},
                                      {"security"_L1, "OUTPUT"_L1, Hook::Output, 50}};

std::optional<BaseHook> builtinHook(const QString &table, const QString &chain)
{
    const auto *it = std::find_if(std::begin(kBuiltins), std::end(kBuiltins), [&](const BuiltinChain &builtin) {
        return table == builtin.table && chain == builtin.chain;
    });
    if (it == std::end(kBuiltins))
        return std::nullopt;
    BaseHook hook;
    hook.hook = it->hook;
    hook.priority = it->priority;
    hook.isNat = table == u"nat";
    return hook;
}

bool isTableName(const QString &name)
{
    return std::any_of(std::begin(kBuiltins), std::end(kBuiltins),
                       [&](const BuiltinChain &builtin) { return name == builtin.table; });
}

/// Which table `iptables -S` shows, by its built-in chains.
QString tableOfChains(const QStringList &chains)
{
    const bool pre = chains.contains(u"PREROUTING"_s);
    if (!pre)
        return u"filter"_s;
    if (!chains.contains(u"POSTROUTING"_s))
        return u"raw"_s;
    return chains.contains(u"FORWARD"_s) ? u"mangle"_s : u"nat"_s;
}

struct RuleLine
{
    int line = 0;
    QByteArray text;
    std::vector<IptablesToken> tokens; // of what follows the chain
    int chain = 0;
};

/// One table while its lines are read. Rules wait until all chains are known.
struct OpenTable
{
    QString name; // empty while `iptables -S` has not shown enough
    int line = 0;
    QHash<QString, int> chains;
    RuleTable table;
    std::vector<RuleLine> rules;
    bool listed = false; // from `-S`, which has no COMMIT
};

class Parser
{
public:
    explicit Parser(const IptablesSource &source)
        : m_source(source)
    {
    }

    Result<IptablesText> parse(const QByteArray &text)
    {
        if (!text.isEmpty() && !text.endsWith('\n'))
            return failure(int(text.count('\n')) + 1, u"the last line is cut"_s);
        qsizetype begin = 0;
        while (begin < text.size()) {
            const qsizetype end = text.indexOf('\n', begin);
            ++m_line;
            if (auto read = readLine(text.mid(begin, end - begin)); !read)
                return fail(read.error());
            begin = end + 1;
        }
        return finish();
    }

private:
    [[nodiscard]] tl::unexpected<Error> failure(int line, const QString &detail) const
    {
        return fail(Error::Kind::BadInput, u"%1:%2"_s.arg(m_source.what).arg(line), detail);
    }
    [[nodiscard]] tl::unexpected<Error> failure(const QString &detail) const { return failure(m_line, detail); }

    Result<void> readLine(const QByteArray &raw)
    {
        QByteArray line = raw.trimmed();
        if (line.isEmpty())
            return {};
        if (line.startsWith('#'))
            return readComment(line);
        if (line.startsWith('*'))
            return beginTable(QString::fromUtf8(line.mid(1)));
        if (line == "COMMIT")
            return m_open && !m_open->listed ? closeTable() : failure(u"COMMIT outside of a table"_s);
        if (line.startsWith(':'))
            return readDeclaration(line);
        if (line.startsWith('[')) // counters: [12:3456] -A …
            line = line.mid(line.indexOf(']') + 1).trimmed();
        const auto tokens = iptablesTokens(line);
        if (!tokens)
            return failure(u"a quote is not closed"_s);
        return readCommand(line, *tokens);
    }

    Result<void> readComment(const QByteArray &line)
    {
        static const QRegularExpression unreadable(u"^# Table [`'\"]?([a-z]+)[`'\"]? is incompatible"_s);
        const QString text = QString::fromUtf8(line);
        if (const auto match = unreadable.match(text); match.hasMatch())
            m_result.unreadableTables << match.captured(1);
        if (text.contains("-legacy tables present"_L1))
            m_result.warnsOfLegacyTables = true;
        if (text.startsWith("# Generated by "_L1)) {
            ++m_generated;
            m_result.mayBeTranslated = text.contains("(nf_tables)"_L1);
        }
        if (text.startsWith("# Completed on "_L1))
            ++m_completed;
        return {};
    }

    Result<void> beginTable(const QString &name)
    {
        if (m_open && !m_open->listed)
            return failure(u"a table begins before the last one ended with COMMIT"_s);
        if (!isTableName(name))
            return failure(u"unknown table \"%1\""_s.arg(name));
        if (auto closed = closeTable(); !closed)
            return closed;
        m_open.emplace();
        m_open->name = name;
        m_open->line = m_line;
        return {};
    }

    /// ":INPUT DROP [0:0]"
    Result<void> readDeclaration(const QByteArray &line)
    {
        if (!m_open || m_open->listed)
            return failure(u"a chain outside of a table"_s);
        const QStringList words = QString::fromUtf8(line.mid(1)).split(u' ', Qt::SkipEmptyParts);
        if (words.size() < 2)
            return failure(u"a chain without a policy"_s);
        return declare(words[0], words[1], QString::fromUtf8(line));
    }

    /// "-P INPUT DROP", "-N NAME", "-A CHAIN rule".
    Result<void> readCommand(const QByteArray &line, const std::vector<IptablesToken> &tokens)
    {
        const QString command = tokens.empty() || tokens[0].quoted ? QString() : tokens[0].text;
        if (tokens.size() < 2 || (command != u"-A" && command != u"-P" && command != u"-N"))
            return failure(u"not a line of iptables-save"_s);
        if (command == u"-A")
            return readRule(line, tokens);
        if (m_open && !m_open->listed)
            return failure(u"%1 inside of a table of iptables-save"_s.arg(command));
        if (command == u"-N")
            return m_open ? declare(tokens[1].text, u"-"_s, QString::fromUtf8(line))
                          : failure(u"a chain outside of a table"_s);
        if (tokens.size() < 3)
            return failure(u"a chain without a policy"_s);
        if (m_open && (m_open->chains.contains(tokens[1].text) || !m_open->rules.empty())) {
            if (auto closed = closeTable(); !closed)
                return closed;
        }
        if (!m_open) {
            m_open.emplace();
            m_open->listed = true;
            m_open->line = m_line;
        }
        return declare(tokens[1].text, tokens[2].text, QString::fromUtf8(line));
    }

    Result<void> declare(const QString &name, const QString &policy, const QString &text)
    {
        if (m_open->chains.contains(name))
            return failure(u"chain \"%1\" is declared twice"_s.arg(name));
        if (policy != u"ACCEPT" && policy != u"DROP" && policy != u"-")
            return failure(u"unknown policy \"%1\""_s.arg(policy));
        Chain chain;
        chain.name = name;
        chain.line = m_line;
        chain.declaration = text;
        if (policy != u"-") {
            chain.base.emplace();
            chain.base->acceptsByDefault = policy == u"ACCEPT";
        }
        m_open->chains.insert(name, int(m_open->table.chains.size()));
        m_open->table.chains.push_back(std::move(chain));
        return {};
    }

    Result<void> readRule(const QByteArray &line, const std::vector<IptablesToken> &tokens)
    {
        if (!m_open)
            return failure(u"a rule outside of a table"_s);
        const auto chain = m_open->chains.constFind(tokens[1].text);
        if (chain == m_open->chains.constEnd())
            return failure(u"a rule for chain \"%1\", which is not declared"_s.arg(tokens[1].text));
        m_open->rules.push_back({m_line, line, {tokens.begin() + 2, tokens.end()}, *chain});
        return {};
    }

    Result<void> closeTable()
    {
        if (!m_open)
            return {};
        OpenTable open = std::move(*m_open);
        m_open.reset();
        if (open.listed) {
            m_result.isOneTable = true;
            QStringList builtins;
            for (const Chain &chain : open.table.chains) {
                if (chain.base)
                    builtins << chain.name;
            }
            open.name = tableOfChains(builtins);
        }
        if (m_tableNames.contains(open.name))
            return failure(open.line, u"table \"%1\" comes twice"_s.arg(open.name));
        m_tableNames << open.name;
        if (auto hooked = placeChains(open); !hooked)
            return hooked;
        if (auto read = readRules(open); !read)
            return read;
        open.table.name = m_source.prefix + open.name;
        open.table.forV4 = m_source.family == IpFamily::V4;
        open.table.forV6 = !open.table.forV4;
        m_result.tables.push_back(std::move(open.table));
        return {};
    }

    Result<void> placeChains(OpenTable &open) const
    {
        for (Chain &chain : open.table.chains) {
            const auto hook = builtinHook(open.name, chain.name);
            if (hook.has_value() != chain.base.has_value())
                return failure(chain.line, hook ? u"built-in chain \"%1\" without a policy"_s.arg(chain.name)
                                                : u"chain \"%1\" is not built in, yet has a policy"_s.arg(chain.name));
            if (hook) {
                const bool accepts = chain.base->acceptsByDefault;
                chain.base = *hook;
                chain.base->acceptsByDefault = accepts;
            }
        }
        return {};
    }

    Result<void> readRules(OpenTable &open) const
    {
        const IptablesRuleContext context{m_source.family, open.name, &open.chains};
        for (const RuleLine &line : open.rules) {
            IptablesRule read = readIptablesRule(line.tokens, context);
            if (!read.problem.isEmpty())
                return failure(line.line, read.problem);
            read.rule.line = line.line;
            read.rule.text = QString::fromUtf8(line.text);
            open.table.writtenSets << read.writtenSets;
            open.table.marksConnections |= read.marksConnections;
            open.table.hasConnectionTemplates |= read.hasConnectionTemplate;
            open.table.chains[static_cast<size_t>(line.chain)].rules.push_back(std::move(read.rule));
        }
        return {};
    }

    Result<IptablesText> finish()
    {
        if (m_open && !m_open->listed)
            return failure(m_line, u"the text ends before table \"%1\" ended with COMMIT"_s.arg(m_open->name));
        if (auto closed = closeTable(); !closed)
            return fail(closed.error());
        m_result.isOneTable = m_result.isOneTable && !m_tableNames.contains(u"nat"_s);
        if (m_generated != m_completed)
            return failure(m_line, u"the text ends before its last table was completed"_s);
        return std::move(m_result);
    }

    const IptablesSource &m_source;
    int m_line = 0;
    int m_generated = 0;
    int m_completed = 0;
    std::optional<OpenTable> m_open;
    QStringList m_tableNames;
    IptablesText m_result;
};

}

Result<IptablesText> parseIptables(const QByteArray &text, const IptablesSource &source)
{
    return Parser(source).parse(text);
}

}
