// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/dial.h"
#include "core/net/sshsession.h"
#include "tests/support/fakessh.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace daytwo {

/// A folder with a key pair and a known-hosts file, and the target that fits a server.
class SshBench
{
public:
    SshBench() { makeKey(QStringLiteral("id"), {}); }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    void makeKey(const QString &name, const QString &passphrase) const
    {
        QProcess::execute(QStringLiteral("ssh-keygen"),
                          {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                           passphrase, QStringLiteral("-C"), name, QStringLiteral("-f"), path(name)});
    }
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            QTest::qFail("cannot write", __FILE__, __LINE__);
        file.write(text);
    }
    [[nodiscard]] QByteArray publicBlob(const QString &name) const
    {
        QFile file(path(name + QStringLiteral(".pub")));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QByteArray::fromBase64(file.readAll().split(' ').value(1));
    }
    /// Trusts the server as it is now; logs in by the key file alone.
    SshTarget trusting(const FakeSsh &server) const
    {
        write(QStringLiteral("known_hosts"), server.knownHosts());
        return target(server.host(), server.port());
    }
    [[nodiscard]] SshTarget target(const QString &host, quint16 port) const
    {
        SshTarget target;
        target.host = host;
        target.port = port;
        target.user = QStringLiteral("ops");
        target.knownHostsFiles = QStringList{path(QStringLiteral("known_hosts"))};
        target.keyFiles = QStringList{path(QStringLiteral("id"))};
        target.useAgent = false;
        return target;
    }

    SshDialogue logIn(const SshTarget &target, const Context &context)
    {
        auto socket = dial(target.host, target.port, context);
        if (!socket)
            return {{}, tl::unexpected(socket.error())};
        return openSsh(std::move(*socket), target, keys, context);
    }

    SshKeyring keys;

private:
    QTemporaryDir m_folder;
};

inline Context within(int milliseconds)
{
    return Context{}.within(std::chrono::milliseconds(milliseconds));
}

}
