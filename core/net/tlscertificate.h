// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/tls.h"

struct x509_st;

namespace daytwo {

/// Our view of a certificate of OpenSSL's; empty for null. Private to core/net.
TlsCertificate certificateFacts(x509_st *certificate);

}
