// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <openssl/evp.h>

#include <new>

namespace daytwo {

namespace {

/// Looked up once: EVP_sha256() is searched for anew at each use, which takes longer than a short digest.
const EVP_MD *sha256()
{
    static const EVP_MD *const kFound = ::EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return kFound;
}

}

struct Sha256::Inner
{
    EVP_MD_CTX *context = ::EVP_MD_CTX_new();
    ~Inner() { ::EVP_MD_CTX_free(context); }
};

Sha256::Sha256()
    : m_inner(std::make_unique<Inner>())
{
    // Fails only for want of memory.
    if (!m_inner->context || !sha256() || ::EVP_DigestInit_ex(m_inner->context, sha256(), nullptr) != 1)
        throw std::bad_alloc();
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    ::EVP_DigestUpdate(m_inner->context, bytes.data(), std::size_t(bytes.size()));
}

QByteArray Sha256::result()
{
    QByteArray digest(32, '\0');
    ::EVP_DigestFinal_ex(m_inner->context, reinterpret_cast<unsigned char *>(digest.data()), nullptr);
    return digest;
}

}
