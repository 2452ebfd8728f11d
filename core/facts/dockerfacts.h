// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace daytwo {

/// One published (or only exposed) range of ports of a container.
struct ContainerPort
{
    QString hostAddress; ///< "0.0.0.0", "::", "127.0.0.1"; empty: exposed, not published
    quint16 hostFirst = 0;
    quint16 hostLast = 0;
    quint16 containerFirst = 0;
    quint16 containerLast = 0;
    QString protocol; ///< "tcp", "udp", "sctp"

    [[nodiscard]] bool published() const { return hostFirst != 0; }
    bool operator==(const ContainerPort &) const = default;
};

/// "0.0.0.0:3000->80/tcp, :::3000->80/tcp, [::]:8080->80/tcp, 127.0.0.1:8000-8002->80-82/tcp, 9000/tcp". Empty: none.
Parsed<QList<ContainerPort>> parseContainerPorts(const QString &text);

enum class ContainerHealth { None, Starting, Healthy, Unhealthy };

/// One row of `docker ps -a`.
struct DockerContainer
{
    QString id;
    QString name;
    QString image;
    QString state;  ///< "running", "exited", "restarting", …
    QString status; ///< "Up About an hour (unhealthy)"
    ContainerHealth health = ContainerHealth::None;
    QList<ContainerPort> ports;
    QString createdAt;

    bool operator==(const DockerContainer &) const = default;
};
/// `docker ps -a --no-trunc --format '{{json .ID}},{{json .Names}},…,{{json .CreatedAt}}'`: seven values a line. Empty
/// output is no container, running or not; the word "json" (Docker 20.10 with --format json) is garbled.
Parsed<QList<DockerContainer>> parseDockerPs(const QByteArray &out);

/// One row of `docker inspect --format '{{json .Name}},{{json .RestartCount}},{{json .State.Restarting}},
/// {{json .State.OOMKilled}},{{json .State.ExitCode}},{{json .HostConfig.RestartPolicy.Name}}'`.
struct ContainerState
{
    QString name; ///< without the leading slash
    int restarts = 0;
    bool restarting = false;
    bool oomKilled = false;
    int exitCode = 0;
    std::optional<QString> restartPolicy = {}; ///< "always", "no" or empty for none; nothing: not asked for

    /// Nothing starts it again when it ends or the host boots.
    [[nodiscard]] bool unprotected() const
    {
        return restartPolicy && (restartPolicy->isEmpty() || *restartPolicy == QLatin1String("no"));
    }
    bool operator==(const ContainerState &) const = default;
};
/// The last column may be missing. Empty output is garbled: names were asked for.
Parsed<QList<ContainerState>> parseDockerInspect(const QByteArray &out);

/// Why docker itself refused.
enum class DockerRefusal { None, NoPrivilege, DaemonDown, NoSuchObject, Other };
DockerRefusal dockerRefusal(int exitCode, const QByteArray &err);

/// Counts over the tail of a log. The text itself is evidence, not a fact.
struct LogCounts
{
    int lines = 0;
    int errors = 0;             ///< lines that call themselves an error, fatal ones included
    int fatals = 0;             ///< panic, fatal, out of memory, permission trouble with data
    QStringList distinctErrors; ///< normalised, sorted, at most 50, redacted

    bool operator==(const LogCounts &) const = default;
};
/// `docker logs` (stdout and stderr together). Any bytes will do; an empty log has no lines.
LogCounts countLog(const QByteArray &text);

/// A message with times, numbers, addresses and ids replaced, so that repetitions become equal. Redacted, at most 200
/// characters.
QString normalisedMessage(const QString &message);

}
