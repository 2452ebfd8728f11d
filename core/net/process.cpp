// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/process.h"

#include "core/base/threadrole.h"
#include "core/net/interrupt.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr std::chrono::milliseconds kGrace{200};
constexpr std::chrono::milliseconds kLinger{50}; ///< a stray child may keep the streams open

/// A pipe whose ends close themselves.
struct Pipe
{
    std::array<int, 2> ends{-1, -1};

    Pipe() { (void)::pipe2(ends.data(), O_CLOEXEC); }
    ~Pipe()
    {
        closeEnd(0);
        closeEnd(1);
    }
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;
    void closeEnd(size_t which)
    {
        if (ends[which] >= 0)
            ::close(ends[which]);
        ends[which] = -1;
    }
};

/// Environment and arguments as posix_spawn wants them.
class Words
{
public:
    explicit Words(std::vector<std::string> words)
        : m_words(std::move(words))
    {
        for (std::string &word : m_words)
            m_pointers.push_back(word.data());
        m_pointers.push_back(nullptr);
    }
    [[nodiscard]] char *const *data() const { return m_pointers.data(); }

private:
    std::vector<std::string> m_words;
    std::vector<char *> m_pointers;
};

std::vector<std::string> environmentOf(const ProcessRequest &request)
{
    std::vector<std::pair<std::string, std::string>> own{{"LC_ALL", "C"}};
    for (const auto &[name, value] : request.environment)
        own.emplace_back(name.toStdString(), value.toStdString());
    std::vector<std::string> all;
    for (char **entry = environ; *entry; ++entry) {
        const std::string text(*entry);
        const std::string name = text.substr(0, text.find('='));
        if (std::none_of(own.begin(), own.end(), [&name](const auto &pair) { return pair.first == name; }))
            all.push_back(text);
    }
    for (const auto &[name, value] : own)
        all.push_back(name + '=' + value);
    return all;
}

Result<pid_t> spawn(const ProcessRequest &request, const Pipe &in, const Pipe &out, const Pipe &err)
{
    std::vector<std::string> arguments;
    for (const QString &argument : request.argv)
        arguments.push_back(argument.toStdString());
    const Words argv(std::move(arguments));
    const Words environment(environmentOf(request));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.ends[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.ends[1], STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    // A group of its own, so that what it starts ends with it; and none of our blocked or ignored signals.
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    sigset_t standard;
    sigemptyset(&standard);
    sigaddset(&standard, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &standard);
    pid_t pid = -1;
    const int code = posix_spawnp(&pid, argv.data()[0], &actions, &attributes, argv.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (code == ENOENT)
        return fail(Error::Kind::NotFound, request.argv.front());
    if (code != 0)
        return fail(code == EACCES ? Error::Kind::Denied : Error::Kind::Internal, request.argv.front(),
                    QString::fromLocal8Bit(std::strerror(code)));
    return pid;
}

/// One run of a program: feeds and drains it until it has ended.
class Running
{
public:
    Running(const ProcessRequest &request, pid_t pid, Pipe &in, Pipe &out, Pipe &err)
        : m_request(request)
        , m_pid(pid)
        , m_in(in)
        , m_out(out)
        , m_err(err)
        , m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
        for (const int fd : {in.ends[1], out.ends[0], err.ends[0]})
            ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
    }
    ~Running() { ::close(m_wake); }
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

    Result<ProcessOutcome> wait(const Context &context)
    {
        const std::stop_callback waker(context.stop, [this] {
            const quint64 one = 1;
            (void)!::write(m_wake, &one, sizeof one);
        });
        if (m_request.input.isEmpty())
            m_in.closeEnd(1);
        while (!m_ended || (open() && Context::Clock::now() < m_lingerUntil)) {
            if (const auto go = context.check(m_request.argv.front()); !go) {
                end();
                return fail(go.error());
            }
            step(context);
            reap();
            if (m_outcome.truncated) {
                end();
                break;
            }
        }
        return m_outcome;
    }

private:
    [[nodiscard]] bool open() const { return m_out.ends[0] >= 0 || m_err.ends[0] >= 0; }

    void step(const Context &context)
    {
        std::array<pollfd, 4> fds{pollfd{m_wake, POLLIN, 0}, pollfd{m_out.ends[0], POLLIN, 0},
                                  pollfd{m_err.ends[0], POLLIN, 0}, pollfd{m_in.ends[1], POLLOUT, 0}};
        // The end of a child makes no descriptor ready by itself when a grandchild keeps the streams.
        const auto most = open() ? std::chrono::milliseconds(20) : std::chrono::milliseconds(2);
        ::poll(fds.data(), fds.size(), int(std::min(context.left(), most).count()));
        feed();
        m_outcome.truncated = drain(m_out, m_outcome.out, m_request.stdoutCap) || m_outcome.truncated;
        (void)drain(m_err, m_outcome.err, m_request.stderrCap);
    }

    void feed()
    {
        if (m_in.ends[1] < 0)
            return;
        const ssize_t sent =
            ::write(m_in.ends[1], m_request.input.constData() + m_fed, size_t(m_request.input.size() - m_fed));
        if (sent > 0)
            m_fed += sent;
        if (m_fed >= m_request.input.size() || (sent < 0 && errno != EAGAIN && errno != EINTR))
            m_in.closeEnd(1);
    }

    /// True when more came than the cap allows; what is above it is dropped.
    static bool drain(Pipe &pipe, QByteArray &into, qint64 cap)
    {
        bool over = false;
        std::array<char, 65536> chunk;
        while (pipe.ends[0] >= 0) {
            const ssize_t got = ::read(pipe.ends[0], chunk.data(), chunk.size());
            if (got == 0)
                pipe.closeEnd(0);
            if (got <= 0)
                break;
            const qint64 room = std::max<qint64>(0, cap - into.size());
            into.append(chunk.data(), qsizetype(std::min<qint64>(room, got)));
            if (got > room)
                return true;
        }
        return over;
    }

    void reap()
    {
        int status = 0;
        if (m_ended || ::waitpid(m_pid, &status, WNOHANG) != m_pid)
            return;
        m_ended = true;
        m_lingerUntil = Context::Clock::now() + kLinger;
        m_outcome.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

    void end()
    {
        if (!m_ended)
            ::kill(-m_pid, SIGTERM);
        const auto until = Context::Clock::now() + kGrace;
        while (!m_ended && Context::Clock::now() < until) {
            ::poll(nullptr, 0, 2);
            reap();
        }
        ::kill(-m_pid, SIGKILL);
        if (!m_ended) {
            int status = 0;
            ::waitpid(m_pid, &status, 0);
            m_ended = true;
            m_outcome.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
    }

    const ProcessRequest &m_request;
    pid_t m_pid;
    Pipe &m_in;
    Pipe &m_out;
    Pipe &m_err;
    int m_wake;
    qsizetype m_fed = 0;
    bool m_ended = false;
    Context::Clock::time_point m_lingerUntil = Context::Clock::time_point::max();
    ProcessOutcome m_outcome;
};

}

Result<ProcessOutcome> runProcess(const ProcessRequest &request, const Context &context)
{
    assertMayBlock();
    if (request.argv.isEmpty())
        return fail(Error::Kind::BadInput, u"process"_s, u"no program is named"_s);
    if (const auto go = context.check(request.argv.front()); !go)
        return fail(go.error());
    Pipe in;
    Pipe out;
    Pipe err;
    const auto pid = spawn(request, in, out, err);
    if (!pid)
        return fail(pid.error());
    in.closeEnd(0);
    out.closeEnd(1);
    err.closeEnd(1);
    return Running(request, *pid, in, out, err).wait(context);
}

}
