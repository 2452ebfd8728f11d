// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlscertificate.h"

#include "core/base/ipaddress.h"

#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <QTimeZone>

#include <cstring>
#include <ctime>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

QString textOf(const ASN1_STRING *string)
{
    unsigned char *bytes = nullptr;
    const int size = ::ASN1_STRING_to_UTF8(&bytes, string);
    if (size < 0)
        return {};
    QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), size);
    OPENSSL_free(bytes);
    return text;
}

/// The common name, or the organisation where there is none.
QString nameOf(const X509_NAME *name)
{
    for (const int part : {NID_commonName, NID_organizationName}) {
        const int at = ::X509_NAME_get_index_by_NID(name, part, -1);
        if (at >= 0)
            return textOf(::X509_NAME_ENTRY_get_data(::X509_NAME_get_entry(name, at)));
    }
    return {};
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (::ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime::fromSecsSinceEpoch(::timegm(&parts), Qt::UTC);
}

QString addressText(const ASN1_OCTET_STRING *bytes)
{
    IpAddress address;
    const int size = ::ASN1_STRING_length(bytes);
    if (size != 4 && size != 16)
        return {};
    address.v6 = size == 16;
    std::memcpy(address.bytes.data(), ::ASN1_STRING_get0_data(bytes), static_cast<std::size_t>(size));
    return toString(address);
}

QStringList namesOf(X509 *certificate)
{
    QStringList names;
    auto *entries =
        static_cast<GENERAL_NAMES *>(::X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
    for (int i = 0; i < sk_GENERAL_NAME_num(entries); ++i) {
        const GENERAL_NAME *entry = sk_GENERAL_NAME_value(entries, i);
        if (entry->type == GEN_DNS)
            names.append(textOf(entry->d.dNSName));
        else if (entry->type == GEN_IPADD)
            names.append(addressText(entry->d.iPAddress));
    }
    ::GENERAL_NAMES_free(entries);
    names.removeAll(QString());
    names.sort();
    return names;
}

QByteArray derOf(X509 *certificate)
{
    unsigned char *bytes = nullptr;
    const int size = ::i2d_X509(certificate, &bytes);
    if (size < 0)
        return {};
    QByteArray der(reinterpret_cast<const char *>(bytes), size);
    OPENSSL_free(bytes);
    return der;
}

}

TlsCertificate certificateFacts(x509_st *certificate)
{
    TlsCertificate facts;
    if (!certificate)
        return facts;
    facts.pin = TlsPin::ofCertificate(derOf(certificate));
    facts.subject = nameOf(::X509_get_subject_name(certificate));
    facts.issuer = nameOf(::X509_get_issuer_name(certificate));
    facts.names = namesOf(certificate);
    facts.notBefore = timeOf(::X509_get0_notBefore(certificate));
    facts.notAfter = timeOf(::X509_get0_notAfter(certificate));
    facts.selfSigned = ::X509_check_issued(certificate, certificate) == X509_V_OK;
    return facts;
}

}
