// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/iptablesrule.h"

#include "core/firewall/iptablesmatches.h"
#include "core/firewall/iptablestargets.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// The options every rule has, by their short name.
QString generalOption(const QString &option)
{
    static const QHash<QString, QString> names{{u"-p"_s, u"-p"_s},
                                               {u"--protocol"_s, u"-p"_s},
                                               {u"--proto"_s, u"-p"_s},
                                               {u"-s"_s, u"-s"_s},
                                               {u"--source"_s, u"-s"_s},
                                               {u"--src"_s, u"-s"_s},
                                               {u"-d"_s, u"-d"_s},
                                               {u"--destination"_s, u"-d"_s},
                                               {u"--dst"_s, u"-d"_s},
                                               {u"-i"_s, u"-i"_s},
                                               {u"--in-interface"_s, u"-i"_s},
                                               {u"-o"_s, u"-o"_s},
                                               {u"-m"_s, u"-m"_s},
                                               {u"--out-interface"_s, u"-o"_s},
                                               {u"--match"_s, u"-m"_s},
                                               {u"-j"_s, u"-j"_s},
                                               {u"--jump"_s, u"-j"_s},
                                               {u"-g"_s, u"-g"_s},
                                               {u"--goto"_s, u"-g"_s},
                                               {u"-f"_s, u"-f"_s},
                                               {u"--fragment"_s, u"-f"_s},
                                               {u"-c"_s, u"-c"_s},
                                               {u"--set-counters"_s, u"-c"_s},
                                               {u"-4"_s, u"-4"_s},
                                               {u"--ipv4"_s, u"-4"_s},
                                               {u"-6"_s, u"-6"_s},
                                               {u"--ipv6"_s, u"-6"_s}};
    return names.value(option);
}

class RuleReader
{
public:
    RuleReader(const std::vector<IptablesToken> &tokens, const IptablesRuleContext &context)
        : m_context(context)
        , m_words(tokens)
        , m_matches(context.family, m_words)
    {
    }

    IptablesRule read()
    {
        while (!m_words.atEnd())
            readOption();
        m_matches.finish();
        m_result.problem = m_matches.problem();
        m_result.rule.matches = m_matches.take();
        m_targets.finish(m_context, m_result);
        return std::move(m_result);
    }

private:
    void readOption()
    {
        const bool negated = m_words.takeNegation();
        if (m_words.atEnd())
            return m_matches.addUncertain();
        const IptablesToken option = m_words.take();
        if (!option.isOption())
            return m_matches.addUncertain();
        const QString general = generalOption(option.text);
        if (!general.isEmpty())
            return readGeneral(general, negated);
        if (m_targets.takeOption(option.text, m_words))
            return;
        m_matches.readOption(option.text, negated);
    }

    void readGeneral(const QString &option, bool negated)
    {
        if (option == u"-4" || option == u"-6") {
            m_matches.add(FamilyMatch{option == u"-4" ? IpFamily::V4 : IpFamily::V6}, negated);
        } else if (option == u"-f") {
            m_matches.add(CraftedMatch{false}, negated);
        } else if (option == u"-c") {
            m_words.skip(2);
        } else {
            negated = m_words.takeNegation() || negated;
            readGeneralValue(option, m_words.take().text, negated);
        }
    }

    void readGeneralValue(const QString &option, const QString &value, bool negated)
    {
        if (option == u"-p")
            return m_matches.readProtocol(value, negated);
        if (option == u"-s" || option == u"-d")
            return m_matches.readAddresses(option == u"-s" ? Side::Source : Side::Destination, value, negated);
        if (option == u"-i" || option == u"-o")
            return m_matches.add(InterfaceMatch{option == u"-o", {value}}, negated);
        if (option == u"-m")
            return m_matches.beginModule(value);
        m_targets.begin(value, option == u"-g");
    }

    const IptablesRuleContext &m_context;
    IptablesWords m_words;
    IptablesMatches m_matches;
    IptablesTargets m_targets;
    IptablesRule m_result;
};

}

IptablesRule readIptablesRule(const std::vector<IptablesToken> &tokens, const IptablesRuleContext &context)
{
    return RuleReader(tokens, context).read();
}

}
