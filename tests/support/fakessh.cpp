// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakessh.h"

#include "tests/support/fakesshconnection.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <list>
#include <thread>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

QByteArray freshKey()
{
    ssh_key key = nullptr;
    ssh_pki_generate(SSH_KEYTYPE_ED25519, 0, &key);
    char *text = nullptr;
    ssh_pki_export_privkey_base64(key, nullptr, nullptr, nullptr, &text);
    const QByteArray pem(text);
    ssh_string_free_char(text);
    ssh_key_free(key);
    return pem;
}

QByteArray publicLine(const QByteArray &pem)
{
    ssh_key key = nullptr;
    ssh_pki_import_privkey_base64(pem.constData(), nullptr, nullptr, nullptr, &key);
    char *text = nullptr;
    ssh_pki_export_pubkey_base64(key, &text);
    const QByteArray line = QByteArray(ssh_key_type_to_char(ssh_key_type(key))) + ' ' + text;
    ssh_string_free_char(text);
    ssh_key_free(key);
    return line;
}

}

struct FakeSsh::Inner
{
    struct Client
    {
        int fd = -1;
        std::atomic<bool> finished = false;
        std::jthread thread;
    };

    FakeSshShared shared;
    int listener = -1;
    quint16 port = 0;
    std::mutex clientsMutex;
    std::list<Client> clients;
    std::jthread acceptor;

    void listen();
    void acceptAll();
    void start(int fd);
    void shutdownClients();
};

void FakeSsh::Inner::listen()
{
    listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    ::listen(listener, 512);
    socklen_t size = sizeof address;
    ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
    port = ntohs(address.sin_port);
}

void FakeSsh::Inner::acceptAll()
{
    while (true) {
        const int fd = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (fd < 0 || shared.stopping) {
            if (fd >= 0)
                ::close(fd);
            return;
        }
        start(fd);
    }
}

void FakeSsh::Inner::start(int fd)
{
    ++shared.connections;
    const int open = ++shared.open;
    if (open > shared.peak)
        shared.peak = open;
    const std::lock_guard lock(clientsMutex);
    clients.remove_if([](const Client &client) { return client.finished.load(); });
    Client &client = clients.emplace_back();
    client.fd = fd;
    client.thread = std::jthread([this, fd, &client] {
        FakeSshConnection connection(fd, shared);
        connection.serve();
        --shared.open;
        const std::lock_guard guard(clientsMutex);
        client.fd = -1; // about to be closed: dropAll() must not hit a reused number
        client.finished = true;
    });
}

void FakeSsh::Inner::shutdownClients()
{
    const std::lock_guard lock(clientsMutex);
    for (const Client &client : clients) {
        if (client.fd >= 0)
            ::shutdown(client.fd, SHUT_RDWR);
    }
}

FakeSsh::FakeSsh(FakeSshBehaviour behaviour)
    : m_inner(std::make_unique<Inner>())
{
    std::signal(SIGPIPE, SIG_IGN);
    ssh_init();
    m_inner->shared.behaviour = std::move(behaviour);
    m_inner->shared.hostKeyPem = freshKey();
    m_inner->listen();
    m_inner->acceptor = std::jthread([inner = m_inner.get()] { inner->acceptAll(); });
}

FakeSsh::~FakeSsh()
{
    m_inner->shared.stopping = true;
    ::shutdown(m_inner->listener, SHUT_RDWR);
    m_inner->acceptor.join();
    ::close(m_inner->listener);
    m_inner->shutdownClients();
    for (Inner::Client &client : m_inner->clients) {
        if (client.thread.joinable())
            client.thread.join();
    }
}

QString FakeSsh::host() const
{
    return u"127.0.0.1"_s;
}

quint16 FakeSsh::port() const
{
    return m_inner->port;
}

void FakeSsh::setBehaviour(FakeSshBehaviour behaviour)
{
    const std::lock_guard lock(m_inner->shared.mutex);
    m_inner->shared.behaviour = std::move(behaviour);
}

QByteArray FakeSsh::hostKeyLine() const
{
    const std::lock_guard lock(m_inner->shared.mutex);
    return publicLine(m_inner->shared.hostKeyPem);
}

void FakeSsh::changeHostKey()
{
    const QByteArray key = freshKey();
    const std::lock_guard lock(m_inner->shared.mutex);
    m_inner->shared.hostKeyPem = key;
}

QByteArray FakeSsh::knownHosts() const
{
    return "[127.0.0.1]:" + QByteArray::number(port()) + ' ' + hostKeyLine() + '\n';
}

void FakeSsh::dropAll()
{
    m_inner->shutdownClients();
}

int FakeSsh::connections() const
{
    return m_inner->shared.connections;
}

int FakeSsh::passwordAttempts() const
{
    return m_inner->shared.passwordAttempts;
}

int FakeSsh::publicKeyAttempts() const
{
    return m_inner->shared.publicKeyAttempts;
}

int FakeSsh::execs() const
{
    return m_inner->shared.execs;
}

int FakeSsh::peakConnections() const
{
    return m_inner->shared.peak;
}

}
