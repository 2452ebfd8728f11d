// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/stores.h"

#include "core/base/threadrole.h"

using namespace Qt::StringLiterals;

namespace daytwo {

EnvStore::EnvStore(Lookup lookup)
    : m_lookup(lookup ? std::move(lookup) : [](const QByteArray &name) { return qgetenv(name.constData()); })
{
}

Result<Secret> EnvStore::get(const SecretRef &ref, const Context &context)
{
    assertMayBlock();
    if (const auto go = context.check(toString(ref)); !go)
        return fail(go.error());
    if (ref.kind != SecretRef::Kind::Env)
        return fail(Error::Kind::BadInput, toString(ref), u"not an environment variable"_s);
    QByteArray value = m_lookup(ref.name.toUtf8());
    if (value.isEmpty())
        return fail(Error::Kind::NotFound, toString(ref), u"the variable is not set"_s);
    return Secret::consume(value);
}

Result<void> EnvStore::set(const SecretRef &ref, const Secret &, const Context &)
{
    return fail(Error::Kind::BadInput, toString(ref),
                u"an environment variable is set by whoever starts the program"_s);
}

Result<void> EnvStore::clear(const SecretRef &ref, const Context &)
{
    return fail(Error::Kind::BadInput, toString(ref),
                u"an environment variable is set by whoever starts the program"_s);
}

Result<std::vector<SecretRef>> EnvStore::list(const Context &)
{
    return std::vector<SecretRef>{};
}

}
