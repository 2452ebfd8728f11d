// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/checks/catalog/checkbench.h"

namespace daytwo::checkbench {

/// A lab with a monitoring node "mon"; `more` belongs to the node.
inline QByteArray alertLab(const QByteArray &more = {}, const QByteArray &policy = {})
{
    return policy + "[[node]]\nname = \"mon\"\nroles = [\"monitoring\"]\naddress = \"192.168.50.10\"\n" + more;
}
inline const QByteArray kDeclared = "alertmanager = { port = 9093 }\n";

/// A successful answer of Prometheus' API.
inline Answer prometheusSaid(const QByteArray &data)
{
    return replied(200, "{\"status\":\"success\",\"data\":" + data + "}");
}

/// Two alerting rules, or none.
inline Answer twoRules()
{
    const QByteArray rule = R"({"name":"A","query":"up == 0","health":"ok","type":"alerting","state":"inactive"})";
    return prometheusSaid(R"({"groups":[{"name":"lab","file":"/etc/prometheus/lab.yml","rules":[)" + rule + ',' + rule +
                          "]}]}");
}
inline Answer noRules()
{
    return prometheusSaid(R"({"groups":[]})");
}

/// An active alert.
inline QByteArray alertJson(const QByteArray &name, const QByteArray &severity, const QByteArray &state = "firing")
{
    const QByteArray label = severity.isEmpty() ? QByteArray() : ",\"severity\":\"" + severity + '"';
    return "{\"labels\":{\"alertname\":\"" + name + "\",\"instance\":\"gpu:9100\"" + label +
           "},\"annotations\":{},\"state\":\"" + state +
           "\",\"activeAt\":\"2026-11-23T06:28:11.199Z\",\"value\":\"1e+00\"}";
}
inline Answer alertsFire(const QByteArrayList &alerts)
{
    return prometheusSaid("{\"alerts\":[" + alerts.join(',') + "]}");
}

/// A silence in force until a day of November 2026 (judged on the 23rd).
inline QByteArray silenceJson(const QByteArray &name, const QByteArray &value, bool regex, int untilDay)
{
    return R"({"id":"1","status":{"state":"active"},"startsAt":"2026-11-20T00:00:00.000Z","endsAt":"2026-11-)" +
           QByteArray::number(untilDay) +
           R"(T00:00:00.000Z","updatedAt":"2026-11-20T00:00:00.000Z","createdBy":"anna",)" +
           R"("comment":"works","matchers":[{"name":")" + name + R"(","value":")" + value + R"(","isRegex":)" +
           (regex ? "true" : "false") + R"(,"isEqual":true}]})";
}
inline Answer silencesAre(const QByteArrayList &silences)
{
    return replied(200, '[' + silences.join(',') + "]\n");
}

/// curl found nobody on the port.
inline Answer refusedByCurl()
{
    return nothingFrom(Error::Kind::Refused, {{QStringLiteral("curl"), 7}});
}

inline Answer oneAlertmanager()
{
    return replied(200, bytesOf(QStringLiteral("prometheus/alertmanagers.out")));
}
inline Answer noAlertmanager()
{
    return prometheusSaid(R"({"activeAlertmanagers":[],"droppedAlertmanagers":[]})");
}

}
