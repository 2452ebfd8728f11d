// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/iptableswords.h"
#include "core/firewall/ruleset.h"

namespace daytwo {

/// A module that counts by source, while its options are read.
struct ThrottleOptions
{
    bool perSource = true;
    bool hasMode = false;
    std::optional<bool> fresh;
    int hits = 0;
    bool isSet = false;
};

/// Gathers the matches of one rule. An option that is not known, or whose value is not understood, leaves an uncertain
/// match behind, so that nothing is ever concluded from it.
class IptablesMatches
{
public:
    IptablesMatches(IpFamily family, IptablesWords &words)
        : m_family(family)
        , m_words(words)
    {
    }

    void add(Match::Test test, bool negated);
    void addUncertain() { add(UncertainMatch{}, false); }
    /// `-s LIST`, `-d LIST`.
    void readAddresses(Side side, const QString &list, bool negated);
    /// `-p NAME`: also the module whose options may follow without `-m`.
    void readProtocol(const QString &name, bool negated);
    /// `-m NAME`.
    void beginModule(const QString &name);
    /// Any other option, with its values.
    void readOption(const QString &option, bool negated);
    /// After the last option: closes what was begun.
    void finish();
    std::vector<Match> take() { return std::move(m_matches); }
    /// The first value that can not be: see addressListProblem(). Empty: none.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    void addAddresses(Side side, const std::optional<AddressSet> &addresses, bool negated);
    void note(const QString &problem);
    bool readPortOption(const QString &option, const QString &value, bool negated);
    bool readAddressOption(const QString &option, const QString &value, bool negated);
    bool readTcpOption(const QString &option, bool negated);
    bool readConntrackOption(const QString &option, const QString &value, bool negated);
    bool readConntrackAddress(const QString &option, const QString &value, bool negated);
    bool readSetOption(const QString &option, bool negated);
    void blurSet();
    bool readFlagOption(const QString &option, bool negated);
    bool readThrottleOption(const QString &option, bool negated);
    void addPorts(PortMatch::Which which, const std::optional<std::vector<PortRange>> &ports, bool negated);
    ConntrackMatch &conntrack();

    IpFamily m_family;
    QString m_problem;
    IptablesWords &m_words;
    QString m_module;
    void closeThrottle();
    std::optional<ThrottleOptions> m_throttle;
    /// The index of the module's own match, when it has gathered one.
    std::optional<size_t> m_moduleMatch;
    std::vector<Match> m_matches;
};

}
