// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/owner.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <QUuid>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kPrefix(".daytwo-owner-");
/// Between making a lock file and locking it a moment passes.
constexpr qint64 kSettledSeconds = 60;

QString bootId()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : u"?"_s;
}

/// boot, process, lock file name
QStringList partsOf(const QString &token)
{
    return token.split(u' ');
}

QString lockFile(const QString &path, const QString &token)
{
    return QFileInfo(path).absolutePath() + u'/' + QFileInfo(partsOf(token).value(2)).fileName();
}

bool processAlive(const QString &token)
{
    const QStringList parts = partsOf(token);
    const pid_t pid = parts.value(1).toInt();
    return parts.value(0) == bootId() && pid > 0 && (::kill(pid, 0) == 0 || errno == EPERM);
}

}

Owner::Owner(int fd, QString file, QString token)
    : m_fd(fd)
    , m_file(std::move(file))
    , m_token(std::move(token))
{
}

Result<std::unique_ptr<Owner>> Owner::take(const QString &path)
{
    const QString name = kPrefix + QUuid::createUuid().toString(QUuid::Id128).first(12);
    const QString token = u"%1 %2 %3"_s.arg(bootId()).arg(::getpid()).arg(name);
    const QString file = lockFile(path, token);
    const int fd = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail(Error::Kind::Storage, file, QString::fromLocal8Bit(std::strerror(errno)));
    std::unique_ptr<Owner> owner(new Owner(fd, file, token));
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0)
        return fail(Error::Kind::Storage, file, QString::fromLocal8Bit(std::strerror(errno)));
    return owner;
}

Owner::~Owner()
{
    ::unlink(QFile::encodeName(m_file).constData());
    ::close(m_fd);
}

bool ownerAlive(const QString &path, const QString &token)
{
    if (partsOf(token).size() != 3)
        return false;
    const int fd = ::open(QFile::encodeName(lockFile(path, token)).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return errno != ENOENT && processAlive(token);
    const bool got = ::flock(fd, LOCK_SH | LOCK_NB) == 0;
    const bool locked = !got && errno == EWOULDBLOCK;
    ::close(fd);
    return locked || (!got && processAlive(token));
}

void sweepOwners(const QString &path)
{
    const QDir folder(QFileInfo(path).absolutePath());
    const QDateTime settled = QDateTime::currentDateTimeUtc().addSecs(-kSettledSeconds);
    for (const QFileInfo &file : folder.entryInfoList({kPrefix + u"*"_s}, QDir::Files | QDir::Hidden)) {
        const int fd = ::open(QFile::encodeName(file.filePath()).constData(), O_RDONLY | O_CLOEXEC);
        if (fd < 0)
            continue;
        if (file.lastModified() < settled && ::flock(fd, LOCK_EX | LOCK_NB) == 0)
            ::unlink(QFile::encodeName(file.filePath()).constData());
        ::close(fd);
    }
}

void forgetOwner(const QString &path, const QString &token)
{
    if (partsOf(token).size() == 3)
        ::unlink(QFile::encodeName(lockFile(path, token)).constData());
}

}
