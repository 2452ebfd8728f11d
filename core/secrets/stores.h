// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QByteArray>

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace daytwo {

/// Reads `env:NAME`. Cannot be written.
class EnvStore : public SecretStore
{
public:
    using Lookup = std::function<QByteArray(const QByteArray &name)>;
    /// `lookup` stands in for the process environment in tests.
    explicit EnvStore(Lookup lookup = {});
    Result<Secret> get(const SecretRef &ref, const Context &context) override;
    Result<void> set(const SecretRef &ref, const Secret &secret, const Context &context) override;
    Result<void> clear(const SecretRef &ref, const Context &context) override;
    Result<std::vector<SecretRef>> list(const Context &context) override;

private:
    Lookup m_lookup;
};

/// Reads and writes `file:/path`: a regular file owned by us that nobody else may read or write (0600 or 0400), at most
/// 64 KiB. One line break at the end is not part of the secret.
class FileStore : public SecretStore
{
public:
    Result<Secret> get(const SecretRef &ref, const Context &context) override;
    Result<void> set(const SecretRef &ref, const Secret &secret, const Context &context) override;
    Result<void> clear(const SecretRef &ref, const Context &context) override;
    Result<std::vector<SecretRef>> list(const Context &context) override;
};

/// Keeps any reference in memory until it dies: tests, and "ask each time".
class MemoryStore : public SecretStore
{
public:
    Result<Secret> get(const SecretRef &ref, const Context &context) override;
    Result<void> set(const SecretRef &ref, const Secret &secret, const Context &context) override;
    Result<void> clear(const SecretRef &ref, const Context &context) override;
    Result<std::vector<SecretRef>> list(const Context &context) override;

private:
    std::mutex m_mutex;
    std::map<QString, Secret> m_secrets;
};

/// The stores by the kind of reference they answer for. `agent:` is never a secret to be had: BadInput.
class ResolvingStore : public SecretStore
{
public:
    /// A store that is null makes its kind answer Storage ("no keychain here").
    ResolvingStore(std::unique_ptr<SecretStore> keychain, std::unique_ptr<SecretStore> env,
                   std::unique_ptr<SecretStore> file);
    Result<Secret> get(const SecretRef &ref, const Context &context) override;
    Result<void> set(const SecretRef &ref, const Secret &secret, const Context &context) override;
    Result<void> clear(const SecretRef &ref, const Context &context) override;
    Result<std::vector<SecretRef>> list(const Context &context) override;

private:
    Result<SecretStore *> storeFor(const SecretRef &ref);
    std::unique_ptr<SecretStore> m_keychain;
    std::unique_ptr<SecretStore> m_env;
    std::unique_ptr<SecretStore> m_file;
};

}
