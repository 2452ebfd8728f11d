// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/nftmerge.h"

namespace daytwo {

void mergeNft(IpFamily, NftText &, IptablesText &) {}

}
