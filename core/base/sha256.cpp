// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <openssl/evp.h>

#include <new>

namespace daytwo {

struct Sha256::Inner
{
    EVP_MD_CTX *context = ::EVP_MD_CTX_new();
    ~Inner() { ::EVP_MD_CTX_free(context); }
};

Sha256::Sha256()
    : m_inner(std::make_unique<Inner>())
{
    // Fails only for want of memory.
    if (!m_inner->context || ::EVP_DigestInit_ex(m_inner->context, ::EVP_sha256(), nullptr) != 1)
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
