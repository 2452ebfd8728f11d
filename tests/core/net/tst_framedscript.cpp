// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/framedscript.h"

#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace daytwo;

namespace {

const QByteArray kNonce = "0123456789abcdef0123456789abcdef";

FramedCommand command(const QStringList &argv)
{
    FramedCommand made;
    made.argv = argv;
    return made;
}

}

class TestFramedScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noncesAreFreshAndHex();
    void argumentsAreQuoted();
    void timesAndCapsAreWrittenAsTheToolsTakeThem();
    void badCommandsAreRefused_data();
    void badCommandsAreRefused();
    void theCommandLineHoldsConstantsOnly();
    void argumentsFitTheirGrammar_data();
    void argumentsFitTheirGrammar();
};

void TestFramedScript::noncesAreFreshAndHex()
{
    const QByteArray one = freshFrameNonce();
    QCOMPARE(one.size(), 32);
    QCOMPARE(QByteArray::fromHex(one).toHex(), one);
    QVERIFY(one != freshFrameNonce());
}

void TestFramedScript::argumentsAreQuoted()
{
    const std::vector<FramedCommand> commands{command({u"printf"_s, u"it's; $(id) `id` \"q\" \\"_s, QString()})};
    const auto script = buildFramedScript(commands, kNonce);
    VERIFY_OK(script);
    QVERIFY(script->contains("r 0 5 65600 4096 'printf' 'it'\\''s; $(id) `id` \"q\" \\' ''\n"));
    QVERIFY(script->contains("\n__END__\nN=" + kNonce + '\n'));
    QVERIFY(script->endsWith("printf '%s Z\\n' \"$N\"\n"));
}

void TestFramedScript::timesAndCapsAreWrittenAsTheToolsTakeThem()
{
    FramedCommand quick = command({u"true"_s});
    quick.timeout = 250ms;
    quick.stdoutCap = 0;
    quick.stderrCap = 10;
    const auto script = buildFramedScript(std::vector{quick}, kNonce);
    VERIFY_OK(script);
    QVERIFY(script->contains("r 0 0.250 64 10 'true'\n"));
}

void TestFramedScript::badCommandsAreRefused_data()
{
    QTest::addColumn<QStringList>("argv");
    QTest::newRow("nothing at all") << QStringList();
    QTest::newRow("an empty program") << QStringList{QString()};
    QTest::newRow("a line break in an argument") << QStringList{u"echo"_s, u"a\nb"_s};
    QTest::newRow("a NUL in an argument") << QStringList{u"echo"_s, u"a"_s + QChar(0) + u"b"_s};
    QTest::newRow("a carriage return") << QStringList{u"echo"_s, u"a\r"_s};
}

void TestFramedScript::badCommandsAreRefused()
{
    QFETCH(QStringList, argv);
    VERIFY_FAILS(buildFramedScript(std::vector{command(argv)}, kNonce), Error::Kind::BadInput);
    VERIFY_FAILS(buildFramedScript({}, "short"), Error::Kind::BadInput);
    VERIFY_FAILS(buildFramedScript({}, QByteArray(32, '\'')), Error::Kind::BadInput);
    FramedCommand timeless = command({u"true"_s});
    timeless.timeout = 0ms;
    VERIFY_FAILS(buildFramedScript(std::vector{timeless}, kNonce), Error::Kind::BadInput);
    FramedCommand capless = command({u"true"_s});
    capless.stderrCap = -1;
    VERIFY_FAILS(buildFramedScript(std::vector{capless}, kNonce), Error::Kind::BadInput);
}

void TestFramedScript::theCommandLineHoldsConstantsOnly()
{
    QCOMPARE(frameShellCommand(60s),
             QByteArray("exec /bin/sh -c 'unset PERL5OPT PERL5LIB PERL5DB PERLIO PERL_UNICODE; [ -x /usr/bin/perl ] && "
                        "exec /usr/bin/perl -x - 60; exec timeout -k 3 60 /bin/sh -s'"));
}

void TestFramedScript::argumentsFitTheirGrammar_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("safe");
    const auto row = [](const char *name, ArgumentKind kind, const QString &value, bool safe) {
        QTest::newRow(name) << static_cast<int>(kind) << value << safe;
    };
    row("a unit", ArgumentKind::Unit, u"wg-quick@wg0.service"_s, true);
    row("a unit without suffix", ArgumentKind::Unit, u"ssh"_s, false);
    row("a unit that is an option", ArgumentKind::Unit, u"--now.service"_s, false);
    row("a unit with a line break", ArgumentKind::Unit, u"ssh.service\n"_s, false);
    row("an interface", ArgumentKind::Interface, u"wg0.100"_s, true);
    row("an interface too long for the kernel", ArgumentKind::Interface, u"abcdefghijklmnop"_s, false);
    row("a device", ArgumentKind::Device, u"/dev/disk/by-id/ata-x_1"_s, true);
    row("a device outside /dev", ArgumentKind::Device, u"/etc/passwd"_s, false);
    row("a device by way of dots", ArgumentKind::Device, u"/dev/../etc/passwd"_s, false);
    row("a container", ArgumentKind::Container, u"grafana-1"_s, true);
    row("a container that is an option", ArgumentKind::Container, u"-v"_s, false);
    row("a path", ArgumentKind::Path, u"/var/lib/böse dateien"_s, true);
    row("a relative path", ArgumentKind::Path, u"etc/passwd"_s, false);
    row("a path with a line break", ArgumentKind::Path, u"/etc/\npasswd"_s, false);
    row("a user", ArgumentKind::User, u"ops"_s, true);
    row("a user with a comma", ArgumentKind::User, u"ops,host=x"_s, false);
    row("a package", ArgumentKind::Package, u"libstdc++6"_s, true);
}

void TestFramedScript::argumentsFitTheirGrammar()
{
    QFETCH(int, kind);
    QFETCH(QString, value);
    QFETCH(bool, safe);
    QCOMPARE(isSafeArgument(static_cast<ArgumentKind>(kind), value), safe);
}

QTEST_GUILESS_MAIN(TestFramedScript)
#include "tst_framedscript.moc"
