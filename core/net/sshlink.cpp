// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sshlib.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// Tells one open socket from another of the same number; 0 where there is none.
quint64 inodeOf(int fd)
{
    struct stat facts
    {
    };
    return ::fstat(fd, &facts) == 0 ? quint64{facts.st_ino} : 0;
}

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
    ssh_free(m_session);
    if (m_inode != 0 && inodeOf(m_fd) != m_inode)
        m_socket.release(); // libssh closed it when the connection broke, and the number may be another's by now
}

void SshLink::handOver()
{
    // libssh 0.10 closes a descriptor that it was given when the connection breaks, but not when it ends well.
    m_inode = inodeOf(m_fd);
    ssh_options_set(m_session, SSH_OPTIONS_FD, &m_fd);
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
