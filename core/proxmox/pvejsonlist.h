// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>

#include <functional>

namespace daytwo {

// What the files behind pvejson.h share.

/// BadReply saying which entry or key of `what` is not as expected.
inline tl::unexpected<Error> pveOddReply(const QString &what, const QString &detail)
{
    return fail(Error::Kind::BadReply, what, detail);
}

/// The object in `data`, or BadReply.
Result<QJsonObject> pveObject(const QJsonValue &data, const QString &what);
/// The entries of the list in `data`, each an object; else BadReply.
Result<QList<QJsonObject>> pveObjects(const QJsonValue &data, const QString &what);

/// Reads a list of objects by `read`; the first entry that cannot be read fails the whole.
template <typename T>
Result<QList<T>> pveEach(const QJsonValue &data, const QString &what,
                         const std::function<Result<T>(const QJsonObject &)> &read)
{
    const auto objects = pveObjects(data, what);
    if (!objects)
        return fail(objects.error());
    QList<T> list;
    list.reserve(objects->size());
    for (const QJsonObject &object : *objects) {
        auto entry = read(object);
        if (!entry)
            return fail(entry.error());
        list.append(std::move(*entry));
    }
    return list;
}

/// The VMID of an entry, whether number or text.
Result<int> pveVmid(const QJsonObject &object, const QString &what);

}
