// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/threadrole.h"
#include "core/secrets/stores.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr off_t kMaxBytes = off_t{64} * 1024;

QString reason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// A descriptor that closes itself.
struct OpenFile
{
    int fd = -1;
    explicit OpenFile(int opened)
        : fd(opened)
    {
    }
    ~OpenFile()
    {
        if (fd >= 0)
            ::close(fd);
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
};

QByteArray pathOf(const SecretRef &ref)
{
    const QString path = ref.name.startsWith("~/"_L1) ? QDir::homePath() + ref.name.mid(1) : ref.name;
    return QFile::encodeName(path);
}

Result<void> judge(int fd, const QString &what)
{
    struct stat status
    {
    };
    if (::fstat(fd, &status) != 0)
        return fail(Error::Kind::Storage, what, reason());
    if (!S_ISREG(status.st_mode))
        return fail(Error::Kind::Denied, what, u"not a regular file"_s);
    if (status.st_uid != ::geteuid())
        return fail(Error::Kind::Denied, what, u"belongs to somebody else"_s);
    if ((status.st_mode & 077U) != 0)
        return fail(Error::Kind::Denied, what, u"others may read or write it; chmod 600 mends that"_s);
    if (status.st_size > kMaxBytes)
        return fail(Error::Kind::BadInput, what, u"too large for a secret"_s);
    return {};
}

Result<Secret> readSecret(int fd, const QString &what)
{
    QByteArray bytes(kMaxBytes, '\0');
    qsizetype size = 0;
    while (size < bytes.size()) {
        const auto got = ::read(fd, bytes.data() + size, static_cast<std::size_t>(bytes.size() - size));
        if (got < 0 && errno != EINTR)
            return fail(Error::Kind::Storage, what, reason());
        if (got == 0)
            break;
        size += got > 0 ? got : 0;
    }
    qsizetype end = size;
    if (end > 0 && bytes[end - 1] == '\n')
        --end;
    if (end > 0 && end < size && bytes[end - 1] == '\r')
        --end;
    Secret secret{QByteArrayView(bytes).first(end)};
    Secret::consume(bytes).wipe();
    if (secret.isEmpty())
        return fail(Error::Kind::NotFound, what, u"the file is empty"_s);
    return secret;
}

bool writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto wrote = ::write(fd, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (wrote < 0 && errno != EINTR)
            return false;
        if (wrote > 0)
            bytes = bytes.sliced(wrote);
    }
    return ::fsync(fd) == 0;
}

Result<void> ready(const SecretRef &ref, const Context &context)
{
    assertMayBlock();
    if (ref.kind != SecretRef::Kind::File)
        return fail(Error::Kind::BadInput, toString(ref), u"not a file"_s);
    return context.check(toString(ref));
}

}

Result<Secret> FileStore::get(const SecretRef &ref, const Context &context)
{
    if (const auto fine = ready(ref, context); !fine)
        return fail(fine.error());
    const QString what = toString(ref);
    const OpenFile file(::open(pathOf(ref).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.fd < 0) {
        const bool missing = errno == ENOENT || errno == ENOTDIR;
        return fail(missing ? Error::Kind::NotFound : Error::Kind::Denied, what, reason());
    }
    if (const auto fine = judge(file.fd, what); !fine)
        return fail(fine.error());
    return readSecret(file.fd, what);
}

Result<void> FileStore::set(const SecretRef &ref, const Secret &secret, const Context &context)
{
    if (auto fine = ready(ref, context); !fine)
        return fine;
    const QString what = toString(ref);
    QByteArray temporary = pathOf(ref) + ".XXXXXX";
    const OpenFile file(::mkostemp(temporary.data(), O_CLOEXEC)); // made with mode 0600
    if (file.fd < 0)
        return fail(Error::Kind::Storage, what, reason());
    if (!writeAll(file.fd, secret.view()) || ::rename(temporary.constData(), pathOf(ref).constData()) != 0) {
        const QString why = reason();
        ::unlink(temporary.constData());
        return fail(Error::Kind::Storage, what, why);
    }
    return {};
}

Result<void> FileStore::clear(const SecretRef &ref, const Context &context)
{
    if (auto fine = ready(ref, context); !fine)
        return fine;
    if (::unlink(pathOf(ref).constData()) != 0)
        return fail(errno == ENOENT ? Error::Kind::NotFound : Error::Kind::Storage, toString(ref), reason());
    return {};
}

Result<std::vector<SecretRef>> FileStore::list(const Context &)
{
    return std::vector<SecretRef>{};
}

}
