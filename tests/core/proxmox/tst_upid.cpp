// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/upid.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class UpidTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokensTaskIsRead()
    {
        const auto upid = parseUpid(u"UPID:pve1:000001E6:000637F4:6B03E67F:qmsnapshot:101:ops@pve!console:"_s);
        QVERIFY(upid);
        QCOMPARE(upid->node, u"pve1"_s);
        QCOMPARE(upid->pid, 0x1E6u);
        QCOMPARE(upid->processStart, 0x637F4u);
        QCOMPARE(upid->type, u"qmsnapshot"_s);
        QCOMPARE(upid->id, u"101"_s);
        QCOMPARE(upid->user, u"ops@pve!console"_s);
        QCOMPARE(upid->started().toSecsSinceEpoch(), 1795417727);
    }

    void whatIsReadPrintsAsItWas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a token's task") << u"UPID:pve1:000001E6:000637F4:6B03E67F:qmsnapshot:101:ops@pve!console:"_s;
        QTest::newRow("no object") << u"UPID:pve-2:00000001:00000002:6B03E67F:aptupdate::root@pam:"_s;
        QTest::newRow("nine digits of process start") << u"UPID:n:0000ABCD:1234567AB:6B03E67F:vzdump:101:root@pam:"_s;
        QTest::newRow("all bits set") << u"UPID:n:FFFFFFFF:FFFFFFFFF:FFFFFFFF:x:y:z:"_s;
    }
    void whatIsReadPrintsAsItWas()
    {
        QFETCH(QString, text);
        const auto upid = parseUpid(text);
        QVERIFY(upid);
        QCOMPARE(upid->toString(), text);
    }

    void whatIsNoUpidIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("another text") << u"OK"_s;
        QTest::newRow("no trailing colon") << u"UPID:pve1:000001E6:000637F4:6B03E67F:qmsnapshot:101:ops@pve"_s;
        QTest::newRow("short number") << u"UPID:pve1:1E6:000637F4:6B03E67F:qmsnapshot:101:ops@pve:"_s;
        QTest::newRow("no hexadecimal") << u"UPID:pve1:000001G6:000637F4:6B03E67F:qmsnapshot:101:ops@pve:"_s;
        QTest::newRow("no node") << u"UPID::000001E6:000637F4:6B03E67F:qmsnapshot:101:ops@pve:"_s;
        QTest::newRow("slash in the id") << u"UPID:pve1:000001E6:000637F4:6B03E67F:qmsnapshot:../1:ops@pve:"_s;
        QTest::newRow("line break behind") << u"UPID:pve1:000001E6:000637F4:6B03E67F:qmsnapshot:101:ops@pve:\n"_s;
        QTest::newRow("endless user") << u"UPID:pve1:000001E6:000637F4:6B03E67F:qmsnapshot:101:"_s +
                                             QString(1000, u'x') + u':';
    }
    void whatIsNoUpidIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!parseUpid(text));
    }
};

QTEST_GUILESS_MAIN(UpidTest)
#include "tst_upid.moc"
