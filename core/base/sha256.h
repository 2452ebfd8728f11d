// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace daytwo {

/// SHA-256 (FIPS 180-4) by OpenSSL, which uses the processor's own instructions where QCryptographicHash of Qt 6.4 does
/// not: every answer of a run is hashed. One instance, one digest.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(QByteArrayView bytes);
    /// 32 bytes. Ends the hash: nothing may be added afterwards.
    [[nodiscard]] QByteArray result();

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

}
