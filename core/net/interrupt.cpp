// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/interrupt.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace daytwo {

Interrupt::Interrupt(int fd, const Context &context)
    : m_callback(context.stop, [fd] { ::shutdown(fd, SHUT_RDWR); })
{
}

StopSignal::StopSignal(const std::stop_token &stop)
    : m_fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    m_callback.emplace(stop, [fd = m_fd] {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(fd, &one, sizeof one);
    });
}

StopSignal::~StopSignal()
{
    m_callback.reset(); // waits for a callback under way: it must not write to a reused number
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<short> waitForFd(int fd, short events, const QString &what, const Context &context)
{
    const StopSignal stop(context.stop);
    while (true) {
        if (const auto go = context.check(what); !go)
            return fail(go.error());
        std::array<pollfd, 2> set{{{fd, events, 0}, {stop.fd(), POLLIN, 0}}};
        const int ready = ::poll(set.data(), set.size(), static_cast<int>(context.left().count()));
        if (ready < 0 && errno != EINTR)
            return fail(Error::Kind::Internal, what, QString::fromLocal8Bit(std::strerror(errno)));
        if (ready > 0 && set[0].revents != 0 && !context.stopped())
            return set[0].revents;
    }
}

void ignoreBrokenPipes()
{
    static std::once_flag once;
    std::call_once(once, [] { std::signal(SIGPIPE, SIG_IGN); });
}

}
