// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secretref.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

bool isVariableName(const QString &name)
{
    const auto ok = [](QChar c) {
        return c == u'_' || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    };
    return !name.isEmpty() && !(name.front() >= u'0' && name.front() <= u'9') &&
           std::all_of(name.begin(), name.end(), ok);
}

bool isPlainText(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint(); });
}

}

std::optional<SecretRef> parseSecretRef(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0 || text.size() > 1024)
        return std::nullopt;
    const QString scheme = text.left(colon);
    const QString name = text.mid(colon + 1);
    if (!isPlainText(name))
        return std::nullopt;
    if (scheme == "keychain"_L1 && !name.isEmpty())
        return SecretRef{SecretRef::Kind::Keychain, name};
    if (scheme == "env"_L1 && isVariableName(name))
        return SecretRef{SecretRef::Kind::Env, name};
    if (scheme == "file"_L1 && (name.startsWith(u'/') || name.startsWith("~/"_L1)))
        return SecretRef{SecretRef::Kind::File, name};
    if (scheme == "agent"_L1)
        return SecretRef{SecretRef::Kind::Agent, name};
    return std::nullopt;
}

QString toString(const SecretRef &ref)
{
    switch (ref.kind) {
    case SecretRef::Kind::None:
        return {};
    case SecretRef::Kind::Keychain:
        return "keychain:"_L1 + ref.name;
    case SecretRef::Kind::Env:
        return "env:"_L1 + ref.name;
    case SecretRef::Kind::File:
        return "file:"_L1 + ref.name;
    case SecretRef::Kind::Agent:
        return "agent:"_L1 + ref.name;
    }
    return {};
}

}
