// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/stores.h"

using namespace Qt::StringLiterals;

namespace daytwo {

ResolvingStore::ResolvingStore(std::unique_ptr<SecretStore> keychain, std::unique_ptr<SecretStore> env,
                               std::unique_ptr<SecretStore> file)
    : m_keychain(std::move(keychain))
    , m_env(std::move(env))
    , m_file(std::move(file))
{
}

Result<SecretStore *> ResolvingStore::storeFor(const SecretRef &ref)
{
    SecretStore *store = nullptr;
    switch (ref.kind) {
    case SecretRef::Kind::Keychain:
        store = m_keychain.get();
        break;
    case SecretRef::Kind::Env:
        store = m_env.get();
        break;
    case SecretRef::Kind::File:
        store = m_file.get();
        break;
    case SecretRef::Kind::Agent:
        return fail(Error::Kind::BadInput, toString(ref), u"a key of the agent never leaves it"_s);
    case SecretRef::Kind::None:
        return fail(Error::Kind::BadInput, u"secret"_s, u"none is named"_s);
    }
    if (!store)
        return fail(Error::Kind::Storage, toString(ref), u"there is no such store here"_s);
    return store;
}

Result<Secret> ResolvingStore::get(const SecretRef &ref, const Context &context)
{
    return storeFor(ref).and_then([&](SecretStore *store) { return store->get(ref, context); });
}

Result<void> ResolvingStore::set(const SecretRef &ref, const Secret &secret, const Context &context)
{
    return storeFor(ref).and_then([&](SecretStore *store) { return store->set(ref, secret, context); });
}

Result<void> ResolvingStore::clear(const SecretRef &ref, const Context &context)
{
    return storeFor(ref).and_then([&](SecretStore *store) { return store->clear(ref, context); });
}

Result<std::vector<SecretRef>> ResolvingStore::list(const Context &context)
{
    std::vector<SecretRef> all;
    for (SecretStore *store : {m_keychain.get(), m_env.get(), m_file.get()}) {
        if (!store)
            continue;
        auto some = store->list(context);
        if (!some)
            return some;
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

}
