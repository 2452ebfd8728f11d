// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tls.h"

#include "core/base/threadrole.h"
#include "core/net/dial.h"
#include "core/net/interrupt.h"
#include "core/net/tlscertificate.h"

#include <QSslCipher>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_3:
        return u"TLSv1.3"_s;
    case QSsl::TlsV1_2:
        return u"TLSv1.2"_s;
    default:
        return u"TLS"_s;
    }
}

TlsFacts factsOf(const QSslSocket &socket)
{
    TlsFacts facts;
    facts.certificate = certificateFacts(socket.peerCertificate());
    facts.protocol = protocolName(socket.sessionProtocol());
    facts.cipher = socket.sessionCipher().name();
    facts.chainErrors = tlsErrorTexts(socket.sslHandshakeErrors());
    return facts;
}

}

Result<TlsFacts> peekTls(const QString &host, quint16 port, const Context &context, const TlsPeekOptions &options)
{
    assertMayBlock();
    const QString what = hostPort(host, port);
    auto dialled = dial(host, port, context);
    if (!dialled)
        return fail(dialled.error());
    const QString peer = dialled->peerAddress();
    QSslSocket socket;
    const int fd = dialled->release();
    socket.setSocketDescriptor(fd, QAbstractSocket::ConnectedState);
    socket.setPeerVerifyName(options.serverName.isEmpty() ? host : options.serverName);
    socket.ignoreSslErrors(); // any certificate may be looked at; nothing is sent
    bool encrypted = false;
    {
        const Interrupt interrupt(fd, context);
        socket.startClientEncryption();
        encrypted = socket.waitForEncrypted(static_cast<int>(context.left().count()));
    }
    if (!encrypted) {
        if (const auto go = context.check(what); !go)
            return fail(go.error());
        return fail(Error::Kind::BadReply, what, u"no TLS: "_s + socket.errorString());
    }
    TlsFacts facts = factsOf(socket);
    facts.peerAddress = peer;
    return facts;
}

}
