// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/net/http.h"
#include "core/proxmox/pvehttp.h"

namespace daytwo {

/// One Proxmox host and who we are there.
struct PveEndpoint
{
    /// Name or address, without brackets.
    QString host = {};
    quint16 port = 8006;
    /// With a pin the certificate is known by it alone; without one the authorities of this machine must vouch for it.
    TlsPin pin = {};
    /// "ops@pve!console": whose secret the token is. Not a secret itself.
    QString tokenId = {};
    /// Path before /api2 behind a reverse proxy: "/pve". Usually empty.
    QString prefix = {};

    bool operator==(const PveEndpoint &) const = default;
};

/// PveHttp over the network. The token travels in the Authorization header, only to the endpoint, only over TLS, and
/// only after the certificate has been accepted.
class PveNetHttp : public PveHttp
{
public:
    /// `secret` is the token's secret alone ("11111111-…"). `http` must outlive this.
    PveNetHttp(Http &http, PveEndpoint endpoint, const Secret &secret);

    /// A GET that died with its connection, unanswered, is sent once more: the server closes idle connections after
    /// five seconds. Nothing else is ever sent twice.
    Result<PveReply> send(const PveRequest &request, const Context &context) override;
    [[nodiscard]] QString host() const override;
    [[nodiscard]] QString user() const override { return m_endpoint.tokenId; }

private:
    [[nodiscard]] HttpRequest prepared(const PveRequest &request) const;
    Result<PveReply> once(const HttpRequest &request, const Context &context);

    Http &m_http;
    PveEndpoint m_endpoint;
    Secret m_authorization;
};

/// Whether `tokenId` has the form USER@REALM!NAME.
bool isPveTokenId(const QString &tokenId);

}
