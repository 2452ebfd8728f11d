// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/knownhosts.h"

#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtEndian>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace daytwo;

namespace {

/// A key that looks right: its type inside, then some bytes.
HostKey key(const QString &type, char fill)
{
    QByteArray blob(4, '\0');
    qToBigEndian(static_cast<quint32>(type.size()), blob.data());
    return {type, blob + type.toLatin1() + QByteArray(36, fill)};
}

const HostKey kOurs = key(u"ssh-ed25519"_s, 'a');
const HostKey kOther = key(u"ssh-ed25519"_s, 'b');
const HostKey kRsa = key(u"ssh-rsa"_s, 'c');

QByteArray line(const QByteArray &names, const HostKey &of = kOurs)
{
    return names + ' ' + of.type.toLatin1() + ' ' + of.blob.toBase64() + '\n';
}

HostTrust trustIn(const QByteArray &text, const QString &host = u"gw-vpn"_s, quint16 port = 22)
{
    return judgeHostKey({{u"file"_s, text}}, host, port, kOurs).trust;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

}

class TestKnownHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisions_data();
    void decisions();
    void theDecisionSaysWhereAndWhat();
    void brokenLinesAreNotEntries_data();
    void brokenLinesAreNotEntries();
    void hashedNamesOfOpensshAreFound();
    void knownTypesComeFirst();
    void filesThatCannotBeReadEndTrust();
    void severalFilesAreOneAnswer();
    void trustingAppendsOneLine();
    void trustingKeepsHashesWhereTheFileDoes();
    void trustingRefusesToOverwrite();
    void replacingTakesTheOldKeysAway();
    void linksToTheFileAreKept();
    void oddNamesAreNotStored();
};

void TestKnownHosts::decisions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("trust");
    const auto row = [](const char *name, const QByteArray &text, const QString &trust,
                        const QString &host = u"gw-vpn"_s,
                        int port = 22) { QTest::newRow(name) << text << host << port << trust; };
    row("the stored key → ok", line("gw-vpn"), u"ok"_s);
    row("an empty file → unknown", "", u"unknown"_s);
    row("another host's key → unknown", line("mon"), u"unknown"_s);
    row("another key of the type → changed", line("gw-vpn", kOther), u"changed"_s);
    row("only a key of another type → other type", line("gw-vpn", kRsa), u"other-type"_s);
    row("another key, and one of another type → changed", line("gw-vpn", kRsa) + line("gw-vpn", kOther), u"changed"_s);
    row("an old key beside the right one → ok", line("gw-vpn", kOther) + line("gw-vpn"), u"ok"_s);
    row("revoked → revoked", "@revoked " + line("gw-vpn"), u"revoked"_s);
    row("revoked for all, though stored → revoked", line("gw-vpn") + "@revoked " + line("*"), u"revoked"_s);
    row("another key revoked → ok", line("gw-vpn") + "@revoked " + line("*", kOther), u"ok"_s);
    row("an authority is no key of the host → unknown", "@cert-authority " + line("gw-vpn"), u"unknown"_s);
    row("names are compared without case → ok", line("GW-vpn"), u"ok"_s, u"gw-VPN"_s);
    row("one name of several → ok", line("mon,gw-vpn,10.8.0.1"), u"ok"_s);
    row("a wildcard → ok", line("*.lab"), u"ok"_s, u"gw.lab"_s);
    row("a question mark → ok", line("gw?vpn"), u"ok"_s);
    row("taken out of a wildcard → unknown", line("*,!gw-vpn"), u"unknown"_s);
    row("another port is another host → unknown", line("gw-vpn"), u"unknown"_s, u"gw-vpn"_s, 2222);
    row("a port in brackets → ok", line("[gw-vpn]:2222"), u"ok"_s, u"gw-vpn"_s, 2222);
    row("tabs and blanks → ok", "  " + line("gw-vpn").replace(' ', "\t \t"), u"ok"_s);
    row("a comment behind → ok", line("gw-vpn").trimmed() + " root@gw\n", u"ok"_s);
    row("lines of Windows → ok", line("gw-vpn").trimmed() + "\r\n", u"ok"_s);
    row("the line is a comment → unknown", "#" + line("gw-vpn"), u"unknown"_s);
}

void TestKnownHosts::decisions()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QString, trust);
    QCOMPARE(hostTrustWord(trustIn(text, host, static_cast<quint16>(port))), trust);
}

void TestKnownHosts::theDecisionSaysWhereAndWhat()
{
    const HostKeyDecision decision = judgeHostKey(
        {{u"one"_s, line("mon")}, {u"two"_s, "# hello\n" + line("gw-vpn", kOther)}}, u"gw-vpn"_s, 22, kOurs);
    QCOMPARE(decision.file, u"two"_s);
    QCOMPARE(decision.line, 2);
    QCOMPARE(decision.known, std::vector<HostKey>{kOther});
    QCOMPARE(decision.key, kOurs);
    QVERIFY(decision.key.fingerprint().startsWith("SHA256:"_L1));
    QCOMPARE(decision.key.fingerprint().size(), 7 + 43);
    QCOMPARE(decision.consoleCommand, u"ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub"_s);
    QVERIFY(!decision.trusted());
}

void TestKnownHosts::brokenLinesAreNotEntries_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray good = line("gw-vpn");
    QTest::newRow("cut within the key") << good.left(good.size() - 7);
    QTest::newRow("without a key") << QByteArray("gw-vpn ssh-ed25519\n");
    QTest::newRow("a type that is not in the key") << QByteArray(good).replace("ssh-ed25519", "ssh-ed25518");
    QTest::newRow("not base64") << QByteArray("gw-vpn ssh-ed25519 ***\n");
    QTest::newRow("an unknown marker") << "@trusted " + good;
    QTest::newRow("a marker alone") << QByteArray("@revoked\n");
    QTest::newRow("zero bytes") << QByteArray(100, '\0');
    QTest::newRow("a hash without its salt") << line("|1|abc");
    QTest::newRow("a hash of another kind") << line("|2|c2FsdA==|aGFzaA==");
}

void TestKnownHosts::brokenLinesAreNotEntries()
{
    QFETCH(QByteArray, text);
    QVERIFY(trustIn(text) != HostTrust::Ok);
    QCOMPARE(trustIn(text + '\n' + line("gw-vpn")), HostTrust::Ok);
}

void TestKnownHosts::hashedNamesOfOpensshAreFound()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"known_hosts"_s);
    // ssh-keygen hashes only keys it can read, so a real one is made.
    QCOMPARE(QProcess::execute(u"ssh-keygen"_s,
                               {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, folder.filePath(u"k"_s)}),
             0);
    const QList<QByteArray> words = contents(folder.filePath(u"k.pub"_s)).split(' ');
    write(path, "gw-vpn,10.8.0.1 " + words[0] + ' ' + words[1] + "\n[mon]:2222 " + words[0] + ' ' + words[1] + '\n');
    QProcess hash;
    hash.start(u"ssh-keygen"_s, {u"-q"_s, u"-H"_s, u"-f"_s, path});
    QVERIFY(hash.waitForFinished());
    const QByteArray hashed = contents(path);
    QVERIFY(hashed.startsWith("|1|") && !hashed.contains("gw-vpn"));
    const HostKey real{QString::fromLatin1(words[0]), QByteArray::fromBase64(words[1])};
    const auto trust = [&](const QString &host, quint16 port) {
        return judgeHostKey({{path, hashed}}, host, port, real).trust;
    };
    QCOMPARE(trust(u"gw-vpn"_s, 22), HostTrust::Ok);
    QCOMPARE(trust(u"10.8.0.1"_s, 22), HostTrust::Ok);
    QCOMPARE(trust(u"mon"_s, 2222), HostTrust::Ok);
    QCOMPARE(trust(u"mon"_s, 22), HostTrust::Unknown);
    QProcess show;
    show.start(u"ssh-keygen"_s, {u"-lf"_s, folder.filePath(u"k.pub"_s)});
    QVERIFY(show.waitForFinished());
    QVERIFY(show.readAllStandardOutput().contains(real.fingerprint().toLatin1()));
}

void TestKnownHosts::knownTypesComeFirst()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"known_hosts"_s);
    write(path, line("gw-vpn", kRsa) + line("mon") + line("gw-vpn"));
    QCOMPARE(knownKeyTypes({path}, u"gw-vpn"_s, 22), (QStringList{u"ssh-rsa"_s, u"ssh-ed25519"_s}));
    QCOMPARE(knownKeyTypes({path}, u"gpu"_s, 22), QStringList());
}

void TestKnownHosts::filesThatCannotBeReadEndTrust()
{
    const QTemporaryDir folder;
    const QString good = folder.filePath(u"known_hosts"_s);
    write(good, line("gw-vpn"));
    const auto trust = [](const QStringList &files) {
        return judgeHostKeyByFiles(files, u"gw-vpn"_s, 22, kOurs).trust;
    };
    QCOMPARE(trust({good}), HostTrust::Ok);
    QCOMPARE(trust({good, folder.filePath(u"missing"_s)}), HostTrust::Ok);
    QCOMPARE(trust({folder.filePath(u"missing"_s)}), HostTrust::NotFound);
    QCOMPARE(trust({folder.path()}), HostTrust::Unreadable); // a folder in place of the file
    QCOMPARE(trust({good, folder.path()}), HostTrust::Unreadable);
    QVERIFY(!judgeHostKeyByFiles({folder.path()}, u"gw-vpn"_s, 22, kOurs).detail.isEmpty());
}

void TestKnownHosts::severalFilesAreOneAnswer()
{
    const auto trust = [](const QByteArray &user, const QByteArray &global) {
        return judgeHostKey({{u"user"_s, user}, {u"global"_s, global}}, u"gw-vpn"_s, 22, kOurs).trust;
    };
    QCOMPARE(trust({}, line("gw-vpn")), HostTrust::Ok);
    QCOMPARE(trust(line("gw-vpn"), "@revoked " + line("*")), HostTrust::Revoked);
    QCOMPARE(trust(line("gw-vpn", kOther), line("gw-vpn")), HostTrust::Ok);
}

void TestKnownHosts::trustingAppendsOneLine()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"deep/er/known_hosts"_s);
    VERIFY_OK(trustHost(path, u"gw-vpn"_s, 22, kOurs));
    QCOMPARE(contents(path), line("gw-vpn"));
    VERIFY_OK(trustHost(path, u"gw-vpn"_s, 22, kOurs)); // again: nothing happens
    QCOMPARE(contents(path), line("gw-vpn"));
    const QByteArray before = "# mine\nbroken line\n" + line("mon") + "no newline at the end";
    write(path, before);
    VERIFY_OK(trustHost(path, u"gw-vpn"_s, 2222, kRsa));
    QCOMPARE(contents(path), before + '\n' + line("[gw-vpn]:2222", kRsa));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
    QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestKnownHosts::trustingKeepsHashesWhereTheFileDoes()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"known_hosts"_s);
    VERIFY_OK(trustHost(path, u"mon"_s, 22, kOurs));
    QProcess::execute(u"true"_s, {});
    const QByteArray salt(20, 's');
    write(path, line("|1|" + salt.toBase64() + '|' + QByteArray(20, 'h').toBase64(), kRsa));
    VERIFY_OK(trustHost(path, u"gw-vpn"_s, 22, kOurs));
    const QByteArray text = contents(path);
    QVERIFY(!text.contains("gw-vpn"));
    QCOMPARE(trustIn(text), HostTrust::Ok);
    QCOMPARE(text.count('\n'), 2);
}

void TestKnownHosts::trustingRefusesToOverwrite()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"known_hosts"_s);
    write(path, line("gw-vpn", kOther));
    VERIFY_FAILS(trustHost(path, u"gw-vpn"_s, 22, kOurs), Error::Kind::Conflict);
    QCOMPARE(contents(path), line("gw-vpn", kOther));
    write(path, "@revoked " + line("*"));
    VERIFY_FAILS(trustHost(path, u"gw-vpn"_s, 22, kOurs), Error::Kind::Denied);
    VERIFY_FAILS(replaceHost(path, u"gw-vpn"_s, 22, kOurs), Error::Kind::Denied);
    VERIFY_FAILS(trustHost(u"/proc/known_hosts"_s, u"gw-vpn"_s, 22, kOurs), Error::Kind::Storage);
}

void TestKnownHosts::replacingTakesTheOldKeysAway()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"known_hosts"_s);
    const QByteArray kept = "# mine\n" + line("mon", kOther) + "@revoked " + line("*", kRsa);
    write(path, "# mine\n" + line("mon,gw-vpn", kOther) + line("gw-vpn", kRsa) + "@revoked " + line("*", kRsa));
    VERIFY_OK(replaceHost(path, u"gw-vpn"_s, 22, kOurs));
    QCOMPARE(contents(path), kept + line("gw-vpn"));
    write(path, line("*.lab", kOther));
    VERIFY_OK(replaceHost(path, u"gw.lab"_s, 22, kOurs));
    QCOMPARE(trustIn(contents(path), u"gw.lab"_s), HostTrust::Ok);
    QCOMPARE(trustIn(contents(path), u"mon.lab"_s), HostTrust::Changed); // others keep what they had
}

void TestKnownHosts::linksToTheFileAreKept()
{
    const QTemporaryDir folder;
    const QString real = folder.filePath(u"real"_s);
    const QString link = folder.filePath(u"known_hosts"_s);
    write(real, line("mon"));
    QVERIFY(QFile::link(real, link));
    VERIFY_OK(trustHost(link, u"gw-vpn"_s, 22, kOurs));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(contents(real), line("mon") + line("gw-vpn"));
}

void TestKnownHosts::oddNamesAreNotStored()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"known_hosts"_s);
    for (const QString &name : {u"*"_s, u"a,b"_s, u"a b"_s, QString(), u"!x"_s, u"a\nb"_s, u"@revoked"_s})
        VERIFY_FAILS(trustHost(path, name, 22, kOurs), Error::Kind::BadInput);
    VERIFY_FAILS(trustHost(path, u"gw"_s, 22, HostKey{}), Error::Kind::BadInput);
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestKnownHosts)
#include "tst_knownhosts.moc"
