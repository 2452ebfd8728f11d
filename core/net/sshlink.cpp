// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sshlib.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <mutex>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace daytwo {

void ignoreBrokenPipes()
{
    static std::once_flag once;
    std::call_once(once, [] { std::signal(SIGPIPE, SIG_IGN); });
}

QByteArray publicBlob(ssh_key key)
{
    char *text = nullptr;
    if (ssh_pki_export_pubkey_base64(key, &text) != SSH_OK)
        return {};
    const SshTextPtr owned(text);
    return QByteArray::fromBase64(text);
}

SshLink::SshLink(Socket socket, QString what)
    : m_socket(std::move(socket))
    , m_fd(m_socket.fd())
    , m_what(std::move(what))
    , m_session(ssh_new())
{
    ssh_set_blocking(m_session, 0);
}

SshLink::~SshLink()
{
    if (m_event) {
        ssh_event_remove_session(m_event, m_session);
        ssh_event_free(m_event);
    }
    if (alive())
        ssh_disconnect(m_session);
    ssh_free(m_session); // closes the descriptor
}

void SshLink::handOver()
{
    ssh_options_set(m_session, SSH_OPTIONS_FD, &m_fd);
    m_socket.release();
}

Result<void> SshLink::wait(const Context &context, std::chrono::milliseconds limit) const
{
    const bool pending = (ssh_get_poll_flags(m_session) & SSH_WRITE_PENDING) != 0;
    const auto events = static_cast<short>(POLLIN | (pending ? POLLOUT : 0));
    pollfd set{m_fd, events, 0};
    // Never without limit: libssh may hold work in its own buffers that the descriptor does not tell of.
    const auto time = std::min(context.left(), limit);
    if (::poll(&set, 1, static_cast<int>(time.count())) < 0 && errno != EINTR)
        return fail(Error::Kind::Internal, m_what, u"poll failed"_s);
    return context.check(m_what);
}

void SshLink::pump()
{
    if (!m_event) {
        m_event = ssh_event_new();
        ssh_event_add_session(m_event, m_session);
    }
    ssh_event_dopoll(m_event, 0);
}

bool SshLink::alive() const
{
    return !m_abandoned && (ssh_get_status(m_session) & (SSH_CLOSED | SSH_CLOSED_ERROR)) == 0 &&
           ssh_is_connected(m_session) != 0;
}

void SshLink::abandon()
{
    m_abandoned = true;
    ::shutdown(m_fd, SHUT_RDWR);
}

QString SshLink::errorText() const
{
    return QString::fromUtf8(ssh_get_error(m_session)).trimmed();
}

Error SshLink::lost() const
{
    const QString text = errorText();
    return {Error::Kind::Unreachable, m_what, text.isEmpty() ? u"the connection was closed"_s : text};
}

}
