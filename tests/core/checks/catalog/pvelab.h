// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/recollection.h"
#include "core/proxmox/pvebackupview.h"
#include "tests/core/checks/catalog/checkbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// A lab with a Proxmox host, what Proxmox answers about it, and what the journal remembers of it.
namespace daytwo::checkbench {

using namespace Qt::StringLiterals;

inline const QByteArray kPveLab = R"(
[policy]
repository = "/srv/home-lab"

[[proxmox]]
name = "pve"
url = "https://10.8.0.40:8006"
token = "env:PVE_TOKEN"
node = "pve1"

[[node]]
name = "gw-vpn"
roles = ["gateway"]
address = "10.8.0.1"
vmid = 101
hypervisor = "pve"

[[node]]
name = "pve"
roles = ["hypervisor"]
address = "10.8.0.40"
proxmox = "pve"

[[node]]
name = "web"
roles = ["service"]
address = "10.8.0.30"
vmid = 104
hypervisor = "pve"
)";

/// The same host, and nobody has said where its API is.
inline const QByteArray kNoApiLab = R"(
[[node]]
name = "pve"
roles = ["hypervisor"]
address = "10.8.0.40"
)";

/// What a real Proxmox answered: tests/data/proxmox/<name>.http.
inline Answer pveCaptured(const QString &name)
{
    const QByteArray text = bytesOf(u"proxmox/%1.http"_s.arg(name)).replace("\r\n", "\n");
    const qsizetype end = text.indexOf("\n\n");
    const QByteArray status = text.left(text.indexOf('\n'));
    Answer answer = replied(status.mid(9, 3).toInt(), text.mid(end + 2).trimmed());
    answer.err = status.mid(13);
    return answer;
}

/// An answer of Proxmox with this in "data".
inline Answer pveData(const QByteArray &data)
{
    return replied(200, "{\"data\":" + data + "}");
}

/// A refusal for want of a right.
inline Answer pveForbidden()
{
    Answer answer = replied(403, R"({"data":null,"message":"Permission check failed (/, Sys.Audit)\n"})");
    answer.err = "Permission check failed (/, Sys.Audit)";
    return answer;
}

/// The rights of a token that sees everything.
inline Answer allRights()
{
    return pveData(
        R"({"/":{"VM.Audit":1,"Sys.Audit":1,"Datastore.Audit":1,"Datastore.AllocateSpace":1,"VM.Backup":1}})");
}

/// One backup as the content call lists it.
struct Backup
{
    int vmid = 0;
    double hours = 0; ///< old
    qint64 size = 20'000'000'000;
    QString verification = QStringLiteral("ok");
};

/// What a PveBackups is answered with: one storage that answers, and further ones that do not.
inline Answer backups(const QList<Backup> &list, const QStringList &silent = {})
{
    QJsonArray storages{QJsonObject{{u"storage"_s, u"pbs"_s},
                                    {u"type"_s, u"pbs"_s},
                                    {u"content"_s, u"backup"_s},
                                    {u"enabled"_s, 1},
                                    {u"active"_s, 1}}};
    for (const QString &name : silent)
        storages << QJsonObject{{u"storage"_s, name}, {u"content"_s, u"backup"_s}, {u"enabled"_s, 1}, {u"active"_s, 0}};
    QJsonArray volumes;
    for (const Backup &backup : list) {
        QJsonObject volume{{u"volid"_s, u"pbs:backup/vm/%1/%2"_s.arg(backup.vmid).arg(backup.hours)},
                           {u"content"_s, u"backup"_s},
                           {u"vmid"_s, backup.vmid},
                           {u"ctime"_s, standardNow().toSecsSinceEpoch() - qint64(3600 * backup.hours)},
                           {u"size"_s, backup.size}};
        if (!backup.verification.isEmpty())
            volume[u"verification"_s] = QJsonObject{{u"state"_s, backup.verification}};
        volumes << volume;
    }
    const auto body = [](const QJsonArray &data) {
        return QJsonDocument(QJsonObject{{u"data"_s, data}}).toJson(QJsonDocument::Compact);
    };
    return replied(
        200, pveBackupAnswersText({.storages = body(storages), .answers = {{u"pbs"_s, 200, u"OK"_s, body(volumes)}}}));
}

/// What a Recall is answered with.
inline Answer memory(const Recollection &recollection)
{
    return printed(recollectionText(recollection));
}

/// So many hours before the moment of judging.
inline QDateTime hoursAgo(double hours)
{
    return standardNow().addSecs(-qint64(3600 * hours));
}

/// A set of one snapshot.
inline RememberedSet snapshotSet(double hours, const QString &reason, const QString &note = {},
                                 const QString &state = QStringLiteral("taken"),
                                 const QString &node = QStringLiteral("gw-vpn"))
{
    return {.id = u"s-%1"_s.arg(hours),
            .at = hoursAgo(hours),
            .reason = reason,
            .note = note,
            .members = {{node, u"before"_s, state, true}}};
}

/// A list of snapshots as Proxmox gives it, of these names, the first an hour old and each further one a day older.
inline Answer snapshots(const QStringList &names)
{
    QJsonArray list{QJsonObject{{u"name"_s, u"current"_s}, {u"running"_s, 1}}};
    for (qsizetype i = 0; i < names.size(); ++i)
        list << QJsonObject{{u"name"_s, names[i]},
                            {u"snaptime"_s, standardNow().toSecsSinceEpoch() - 3600 - 86400 * i},
                            {u"vmstate"_s, 0}};
    return pveData(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

/// `git log` of commits, newest first: "hours|subject|body|A path,M path".
inline Answer gitLog(const QStringList &commits)
{
    QByteArray out;
    for (const QString &commit : commits) {
        const QStringList parts = commit.split(u'|');
        out += '\x1e' + QByteArray(40, 'a') + '\x1f' +
               QByteArray::number(hoursAgo(parts.value(0).toDouble()).toSecsSinceEpoch()) + "\x1fops\x1f" +
               parts.value(1).toUtf8() + '\x1f' + parts.value(2).toUtf8() + '\x1f' + '\0' + '\n';
        for (const QString &file : parts.value(3).split(u',', Qt::SkipEmptyParts))
            out += file.section(u' ', 0, 0).toUtf8() + '\0' + file.section(u' ', 1).toUtf8() + '\0';
    }
    return printed(out);
}

/// `git status` with these entries after its head.
inline Answer gitStatus(const QByteArrayList &entries = {},
                        const QByteArray &upstream = "# branch.upstream origin/main")
{
    QByteArrayList lines{"# branch.oid b9ce4ef1c323a38cefa622da051ca1baeb94f021", "# branch.head main"};
    if (!upstream.isEmpty())
        lines << upstream << "# branch.ab +0 -0";
    lines += entries;
    QByteArray out;
    for (const QByteArray &line : lines)
        out += line + '\0';
    return printed(out);
}

/// git in a folder that is no work tree.
inline Answer notARepository()
{
    return printed({}, 128, "fatal: not a git repository (or any of the parent directories): .git\n");
}

}
