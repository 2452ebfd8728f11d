// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/channel.h"
#include "core/base/eventthread.h"

#include <QTest>

#include <thread>

using namespace daytwo;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ContextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withinNeverExtends()
    {
        const Context outer = Context{}.within(10ms);
        QVERIFY(outer.within(10s).deadline == outer.deadline);
    }
    void stopEndsASleep()
    {
        std::stop_source source;
        std::jthread stopper([&] { source.request_stop(); });
        QVERIFY(!interruptibleSleep(60s, Context{Context::Clock::time_point::max(), source.get_token()}));
    }
    void stopIsCancelledAndDeadlineIsTimedOut()
    {
        std::stop_source source;
        source.request_stop();
        QCOMPARE(Context({Context::Clock::time_point::max(), source.get_token()}).check(u"x"_s).error().kind,
                 Error::Kind::Cancelled);
        QCOMPARE(Context{}.within(0ms).check(u"x"_s).error().kind, Error::Kind::TimedOut);
    }
    void closedChannelDrainsFirst()
    {
        Channel<int> channel;
        channel.push(1);
        channel.close();
        channel.push(2);
        QCOMPARE(channel.pop({}), std::optional<int>(1));
        QCOMPARE(channel.pop({}), std::nullopt);
    }
    void everyPushedValueArrives()
    {
        Channel<int> channel;
        int sum = 0;
        std::jthread writer([&] {
            for (int i = 1; i <= 1000; ++i)
                channel.push(i);
            channel.close();
        });
        while (const auto value = channel.pop({}))
            sum += *value;
        QCOMPARE(sum, 500500);
    }
    void postedWorkRunsOnTheThread()
    {
        Channel<std::thread::id> seen; // outlives the thread, which may still be waking us when we have read it
        EventThread thread(u"test"_s);
        thread.post([&] { seen.push(std::this_thread::get_id()); });
        const auto id = seen.pop(Context{}.within(10s));
        QVERIFY(id && *id != std::this_thread::get_id());
    }
};

QTEST_GUILESS_MAIN(ContextTest)
#include "tst_context.moc"
