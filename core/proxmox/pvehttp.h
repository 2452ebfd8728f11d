// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace daytwo {

/// One call of the Proxmox API, before anyone knows host, certificate or token.
struct PveRequest
{
    enum class Method { Get, Post, Put, Delete };
    using Parameters = QList<std::pair<QString, QString>>;

    Method method = Method::Get;
    /// Below /api2/json, each segment percent-encoded: "/nodes/pve1/qemu/101/config".
    QString path = {};
    /// Sent in the query for GET and DELETE, as a form for POST and PUT: a DELETE with a body is refused.
    Parameters parameters = {};

    /// "POST /nodes/pve1/qemu/101/snapshot", for messages.
    [[nodiscard]] QString toString() const;
    /// The parameters in form encoding.
    [[nodiscard]] QByteArray encodedParameters() const;
};

/// What came back, whatever its status. The reason phrase matters: Proxmox says there what is wrong.
struct PveReply
{
    int status = 0;
    QByteArray reason = {};
    QByteArray contentType = {};
    QByteArray body = {};
};

/// Carries calls to one Proxmox host and back: knows its address, its certificate and the token. Thread-safe.
class PveHttp
{
public:
    PveHttp() = default;
    virtual ~PveHttp() = default;
    PveHttp(const PveHttp &) = delete;
    PveHttp &operator=(const PveHttp &) = delete;

    /// Sends once and blocks for the whole answer. An error only when there is no answer; any status is an answer.
    virtual Result<PveReply> send(const PveRequest &request, const Context &context) = 0;
    /// The host as messages name it: "pve:8006".
    [[nodiscard]] virtual QString host() const = 0;
    /// Who we are there, as tasks name it: "ops@pve!console".
    [[nodiscard]] virtual QString user() const = 0;
};

/// The name of a request's method as HTTP spells it.
QByteArray pveMethodWord(PveRequest::Method method);

}
