// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

#include <functional>

namespace daytwo {

/// Why a light has its colour: a verdict with everything behind it.
struct Explanation
{
    QString run;                                   ///< id
    Verdict verdict;                               ///< as it was judged; shown in full
    std::vector<std::optional<Evidence>> evidence; ///< in the order of the check's probes; nothing where none is kept
    std::vector<ProbeRequest> questions; ///< what the check asks today, for where no answer is kept; may be empty
    /// What ssh is to be given for a host; unset or empty: its name.
    std::function<QString(const NodeId &host)> sshName;
    SpecRef spec;        ///< none for a check that neither catalogue nor lab file has now
    QString lastPassRun; ///< id of the run it last passed in; empty: never
    QDateTime lastPassAt;
};

/// The line that asks the same by hand.
QString lineByHand(const Explanation &explanation, const ProbeRequest &request);
/// Those of all questions, each once: as they were asked, or as they would be asked today where no answer is kept.
QStringList linesByHand(const Explanation &explanation);
/// What came back, the deciding lines marked ("▶ "), the others indented alike; as it is where no line decides.
/// `number` is the question's place among the check's probes.
QString markedAnswer(const Evidence &evidence, const QList<Mark> &marks, int number);
/// "2) On gw-vpn (VPN entry point): “WireGuard interface and peer state: sudo wg show” (B47)": where in the operations
/// document a check comes from.
QString documentText(const Verdict &verdict, const CheckSpec *spec);

}
