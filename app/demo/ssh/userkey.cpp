// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/ssh/userkey.h"

#include <libssh/libssh.h>

namespace daytwo {

UserKey::UserKey()
{
    ssh_key key = nullptr;
    if (ssh_pki_generate(SSH_KEYTYPE_ED25519, 0, &key) != SSH_OK)
        return;
    char *text = nullptr;
    if (ssh_pki_export_privkey_base64(key, nullptr, nullptr, nullptr, &text) == SSH_OK)
        m_pem = text;
    ssh_string_free_char(text);
    text = nullptr;
    if (ssh_pki_export_pubkey_base64(key, &text) == SSH_OK)
        m_blob = QByteArray::fromBase64(text);
    ssh_string_free_char(text);
    ssh_key_free(key);
}

}
