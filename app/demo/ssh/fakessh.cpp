// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/ssh/fakessh.h"

#include "app/demo/ssh/fakesshconnection.h"

#include <arpa/inet.h>
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
    QByteArray pem(text);
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
    QByteArray line = QByteArray(ssh_key_type_to_char(ssh_key_type(key))) + ' ' + text;
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
    QByteArray firstKey;
    QString address;
    quint16 port = 0;
    bool listening = false;
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
    const int yes = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    ::inet_pton(AF_INET, address.toLatin1().constData(), &place.sin_addr);
    listening =
        ::bind(listener, reinterpret_cast<const sockaddr *>(&place), sizeof place) == 0 && ::listen(listener, 512) == 0;
    socklen_t size = sizeof place;
    ::getsockname(listener, reinterpret_cast<sockaddr *>(&place), &size);
    port = ntohs(place.sin_port);
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

FakeSsh::FakeSsh(FakeSshBehaviour behaviour, QString address, quint16 port)
    : m_inner(std::make_unique<Inner>())
{
    std::signal(SIGPIPE, SIG_IGN);
    ssh_init();
    m_inner->shared.behaviour = std::move(behaviour);
    m_inner->firstKey = freshKey();
    m_inner->shared.hostKeyPem = m_inner->firstKey;
    m_inner->address = std::move(address);
    m_inner->port = port;
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
    return m_inner->address;
}

bool FakeSsh::listening() const
{
    return m_inner->listening;
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

void FakeSsh::restoreHostKey()
{
    const std::lock_guard lock(m_inner->shared.mutex);
    m_inner->shared.hostKeyPem = m_inner->firstKey;
}

QByteArray FakeSsh::knownHosts() const
{
    return '[' + m_inner->address.toLatin1() + "]:" + QByteArray::number(port()) + ' ' + hostKeyLine() + '\n';
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

int FakeSsh::openConnections() const
{
    return m_inner->shared.open;
}

int FakeSsh::peakConnections() const
{
    return m_inner->shared.peak;
}

}
