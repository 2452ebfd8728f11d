// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/secret.h"
#include "core/base/secretref.h"

#include <vector>

namespace daytwo {

/// A place that keeps secrets. Thread-safe. All calls block until done, deadline or stop.
/// Errors: NotFound (no such entry), Denied (not readable, or readable by others), Storage (the keychain does not
/// work here; `detail` says why), BadInput (this store cannot hold that kind), TimedOut, Cancelled.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    virtual Result<Secret> get(const SecretRef &ref, const Context &context) = 0;
    virtual Result<void> set(const SecretRef &ref, const Secret &secret, const Context &context) = 0;
    virtual Result<void> clear(const SecretRef &ref, const Context &context) = 0;
    /// The references that can be had here, sorted; never the secrets.
    virtual Result<std::vector<SecretRef>> list(const Context &context) = 0;
};

}
