// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/ssh/fakesshconnection.h"

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

int methodBits(const QStringList &names)
{
    unsigned bits = 0;
    if (names.contains("password"_L1))
        bits |= SSH_AUTH_METHOD_PASSWORD;
    if (names.contains("publickey"_L1))
        bits |= SSH_AUTH_METHOD_PUBLICKEY;
    if (names.contains("hostbased"_L1))
        bits |= SSH_AUTH_METHOD_HOSTBASED;
    if (names.contains("keyboard-interactive"_L1))
        bits |= SSH_AUTH_METHOD_INTERACTIVE;
    return static_cast<int>(bits);
}

void sendText(int fd, const QByteArray &text)
{
    [[maybe_unused]] const auto sent = ::send(fd, text.constData(), static_cast<size_t>(text.size()), MSG_NOSIGNAL);
}

}

FakeSshConnection::FakeSshConnection(int fd, FakeSshShared &shared)
    : m_fd(fd)
    , m_shared(shared)
{
    const int on = 1;
    ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

FakeSshConnection::~FakeSshConnection()
{
    m_channels.clear();
    if (m_event) {
        ssh_event_remove_session(m_event, m_session);
        ssh_event_free(m_event);
    }
    if (m_session) {
        ssh_disconnect(m_session);
        ssh_free(m_session);
    }
    if (m_bind)
        ssh_bind_free(m_bind);
    if (!m_handedOver)
        ::close(m_fd);
}

void FakeSshConnection::serve()
{
    if (!greet() || !exchangeKeys())
        return;
    loop();
}

bool FakeSshConnection::greet()
{
    using Greeting = FakeSshBehaviour::Greeting;
    switch (m_shared.now().greeting) {
    case Greeting::Normal:
        return true;
    case Greeting::TarPit:
        break;
    case Greeting::MaxStartups:
        sendText(m_fd, "Exceeded MaxStartups\r\n");
        return false;
    case Greeting::NotAllowed:
        sendText(m_fd, "Not allowed at this time\r\n");
        return false;
    case Greeting::CloseAtOnce:
        return false;
    case Greeting::Garbage:
        sendText(m_fd, "220 mail.example.org ESMTP\r\n");
        break;
    case Greeting::StallInKex:
        sendText(m_fd, "SSH-2.0-OpenSSH_9.2p1\r\n");
        break;
    }
    idleUntilHangUp();
    return false;
}

void FakeSshConnection::idleUntilHangUp() const
{
    char byte = 0;
    while (!m_shared.stopping && ::recv(m_fd, &byte, 1, 0) > 0) {
    }
}

bool FakeSshConnection::exchangeKeys()
{
    QByteArray pem;
    {
        const std::lock_guard lock(m_shared.mutex);
        pem = m_shared.hostKeyPem;
    }
    ssh_key key = nullptr;
    ssh_pki_import_privkey_base64(pem.constData(), nullptr, nullptr, nullptr, &key);
    m_bind = ssh_bind_new();
    const bool no = false;
    ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_PROCESS_CONFIG, &no);
    ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_IMPORT_KEY, key); // owns it now
    m_session = ssh_new();
    if (ssh_bind_accept_fd(m_bind, m_session, m_fd) != SSH_OK)
        return false;
    m_handedOver = true; // libssh closes it
    ssh_set_blocking(m_session, 0);
    m_callbacks.userdata = this;
    m_callbacks.auth_none_function = &FakeSshConnection::onNone;
    m_callbacks.auth_password_function = &FakeSshConnection::onPassword;
    m_callbacks.auth_pubkey_function = &FakeSshConnection::onPublicKey;
    m_callbacks.channel_open_request_session_function = &FakeSshConnection::onOpenSession;
    ssh_callbacks_init(&m_callbacks);
    ssh_set_server_callbacks(m_session, &m_callbacks);
    ssh_set_message_callback(m_session, &FakeSshConnection::onMessage, this);
    ssh_set_auth_methods(m_session, methodBits(m_shared.now().methods));
    int answer = SSH_AGAIN;
    while ((answer = ssh_handle_key_exchange(m_session)) == SSH_AGAIN) {
        if (!waitForClient({}, std::chrono::steady_clock::now() + std::chrono::seconds(1)) && m_shared.stopping)
            return false;
    }
    return answer == SSH_OK;
}

bool FakeSshConnection::waitForClient(const std::vector<pollfd> &more, std::chrono::steady_clock::time_point until)
{
    std::vector<pollfd> set = more;
    const bool pending = (ssh_get_poll_flags(m_session) & SSH_WRITE_PENDING) != 0;
    set.push_back({m_fd, static_cast<short>(POLLIN | (pending ? POLLOUT : 0)), 0});
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    ::poll(set.data(), set.size(), static_cast<int>(std::max<std::int64_t>(0, left.count())));
    const bool came = (set.back().revents & POLLIN) != 0;
    if (came) {
        if (const auto latency = m_shared.now().latency; latency.count() > 0)
            std::this_thread::sleep_for(latency);
    }
    return came;
}

void FakeSshConnection::loop()
{
    m_event = ssh_event_new();
    ssh_event_add_session(m_event, m_session);
    while (!m_shared.stopping) {
        ssh_event_dopoll(m_event, 0);
        if ((ssh_get_status(m_session) & (SSH_CLOSED | SSH_CLOSED_ERROR)) != 0 || !ssh_is_connected(m_session))
            return;
        std::vector<pollfd> set;
        auto until = std::chrono::steady_clock::now() + std::chrono::seconds(1);
        // By number: writing to one channel may read the client's request for another.
        for (std::size_t i = 0; i < m_channels.size(); ++i) {
            FakeSshChannel &channel = *m_channels[i];
            channel.step();
            channel.addTo(set, until);
            if (channel.wantsDrop()) {
                ssh_blocking_flush(m_session, 1000);
                ::shutdown(m_fd, SHUT_RDWR);
                return;
            }
        }
        dropDone();
        waitForClient(set, until);
    }
}

void FakeSshConnection::dropDone()
{
    // Taken out first: freeing a channel may read the client's request for another one.
    std::vector<std::unique_ptr<FakeSshChannel>> ended;
    for (auto &channel : m_channels) {
        if (channel->done())
            ended.push_back(std::move(channel));
    }
    std::erase(m_channels, nullptr);
}

int FakeSshConnection::onNone(ssh_session, const char *user, void *data)
{
    auto *self = static_cast<FakeSshConnection *>(data);
    self->m_user = QString::fromUtf8(user);
    return self->m_shared.now().acceptNone ? SSH_AUTH_SUCCESS : SSH_AUTH_DENIED;
}

int FakeSshConnection::onPassword(ssh_session, const char *, const char *, void *data)
{
    ++static_cast<FakeSshConnection *>(data)->m_shared.passwordAttempts;
    return SSH_AUTH_DENIED;
}

int FakeSshConnection::onPublicKey(ssh_session session, const char *user, struct ssh_key_struct *key, char state,
                                   void *data)
{
    auto *self = static_cast<FakeSshConnection *>(data);
    const FakeSshBehaviour behaviour = self->m_shared.now();
    self->m_user = QString::fromUtf8(user);
    char *text = nullptr;
    ssh_pki_export_pubkey_base64(key, &text);
    const QByteArray blob = QByteArray::fromBase64(text);
    ssh_string_free_char(text);
    const bool known = behaviour.authorizedKeys.isEmpty() || behaviour.authorizedKeys.contains(blob);
    if (state == SSH_PUBLICKEY_STATE_NONE)
        return known ? SSH_AUTH_SUCCESS : SSH_AUTH_DENIED;
    ++self->m_shared.publicKeyAttempts;
    if (state != SSH_PUBLICKEY_STATE_VALID || !known || !behaviour.methods.contains("publickey"_L1))
        return SSH_AUTH_DENIED;
    if (behaviour.partialMethods.isEmpty())
        return SSH_AUTH_SUCCESS;
    ssh_set_auth_methods(session, methodBits(behaviour.partialMethods));
    return SSH_AUTH_PARTIAL;
}

ssh_channel FakeSshConnection::onOpenSession(ssh_session, void *data)
{
    return static_cast<FakeSshConnection *>(data)->openSession();
}

ssh_channel FakeSshConnection::openSession()
{
    const auto open = std::count_if(m_channels.begin(), m_channels.end(), [](const auto &it) { return !it->done(); });
    if (open >= m_shared.now().maxSessions)
        return nullptr;
    ssh_channel channel = ssh_channel_new(m_session);
    m_channels.push_back(std::make_unique<FakeSshChannel>(
        channel, [this](const QByteArray &command, const QByteArray &input) -> std::optional<FakeSshAnswer> {
            ++m_shared.execs;
            const FakeSshBehaviour behaviour = m_shared.now();
            return behaviour.answer ? behaviour.answer(m_user, command, input) : std::nullopt;
        }));
    return channel;
}

int FakeSshConnection::openForward(ssh_message message)
{
    if (!m_shared.now().allowForwarding)
        return 1; // libssh says no
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(ssh_message_channel_request_open_destination_port(message)));
    const char *host = ssh_message_channel_request_open_destination(message);
    if (!host || ::inet_pton(AF_INET, host, &address.sin_addr) != 1)
        return 1;
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(fd);
        return 1;
    }
    ssh_channel channel = ssh_message_channel_request_open_reply_accept(message);
    if (!channel) {
        ::close(fd);
        return 1;
    }
    m_channels.push_back(std::make_unique<FakeSshChannel>(channel, fd));
    return 0;
}

int FakeSshConnection::onMessage(ssh_session, ssh_message message, void *data)
{
    auto *self = static_cast<FakeSshConnection *>(data);
    if (ssh_message_type(message) == SSH_REQUEST_AUTH &&
        ssh_message_subtype(message) == static_cast<int>(SSH_AUTH_METHOD_INTERACTIVE))
        ++self->m_shared.passwordAttempts;
    if (ssh_message_type(message) == SSH_REQUEST_CHANNEL_OPEN &&
        ssh_message_subtype(message) == SSH_CHANNEL_DIRECT_TCPIP)
        return self->openForward(message);
    return 1;
}

}
