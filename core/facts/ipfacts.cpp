// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/ipfacts.h"

#include "core/facts/jsonreader.h"

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr int kLastIndex = 0x7fffffff;

InterfaceAddress readAddress(JsonReader &reader)
{
    InterfaceAddress result;
    const QString local = reader.text("local"_L1);
    const auto address = parseIpAddress(local);
    if (!address) {
        reader.refuse("local"_L1, local);
    } else {
        result.address = *address;
        result.prefix = reader.integerWithin("prefixlen"_L1, 0, address->bits());
    }
    result.scope = reader.textOr("scope"_L1);
    return result;
}

NetInterface readInterface(JsonReader &reader)
{
    NetInterface interface;
    interface.name = reader.text("ifname"_L1);
    interface.index = reader.integerWithin("ifindex"_L1, 0, kLastIndex);
    interface.up = reader.array("flags"_L1).contains(u"UP"_s);
    interface.operState = reader.textOr("operstate"_L1);
    interface.linkType = reader.textOr("link_type"_L1);
    const QJsonArray addresses = reader.array("addr_info"_L1);
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        if (addresses.at(i).toObject().isEmpty() && addresses.at(i).isObject()) {
            continue;
        }
        JsonReader part = elementReader(addresses, i, interface.name);
        const QString family = part.text("family"_L1);
        if (family == "inet"_L1 || family == "inet6"_L1) {
            interface.addresses.append(readAddress(part));
        }
        reader.include(part);
    }
    return interface;
}

std::optional<IpAddress> optionalAddress(JsonReader &reader, QLatin1String key)
{
    const QString text = reader.textOr(key);
    const auto address = parseIpAddress(text);
    if (!text.isEmpty() && !address) {
        reader.refuse(key, text);
    }
    return address;
}

/// IPv6 when any address of the row says so. Only IPv6 rows of iproute2 carry "pref".
bool isV6Row(const IpRoute &route, bool hasPref)
{
    if (route.gateway) {
        return route.gateway->v6;
    }
    return route.source ? route.source->v6 : hasPref;
}

IpRoute readRoute(JsonReader &reader, const QJsonObject &row)
{
    IpRoute route;
    route.type = reader.textOr("type"_L1, u"unicast"_s);
    route.device = reader.textOr("dev"_L1);
    route.gateway = optionalAddress(reader, "gateway"_L1);
    route.source = optionalAddress(reader, "prefsrc"_L1);
    if (const auto via = reader.maybeObject("via"_L1)) { // a gateway of the other family
        JsonReader other(*via, u"via"_s);
        route.gateway = optionalAddress(other, "host"_L1);
        reader.include(other);
    }
    route.table = reader.textOr("table"_L1, u"main"_s);
    route.metric = static_cast<int>(std::clamp<qint64>(reader.maybeInteger("metric"_L1).value_or(0), 0, kLastIndex));
    const QString destination = reader.text("dst"_L1);
    if (destination == "default"_L1) {
        route.destination.base.v6 = isV6Row(route, row.contains("pref"_L1));
        return route;
    }
    if (const auto network = parseCidr(destination)) {
        route.destination = *network;
    } else {
        reader.refuse("dst"_L1, destination);
    }
    return route;
}

}

Parsed<QList<NetInterface>> parseIpAddresses(const QByteArray &out)
{
    const auto rows = readJsonArray(out);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<NetInterface> interfaces;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        if (rows->at(i).isObject() && rows->at(i).toObject().isEmpty()) {
            continue;
        }
        JsonReader reader = elementReader(*rows, i, u"links"_s);
        interfaces.append(readInterface(reader));
        if (reader.failed()) {
            return reader.failure();
        }
    }
    if (interfaces.isEmpty()) {
        return garble::empty();
    }
    return interfaces;
}

Parsed<QList<IpRoute>> parseIpRoutes(const QByteArray &out)
{
    const auto rows = readJsonArray(out);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<IpRoute> routes;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        if (rows->at(i).isObject() && rows->at(i).toObject().isEmpty()) {
            continue;
        }
        JsonReader reader = elementReader(*rows, i, u"routes"_s);
        routes.append(readRoute(reader, rows->at(i).toObject()));
        if (reader.failed()) {
            return reader.failure();
        }
    }
    return routes;
}

Parsed<QList<IpRule>> parseIpRules(const QByteArray &out)
{
    const auto rows = readJsonArray(out);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<IpRule> rules;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        JsonReader reader = elementReader(*rows, i, u"rules"_s);
        IpRule rule{reader.integer("priority"_L1), reader.text("src"_L1), reader.textOr("table"_L1)};
        const qint64 length = reader.maybeInteger("srclen"_L1).value_or(-1);
        if (length >= 0) {
            rule.source += u"/%1"_s.arg(length);
        }
        rules.append(rule);
        if (reader.failed()) {
            return reader.failure();
        }
    }
    if (rules.isEmpty()) {
        return garble::empty();
    }
    return rules;
}

}
