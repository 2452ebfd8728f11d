// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"
#include "core/transport/batchanswers.h"
#include "core/transport/sessioncache.h"

namespace daytwo {

/// Puts the questions of one batch to one host: takes a kept session or logs in, runs the scripts, keeps the session.
/// Thread-safe.
class HostQuestions
{
public:
    /// Sessions are kept only where `keepSessions` says so. The others must outlive this.
    HostQuestions(SshConnector &connector, SessionCache &sessions, SecretStore &secrets, bool keepSessions);

    /// Answers everything that is owed. Blocks until done, deadline or stop.
    void ask(BatchAnswers &answers, const HostAccess &access, const Context &context);

private:
    void askWarm(BatchAnswers &answers, const HostAccess &access, HostSession session, const Context &context);
    void askCold(BatchAnswers &answers, const HostAccess &access, const Context &context);
    void put(SshSession &session, BatchAnswers &answers, const HostAccess &access, const Context &context);
    void keep(const HostAccess &access, HostSession session);

    SshConnector &m_connector;
    SessionCache &m_sessions;
    SecretStore &m_secrets;
    bool m_keepSessions;
};

}
