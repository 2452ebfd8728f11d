// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace daytwo {

/// Where a secret is kept, as a lab file names it; never the secret itself.
struct SecretRef
{
    enum class Kind {
        None,     ///< not given
        Keychain, ///< `keychain:pve-root`: an entry of the desktop's keychain
        Env,      ///< `env:DAYTWO_TOKEN`: an environment variable
        File,     ///< `file:/etc/daytwo/token`: a file that only its owner may read (0600)
        Agent     ///< `agent:` or `agent:comment`: a key held by ssh-agent
    };

    Kind kind = Kind::None;
    /// Entry, variable, absolute path or key comment; empty only for None and Agent.
    QString name;

    bool operator==(const SecretRef &) const = default;
    [[nodiscard]] bool isEmpty() const { return kind == Kind::None; }
};

/// Reads "keychain:name", "env:NAME", "file:/path" or "agent:"; nothing for any other text, a clear-text secret
/// included.
std::optional<SecretRef> parseSecretRef(const QString &text);
/// The reference as it is written in a lab file; empty for None.
QString toString(const SecretRef &ref);

}
