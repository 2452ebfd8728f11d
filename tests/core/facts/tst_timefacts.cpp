// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/timefacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class TimeFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timedatectl()
    {
        const TimeSync expected{false, false, true, u"Etc/UTC"_s};
        QCOMPARE(*parseTimedatectl(sample(u"time/timedatectl.out"_s)), expected);
        QCOMPARE(*parseTimedatectl(sample(u"time/timedatectl-13.out"_s)), expected);
        QVERIFY(parseTimedatectl("NTP=yes\nNTPSynchronized=yes\n")->synchronized);
    }

    void onlyYesAndNoAreAnswers()
    {
        QVERIFY(!parseTimedatectl({}));
        QVERIFY(!parseTimedatectl("NTP=yes\nNTPSynchronized=true\n"));
        QVERIFY(!parseTimedatectl("NTP=yes\n"));
        QVERIFY(!parseTimedatectl("NTP=no\nNTP=yes\nNTPSynchronized=yes\n"));
        QVERIFY(!parseTimedatectl("Failed to query server\n"));
    }

    void chrony()
    {
        const auto tracking = parseChronyTracking(sample(u"time/chrony-synchronised.out"_s));
        QVERIFY(tracking);
        QCOMPARE(*tracking, (ChronyTracking{u"192.168.50.1"_s, 3, -0.000012345, u"Normal"_s}));
        QVERIFY(tracking->synchronized());
        QVERIFY(!parseChronyTracking(sample(u"time/chrony-unsynchronised.out"_s))->synchronized());
        QVERIFY(!parseChronyTracking("506 Cannot talk to daemon\n"));
        QVERIFY(!parseChronyTracking({}));
    }
};

QTEST_GUILESS_MAIN(TimeFactsTest)
#include "tst_timefacts.moc"
