// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/exporter/exporter.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/prometheus/prometheus.h"
#include "core/checks/local/localanswer.h"
#include "core/checks/local/localspec.h"
#include "core/checks/plan.h"

#include <QUrl>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKiB = 1024;
constexpr int kFastS = 5; ///< what may take longer goes into the node's second script

/// Where a check is made from, and what must be well for that.
struct Stand
{
    NodeId place; ///< empty: the admin machine
    std::vector<QString> needs;
};

std::optional<Stand> standOf(const PlanScope &scope, const LocalCheck &check)
{
    const auto *metric = std::get_if<LocalMetric>(&check.probe);
    if (metric && metric->source == LocalMetric::Source::Exporter)
        return Stand{scope.node().id, {sshSession()}};
    if (metric || check.from == "mon"_L1) {
        const auto monitoring = scope.lab().nodesWithRole(kRoleMonitoring);
        if (monitoring.empty())
            return std::nullopt;
        const NodeId mon = monitoring.front()->id;
        Stand stand{mon, {sshSessionOf(mon)}};
        if (metric)
            stand.needs.push_back(mon.value + u"/prometheus.api"_s);
        return stand;
    }
    if (check.from == "admin"_L1)
        return Stand{};
    if (check.from.startsWith("outside:"_L1))
        return Stand{NodeId(check.from.mid(8)), {}};
    return Stand{scope.node().id, {sshSession()}};
}

/// The headers that a check's rules name.
QStringList headersOf(const LocalCheck &check)
{
    QStringList names;
    for (const LocalExpectation &expectation : check.expectations) {
        if (expectation.of == "header"_L1)
            names << expectation.at.toLower();
    }
    for (const LocalRule &rule : check.rules) {
        if (const auto condition = parseCondition(rule.when))
            walkCondition(*condition, [&names](const Condition &node) {
                if (node.kind == Condition::Kind::Call && node.text == "header"_L1 && !node.parts.empty())
                    names << node.parts[0].text.toLower();
            });
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

/// The questions of one check about one node.
class Questions
{
public:
    Questions(const PlanScope &scope, const LocalCheck &check)
        : m_scope(scope)
        , m_check(check)
        , m_timeout(std::chrono::seconds(check.timeoutS))
    {
    }

    [[nodiscard]] std::vector<Probe> run() const
    {
        return std::visit([this](const auto &probe) { return of(probe); }, m_check.probe);
    }

private:
    [[nodiscard]] std::vector<Probe> of(const LocalCommand &local) const
    {
        Command command;
        command.argv = local.argv;
        command.sudo = local.sudo;
        command.timeout = m_timeout;
        command.stdoutCap = local.capKib * kKiB;
        command.slow = m_check.timeoutS > kFastS;
        return {command};
    }

    [[nodiscard]] std::vector<Probe> of(const LocalHttp &local) const
    {
        HttpGet get{.url = local.url, .timeout = m_timeout, .maxBytes = local.maxBytes};
        if (!local.tlsPin.isEmpty())
            get.pin = u"sha256:"_s + local.tlsPin;
        get.head = local.method == "HEAD"_L1;
        get.headers = headersOf(m_check);
        return {get};
    }

    [[nodiscard]] std::vector<Probe> of(const LocalTcp &local) const
    {
        const QString host = local.host.isEmpty() ? m_scope.node().address : local.host;
        if (local.tls)
            return {TlsPeek{host, local.port, m_timeout}};
        if (!local.bannerPattern.isEmpty() || looksAt(m_check, u"banner"_s) || looksAt(m_check, u"match"_s) ||
            looksAt(m_check, u"line"_s))
            return {commands::tcpBanner(host, local.port, m_timeout)};
        return {TcpOpen{host, local.port, m_timeout}};
    }

    [[nodiscard]] std::vector<Probe> of(const LocalMetric &local) const
    {
        if (local.source == LocalMetric::Source::Exporter)
            return {HttpGet{.url = u"http://127.0.0.1:%1/metrics"_s.arg(exporterPort(m_scope.node()))}};
        const Node &monitoring = *m_scope.lab().nodesWithRole(kRoleMonitoring).front();
        const QString query = QString::fromLatin1(QUrl::toPercentEncoding(local.promql));
        return {HttpGet{.url = prometheusUrl(monitoring, u"/api/v1/query?query="_s + query),
                        .insecure = true,
                        .timeout = m_timeout}};
    }

    [[nodiscard]] std::vector<Probe> of(const LocalFile &local) const
    {
        std::vector<Probe> probes{commands::fileState(local.path)};
        if (looksAt(m_check, u"sha256"_s))
            probes.push_back(commands::fileHash(local.path));
        return probes;
    }

    const PlanScope &m_scope;
    const LocalCheck &m_check;
    std::chrono::milliseconds m_timeout;
};

/// A dead host would make a closed port look closed on purpose.
bool asksNodeFromElsewhere(const LocalCheck &check)
{
    const auto *tcp = std::get_if<LocalTcp>(&check.probe);
    return tcp && tcp->host.isEmpty() && check.from != "host"_L1;
}

}

void planLocalCheck(PlanScope &scope)
{
    const LocalCheck *check = ownCheck(scope.lab().lab(), CheckId(QString::fromUtf8(scope.spec().id)));
    if (!check || !check->appliesTo(scope.node()))
        return;
    PlanScope::Instance instance;
    if (check->unconfirmed.isEmpty()) {
        auto stand = standOf(scope, *check);
        if (!stand)
            return;
        for (Probe &probe : Questions(scope, *check).run())
            instance.probes.push_back(scope.from(stand->place, std::move(probe)));
        instance.needs = std::move(stand->needs);
        if (asksNodeFromElsewhere(*check))
            instance.needs.push_back(u"reachability.ping"_s);
    }
    scope.add(std::move(instance));
}

}
