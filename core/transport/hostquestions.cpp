// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/hostquestions.h"

#include "core/transport/hostscripts.h"
#include "core/transport/loginevidence.h"
#include "core/transport/tokenquestions.h"

#include <system_error>
#include <thread>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

bool isLogin(const BatchAnswers &answers, std::size_t index)
{
    return std::holds_alternative<SshLogin>(answers.request(index).probe);
}

/// Whether something of this kind (a login, or anything else) is still to be answered.
bool owes(const BatchAnswers &answers, bool login)
{
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (isLogin(answers, i) == login && answers.owed(i))
            return true;
    }
    return false;
}

void giveLogins(BatchAnswers &answers, const HostAccess &access, const HostLogin &login)
{
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (isLogin(answers, i))
            answers.give(i, loginEvidence(access, login));
    }
}

}

HostQuestions::HostQuestions(SshConnector &connector, SessionCache &sessions, SecretStore &secrets, bool keepSessions)
    : m_connector(connector)
    , m_sessions(sessions)
    , m_secrets(secrets)
    , m_keepSessions(keepSessions)
{
}

void HostQuestions::ask(BatchAnswers &answers, const HostAccess &access, const Context &context)
{
    auto kept = m_sessions.lease(access.key(), context);
    if (kept && owes(answers, false))
        askWarm(answers, access, std::move(*kept), context);
    else
        askCold(answers, access, context);
}

void HostQuestions::askWarm(BatchAnswers &answers, const HostAccess &access, HostSession session,
                            const Context &context)
{
    std::optional<HostLogin> login;
    const auto logIn = [&] {
        login = m_connector.connect(access, context);
        giveLogins(answers, access, *login);
    };
    std::thread beside;
    if (owes(answers, true)) {
        try {
            beside = std::thread(logIn);
        } catch (const std::system_error &) {
            logIn(); // no thread to be had: one after the other
        }
    }
    put(*session.session, answers, access, context);
    if (beside.joinable())
        beside.join();
    if (!login)
        keep(access, std::move(session));
    else if (login->session)
        keep(access, std::move(*login->session));
    // A session at whose host nobody can log in any more is not kept: the next question shall meet the truth.
}

void HostQuestions::askCold(BatchAnswers &answers, const HostAccess &access, const Context &context)
{
    HostLogin login = m_connector.connect(access, context);
    giveLogins(answers, access, login);
    if (!login.session) {
        answers.failRest(login.session.error());
        return;
    }
    put(*login.session->session, answers, access, context);
    keep(access, std::move(*login.session));
}

void HostQuestions::put(SshSession &session, BatchAnswers &answers, const HostAccess &access, const Context &context)
{
    runScripts(session, answers, access.target, context);
    askWithTokens(session, answers, m_secrets, context);
}

void HostQuestions::keep(const HostAccess &access, HostSession session)
{
    if (m_keepSessions)
        m_sessions.park(access.key(), std::move(session));
}

}
