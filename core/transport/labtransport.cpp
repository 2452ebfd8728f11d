// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/labtransport.h"

#include "core/base/threadrole.h"
#include "core/transport/adminprobes.h"
#include "core/transport/credentials.h"
#include "core/transport/hostquestions.h"
#include "core/transport/knockmemory.h"

#include <condition_variable>
#include <thread>

namespace daytwo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

SshSurroundings surroundingsOf(const LabTransportOptions &options)
{
    SshSurroundings own = SshSurroundings::ofThisUser();
    if (!options.sshConfigFile.isEmpty())
        own.configFile = expandedPath(options.sshConfigFile);
    if (!options.knownHostsFiles.isEmpty())
        own.knownHostsFiles = options.knownHostsFiles;
    own.useAgent = options.useAgent;
    own.agentSocket = options.agentSocket;
    return own;
}

/// When what was parked at `from` has idled for `idle`; a little later, so that several are closed together.
Context::Clock::time_point later(Context::Clock::time_point from, std::chrono::milliseconds idle)
{
    return from == Context::Clock::time_point::max() ? from : from + idle + 100ms;
}

}

struct LabTransport::Inner
{
    Inner(Inventory inventory, SecretStore &store, LabTransportOptions given)
        : lab(std::move(inventory))
        , options(std::move(given))
        , surroundings(surroundingsOf(options))
        , admin(lab, store, options.now, options.recall)
        , knocks(lab)
        , connector(passphrasesOf(lab, store), std::max(1, options.loginsAtOnce), options.now)
        , hosts(connector, sessions, store, options.sessionIdle > 0ms)
        , housekeeper([this](const std::stop_token &stop) { keepHouse(stop); })
    {
    }

    /// The machine that we run on is not logged in to.
    [[nodiscard]] bool isHere(const VantagePoint &vantage) const
    {
        const Node *own = lab.admin();
        return vantage.isAdmin() || (own && own->id == vantage.host);
    }

    void askHere(BatchAnswers &answers, const Context &context)
    {
        for (std::size_t i = 0; i < answers.size(); ++i) {
            if (const auto go = context.check(answers.vantage().word()); go)
                answers.give(i, admin.ask(answers.request(i), context));
            else
                return answers.failRest(go.error());
        }
    }

    void askHost(BatchAnswers &answers, const Context &context)
    {
        const auto access = hostAccess(lab, answers.vantage().host, surroundings);
        if (!access)
            return answers.failRest(access.error());
        for (std::size_t i = 0; i < answers.size(); ++i) {
            if (auto known = knocks.recent(answers.request(i), options.now()))
                answers.give(i, std::move(*known));
        }
        hosts.ask(answers, *access, context);
        wakeHousekeeper();
    }

    void wakeHousekeeper()
    {
        {
            const std::lock_guard lock(mutex);
            parked = true;
        }
        wake.notify_one();
    }

    /// Closes what nobody has used for a while; sleeps until then.
    void keepHouse(const std::stop_token &stop)
    {
        // A jump host waits for the next host behind it even where no session is kept.
        const auto jumpIdle = std::max<std::chrono::milliseconds>(options.sessionIdle, 10s);
        auto due = Context::Clock::time_point::max();
        while (!stop.stop_requested()) {
            {
                std::unique_lock lock(mutex);
                if (wake.wait_until(lock, stop, due, [this] { return parked; }))
                    parked = false;
            }
            if (stop.stop_requested())
                return;
            const auto now = Context::Clock::now();
            const auto session = sessions.closeIdle(now - options.sessionIdle);
            const auto jump = connector.closeIdle(now - jumpIdle);
            due = std::min(later(session, options.sessionIdle), later(jump, jumpIdle));
        }
    }

    const Inventory lab;
    const LabTransportOptions options;
    const SshSurroundings surroundings;
    AdminProbes admin;
    KnockMemory knocks;
    SshConnector connector;
    SessionCache sessions;
    HostQuestions hosts;
    std::mutex mutex;
    std::condition_variable_any wake;
    bool parked = false;      ///< guarded by the mutex
    std::jthread housekeeper; ///< last: uses all of the above
};

LabTransport::LabTransport(Inventory lab, SecretStore &secrets, LabTransportOptions options)
    : m_inner(std::make_unique<Inner>(std::move(lab), secrets, std::move(options)))
{
}

LabTransport::~LabTransport() = default;

void LabTransport::collect(const ProbeBatch &batch, const EvidenceCallback &report, const Context &context)
{
    assertMayBlock();
    const EvidenceCallback remember = [this, &report](int id, Evidence evidence) {
        m_inner->knocks.remember(evidence);
        report(id, std::move(evidence));
    };
    BatchAnswers answers(batch, remember, m_inner->options.now);
    if (const auto go = context.check(batch.vantage.word()); !go)
        return answers.failRest(go.error());
    if (m_inner->isHere(batch.vantage))
        m_inner->askHere(answers, context);
    else
        m_inner->askHost(answers, context);
}

Result<SeenHostKey> LabTransport::seeHostKey(const NodeId &host, const Context &context)
{
    assertMayBlock();
    const auto access = hostAccess(m_inner->lab, host, m_inner->surroundings);
    if (!access)
        return tl::unexpected(access.error());
    const HostLogin login = m_inner->connector.look(*access, context);
    if (!login.record.hostKey)
        return tl::unexpected(login.session ? Error{Error::Kind::BadReply, access->place(), u"no host key"_s}
                                            : login.session.error());
    const SshTarget &target = access->target;
    const bool aliased = !target.hostKeyAlias.isEmpty();
    return SeenHostKey{.host = host,
                       .decision = *login.record.hostKey,
                       .file = target.knownHostsFiles.value(0),
                       .storedName = aliased ? target.hostKeyAlias : target.host,
                       .storedPort = aliased ? quint16(22) : target.port};
}

void LabTransport::forget()
{
    m_inner->sessions.closeIdle(Context::Clock::now());
    m_inner->connector.forget();
    m_inner->admin.forget();
    m_inner->knocks.forget();
}

}
