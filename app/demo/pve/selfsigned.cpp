// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/pve/selfsigned.h"

#include <QRandomGenerator>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

struct Free
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
    void operator()(BIO *bio) const { BIO_free(bio); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

constexpr long kDay = 24L * 3600;

bool addExtension(X509 *certificate, int nid, const char *text)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Owned<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, &context, nid, text));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

QByteArray contents(BIO *bio)
{
    char *start = nullptr;
    const long size = BIO_get_mem_data(bio, &start);
    return {start, static_cast<qsizetype>(size)};
}

bool fill(X509 *certificate, EVP_PKEY *key, const QByteArray &commonName, int days)
{
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), QRandomGenerator::system()->generate64() >> 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), days < 0 ? (days - 1) * kDay : -kDay);
    X509_gmtime_adj(X509_getm_notAfter(certificate), days * kDay);
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto text = reinterpret_cast<const unsigned char *>(commonName.constData());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, text, static_cast<int>(commonName.size()), -1, 0);
    X509_set_issuer_name(certificate, name);
    const QByteArray names = "DNS:" + commonName + ",DNS:localhost,IP:127.0.0.1,IP:::1";
    return X509_set_pubkey(certificate, key) == 1 &&
           addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, NID_subject_alt_name, names.constData()) &&
           X509_sign(certificate, key, EVP_sha256()) > 0;
}

}

Result<SelfSigned> makeSelfSigned(const QString &commonName, int days)
{
    const Owned<EVP_PKEY> key(EVP_EC_gen("P-256"));
    const Owned<X509> certificate(X509_new());
    if (!key || !certificate || !fill(certificate.get(), key.get(), commonName.toUtf8(), days))
        return fail(Error::Kind::Internal, commonName, u"libcrypto made no certificate"_s);
    const Owned<BIO> certificateText(BIO_new(BIO_s_mem()));
    const Owned<BIO> keyText(BIO_new(BIO_s_mem()));
    if (!PEM_write_bio_X509(certificateText.get(), certificate.get()) ||
        !PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr))
        return fail(Error::Kind::Internal, commonName, u"libcrypto wrote no certificate"_s);
    return SelfSigned{.certificate = contents(certificateText.get()), .key = contents(keyText.get())};
}

}
