// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/process.h"

#include "core/base/threadrole.h"
#include "core/net/interrupt.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ; // NOLINT: POSIX gives it no header everywhere

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr std::chrono::milliseconds kTermGrace{200};

/// A descriptor that closes itself.
class Fd
{
public:
    Fd() = default;
    explicit Fd(int fd)
        : m_fd(fd)
    {
    }
    Fd(Fd &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Fd &operator=(Fd &&other) noexcept
    {
        close();
        m_fd = std::exchange(other.m_fd, -1);
        return *this;
    }
    ~Fd() { close(); }
    [[nodiscard]] int get() const { return m_fd; }
    void close()
    {
        if (m_fd >= 0)
            ::close(std::exchange(m_fd, -1));
    }

private:
    int m_fd = -1;
};

struct Pipe
{
    Fd read;
    Fd write;
};

Pipe makePipe()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    return {Fd(ends[0]), Fd(ends[1])};
}

void setNonBlocking(const Fd &fd)
{
    ::fcntl(fd.get(), F_SETFL, O_NONBLOCK);
}

/// Our environment with the request's on top, as execve wants it.
std::vector<QByteArray> environmentOf(const ProcessRequest &request)
{
    std::map<QByteArray, QByteArray> values;
    for (char **entry = environ; entry && *entry; ++entry) {
        const QByteArray line(*entry);
        values[line.left(line.indexOf('='))] = line;
    }
    values["LC_ALL"] = "LC_ALL=C";
    for (const auto &[name, value] : request.environment)
        values[name.toLocal8Bit()] = name.toLocal8Bit() + '=' + value.toLocal8Bit();
    std::vector<QByteArray> lines;
    lines.reserve(values.size());
    for (auto &[name, line] : values)
        lines.push_back(std::move(line));
    return lines;
}

std::vector<char *> pointersTo(std::vector<QByteArray> &lines)
{
    std::vector<char *> pointers;
    pointers.reserve(lines.size() + 1);
    for (QByteArray &line : lines)
        pointers.push_back(line.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// A started child with our ends of its three streams.
struct Child
{
    pid_t pid = -1;
    Fd pidFd;
    Fd in;
    Fd out;
    Fd err;
};

/// Spawns with its own process group, default signals and no descriptor of ours but the three.
int spawn(const ProcessRequest &request, Child &child, Pipe &in, Pipe &out, Pipe &err)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_adddup2(&actions, in.read.get(), 0);
    ::posix_spawn_file_actions_adddup2(&actions, out.write.get(), 1);
    ::posix_spawn_file_actions_adddup2(&actions, err.write.get(), 2);
    sigset_t signals;
    ::sigfillset(&signals);
    ::posix_spawnattr_setsigdefault(&attributes, &signals);
    ::sigemptyset(&signals);
    ::posix_spawnattr_setsigmask(&attributes, &signals);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    std::vector<QByteArray> words;
    for (const QString &word : request.argv)
        words.push_back(word.toLocal8Bit());
    std::vector<QByteArray> environment = environmentOf(request);
    const int error = ::posix_spawnp(&child.pid, words.front().constData(), &actions, &attributes,
                                     pointersTo(words).data(), pointersTo(environment).data());
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    return error;
}

Result<Child> start(const ProcessRequest &request)
{
    const QString program = request.argv.front();
    Pipe in = makePipe();
    Pipe out = makePipe();
    Pipe err = makePipe();
    if (err.read.get() < 0)
        return fail(Error::Kind::Internal, program, QString::fromLocal8Bit(std::strerror(errno)));
    Child child;
    if (const int error = spawn(request, child, in, out, err); error != 0) {
        const Error::Kind kind = error == ENOENT   ? Error::Kind::NotFound
                                 : error == EACCES ? Error::Kind::Denied
                                                   : Error::Kind::Internal;
        return fail(kind, program, QString::fromLocal8Bit(std::strerror(error)));
    }
    child.pidFd = Fd(static_cast<int>(::syscall(SYS_pidfd_open, child.pid, 0)));
    child.in = std::move(in.write);
    child.out = std::move(out.read);
    child.err = std::move(err.read);
    for (const Fd *fd : {&child.in, &child.out, &child.err})
        setNonBlocking(*fd);
    return child;
}

/// Reads what is there; closes at the end. True while more may come.
void readAvailable(Fd &fd, QByteArray &kept, qint64 cap, bool &over)
{
    std::array<char, std::size_t{32} * 1024> buffer{};
    while (fd.get() >= 0) {
        const auto got = ::read(fd.get(), buffer.data(), buffer.size());
        if (got > 0) {
            const qint64 room = std::clamp<qint64>(cap - kept.size(), 0, got);
            kept.append(buffer.data(), room);
            over = over || room < got;
        } else if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
            fd.close();
        } else if (errno == EAGAIN) {
            return;
        }
    }
}

void writeAvailable(Fd &fd, const QByteArray &input, qsizetype &written)
{
    while (fd.get() >= 0 && written < input.size()) {
        const auto wrote =
            ::write(fd.get(), input.constData() + written, static_cast<std::size_t>(input.size() - written));
        if (wrote > 0)
            written += wrote;
        else if (errno == EAGAIN)
            return;
        else if (errno != EINTR)
            break;
    }
    fd.close();
}

/// The conversation with a running child.
class Conversation
{
public:
    Conversation(const ProcessRequest &request, Child child, const Context &context)
        : m_request(request)
        , m_child(std::move(child))
        , m_context(context)
        , m_stop(context.stop)
    {
    }

    Result<ProcessOutcome> run()
    {
        const QString program = m_request.argv.front();
        Result<void> going;
        while (going && !m_outcome.truncated && !m_ended) {
            going = m_context.check(program);
            if (going)
                step(m_context.left());
        }
        if (!m_ended)
            endGroup();
        if (!going)
            return fail(going.error());
        return std::move(m_outcome);
    }

private:
    void step(std::chrono::milliseconds limit)
    {
        std::array<pollfd, 5> set{{{m_child.in.get(), POLLOUT, 0},
                                   {m_child.out.get(), POLLIN, 0},
                                   {m_child.err.get(), POLLIN, 0},
                                   {m_child.pidFd.get(), POLLIN, 0},
                                   {m_stop.fd(), POLLIN, 0}}};
        ::poll(set.data(), set.size(), static_cast<int>(limit.count()));
        bool dropped = false;
        writeAvailable(m_child.in, m_request.input, m_written);
        readAvailable(m_child.out, m_outcome.out, m_request.stdoutCap, m_outcome.truncated);
        readAvailable(m_child.err, m_outcome.err, m_request.stderrCap, dropped);
        // The end of the program counts, not that of children which keep its output open.
        if (set[3].revents != 0)
            reap(0);
    }

    void reap(int flags)
    {
        int status = 0;
        if (::waitpid(m_child.pid, &status, flags) != m_child.pid)
            return;
        bool dropped = false;
        readAvailable(m_child.out, m_outcome.out, m_request.stdoutCap, m_outcome.truncated);
        readAvailable(m_child.err, m_outcome.err, m_request.stderrCap, dropped);
        m_outcome.exitCode = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
        m_ended = true;
    }

    /// TERM to the whole group, KILL after a grace. Never leaves a child behind.
    void endGroup()
    {
        ::kill(-m_child.pid, SIGTERM);
        pollfd ended{m_child.pidFd.get(), POLLIN, 0};
        if (::poll(&ended, 1, static_cast<int>(kTermGrace.count())) == 0)
            ::kill(-m_child.pid, SIGKILL);
        ::waitpid(m_child.pid, nullptr, 0);
        ::kill(-m_child.pid, SIGKILL); // what outlived its parent
    }

    const ProcessRequest &m_request;
    Child m_child;
    const Context &m_context;
    StopSignal m_stop;
    ProcessOutcome m_outcome;
    qsizetype m_written = 0;
    bool m_ended = false;
};

}

Result<ProcessOutcome> runProcess(const ProcessRequest &request, const Context &context)
{
    assertMayBlock();
    if (request.argv.isEmpty() || request.argv.front().isEmpty())
        return fail(Error::Kind::BadInput, u"program"_s, u"none is named"_s);
    if (const auto go = context.check(request.argv.front()); !go)
        return fail(go.error());
    ignoreBrokenPipes();
    auto child = start(request);
    if (!child)
        return fail(child.error());
    return Conversation(request, std::move(*child), context).run();
}

}
