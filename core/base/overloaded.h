// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace daytwo {

/// Several lambdas as one visitor, for std::visit over a variant.
template <typename... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
/// Spelt out for clang before 17, which builds the fuzz targets.
template <typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

}
