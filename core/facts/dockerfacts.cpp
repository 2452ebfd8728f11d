// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/dockerfacts.h"

#include "core/base/ipaddress.h"
#include "core/facts/jsonreader.h"
#include "core/facts/lines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// One line of comma-separated JSON values.
Parsed<QJsonArray> valuesOf(const Line &line, qsizetype wanted)
{
    auto values = readJsonArray(QByteArray("[" + line.text.toByteArray() + "]"));
    if (!values) {
        return garbled(line.number, values.error().reason);
    }
    if (values->size() < wanted) {
        return garble::missing(line.number, FactWords::tr("column %1").arg(values->size() + 1));
    }
    return values;
}

/// "80" or "80-82".
bool readRange(const QString &text, quint16 &first, quint16 &last)
{
    const QStringList ends = text.split(u'-');
    const auto low = numberOf<quint16>(ends.value(0).toUtf8());
    const auto high = ends.size() == 1 ? low : numberOf<quint16>(ends.value(1).toUtf8());
    if (ends.size() > 2 || !low || !high || *low == 0 || *low > *high) {
        return false;
    }
    first = *low;
    last = *high;
    return true;
}

std::optional<ContainerPort> readPort(const QString &text)
{
    static const QRegularExpression form(u"\\A(?:(?:\\[([^\\]]+)\\]|(.*?)):([0-9-]+)->)?([0-9-]+)/(tcp|udp|sctp)\\z"_s);
    const auto match = form.match(text);
    ContainerPort port;
    if (!match.hasMatch() || !readRange(match.captured(4), port.containerFirst, port.containerLast)) {
        return std::nullopt;
    }
    port.protocol = match.captured(5);
    if (match.captured(3).isEmpty()) {
        return port;
    }
    const auto address = parseIpAddress(match.captured(1) + match.captured(2));
    if (!address || !readRange(match.captured(3), port.hostFirst, port.hostLast)) {
        return std::nullopt;
    }
    port.hostAddress = toString(*address);
    return port;
}

ContainerHealth healthOf(const QString &status)
{
    if (status.contains("(unhealthy)"_L1)) {
        return ContainerHealth::Unhealthy;
    }
    if (status.contains("(health: starting)"_L1)) {
        return ContainerHealth::Starting;
    }
    return status.contains("(healthy)"_L1) ? ContainerHealth::Healthy : ContainerHealth::None;
}

Parsed<DockerContainer> readContainer(const Line &line)
{
    const auto values = valuesOf(line, 7);
    if (!values) {
        return tl::unexpected(values.error());
    }
    const auto texts = textsOf(*values);
    if (!texts) {
        return garble::strangeLine(line.number, line.text);
    }
    DockerContainer container;
    container.id = (*texts)[0];
    container.name = (*texts)[1];
    container.image = (*texts)[2];
    container.state = (*texts)[3];
    container.status = (*texts)[4];
    container.health = healthOf(container.status);
    container.createdAt = (*texts)[6];
    if (container.id.isEmpty() || container.name.isEmpty() || container.state.isEmpty()) {
        return garble::missing(line.number, u"ID, Names, State"_s);
    }
    const auto ports = parseContainerPorts((*texts)[5]);
    if (!ports) {
        return garbled(line.number, ports.error().reason);
    }
    container.ports = *ports;
    return container;
}

Parsed<ContainerState> readState(const Line &line)
{
    const auto values = valuesOf(line, 5);
    if (!values) {
        return tl::unexpected(values.error());
    }
    const QJsonValue name = values->at(0);
    const qint64 restarts = values->at(1).toInteger(-1);
    const qint64 exitCode = values->at(4).toInteger(-1);
    if (!name.isString() || name.toString().isEmpty() || restarts < 0 || restarts > 0x7fffffff ||
        !values->at(2).isBool() || !values->at(3).isBool() || exitCode < 0 || exitCode > 0x7fffffff) {
        return garble::strangeLine(line.number, line.text);
    }
    const QString bare = name.toString().startsWith(u'/') ? name.toString().sliced(1) : name.toString();
    std::optional<QString> policy;
    if (values->size() > 5) {
        if (!values->at(5).isString()) {
            return garble::strangeLine(line.number, line.text);
        }
        policy = values->at(5).toString();
    }
    return ContainerState{
        bare,  static_cast<int>(restarts), values->at(2).toBool(), values->at(3).toBool(), static_cast<int>(exitCode),
        policy};
}

}

Parsed<QList<ContainerPort>> parseContainerPorts(const QString &text)
{
    QList<ContainerPort> ports;
    if (text.isEmpty()) {
        return ports;
    }
    for (const QString &part : text.split(u',')) {
        const auto port = readPort(part.trimmed());
        if (!port) {
            return garble::badValue(0, u"Ports"_s, part.toUtf8());
        }
        ports.append(*port);
    }
    return ports;
}

Parsed<QList<DockerContainer>> parseDockerPs(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    QList<DockerContainer> containers;
    for (const Line &line : *lines) {
        const auto container = readContainer(line);
        if (!container) {
            return tl::unexpected(container.error());
        }
        containers.append(*container);
    }
    return containers;
}

Parsed<QList<ContainerState>> parseDockerInspect(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    if (lines->isEmpty()) {
        return garble::empty();
    }
    QList<ContainerState> states;
    for (const Line &line : *lines) {
        const auto state = readState(line);
        if (!state) {
            return tl::unexpected(state.error());
        }
        states.append(*state);
    }
    return states;
}

DockerRefusal dockerRefusal(int exitCode, const QByteArray &err)
{
    if (exitCode == 0) {
        return DockerRefusal::None;
    }
    if (err.contains("permission denied while trying to connect")) {
        return DockerRefusal::NoPrivilege;
    }
    if (err.contains("Cannot connect to the Docker daemon")) {
        return DockerRefusal::DaemonDown;
    }
    return err.contains("No such object") || err.contains("No such container") ? DockerRefusal::NoSuchObject
                                                                               : DockerRefusal::Other;
}

}
