// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proxmox/pvehttp.h"
#include "core/proxmox/pvejson.h"

#include <QFile>
#include <QTest>

namespace daytwo {

/// An answer kept in tests/data/proxmox, as if it had just come.
inline PveReply captured(const QString &name)
{
    QFile file(QStringLiteral(TESTDATA "/proxmox/%1.http").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no capture %s", qPrintable(name));
    const QByteArray all = file.readAll();
    const auto head = all.indexOf("\n\n");
    const QList<QByteArray> lines = all.left(head).split('\n');
    PveReply reply;
    const QByteArray statusLine = lines.first();
    reply.status = statusLine.mid(9, 3).toInt();
    reply.reason = statusLine.mid(13);
    for (const QByteArray &line : lines) {
        if (line.startsWith("Content-Type: "))
            reply.contentType = line.mid(14);
    }
    reply.body = all.mid(head + 2);
    return reply;
}

/// The envelope of a capture that must be a good one.
inline PveEnvelope capturedEnvelope(const QString &name)
{
    const auto envelope = pveEnvelope(captured(name).body, name);
    if (!envelope)
        qFatal("capture %s: %s", qPrintable(name), qPrintable(envelope.error().detail));
    return *envelope;
}

inline QJsonValue capturedData(const QString &name)
{
    return capturedEnvelope(name).data;
}

}
