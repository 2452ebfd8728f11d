// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/played/answers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Values as `--format '{{json …}},{{json …}}'` prints them.
QString line(const QJsonArray &values)
{
    const QString text = QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
    return text.mid(1, text.size() - 2) + u'\n';
}

PlayedReply list(const PlayedHost &host)
{
    const QString ports = host.containerPort != 0 ? u"0.0.0.0:%1->80/tcp"_s.arg(host.containerPort) : QString();
    QString text;
    for (const PlayedContainer &container : host.containers)
        text += line({u"9e40a05f93d7eadf350b5253e2e4c583f95eeac712f96adfe0324389dcecc896"_s, container.name,
                      container.image, container.state, container.status, ports, u"2026-01-12 06:16:30 +0000 UTC"_s});
    return said(text);
}

PlayedReply inspect(const PlayedHost &host, const QStringList &argv)
{
    QString text;
    for (const PlayedContainer &container : host.containers) {
        if (argv.contains(container.name))
            text += line({u'/' + container.name, container.restarts, container.state == "restarting"_L1, false, 0,
                          u"unless-stopped"_s});
    }
    return text.isEmpty() ? refused(1, u"Error: No such object: %1"_s.arg(argv.last())) : said(text);
}

PlayedReply logs(const PlayedHost &host, const QString &name)
{
    const auto container =
        std::ranges::find_if(host.containers, [&name](const PlayedContainer &one) { return one.name == name; });
    return container == host.containers.end() ? refused(1, u"Error: No such container: %1"_s.arg(name))
                                              : said(container->log);
}

}

std::optional<PlayedReply> containerAnswer(const PlayedHost &host, const QStringList &argv)
{
    if (argv.value(0) != "docker"_L1 || !host.docker)
        return std::nullopt;
    const QString verb = argv.value(1);
    return verb == "ps"_L1 ? list(host) : verb == "inspect"_L1 ? inspect(host, argv) : logs(host, argv.last());
}

}
