// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/probe.h"
#include "core/lab/inventory.h"
#include "core/net/sshkeyring.h"
#include "core/proxmox/pvenethttp.h"
#include "core/secrets/secretstore.h"

namespace daytwo {

/// Answers for the passphrases of all key files that the lab names, out of `secrets`. A file that the lab names with no
/// passphrase is answered with NotFound. `secrets` must outlive the answer.
PassphraseFunction passphrasesOf(const Inventory &lab, SecretStore &secrets);

/// The value of the Authorization header of a GET that carries a token, "Bearer …". Blocks. Errors: BadInput (the
/// address is not one of loopback, where nobody listens in; what is kept there has not the form of a token), those of
/// the store.
Result<Secret> bearerAuthorization(const HttpGet &get, SecretStore &secrets, const Context &context);

/// Where a Proxmox endpoint is, and the secret half of its token.
struct PveCredentials
{
    PveEndpoint endpoint;
    Secret secret;
};

/// Reads an endpoint's token out of `secrets`. Blocks. Errors: BadInput (no token is named, it has not the form
/// USER@REALM!NAME=SECRET, the URL is no https address), those of the store.
Result<PveCredentials> pveCredentials(const ProxmoxEndpoint &endpoint, SecretStore &secrets, const Context &context);

}
