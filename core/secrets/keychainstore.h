// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <memory>

namespace daytwo {

/// Keeps `keychain:name` in the desktop's keychain (Secret Service, KWallet), under the service "daytwo".
/// Where there is none (no session bus, no unlocked collection, a server without desktop) every call answers Storage
/// with the reason; nothing is ever written in clear text instead. The names are kept in an entry of their own, as the
/// keychain cannot be listed.
class KeychainStore : public SecretStore
{
public:
    explicit KeychainStore(const QString &service = QStringLiteral("daytwo"));
    ~KeychainStore() override;
    Result<Secret> get(const SecretRef &ref, const Context &context) override;
    Result<void> set(const SecretRef &ref, const Secret &secret, const Context &context) override;
    Result<void> clear(const SecretRef &ref, const Context &context) override;
    Result<std::vector<SecretRef>> list(const Context &context) override;

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

}
