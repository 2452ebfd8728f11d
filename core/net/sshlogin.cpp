// SPDX-License-Identifier: GPL-3.0-or-later
// A login, in the order that proves something: greeting, handshake, host key, `none`, public keys.
#include "core/base/threadrole.h"
#include "core/net/dial.h"
#include "core/net/sshagent.h"
#include "core/net/sshlib.h"

#include <QElapsedTimer>

#include <array>
#include <poll.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// sshd gives up after six failed tries by default (MaxAuthTries); key files of ours must still have theirs.
constexpr std::size_t kMaxAgentKeys = 4;

/// An agent that does not even list its keys in this time hangs; the key files must still have their turn. Signing may
/// take longer: somebody may have to touch a token.
constexpr std::chrono::seconds kAgentPatience{2};

/// Reads, without taking it from the socket, what the server says first. A server that wants no more connections says
/// so here, in place of its banner, and libssh would only report a closed socket.
Result<QByteArray> peekGreeting(const Socket &socket, const QString &what, const Context &context)
{
    if (const auto ready = waitForFd(socket.fd(), POLLIN, what, context); !ready)
        return fail(ready.error());
    std::array<char, 255> buffer{};
    const auto got = ::recv(socket.fd(), buffer.data(), buffer.size(), MSG_PEEK);
    if (got < 0)
        return fail(Error::Kind::Unreachable, what, u"the connection was reset before the SSH banner"_s);
    return QByteArray(buffer.data(), got);
}

Result<void> judgeGreeting(const QByteArray &greeting, const QString &what)
{
    if (greeting.isEmpty())
        return fail(Error::Kind::Refused, what, u"closed before the SSH banner"_s);
    if (greeting.contains("Exceeded MaxStartups") || greeting.contains("Not allowed at this time"))
        return fail(Error::Kind::Conflict, what, u"penalised: "_s + QString::fromLatin1(greeting).trimmed());
    return {};
}

QString firstLine(const QByteArray &greeting)
{
    return QString::fromLatin1(greeting.left(greeting.indexOf('\n'))).trimmed();
}

QByteArray hostKeyAlgorithms(const QStringList &knownTypes)
{
    const QStringList all{u"ssh-ed25519"_s,         u"ecdsa-sha2-nistp256"_s, u"ecdsa-sha2-nistp384"_s,
                          u"ecdsa-sha2-nistp521"_s, u"rsa-sha2-512"_s,        u"rsa-sha2-256"_s};
    QStringList wanted;
    for (const QString &type : knownTypes) {
        if (type == "ssh-rsa"_L1)
            wanted << u"rsa-sha2-512"_s << u"rsa-sha2-256"_s;
        else if (all.contains(type))
            wanted << type;
    }
    wanted += all;
    wanted.removeDuplicates();
    return wanted.join(u',').toLatin1();
}

QStringList methodNames(int bits)
{
    const std::array<std::pair<unsigned, QString>, 5> table{{{SSH_AUTH_METHOD_PASSWORD, u"password"_s},
                                                             {SSH_AUTH_METHOD_PUBLICKEY, u"publickey"_s},
                                                             {SSH_AUTH_METHOD_HOSTBASED, u"hostbased"_s},
                                                             {SSH_AUTH_METHOD_INTERACTIVE, u"keyboard-interactive"_s},
                                                             {SSH_AUTH_METHOD_GSSAPI_MIC, u"gssapi-with-mic"_s}}};
    QStringList names;
    for (const auto &[bit, name] : table) {
        if ((static_cast<unsigned>(bits) & bit) != 0)
            names.append(name);
    }
    return names;
}

/// One login under way: the record fills as it goes.
class Login
{
public:
    Login(const SshTarget &target, SshKeyring &keys, const Context &context)
        : m_target(target)
        , m_keys(keys)
        , m_context(context)
        , m_what(hostPort(target.host, target.port))
    {
        m_clock.start();
        record.user = target.user;
    }

    /// Everything up to an authenticated link.
    Result<void> run(Socket socket)
    {
        return handshake(std::move(socket))
            .and_then([this] { return judgeHost(); })
            .and_then([this] { return askMethods(); })
            .and_then([this] { return offerKeys(); });
    }

    SshLoginRecord record;
    std::unique_ptr<SshLink> link;

    void stopClock() { record.loginTime = std::chrono::milliseconds(m_clock.elapsed()); }

private:
    Result<void> handshake(Socket socket);
    void setOptions();
    Result<void> judgeHost();
    Result<void> askMethods();
    Result<void> offerKeys();
    Result<void> offerAgentKeys();
    Result<void> agentUnusable(const Error &error);
    Result<void> offerFile(const QString &file);
    Result<void> tookAnswer(int answer, SshKeyTry offered);
    [[nodiscard]] bool mayOfferKey() const;
    [[nodiscard]] QString known() const
    {
        return m_target.hostKeyAlias.isEmpty() ? m_target.host : m_target.hostKeyAlias;
    }
    [[nodiscard]] quint16 knownPort() const { return m_target.hostKeyAlias.isEmpty() ? m_target.port : quint16{22}; }

    const SshTarget &m_target;
    SshKeyring &m_keys;
    const Context &m_context;
    QString m_what;
    QElapsedTimer m_clock;
};

Result<void> Login::handshake(Socket socket)
{
    record.localAddress = socket.localAddress();
    record.peerAddress = socket.peerAddress();
    const auto greeting = peekGreeting(socket, m_what, m_context);
    if (!greeting)
        return fail(greeting.error());
    record.banner = firstLine(*greeting);
    if (auto fine = judgeGreeting(*greeting, m_what); !fine)
        return fine;
    link = std::make_unique<SshLink>(std::move(socket), m_what);
    setOptions();
    const auto answer = link->drive([this] { return ssh_connect(link->session()); }, SSH_AGAIN, m_context);
    // Other lines may come before the banner (RFC 4253), so libssh waits on where somebody else answers.
    const bool speaksSsh = record.banner.startsWith("SSH-"_L1);
    if (!speaksSsh && !m_context.stopped() && (!answer || *answer != SSH_OK))
        return fail(Error::Kind::BadReply, m_what, u"not SSH: "_s + record.banner.left(80));
    if (!answer)
        return fail(answer.error());
    if (*answer != SSH_OK) {
        const bool disagreed = link->errorText().contains("kex"_L1);
        return fail(disagreed ? Error::Kind::BadReply : Error::Kind::Unreachable, m_what, link->errorText());
    }
    if (const char *banner = ssh_get_serverbanner(link->session()))
        record.banner = QString::fromLatin1(banner);
    record.keyExchange = QString::fromLatin1(ssh_get_kex_algo(link->session()));
    record.handshakeTime = std::chrono::milliseconds(m_clock.elapsed());
    return {};
}

void Login::setOptions()
{
    const auto set = [this](ssh_options_e option, const void *value) {
        ssh_options_set(link->session(), option, value);
    };
    const bool no = false;
    const int on = 1;
    const unsigned port = m_target.port;
    set(SSH_OPTIONS_PROCESS_CONFIG, &no);
    set(SSH_OPTIONS_HOST, m_target.host.toUtf8().constData());
    set(SSH_OPTIONS_PORT, &port);
    set(SSH_OPTIONS_USER, m_target.user.toUtf8().constData());
    set(SSH_OPTIONS_NODELAY, &on); // dial() has set it already; without it each channel waits 40 ms for an ACK
    // The host key is judged by our own reader of known-hosts files, before anything else is said.
    set(SSH_OPTIONS_KNOWNHOSTS, "/dev/null");
    set(SSH_OPTIONS_GLOBAL_KNOWNHOSTS, "/dev/null");
    set(SSH_OPTIONS_HOSTKEYS,
        hostKeyAlgorithms(knownKeyTypes(m_target.knownHostsFiles, known(), knownPort())).constData());
    // curve25519 first: the post-quantum hybrids cost five times the CPU of a whole login.
    set(SSH_OPTIONS_KEY_EXCHANGE,
        "curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,ecdh-sha2-nistp521,"
        "diffie-hellman-group18-sha512,diffie-hellman-group16-sha512,diffie-hellman-group-exchange-sha256,"
        "diffie-hellman-group14-sha256");
    link->handOver();
}

Result<void> Login::judgeHost()
{
    ssh_key key = nullptr;
    if (ssh_get_server_publickey(link->session(), &key) != SSH_OK)
        return fail(Error::Kind::BadReply, m_what, link->errorText());
    const SshKeyPtr owned(key);
    const QString type = QString::fromLatin1(ssh_key_type_to_char(ssh_key_type(key)));
    record.hostKey =
        judgeHostKeyByFiles(m_target.knownHostsFiles, known(), knownPort(), HostKey{type, publicBlob(key)});
    if (record.hostKey->trusted())
        return {};
    return fail(Error::Kind::UntrustedHost, m_what,
                u"%1: %2 %3"_s.arg(hostTrustWord(record.hostKey->trust), type, record.hostKey->key.fingerprint()));
}

Result<void> Login::askMethods()
{
    const auto answer =
        link->drive([this] { return ssh_userauth_none(link->session(), nullptr); }, SSH_AUTH_AGAIN, m_context);
    if (!answer)
        return fail(answer.error());
    if (*answer == SSH_AUTH_SUCCESS) {
        record.noneAccepted = true;
        return fail(Error::Kind::AuthFailed, m_what, u"no-authentication: the server lets anybody in"_s);
    }
    if (*answer == SSH_AUTH_ERROR)
        return fail(link->lost());
    record.offeredMethods = methodNames(ssh_userauth_list(link->session(), nullptr));
    if (const char *text = ssh_get_issue_banner(link->session())) {
        record.issueBanner = QString::fromUtf8(text);
        ssh_string_free_char(const_cast<char *>(text));
    }
    return {};
}

bool Login::mayOfferKey() const
{
    const QStringList &methods = record.partialMethods ? *record.partialMethods : *record.offeredMethods;
    return !record.authenticated && methods.contains("publickey"_L1);
}

Result<void> Login::offerKeys()
{
    if (!mayOfferKey())
        return fail(Error::Kind::AuthFailed, m_what, u"the server takes no public keys"_s);
    if (m_target.useAgent) {
        if (auto offered = offerAgentKeys(); !offered)
            return offered;
    }
    for (const QString &file : m_target.keyFiles) {
        if (!mayOfferKey())
            break;
        if (auto offered = offerFile(file); !offered)
            return offered;
    }
    if (record.authenticated)
        return {};
    if (record.partialMethods)
        return fail(Error::Kind::AuthFailed, m_what,
                    u"second-factor: still wants %1"_s.arg(record.partialMethods->join(u", "_s)));
    if (record.keys.empty())
        return fail(Error::Kind::AuthFailed, m_what, u"no-key: there is no key to offer"_s);
    return fail(Error::Kind::AuthFailed, m_what, u"denied: none of our keys is accepted"_s);
}

Result<void> Login::offerAgentKeys()
{
    const Context brief = m_context.within(kAgentPatience);
    auto agent = AgentConnection::open(m_target.agentSocket, brief);
    if (!agent)
        return agent.error().kind == Error::Kind::NotFound ? Result<void>() : agentUnusable(agent.error());
    const auto keys = agent->keys(brief);
    if (!keys)
        return agentUnusable(keys.error());
    AgentProxy proxy(std::move(*agent), m_context);
    ssh_set_agent_socket(link->session(), proxy.takeClientEnd());
    std::size_t offered = 0;
    for (const AgentKey &key : *keys) {
        const QString fingerprint = HostKey::sshFingerprint(key.blob);
        const bool wanted =
            m_target.agentKey.isEmpty() || m_target.agentKey == key.comment || m_target.agentKey == fingerprint;
        if (!wanted || !mayOfferKey() || offered == kMaxAgentKeys)
            continue;
        ++offered;
        proxy.show(key);
        const auto answer =
            link->drive([this] { return ssh_userauth_agent(link->session(), nullptr); }, SSH_AUTH_AGAIN, m_context);
        if (!answer)
            return fail(answer.error());
        if (auto taken = tookAnswer(*answer, {fingerprint, u"agent"_s, {}, {}}); !taken)
            return taken;
    }
    return {};
}

/// An agent that cannot be used is noted; the login goes on without it unless its own time is over.
Result<void> Login::agentUnusable(const Error &error)
{
    if (const auto go = m_context.check(m_what); !go)
        return fail(go.error());
    const bool silent = error.kind == Error::Kind::TimedOut;
    record.keys.push_back(
        {{}, u"agent"_s, SshKeyTry::Outcome::Unusable, silent ? u"the agent does not answer"_s : error.detail});
    return {};
}

Result<void> Login::offerFile(const QString &file)
{
    const auto key = m_keys.load(file, m_context);
    if (!key) {
        if (const auto go = m_context.check(m_what); !go)
            return fail(go.error());
        record.keys.push_back({{}, file, SshKeyTry::Outcome::Unusable, key.error().detail});
        return {};
    }
    const auto answer = link->drive([&] { return ssh_userauth_publickey(link->session(), nullptr, (*key)->key.get()); },
                                    SSH_AUTH_AGAIN, m_context);
    if (!answer)
        return fail(answer.error());
    return tookAnswer(*answer, {(*key)->fingerprint, file, {}, {}});
}

Result<void> Login::tookAnswer(int answer, SshKeyTry offered)
{
    if (answer == SSH_AUTH_ERROR && !link->alive())
        return fail(link->lost());
    offered.outcome = SshKeyTry::Outcome::Refused;
    if (answer == SSH_AUTH_SUCCESS) {
        offered.outcome = SshKeyTry::Outcome::Accepted;
        record.authenticated = true;
        record.usedKey = offered.fingerprint;
    } else if (answer == SSH_AUTH_PARTIAL) {
        offered.outcome = SshKeyTry::Outcome::Partial;
        record.partialMethods = methodNames(ssh_userauth_list(link->session(), nullptr));
    } else if (answer == SSH_AUTH_ERROR) {
        offered.outcome = SshKeyTry::Outcome::Unusable;
        offered.detail = link->errorText();
    }
    record.keys.push_back(std::move(offered));
    return {};
}

}

SshDialogue openSsh(Socket socket, const SshTarget &target, SshKeyring &keys, const Context &context)
{
    assertMayBlock();
    ignoreBrokenPipes();
    Login login(target, keys, context);
    const Result<void> done = login.run(std::move(socket));
    login.stopClock();
    if (!done)
        return {std::move(login.record), fail(done.error())};
    auto inner = std::make_unique<SshSession::Inner>();
    inner->link = std::move(login.link);
    inner->login = login.record;
    return {std::move(login.record), std::unique_ptr<SshSession>(new SshSession(std::move(inner)))};
}

}
