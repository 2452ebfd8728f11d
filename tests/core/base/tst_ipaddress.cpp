// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ipaddress.h"
#include "core/base/secretref.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class IpAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void networksAreReadAndPrinted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed");
        QTest::newRow("IPv4 network") << u"10.8.0.0/24"_s << u"10.8.0.0/24"_s;
        QTest::newRow("host bits are cleared") << u"10.8.0.77/24"_s << u"10.8.0.0/24"_s;
        QTest::newRow("an address is one host") << u"10.8.0.77"_s << u"10.8.0.77/32"_s;
        QTest::newRow("everything") << u"0.0.0.0/0"_s << u"0.0.0.0/0"_s;
        QTest::newRow("odd prefix") << u"10.255.255.255/9"_s << u"10.128.0.0/9"_s;
        QTest::newRow("IPv6") << u"FD00:8:0:0::7/64"_s << u"fd00:8::/64"_s;
        QTest::newRow("mapped IPv4") << u"::ffff:10.0.0.1"_s << u"10.0.0.1/32"_s;
        QTest::newRow("prefix too long") << u"10.0.0.0/33"_s << QString();
        QTest::newRow("no prefix after the slash") << u"10.0.0.0/"_s << QString();
        QTest::newRow("negative prefix") << u"10.0.0.0/-1"_s << QString();
        QTest::newRow("a sign") << u"10.0.0.0/+8"_s << QString();
        QTest::newRow("three parts") << u"10.0.0/8"_s << QString();
        QTest::newRow("leading zeros could be octal") << u"010.0.0.1"_s << QString();
        QTest::newRow("a name") << u"mon"_s << QString();
        QTest::newRow("a zone") << u"fe80::1%eth0"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void networksAreReadAndPrinted()
    {
        QFETCH(QString, text);
        QFETCH(QString, printed);
        const auto cidr = parseCidr(text);
        QCOMPARE(cidr ? toString(*cidr) : QString(), printed);
    }

    void containment()
    {
        const Cidr vpn = *parseCidr(u"10.8.0.0/24"_s);
        QVERIFY(vpn.contains(*parseIpAddress(u"10.8.0.255"_s)));
        QVERIFY(!vpn.contains(*parseIpAddress(u"10.8.1.0"_s)));
        QVERIFY(!vpn.contains(*parseIpAddress(u"fd00::1"_s)));
        QVERIFY(vpn.contains(*parseCidr(u"10.8.0.128/25"_s)));
        QVERIFY(!vpn.contains(*parseCidr(u"10.8.0.0/16"_s)));
        QVERIFY(vpn.overlaps(*parseCidr(u"10.8.0.0/16"_s)));
        QVERIFY(!parseCidr(u"0.0.0.0/0"_s)->contains(*parseIpAddress(u"::1"_s)));
        QVERIFY(parseIpAddress(u"127.3.2.1"_s)->isLoopback());
        QVERIFY(parseIpAddress(u"::1"_s)->isLoopback());
        QVERIFY(!parseIpAddress(u"::2"_s)->isLoopback());
    }

    void onlyReferencesToSecretsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isReference");
        QTest::newRow("keychain") << u"keychain:pve-root"_s << true;
        QTest::newRow("environment") << u"env:DAYTWO_TOKEN"_s << true;
        QTest::newRow("file") << u"file:/etc/daytwo/token"_s << true;
        QTest::newRow("file at home") << u"file:~/token"_s << true;
        QTest::newRow("agent") << u"agent:"_s << true;
        QTest::newRow("agent key") << u"agent:ops@laptop"_s << true;
        QTest::newRow("no name") << u"keychain:"_s << false;
        QTest::newRow("not a variable") << u"env:A B"_s << false;
        QTest::newRow("a relative file") << u"file:token"_s << false;
        QTest::newRow("a Proxmox token") << u"root@pam!daytwo=3f1c0c5e"_s << false;
        QTest::newRow("a password with a colon") << u"hunter2:hunter3"_s << false;
        QTest::newRow("a line break") << u"keychain:a\nb"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void onlyReferencesToSecretsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(bool, isReference);
        const auto ref = parseSecretRef(text);
        QCOMPARE(ref.has_value(), isReference);
        if (ref)
            QCOMPARE(toString(*ref), text);
    }
};

QTEST_GUILESS_MAIN(IpAddressTest)
#include "tst_ipaddress.moc"
