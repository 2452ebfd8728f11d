// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/proxmox/proxmox.h"
#include "core/checks/catalog/proxmox/pvelook.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Status, Cluster };

void plan(PlanScope &scope)
{
    const ProxmoxEndpoint *endpoint = scope.lab().proxmoxOf(scope.node());
    const QString name = endpoint ? endpoint->name : QString();
    planProxmox(scope, {PveGet{name, u"/nodes/%1/status"_s.arg(pveNameOf(scope.lab(), scope.node()))},
                        PveGet{name, u"/cluster/status"_s}});
}

/// A share in percent; nothing where it is not told.
std::optional<double> percent(const std::optional<qint64> &part, const std::optional<qint64> &whole)
{
    if (!part || !whole || *whole <= 0 || *part < 0)
        return std::nullopt;
    return 100.0 * double(*part) / double(*whole);
}

/// One measured share and its limits.
struct Gauge
{
    QString name;
    std::optional<double> value;
    double warn = 0;
    double fail = 0;
};

Judgement judgeGauges(const JudgeInput &input, const std::vector<Gauge> &gauges, const PveNodeStatus &status)
{
    QStringList over;
    QStringList seen;
    Outcome worst = Outcome::Pass;
    for (const Gauge &gauge : gauges) {
        if (!gauge.value)
            return unknown(Reason::Garbled, CheckWords::tr("Proxmox does not tell %1.").arg(gauge.name));
        const QString text = u"%1 %2 %"_s.arg(gauge.name, QString::number(*gauge.value, 'f', 0));
        seen << text;
        if (*gauge.value < gauge.warn)
            continue;
        over << text;
        worst = worse(worst, *gauge.value >= gauge.fail ? Outcome::Fail : Outcome::Warn);
    }
    const double swap = percent(status.swapUsed, status.swapTotal).value_or(0);
    if (swap > input.number("swap_warn")) {
        over << CheckWords::tr("swap %1 %").arg(QString::number(swap, 'f', 0));
        worst = worse(worst, Outcome::Warn);
    }
    Judgement result = over.isEmpty() ? passed(CheckWords::tr("The host is well: %1.").arg(seen.join(u", "_s)))
                       : worst == Outcome::Fail
                           ? failed(CheckWords::tr("The host is at its limit: %1.").arg(over.join(u", "_s)))
                           : warned(CheckWords::tr("The host runs short: %1.").arg(over.join(u", "_s)));
    result.seen = seen.join(u", "_s);
    return result;
}

Judgement judge(const JudgeInput &input)
{
    if (input.evidence.empty())
        return noProxmoxApi(input);
    const auto status = pveAnswer(input, Status, pveNodeStatusFrom);
    if (!status)
        return status.error();
    const auto cluster = pveAnswer(input, Cluster, pveClusterStatusFrom);
    if (!cluster)
        return cluster.error();
    if (cluster->members.isEmpty())
        return unknown(Reason::Garbled, CheckWords::tr("Proxmox lists no node of its own."));
    if (cluster->quorate == false)
        return failed(
            CheckWords::tr("The cluster %1 has no quorum: nothing can be changed or started.").arg(cluster->name));
    const double warn = input.number("warn");
    const double fail = input.number("fail");
    const std::optional<double> cpu = status->cpu ? std::optional(100.0 * *status->cpu) : std::nullopt;
    std::optional<double> load;
    if (!status->load.isEmpty() && status->cpuCount && *status->cpuCount > 0)
        load = 100.0 * status->load.last() / double(*status->cpuCount);
    Judgement result =
        judgeGauges(input,
                    {{CheckWords::tr("CPU"), cpu, warn, fail},
                     {CheckWords::tr("load"), load, input.number("load_warn"), input.number("load_fail")},
                     {CheckWords::tr("memory"), percent(status->memoryUsed, status->memoryTotal), warn, fail},
                     {CheckWords::tr("root file system"), percent(status->rootUsed, status->rootTotal), warn, fail}},
                    *status);
    result.expected = CheckWords::tr("Quorum; CPU, memory and root file system below %1 %, no swap in use.").arg(warn);
    result.rule = CheckWords::tr("Load is the mean of 15 minutes against the number of CPUs.");
    return result;
}

}

const CheckSpec &proxmoxNodeHealth()
{
    static const CheckSpec spec{
        .id = "proxmox.node-health",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Proxmox host is well"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A hypervisor that runs short takes all of its guests with it."),
        .section = "maintenance",
        .bullets = "B04",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords",
            "See what uses it up: `pvesh get /nodes/NODE/status`; move a guest away, or give the host more."),
        .profiles = {Profile::Maintenance},
        .roles = {QString(kRoleHypervisor)},
        .vantage = "admin",
        .parameters = {{"warn", 80, "%",
                        QT_TRANSLATE_NOOP("CheckWords",
                                          "share of CPU, memory or root file system that is worth a warning")},
                       {"fail", 90, "%", QT_TRANSLATE_NOOP("CheckWords", "share that is too much")},
                       {"load_warn", 150, "%",
                        QT_TRANSLATE_NOOP("CheckWords", "load of 15 minutes against the CPUs that is worth a warning")},
                       {"load_fail", 300, "%", QT_TRANSLATE_NOOP("CheckWords", "load that is too much")},
                       {"swap_warn", 0, "%", QT_TRANSLATE_NOOP("CheckWords", "swap in use above which to warn")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
