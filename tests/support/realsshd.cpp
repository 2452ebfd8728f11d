// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/realsshd.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

bool makeKey(const QString &path, const QString &type)
{
    QStringList arguments{u"-q"_s, u"-t"_s, type, u"-N"_s, QString(), u"-f"_s, path};
    if (type == "rsa"_L1)
        arguments << u"-b"_s << u"2048"_s;
    return QProcess::execute(u"ssh-keygen"_s, arguments) == 0;
}

QString sshdProgram()
{
    const QString found = QStandardPaths::findExecutable(u"sshd"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/sbin"_s});
    return found.isEmpty() ? QStandardPaths::findExecutable(u"sshd"_s) : found;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForReadyRead(1000);
}

}

RealSshd::RealSshd(const QByteArray &lines)
{
    if (sshdProgram().isEmpty())
        m_error = u"sshd is not installed: apt-get install openssh-server"_s;
    else if (!prepare(lines))
        m_error = u"keys or configuration could not be written"_s;
    else if (!start())
        m_error = u"sshd does not start: "_s + QString::fromUtf8(log());
}

RealSshd::~RealSshd()
{
    m_process.kill();
    m_process.waitForFinished();
}

QString RealSshd::user() const
{
    const passwd *entry = ::getpwuid(::getuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

bool RealSshd::prepare(const QByteArray &lines)
{
    if (::getuid() == 0)
        ::mkdir("/run/sshd", 0755); // the folder that root's sshd insists on
    m_port = freePort();
    for (const QString &type : {u"ed25519"_s, u"rsa"_s}) {
        if (!makeKey(path(u"host_"_s + type), type))
            return false;
    }
    return writeConfig(lines) && makeKey(path(u"user_key"_s), u"ed25519"_s) &&
           write(path(u"authorized_keys"_s), read(path(u"user_key.pub"_s)));
}

bool RealSshd::writeConfig(const QByteArray &lines)
{
    QByteArray config = lines;
    for (const QString &type : {u"ed25519"_s, u"rsa"_s})
        config += "HostKey " + path(u"host_"_s + type).toUtf8() + '\n';
    config += "ListenAddress 127.0.0.1:" + QByteArray::number(m_port) +
              "\nPidFile none\nUsePAM no\nStrictModes no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n"
              "PermitRootLogin prohibit-password\nLogLevel VERBOSE\nAuthorizedKeysFile " +
              path(u"authorized_keys"_s).toUtf8() + '\n';
    return write(path(u"config"_s), config);
}

bool RealSshd::start()
{
    m_process.start(sshdProgram(), {u"-D"_s, u"-f"_s, path(u"config"_s), u"-E"_s, path(u"log"_s)});
    return m_process.waitForStarted() && waitUntilItAnswers();
}

bool RealSshd::reload(const QByteArray &lines)
{
    const qsizetype before = log().count("Received SIGHUP");
    if (!writeConfig(lines))
        return false;
    ::kill(pid_t(m_process.processId()), SIGHUP);
    for (int i = 0; i < 500 && log().count("Received SIGHUP") == before; ++i)
        m_process.waitForFinished(20);
    return waitUntilItAnswers();
}

void RealSshd::stop()
{
    m_process.terminate();
    m_process.waitForFinished();
}

bool RealSshd::waitUntilItAnswers()
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 10000 && m_process.state() == QProcess::Running) {
        if (answers(m_port))
            return true;
        m_process.waitForFinished(20);
    }
    return false;
}

QByteArray RealSshd::knownHosts(const QString &type) const
{
    QByteArray text;
    for (const QString &each : {u"ed25519"_s, u"rsa"_s}) {
        const QList<QByteArray> words = read(path(u"host_"_s + each + u".pub"_s)).split(' ');
        if (words.size() > 1 && (type.isEmpty() || type == each))
            text += "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + words[0] + ' ' + words[1].trimmed() + '\n';
    }
    return text;
}

QByteArray RealSshd::log() const
{
    return read(path(u"log"_s));
}

}
