// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QMap>

namespace daytwo {

/// What `curl -sS --max-time N -o - -w '\n%{http_code} %{content_type} %{size_download}' URL` printed.
struct CurlAnswer
{
    int status = 0;      ///< HTTP status; 0: no answer came
    QString contentType; ///< may be empty
    QByteArray body;
    QMap<QString, QString> headers = {}; ///< by lower-case name; only where they were asked for

    bool operator==(const CurlAnswer &) const = default;
};
/// The last line is curl's own; the body must have exactly the size it tells. Empty output is garbled.
Parsed<CurlAnswer> parseCurl(const QByteArray &out);
/// The same with `-i` or `-I`: the headers stand before the body, which curl's count does not include.
Parsed<CurlAnswer> parseCurlWithHeaders(const QByteArray &out);

/// What curl's exit code says of the way to the service.
enum class CurlClass {
    Ok,
    BadUrl,     ///< 1, 3: our own mistake
    Dns,        ///< 6
    Refused,    ///< 7: nothing listens, or rejected
    HttpError,  ///< 22 (only with -f)
    Partial,    ///< 18: the body is cut
    Timeout,    ///< 28: filtered or down
    Tls,        ///< 35, 51, 53, 54, 58–60, 64, 66, 77, 80, 82, 83, 90, 91
    EmptyReply, ///< 52
    Broken,     ///< 55, 56: the connection broke
    Other
};
CurlClass curlClass(int exitCode);

/// How a service that should answer 200 answered.
enum class HttpClass {
    Ok,          ///< 2xx
    Redirect,    ///< 3xx
    Credentials, ///< 401, 403, 407: alive, but not for us
    NotFound,    ///< 404: alive, other path (route prefix?)
    Unavailable, ///< 503: alive, not ready
    ClientError, ///< other 4xx
    ServerError, ///< other 5xx
    NoAnswer     ///< anything else
};
HttpClass httpClass(int status);

}
