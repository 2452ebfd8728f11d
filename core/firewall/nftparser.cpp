// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/nftparser.h"

namespace daytwo {

Result<NftText> parseNft(const QByteArray &, const QString &what)
{
    return fail(Error::Kind::BadInput, what, QStringLiteral("not yet"));
}

}
