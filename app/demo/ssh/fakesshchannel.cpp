// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/ssh/fakesshchannel.h"

#include <libssh/server.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace daytwo {

namespace {

constexpr qsizetype kMaxPending = qsizetype{256} * 1024;

void setNonBlocking(int fd)
{
    ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
}

void closeFd(int &fd)
{
    if (fd >= 0)
        ::close(std::exchange(fd, -1));
}

}

FakeSshChannel::FakeSshChannel(ssh_channel channel, Answer answer)
    : m_channel(channel)
    , m_answer(std::move(answer))
{
    registerCallbacks();
}

FakeSshChannel::FakeSshChannel(ssh_channel channel, int socket)
    : m_channel(channel)
    , m_commandGiven(true)
    , m_started(true)
    , m_in(socket)
    , m_out(::fcntl(socket, F_DUPFD_CLOEXEC, 0))
    , m_forwarded(true)
{
    setNonBlocking(m_in);
    registerCallbacks();
}

FakeSshChannel::~FakeSshChannel()
{
    closePipes();
    if (m_child > 0)
        endChild();
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
}

/// OpenSSH would leave it alone. A runner of framed scripts that is asked to end takes its command with it; one that is
/// killed cannot.
void FakeSshChannel::endChild() const
{
    ::kill(-m_child, SIGTERM);
    for (int i = 0; i < 300; ++i) {
        if (::waitpid(m_child, nullptr, WNOHANG) != 0)
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    ::kill(-m_child, SIGKILL);
    ::waitpid(m_child, nullptr, 0);
}

void FakeSshChannel::registerCallbacks()
{
    m_callbacks.userdata = this;
    m_callbacks.channel_exec_request_function = &FakeSshChannel::onExec;
    m_callbacks.channel_data_function = &FakeSshChannel::onData;
    m_callbacks.channel_eof_function = &FakeSshChannel::onEof;
    m_callbacks.channel_close_function = &FakeSshChannel::onClose;
    ssh_callbacks_init(&m_callbacks);
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
}

void FakeSshChannel::addTo(std::vector<pollfd> &set, Clock::time_point &until) const
{
    if (m_out >= 0 && m_pendingOut.size() < kMaxPending)
        set.push_back({m_out, POLLIN, 0});
    if (m_err >= 0 && m_pendingErr.size() < kMaxPending)
        set.push_back({m_err, POLLIN, 0});
    if (m_in >= 0 && m_started && !m_pendingIn.isEmpty())
        set.push_back({m_in, POLLOUT, 0});
    if (m_scripted && m_part < 2 && m_due < until)
        until = m_due;
    if (m_child > 0 && m_out < 0 && m_err < 0) // only the child's end is waited for
        until = std::min(until, Clock::now() + std::chrono::milliseconds(2));
}

void FakeSshChannel::step()
{
    if (m_done)
        return;
    if (m_commandGiven && !m_started && m_peerEof)
        start();
    if (m_scripted)
        stepAnswer();
    else if (m_started)
        stepPipes();
}

void FakeSshChannel::start()
{
    m_started = true;
    if (m_answer)
        m_scripted = m_answer(m_command, m_pendingIn);
    if (m_scripted)
        m_due = Clock::now() + m_scripted->delay;
    else
        startShell();
}

void FakeSshChannel::startShell()
{
    std::array<std::array<int, 2>, 3> pipes{};
    for (auto &ends : pipes) {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            return endChannel();
    }
    const QByteArray command = m_command;
    m_child = ::fork();
    if (m_child == 0) {
        ::setsid();
        ::dup2(pipes[0][0], 0);
        ::dup2(pipes[1][1], 1);
        ::dup2(pipes[2][1], 2);
        std::signal(SIGPIPE, SIG_DFL);
        ::execl("/bin/sh", "sh", "-c", command.constData(), static_cast<char *>(nullptr));
        ::_exit(127);
    }
    ::close(pipes[0][0]);
    ::close(pipes[1][1]);
    ::close(pipes[2][1]);
    m_in = pipes[0][1];
    m_out = pipes[1][0];
    m_err = pipes[2][0];
    for (const int fd : {m_in, m_out, m_err})
        setNonBlocking(fd);
}

void FakeSshChannel::stepAnswer()
{
    if (m_part < 2 && Clock::now() >= m_due) {
        using Ending = FakeSshAnswer::Ending;
        const bool half = m_scripted->ending == Ending::DropConnection || m_scripted->ending == Ending::Hang ||
                          m_scripted->between.count() > 0;
        if (m_part == 0) {
            m_pendingErr = m_scripted->err;
            m_pendingOut = half ? m_scripted->out.left(m_scripted->out.size() / 2) : m_scripted->out;
            m_part = half ? 1 : 2;
            m_due += m_scripted->between;
        } else if (m_scripted->ending == Ending::DropConnection) {
            flush();
            m_drop = m_pendingOut.isEmpty();
        } else if (m_scripted->ending == Ending::Hang) {
            m_due = Clock::now() + std::chrono::hours(1);
        } else {
            m_pendingOut += m_scripted->out.mid(m_scripted->out.size() / 2);
            m_part = 2;
        }
    }
    flush();
    if (m_part == 2 && m_pendingOut.isEmpty() && m_pendingErr.isEmpty())
        endChannel();
}

void FakeSshChannel::readPipe(int &fd, QByteArray &pending, qsizetype limit)
{
    std::array<char, std::size_t{32} * 1024> buffer{};
    while (fd >= 0 && pending.size() < limit) {
        const auto got = ::read(fd, buffer.data(), buffer.size());
        if (got > 0)
            pending.append(buffer.data(), got);
        else if (got == 0 || (errno != EAGAIN && errno != EINTR))
            return closeFd(fd);
        else
            return;
    }
}

void FakeSshChannel::stepPipes()
{
    while (m_in >= 0 && !m_pendingIn.isEmpty()) {
        const auto wrote = ::send(m_in, m_pendingIn.constData(), static_cast<size_t>(m_pendingIn.size()), MSG_NOSIGNAL);
        const auto piped = wrote < 0 && errno == ENOTSOCK
                               ? ::write(m_in, m_pendingIn.constData(), static_cast<size_t>(m_pendingIn.size()))
                               : wrote;
        if (piped > 0)
            m_pendingIn.remove(0, piped);
        else if (errno == EAGAIN)
            break;
        else
            m_pendingIn.clear();
    }
    if (m_peerEof && m_pendingIn.isEmpty() && m_in >= 0) {
        if (m_forwarded)
            ::shutdown(m_in, SHUT_WR);
        closeFd(m_in);
    }
    readPipe(m_out, m_pendingOut, kMaxPending);
    readPipe(m_err, m_pendingErr, kMaxPending);
    flush();
    if (m_out < 0 && m_err < 0 && m_pendingOut.isEmpty() && m_pendingErr.isEmpty())
        reap();
}

void FakeSshChannel::flush()
{
    const auto write = [this](QByteArray &pending, auto function) {
        while (!pending.isEmpty() && ssh_channel_is_open(m_channel)) {
            const int wrote =
                function(m_channel, pending.constData(),
                         static_cast<uint32_t>(std::min<qsizetype>(pending.size(), qsizetype{32} * 1024)));
            if (wrote <= 0)
                return;
            pending.remove(0, wrote);
        }
        if (!ssh_channel_is_open(m_channel))
            pending.clear();
    };
    write(m_pendingOut, ssh_channel_write);
    write(m_pendingErr, ssh_channel_write_stderr);
}

void FakeSshChannel::reap()
{
    if (m_forwarded)
        return endChannel();
    int status = 0;
    if (m_child <= 0 || ::waitpid(m_child, &status, WNOHANG) != m_child)
        return;
    m_child = -1;
    FakeSshAnswer ending;
    if (WIFSIGNALED(status))
        ending.signal = ::sigabbrev_np(WTERMSIG(status));
    ending.exitCode = WEXITSTATUS(status);
    m_scripted = ending;
    endChannel();
}

void FakeSshChannel::endChannel()
{
    const bool told = m_scripted && m_scripted->ending == FakeSshAnswer::Ending::Normal;
    if (told && !m_scripted->signal.isEmpty())
        ssh_channel_request_send_exit_signal(m_channel, m_scripted->signal.constData(), 0, "", "");
    else if (told)
        ssh_channel_request_send_exit_status(m_channel, m_scripted->exitCode);
    ssh_channel_send_eof(m_channel);
    ssh_channel_close(m_channel);
    m_done = true;
}

void FakeSshChannel::closePipes()
{
    closeFd(m_in);
    closeFd(m_out);
    closeFd(m_err);
}

int FakeSshChannel::onExec(ssh_session, ssh_channel, const char *command, void *self)
{
    auto *channel = static_cast<FakeSshChannel *>(self);
    channel->m_command = command;
    channel->m_commandGiven = true;
    return 0;
}

int FakeSshChannel::onData(ssh_session, ssh_channel, void *data, uint32_t size, int, void *self)
{
    static_cast<FakeSshChannel *>(self)->m_pendingIn.append(static_cast<const char *>(data),
                                                            static_cast<qsizetype>(size));
    return static_cast<int>(size);
}

void FakeSshChannel::onEof(ssh_session, ssh_channel, void *self)
{
    static_cast<FakeSshChannel *>(self)->m_peerEof = true;
}

void FakeSshChannel::onClose(ssh_session, ssh_channel, void *self)
{
    static_cast<FakeSshChannel *>(self)->m_done = true;
}

}
