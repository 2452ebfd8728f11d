// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stoppableread.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <unistd.h>

namespace daytwo {

using namespace Qt::StringLiterals;

Result<size_t> readStoppably(int descriptor, const QString &what, std::span<char> into, const Context &context)
{
    constexpr std::chrono::milliseconds kGlance{50}; // between two looks at the wish to stop
    while (true) {
        if (auto may = context.check(what); !may)
            return fail(may.error());
        pollfd input{descriptor, POLLIN, 0};
        if (poll(&input, 1, int(std::min(kGlance, context.left()).count())) <= 0)
            continue;
        const ssize_t count = read(descriptor, into.data(), into.size());
        if (count >= 0)
            return size_t(count);
        if (errno != EINTR && errno != EAGAIN)
            return fail(Error::Kind::BadInput, what, QString::fromLocal8Bit(std::strerror(errno)));
    }
}

}
