// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pvejson.h"

#include "core/proxmox/pvejsonlist.h"
#include "core/proxmox/pvevalue.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

Result<QJsonObject> pveObject(const QJsonValue &data, const QString &what)
{
    if (!data.isObject())
        return pveOddReply(what, u"expected an object"_s);
    return data.toObject();
}

Result<QList<QJsonObject>> pveObjects(const QJsonValue &data, const QString &what)
{
    if (!data.isArray())
        return pveOddReply(what, u"expected a list"_s);
    QList<QJsonObject> objects;
    for (const QJsonValue &entry : data.toArray()) {
        if (!entry.isObject())
            return pveOddReply(what, u"an entry of the list is not an object"_s);
        objects.append(entry.toObject());
    }
    return objects;
}

Result<int> pveVmid(const QJsonObject &object, const QString &what)
{
    const auto vmid = pveInteger(object["vmid"_L1]);
    if (!vmid || *vmid < 1 || *vmid > 999'999'999)
        return pveOddReply(what, u"an entry has no VMID"_s);
    return static_cast<int>(*vmid);
}

Result<PveEnvelope> pveEnvelope(const QByteArray &body, const QString &what)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return pveOddReply(what, u"not JSON: %1"_s.arg(error.errorString()));
    const QJsonObject object = document.object();
    if (!object.contains("data"_L1))
        return pveOddReply(what, u"JSON without \"data\""_s);
    PveEnvelope envelope{.data = object["data"_L1],
                         .total = std::max<qint64>(0, pveInteger(object["total"_L1]).value_or(0)),
                         .message = pveText(object["message"_L1]).trimmed(),
                         .errors = {}};
    const QJsonObject errors = object["errors"_L1].toObject();
    for (auto it = errors.begin(); it != errors.end(); ++it)
        envelope.errors.insert(it.key(), pveText(it.value()).trimmed());
    return envelope;
}

Result<PveVersion> pveVersionFrom(const QJsonValue &data, const QString &what)
{
    static const QRegularExpression shape(u"\\A(\\d{1,4})\\.(\\d{1,4})(?:[.-](\\d{1,6}))?"_s);
    const QString text = pveText(data["version"_L1]);
    if (text.isEmpty())
        return pveOddReply(what, u"no version"_s);
    const auto match = shape.match(text);
    return PveVersion{.text = text,
                      .major = match.captured(1).toInt(),
                      .minor = match.captured(2).toInt(),
                      .patch = match.captured(3).toInt()};
}

Result<PveSnapshotList> pveSnapshotsFrom(const QJsonValue &data, const QString &what)
{
    const auto objects = pveObjects(data, what);
    if (!objects)
        return fail(objects.error());
    PveSnapshotList list;
    QMap<QString, QString> parents;
    for (const QJsonObject &object : *objects) {
        const QString name = pveText(object["name"_L1]);
        if (name.isEmpty())
            return pveOddReply(what, u"a snapshot has no name"_s);
        if (name == "current"_L1) {
            list.currentParent = pveText(object["parent"_L1]);
            list.running = pveBoolean(object["running"_L1]);
            list.digest = pveText(object["digest"_L1]);
            continue;
        }
        parents.insert(name, pveText(object["parent"_L1]));
        list.snapshots.append({.name = name,
                               .parent = pveText(object["parent"_L1]),
                               .time = pveTime(object["snaptime"_L1]),
                               .description = pveText(object["description"_L1]),
                               .withRam = pveBoolean(object["vmstate"_L1]).value_or(false),
                               .state = pveText(object["snapstate"_L1])});
    }
    QMap<QString, qsizetype> depths;
    for (const PveSnapshot &snapshot : std::as_const(list.snapshots)) {
        // A ring of parents must not hang us: no chain is longer than the list.
        qsizetype depth = 0;
        for (QString at = snapshot.parent; !at.isEmpty() && depth < parents.size(); at = parents.value(at))
            ++depth;
        depths.insert(snapshot.name, depth);
    }
    std::sort(list.snapshots.begin(), list.snapshots.end(), [&](const PveSnapshot &a, const PveSnapshot &b) {
        return std::tuple(a.time, depths[a.name], a.name) < std::tuple(b.time, depths[b.name], b.name);
    });
    return list;
}

Result<PveFeature> pveFeatureFrom(const QJsonValue &data, const QString &what)
{
    const auto available = pveBoolean(data["hasFeature"_L1]);
    if (!available)
        return pveOddReply(what, u"does not say whether the feature is there"_s);
    QStringList nodes = pveList(data["nodes"_L1]);
    nodes.sort();
    return PveFeature{.available = *available, .nodes = nodes};
}

Result<PvePermissions> pvePermissionsFrom(const QJsonValue &data, const QString &what)
{
    const auto object = pveObject(data, what);
    if (!object)
        return fail(object.error());
    PvePermissions permissions;
    for (auto path = object->begin(); path != object->end(); ++path) {
        const QJsonObject privileges = path.value().toObject();
        QMap<QString, bool> &granted = permissions.paths[path.key()];
        for (auto it = privileges.begin(); it != privileges.end(); ++it)
            granted.insert(it.key(), pveBoolean(it.value()).value_or(false));
    }
    return permissions;
}

}
