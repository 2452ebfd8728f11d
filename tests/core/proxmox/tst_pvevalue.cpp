// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pvevalue.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class PveValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void integersComeInManyClothes_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("known");
        QTest::addColumn<qint64>("number");
        QTest::newRow("number") << QJsonValue(5) << true << qint64(5);
        QTest::newRow("text") << QJsonValue(u"256"_s) << true << qint64(256);
        QTest::newRow("text with blanks") << QJsonValue(u" 5 "_s) << true << qint64(5);
        QTest::newRow("whole number as text with a point") << QJsonValue(u"5.0"_s) << true << qint64(5);
        QTest::newRow("true") << QJsonValue(true) << true << qint64(1);
        QTest::newRow("beyond 2^53, exactly") << QJsonValue(9007199254740993LL) << true << qint64(9007199254740993LL);
        QTest::newRow("negative") << QJsonValue(-1) << true << qint64(-1);
        QTest::newRow("fraction") << QJsonValue(5.5) << false << qint64(0);
        QTest::newRow("beyond 2^63") << QJsonValue(1e19) << false << qint64(0);
        QTest::newRow("word") << QJsonValue(u"N/A"_s) << false << qint64(0);
        QTest::newRow("empty text") << QJsonValue(u""_s) << false << qint64(0);
        QTest::newRow("null") << QJsonValue() << false << qint64(0);
        QTest::newRow("absent") << QJsonValue(QJsonValue::Undefined) << false << qint64(0);
        QTest::newRow("list") << QJsonValue(QJsonArray{1}) << false << qint64(0);
        QTest::newRow("text that means infinity") << QJsonValue(u"inf"_s) << false << qint64(0);
    }
    void integersComeInManyClothes()
    {
        QFETCH(QJsonValue, value);
        QFETCH(bool, known);
        QFETCH(qint64, number);
        const auto read = pveInteger(value);
        QCOMPARE(read.has_value(), known);
        if (known)
            QCOMPARE(*read, number);
    }

    void booleansComeInManyClothes_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("meaning"); // -1: not told
        QTest::newRow("1") << QJsonValue(1) << 1;
        QTest::newRow("0") << QJsonValue(0) << 0;
        QTest::newRow("text 1") << QJsonValue(u"1"_s) << 1;
        QTest::newRow("text 0") << QJsonValue(u"0"_s) << 0;
        QTest::newRow("true") << QJsonValue(true) << 1;
        QTest::newRow("on") << QJsonValue(u"on"_s) << 1;
        QTest::newRow("No") << QJsonValue(u"No"_s) << 0;
        QTest::newRow("null") << QJsonValue() << -1;
        QTest::newRow("another word") << QJsonValue(u"maybe"_s) << -1;
        QTest::newRow("object") << QJsonValue(QJsonObject()) << -1;
    }
    void booleansComeInManyClothes()
    {
        QFETCH(QJsonValue, value);
        QFETCH(int, meaning);
        const auto read = pveBoolean(value);
        QCOMPARE(read ? int(*read) : -1, meaning);
    }

    void textsAndLists()
    {
        QCOMPARE(pveText(QJsonValue(256)), u"256"_s);
        QCOMPARE(pveText(QJsonValue(0.25)), u"0.25"_s);
        QCOMPARE(pveText(QJsonValue(true)), u"1"_s);
        QCOMPARE(pveText(QJsonValue(QJsonObject())), QString());
        QCOMPARE(pveList(QJsonValue(u"net;vpn"_s)), (QStringList{u"net"_s, u"vpn"_s}));
        QCOMPARE(pveList(QJsonValue(u"images, backup"_s)), (QStringList{u"images"_s, u"backup"_s}));
        QCOMPARE(pveList(QJsonArray{u"a"_s, 7, QJsonValue()}), (QStringList{u"a"_s, u"7"_s}));
        QCOMPARE(pveList(QJsonValue()), QStringList());
    }

    void timesBeyondSenseAreNoTimes()
    {
        QCOMPARE(pveTime(QJsonValue(1795417727)).toString(Qt::ISODate), u"2026-11-23T07:08:47Z"_s);
        QVERIFY(pveTime(QJsonValue(u"1795417727"_s)).isValid());
        QVERIFY(!pveTime(QJsonValue(0)).isValid());
        QVERIFY(!pveTime(QJsonValue(-5)).isValid());
        QVERIFY(!pveTime(QJsonValue(1e18)).isValid());
        QVERIFY(!pveTime(QJsonValue()).isValid());
    }

    void propertyStringsAreTakenApart()
    {
        const auto disk = pveProperties(u"local:101/vm-101-disk-0.qcow2,size=1G,ssd=1"_s);
        QCOMPARE(disk.value(u""_s), u"local:101/vm-101-disk-0.qcow2"_s);
        QCOMPARE(disk.value(u"size"_s), u"1G"_s);
        QVERIFY(pveProperties(QString()).isEmpty());
        QCOMPARE(pveProperties(u"enabled=1"_s).value(u"enabled"_s), u"1"_s);
    }
};

QTEST_GUILESS_MAIN(PveValueTest)
#include "tst_pvevalue.moc"
