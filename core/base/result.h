// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace daytwo {

/// A value, or the Error that says why there is none. Cancellation and timeout are errors like any other.
template <typename T>
using Result = tl::expected<T, Error>;

/// The failing side of any Result: `return fail(Error::Kind::TimedOut, u"gw-vpn:22"_s);`
inline tl::unexpected<Error> fail(Error::Kind kind, QString what, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(what), std::move(detail)});
}
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

}
