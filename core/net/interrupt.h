// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <functional>
#include <optional>

namespace daytwo {

/// As long as it lives, a stop request of the context shuts the descriptor down, so that whoever waits on it returns at
/// once. Must die before the descriptor is closed: a late shutdown could hit a reused number.
class Interrupt
{
public:
    Interrupt(int fd, const Context &context);
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

private:
    std::stop_callback<std::function<void()>> m_callback;
};

/// A descriptor that becomes readable when stop is requested, to be polled beside others.
class StopSignal
{
public:
    explicit StopSignal(const std::stop_token &stop);
    ~StopSignal();
    StopSignal(const StopSignal &) = delete;
    StopSignal &operator=(const StopSignal &) = delete;
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
    std::optional<std::stop_callback<std::function<void()>>> m_callback;
};

/// Waits until `fd` has one of `events` (POLLIN, POLLOUT), the deadline or stop. `what` names the peer in errors.
Result<short> waitForFd(int fd, short events, const QString &what, const Context &context);

/// From now on a broken connection or pipe comes back as an error, not as a signal that ends the program.
void ignoreBrokenPipes();

}
