// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/threadrole.h"
#include "core/net/dial.h"

#include <arpa/inet.h>
#include <array>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <netdb.h>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

struct Answer
{
    int code = 0;
    QStringList addresses;
};

/// Shared by the caller and the helper thread, whoever lives longer.
struct Lookup
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::optional<Answer> answer;
};

QString numeric(const sockaddr *address, socklen_t size)
{
    std::array<char, NI_MAXHOST> text{};
    if (::getnameinfo(address, size, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST) != 0)
        return {};
    return QString::fromLatin1(text.data());
}

Answer lookUp(const QByteArray &host)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *list = nullptr;
    Answer answer;
    answer.code = ::getaddrinfo(host.constData(), nullptr, &hints, &list);
    for (const addrinfo *entry = list; entry; entry = entry->ai_next) {
        const QString text = numeric(entry->ai_addr, entry->ai_addrlen);
        if (!text.isEmpty() && !answer.addresses.contains(text))
            answer.addresses.append(text);
    }
    if (list)
        ::freeaddrinfo(list);
    return answer;
}

QString resolverWord(int code)
{
    switch (code) {
    case EAI_NONAME:
        return u"EAI_NONAME"_s;
    case EAI_AGAIN:
        return u"EAI_AGAIN"_s;
    case EAI_FAIL:
        return u"EAI_FAIL"_s;
    default:
        return u"EAI_%1"_s.arg(code);
    }
}

bool isLiteral(const QByteArray &host)
{
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    return ::inet_pton(AF_INET, host.constData(), bytes.data()) == 1 ||
           ::inet_pton(AF_INET6, host.constData(), bytes.data()) == 1;
}

}

Result<QStringList> resolveHost(const QString &host, const Context &context)
{
    assertMayBlock();
    if (const auto go = context.check(host); !go)
        return fail(go.error());
    const QByteArray name = host.toUtf8();
    if (isLiteral(name))
        return QStringList{host};
    if (name.isEmpty() || name.contains('\0'))
        return fail(Error::Kind::BadInput, host, u"not a host name"_s);
    const auto lookup = std::make_shared<Lookup>();
    // getaddrinfo cannot be interrupted: it runs on a thread that is left behind when the context ends first.
    std::thread([lookup, name] {
        Answer answer = lookUp(name);
        const std::lock_guard lock(lookup->mutex);
        lookup->answer = std::move(answer);
        lookup->wake.notify_all();
    }).detach();
    std::unique_lock lock(lookup->mutex);
    if (!lookup->wake.wait_until(lock, context.stop, context.deadline, [&] { return lookup->answer.has_value(); })) {
        return fail(context.stopped() ? Error::Kind::Cancelled : Error::Kind::TimedOut, host,
                    u"the resolver did not answer"_s);
    }
    if (lookup->answer->code != 0 || lookup->answer->addresses.isEmpty()) {
        const QString text = QString::fromLocal8Bit(::gai_strerror(lookup->answer->code));
        return fail(Error::Kind::Unreachable, host, resolverWord(lookup->answer->code) + ": "_L1 + text);
    }
    return lookup->answer->addresses;
}

}
