// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sshconfig.h"
#include "core/net/tlspin.h"

#include "tests/support/verifyresult.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace daytwo;

class TestSshConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstValueWins();
    void patterns_data();
    void patterns();
    void everySpellingIsRead();
    void identityFilesAddUp();
    void whatIsNotFollowedIsNamed();
    void includesAreFollowedWithinTheirBlock();
    void includesOfThemselvesEnd();
    void aliasesAreListed();
    void filesOnDiskAreIncluded();
    void agreesWithOpenssh();
    void garbageIsHarmless();
    void pins_data();
    void pins();
};

void TestSshConfig::theFirstValueWins()
{
    const QByteArray text = "Host gw\n  HostName 10.8.0.1\n  User ops\n  Port 2222\nHost *\n  User root\n  Port 22\n"
                            "  ProxyJump bastion\n";
    const SshConfigHost gw = lookUpSshConfig(text, u"gw"_s);
    QCOMPARE(gw.hostName, u"10.8.0.1"_s);
    QCOMPARE(gw.user, u"ops"_s);
    QCOMPARE(gw.port, quint16(2222));
    QCOMPARE(gw.proxyJump, u"bastion"_s);
    const SshConfigHost other = lookUpSshConfig(text, u"other"_s);
    QCOMPARE(other.hostName, QString());
    QCOMPARE(other.user, u"root"_s);
}

void TestSshConfig::patterns_data()
{
    QTest::addColumn<QByteArray>("patterns");
    QTest::addColumn<bool>("matches");
    QTest::newRow("the name itself") << QByteArray("gw-vpn") << true;
    QTest::newRow("one of several") << QByteArray("mon gw-vpn gpu") << true;
    QTest::newRow("a wildcard") << QByteArray("gw-*") << true;
    QTest::newRow("a question mark") << QByteArray("gw?vpn") << true;
    QTest::newRow("taken out again") << QByteArray("* !gw-vpn") << false;
    QTest::newRow("only negated") << QByteArray("!mon") << false;
    QTest::newRow("another name") << QByteArray("gw") << false;
    QTest::newRow("many stars") << QByteArray("*g*w*-*v*p*n*") << true;
    QTest::newRow("quoted") << QByteArray("\"gw-vpn\"") << true;
}

void TestSshConfig::patterns()
{
    QFETCH(QByteArray, patterns);
    QFETCH(bool, matches);
    QCOMPARE(lookUpSshConfig("Host " + patterns + "\nUser ops\n", u"gw-vpn"_s).user == u"ops"_s, matches);
}

void TestSshConfig::everySpellingIsRead()
{
    const QByteArray text = "# comment\n\nHOST=gw\r\n\tHostName = \"%h.lab\"\r\n\tPort=2200 # why\n User   \"o p s\"\n"
                            "UserKnownHostsFile ~/a \"~/b c\"\nHostKeyAlias gateway\nIdentitiesOnly yes\n";
    const SshConfigHost gw = lookUpSshConfig(text, u"gw"_s);
    QCOMPARE(gw.hostName, u"gw.lab"_s);
    QCOMPARE(gw.port, quint16(2200));
    QCOMPARE(gw.user, u"o p s"_s);
    QCOMPARE(gw.userKnownHostsFiles, (QStringList{u"~/a"_s, u"~/b c"_s}));
    QCOMPARE(gw.hostKeyAlias, u"gateway"_s);
    QCOMPARE(gw.identitiesOnly, true);
}

void TestSshConfig::identityFilesAddUp()
{
    const QByteArray text = "Host gw\nIdentityFile ~/.ssh/a\nHost *\nIdentityFile ~/.ssh/b\nIdentityFile ~/.ssh/a\n";
    QCOMPARE(lookUpSshConfig(text, u"gw"_s).identityFiles, (QStringList{u"~/.ssh/a"_s, u"~/.ssh/b"_s}));
}

void TestSshConfig::whatIsNotFollowedIsNamed()
{
    const SshConfigHost host =
        lookUpSshConfig("Host gw\nProxyCommand nc %h %p\nMatch user root\nPort 99\nMatch all\nUser ops\n", u"gw"_s);
    QCOMPARE(host.notFollowed, (QStringList{u"proxycommand (line 2)"_s, u"match (line 3)"_s}));
    QVERIFY(!host.port);
    QCOMPARE(host.user, u"ops"_s);
}

void TestSshConfig::includesAreFollowedWithinTheirBlock()
{
    const IncludeReader include = [](const QString &pattern) -> std::vector<QByteArray> {
        if (pattern == "common"_L1)
            return {"User ops\nHost mon\nPort 1\n"};
        return {};
    };
    const QByteArray text = "Host gw\nInclude common\nHostName 10.8.0.1\nHost mon\nPort 2\n";
    const SshConfigHost gw = lookUpSshConfig(text, u"gw"_s, include);
    QCOMPARE(gw.user, u"ops"_s);
    QCOMPARE(gw.hostName, u"10.8.0.1"_s);
    const SshConfigHost mon = lookUpSshConfig(text, u"mon"_s, include);
    QCOMPARE(mon.user, QString());
    QCOMPARE(mon.port, quint16(2)); // the include stood in gw's block
}

void TestSshConfig::includesOfThemselvesEnd()
{
    const IncludeReader include = [](const QString &) -> std::vector<QByteArray> {
        return {"Include again\nInclude again\n"};
    };
    QElapsedTimer clock;
    clock.start();
    lookUpSshConfig("Include again\n", u"gw"_s, include);
    VERIFY_BELOW(clock.elapsed(), 1000);
}

void TestSshConfig::aliasesAreListed()
{
    const QByteArray text = "Host gw mon *.lab !x\nHost gpu\nHost gw\nMatch all\nHost last\n";
    QCOMPARE(sshConfigAliases(text), (QStringList{u"gw"_s, u"mon"_s, u"gpu"_s, u"last"_s}));
}

void TestSshConfig::filesOnDiskAreIncluded()
{
    const QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    QVERIFY(QDir(folder.path()).mkdir(u"config.d"_s));
    write(u"config"_s, "Include config.d/*\nHost *\nUser root\n");
    write(u"config.d/10-lab"_s, "Host gw\nUser ops\n");
    QCOMPARE(lookUpSshConfigFile(folder.filePath(u"config"_s), u"gw"_s).user, u"ops"_s);
    QCOMPARE(lookUpSshConfigFile(folder.filePath(u"config"_s), u"mon"_s).user, u"root"_s);
    QCOMPARE(lookUpSshConfigFile(folder.filePath(u"missing"_s), u"gw"_s), SshConfigHost{});
}

void TestSshConfig::agreesWithOpenssh()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"config"_s);
    const QByteArray text = "Host gw-vpn mon\n  HostName %h.lab\n  User=ops\nHost !mon *\n  Port 2222\n"
                            "Host m*n \"quoted name\"\n  Port 2023\n  HostKeyAlias monitor\nHost *\n  User nobody\n"
                            "  Port 22\n  HostName nowhere\n";
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    for (const QString &alias : {u"gw-vpn"_s, u"mon"_s, u"moon"_s, u"gpu"_s}) {
        QProcess ssh;
        ssh.start(u"ssh"_s, {u"-F"_s, path, u"-G"_s, alias});
        QVERIFY(ssh.waitForFinished());
        const QByteArray told = ssh.readAllStandardOutput();
        const SshConfigHost host = lookUpSshConfig(text, alias);
        QVERIFY2(told.contains("\nhostname " + host.hostName.toUtf8() + '\n'), told.constData());
        QVERIFY2(told.contains("user " + host.user.toUtf8() + '\n'), told.constData());
        QVERIFY2(told.contains("\nport " + QByteArray::number(host.port.value_or(0)) + '\n'), told.constData());
        QCOMPARE(told.contains("\nhostkeyalias monitor\n"), host.hostKeyAlias == "monitor"_L1);
    }
}

void TestSshConfig::garbageIsHarmless()
{
    for (const QByteArray &text :
         {QByteArray("Host"), QByteArray("Host =\nUser"), QByteArray("\"\"\" host \" x"), QByteArray(100'000, '*'),
          QByteArray("Port 99999999\nPort -1\nPort x\n"), QByteArray("Host *\nHostName %\n"), QByteArray(1000, '\0')})
        lookUpSshConfig(text, u"gw"_s);
    QVERIFY(!lookUpSshConfig("Port 99999\nPort -1\nPort x\n", u"gw"_s).port);
}

void TestSshConfig::pins_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    const QString digits = u"AB"_s.repeated(32);
    QTest::newRow("hex") << digits << true;
    QTest::newRow("with its name") << u"sha256:"_s + digits.toLower() << true;
    QTest::newRow("with colons, as Proxmox shows it") << (u"AB:"_s.repeated(31) + u"AB"_s) << true;
    QTest::newRow("as openssl shows it") << (u"SHA256="_s + u"AB:"_s.repeated(31) + u"AB"_s) << true;
    QTest::newRow("base64 as curl takes it")
        << u"sha256//"_s + QString::fromLatin1(QByteArray(32, '\xab').toBase64()) << true;
    QTest::newRow("too short") << digits.left(62) << false;
    QTest::newRow("too long") << digits + u"AB"_s << false;
    QTest::newRow("SHA-1") << u"AB"_s.repeated(20) << false;
    QTest::newRow("colons in odd places") << (u"A:BB"_s.repeated(21) + u"A"_s) << false;
    QTest::newRow("not hex") << u"XY"_s.repeated(32) << false;
    QTest::newRow("the name alone") << u"sha256:"_s << false;
}

void TestSshConfig::pins()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto pin = parseTlsPin(text);
    QCOMPARE(pin.has_value(), good);
    if (good) {
        QCOMPARE(pin->sha256, QByteArray(32, '\xab'));
        QCOMPARE(tlsPinText(*pin), u"AB:"_s.repeated(31) + u"AB"_s);
        QCOMPARE(*parseTlsPin(tlsPinText(*pin)), *pin);
    }
    QVERIFY(parseTlsPin(QString())->isEmpty());
}

QTEST_GUILESS_MAIN(TestSshConfig)
#include "tst_sshconfig.moc"
