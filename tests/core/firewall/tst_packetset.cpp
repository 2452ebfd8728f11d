// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/packetset.h"
#include "core/firewall/workingset.h"

#include <QTest>

#include <random>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

AddressSet setOf(const QStringList &prefixes)
{
    AddressSet set = AddressSet::none(parsePrefix(prefixes.value(0, u"0.0.0.0/0"_s))->family);
    for (const QString &text : prefixes)
        set = set.united(AddressSet::of(*parsePrefix(text)));
    return set;
}

QStringList textsOf(const std::vector<Prefix> &prefixes)
{
    QStringList texts;
    for (const Prefix &prefix : prefixes)
        texts << toString(prefix);
    return texts;
}

/// A set over a tiny corner of the address space (and its upper end), so that every address can be tried.
AddressSet randomSet(std::mt19937 &random, IpFamily family)
{
    std::vector<AddressRange> ranges;
    for (auto i = random() % 6; i > 0; --i) {
        const AddressBits base = random() % 4 == 0 ? highestAddress(family) - 63 : 0;
        const AddressBits first = base + random() % 64;
        ranges.push_back({first, std::min(first + random() % 16, highestAddress(family))});
    }
    return AddressSet(family, std::move(ranges));
}

bool isNormal(const AddressSet &set)
{
    for (size_t i = 0; i < set.ranges().size(); ++i) {
        if (set.ranges()[i].first > set.ranges()[i].last)
            return false;
        if (i > 0 && set.ranges()[i].first <= set.ranges()[i - 1].last + 1)
            return false;
    }
    return true;
}

/// The definition of the cover, one bit at a time.
void coverByHalving(const Prefix &prefix, const AddressSet &wanted, const AddressSet &forbidden,
                    std::vector<Prefix> &out)
{
    const AddressSet block = AddressSet::of(prefix);
    if (!wanted.intersects(block))
        return;
    const int freeBits = addressWidth(prefix.family) - prefix.length - 1;
    if (freeBits < 0) {
        out.push_back(prefix);
        return;
    }
    const Prefix low{prefix.family, prefix.network, prefix.length + 1};
    const Prefix high{prefix.family, prefix.network | (AddressBits{1} << freeBits), prefix.length + 1};
    const bool isFree = !forbidden.intersects(block);
    const size_t before = out.size();
    if (!isFree || !wanted.intersects(AddressSet::of(low)) || !wanted.intersects(AddressSet::of(high))) {
        coverByHalving(low, wanted, forbidden, out);
        coverByHalving(high, wanted, forbidden, out);
    }
    if (out.size() == before || (isFree && out.size() > before + 1)) {
        out.resize(before);
        out.push_back(prefix);
    }
}

}

class TestPacketSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void algebraHoldsForEveryAddress();
    void prefixesAreExactAndFew();
    void coverHidesWhatCannotSend_data();
    void coverHidesWhatCannotSend();
    void coverIsWhatHalvingFinds();
    void workingSetFollowsTheAlgebra();
};

void TestPacketSet::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    QTest::newRow("an IPv4 network keeps its length") << u"10.8.0.0/24"_s << u"10.8.0.0/24"_s;
    QTest::newRow("host bits are cleared") << u"10.8.0.77/24"_s << u"10.8.0.0/24"_s;
    QTest::newRow("a single address is a /32") << u"10.8.0.2"_s << u"10.8.0.2/32"_s;
    QTest::newRow("a single IPv6 address is a /128") << u"fd00:8::2"_s << u"fd00:8::2/128"_s;
    QTest::newRow("a mapped address stays IPv6") << u"::ffff:10.0.0.0/112"_s << u"::ffff:10.0.0.0/112"_s;
    QTest::newRow("everything") << u"::/0"_s << u"::/0"_s;
    QTest::newRow("too long a prefix is refused") << u"10.0.0.0/33"_s << QString();
    QTest::newRow("a sign is refused") << u"10.0.0.0/+8"_s << QString();
    QTest::newRow("an empty length is refused") << u"10.0.0.0/"_s << QString();
    QTest::newRow("a host name is refused") << u"gw-vpn"_s << QString();
    QTest::newRow("a short form is refused") << u"10.8"_s << QString();
}

void TestPacketSet::addresses()
{
    QFETCH(QString, text);
    QFETCH(QString, printed);
    const auto prefix = parsePrefix(text);
    QCOMPARE(prefix.has_value(), !printed.isEmpty());
    if (prefix) {
        QCOMPARE(toString(*prefix), printed);
        QVERIFY(fromCidr(toCidr(*prefix)) == *prefix);
    }
}

void TestPacketSet::algebraHoldsForEveryAddress()
{
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        const IpFamily family = round % 2 == 0 ? IpFamily::V4 : IpFamily::V6;
        const AddressSet a = randomSet(random, family);
        const AddressSet b = randomSet(random, family);
        const AddressSet both = a.intersected(b);
        const AddressSet either = a.united(b);
        const AddressSet rest = a.subtracted(b);
        for (const AddressSet &set : {both, either, rest, a.complement()})
            QVERIFY(isNormal(set));
        QCOMPARE(a.complement().complement(), a);
        QCOMPARE(a.intersects(b), !both.isEmpty());
        QCOMPARE(either.containsAll(a), true);
        QCOMPARE(a.containsAll(b), b.subtracted(a).isEmpty());
        for (AddressBits i = 0; i < 160; ++i) {
            const AddressBits address = i < 80 ? i : highestAddress(family) - (i - 80);
            const bool inA = a.contains(address);
            const bool inB = b.contains(address);
            QCOMPARE(both.contains(address), inA && inB);
            QCOMPARE(either.contains(address), inA || inB);
            QCOMPARE(rest.contains(address), inA && !inB);
            QCOMPARE(a.complement().contains(address), !inA);
        }
    }
}

void TestPacketSet::prefixesAreExactAndFew()
{
    std::mt19937 random(11);
    for (int round = 0; round < 500; ++round) {
        const AddressSet set = randomSet(random, round % 2 == 0 ? IpFamily::V4 : IpFamily::V6);
        AddressSet sum = AddressSet::none(set.family());
        for (const Prefix &prefix : set.prefixes())
            sum = sum.united(AddressSet::of(prefix));
        QCOMPARE(sum, set);
    }
    QCOMPARE(textsOf(AddressSet::all(IpFamily::V6).prefixes()), QStringList{u"::/0"_s});
    QCOMPARE(textsOf(setOf({u"10.8.0.0/25"_s, u"10.8.0.128/25"_s}).prefixes()), QStringList{u"10.8.0.0/24"_s});
    QCOMPARE(textsOf(AddressSet(IpFamily::V4, {{1, 6}}).prefixes()),
             (QStringList{u"0.0.0.1/32"_s, u"0.0.0.2/31"_s, u"0.0.0.4/31"_s, u"0.0.0.6/32"_s}));
}

void TestPacketSet::coverHidesWhatCannotSend_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QStringList>("forbidden");
    QTest::addColumn<QStringList>("cover");
    QTest::newRow("nothing forbidden: one network may hold gaps")
        << QStringList{u"0.0.0.0/1"_s, u"192.0.0.0/2"_s} << QStringList() << QStringList{u"0.0.0.0/0"_s};
    QTest::newRow("a single network does not grow into free space")
        << QStringList{u"126.0.0.0/8"_s} << QStringList() << QStringList{u"126.0.0.0/8"_s};
    QTest::newRow("a forbidden neighbour is kept out")
        << QStringList{u"10.8.0.0/25"_s, u"10.8.0.160/27"_s} << QStringList{u"10.8.0.128/27"_s}
        << QStringList{u"10.8.0.0/25"_s, u"10.8.0.160/27"_s};
    QTest::newRow("the host's own address is swallowed")
        << QStringList{u"10.8.0.0/32"_s, u"10.8.0.2/31"_s, u"10.8.0.4/30"_s} << QStringList{u"10.8.0.8/29"_s}
        << QStringList{u"10.8.0.0/29"_s};
}

void TestPacketSet::coverHidesWhatCannotSend()
{
    QFETCH(QStringList, wanted);
    QFETCH(QStringList, forbidden);
    QFETCH(QStringList, cover);
    QCOMPARE(textsOf(setOf(wanted).prefixesAvoiding(setOf(forbidden).isAll() ? AddressSet() : setOf(forbidden))),
             cover);
}

void TestPacketSet::coverIsWhatHalvingFinds()
{
    std::mt19937 random(4);
    for (int round = 0; round < 4000; ++round) {
        const IpFamily family = round % 2 == 0 ? IpFamily::V4 : IpFamily::V6;
        const AddressSet wanted = randomSet(random, family);
        const AddressSet forbidden =
            (round % 3 == 0 ? AddressSet::none(family) : randomSet(random, family)).subtracted(wanted);
        std::vector<Prefix> expected;
        coverByHalving({family, 0, 0}, wanted, forbidden, expected);
        const std::vector<Prefix> found = wanted.prefixesAvoiding(forbidden);
        QCOMPARE(textsOf(found), textsOf(expected));
        AddressSet sum = AddressSet::none(family);
        for (const Prefix &prefix : found)
            sum = sum.united(AddressSet::of(prefix));
        QVERIFY(wanted.subtracted(sum).isEmpty());
        QVERIFY(!sum.intersects(forbidden));
    }
}

void TestPacketSet::workingSetFollowsTheAlgebra()
{
    std::mt19937 random(3);
    for (int round = 0; round < 2000; ++round) {
        AddressSet expected = randomSet(random, IpFamily::V4).complement();
        WorkingSet working(expected);
        for (int step = 0; step < 6; ++step) {
            const AddressSet other =
                step % 3 == 2 ? randomSet(random, IpFamily::V4).complement() : randomSet(random, IpFamily::V4);
            std::vector<AddressRange> common;
            working.collect(other, common);
            QCOMPARE(AddressSet(IpFamily::V4, common), expected.intersected(other));
            QCOMPARE(working.touches(other), expected.intersects(other));
            if (random() % 4 == 0) {
                working.unite(other.ranges());
                expected = expected.united(other);
            } else {
                working.subtract(other);
                expected = expected.subtracted(other);
            }
            QCOMPARE(working.toSet(), expected);
        }
    }
}

QTEST_APPLESS_MAIN(TestPacketSet)
#include "tst_packetset.moc"
