// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlspin.h"

#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr qsizetype kBytes = 32;

bool isHexText(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

std::optional<QByteArray> fromHex(QString text)
{
    if (text.contains(u':')) {
        const QStringList pairs = text.split(u':');
        if (std::any_of(pairs.begin(), pairs.end(), [](const QString &pair) { return pair.size() != 2; }))
            return std::nullopt;
        text = pairs.join(QString());
    }
    if (text.size() != kBytes * 2 || !isHexText(text))
        return std::nullopt;
    return QByteArray::fromHex(text.toLatin1());
}

}

TlsPin TlsPin::ofCertificate(const QByteArray &der)
{
    return der.isEmpty() ? TlsPin{} : TlsPin{QCryptographicHash::hash(der, QCryptographicHash::Sha256)};
}

Result<TlsPin> parseTlsPin(const QString &written)
{
    QString text = written.trimmed();
    if (text.isEmpty())
        return TlsPin{};
    if (text.startsWith("sha256//"_L1, Qt::CaseInsensitive)) {
        const auto bytes =
            QByteArray::fromBase64Encoding(text.mid(8).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (bytes && (*bytes).size() == kBytes)
            return TlsPin{*bytes};
    } else {
        if (text.startsWith("sha256:"_L1, Qt::CaseInsensitive) || text.startsWith("sha256="_L1, Qt::CaseInsensitive))
            text = text.mid(7);
        if (const auto bytes = fromHex(text))
            return TlsPin{*bytes};
    }
    return fail(Error::Kind::BadInput, written.left(80), u"a pin is the SHA-256 of a certificate: 64 hex digits"_s);
}

QString tlsPinText(const TlsPin &pin)
{
    return QString::fromLatin1(pin.sha256.toHex(':').toUpper());
}

}
