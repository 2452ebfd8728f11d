// SPDX-License-Identifier: GPL-3.0-or-later
// Writing known-hosts files: the two acts that change whom we trust.
#include "core/base/threadrole.h"
#include "core/net/knownhosts.h"
#include "core/net/knownhostsline.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

QString reason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// A lock on the folder, so that two programs of ours do not lose each other's line.
class FolderLock
{
public:
    explicit FolderLock(const QString &file)
        : m_fd(
              ::open(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        if (m_fd >= 0)
            ::flock(m_fd, LOCK_EX);
    }
    ~FolderLock()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

private:
    int m_fd;
};

/// The file itself where `path` is a link to it: links are kept.
QString resolved(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly) || file.size() > kKnownHostsMaxBytes)
        return fail(Error::Kind::Storage, path, file.errorString());
    return file.readAll();
}

bool writeAll(int fd, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto wrote = ::write(fd, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (wrote < 0 && errno != EINTR)
            return false;
        done += wrote > 0 ? wrote : 0;
    }
    return ::fsync(fd) == 0;
}

/// Replaces the file in one step: whoever reads sees the old text or the new, never half of it.
Result<void> replaceFile(const QString &path, const QByteArray &text)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    QByteArray temporary = QFile::encodeName(path) + ".XXXXXX";
    const int fd = ::mkostemp(temporary.data(), O_CLOEXEC); // made with mode 0600
    if (fd < 0)
        return fail(Error::Kind::Storage, path, reason());
    const bool written = writeAll(fd, text);
    const QString why = written ? QString() : reason();
    ::close(fd);
    if (!written || ::rename(temporary.constData(), QFile::encodeName(path).constData()) != 0) {
        const QString detail = why.isEmpty() ? reason() : why;
        ::unlink(temporary.constData());
        return fail(Error::Kind::Storage, path, detail);
    }
    const int folderFd = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folderFd >= 0) {
        ::fsync(folderFd);
        ::close(folderFd);
    }
    return {};
}

/// Whether the names of the file are kept hashed: as its last entry with a plain host name or a hash is.
bool keepsHashes(const QByteArray &text)
{
    bool hashed = false;
    for (const QByteArray &line : text.split('\n')) {
        const auto parsed = parseKnownHostsLine(line);
        if (parsed && !parsed->revoked && !parsed->authority)
            hashed = parsed->hashed;
    }
    return hashed;
}

QByteArray lineFor(const QByteArray &text, const QString &host, quint16 port, const HostKey &key)
{
    const QByteArray name = knownHostName(host, port).toUtf8();
    return (keepsHashes(text) ? hashedHostName(name) : name) + ' ' + key.type.toLatin1() + ' ' + key.blob.toBase64() +
           '\n';
}

/// `line` without `name` among its patterns; empty when nothing is left of it.
QByteArray withoutName(const QByteArray &line, const QByteArray &name)
{
    const auto parsed = parseKnownHostsLine(line);
    if (!parsed || parsed->revoked || parsed->authority || !matchesKnownHost(parsed->patterns, name))
        return line;
    if (parsed->hashed)
        return {};
    QList<QByteArray> kept;
    bool listed = false;
    for (const QByteArray &pattern : parsed->patterns.split(',')) {
        if (pattern.toLower() == name)
            listed = true;
        else
            kept.append(pattern);
    }
    if (!listed) // a wildcard: it stands for other hosts as well, so this one is taken out of it
        return '!' + name + ',' + line.trimmed();
    if (kept.isEmpty())
        return {};
    return kept.join(',') + line.trimmed().mid(parsed->patterns.size());
}

QByteArray withoutHost(const QByteArray &text, const QString &host, quint16 port)
{
    const QByteArray name = knownHostName(host, port).toUtf8();
    QList<QByteArray> kept;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray rest = withoutName(line, name);
        if (!rest.isEmpty() || line.isEmpty())
            kept.append(rest);
    }
    return kept.join('\n');
}

QByteArray appended(QByteArray text, const QByteArray &line)
{
    if (!text.isEmpty() && !text.endsWith('\n'))
        text.append('\n');
    return text + line;
}

/// The name must be one plain word, or it would say more than one host.
bool isPlainHost(const QString &host)
{
    for (const QChar c : host) {
        if (c.isSpace() || c == u',' || c == u'*' || c == u'?' || c == u'!' || c == u'|' || c == u'#' || c == u'@')
            return false;
    }
    return !host.isEmpty();
}

Result<void> prepare(const QString &file, const QString &host, const HostKey &key)
{
    if (!isPlainHost(host) || key.isEmpty() || key.type.isEmpty())
        return fail(Error::Kind::BadInput, host, u"not a host name and key to be stored"_s);
    const QString folder = QFileInfo(file).absolutePath();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder))
            return fail(Error::Kind::Storage, folder, u"cannot be created"_s);
        ::chmod(QFile::encodeName(folder).constData(), 0700);
    }
    return {};
}

}

Result<void> trustHost(const QString &path, const QString &host, quint16 port, const HostKey &key)
{
    assertMayBlock();
    const QString file = resolved(path);
    if (auto ready = prepare(file, host, key); !ready)
        return ready;
    const FolderLock lock(file);
    const auto text = readWhole(file);
    if (!text)
        return fail(text.error());
    switch (judgeHostKey({{file, *text}}, host, port, key).trust) {
    case HostTrust::Ok:
        return {};
    case HostTrust::Changed:
        return fail(Error::Kind::Conflict, knownHostName(host, port), u"another key is stored for it"_s);
    case HostTrust::Revoked:
        return fail(Error::Kind::Denied, knownHostName(host, port), u"this key is revoked"_s);
    default:
        return replaceFile(file, appended(*text, lineFor(*text, host, port, key)));
    }
}

Result<void> replaceHost(const QString &path, const QString &host, quint16 port, const HostKey &key)
{
    assertMayBlock();
    const QString file = resolved(path);
    if (auto ready = prepare(file, host, key); !ready)
        return ready;
    const FolderLock lock(file);
    const auto text = readWhole(file);
    if (!text)
        return fail(text.error());
    if (judgeHostKey({{file, *text}}, host, port, key).trust == HostTrust::Revoked)
        return fail(Error::Kind::Denied, knownHostName(host, port), u"this key is revoked"_s);
    return replaceFile(file, appended(withoutHost(*text, host, port), lineFor(*text, host, port, key)));
}

}
