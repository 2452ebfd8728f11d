// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/hostaccess.h"

#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace daytwo;

class TestHostAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theLabFileAloneIsEnough();
    void theConfigurationFillsWhatTheLabFileLeavesOpen();
    void theConfigurationIsNotReadUnlessSaid();
    void aHostNeedsAPlace();
    void jumpsOfTheLabFileAreFollowed();
    void jumpsOfTheConfigurationAreFollowed();
    void circlesEnd();
    void aProxyCommandIsSaidNotPassedOver();
    void knownHostsComeFromTheNearestSource();
    void aNamedKeyIsAskedOfTheAgentAlone();
    void differentWaysHaveDifferentKeys();

private:
    Node &node(const QString &name, const QString &address = u"10.8.0.1"_s);
    Result<HostAccess> access(const QString &name) const;
    void writeConfig(const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    SshSurroundings m_surroundings;
    Lab m_lab;
};

void TestHostAccess::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_lab = {};
    m_lab.file = m_folder->filePath(u"lab.toml"_s);
    m_surroundings = {.configFile = m_folder->filePath(u"config"_s),
                      .knownHostsFiles = {u"/home/me/.ssh/known_hosts"_s, u"/etc/ssh/ssh_known_hosts"_s},
                      .usualKeyFiles = {u"/home/me/.ssh/id_ed25519"_s},
                      .useAgent = true,
                      .agentSocket = u"/run/agent"_s,
                      .userName = u"me"_s};
}

Node &TestHostAccess::node(const QString &name, const QString &address)
{
    Node node;
    node.id = NodeId(name);
    node.address = address;
    m_lab.nodes.push_back(node);
    return m_lab.nodes.back();
}

Result<HostAccess> TestHostAccess::access(const QString &name) const
{
    return hostAccess(Inventory(m_lab), NodeId(name), m_surroundings);
}

void TestHostAccess::writeConfig(const QByteArray &text) const
{
    QFile file(m_surroundings.configFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TestHostAccess::theLabFileAloneIsEnough()
{
    Node &gw = node(u"gw"_s);
    gw.ssh.user = u"ops"_s;
    gw.ssh.port = 2222;
    gw.ssh.connectTimeoutS = 3;
    const auto found = access(u"gw"_s);
    VERIFY_OK(found);
    QCOMPARE(found->place(), u"10.8.0.1:2222"_s);
    QCOMPARE(found->target.user, u"ops"_s);
    QCOMPARE(found->connectTimeout, 3000ms);
    QCOMPARE(found->target.keyFiles, m_surroundings.usualKeyFiles);
    QCOMPARE(found->target.knownHostsFiles, m_surroundings.knownHostsFiles);
    QVERIFY(found->target.useAgent);
    QVERIFY(!found->jump);
    node(u"plain"_s);
    QCOMPARE(access(u"plain"_s)->target.user, u"me"_s);
    QCOMPARE(access(u"plain"_s)->target.port, quint16(22));
}

void TestHostAccess::theConfigurationFillsWhatTheLabFileLeavesOpen()
{
    writeConfig("Host gw\n HostName 10.8.0.1\n User ops\n Port 2201\n IdentityFile /k/lab\n HostKeyAlias gw-key\n");
    Node &byAlias = node(u"gateway"_s, {});
    byAlias.ssh.alias = u"gw"_s;
    auto found = access(u"gateway"_s);
    VERIFY_OK(found);
    QCOMPARE(found->place(), u"10.8.0.1:2201"_s);
    QCOMPARE(found->target.user, u"ops"_s);
    QCOMPARE(found->target.keyFiles, QStringList{u"/k/lab"_s});
    QCOMPARE(found->target.hostKeyAlias, u"gw-key"_s);
    Node &both = node(u"both"_s, u"10.9.9.9"_s);
    both.ssh.alias = u"gw"_s;
    both.ssh.user = u"root"_s;
    both.ssh.identity = u"keys/own"_s;
    found = access(u"both"_s);
    VERIFY_OK(found);
    QCOMPARE(found->place(), u"10.9.9.9:2201"_s);
    QCOMPARE(found->target.user, u"root"_s);
    QCOMPARE(found->target.keyFiles, QStringList{m_folder->filePath(u"keys/own"_s)});
}

void TestHostAccess::theConfigurationIsNotReadUnlessSaid()
{
    writeConfig("Host *\n User somebody\n ProxyCommand nc %h %p\n");
    node(u"gw"_s);
    const auto found = access(u"gw"_s);
    VERIFY_OK(found);
    QCOMPARE(found->target.user, u"me"_s);
}

void TestHostAccess::aHostNeedsAPlace()
{
    node(u"nowhere"_s, {});
    VERIFY_FAILS(access(u"nowhere"_s), Error::Kind::BadInput);
    VERIFY_FAILS(access(u"stranger"_s), Error::Kind::BadInput);
    // An alias that the configuration does not know is a name to be looked up, as ssh does.
    node(u"named"_s, {}).ssh.alias = u"gw.lab"_s;
    QCOMPARE(access(u"named"_s)->target.host, u"gw.lab"_s);
}

void TestHostAccess::jumpsOfTheLabFileAreFollowed()
{
    Vantage bastion;
    bastion.name = NodeId(u"bastion"_s);
    bastion.address = u"203.0.113.5"_s;
    m_lab.vantages.push_back(bastion);
    node(u"gw"_s).ssh.jump = NodeId(u"bastion"_s);
    node(u"inner"_s, u"192.168.50.20"_s).ssh.jump = NodeId(u"gw"_s);
    const auto found = access(u"inner"_s);
    VERIFY_OK(found);
    QVERIFY(found->jump && found->jump->jump);
    QCOMPARE(found->jump->target.host, u"10.8.0.1"_s);
    QCOMPARE(found->jump->jump->target.host, u"203.0.113.5"_s);
    QVERIFY(!found->jump->jump->jump);
}

void TestHostAccess::jumpsOfTheConfigurationAreFollowed()
{
    writeConfig("Host inner\n HostName 192.168.50.20\n ProxyJump ops@first:2222,second\n"
                "Host second\n HostName 10.8.0.9\n User hop\n"
                "Host none\n HostName 10.0.0.1\n ProxyJump none\n");
    node(u"inner"_s, {}).ssh.alias = u"inner"_s;
    node(u"none"_s, {}).ssh.alias = u"none"_s;
    const auto found = access(u"inner"_s);
    VERIFY_OK(found);
    QVERIFY(found->jump && found->jump->jump);
    QCOMPARE(found->jump->place(), u"10.8.0.9:22"_s);
    QCOMPARE(found->jump->target.user, u"hop"_s);
    QCOMPARE(found->jump->jump->place(), u"first:2222"_s);
    QCOMPARE(found->jump->jump->target.user, u"ops"_s);
    QVERIFY(!access(u"none"_s)->jump);
}

void TestHostAccess::circlesEnd()
{
    node(u"a"_s).ssh.jump = NodeId(u"b"_s);
    node(u"b"_s).ssh.jump = NodeId(u"a"_s);
    VERIFY_FAILS(access(u"a"_s), Error::Kind::BadInput);
    writeConfig("Host c\n ProxyJump d\nHost d\n ProxyJump c\n");
    node(u"c"_s, {}).ssh.alias = u"c"_s;
    VERIFY_FAILS(access(u"c"_s), Error::Kind::BadInput);
}

void TestHostAccess::aProxyCommandIsSaidNotPassedOver()
{
    writeConfig("Host gw\n ProxyCommand nc %h %p\n");
    node(u"gw"_s, {}).ssh.alias = u"gw"_s;
    const auto found = access(u"gw"_s);
    VERIFY_FAILS(found, Error::Kind::BadInput);
    QVERIFY(found.error().detail.contains("proxycommand (line 2)"_L1));
}

void TestHostAccess::knownHostsComeFromTheNearestSource()
{
    writeConfig("Host gw\n UserKnownHostsFile /lab/known\n");
    Node &gw = node(u"gw"_s);
    gw.ssh.alias = u"gw"_s;
    QCOMPARE(access(u"gw"_s)->target.knownHostsFiles, (QStringList{u"/lab/known"_s, u"/etc/ssh/ssh_known_hosts"_s}));
    gw.ssh.knownHosts = u"known_hosts"_s;
    QCOMPARE(access(u"gw"_s)->target.knownHostsFiles, QStringList{m_folder->filePath(u"known_hosts"_s)});
}

void TestHostAccess::aNamedKeyIsAskedOfTheAgentAlone()
{
    QFile key(m_folder->filePath(u"own.pub"_s));
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.write("ssh-ed25519 " + QByteArray("blob").toBase64() + " me@here\n");
    key.close();
    Node &gw = node(u"gw"_s);
    gw.ssh.identity = u"own"_s;
    QCOMPARE(access(u"gw"_s)->target.agentKey, HostKey::sshFingerprint("blob"));
    gw.ssh.identity = u"other"_s; // its public half is not there: any key of the agent may do
    QVERIFY(access(u"gw"_s)->target.agentKey.isEmpty());
    QVERIFY(access(u"gw"_s)->target.useAgent);
    gw.ssh.passphrase = *parseSecretRef(u"agent:yubikey"_s);
    QCOMPARE(access(u"gw"_s)->target.agentKey, u"yubikey"_s);
    QVERIFY(!access(u"gw"_s)->passphraseKept);
    gw.ssh.passphrase = *parseSecretRef(u"keychain:gw"_s);
    QVERIFY(access(u"gw"_s)->passphraseKept);
}

void TestHostAccess::differentWaysHaveDifferentKeys()
{
    node(u"gw"_s);
    node(u"direct"_s, u"10.0.0.9"_s);
    node(u"same"_s, u"10.0.0.9"_s);
    node(u"behind"_s, u"10.0.0.9"_s).ssh.jump = NodeId(u"gw"_s);
    node(u"user"_s, u"10.0.0.9"_s).ssh.user = u"root"_s;
    QCOMPARE(access(u"direct"_s)->key(), access(u"same"_s)->key());
    QVERIFY(access(u"direct"_s)->key() != access(u"behind"_s)->key());
    QVERIFY(access(u"direct"_s)->key() != access(u"user"_s)->key());
}

QTEST_GUILESS_MAIN(TestHostAccess)
#include "tst_hostaccess.moc"
