// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/hostaccess.h"
#include "core/transport/labtransport.h"
#include "tests/core/net/sshbench.h"
#include "tests/support/fakessh.h"
#include "tests/support/verifyresult.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <condition_variable>
#include <map>
#include <mutex>

namespace daytwo {

/// Holds what a test puts in.
class FixedStore : public SecretStore
{
public:
    std::map<QString, QByteArray> texts;

    Result<Secret> get(const SecretRef &ref, const Context &) override
    {
        const auto found = texts.find(toString(ref));
        return found == texts.end() ? Result<Secret>(fail(Error::Kind::NotFound, toString(ref)))
                                    : Result<Secret>(Secret(found->second));
    }
    Result<void> set(const SecretRef &ref, const Secret &, const Context &) override
    {
        return fail(Error::Kind::BadInput, toString(ref));
    }
    Result<void> clear(const SecretRef &ref, const Context &) override
    {
        return fail(Error::Kind::BadInput, toString(ref));
    }
    Result<std::vector<SecretRef>> list(const Context &) override { return std::vector<SecretRef>(); }
};

/// Hears what a transport reports, from any thread.
class Heard
{
public:
    EvidenceCallback callback()
    {
        return [this](int id, Evidence evidence) {
            std::function<void(int)> then;
            {
                const std::lock_guard lock(m_mutex);
                m_all[id].push_back(std::move(evidence));
                then = onReport;
            }
            if (then)
                then(id);
        };
    }
    /// Evidence of a probe that was answered exactly once; an error "Internal, asked N times" otherwise.
    [[nodiscard]] Evidence of(int id) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_all.find(id);
        if (found != m_all.end() && found->second.size() == 1)
            return found->second.front();
        Evidence none;
        none.error = Error{Error::Kind::Internal, QStringLiteral("answered"),
                           QString::number(found == m_all.end() ? 0 : found->second.size())};
        return none;
    }
    [[nodiscard]] bool eachOnce(std::size_t count) const
    {
        const std::lock_guard lock(m_mutex);
        return m_all.size() == count &&
               std::all_of(m_all.begin(), m_all.end(), [](const auto &one) { return one.second.size() == 1; });
    }
    std::function<void(int id)> onReport; ///< set before the batch starts

private:
    mutable std::mutex m_mutex;
    std::map<int, std::vector<Evidence>> m_all;
};

/// A port of this machine that neither accepts nor refuses: connects to it hang.
class BlackHole
{
public:
    BlackHole()
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 0) != 0 ||
            ::getsockname(m_listener, generic, &size) != 0)
            return;
        port = ntohs(address.sin_port);
        for (int &filler : m_fillers) {
            filler = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
            static_cast<void>(::connect(filler, generic, size));
        }
    }
    ~BlackHole()
    {
        ::close(m_listener);
        for (const int filler : m_fillers)
            ::close(filler);
    }
    BlackHole(const BlackHole &) = delete;
    BlackHole &operator=(const BlackHole &) = delete;

    quint16 port = 0;

private:
    int m_listener = -1;
    std::array<int, 4> m_fillers{};
};

/// A lab of fake hosts, with a key, a known-hosts file and a store of secrets.
class TransportBench
{
public:
    TransportBench()
    {
        options.useAgent = false;
        options.sshConfigFile = ssh.path(QStringLiteral("config"));
        options.knownHostsFiles = QStringList{ssh.path(QStringLiteral("known_hosts"))};
    }

    /// A node that is this server, whose key is known.
    Node &add(const QString &name, const FakeSsh &server)
    {
        m_knownHosts += server.knownHosts();
        ssh.write(QStringLiteral("known_hosts"), m_knownHosts);
        return add(name, server.host(), server.port());
    }
    Node &add(const QString &name, const QString &host, quint16 port)
    {
        Node node;
        node.id = NodeId(name);
        node.address = host;
        node.ssh.user = QStringLiteral("ops");
        node.ssh.port = port;
        node.ssh.identity = ssh.path(QStringLiteral("id"));
        node.ssh.connectTimeoutS = 2;
        lab.nodes.push_back(node);
        return lab.nodes.back();
    }
    LabTransport &transport()
    {
        if (!m_transport)
            m_transport = std::make_unique<LabTransport>(Inventory(lab), secrets, options);
        return *m_transport;
    }
    /// Asks from a host (or, empty, from here); the ids are the places of the probes.
    void ask(const QString &host, const std::vector<Probe> &probes, Heard &heard,
             const Context &context = within(20000))
    {
        transport().collect(batch(host, probes), heard.callback(), context);
    }
    static ProbeBatch batch(const QString &host, const std::vector<Probe> &probes)
    {
        ProbeBatch batch;
        batch.vantage = VantagePoint{NodeId(host)};
        for (const Probe &probe : probes) {
            batch.ids.push_back(int(batch.ids.size()));
            batch.probes.push_back({batch.vantage, probe});
        }
        return batch;
    }
    /// `sh -c script`.
    static Command shell(const QString &script, std::chrono::milliseconds timeout = std::chrono::seconds(5))
    {
        Command command;
        command.argv = QStringList{QStringLiteral("sh"), QStringLiteral("-c"), script};
        command.timeout = timeout;
        return command;
    }

    SshBench ssh;
    Lab lab;
    FixedStore secrets;
    LabTransportOptions options;

private:
    QByteArray m_knownHosts;
    std::unique_ptr<LabTransport> m_transport;
};

/// The kind of an evidence's error; "none" without one.
inline QString errorOf(const Evidence &evidence)
{
    return evidence.error ? errorKindWord(evidence.error->kind) : QStringLiteral("none");
}

}
