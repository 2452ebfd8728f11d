// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/trust.h"

#include <QUrl>

namespace daytwo {

using namespace Qt::StringLiterals;

Result<void> trustSeenKey(const SeenHostKey &seen, TrustAs how)
{
    const HostKeyDecision &decision = seen.decision;
    const QString what = u"%1 (%2)"_s.arg(seen.host.value, decision.host);
    switch (decision.trust) {
    case HostTrust::Ok:
        return {};
    case HostTrust::Revoked:
        return fail(Error::Kind::Denied, what,
                    u"the key is marked @revoked in %1, line %2"_s.arg(decision.file).arg(decision.line));
    case HostTrust::Unreadable:
        return fail(Error::Kind::Storage, what, decision.detail);
    case HostTrust::Changed:
    case HostTrust::OtherType:
        if (how == TrustAs::New)
            return fail(Error::Kind::Conflict, what, u"another key is stored for it"_s);
        return replaceHost(seen.file, seen.storedName, seen.storedPort, decision.key);
    case HostTrust::Unknown:
    case HostTrust::NotFound:
        break;
    }
    return trustHost(seen.file, seen.storedName, seen.storedPort, decision.key);
}

Result<SeenCertificate> lookAtCertificate(const QString &text, const Context &context)
{
    constexpr int kPvePort = 8006;
    constexpr int kHttpsPort = 443;
    const bool schemed = text.contains("://"_L1);
    const QUrl url(schemed ? text : u"https://"_s + text, QUrl::StrictMode);
    if (url.scheme() != "https"_L1 || url.host().isEmpty())
        return fail(Error::Kind::BadInput, text, u"not an https address"_s);
    // A bare name is that of a Proxmox host.
    const auto port = quint16(url.port(schemed ? kHttpsPort : kPvePort));
    auto facts = peekTls(url.host(), port, context);
    if (!facts)
        return tl::unexpected(facts.error());
    return SeenCertificate{url.host(), port, std::move(*facts)};
}

QString pinLine(const TlsPin &pin)
{
    return u"pin = \"%1\""_s.arg(tlsPinText(pin));
}

}
