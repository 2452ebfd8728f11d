// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace daytwo {

/// Why something could not be done, told as what the operator can do about it, not as who noticed it.
struct Error
{
    enum class Kind {
        Cancelled,     ///< somebody asked to stop
        TimedOut,      ///< the deadline passed
        Unreachable,   ///< no route, no answer, name not found
        Refused,       ///< the peer said no to the connection
        UntrustedHost, ///< host key or certificate unknown or changed
        AuthFailed,    ///< we are not who we must be
        Denied,        ///< we are known, but may not
        NotFound,      ///< the thing asked for is not there
        Conflict,      ///< the thing is busy, locked or already there
        BadInput,      ///< what the user gave cannot be used
        BadReply,      ///< what the peer answered cannot be understood
        RemoteFailed,  ///< the peer understood, tried and failed
        Storage,       ///< our own files or database failed
        Internal       ///< our own mistake
    };

    Kind kind = Kind::Internal;
    /// Names the object: "gw-vpn:22", "lab.toml:8:1". Never a secret.
    QString what;
    /// Raw text of the library or peer, redacted, for the details pane. May be empty.
    QString detail;

    bool operator==(const Error &) const = default;
};

/// A stable lower-case word for the kind ("timed-out"), for JSON, logs and tests. Never translated.
QString errorKindWord(Error::Kind kind);
/// One translated sentence for people, e.g. "gw-vpn:22 did not answer in time." plus the detail where there is one.
QString errorText(const Error &error);

}
