// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/lab/inventory.h"
#include "core/secrets/secretstore.h"
#include "core/transport/transport.h"
#include "core/transport/trust.h"

#include <chrono>
#include <functional>
#include <memory>

namespace daytwo {

/// What a LabTransport is told besides the lab file.
struct LabTransportOptions
{
    /// Empty: ~/.ssh/config. Read only for hosts whose access says so.
    QString sshConfigFile = {};
    /// For hosts whose access names no file of their own. Empty: ~/.ssh/known_hosts and /etc/ssh/ssh_known_hosts.
    QStringList knownHostsFiles = {};
    /// Whether keys of ssh-agent are offered.
    bool useAgent = true;
    /// Empty: SSH_AUTH_SOCK.
    QString agentSocket = {};
    /// Logins under way at the same time through one jump host, or to one address: sshd begins to refuse above ten.
    int loginsAtOnce = 8;
    /// How long an unused connection is kept open for the next run. 0: not at all.
    std::chrono::milliseconds sessionIdle{std::chrono::seconds(60)};
    /// Answers what the program itself remembers; without it such questions are answered with BadInput.
    std::function<Result<QByteArray>(const Context &context)> recall = {};
    NowFunction now = systemNow;
};

/// Asks a real lab: hosts over SSH, everything else from this machine.
///
/// Of a host, one session carries everything: fast commands in one script, slow ones in a second beside it, connects
/// that may have to wait for silence in further ones. Sessions are kept open between runs.
///
/// A connection that is still open proves nothing about logging in: it survives a firewall rule that lets nobody new
/// in, a stopped sshd, a changed host key, a password prompt that a drop-in brought back. So an SshLogin is never
/// answered from a kept session. It is always a full login made for this batch, up to the key that is accepted (the
/// list of methods alone hides a second prompt); while it is under way, the scripts already run over the kept session,
/// so that it costs no time. The new session is then kept in place of the old one.
class LabTransport final : public Transport
{
public:
    /// `secrets` must outlive this. Opens nothing.
    LabTransport(Inventory lab, SecretStore &secrets, LabTransportOptions options = {});
    /// Closes all connections. No call may be under way.
    ~LabTransport() override;
    LabTransport(const LabTransport &) = delete;
    LabTransport &operator=(const LabTransport &) = delete;

    void collect(const ProbeBatch &batch, const EvidenceCallback &report, const Context &context) override;

    /// The key that a host shows now, beside what is stored for it; sends nothing of ours. Blocks.
    /// Errors: those of the way there; BadInput for a host that is not in the lab.
    Result<SeenHostKey> seeHostKey(const NodeId &host, const Context &context);
    /// Closes kept connections and forgets passphrases and failed logins: to be called after a key was trusted, a
    /// secret was changed or a host was rolled back. Calls under way are not disturbed.
    void forget();

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

}
