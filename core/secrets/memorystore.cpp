// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/stores.h"

using namespace Qt::StringLiterals;

namespace daytwo {

Result<Secret> MemoryStore::get(const SecretRef &ref, const Context &context)
{
    if (const auto go = context.check(toString(ref)); !go)
        return fail(go.error());
    const std::lock_guard lock(m_mutex);
    const auto found = m_secrets.find(toString(ref));
    if (found == m_secrets.end())
        return fail(Error::Kind::NotFound, toString(ref));
    return found->second.clone();
}

Result<void> MemoryStore::set(const SecretRef &ref, const Secret &secret, const Context &context)
{
    if (auto go = context.check(toString(ref)); !go)
        return go;
    const std::lock_guard lock(m_mutex);
    m_secrets.insert_or_assign(toString(ref), secret.clone());
    return {};
}

Result<void> MemoryStore::clear(const SecretRef &ref, const Context &)
{
    const std::lock_guard lock(m_mutex);
    if (m_secrets.erase(toString(ref)) == 0)
        return fail(Error::Kind::NotFound, toString(ref));
    return {};
}

Result<std::vector<SecretRef>> MemoryStore::list(const Context &)
{
    const std::lock_guard lock(m_mutex);
    std::vector<SecretRef> refs;
    for (const auto &[text, secret] : m_secrets) {
        if (const auto ref = parseSecretRef(text))
            refs.push_back(*ref);
    }
    return refs;
}

}
