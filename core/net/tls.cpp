// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tls.h"

#include "core/base/threadrole.h"
#include "core/net/dial.h"
#include "core/net/tlsstream.h"

namespace daytwo {

Result<TlsFacts> peekTls(const QString &host, quint16 port, const Context &context, const TlsPeekOptions &options)
{
    assertMayBlock();
    auto dialled = dial(host, port, context);
    if (!dialled)
        return fail(dialled.error());
    const TlsClient client;
    const QString &name = options.serverName.isEmpty() ? host : options.serverName;
    const auto stream = TlsStream::open(client, std::move(*dialled), name, hostPort(host, port), context);
    if (!stream)
        return fail(stream.error());
    return (*stream)->facts();
}

}
