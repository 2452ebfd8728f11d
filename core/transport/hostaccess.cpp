// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/hostaccess.h"

#include "core/net/dial.h"
#include "core/net/sshconfig.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <pwd.h>
#include <unistd.h>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxJumps = 8;
constexpr quint16 kSshPort = 22;
constexpr qint64 kMaxPublicKey = qint64{64} * 1024;

QString unixUser()
{
    const passwd *entry = ::getpwuid(::geteuid()); // called before any worker starts
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

/// The fingerprint of the public half that ssh-keygen leaves beside a key; empty where there is none.
QString fingerprintBeside(const QString &keyFile)
{
    QFile file(keyFile + u".pub"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> words = file.read(kMaxPublicKey).simplified().split(' ');
    const QByteArray blob = QByteArray::fromBase64(words.value(1));
    return blob.isEmpty() ? QString() : HostKey::sshFingerprint(blob);
}

/// "ops@gw:2222", "ssh://gw", "[fd00::1]:22" of a ProxyJump.
struct JumpWord
{
    QString user;
    QString host;
    std::optional<quint16> port;
};

JumpWord parseJumpWord(QString word)
{
    JumpWord jump;
    if (word.startsWith("ssh://"_L1))
        word.remove(0, 6);
    if (const qsizetype at = word.lastIndexOf(u'@'); at >= 0) {
        jump.user = word.left(at);
        word.remove(0, at + 1);
    }
    const qsizetype bracket = word.indexOf(u']');
    const qsizetype colon = word.lastIndexOf(u':');
    const bool bareIpv6 = bracket < 0 && word.count(u':') > 1;
    if (colon > bracket && !bareIpv6) {
        bool ok = false;
        const uint port = word.mid(colon + 1).toUInt(&ok);
        if (ok && port > 0 && port <= 65535)
            jump.port = quint16(port);
        word.truncate(colon);
    }
    if (word.startsWith(u'[') && word.endsWith(u']'))
        word = word.sliced(1, word.size() - 2);
    jump.host = word;
    return jump;
}

/// Puts an access together from its sources, jump by jump.
class AccessBuilder
{
public:
    AccessBuilder(const Inventory &lab, const SshSurroundings &surroundings)
        : m_lab(lab)
        , m_surroundings(surroundings)
        , m_labFolder(lab.lab().file.isEmpty() ? QString() : QFileInfo(lab.lab().file).absolutePath())
    {
    }

    Result<HostAccess> ofLabHost(const NodeId &id, int depth)
    {
        const Node *node = m_lab.node(id);
        const Vantage *vantage = node ? nullptr : m_lab.vantage(id);
        if (!node && !vantage)
            return fail(Error::Kind::BadInput, id.value, u"there is no such host in the lab file"_s);
        const SshAccess &ssh = node ? node->ssh : vantage->ssh;
        return build(ssh, node ? node->address : vantage->address, id.value, depth);
    }

private:
    Result<HostAccess> build(const SshAccess &ssh, const QString &address, const QString &name, int depth)
    {
        if (depth > kMaxJumps)
            return fail(Error::Kind::BadInput, name, u"jump hosts lead in a circle, or are too many"_s);
        const QString asked = !ssh.alias.isEmpty() ? ssh.alias : !address.isEmpty() ? address : name;
        SshConfigHost config;
        if (ssh.useConfig.value_or(false))
            config = lookUpSshConfigFile(m_surroundings.configFile, asked);
        const auto passedOver = [](const QString &word) { return word.startsWith("proxycommand"_L1); };
        if (std::any_of(config.notFollowed.begin(), config.notFollowed.end(), passedOver))
            return fail(Error::Kind::BadInput, name,
                        u"%1: %2 is not followed; use ProxyJump, or jump in the lab file"_s.arg(
                            m_surroundings.configFile, config.notFollowed.join(u", "_s)));
        HostAccess access;
        access.notFollowed = config.notFollowed;
        SshTarget &target = access.target;
        target.host = !address.isEmpty() ? address : !config.hostName.isEmpty() ? config.hostName : ssh.alias;
        if (target.host.isEmpty())
            return fail(Error::Kind::BadInput, name, u"it has neither an address nor an SSH alias"_s);
        target.port = ssh.port ? *ssh.port : config.port.value_or(kSshPort);
        target.user = !ssh.user.isEmpty() ? ssh.user : !config.user.isEmpty() ? config.user : m_surroundings.userName;
        target.hostKeyAlias = config.hostKeyAlias;
        target.knownHostsFiles = knownHostsOf(ssh, config);
        setKeys(access, ssh, config);
        access.connectTimeout = std::chrono::seconds(ssh.connectTimeoutS.value_or(8));
        return withJump(std::move(access), ssh, config, depth);
    }

    [[nodiscard]] QStringList knownHostsOf(const SshAccess &ssh, const SshConfigHost &config) const
    {
        if (!ssh.knownHosts.isEmpty())
            return {expandedPath(ssh.knownHosts, m_labFolder)};
        if (config.userKnownHostsFiles.isEmpty())
            return m_surroundings.knownHostsFiles;
        QStringList files;
        for (const QString &file : config.userKnownHostsFiles)
            files << expandedPath(file);
        return files + m_surroundings.knownHostsFiles.mid(1); // what is not the user's own counts as well
    }

    /// The agent goes first: it needs no passphrase. A key that is named is asked of it alone where its public half
    /// tells which one it is, so that no stranger's key uses up the tries of the server.
    void setKeys(HostAccess &access, const SshAccess &ssh, const SshConfigHost &config) const
    {
        SshTarget &target = access.target;
        target.useAgent = m_surroundings.useAgent;
        target.agentSocket = m_surroundings.agentSocket;
        if (!ssh.identity.isEmpty())
            target.keyFiles << expandedPath(ssh.identity, m_labFolder);
        else
            for (const QString &file : config.identityFiles)
                target.keyFiles << expandedPath(file);
        if (target.keyFiles.size() == 1)
            target.agentKey = fingerprintBeside(target.keyFiles.front());
        if (ssh.passphrase.kind == SecretRef::Kind::Agent && !ssh.passphrase.name.isEmpty())
            target.agentKey = ssh.passphrase.name;
        else if (config.identitiesOnly.value_or(false) && ssh.identity.isEmpty() && target.agentKey.isEmpty())
            target.useAgent = false;
        access.passphraseKept =
            !ssh.identity.isEmpty() && !ssh.passphrase.isEmpty() && ssh.passphrase.kind != SecretRef::Kind::Agent;
        if (target.keyFiles.isEmpty())
            target.keyFiles = m_surroundings.usualKeyFiles;
    }

    Result<HostAccess> withJump(HostAccess access, const SshAccess &ssh, const SshConfigHost &config, int depth)
    {
        if (!ssh.jump.isEmpty()) {
            auto jump = ofLabHost(ssh.jump, depth + 1);
            if (!jump)
                return jump;
            access.jump = std::make_shared<const HostAccess>(std::move(*jump));
        } else if (!config.proxyJump.isEmpty() && config.proxyJump != "none"_L1) {
            for (const QString &word : config.proxyJump.split(u',', Qt::SkipEmptyParts)) {
                auto jump = ofConfigHost(parseJumpWord(word.trimmed()), ssh, std::move(access.jump), depth + 1);
                if (!jump)
                    return jump;
                access.jump = std::make_shared<const HostAccess>(std::move(*jump));
            }
        }
        return access;
    }

    /// A hop of a ProxyJump; `before` is the hop before it.
    Result<HostAccess> ofConfigHost(const JumpWord &word, const SshAccess &of, std::shared_ptr<const HostAccess> before,
                                    int depth)
    {
        SshAccess ssh;
        ssh.alias = word.host;
        ssh.user = word.user;
        ssh.port = word.port;
        ssh.useConfig = true;
        ssh.connectTimeoutS = of.connectTimeoutS;
        auto access = build(ssh, {}, word.host, depth);
        if (access && before)
            access->jump = std::move(before);
        return access;
    }

    const Inventory &m_lab;
    const SshSurroundings &m_surroundings;
    QString m_labFolder;
};

}

SshSurroundings SshSurroundings::ofThisUser()
{
    SshSurroundings own;
    const QString folder = QDir::homePath() + u"/.ssh/"_s;
    own.configFile = folder + u"config"_s;
    own.knownHostsFiles = {folder + u"known_hosts"_s, u"/etc/ssh/ssh_known_hosts"_s};
    for (const auto name : {"id_ed25519"_L1, "id_ecdsa"_L1, "id_rsa"_L1}) {
        if (QFileInfo::exists(folder + name))
            own.usualKeyFiles << folder + name;
    }
    own.userName = unixUser();
    return own;
}

QString HostAccess::place() const
{
    return hostPort(target.host, target.port);
}

QString HostAccess::key() const
{
    QStringList parts{target.user, place(), target.hostKeyAlias, target.agentKey};
    parts += target.keyFiles;
    parts += target.knownHostsFiles;
    const QString own = parts.join(QChar(0x1f));
    return jump ? own + QChar(0x1e) + jump->key() : own;
}

Result<HostAccess> hostAccess(const Inventory &lab, const NodeId &host, const SshSurroundings &surroundings)
{
    return AccessBuilder(lab, surroundings).ofLabHost(host, 0);
}

QString expandedPath(const QString &path, const QString &folder)
{
    if (path.startsWith("~/"_L1))
        return QDir::homePath() + path.mid(1);
    if (folder.isEmpty() || path.isEmpty() || path.startsWith(u'/'))
        return path;
    return QDir::cleanPath(folder + u'/' + path);
}

}
