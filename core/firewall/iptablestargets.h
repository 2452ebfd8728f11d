// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/iptablesrule.h"
#include "core/firewall/iptableswords.h"

#include <QMap>

namespace daytwo {

/// Gathers the target of one rule with its options.
class IptablesTargets
{
public:
    /// `-j NAME` or `-g NAME`.
    void begin(const QString &name, bool isGoto);
    /// Takes an option that belongs to the target; false when it belongs to a match.
    bool takeOption(const QString &option, IptablesWords &words);
    /// Puts target and side effects into `result`.
    void finish(const IptablesRuleContext &context, IptablesRule &result) const;

private:
    [[nodiscard]] Target builtin(const IptablesRuleContext &context, IptablesRule &result) const;
    [[nodiscard]] Target markTarget() const;
    [[nodiscard]] Target natTarget(const IptablesRuleContext &context) const;

    QString m_name;
    bool m_isGoto = false;
    QMap<QString, QString> m_options;
};

}
