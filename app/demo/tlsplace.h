// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/pve/selfsigned.h"
#include "core/base/result.h"
#include "core/net/tlspin.h"

#include <memory>

namespace daytwo {

/// A place of a played host that shows a certificate: HTTPS on loopback, on a thread of its own. It has two
/// certificates of one name, one of which has expired.
class TlsPlace
{
public:
    enum class Shows { Valid, Expired, Nothing };

    /// Listens and shows the valid one. Blocks. Errors: Storage when it cannot listen, Internal.
    static Result<std::unique_ptr<TlsPlace>> start(const SelfSigned &valid, const SelfSigned &expired,
                                                   const QString &address, quint16 port);
    ~TlsPlace();
    TlsPlace(const TlsPlace &) = delete;
    TlsPlace &operator=(const TlsPlace &) = delete;

    /// From now on; Nothing: connections are refused. Blocks until it is so.
    void show(Shows what);
    /// Of the valid certificate.
    [[nodiscard]] TlsPin pin() const;

private:
    struct Inner;
    explicit TlsPlace(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> m_inner;
};

}
