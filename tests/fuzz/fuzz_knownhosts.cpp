// SPDX-License-Identifier: GPL-3.0-or-later
// Known-hosts files: no text makes a key trusted that it does not hold, and a revoked key stays revoked.
#include "core/net/knownhosts.h"

#include <cstdlib>

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const HostKey absent{QStringLiteral("ssh-ed25519"), QByteArray::fromHex("0000000b7373682d65643235353139"
                                                                            "00000020") +
                                                            QByteArray(32, '\x7e')};
    const QString host = QStringLiteral("gw-vpn");
    if (text.contains(absent.blob.toBase64()))
        return 0;
    const auto judged = judgeHostKey({{QStringLiteral("file"), text}}, host, 22, absent);
    if (judged.trusted() || judged.trust == HostTrust::Revoked)
        std::abort();
    const QByteArray revoked = "\n@revoked * ssh-ed25519 " + absent.blob.toBase64() + '\n';
    if (judgeHostKey({{QStringLiteral("file"), text + revoked}}, host, 22, absent).trust != HostTrust::Revoked)
        std::abort();
    return 0;
}
