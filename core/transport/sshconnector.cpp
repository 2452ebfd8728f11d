// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/sshconnector.h"

#include "core/net/dial.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A host that is slow to log in to has this long in addition to its connect timeout.
constexpr auto kLoginPatience = 10s;

std::chrono::milliseconds since(Context::Clock::time_point start)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Context::Clock::now() - start);
}

/// How long a failure stands before the host is bothered again.
std::chrono::milliseconds pauseAfter(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Conflict: // penalised: every knock makes it last longer
        return 60s;
    case Error::Kind::AuthFailed:
        return 5s;
    default:
        return 2s;
    }
}

Error blamedOnJump(const HostAccess &jump, const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return error;
    return {Error::Kind::RemoteFailed, jump.place(), errorText(error)};
}

}

SshConnector::SshConnector(PassphraseFunction passphrases, int loginsAtOnce, NowFunction now)
    : m_passphrases(std::move(passphrases))
    , m_now(std::move(now))
    , m_gate(loginsAtOnce)
    , m_keys(std::make_shared<SshKeyring>(m_passphrases))
{
}

SshConnector::~SshConnector() = default;

HostLogin SshConnector::connect(const HostAccess &access, const Context &context)
{
    const QString key = access.key();
    if (auto failure = recentFailure(key))
        return std::move(*failure);
    HostLogin login = attempt(access, context);
    // What failed because somebody lost patience says nothing about the host.
    if (!login.session && !context.stopped() && !context.expired())
        remember(key, login);
    return login;
}

HostLogin SshConnector::look(const HostAccess &access, const Context &context)
{
    HostAccess keyless = access;
    keyless.target.useAgent = false;
    keyless.target.keyFiles.clear();
    keyless.passphraseKept = false;
    return attempt(keyless, context);
}

HostLogin SshConnector::attempt(const HostAccess &access, const Context &context)
{
    HostLogin login;
    login.startedAt = m_now();
    login.record.user = access.target.user;
    const auto start = Clock::now();
    const auto failed = [&](const Error &error) {
        login.session = fail(error);
        login.duration = since(start);
        return std::move(login);
    };
    const std::shared_ptr<SshKeyring> keys = keyring();
    // A keychain may ask a person: not while sshd's grace time runs.
    if (access.passphraseKept && !access.target.keyFiles.isEmpty())
        static_cast<void>(keys->load(access.target.keyFiles.front(), context));
    std::shared_ptr<JumpTunnel> through;
    if (access.jump) {
        auto tunnel = tunnelTo(*access.jump, context);
        if (!tunnel)
            return failed(blamedOnJump(*access.jump, tunnel.error()));
        through = std::move(*tunnel);
    }
    const auto pass = m_gate.enter(access.jump ? access.jump->key() : access.place(), context);
    if (!pass)
        return failed(pass.error());
    const auto dialled = Clock::now();
    auto socket = reach(access, through, context);
    login.dialTime = since(dialled);
    if (!socket)
        return failed(socket.error());
    SshDialogue dialogue =
        openSsh(std::move(*socket), access.target, *keys, context.within(access.connectTimeout + kLoginPatience));
    login.record = std::move(dialogue.login);
    login.duration = since(start);
    if (dialogue.session)
        login.session = HostSession{std::move(through), std::move(*dialogue.session)};
    else
        login.session = fail(dialogue.session.error());
    return login;
}

Result<Socket> SshConnector::reach(const HostAccess &access, const std::shared_ptr<JumpTunnel> &through,
                                   const Context &context) const
{
    const Context limited = context.within(access.connectTimeout);
    const SshTarget &target = access.target;
    return through ? through->open(target.host, target.port, limited) : dial(target.host, target.port, limited);
}

Result<std::shared_ptr<JumpTunnel>> SshConnector::tunnelTo(const HostAccess &access, const Context &context)
{
    const QString key = access.key();
    std::unique_lock lock(m_mutex);
    Jump &jump = m_jumps[key]; // never erased
    // One worker opens the way, the others wait for it: they find it open, or the failure remembered.
    const bool mine = m_wake.wait_until(lock, context.stop, context.deadline, [&jump] { return !jump.opening; });
    if (const auto go = context.check(access.place()); !mine || !go)
        return tl::unexpected(go ? Error{Error::Kind::TimedOut, access.place(), {}} : go.error());
    jump.usedAt = Clock::now();
    if (jump.tunnel && jump.tunnel->usable())
        return jump.tunnel;
    jump.opening = true;
    std::shared_ptr<JumpTunnel> dead = std::move(jump.tunnel);
    lock.unlock();
    dead.reset();
    HostLogin login = connect(access, context);
    std::shared_ptr<JumpTunnel> fresh;
    if (login.session)
        fresh = std::make_shared<JumpTunnel>(std::move(*login.session));
    lock.lock();
    jump.opening = false;
    jump.tunnel = fresh;
    jump.usedAt = Clock::now();
    lock.unlock();
    m_wake.notify_all();
    if (!fresh)
        return tl::unexpected(login.session.error());
    return fresh;
}

std::optional<HostLogin> SshConnector::recentFailure(const QString &key)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_failures.find(key);
    if (found == m_failures.end())
        return std::nullopt;
    if (Clock::now() >= found->second.until) {
        m_failures.erase(found);
        return std::nullopt;
    }
    const Failure &failure = found->second;
    return HostLogin{failure.record, failure.startedAt, failure.dialTime, failure.duration, fail(failure.error)};
}

void SshConnector::remember(const QString &key, const HostLogin &login)
{
    const Error &error = login.session.error();
    const std::lock_guard lock(m_mutex);
    m_failures.insert_or_assign(key, Failure{login.record, login.startedAt, login.dialTime, login.duration, error,
                                             Clock::now() + pauseAfter(error.kind)});
}

std::shared_ptr<SshKeyring> SshConnector::keyring()
{
    const std::lock_guard lock(m_mutex);
    return m_keys;
}

SshConnector::Clock::time_point SshConnector::closeIdle(Clock::time_point before)
{
    std::vector<std::shared_ptr<JumpTunnel>> closing; // dies after the lock: closing takes a while
    auto next = Clock::time_point::max();
    const std::lock_guard lock(m_mutex);
    for (auto &[key, jump] : m_jumps) {
        if (!jump.tunnel)
            continue;
        if (jump.tunnel.use_count() > 1)
            jump.usedAt = Clock::now(); // sessions travel through it
        if (jump.usedAt <= before)
            closing.push_back(std::move(jump.tunnel));
        else
            next = std::min(next, jump.usedAt);
    }
    return next;
}

void SshConnector::forget()
{
    {
        const std::lock_guard lock(m_mutex);
        m_failures.clear();
        m_keys = std::make_shared<SshKeyring>(m_passphrases);
    }
    closeIdle(Clock::now());
}

}
