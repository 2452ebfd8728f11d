// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"
#include "core/facts/prometheusfacts.h"

namespace daytwo {

// Section 4: is Prometheus well, and does it scrape every host that the lab file declares.
const CheckSpec &prometheusHealthy();
const CheckSpec &prometheusReady();
const CheckSpec &prometheusConfigValid();
const CheckSpec &prometheusConfigLoaded();
const CheckSpec &prometheusApi();
const CheckSpec &prometheusTarget();
const CheckSpec &prometheusTargetsComplete();
const CheckSpec &prometheusRules();

/// The parameter that says where the configuration file of Prometheus is, and its effective value: an absolute path.
Parameter prometheusConfigParameter();
QString prometheusConfigFile(const PlanScope &scope);

/// The URL of a path on the node's own Prometheus, as seen from the node itself.
QString prometheusUrl(const Node &node, const QString &path);
/// The GET of the active targets, from the monitoring node itself.
ProbeRequest targetsProbe(const PlanScope &scope, const Node &monitoring);
/// A GET judged up to its body: nothing when the body of a 200 may be parsed.
std::optional<Judgement> notOk(const Evidence &evidence, const QString &what);
/// The declared node that a target scrapes, by address, name or host label; null for none of ours.
const Node *nodeOfTarget(const Inventory &lab, const PromTarget &target);
/// The declared node that alerts and dashboards will name for a target, by its labels alone; null for none of ours.
const Node *nodeOfLabel(const Inventory &lab, const PromTarget &target);
/// Whether the target is that of a node_exporter of the node (by port), not of another service on it.
bool isNodeTarget(const Node &node, const PromTarget &target);
/// Whether the body of /-/healthy or /-/ready is Prometheus's own: "Prometheus Server is <word>.".
bool saysOfItself(const Evidence &answer, const char *word);

}
