// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exporter/exporter.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/prometheus/prometheus.h"
#include "core/facts/metricsfacts.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QStringList failingCollectors(const NodeExporterPage &page)
{
    QStringList failing;
    for (auto it = page.collectors.begin(); it != page.collectors.end(); ++it) {
        if (!it.value())
            failing << it.key();
    }
    return failing;
}

std::optional<IpAddress> addressIn(const std::vector<IpAddress> &addresses, const Cidr &network)
{
    const auto found =
        std::ranges::find_if(addresses, [&network](const IpAddress &address) { return network.contains(address); });
    return found == addresses.end() ? std::nullopt : std::optional(*found);
}

Judgement judgePage(const JudgeInput &input, const NodeExporterPage &page, const QString &place)
{
    const QStringList failing = failingCollectors(page);
    QStringList newly;
    if (input.lastGood) {
        const QJsonArray before = input.lastGood->judgement.facts.value("failingCollectors"_L1).toArray();
        for (const QString &name : failing) {
            if (!before.contains(name))
                newly << name;
        }
    }
    Judgement result;
    if (page.textfileError)
        result = warned(CheckWords::tr("node_exporter answers, but its textfile collector reports an error."));
    else if (!newly.isEmpty())
        result = warned(CheckWords::tr("node_exporter answers, but collectors that worked before do not any more: %1.")
                            .arg(newly.join(u", "_s)));
    else
        result = passed(CheckWords::tr("node_exporter %1 gives %2 samples, asked %3.")
                            .arg(page.version)
                            .arg(page.samples)
                            .arg(place));
    result.facts = {{"failingCollectors"_L1, QJsonArray::fromStringList(failing)}, {"version"_L1, page.version}};
    result.marks = marksOf(input, 0, {u"node_exporter_build_info{"_s});
    result.seen = CheckWords::tr("%1 samples, node_exporter %2").arg(page.samples).arg(page.version);
    return result;
}

}

ScrapePath scrapePath(const Inventory &lab, const Node &monitoring, const Node &node)
{
    for (const Network::Kind kind : {Network::Kind::Lan, Network::Kind::Vpn, Network::Kind::Other}) {
        for (const Network &network : lab.lab().networks) {
            if (network.kind != kind)
                continue;
            for (const Cidr &cidr : network.cidrs) {
                const auto from = addressIn(lab.addressesOf(monitoring), cidr);
                const auto to = addressIn(lab.addressesOf(node), cidr);
                if (from && to)
                    return {from, toString(*to)};
            }
        }
    }
    return {std::nullopt, node.address};
}

quint16 exporterPort(const Node &node)
{
    return node.exporter && node.exporter->port != 0 ? node.exporter->port : quint16(9100);
}

Judgement judgeExporter(const JudgeInput &input, const Evidence &evidence, const QString &place)
{
    if (auto refusal = notOk(evidence, u"node_exporter"_s))
        return *refusal;
    const auto page = parseNodeExporter(evidence.out);
    Judgement result = page ? judgePage(input, *page, place)
                            : failed(CheckWords::tr("Something answers on the port, but it is not node_exporter: %1")
                                         .arg(page.error().reason));
    result.expected = CheckWords::tr("A page of metrics with node_exporter_build_info and node_boot_time_seconds.");
    result.rule = CheckWords::tr(
        "The page is read as metrics, not only fetched; a collector is compared with the last good run.");
    return result;
}

}
