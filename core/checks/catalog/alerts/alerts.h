// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"
#include "core/facts/alertmanagerfacts.h"
#include "core/facts/prometheusfacts.h"

namespace daytwo {

// Maintenance, on the monitoring host: what the alerts say, and whether anybody would be told.
const CheckSpec &alertsFiring();
const CheckSpec &alertsPipeline();
const CheckSpec &alertsWatchdog();
const CheckSpec &alertsSilences();
const CheckSpec &alertsAnomalies();

/// A GET of the node's own Prometheus, and of its Alertmanager (port 9093 where the lab file declares none).
ProbeRequest prometheusGet(const PlanScope &scope, const QString &path);
ProbeRequest alertmanagerGet(const PlanScope &scope, const QString &path);

/// Nothing when the body of Prometheus' answer may be parsed. That it does not answer is the light of
/// prometheus.healthy; here it only means that nothing was seen.
std::optional<Judgement> prometheusSilent(const Evidence &evidence);
/// What it means that Alertmanager gave no usable answer; nothing when it gave one. `urls` are those that Prometheus
/// sends its alerts to; where there are none and none is declared, the lab has no Alertmanager.
std::optional<Judgement> alertmanagerSilent(const JudgeInput &input, const Evidence &evidence, const QStringList &urls);

/// How urgent an alert says it is.
enum class AlertLevel { Meta, Warning, Critical };
/// By its label `severity`: "none" is for alerts about alerting itself; no label, "info" and "warning" want a look;
/// every other word is taken as critical.
AlertLevel alertLevel(const QString &severity);
/// "InstanceDown (gpu)", foreign text escaped.
QString alertText(const PromAlert &alert);

}
