// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/standardinput.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <unistd.h>

namespace daytwo {

using namespace Qt::StringLiterals;

Result<size_t> readStandardInput(std::span<char> into, const Context &context)
{
    constexpr std::chrono::milliseconds kGlance{50}; // between two looks at the wish to stop
    while (true) {
        if (auto may = context.check(u"stdin"_s); !may)
            return fail(may.error());
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (poll(&input, 1, int(std::min(kGlance, context.left()).count())) <= 0)
            continue;
        const ssize_t count = read(STDIN_FILENO, into.data(), into.size());
        if (count >= 0)
            return size_t(count);
        if (errno != EINTR && errno != EAGAIN)
            return fail(Error::Kind::BadInput, u"stdin"_s, QString::fromLocal8Bit(std::strerror(errno)));
    }
}

}
