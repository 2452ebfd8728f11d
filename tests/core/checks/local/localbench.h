// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/judge.h"
#include "core/lab/labfile.h"

#include <QTest>

namespace daytwo {

/// A small lab with one check of its own, planned on one node, judged over what the test says came back.
class LocalBench
{
public:
    /// `check` is the inside of a [[check]] without its id and title.
    explicit LocalBench(const QByteArray &check, const QString &node = QStringLiteral("svc"))
    {
        const LabReading reading = readLab(R"(schema = 1
[lab]
name = "bench"
[[network]]
name = "vpn"
kind = "vpn"
cidrs = ["10.8.0.0/24"]
[[node]]
name = "gw"
roles = ["gateway"]
address = "10.8.0.1"
[[node]]
name = "mon"
roles = ["monitoring"]
address = "10.8.0.10"
[[node]]
name = "svc"
roles = ["service"]
address = "10.8.0.30"
[[vantage]]
name = "away"
address = "203.0.113.9"
[[check]]
id = "user.t"
title = "Own words"
)" + check,
                                           QStringLiteral("bench.toml"));
        for (const Diagnostic &diagnostic : reading.diagnostics)
            problems += toText(diagnostic) + QLatin1Char('\n');
        if (!reading.lab)
            return;
        inventory = Inventory(*reading.lab);
        PlanOptions options;
        options.nodes = {NodeId(node)};
        plan = planRun(inventory, {}, options);
    }

    [[nodiscard]] const PlannedCheck &item() const { return plan.checks.at(0); }
    [[nodiscard]] const ProbeRequest &request(std::size_t probe = 0) const
    {
        return plan.probes.at(std::size_t(item().probes.at(probe)));
    }
    /// The line that asks it.
    [[nodiscard]] QString line(std::size_t probe = 0) const { return probeCommandLine(request(probe)); }

    /// Evidence for one of the check's probes; times are those of `now`.
    [[nodiscard]] Evidence answer(const QByteArray &out, int exitCode = 0, const QByteArray &err = {},
                                  std::size_t probe = 0) const
    {
        Evidence evidence;
        evidence.request = request(probe);
        evidence.startedAt = now;
        evidence.duration = std::chrono::milliseconds(120);
        evidence.out = out;
        evidence.err = err;
        evidence.exitCode = exitCode;
        evidence.meta = {{QStringLiteral("remoteEpoch"), double(now.toSecsSinceEpoch())}};
        return evidence;
    }

    [[nodiscard]] Verdict judged(const std::vector<Evidence> &evidence) const
    {
        std::vector<const Evidence *> pointers;
        for (const Evidence &one : evidence)
            pointers.push_back(&one);
        return judge({inventory, *inventory.node(item().node), item(), pointers, previous ? &*previous : nullptr,
                      lastGood ? &*lastGood : nullptr, now});
    }
    [[nodiscard]] Verdict judged(const QByteArray &out, int exitCode = 0, const QByteArray &err = {}) const
    {
        return judged({answer(out, exitCode, err)});
    }

    QString problems;
    Inventory inventory;
    Plan plan;
    std::optional<Verdict> previous;
    std::optional<Verdict> lastGood;
    QDateTime now = QDateTime::fromSecsSinceEpoch(1790000000, Qt::UTC);
};

/// "fail", "unknown/garbled".
inline QString shownOutcome(const Verdict &verdict)
{
    const QString reason = reasonWord(verdict.judgement.reason);
    return outcomeWord(verdict.outcome()) + (reason.isEmpty() ? QString() : QLatin1Char('/') + reason);
}

}
