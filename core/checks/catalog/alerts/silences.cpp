// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/access.h"
#include "core/checks/catalog/alerts/alerts.h"
#include "core/checks/catalog/look.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Managers, Silences };

void plan(PlanScope &scope)
{
    scope.add(
        {.probes = {prometheusGet(scope, u"/api/v1/alertmanagers"_s), alertmanagerGet(scope, u"/api/v2/silences"_s)},
         .needs = {sshSession(), u"prometheus.healthy"_s}});
}

QString silenceText(const AlertSilence &silence)
{
    return CheckWords::tr("%1 by %2", "silence: comment, author")
        .arg(quoted(silence.comment.toUtf8()), quoted(silence.createdBy.toUtf8()));
}

Judgement judgeSilences(const JudgeInput &input, const QList<AlertSilence> &silences)
{
    const double latest = double(input.now.toMSecsSinceEpoch()) + input.number("days") * 86400e3;
    QStringList everything;
    QStringList endless;
    int active = 0;
    for (const AlertSilence &silence : silences) {
        if (silence.state == "expired"_L1)
            continue;
        ++active;
        if (silence.matchesEverything())
            everything << silenceText(silence);
        else if (double(silence.endsMs) > latest)
            endless << silenceText(silence);
    }
    if (!everything.isEmpty())
        return warned(CheckWords::tr("Every alert is silenced: %1.").arg(shortList(everything)));
    if (!endless.isEmpty())
        return warned(
            CheckWords::tr("Silenced for more than %1 days: %2.").arg(input.number("days")).arg(shortList(endless)));
    return passed(CheckWords::tr("%n silence(s), each narrow and short.", nullptr, active));
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = prometheusSilent(*input.evidence[Managers]))
        return *refusal;
    const auto urls = parsePromAlertmanagers(input.evidence[Managers]->out);
    if (!urls)
        return unreadable(urls.error(), u"Prometheus"_s);
    if (auto refusal = alertmanagerSilent(input, *input.evidence[Silences], *urls)) {
        // That it is down is the light of alerts.pipeline; here it only means that nothing was seen.
        return refusal->outcome == Outcome::Fail ? unknown(Reason::Unreachable, refusal->summary) : *refusal;
    }
    const auto silences = parseSilences(input.evidence[Silences]->out);
    Judgement result = silences ? judgeSilences(input, *silences) : unreadable(silences.error(), u"Alertmanager"_s);
    result.expected =
        CheckWords::tr("No silence that matches everything or ends later than in %1 days.").arg(input.number("days"));
    return result;
}

}

const CheckSpec &alertsSilences()
{
    static const CheckSpec spec{
        .id = "alerts.silences",
        .title = QT_TRANSLATE_NOOP("CheckWords", "No alert is silenced for good"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A silence of last year keeps today's fault from being told."),
        .section = "maintenance",
        .bullets = "B20",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Expire the silence, or mend its rule."),
        .profiles = {Profile::Maintenance},
        .roles = {QString(kRoleMonitoring)},
        .vantage = "node",
        .parameters = {{"days", 7, "d", QT_TRANSLATE_NOOP("CheckWords", "how far ahead a silence may end")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
