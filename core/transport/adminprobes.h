// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/checks/evidence.h"
#include "core/lab/inventory.h"
#include "core/net/http.h"
#include "core/proxmox/pvenethttp.h"
#include "core/secrets/secretstore.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace daytwo {

/// What a Recall is answered with: the text of a Recollection. Called from worker threads; may block.
using RecallFunction = std::function<Result<QByteArray>(const Context &context)>;

/// Puts questions from this machine. Thread-safe.
class AdminProbes
{
public:
    /// `lab` and `secrets` must outlive this. Without a `recall` nothing is remembered, and it is said so.
    AdminProbes(const Inventory &lab, SecretStore &secrets, NowFunction now, RecallFunction recall = {});

    /// Blocks until the probe's own timeout, deadline or stop. Everything that goes wrong is told in the evidence. An
    /// SshLogin cannot be asked here: BadInput.
    Evidence ask(const ProbeRequest &request, const Context &context);
    /// Forgets the tokens that were read.
    void forget();

private:
    [[nodiscard]] Evidence answer(const Command &command, const Context &context) const;
    Evidence answer(const HttpGet &get, const Context &context);
    [[nodiscard]] Evidence answer(const TcpOpen &tcp, const Context &context) const;
    [[nodiscard]] Evidence answer(const IcmpEcho &echo, const Context &context) const;
    [[nodiscard]] Evidence answer(const TlsPeek &tls, const Context &context) const;
    [[nodiscard]] Evidence answer(const SshLogin &login, const Context &context) const;
    [[nodiscard]] Evidence answer(const Resolve &resolve, const Context &context) const;
    Evidence answer(const PveGet &get, const Context &context);
    Evidence answer(const PveGuestGet &get, const Context &context);
    Evidence answer(const PveBackups &backups, const Context &context);
    [[nodiscard]] Evidence answer(const Recall &recall, const Context &context) const;
    Result<std::shared_ptr<PveNetHttp>> endpointOf(const QString &name, const Context &context);

    const Inventory &m_lab;
    SecretStore &m_secrets;
    NowFunction m_now;
    RecallFunction m_recall;
    QString m_user; ///< who we are here
    Http m_http;
    std::mutex m_mutex;
    std::map<QString, std::shared_ptr<PveNetHttp>> m_endpoints; ///< guarded by the mutex
};

}
