// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/played/answers.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QByteArray entry(const PlayedLab &lab, int secondsAgo, const QString &identifier, int priority, const QString &message)
{
    const qint64 at = lab.now.addSecs(-secondsAgo).toMSecsSinceEpoch() * 1000;
    const QJsonObject object{{"__REALTIME_TIMESTAMP"_L1, QString::number(at)},
                             {"SYSLOG_IDENTIFIER"_L1, identifier},
                             {"PRIORITY"_L1, QString::number(priority)},
                             {"MESSAGE"_L1, message}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// sshd's: the logins of the console, and what a fault adds.
QByteArray logins(const PlayedLab &lab, const PlayedHost &host)
{
    const QString key = u"ED25519 SHA256:QUuZoZm4GzTNpdZrJkxiNU3WOmBYEHv4Cg3L6owXVOU"_s;
    QByteArray text;
    for (const int ago : {7300, 3700, 3})
        text += entry(lab, ago, u"sshd"_s, 6,
                      u"Accepted publickey for ops from 10.8.0.2 port %1 ssh2: %2"_s.arg(40000 + ago).arg(key));
    for (const QString &message : host.loginMessages)
        text += entry(lab, 600, u"sshd"_s, 6, message);
    return text;
}

QByteArray sudo(const PlayedLab &lab, const PlayedHost &host)
{
    QByteArray text =
        entry(lab, 3600, u"sudo"_s, 5, u"     ops : PWD=/home/ops ; USER=root ; COMMAND=/usr/sbin/iptables-save"_s);
    for (const QString &message : host.sudoMessages)
        text += entry(lab, 500, u"sudo"_s, 5, message);
    return text;
}

QByteArray kernel(const PlayedLab &lab, const PlayedHost &host)
{
    const int up = int(double(lab.now.toSecsSinceEpoch()) - host.upSince);
    QByteArray text = entry(lab, up, u"kernel"_s, 4, u"nvidia: loading out-of-tree module taints kernel."_s);
    for (const QString &message : host.kernelMessages)
        text += entry(lab, 300, u"kernel"_s, 3, message);
    return text;
}

QByteArray errors(const PlayedLab &lab, const PlayedHost &host)
{
    QByteArray text;
    for (const QString &message : host.kernelMessages)
        text += entry(lab, 300, u"kernel"_s, 3, message);
    return text;
}

}

std::optional<PlayedReply> journalAnswer(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv)
{
    if (argv.value(0) == "id"_L1)
        return said(host.readsJournal ? u"ops adm systemd-journal\n"_s : u"ops\n"_s);
    if (argv.value(0) != "journalctl"_L1)
        return std::nullopt;
    if (!host.readsJournal)
        return PlayedReply{0, "-- No entries --\n",
                           "Hint: You are currently not seeing messages from other users and the system.\n"};
    if (argv.contains(u"_COMM=sudo"_s) || argv.contains(u"SYSLOG_IDENTIFIER=sudo"_s))
        return PlayedReply{0, sudo(lab, host), {}};
    if (argv.contains(u"-k"_s))
        return PlayedReply{0, kernel(lab, host), {}};
    if (argv.contains(u"ssh.service"_s))
        return PlayedReply{0, logins(lab, host), {}};
    return PlayedReply{0, errors(lab, host), {}};
}

}
