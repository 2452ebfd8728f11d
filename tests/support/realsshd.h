// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace daytwo {

/// A real OpenSSH server on a loopback port, with its own keys and configuration, run as the current user.
class RealSshd
{
public:
    /// `lines` come first in sshd_config, where the first value of a keyword wins. Empty error() says it runs.
    explicit RealSshd(const QByteArray &lines = {});
    ~RealSshd();
    RealSshd(const RealSshd &) = delete;
    RealSshd &operator=(const RealSshd &) = delete;

    /// Why it does not run; empty when it does.
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// The account it runs as, which is the one that can log in.
    [[nodiscard]] QString user() const;
    /// A private key that is let in.
    [[nodiscard]] QString keyFile() const { return m_folder.filePath(QStringLiteral("user_key")); }
    /// A known-hosts file that trusts it; by all its keys, or by those of one type ("rsa").
    [[nodiscard]] QByteArray knownHosts(const QString &type = {}) const;
    /// What it has logged so far.
    [[nodiscard]] QByteArray log() const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Changes its first lines and has them read, as `systemctl reload ssh` does. False when it does not come back.
    bool reload(const QByteArray &lines);
    /// Ends the server alone; sessions live on, as after `systemctl stop ssh`.
    void stop();

private:
    bool prepare(const QByteArray &lines);
    bool writeConfig(const QByteArray &lines);
    bool waitUntilItAnswers();
    bool start();

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_error;
    quint16 m_port = 0;
};

}
