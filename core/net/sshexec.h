// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/sshlib.h"

#include <optional>

namespace daytwo {

/// One command on one channel of a session, moved on by step() until it is done. Private to core/net.
class SshExec
{
public:
    SshExec(SshLink &link, const ExecRequest &request);
    ~SshExec();
    SshExec(const SshExec &) = delete;
    SshExec &operator=(const SshExec &) = delete;

    /// Does what can be done without waiting.
    void step();
    [[nodiscard]] bool done() const { return m_stage == Stage::Done; }
    /// How long to wait at most before the next step().
    [[nodiscard]] std::chrono::milliseconds patience() const;
    /// The outcome, or why there is none; `unfinished` where it is not done.
    Result<ExecOutcome> result(const Error &unfinished);

private:
    enum class Stage { Opening, Requesting, Running, Done };

    void makeChannel();
    void dropChannel();
    void open();
    void refused();
    void request();
    void run();
    void finish(std::optional<Error> error = {});
    int takeData(QByteArrayView bytes, bool isStderr);
    static int onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *self);
    static void onEof(ssh_session, ssh_channel, void *self);
    static void onClose(ssh_session, ssh_channel, void *self);
    static void onExitStatus(ssh_session, ssh_channel, int status, void *self);
    static void onExitSignal(ssh_session, ssh_channel, const char *signal, int core, const char *message,
                             const char *language, void *self);

    SshLink &m_link;
    const ExecRequest &m_request;
    ssh_channel m_channel = nullptr;
    ssh_channel_callbacks_struct m_callbacks{};
    int m_refusals = 0;
    /// Refused a channel: when to ask again.
    std::optional<Context::Clock::time_point> m_askAgainAt;
    Stage m_stage = Stage::Opening;
    qsizetype m_written = 0;
    bool m_eofSent = false;
    qint64 m_outTaken = 0;
    qint64 m_errTaken = 0;
    bool m_eof = false;
    bool m_closed = false;
    /// Everything came but the close; it is waited for only a moment, as children of the command may delay it.
    std::optional<Context::Clock::time_point> m_leaveAt;
    ExecOutcome m_outcome;
    std::optional<Error> m_error;
};

}
