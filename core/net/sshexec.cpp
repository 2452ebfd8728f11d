// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sshexec.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// libssh copies what it is given into its send buffer; large input goes in pieces.
constexpr qsizetype kWriteChunk = qsizetype{32} * 1024;

/// sshd counts a channel until both sides closed it: with MaxSessions 1 the next command would be refused.
constexpr std::chrono::milliseconds kCloseGrace{25};

/// Pauses of 10, 20, 40, 80 and 160 ms.
constexpr int kRefusalsBorne = 5;
constexpr std::chrono::milliseconds kFirstPause{10};

}

SshExec::SshExec(SshLink &link, const ExecRequest &request)
    : m_link(link)
    , m_request(request)
{
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = &SshExec::onData;
    m_callbacks.channel_eof_function = &SshExec::onEof;
    m_callbacks.channel_close_function = &SshExec::onClose;
    m_callbacks.channel_exit_status_function = &SshExec::onExitStatus;
    m_callbacks.channel_exit_signal_function = &SshExec::onExitSignal;
    ssh_callbacks_init(&m_callbacks);
    makeChannel();
}

SshExec::~SshExec()
{
    dropChannel();
}

void SshExec::makeChannel()
{
    m_channel = ssh_channel_new(m_link.session());
    if (m_channel)
        ssh_add_channel_callbacks(m_channel, &m_callbacks);
    else
        finish(m_link.lost());
}

void SshExec::dropChannel()
{
    if (!m_channel)
        return;
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(std::exchange(m_channel, nullptr)); // sends the close where it is still open
}

void SshExec::step()
{
    if (m_stage == Stage::Opening)
        open();
    if (m_stage == Stage::Requesting)
        request();
    if (m_stage == Stage::Running)
        run();
}

void SshExec::open()
{
    if (m_askAgainAt) {
        if (Context::Clock::now() < *m_askAgainAt)
            return;
        m_askAgainAt.reset();
        makeChannel();
        if (done())
            return;
    }
    const int answer = ssh_channel_open_session(m_channel);
    if (answer == SSH_OK)
        m_stage = Stage::Requesting;
    else if (answer != SSH_AGAIN)
        refused();
}

void SshExec::refused()
{
    if (!m_link.alive())
        return finish(m_link.lost());
    const Error error{Error::Kind::Conflict, m_link.what(), u"MaxSessions: "_s + m_link.errorText()};
    if (m_refusals == kRefusalsBorne)
        return finish(error);
    // sshd may still count a channel that was closed a moment ago: it waits for its process first.
    m_askAgainAt = Context::Clock::now() + kFirstPause * (1 << m_refusals);
    ++m_refusals;
    dropChannel();
}

void SshExec::request()
{
    const int answer = ssh_channel_request_exec(m_channel, m_request.command.constData());
    if (answer == SSH_OK)
        m_stage = Stage::Running;
    else if (answer != SSH_AGAIN)
        finish(m_link.alive() ? Error{Error::Kind::Denied, m_link.what(), m_link.errorText()} : m_link.lost());
}

void SshExec::run()
{
    while (!m_closed && m_written < m_request.input.size()) {
        const qsizetype chunk = std::min(kWriteChunk, m_request.input.size() - m_written);
        const int wrote =
            ssh_channel_write(m_channel, m_request.input.constData() + m_written, static_cast<uint32_t>(chunk));
        if (wrote <= 0)
            break; // no window left: goes on when the peer has taken some; a lost connection shows elsewhere
        m_written += wrote;
    }
    if (!m_eofSent && !m_closed && m_written == m_request.input.size()) {
        ssh_channel_send_eof(m_channel);
        m_eofSent = true;
    }
    const bool told = m_outcome.exitCode >= 0 || !m_outcome.signal.isEmpty();
    if (m_eof && told && !m_leaveAt)
        m_leaveAt = Context::Clock::now() + kCloseGrace;
    if (m_closed || m_outcome.truncated || (m_leaveAt && Context::Clock::now() >= *m_leaveAt))
        finish();
}

std::chrono::milliseconds SshExec::patience() const
{
    if (m_askAgainAt)
        return kFirstPause;
    return m_leaveAt ? kCloseGrace : std::chrono::seconds(1);
}

void SshExec::finish(std::optional<Error> error)
{
    m_error = std::move(error);
    m_stage = Stage::Done;
}

int SshExec::takeData(QByteArrayView bytes, bool isStderr)
{
    qint64 &taken = isStderr ? m_errTaken : m_outTaken;
    const qint64 room = (isStderr ? m_request.stderrCap : m_request.stdoutCap) - taken;
    const QByteArrayView fits = bytes.first(std::clamp<qint64>(room, 0, bytes.size()));
    taken += fits.size();
    if (!isStderr && fits.size() < bytes.size())
        m_outcome.truncated = true;
    const auto &listener = isStderr ? m_request.onStderr : m_request.onStdout;
    if (!listener)
        (isStderr ? m_outcome.err : m_outcome.out).append(fits);
    else if (!fits.isEmpty())
        listener(fits);
    return static_cast<int>(bytes.size());
}

Result<ExecOutcome> SshExec::result(const Error &unfinished)
{
    if (m_error)
        return fail(*m_error);
    if (!done())
        return fail(unfinished);
    return std::move(m_outcome);
}

int SshExec::onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *self)
{
    const QByteArrayView bytes(static_cast<const char *>(data), static_cast<qsizetype>(size));
    return static_cast<SshExec *>(self)->takeData(bytes, isStderr != 0);
}

void SshExec::onEof(ssh_session, ssh_channel, void *self)
{
    static_cast<SshExec *>(self)->m_eof = true;
}

void SshExec::onClose(ssh_session, ssh_channel, void *self)
{
    static_cast<SshExec *>(self)->m_closed = true;
}

void SshExec::onExitStatus(ssh_session, ssh_channel, int status, void *self)
{
    static_cast<SshExec *>(self)->m_outcome.exitCode = status;
}

void SshExec::onExitSignal(ssh_session, ssh_channel, const char *signal, int, const char *, const char *, void *self)
{
    static_cast<SshExec *>(self)->m_outcome.signal = QString::fromLatin1(signal ? signal : "");
}

}
