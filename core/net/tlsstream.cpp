// SPDX-License-Identifier: GPL-3.0-or-later
// With tlscertificate.cpp the only file that sees OpenSSL, but for hashes (core/base/sha256.cpp).
#include "core/net/tlsstream.h"

#include "core/base/ipaddress.h"
#include "core/net/interrupt.h"
#include "core/net/tlscertificate.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

QString lastError()
{
    std::array<char, 256> text{};
    QString said;
    while (const unsigned long code = ::ERR_get_error()) {
        ::ERR_error_string_n(code, text.data(), text.size());
        if (said.isEmpty())
            said = QString::fromLatin1(text.data());
    }
    return said;
}

/// Lets every certificate pass and notes what is wrong with it.
int noteProblem(int good, X509_STORE_CTX *store)
{
    if (good == 1)
        return 1;
    auto *ssl = static_cast<SSL *>(::X509_STORE_CTX_get_ex_data(store, ::SSL_get_ex_data_X509_STORE_CTX_idx()));
    auto *problems = static_cast<QStringList *>(SSL_get_app_data(ssl));
    const QString text = QString::fromLatin1(::X509_verify_cert_error_string(::X509_STORE_CTX_get_error(store)));
    if (problems && !problems->contains(text))
        problems->append(text);
    return 1;
}

bool endedWithoutWord(unsigned long code)
{
    return ERR_GET_LIB(code) == ERR_LIB_SSL && ERR_GET_REASON(code) == SSL_R_UNEXPECTED_EOF_WHILE_READING;
}

}

namespace {

/// Reading the authorities takes a tenth of a second where they are one file, so they are looked up by name in the
/// folder, unless the environment names a file.
SSL_CTX *makeContext()
{
    SSL_CTX *context = ::SSL_CTX_new(::TLS_client_method());
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    ::SSL_CTX_set_default_verify_dir(context);
    if (qEnvironmentVariableIsSet(::X509_get_default_cert_file_env()))
        ::SSL_CTX_set_default_verify_file(context);
    ::SSL_CTX_set_verify(context, SSL_VERIFY_PEER, noteProblem);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    return context;
}

}

/// The context is made when the first stream is opened: most clients never speak TLS.
struct TlsClient::Inner
{
    std::once_flag made;
    SSL_CTX *context = nullptr;
    ~Inner() { ::SSL_CTX_free(context); }
    SSL_CTX *ready()
    {
        std::call_once(made, [this] { context = makeContext(); });
        return context;
    }
};

struct TlsStream::Inner
{
    SSL *ssl = nullptr;
    QStringList problems;
    ~Inner() { ::SSL_free(ssl); }
};

TlsClient::TlsClient()
    : m_inner(std::make_unique<Inner>())
{
}

TlsClient::~TlsClient() = default;

TlsStream::TlsStream(std::unique_ptr<Inner> inner, Socket socket, QString what)
    : m_socket(std::move(socket))
    , m_inner(std::move(inner))
    , m_what(std::move(what))
{
}

TlsStream::~TlsStream()
{
    if (::SSL_is_init_finished(m_inner->ssl))
        ::SSL_shutdown(m_inner->ssl); // says goodbye, does not wait for an answer
    ::ERR_clear_error();
}

Result<std::unique_ptr<TlsStream>> TlsStream::open(const TlsClient &client, Socket socket, const QString &serverName,
                                                   const QString &what, const Context &context)
{
    ignoreBrokenPipes();
    auto inner = std::make_unique<Inner>();
    inner->ssl = ::SSL_new(client.m_inner->ready());
    SSL *ssl = inner->ssl;
    QByteArray name = serverName.toLatin1();
    if (parseIpAddress(serverName)) {
        ::X509_VERIFY_PARAM_set1_ip_asc(::SSL_get0_param(ssl), name.constData());
    } else {
        ::SSL_set1_host(ssl, name.constData());
        ::SSL_ctrl(ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
    }
    SSL_set_app_data(ssl, &inner->problems);
    ::SSL_set_fd(ssl, socket.fd());
    std::unique_ptr<TlsStream> stream(new TlsStream(std::move(inner), std::move(socket), what));
    if (const auto done = stream->handshake(context); !done)
        return fail(done.error());
    stream->takeFacts();
    return stream;
}

Result<void> TlsStream::handshake(const Context &context)
{
    while (true) {
        ::ERR_clear_error();
        const int answer = ::SSL_connect(m_inner->ssl);
        if (answer == 1)
            return {};
        auto waited = waitFor(answer, context);
        if (!waited)
            return waited.error().kind == Error::Kind::Unreachable
                       ? fail(Error::Kind::BadReply, m_what, u"no TLS: "_s + waited.error().detail)
                       : waited;
    }
}

/// After an operation that could not go on: waits for the socket, or says why it never will.
Result<void> TlsStream::waitFor(int answer, const Context &context) const
{
    const int reason = ::SSL_get_error(m_inner->ssl, answer);
    if (reason == SSL_ERROR_WANT_READ || reason == SSL_ERROR_WANT_WRITE) {
        const short event = reason == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT;
        const auto ready = waitForFd(m_socket.fd(), event, m_what, context);
        return ready ? Result<void>() : fail(ready.error());
    }
    const unsigned long code = ::ERR_peek_error();
    if (reason == SSL_ERROR_SSL && !endedWithoutWord(code))
        return fail(Error::Kind::BadReply, m_what, lastError());
    return fail(Error::Kind::Unreachable, m_what, u"the connection was closed"_s);
}

void TlsStream::takeFacts()
{
    X509 *certificate = ::SSL_get1_peer_certificate(m_inner->ssl);
    m_facts.certificate = certificateFacts(certificate);
    ::X509_free(certificate);
    m_facts.protocol = QString::fromLatin1(::SSL_get_version(m_inner->ssl));
    m_facts.cipher = QString::fromLatin1(::SSL_get_cipher_name(m_inner->ssl));
    m_facts.chainErrors = m_inner->problems;
    m_facts.peerAddress = m_socket.peerAddress();
}

Result<void> TlsStream::write(QByteArrayView bytes, const Context &context)
{
    while (!bytes.isEmpty()) {
        if (auto go = context.check(m_what); !go)
            return go;
        ::ERR_clear_error();
        const auto size = static_cast<int>(std::min<qsizetype>(bytes.size(), qsizetype{16} * 1024));
        const int wrote = ::SSL_write(m_inner->ssl, bytes.data(), size);
        if (wrote > 0)
            bytes = bytes.sliced(wrote);
        else if (auto waited = waitFor(wrote, context); !waited)
            return waited;
    }
    return {};
}

Result<void> TlsStream::read(QByteArray &into, const Context &context)
{
    std::array<char, std::size_t{16} * 1024> buffer{};
    while (true) {
        if (auto go = context.check(m_what); !go)
            return go;
        ::ERR_clear_error();
        const int got = ::SSL_read(m_inner->ssl, buffer.data(), static_cast<int>(buffer.size()));
        if (got > 0) {
            into.append(buffer.data(), got);
            return {};
        }
        if (::SSL_get_error(m_inner->ssl, got) == SSL_ERROR_ZERO_RETURN)
            return {};
        if (auto waited = waitFor(got, context); !waited)
            return waited;
    }
}

}
