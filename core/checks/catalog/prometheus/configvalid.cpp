// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/prometheus/prometheus.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Check, Presence };

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(commands::promtoolCheckConfig(prometheusConfigFile(scope))),
                          scope.here(commands::presence())},
               .needs = {sshSession()}});
}

/// What promtool says is wrong, without the name of the file.
QString complaintOf(const Evidence &evidence)
{
    for (const QByteArray &text : {evidence.err, evidence.out}) {
        for (const QByteArray &line : text.split('\n')) {
            const qsizetype from = line.indexOf("FAILED");
            const qsizetype file = line.indexOf(".yml: ");
            if (from >= 0)
                return quoted(file > from ? line.mid(file + 6).trimmed() : line.trimmed());
        }
    }
    return quoted(evidence.err.trimmed());
}

Judgement judgeAnswer(const Evidence &evidence)
{
    const QByteArray all = evidence.out + evidence.err;
    if (all.contains("no such file or directory") && !evidence.out.contains("SUCCESS"))
        return unknown(
            Reason::Unproven,
            CheckWords::tr("The configuration file is not where it was looked for: %1").arg(complaintOf(evidence)));
    if (all.contains("FAILED"))
        return failed(CheckWords::tr("The configuration on disk is not valid: %1").arg(complaintOf(evidence)));
    if (evidence.exitCode != 0)
        return failed(CheckWords::tr("promtool refuses the configuration (exit code %1): %2")
                          .arg(evidence.exitCode)
                          .arg(complaintOf(evidence)));
    if (!evidence.out.contains("is valid prometheus config file syntax"))
        return unknown(
            Reason::Garbled,
            CheckWords::tr("promtool did not say that the file is valid: %1").arg(quoted(evidence.out.trimmed())));
    return passed(CheckWords::tr("promtool finds the configuration on disk valid."));
}

Judgement judge(const JudgeInput &input)
{
    const Reading reading = readingOf(input, Check, Presence);
    if (reading.refusal && !reading.transportFailed && reading.outcome.state == CommandState::ToolMissing)
        return skipped(
            CheckWords::tr("promtool is not installed here; prometheus.config-loaded tells what is running."));
    // promtool that fails without a word on stdout has still read the file and says why on stderr.
    const bool spoke = !reading.transportFailed && reading.outcome.state == CommandState::Failed &&
                       input.evidence[Check]->err.contains("FAILED");
    if (reading.refusal && !spoke)
        return *reading.refusal;
    Judgement result = judgeAnswer(*input.evidence[Check]);
    result.expected = CheckWords::tr("promtool check config ends with exit code 0.");
    return result;
}

}

const CheckSpec &prometheusConfigValid()
{
    static const CheckSpec spec{
        .id = "prometheus.config-valid",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Prometheus' configuration on disk is valid"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "A file that is broken now is noticed at the next start, when nothing comes up."),
        .section = "4",
        .bullets = "B28",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Mend the line that promtool names, then reload."),
        .profiles = {Profile::PostChange, Profile::Maintenance},
        .roles = {QString(kRoleMonitoring)},
        .vantage = "node",
        .parameters = {prometheusConfigParameter()},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
