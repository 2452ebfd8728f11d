// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/upid.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString hex(quint64 number)
{
    return QString::number(number, 16).toUpper().rightJustified(8, u'0');
}

}

QString Upid::toString() const
{
    const QStringList parts{u"UPID"_s, node, hex(pid), hex(processStart), hex(startTime), type, id, user, QString()};
    return parts.join(u':');
}

QDateTime Upid::started() const
{
    return QDateTime::fromSecsSinceEpoch(startTime, Qt::UTC);
}

std::optional<Upid> parseUpid(QStringView text)
{
    static const QRegularExpression shape(
        u"\\AUPID:([A-Za-z0-9-]+):([0-9A-Fa-f]{8}):([0-9A-Fa-f]{8,9}):([0-9A-Fa-f]{8}):([^:\\s/]+):([^:\\s/]*):([^:\\s/]+):\\z"_s);
    if (text.size() > 512)
        return std::nullopt;
    const auto match = shape.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    return Upid{.node = match.captured(1),
                .pid = match.captured(2).toUInt(nullptr, 16),
                .processStart = match.captured(3).toULongLong(nullptr, 16),
                .startTime = match.captured(4).toUInt(nullptr, 16),
                .type = match.captured(5),
                .id = match.captured(6),
                .user = match.captured(7)};
}

}
