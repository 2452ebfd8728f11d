// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/httpfacts.h"

#include "core/facts/lines.h"

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// curl's own last line: status, content type, and how large the body was.
struct Trailer
{
    int status = 0;
    QString contentType;
    qint64 size = 0;
    qsizetype begin = 0; ///< of the line break before it
};

/// The number of that line: to be counted only where it is named.
int trailerLine(const QByteArray &out)
{
    return 1 + static_cast<int>(out.count('\n'));
}

Parsed<Trailer> trailerOf(const QByteArray &out)
{
    if (out.isEmpty()) {
        return garble::empty();
    }
    const qsizetype at = out.lastIndexOf('\n');
    if (at < 0) {
        return garble::missing(trailerLine(out), u"%{http_code}"_s);
    }
    const QByteArrayView trailer = QByteArrayView(out).sliced(at + 1);
    const qsizetype first = trailer.indexOf(' ');
    const qsizetype last = trailer.lastIndexOf(' ');
    if (first != 3 || last == first) {
        return garble::missing(trailerLine(out), u"%{http_code} %{content_type} %{size_download}"_s);
    }
    const auto status = numberOf<int>(trailer.first(first));
    if (!status || *status < 0) {
        return garble::badValue(trailerLine(out), u"%{http_code}"_s, trailer.first(first));
    }
    const auto size = numberOf<qint64>(trailer.sliced(last + 1));
    if (!size) {
        return garble::badValue(trailerLine(out), u"%{size_download}"_s, trailer.sliced(last + 1));
    }
    return Trailer{*status, textOf(trailer.sliced(first + 1, last - first - 1)), *size, at};
}

tl::unexpected<Garbled> otherSize(const QByteArray &out, const Trailer &trailer)
{
    return garbled(trailerLine(out),
                   FactWords::tr("the body has %1 bytes where curl counted “%2”").arg(trailer.begin).arg(trailer.size));
}

/// The headers of one answer; a name that stands several times has all its values, with commas.
QMap<QString, QString> headersOf(QByteArrayView block)
{
    QMap<QString, QString> headers;
    for (const QByteArrayView line : fieldsOf(block, '\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0) {
            continue;
        }
        const QString name = textOf(line.first(colon)).toLower();
        const QString value = textOf(line.sliced(colon + 1)).trimmed();
        headers.insert(name, headers.contains(name) ? headers.value(name) + u", "_s + value : value);
    }
    return headers;
}

}

Parsed<CurlAnswer> parseCurl(const QByteArray &out)
{
    const auto trailer = trailerOf(out);
    if (!trailer) {
        return tl::unexpected(trailer.error());
    }
    if (trailer->size != trailer->begin) {
        return otherSize(out, *trailer);
    }
    return CurlAnswer{trailer->status, trailer->contentType, out.first(trailer->begin)};
}

Parsed<CurlAnswer> parseCurlWithHeaders(const QByteArray &out)
{
    const auto trailer = trailerOf(out);
    if (!trailer) {
        return tl::unexpected(trailer.error());
    }
    if (trailer->size < 0 || trailer->size > trailer->begin) {
        return otherSize(out, *trailer);
    }
    QByteArray head = out.first(trailer->begin - trailer->size);
    if (trailer->status > 0 && (!head.startsWith("HTTP/") || !head.endsWith("\r\n\r\n"))) {
        return garbled(1, FactWords::tr("the headers do not end where curl counted"));
    }
    head.chop(std::min<qsizetype>(head.size(), 4));
    // A 1xx answer may stand before the one that counts.
    const qsizetype before = head.lastIndexOf("\r\n\r\n");
    return CurlAnswer{trailer->status, trailer->contentType, out.sliced(trailer->begin - trailer->size, trailer->size),
                      headersOf(QByteArrayView(head).sliced(before < 0 ? 0 : before + 4))};
}

CurlClass curlClass(int exitCode)
{
    switch (exitCode) {
    case 0:
        return CurlClass::Ok;
    case 1:
    case 3:
        return CurlClass::BadUrl;
    case 6:
        return CurlClass::Dns;
    case 7:
        return CurlClass::Refused;
    case 18:
        return CurlClass::Partial;
    case 22:
        return CurlClass::HttpError;
    case 28:
        return CurlClass::Timeout;
    case 35:
    case 51:
    case 53:
    case 54:
    case 58:
    case 59:
    case 60:
    case 64:
    case 66:
    case 77:
    case 80:
    case 82:
    case 83:
    case 90:
    case 91:
        return CurlClass::Tls;
    case 52:
        return CurlClass::EmptyReply;
    case 55:
    case 56:
        return CurlClass::Broken;
    default:
        return CurlClass::Other;
    }
}

HttpClass httpClass(int status)
{
    if (status == 401 || status == 403 || status == 407) {
        return HttpClass::Credentials;
    }
    if (status == 404) {
        return HttpClass::NotFound;
    }
    if (status == 503) {
        return HttpClass::Unavailable;
    }
    switch (status / 100) {
    case 2:
        return HttpClass::Ok;
    case 3:
        return HttpClass::Redirect;
    case 4:
        return HttpClass::ClientError;
    case 5:
        return HttpClass::ServerError;
    default:
        return HttpClass::NoAnswer;
    }
}

}
