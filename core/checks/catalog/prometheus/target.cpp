// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/prometheus/prometheus.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    const auto monitoring = scope.lab().nodesWithRole(kRoleMonitoring);
    if (monitoring.empty() || !scope.node().exporter)
        return;
    const NodeId mon = monitoring.front()->id;
    scope.add({.probes = {targetsProbe(scope, *monitoring.front())},
               .needs = {sshSessionOf(mon), mon.value + u"/prometheus.api"_s}});
}

/// What to do about a scrape that failed, by what Prometheus says of it.
QString remedyFor(const QString &lastError)
{
    switch (scrapeErrorClass(lastError)) {
    case ScrapeErrorClass::Refused:
        return CheckWords::tr("Refused: start node_exporter, or let it listen on this address.");
    case ScrapeErrorClass::Timeout:
    case ScrapeErrorClass::Unreachable:
        return CheckWords::tr("No way there: open the port for the monitoring host; is the host up?");
    case ScrapeErrorClass::Dns:
        return CheckWords::tr("The monitoring host does not know the name: write the address into the target.");
    case ScrapeErrorClass::HttpStatus:
    case ScrapeErrorClass::NotMetrics:
        return CheckWords::tr("Something else answers there: is the port right, and node_exporter behind it?");
    case ScrapeErrorClass::Tls:
        return CheckWords::tr("The certificate is not accepted: look at tls_config of the job.");
    case ScrapeErrorClass::None:
    case ScrapeErrorClass::Other:
        break;
    }
    return {};
}

Judgement judgeTarget(const JudgeInput &input, const PromTarget &target, double nowMs)
{
    constexpr double kClockSlack = 60; ///< seconds; the clock was read when the questions began
    const double interval = target.scrapeInterval > 0 ? target.scrapeInterval : 60.0;
    if (target.health == TargetHealth::Down) {
        Judgement down = failed(
            CheckWords::tr("Prometheus cannot scrape %1: %2").arg(target.scrapeUrl, quoted(target.lastError.toUtf8())));
        down.remedy = remedyFor(target.lastError);
        return down;
    }
    if (target.health == TargetHealth::Unknown || !target.lastScrapeMs)
        return warned(CheckWords::tr("Prometheus has not scraped %1 yet.").arg(target.scrapeUrl));
    const double age = (nowMs - double(*target.lastScrapeMs)) / 1000.0;
    if (age < -kClockSlack)
        return unknown(
            Reason::Unproven,
            CheckWords::tr("The last scrape of %1 lies %2 ahead: whether it is fresh cannot be told. A clock is "
                           "wrong.")
                .arg(target.scrapeUrl, durationText(-age)));
    if (age > input.number("age_factor") * interval)
        return failed(CheckWords::tr("The last scrape of %1 was %2 ago.").arg(target.scrapeUrl, durationText(age)));
    if (!target.lastError.isEmpty())
        return failed(CheckWords::tr("The last scrape of %1 failed: %2")
                          .arg(target.scrapeUrl, quoted(target.lastError.toUtf8())));
    if (const Node *labelled = nodeOfLabel(input.lab, target); labelled && labelled->id != input.node.id)
        return warned(CheckWords::tr("%1 is scraped, but labelled as %2: its alerts name another host.")
                          .arg(target.scrapeUrl, labelled->id.value));
    if (target.scrapeTimeout > 0 && target.lastScrapeDuration > 0.8 * target.scrapeTimeout)
        return warned(CheckWords::tr("Scraping %1 takes %2 s, close to its timeout.")
                          .arg(target.scrapeUrl)
                          .arg(target.lastScrapeDuration, 0, 'f', 2));
    return passed(CheckWords::tr("UP, scraped %1 ago.").arg(durationText(age)));
}

Judgement judgeTargets(const JudgeInput &input, const PromTargets &targets)
{
    const QJsonValue epoch = input.evidence[0]->meta.value("remoteEpoch"_L1);
    const double nowMs = epoch.isDouble() ? epoch.toDouble() * 1000.0 : double(input.now.toMSecsSinceEpoch());
    std::optional<Judgement> worst;
    for (const PromTarget &target : targets.active) {
        if (nodeOfTarget(input.lab, target) != input.lab.node(input.item.node) || !isNodeTarget(input.node, target))
            continue;
        const Judgement one = judgeTarget(input, target, nowMs);
        if (!worst || severity(one.outcome) > severity(worst->outcome))
            worst = one;
    }
    if (worst)
        return *worst;
    return failed(CheckWords::tr("Prometheus has no target for this host: nobody watches it."));
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = notOk(*input.evidence[0], u"Prometheus"_s)) {
        // Prometheus being down is its own light; here it only means that nothing was seen.
        if (refusal->outcome == Outcome::Fail)
            return unknown(Reason::Unreachable, refusal->summary);
        return *refusal;
    }
    const auto targets = parsePromTargets(input.evidence[0]->out);
    Judgement result = targets ? judgeTargets(input, *targets) : unreadable(targets.error(), u"Prometheus"_s);
    result.expected = CheckWords::tr("A target for this host that is UP, scraped within %1 intervals.")
                          .arg(input.number("age_factor"));
    result.rule = CheckWords::tr("A host of the lab file without a target is as red as a target that is down.");
    return result;
}

}

const CheckSpec &prometheusTarget()
{
    static const CheckSpec spec{
        .id = "prometheus.target",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Prometheus scrapes this host"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A host that is not scraped can burn without an alert."),
        .section = "4",
        .bullets = "B63 B64 B65 B66",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords",
            "Refused: start node_exporter. Timeout: open 9100 for the monitoring host. Missing: add the target."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "mon",
        .parameters = {{"age_factor", 3, "",
                        QT_TRANSLATE_NOOP("CheckWords", "scrape intervals after which a scrape is stale")}},
        .settle = {2, std::chrono::milliseconds(4000)},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
