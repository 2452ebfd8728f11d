// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/played/answers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString block(const PlayedLab &lab, const PlayedHost &host, const QString &name)
{
    const auto unit = std::ranges::find_if(host.units, [&name](const PlayedUnit &one) { return one.name == name; });
    if (unit == host.units.end())
        return u"Type=\nResult=success\nNRestarts=0\nExecMainStatus=0\nId=%1\nNames=%1\nLoadState=not-"
               u"found\nActiveState=inactive\nSubState=dead\n"
               "UnitFileState=\nNeedDaemonReload=no\n"_s.arg(name);
    const bool oneshot = unit->type == "oneshot"_L1;
    const QString active = unit->failed ? u"failed"_s : unit->running ? u"active"_s : u"inactive"_s;
    const QString sub = unit->failed ? u"failed"_s : !unit->running ? u"dead"_s : oneshot ? u"exited"_s : u"running"_s;
    const qint64 since = qint64(double(lab.now.toSecsSinceEpoch()) - host.upSince) * 1000;
    return u"Type=%1\nMainPID=%2\nResult=%3\nNRestarts=%4\nExecMainStatus=%5\nId=%6\nNames=%6\nLoadState="
           u"loaded\nActiveState=%7\nSubState=%8\n"
           "UnitFileState=enabled\nNeedDaemonReload=no\nActiveEnterTimestampMonotonic=%9\n"_s.arg(unit->type)
               .arg(unit->running && !oneshot ? 612 : 0)
               .arg(unit->failed ? u"exit-code"_s : u"success"_s)
               .arg(unit->restarts)
               .arg(unit->failed ? 1 : 0)
               .arg(unit->name, active, sub)
               .arg(since);
}

PlayedReply show(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv)
{
    QStringList blocks;
    for (qsizetype i = argv.indexOf(u"-p"_s) + 2; i < argv.size(); ++i)
        blocks << block(lab, host, argv.at(i));
    return said(blocks.join(u'\n'));
}

PlayedReply failedUnits(const PlayedHost &host)
{
    QJsonArray list;
    for (const PlayedUnit &unit : host.units) {
        if (unit.failed)
            list << QJsonObject{{"unit"_L1, unit.name},
                                {"load"_L1, u"loaded"_s},
                                {"active"_L1, u"failed"_s},
                                {"sub"_L1, u"failed"_s},
                                {"description"_L1, unit.name}};
    }
    return {0, QJsonDocument(list).toJson(QJsonDocument::Compact) + '\n', {}};
}

/// `systemctl is-active UNIT`: one word, and 3 for anything but active.
PlayedReply isActive(const PlayedHost &host, const QString &name)
{
    const auto unit = std::ranges::find_if(host.units, [&name](const PlayedUnit &one) { return one.name == name; });
    const bool known = unit != host.units.end();
    if (known && unit->running && !unit->failed)
        return said(u"active\n"_s);
    return {3, known && unit->failed ? QByteArray("failed\n") : QByteArray("inactive\n"), {}};
}

PlayedReply enabledUnits(const PlayedHost &host)
{
    QString text;
    for (const PlayedUnit &unit : host.units)
        text += unit.name.leftJustified(40) + u" enabled enabled\n"_s;
    return said(text);
}

}

std::optional<PlayedReply> serviceAnswer(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv)
{
    const QString program = argv.value(0);
    if (program == "systemctl"_L1 && argv.value(1) == "is-active"_L1)
        return isActive(host, argv.value(2));
    if (program == "systemctl"_L1 && argv.value(1) == "list-unit-files"_L1)
        return enabledUnits(host);
    if (program == "systemctl"_L1)
        return argv.contains(u"show"_s) ? show(lab, host, argv) : failedUnits(host);
    if (program == "systemd-analyze"_L1)
        return said(host.gateway
                        ? u"# /etc/sysctl.d/60-vpn.conf\nnet.ipv4.ip_forward=1\n\n# /etc/sysctl.d/99-sysctl.conf\n"_s
                        : u"# /usr/lib/sysctl.d/50-default.conf\nkernel.sysrq = 0x01b6\n"_s);
    if (program == "timedatectl"_L1)
        return said(u"Timezone=Etc/UTC\nLocalRTC=no\nCanNTP=yes\nNTP=%1\nNTPSynchronized=%1\n"_s.arg(
            host.clockKept ? u"yes"_s : u"no"_s));
    return std::nullopt;
}

}
