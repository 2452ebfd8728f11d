// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/knockmemory.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kThen(QDate(2026, 11, 23), QTime(7, 12), Qt::UTC);

Evidence knock(quint16 port, const QString &state, const QString &vantage = u"outside"_s)
{
    Evidence evidence;
    evidence.request = {VantagePoint{NodeId(vantage)}, TcpOpen{u"203.0.113.1"_s, port}};
    evidence.startedAt = kThen;
    evidence.meta = {{"state"_L1, state}};
    return evidence;
}

}

class KnockMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatReachedSshdIsNotAskedAgainForAMinute()
    {
        KnockMemory memory{Inventory()};
        const Evidence open = knock(22, u"open"_s);
        QVERIFY(!memory.recent(open.request, kThen));
        memory.remember(open);
        const auto again = memory.recent(open.request, kThen.addSecs(59));
        QVERIFY(again);
        QCOMPARE(again->startedAt, kThen);
        QCOMPARE(again->meta.value("state"_L1).toString(), u"open"_s);
        // Given again, it does not live longer for it.
        memory.remember(*again);
        QVERIFY(!memory.recent(open.request, kThen.addSecs(60)));
        QVERIFY(!memory.recent(open.request, kThen.addSecs(-1)));
        QVERIFY(!memory.recent(knock(22, {}, u"elsewhere"_s).request, kThen));
        memory.forget();
        QVERIFY(!memory.recent(open.request, kThen.addSecs(1)));
    }
    void nothingIsCalledClosedFromMemory()
    {
        KnockMemory memory{Inventory()};
        for (const QString &state : {u"filtered"_s, u"refused"_s, u"unreachable"_s, QString()}) {
            memory.remember(knock(22, state));
            QVERIFY(!memory.recent(knock(22, {}).request, kThen));
        }
    }
    void otherPortsAreAskedAsOftenAsOneLikes()
    {
        KnockMemory memory{Inventory()};
        memory.remember(knock(9090, u"open"_s));
        QVERIFY(!memory.recent(knock(9090, {}).request, kThen));
    }
};

QTEST_GUILESS_MAIN(KnockMemoryTest)
#include "tst_knockmemory.moc"
