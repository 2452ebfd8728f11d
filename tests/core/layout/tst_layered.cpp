// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layered.h"

#include "core/layout/layering.h"
#include "core/layout/ordering.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

GraphNode node(const QString &id, std::optional<int> layer = {}, const QString &box = {})
{
    return {id, layer, box, {}};
}

/// The lab of the operations document.
LayeredGraph homeLab()
{
    LayeredGraph graph;
    graph.nodes = {node(u"outside"_s, 0),          node(u"me"_s, 1),
                   node(u"gw-vpn"_s, 1),           node(u"pve"_s, 2),
                   node(u"mon"_s, 3, u"pve"_s),    node(u"gpu"_s, 3, u"pve"_s),
                   node(u"svc-web"_s, 3, u"pve"_s)};
    graph.links = {{u"outside"_s, u"gw-vpn"_s}, {u"me"_s, u"gw-vpn"_s},  {u"gw-vpn"_s, u"pve"_s},
                   {u"gw-vpn"_s, u"mon"_s},     {u"gw-vpn"_s, u"gpu"_s}, {u"gw-vpn"_s, u"svc-web"_s}};
    graph.bands = {{u"vpn"_s, {u"me"_s, u"gw-vpn"_s}}, {u"lan"_s, {u"gw-vpn"_s, u"pve"_s, u"mon"_s, u"gpu"_s}}};
    return graph;
}

/// A lab of many hosts: a few hypervisors with guests, and a crowd of single hosts.
LayeredGraph bigLab(int hosts, unsigned seed)
{
    std::mt19937 random(seed);
    const auto pick = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    LayeredGraph graph;
    graph.nodes = {node(u"outside"_s, 0), node(u"gw-a"_s, 1), node(u"gw-b"_s, 1)};
    for (int i = 0; i < 8; ++i) {
        graph.nodes.push_back(node(u"pve%1"_s.arg(i), 2));
        graph.links.push_back({i % 2 ? u"gw-a"_s : u"gw-b"_s, u"pve%1"_s.arg(i)});
    }
    for (int i = static_cast<int>(graph.nodes.size()); i < hosts; ++i) {
        const QString id = u"h%1"_s.arg(i);
        if (pick(3) == 0) {
            graph.nodes.push_back(node(id));
            graph.links.push_back({pick(2) ? u"gw-a"_s : u"pve%1"_s.arg(pick(8)), id});
            if (pick(4) == 0)
                graph.links.push_back({u"gw-b"_s, id});
        } else {
            graph.nodes.push_back(node(id, {}, u"pve%1"_s.arg(pick(8))));
        }
    }
    graph.bands = {{u"lan"_s, {u"gw-a"_s, u"gw-b"_s, u"h100"_s, u"h200"_s}}};
    return graph;
}

/// The first pair of things that overlap and should not; empty when all is well.
QString overlap(const LayeredGraph &graph, const LayeredPicture &picture)
{
    const LayerPlan plan = planLayers(graph);
    std::map<QString, QString> boxOf;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        boxOf[graph.nodes[i].id] = graph.nodes[plan.items[plan.itemOf[i]].node].id;
    const auto check = [&](const auto &one, const auto &other, auto related) -> QString {
        for (const auto &[a, rectA] : one) {
            for (const auto &[b, rectB] : other) {
                if (!related(a, b) && rectA.intersects(rectB))
                    return a + u" and "_s + b;
            }
        }
        return {};
    };
    const auto same = [](const QString &a, const QString &b) { return a == b; };
    const auto never = [](const QString &, const QString &) { return false; };
    QString found = check(picture.cards, picture.cards, same);
    if (found.isEmpty())
        found = check(picture.boxes, picture.boxes, same);
    if (found.isEmpty())
        found = check(picture.boxes, picture.cards,
                      [&](const QString &box, const QString &card) { return boxOf[card] == box; });
    if (found.isEmpty())
        found = check(picture.bands, picture.cards, never);
    if (found.isEmpty())
        found = check(picture.bands, picture.boxes, never);
    return found.isEmpty() ? check(picture.bands, picture.bands, same) : found;
}

}

class LayeredTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNodeHasItsCard()
    {
        const LayeredGraph graph = homeLab();
        const LayeredPicture picture = layOutLayered(graph);
        QCOMPARE(picture.cards.size(), graph.nodes.size());
        QCOMPARE(picture.boxes.size(), 1U);
        QCOMPARE(picture.bands.size(), 2U);
        for (const auto &[id, card] : picture.cards) {
            QVERIFY(picture.bounds.contains(card));
            QCOMPARE(card.size(), LayoutMeasures().card);
        }
    }

    void layersGoDownInTheirOrder()
    {
        const LayeredPicture picture = layOutLayered(homeLab());
        QVERIFY(picture.cards.at(u"outside"_s).bottom() < picture.cards.at(u"gw-vpn"_s).top());
        QCOMPARE(picture.cards.at(u"me"_s).top(), picture.cards.at(u"gw-vpn"_s).top());
        QVERIFY(picture.cards.at(u"gw-vpn"_s).bottom() < picture.boxes.at(u"pve"_s).top());
    }

    void boxHoldsTheHypervisorAndItsGuests()
    {
        const LayeredPicture picture = layOutLayered(homeLab());
        const QRectF box = picture.boxes.at(u"pve"_s);
        for (const auto &id : {u"pve"_s, u"mon"_s, u"gpu"_s, u"svc-web"_s})
            QVERIFY2(box.contains(picture.cards.at(id)), qPrintable(id));
        QVERIFY(!box.intersects(picture.cards.at(u"gw-vpn"_s)));
        QVERIFY(picture.cards.at(u"pve"_s).bottom() < picture.cards.at(u"mon"_s).top());
    }

    void bandsRunBetweenLayersUnderTheirMembers()
    {
        const LayeredPicture picture = layOutLayered(homeLab());
        const QRectF vpn = picture.bands.at(u"vpn"_s);
        const QRectF lan = picture.bands.at(u"lan"_s);
        QVERIFY(picture.cards.at(u"gw-vpn"_s).bottom() < vpn.top());
        QVERIFY(vpn.bottom() < lan.top());
        QVERIFY(lan.bottom() < picture.boxes.at(u"pve"_s).top());
        QVERIFY(vpn.left() <= picture.cards.at(u"me"_s).left());
        QVERIFY(vpn.right() >= picture.cards.at(u"gw-vpn"_s).right());
    }

    void sameGraphSamePicture()
    {
        const LayeredGraph graph = bigLab(300, 1);
        QVERIFY(layOutLayered(graph) == layOutLayered(graph));
    }

    void nothingOverlaps_data()
    {
        QTest::addColumn<int>("hosts");
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed)
            QTest::addRow("random lab %u", seed) << static_cast<int>(seed * 30) << seed;
    }

    void nothingOverlaps()
    {
        QFETCH(int, hosts);
        QFETCH(unsigned, seed);
        const LayeredGraph graph = bigLab(hosts, seed);
        QCOMPARE(overlap(graph, layOutLayered(graph)), QString());
    }

    void aLeafMovesOnlyItsSiblings()
    {
        for (unsigned seed = 1; seed <= 8; ++seed) {
            LayeredGraph graph = bigLab(120, seed);
            const LayeredPicture before = layOutLayered(graph);
            graph.nodes.push_back(node(u"leaf"_s));
            graph.links.push_back({u"pve1"_s, u"leaf"_s});
            const LayeredPicture after = layOutLayered(graph);
            const LayerPlan plan = planLayers(graph);
            const int layer = plan.items[plan.itemOf.back()].layer;
            int above = 0;
            for (std::size_t i = 0; i + 1 < graph.nodes.size(); ++i) {
                if (plan.items[plan.itemOf[i]].layer >= layer)
                    continue;
                ++above;
                QCOMPARE(after.cards.at(graph.nodes[i].id), before.cards.at(graph.nodes[i].id));
            }
            QVERIFY(above > 2);
            QCOMPARE(overlap(graph, after), QString());
        }
    }

    void aGuestMovesNobodyOutsideItsLayer()
    {
        LayeredGraph graph = homeLab();
        const LayeredPicture before = layOutLayered(graph);
        graph.nodes.push_back(node(u"svc-new"_s, 3, u"pve"_s));
        const LayeredPicture after = layOutLayered(graph);
        for (const auto &id : {u"outside"_s, u"me"_s, u"gw-vpn"_s})
            QCOMPARE(after.cards.at(id), before.cards.at(id));
        QVERIFY(after.boxes.at(u"pve"_s).contains(after.cards.at(u"svc-new"_s)));
    }

    void layersFollowTheLongestWay()
    {
        LayeredGraph graph;
        graph.nodes = {node(u"a"_s), node(u"b"_s), node(u"c"_s), node(u"d"_s)};
        graph.links = {{u"a"_s, u"b"_s}, {u"b"_s, u"c"_s}, {u"a"_s, u"c"_s}, {u"c"_s, u"d"_s}};
        const LayerPlan plan = planLayers(graph);
        QCOMPARE(plan.layers.size(), 4U);
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(plan.items[i].layer, static_cast<int>(i));
    }

    void oddGraphsAreDrawnAllTheSame_data()
    {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<QStringList>("links");
        QTest::addColumn<QStringList>("boxes");
        QTest::newRow("nothing at all") << QStringList() << QStringList() << QStringList();
        QTest::newRow("one alone") << QStringList{u"a"_s} << QStringList() << QStringList();
        QTest::newRow("a circle of links")
            << QStringList{u"a"_s, u"b"_s, u"c"_s} << QStringList{u"a>b"_s, u"b>c"_s, u"c>a"_s} << QStringList();
        QTest::newRow("a link to itself") << QStringList{u"a"_s} << QStringList{u"a>a"_s} << QStringList();
        QTest::newRow("a link to nobody") << QStringList{u"a"_s} << QStringList{u"a>x"_s, u"x>a"_s} << QStringList();
        QTest::newRow("boxes in a circle")
            << QStringList{u"a"_s, u"b"_s} << QStringList() << QStringList{u"a>b"_s, u"b>a"_s};
        QTest::newRow("a box in a box") << QStringList{u"a"_s, u"b"_s, u"c"_s} << QStringList()
                                        << QStringList{u"b>a"_s, u"c>b"_s};
        QTest::newRow("a box that is nowhere") << QStringList{u"a"_s} << QStringList() << QStringList{u"a>x"_s};
        QTest::newRow("links there and back")
            << QStringList{u"a"_s, u"b"_s} << QStringList{u"a>b"_s, u"b>a"_s, u"a>b"_s} << QStringList();
    }

    void oddGraphsAreDrawnAllTheSame()
    {
        QFETCH(QStringList, ids);
        QFETCH(QStringList, links);
        QFETCH(QStringList, boxes);
        LayeredGraph graph;
        for (const QString &id : ids)
            graph.nodes.push_back(node(id));
        for (const QString &link : links)
            graph.links.push_back({link.section(u'>', 0, 0), link.section(u'>', 1)});
        for (const QString &box : boxes) {
            for (GraphNode &n : graph.nodes) {
                if (n.id == box.section(u'>', 0, 0))
                    n.box = box.section(u'>', 1);
            }
        }
        graph.bands = {{u"empty"_s, {}}, {u"nobody"_s, {u"x"_s}}};
        const LayeredPicture picture = layOutLayered(graph);
        QCOMPARE(picture.cards.size(), static_cast<std::size_t>(ids.size()));
        QVERIFY(picture.bands.empty());
        QCOMPARE(overlap(graph, picture), QString());
    }

    void sweepsUntangle()
    {
        LayeredGraph graph; // three pairs, crossed as written; each end has two links
        graph.nodes = {node(u"t"_s, 0),  node(u"a"_s, 1),  node(u"b"_s, 1), node(u"c"_s, 1),
                       node(u"c2"_s, 2), node(u"b2"_s, 2), node(u"a2"_s, 2)};
        for (const auto &id : {u"a"_s, u"b"_s, u"c"_s})
            graph.links.insert(graph.links.end(), {{u"t"_s, id}, {id, id + u'2'}});
        QCOMPARE(layOutLayered(graph).crossings, 0);
    }

    void crossingsAreCounted()
    {
        LayerPlan plan;
        plan.items.resize(4);
        plan.items[2].layer = plan.items[3].layer = 1;
        plan.layers = {{0, 1}, {2, 3}};
        plan.below = {{3}, {2}, {}, {}};
        plan.above = {{}, {}, {1}, {0}};
        QCOMPARE(countCrossings(plan), 1);
        plan.layers = {{1, 0}, {2, 3}};
        QCOMPARE(countCrossings(plan), 0);
        plan.below = {{2, 3}, {2, 3}, {}, {}};
        QCOMPARE(countCrossings(plan), 1);
    }

    void aCardMovedByHandStaysAndMovesNobodyElse()
    {
        LayeredGraph graph = homeLab();
        const LayeredPicture before = layOutLayered(graph);
        graph.nodes[1].fixedAt = QPointF(-900, 40);
        const LayeredPicture after = layOutLayered(graph);
        QCOMPARE(after.cards.at(u"me"_s).topLeft(), QPointF(-900, 40));
        for (const auto &[id, card] : before.cards) {
            if (id != u"me"_s)
                QCOMPARE(after.cards.at(id), card);
        }
    }

    void whatAMovedCardWouldCoverMakesRoom()
    {
        LayeredGraph graph = homeLab();
        const LayeredPicture before = layOutLayered(graph);
        graph.nodes[1].fixedAt = before.cards.at(u"gw-vpn"_s).topLeft() + QPointF(10, 0);
        const LayeredPicture after = layOutLayered(graph);
        QCOMPARE(after.cards.at(u"me"_s).topLeft(), *graph.nodes[1].fixedAt);
        QVERIFY(after.cards.at(u"gw-vpn"_s).left() > after.cards.at(u"me"_s).right());
        LayeredGraph free = graph;
        free.bands.clear();
        QCOMPARE(overlap(free, layOutLayered(free)), QString());
    }

    void aMovedHypervisorTakesItsGuestsAlong()
    {
        LayeredGraph graph = homeLab();
        const LayeredPicture before = layOutLayered(graph);
        graph.nodes[3].fixedAt = QPointF(2000, 1000);
        const LayeredPicture after = layOutLayered(graph);
        const QPointF by = after.cards.at(u"pve"_s).topLeft() - before.cards.at(u"pve"_s).topLeft();
        QCOMPARE(after.cards.at(u"pve"_s).topLeft(), QPointF(2000, 1000));
        QCOMPARE(after.cards.at(u"gpu"_s).topLeft(), before.cards.at(u"gpu"_s).topLeft() + by);
        QVERIFY(after.boxes.at(u"pve"_s).contains(after.cards.at(u"gpu"_s)));
    }

    void aMovedGuestStaysInItsBox()
    {
        LayeredGraph graph = homeLab();
        const LayeredPicture before = layOutLayered(graph);
        graph.nodes[5].fixedAt = before.cards.at(u"mon"_s).topLeft() + QPointF(8, 8);
        const LayeredPicture after = layOutLayered(graph);
        QCOMPARE(after.cards.at(u"gpu"_s).topLeft(), *graph.nodes[5].fixedAt);
        for (const auto &id : {u"pve"_s, u"mon"_s, u"gpu"_s, u"svc-web"_s})
            QVERIFY2(after.boxes.at(u"pve"_s).contains(after.cards.at(id)), qPrintable(id));
        graph.bands.clear();
        QCOMPARE(overlap(graph, layOutLayered(graph)), QString());
    }

    void fiveHundredNodesAreQuick()
    {
        LayeredGraph graph = bigLab(500, 7);
        for (std::size_t i = 0; i < graph.nodes.size(); i += 10)
            graph.nodes[i].fixedAt = QPointF(static_cast<qreal>(i) * 40, 3000);
        QElapsedTimer timer;
        timer.start();
        const LayeredPicture picture = layOutLayered(graph);
        QCOMPARE(picture.cards.size(), 500U);
        QVERIFY2(timer.elapsed() < 2000, "unoptimised and under sanitizers it must still be far below a second or two");
        qInfo("500 nodes in %lld ms", timer.elapsed());
    }

    void aLongChainNeedsNoStack()
    {
        LayeredGraph graph;
        for (int i = 0; i < 5000; ++i) {
            graph.nodes.push_back(node(QString::number(i)));
            if (i > 0)
                graph.links.push_back({QString::number(i), QString::number(i - 1)});
        }
        QCOMPARE(planLayers(graph).layers.size(), 5000U);
    }
};

QTEST_GUILESS_MAIN(LayeredTest)
#include "tst_layered.moc"
