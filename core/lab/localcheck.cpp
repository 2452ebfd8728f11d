// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/localcheck.h"

#include <array>

using namespace Qt::StringLiterals;

namespace daytwo {

QString LocalCheck::kind() const
{
    static const std::array<QString, std::variant_size_v<LocalProbe>> words = {u"command"_s, u"http"_s, u"tcp"_s,
                                                                               u"metric"_s, u"file"_s};
    return words.at(probe.index());
}

}
