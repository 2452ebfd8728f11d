// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/secret.h"

#include <QString>

#include <functional>
#include <memory>

namespace daytwo {

/// Asked for the passphrase of an encrypted key file. May block. NotFound: there is none to be had.
using PassphraseFunction = std::function<Result<Secret>(const QString &keyFile, const Context &)>;

/// Private keys read from files, each decrypted once (that alone costs 100 ms and more) and handed to every session of
/// a run. Thread-safe; two threads that want the same key decrypt it once. Keys are wiped when the ring dies.
class SshKeyring
{
public:
    explicit SshKeyring(PassphraseFunction passphrase = {});
    ~SshKeyring();
    SshKeyring(const SshKeyring &) = delete;
    SshKeyring &operator=(const SshKeyring &) = delete;

    /// A key of the ring; opaque outside the files that speak SSH.
    struct Key;
    /// The key in `file` ("~/" allowed). Blocks. NotFound: no such file; Denied: not readable; BadInput: not a key;
    /// AuthFailed: the passphrase is missing or wrong. Failures are remembered too: nobody is asked twice.
    Result<std::shared_ptr<const Key>> load(const QString &file, const Context &context);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}
