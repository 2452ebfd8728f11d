// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sshagent.h"

#include "core/net/interrupt.h"

#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

// draft-miller-ssh-agent, section 5.1
constexpr char kFailure = 5;
constexpr char kRequestIdentities = 11;
constexpr char kIdentitiesAnswer = 12;
constexpr char kSignRequest = 13;
constexpr quint32 kMaxMessage = 256 * 1024;

QString agentName()
{
    return u"ssh-agent"_s;
}

Result<void> sendAll(const Socket &socket, const QByteArray &bytes, const Context &context)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto sent =
            ::send(socket.fd(), bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done), MSG_NOSIGNAL);
        if (sent > 0) {
            done += sent;
        } else if (sent < 0 && errno == EAGAIN) {
            if (const auto ready = waitForFd(socket.fd(), POLLOUT, agentName(), context); !ready)
                return fail(ready.error());
        } else if (sent < 0 && errno != EINTR) {
            return fail(Error::Kind::Unreachable, agentName(), QString::fromLocal8Bit(std::strerror(errno)));
        }
    }
    return {};
}

Result<QByteArray> readExactly(const Socket &socket, qsizetype size, const Context &context)
{
    QByteArray bytes(size, '\0');
    qsizetype done = 0;
    while (done < size) {
        const auto got = ::recv(socket.fd(), bytes.data() + done, static_cast<std::size_t>(size - done), 0);
        if (got > 0) {
            done += got;
        } else if (got < 0 && errno == EAGAIN) {
            if (const auto ready = waitForFd(socket.fd(), POLLIN, agentName(), context); !ready)
                return fail(ready.error());
        } else if (got == 0 || errno != EINTR) {
            return fail(Error::Kind::Unreachable, agentName(), u"the agent hung up"_s);
        }
    }
    return bytes;
}

Result<QByteArray> readMessage(const Socket &socket, const Context &context)
{
    auto head = readExactly(socket, 4, context);
    if (!head)
        return head;
    const quint32 size = qFromBigEndian<quint32>(head->constData());
    if (size == 0 || size > kMaxMessage)
        return fail(Error::Kind::BadReply, agentName(), u"a message of %1 bytes"_s.arg(size));
    return readExactly(socket, static_cast<qsizetype>(size), context);
}

QByteArray lengthPrefixed(const QByteArray &bytes)
{
    QByteArray head(4, '\0');
    qToBigEndian(static_cast<quint32>(bytes.size()), head.data());
    return head + bytes;
}

QByteArray identitiesAnswer(const AgentKey &key)
{
    QByteArray count(4, '\0');
    qToBigEndian<quint32>(key.blob.isEmpty() ? 0 : 1, count.data());
    QByteArray answer = QByteArray(1, kIdentitiesAnswer) + count;
    if (!key.blob.isEmpty())
        answer += lengthPrefixed(key.blob) + lengthPrefixed(key.comment.toUtf8());
    return answer;
}

/// Takes length-prefixed strings off the front; nothing once the message is used up or lies about its sizes.
class Cursor
{
public:
    explicit Cursor(const QByteArray &bytes, qsizetype at)
        : m_bytes(bytes)
        , m_at(at)
    {
    }
    std::optional<quint32> number()
    {
        if (m_bytes.size() - m_at < 4)
            return std::nullopt;
        m_at += 4;
        return qFromBigEndian<quint32>(m_bytes.constData() + m_at - 4);
    }
    std::optional<QByteArray> text()
    {
        const auto size = number();
        if (!size || static_cast<qsizetype>(*size) > m_bytes.size() - m_at)
            return std::nullopt;
        m_at += static_cast<qsizetype>(*size);
        return m_bytes.mid(m_at - static_cast<qsizetype>(*size), static_cast<qsizetype>(*size));
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at;
};

}

Result<std::vector<AgentKey>> parseAgentKeys(const QByteArray &answer)
{
    const auto broken = fail(Error::Kind::BadReply, agentName(), u"not a list of keys"_s);
    if (answer.isEmpty() || answer[0] != kIdentitiesAnswer)
        return broken;
    Cursor cursor(answer, 1);
    const auto count = cursor.number();
    if (!count || *count > 2048)
        return broken;
    std::vector<AgentKey> keys;
    for (quint32 i = 0; i < *count; ++i) {
        auto blob = cursor.text();
        const auto comment = blob ? cursor.text() : std::nullopt;
        if (!comment)
            return broken;
        keys.push_back({std::move(*blob), QString::fromUtf8(*comment)});
    }
    return keys;
}

Result<AgentConnection> AgentConnection::open(const QString &path, const Context &context)
{
    const QByteArray file = path.isEmpty() ? qgetenv("SSH_AUTH_SOCK") : path.toLocal8Bit();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (file.isEmpty() || file.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return fail(Error::Kind::NotFound, agentName(), u"no agent socket is named"_s);
    std::memcpy(address.sun_path, file.constData(), static_cast<std::size_t>(file.size()));
    Socket socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    while (::connect(socket.fd(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        if (errno != EAGAIN) // EAGAIN: the agent's backlog is full
            return fail(Error::Kind::NotFound, agentName(), QString::fromLocal8Bit(std::strerror(errno)));
        if (!interruptibleSleep(std::chrono::milliseconds(5), context))
            return fail(context.check(agentName()).error());
    }
    return AgentConnection(std::move(socket));
}

Result<QByteArray> AgentConnection::ask(const QByteArray &request, const Context &context)
{
    if (const auto sent = sendAll(m_socket, lengthPrefixed(request), context); !sent)
        return fail(sent.error());
    return readMessage(m_socket, context);
}

Result<std::vector<AgentKey>> AgentConnection::keys(const Context &context)
{
    const auto answer = ask(QByteArray(1, kRequestIdentities), context);
    if (!answer)
        return fail(answer.error());
    return parseAgentKeys(*answer);
}

AgentProxy::AgentProxy(AgentConnection agent, const Context &context)
    : m_agent(std::move(agent))
{
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return;
    m_client = Socket(ends[0]);
    m_server = Socket(ends[1]);
    ::fcntl(m_server.fd(), F_SETFL, O_NONBLOCK); // libssh's end blocks, as it expects
    m_thread = std::jthread([this, context] { serve(context); });
}

AgentProxy::~AgentProxy()
{
    if (m_server.isOpen())
        ::shutdown(m_server.fd(), SHUT_RDWR);
}

int AgentProxy::takeClientEnd()
{
    return m_client.release();
}

void AgentProxy::show(const AgentKey &key)
{
    const std::lock_guard lock(m_mutex);
    m_shown = key;
}

void AgentProxy::serve(const Context &context)
{
    while (true) {
        const auto request = readMessage(m_server, context);
        if (!request)
            break;
        const auto reply = answer(*request, context);
        if (!reply || !sendAll(m_server, lengthPrefixed(*reply), context))
            break;
    }
    ::shutdown(m_server.fd(), SHUT_RDWR);
}

Result<QByteArray> AgentProxy::answer(const QByteArray &request, const Context &context)
{
    if (request[0] == kRequestIdentities) {
        const std::lock_guard lock(m_mutex);
        return identitiesAnswer(m_shown);
    }
    if (request[0] == kSignRequest)
        return m_agent.ask(request, context);
    return QByteArray(1, kFailure);
}

}
