// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcodes.h"

namespace daytwo::exitcode {

int of(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return kCancelled;
    case Error::Kind::BadInput:
    case Error::Kind::NotFound:
        return kBadInput;
    case Error::Kind::Storage:
        return kJournal;
    case Error::Kind::Denied:
    case Error::Kind::AuthFailed:
    case Error::Kind::UntrustedHost:
        return kDenied;
    case Error::Kind::Conflict:
        return kRefused;
    case Error::Kind::TimedOut:
    case Error::Kind::Unreachable:
    case Error::Kind::Refused:
    case Error::Kind::BadReply:
    case Error::Kind::RemoteFailed:
    case Error::Kind::Internal:
        return kUnavailable;
    }
    return kUnavailable;
}

}
