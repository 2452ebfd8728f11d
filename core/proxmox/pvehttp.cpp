// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pvehttp.h"

#include <QUrl>

namespace daytwo {

using namespace Qt::StringLiterals;

QByteArray pveMethodWord(PveRequest::Method method)
{
    switch (method) {
    case PveRequest::Method::Get:
        return "GET"_ba;
    case PveRequest::Method::Post:
        return "POST"_ba;
    case PveRequest::Method::Put:
        return "PUT"_ba;
    case PveRequest::Method::Delete:
        return "DELETE"_ba;
    }
    return {};
}

QString PveRequest::toString() const
{
    return QString::fromLatin1(pveMethodWord(method)) + u' ' + path;
}

QByteArray PveRequest::encodedParameters() const
{
    QByteArray text;
    for (const auto &[key, value] : parameters) {
        if (!text.isEmpty())
            text += '&';
        text += QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
    }
    return text;
}

}
