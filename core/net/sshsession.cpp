// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sshsession.h"

#include "core/base/threadrole.h"
#include "core/net/sshexec.h"
#include "core/net/sshlib.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

bool allDone(const std::vector<std::unique_ptr<SshExec>> &execs)
{
    for (const auto &exec : execs) {
        if (!exec->done())
            return false;
    }
    return true;
}

std::chrono::milliseconds patience(const std::vector<std::unique_ptr<SshExec>> &execs)
{
    std::chrono::milliseconds least = std::chrono::seconds(1);
    for (const auto &exec : execs)
        least = exec->done() ? least : std::min(least, exec->patience());
    return least;
}

}

SshSession::SshSession(std::unique_ptr<Inner> inner)
    : m_inner(std::move(inner))
{
}

SshSession::~SshSession() = default;

bool SshSession::usable() const
{
    return m_inner->link->alive();
}

const SshLoginRecord &SshSession::login() const
{
    return m_inner->login;
}

Result<ExecOutcome> SshSession::exec(const ExecRequest &request, const Context &context)
{
    return std::move(execAll({&request, 1}, context).front());
}

std::vector<Result<ExecOutcome>> SshSession::execAll(std::span<const ExecRequest> requests, const Context &context)
{
    assertMayBlock();
    SshLink &link = *m_inner->link;
    std::vector<std::unique_ptr<SshExec>> execs;
    for (const ExecRequest &request : requests)
        execs.push_back(std::make_unique<SshExec>(link, request));
    Result<void> going = context.check(link.what());
    {
        const Interrupt interrupt(link.fd(), context);
        while (going) {
            for (const auto &exec : execs)
                exec->step();
            if (allDone(execs) || !link.alive())
                break;
            going = link.wait(context, patience(execs));
            if (going)
                link.pump();
        }
    }
    if (context.stopped())
        link.abandon();
    // A stop or deadline wakes us by shutting the socket down: a connection lost just then was not lost, it was ended.
    if (going)
        going = context.check(link.what());
    std::vector<Result<ExecOutcome>> results;
    for (const auto &exec : execs) {
        results.push_back(exec->result(going ? link.lost() : going.error()));
        if (!going && !results.back() && results.back().error().kind == Error::Kind::Unreachable)
            results.back() = fail(going.error());
    }
    return results;
}

Result<std::chrono::milliseconds> SshSession::keepAlive(const Context &context)
{
    assertMayBlock();
    SshLink &link = *m_inner->link;
    const auto start = Context::Clock::now();
    ssh_counter_struct counter{};
    ssh_set_counters(link.session(), &counter, nullptr);
    const auto forget = [&] { ssh_set_counters(link.session(), nullptr, nullptr); };
    ssh_send_keepalive(link.session());
    // libssh keeps the answer to the last request until it is called again; that call then sends nothing.
    if (counter.out_bytes == 0)
        ssh_send_keepalive(link.session());
    const Interrupt interrupt(link.fd(), context);
    while (counter.in_bytes == 0) {
        const Result<void> going = link.wait(context);
        if (going)
            link.pump();
        if (!going || !link.alive()) {
            forget();
            return fail(going ? link.lost() : going.error());
        }
    }
    forget();
    return std::chrono::duration_cast<std::chrono::milliseconds>(Context::Clock::now() - start);
}

}
