// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/credentials.h"

#include "core/transport/hostaccess.h"

#include <QFileInfo>
#include <QHash>
#include <QUrl>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 kPvePort = 8006;

QHash<QString, SecretRef> keptPassphrases(const Inventory &lab)
{
    const QString folder = lab.lab().file.isEmpty() ? QString() : QFileInfo(lab.lab().file).absolutePath();
    QHash<QString, SecretRef> kept;
    const auto note = [&](const SshAccess &ssh) {
        const bool secret = !ssh.passphrase.isEmpty() && ssh.passphrase.kind != SecretRef::Kind::Agent;
        if (secret && !ssh.identity.isEmpty())
            kept.insert(expandedPath(ssh.identity, folder), ssh.passphrase);
    };
    for (const Node &node : lab.nodes())
        note(node.ssh);
    for (const Vantage &vantage : lab.vantages())
        note(vantage.ssh);
    return kept;
}

bool isTokenText(QByteArrayView text)
{
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArrayView("-._~+/=").contains(c);
    };
    return !text.isEmpty() && text.size() <= 4096 && std::all_of(text.begin(), text.end(), fits);
}

bool isLoopback(const QUrl &url)
{
    const auto address = parseIpAddress(url.host());
    return url.userInfo().isEmpty() && address && address->isLoopback();
}

}

PassphraseFunction passphrasesOf(const Inventory &lab, SecretStore &secrets)
{
    return [kept = keptPassphrases(lab), &secrets](const QString &file, const Context &context) -> Result<Secret> {
        const auto ref = kept.constFind(expandedPath(file));
        if (ref == kept.constEnd())
            return fail(Error::Kind::NotFound, file, u"the lab file names no passphrase for it"_s);
        return secrets.get(*ref, context);
    };
}

Result<Secret> bearerAuthorization(const HttpGet &get, SecretStore &secrets, const Context &context)
{
    if (!isLoopback(QUrl(get.url)))
        return fail(Error::Kind::BadInput, get.url, u"a token is given to an address of loopback only"_s);
    const auto token = secrets.get(get.bearer, context);
    if (!token)
        return tl::unexpected(token.error());
    if (!isTokenText(token->view()))
        return fail(Error::Kind::BadInput, toString(get.bearer), u"what is kept there is no token"_s);
    const QByteArrayView scheme("Bearer ");
    QByteArray value;
    value.reserve(scheme.size() + token->view().size());
    value.append(scheme).append(token->view());
    return Secret::consume(value);
}

Result<PveCredentials> pveCredentials(const ProxmoxEndpoint &endpoint, SecretStore &secrets, const Context &context)
{
    const QUrl url(endpoint.url);
    if (url.scheme() != "https"_L1 || url.host().isEmpty())
        return fail(Error::Kind::BadInput, endpoint.name, u"its URL is no https address"_s);
    if (endpoint.token.isEmpty())
        return fail(Error::Kind::BadInput, endpoint.name, u"the lab file names no token for it"_s);
    const auto pin = parseTlsPin(endpoint.pin);
    if (!pin)
        return tl::unexpected(pin.error());
    const auto token = secrets.get(endpoint.token, context);
    if (!token)
        return tl::unexpected(token.error());
    const QByteArrayView text = token->view();
    const qsizetype equals = text.indexOf('=');
    const QString id = equals > 0 ? QString::fromUtf8(text.first(equals)) : QString();
    if (!isPveTokenId(id))
        return fail(Error::Kind::BadInput, toString(endpoint.token),
                    u"a Proxmox token has the form USER@REALM!NAME=SECRET"_s);
    return PveCredentials{{.host = url.host(), .port = quint16(url.port(kPvePort)), .pin = *pin, .tokenId = id},
                          Secret(text.sliced(equals + 1))};
}

}
