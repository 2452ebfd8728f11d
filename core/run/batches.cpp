// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/batches.h"

#include <QHash>
#include <QUrl>

namespace daytwo {

namespace {

struct Subject
{
    QString operator()(const Command &) const { return {}; }
    QString operator()(const HttpGet &get) const { return QUrl(get.url).host(); }
    QString operator()(const TcpOpen &tcp) const { return tcp.host; }
    QString operator()(const IcmpEcho &echo) const { return echo.host; }
    QString operator()(const TlsPeek &tls) const { return tls.host; }
    QString operator()(const SshLogin &) const { return {}; }
    QString operator()(const Resolve &) const { return {}; }
    QString operator()(const PveGet &get) const { return get.endpoint; }
    QString operator()(const PveGuestGet &get) const { return get.endpoint; }
    QString operator()(const PveBackups &backups) const { return backups.endpoint; }
    QString operator()(const Recall &) const { return {}; }
};

}

QString subjectOf(const Probe &probe)
{
    return std::visit(Subject{}, probe);
}

std::vector<QueuedBatch> batched(std::span<const NumberedRequest> requests, int perSubject)
{
    std::vector<QueuedBatch> batches;
    QHash<NodeId, size_t> ofVantage;
    for (const auto &[id, request] : requests) {
        const VantagePoint &vantage = request->vantage;
        if (vantage.isAdmin()) {
            batches.push_back({{vantage, {id}, {*request}}, Lane::Admin, subjectOf(request->probe), perSubject});
            continue;
        }
        const auto known = ofVantage.constFind(vantage.host);
        const size_t index = known != ofVantage.constEnd() ? *known : batches.size();
        if (index == batches.size()) {
            ofVantage.insert(vantage.host, index);
            batches.push_back({{vantage, {}, {}}, Lane::Node, vantage.host.value, 1});
        }
        batches[index].batch.ids.push_back(id);
        batches[index].batch.probes.push_back(*request);
    }
    return batches;
}

}
