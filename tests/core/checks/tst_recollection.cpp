// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/recollection.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

Recollection full()
{
    const QDateTime at(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);
    return {.since = at,
            .runs = {{u"r-1"_s, u"full"_s, u"ad-hoc"_s, u"pass"_s, true, at}},
            .sets = {{u"s-1"_s, at, u"firewall"_s, u"note"_s, {{u"gw"_s, u"before"_s, u"taken"_s, true}}}},
            .rollbacks = {{u"gw"_s, u"before"_s, true, at}},
            .notes = {{at, u"restore drill"_s}},
            .reboots = {{u"gw"_s, at, u"r-1"_s}}};
}

}

class RecollectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAgain()
    {
        for (const Recollection &recollection : {full(), Recollection{}}) {
            const auto again = parseRecollection(recollectionText(recollection));
            QVERIFY(again);
            QCOMPARE(*again, recollection);
        }
    }

    void whatIsNotWholeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray text = recollectionText(full());
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut") << text.left(text.size() / 2);
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("a list is missing") << QByteArray(text).replace("\"notes\"", "\"nothing\"");
        QTest::newRow("a time that is none") << QByteArray(text).replace("2026-11-20T", "yesterday ");
        QTest::newRow("a key is missing") << QByteArray(text).replace("\"wasGood\"", "\"good\"");
        QTest::newRow("another type") << QByteArray(text).replace("\"finished\": true", "\"finished\": \"yes\"");
    }
    void whatIsNotWholeIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseRecollection(text));
    }
};

QTEST_APPLESS_MAIN(RecollectionTest)
#include "tst_recollection.moc"
