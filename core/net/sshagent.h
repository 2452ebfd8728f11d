// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/net/socket.h"

#include <QByteArray>

#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace daytwo {

/// A public key that ssh-agent holds.
struct AgentKey
{
    QByteArray blob;
    QString comment;

    bool operator==(const AgentKey &) const = default;
};

/// A connection to ssh-agent that never waits longer than its context: an agent may wait for a finger on a token.
class AgentConnection
{
public:
    /// `path` of the agent's socket; empty: SSH_AUTH_SOCK. Errors: NotFound (no agent), Unreachable.
    static Result<AgentConnection> open(const QString &path, const Context &context);

    /// The keys it holds, in its order. A locked agent holds none. Errors: BadReply, TimedOut, Cancelled.
    Result<std::vector<AgentKey>> keys(const Context &context);
    /// One request and its answer, both without the length in front.
    Result<QByteArray> ask(const QByteArray &request, const Context &context);

private:
    explicit AgentConnection(Socket socket)
        : m_socket(std::move(socket))
    {
    }
    Socket m_socket;
};

/// Reads the list of keys out of an agent's answer. Pure; a broken answer is BadReply.
Result<std::vector<AgentKey>> parseAgentKeys(const QByteArray &answer);

/// Stands between libssh and the agent: shows one key at a time, passes signing on, and hangs up at stop or deadline,
/// because libssh waits for an agent without limit.
class AgentProxy
{
public:
    AgentProxy(AgentConnection agent, const Context &context);
    ~AgentProxy();
    AgentProxy(const AgentProxy &) = delete;
    AgentProxy &operator=(const AgentProxy &) = delete;

    /// The end for libssh, which closes it.
    int takeClientEnd();
    /// The one key to be shown from now on.
    void show(const AgentKey &key);

private:
    void serve(const Context &context);
    Result<QByteArray> answer(const QByteArray &request, const Context &context);

    AgentConnection m_agent;
    Socket m_client;
    Socket m_server;
    std::mutex m_mutex;
    AgentKey m_shown;
    std::jthread m_thread;
};

}
