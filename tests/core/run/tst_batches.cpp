// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/batches.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

ProbeRequest commandOn(const QString &host, const QString &word)
{
    return {VantagePoint{NodeId(host)}, Command{.argv = {word}}};
}

ProbeRequest portFromHere(const QString &host, quint16 port)
{
    return {VantagePoint{}, TcpOpen{.host = host, .port = port}};
}

std::vector<QueuedBatch> grouped(const std::vector<ProbeRequest> &requests)
{
    std::vector<NumberedRequest> numbered;
    for (int i = 0; i < int(requests.size()); ++i)
        numbered.push_back({i, &requests[size_t(i)]});
    return batched(numbered, 3);
}

}

class BatchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNodeIsAskedInOneGo()
    {
        const auto batches = grouped({commandOn(u"gw"_s, u"a"_s), commandOn(u"mon"_s, u"b"_s),
                                      commandOn(u"gw"_s, u"c"_s), commandOn(u"gw"_s, u"d"_s)});
        QCOMPARE(batches.size(), size_t(2));
        QCOMPARE(batches[0].batch.vantage.host.value, u"gw"_s);
        QCOMPARE(batches[0].batch.ids, (std::vector{0, 2, 3}));
        QCOMPARE(batches[0].batch.probes.size(), size_t(3));
        QCOMPARE(batches[0].limit, 1);
        QCOMPARE(batches[1].batch.ids, std::vector{1});
        QCOMPARE(batches[1].lane, Lane::Node);
    }

    void whatIsAskedFromHereStandsAlone()
    {
        const auto batches =
            grouped({portFromHere(u"gw"_s, 22), portFromHere(u"gw"_s, 80), commandOn(u"gw"_s, u"a"_s)});
        QCOMPARE(batches.size(), size_t(3));
        QCOMPARE(batches[0].batch.ids, std::vector{0});
        QCOMPARE(batches[1].batch.ids, std::vector{1});
        QCOMPARE(batches[0].lane, Lane::Admin);
        QCOMPARE(batches[0].key, u"gw"_s);
        QCOMPARE(batches[0].limit, 3);
        QCOMPARE(batches[2].lane, Lane::Node);
    }

    void theSubjectIsTheHostAskedAbout()
    {
        QCOMPARE(subjectOf(HttpGet{.url = u"http://mon:9090/-/healthy"_s, .pin = {}}), u"mon"_s);
        QCOMPARE(subjectOf(IcmpEcho{.host = u"gw"_s}), u"gw"_s);
        QCOMPARE(subjectOf(TlsPeek{.host = u"pve"_s}), u"pve"_s);
        QCOMPARE(subjectOf(PveGet{u"home"_s, u"/version"_s}), u"home"_s);
        QCOMPARE(subjectOf(PveGuestGet{u"home"_s, 101, u"/snapshot"_s}), u"home"_s);
        QCOMPARE(subjectOf(PveBackups{u"home"_s, u"pve1"_s}), u"home"_s);
        QCOMPARE(subjectOf(Recall{}), QString());
        QCOMPARE(subjectOf(Resolve{u"gw"_s}), QString());
    }

    void nothingGivesNothing() { QVERIFY(grouped({}).empty()); }
};

QTEST_APPLESS_MAIN(BatchesTest)
#include "tst_batches.moc"
