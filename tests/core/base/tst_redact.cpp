// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redact.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class RedactTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsGo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        QTest::newRow("WireGuard private key")
            << u"private key: yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="_s << u"yAnz5TF"_s;
        QTest::newRow("WireGuard configuration line")
            << u"PrivateKey = yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="_s << u"yAnz5TF"_s;
        QTest::newRow("Proxmox token header")
            << u"Authorization: PVEAPIToken=ops@pve!console=aaaa-bbbb"_s << u"aaaa-bbbb"_s;
        QTest::newRow("Proxmox token alone") << u"PVEAPIToken=ops@pve!console=aaaa-bbbb"_s << u"aaaa-bbbb"_s;
        QTest::newRow("password in a query") << u"GET /login?user=a&password=hunter2&x=1"_s << u"hunter2"_s;
        QTest::newRow("password in JSON") << u"{\"password\": \"hunter2\"}"_s << u"hunter2"_s;
        QTest::newRow("credentials in a URL") << u"https://ops:hunter2@pve:8006/"_s << u"hunter2"_s;
        QTest::newRow("bcrypt") << u"admin: $2y$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"_s
                                << u"N9qo8uLO"_s;
        QTest::newRow("PEM block cut off") << u"-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk"_s << u"b3Blbn"_s;
    }
    void secretsGo()
    {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        QVERIFY(!redact(text).contains(secret));
        QVERIFY(!redact(text.toUtf8()).contains(secret.toUtf8()));
    }

    void harmlessTextStays_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("public key") << QByteArray("wg0\tpublic key: HIgo9xNzJMWLKASShiTqIybxZ0U3wGLiUeJ1PKf8ykw=\n");
        QTest::newRow("sshd -T") << QByteArray("passwordauthentication no\npermitrootlogin no\n");
        QTest::newRow("bytes") << QByteArray("\0\377\376\n", 4);
        QTest::newRow("utf-8") << QByteArray("überall läuft’s\n");
    }
    void harmlessTextStays()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(redact(text), text);
    }
};

QTEST_GUILESS_MAIN(RedactTest)
#include "tst_redact.moc"
