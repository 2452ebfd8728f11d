// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlscertificate.h"

#include <QMultiMap>
#include <QSsl>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// The common name, or the organisation where there is none, of a subject or issuer.
QString nameOf(const QStringList &commonNames, const QStringList &organizations)
{
    if (!commonNames.isEmpty())
        return commonNames.front();
    return organizations.isEmpty() ? QString() : organizations.front();
}

}

TlsCertificate certificateFacts(const QSslCertificate &certificate)
{
    using Field = QSslCertificate::SubjectInfo;
    TlsCertificate facts;
    facts.pin = TlsPin::ofCertificate(certificate.toDer());
    facts.subject = nameOf(certificate.subjectInfo(Field::CommonName), certificate.subjectInfo(Field::Organization));
    facts.issuer = nameOf(certificate.issuerInfo(Field::CommonName), certificate.issuerInfo(Field::Organization));
    const auto names = certificate.subjectAlternativeNames();
    facts.names = names.values(QSsl::DnsEntry) + names.values(QSsl::IpAddressEntry);
    facts.names.sort();
    facts.notBefore = certificate.effectiveDate().toUTC();
    facts.notAfter = certificate.expiryDate().toUTC();
    facts.selfSigned = certificate.isSelfSigned();
    return facts;
}

QStringList tlsErrorTexts(const QList<QSslError> &errors)
{
    QStringList texts;
    for (const QSslError &error : errors) {
        if (!texts.contains(error.errorString()))
            texts.append(error.errorString());
    }
    return texts;
}

}
