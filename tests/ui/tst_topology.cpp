// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/windowstage.h"
#include "ui/shell/labpage.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class TestTopology : public QObject
{
    Q_OBJECT

private:
    static QHash<QString, QPointF> places(TopologyScene *scene)
    {
        QHash<QString, QPointF> places;
        for (const NodeItem *card : scene->cards())
            places.insert(card->node().id.value, card->pos());
        return places;
    }
    static QString current(TopologyView *view)
    {
        const NodeItem *card = view->topology()->current();
        return card ? card->node().id.value : QString();
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void theSameLabGivesTheSamePicture()
    {
        WindowStage first;
        WindowStage second;
        QVERIFY(first.open());
        QVERIFY(second.open());
        TopologyScene *scene = first.window().labPage()->topology()->topology();
        QCOMPARE(places(scene), places(second.window().labPage()->topology()->topology()));
        QCOMPARE(scene->cards().size(), 8);
    }

    void aCardMovedByHandStays()
    {
        QTemporaryDir folder;
        const QString settings = folder.filePath(u"window.ini"_s);
        const QPointF there(700, 40);
        {
            WindowStage stage({.settingsFile = settings});
            QVERIFY(stage.open());
            NodeItem *card = stage.window().labPage()->topology()->topology()->item(NodeId(u"outside"_s));
            card->setPos(there);
            Q_EMIT card->dropped();
        }
        WindowStage again({.settingsFile = settings});
        QVERIFY(again.open());
        TopologyScene *scene = again.window().labPage()->topology()->topology();
        QCOMPARE(scene->item(NodeId(u"outside"_s))->pos(), there);
        scene->forgetMoved();
        QVERIFY(scene->item(NodeId(u"outside"_s))->pos() != there);
    }

    void arrowsWalkAndEnterOpens()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        TopologyView *view = stage.window().labPage()->topology();
        view->topology()->setCurrent(NodeId(u"gw-vpn"_s));
        QTest::keyClick(view, Qt::Key_Up);
        QVERIFY(current(view) == u"outside"_s || current(view) == u"@you"_s);
        const QString above = current(view);
        QTest::keyClick(view, above == u"outside"_s ? Qt::Key_Right : Qt::Key_Left);
        QVERIFY(current(view) != above);
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(current(view), u"gw-vpn"_s);
        QSignalSpy opened(view, &TopologyView::opened);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
    }

    void everyCardIsReachedByArrows()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        TopologyScene *scene = stage.window().labPage()->topology()->topology();
        QSet<QString> seen{scene->cards().front()->node().id.value};
        QList<NodeItem *> open{scene->cards().front()};
        while (!open.isEmpty()) {
            NodeItem *card = open.takeFirst();
            for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
                NodeItem *next = scene->neighbour(card, key);
                if (next && !seen.contains(next->node().id.value)) {
                    seen.insert(next->node().id.value);
                    open.append(next);
                }
            }
        }
        QCOMPARE(seen.size(), scene->cards().size());
    }

    void typingFindsANode()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        TopologyView *view = stage.window().labPage()->topology();
        QTest::keyClicks(view, u"svc-g"_s);
        QCOMPARE(current(view), u"svc-git"_s);
        QTest::qWait(1300); // forgotten after a while
        QTest::keyClicks(view, u"vpn"_s);
        QCOMPARE(current(view), u"gw-vpn"_s);
    }

    void zoomHasThreeLevels()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        TopologyView *view = stage.window().labPage()->topology();
        QSet<int> seen{int(view->detail())};
        for (int i = 0; i < 14; ++i) {
            view->zoomBy(1 / 1.25);
            seen.insert(int(view->detail()));
            QVERIFY(!view->grab().isNull());
        }
        QCOMPARE(seen.size(), 3);
        QCOMPARE(view->detail(), CardDetail::Dot);
        view->fitAll();
        QCOMPARE(view->detail(), CardDetail::Card);
    }

    void selectingACardShowsItsChecklist()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        stage.window().labPage()->topology()->topology()->setCurrent(NodeId(u"gpu"_s));
        QCOMPARE(stage.window().labPage()->nodePane()->node().value, u"gpu"_s);
    }

    void cardsAreKnownToAssistiveTechnology()
    {
        WindowStage stage({.faultsInPast = {u"open-9100"_s}});
        QVERIFY(stage.open());
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(stage.window().labPage()->topology());
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 8);
        QStringList names;
        for (int i = 0; i < list->childCount(); ++i) {
            QAccessibleInterface *card = list->child(i);
            QVERIFY(card && card->isValid());
            QCOMPARE(list->indexOfChild(card), i);
            QCOMPARE(card->parent()->object(), list->object());
            QVERIFY(card->rect().isValid());
            names.append(card->text(QAccessible::Name));
            if (names.last().startsWith(u"mon,"_s)) {
                card->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
                QVERIFY(card->state().selected);
            }
        }
        QVERIFY2(names.contains(u"gw-vpn, gateway, 2 failed, 17 passed, 1 skipped"_s), qPrintable(names.join(u'\n')));
        QCOMPARE(stage.window().labPage()->nodePane()->node().value, u"mon"_s);
    }
};

QTEST_MAIN(TestTopology)
#include "tst_topology.moc"
