// SPDX-License-Identifier: GPL-3.0-or-later
// The whole round with the keyboard alone: run, walk the topology, open a node, its checklist, its evidence, a snapshot
// before the change, the comparison in the history. Nothing here is clicked, and no slot is called.
#include "tests/ui/support/windowstage.h"
#include "ui/history/historypage.h"
#include "ui/shell/labpage.h"
#include "ui/theme/theme.h"
#include "ui/viewmodels/roles.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

/// Presses a key where the keyboard is.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *target = QApplication::focusWidget();
    if (!target)
        target = QApplication::activeWindow();
    QVERIFY(target);
    QTest::keyClick(target, key, modifiers);
}

void type(const QString &text)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), text);
}

/// Tab until the keyboard is in `wanted`; false, with the way it took, when it went round without coming by.
bool tabTo(const QWidget *wanted)
{
    QStringList way;
    for (int i = 0; i < 80; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus == wanted)
            return true;
        way << (focus ? QString::fromLatin1(focus->metaObject()->className()) + u'#' + focus->objectName() : u"-"_s);
        press(Qt::Key_Tab);
    }
    qWarning("%s", qPrintable(way.mid(0, 20).join(u' ')));
    return false;
}

}

class TestKeyboard : public QObject
{
    Q_OBJECT

private:
    static bool activate(WindowStage &stage)
    {
        stage.window().activateWindow();
        return QTest::qWaitForWindowActive(&stage.window());
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void theWholeRound()
    {
        WindowStage stage({.faults = {u"open-9100"_s}});
        QVERIFY(stage.open());
        QVERIFY(activate(stage));
        LabPage *page = stage.window().labPage();

        press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.window().runController()->busy(), 60'000);
        QVERIFY(stage.settle());
        QVERIFY(stage.find<QLabel>("headline")->text().contains(u"regressed"_s));

        // walk the topology
        QVERIFY(tabTo(page->topology()));
        type(u"pve"_s);
        QCOMPARE(page->topology()->topology()->current()->node().id.value, u"pve"_s);
        press(Qt::Key_Up);
        QCOMPARE(page->topology()->topology()->current()->node().id.value, u"gw-vpn"_s);
        press(Qt::Key_Return);
        QVERIFY(stage.settle());
        QCOMPARE(page->nodePane()->node().value, u"gw-vpn"_s);

        // the checklist, and what is behind its worst light
        auto *list = page->nodePane()->checklist()->view();
        QVERIFY(tabTo(list));
        QCOMPARE(list->currentIndex().data(LightRole).toInt(), int(Light::Fail));
        press(Qt::Key_E);
        QVERIFY(stage.settle());
        QVERIFY(stage.find<QLabel>("evidenceSentence")->text().startsWith(u"Anyone on the LAN"_s));
        QVERIFY(page->nodePane()->evidence()->isAncestorOf(QApplication::focusWidget()) ||
                page->nodePane()->evidence() == QApplication::focusWidget());
        QApplication::clipboard()->clear();
        press(Qt::Key_C);
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::clipboard()->text().contains(u"iptables-save"_s), 20'000);

        // only what is wrong, and find
        press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), stage.find<QLineEdit>("checkFilter"));
        type(u"9100"_s);
        QTRY_COMPARE(stage.find<QTreeView>("checklist")->currentIndex().data().toString(),
                     u"Port 9100 only from monitoring and VPN"_s);
        QVERIFY(tabTo(stage.find<QCheckBox>("onlyWrong")));
        press(Qt::Key_Space);
        QVERIFY(stage.find<QCheckBox>("onlyWrong")->isChecked());
    }

    void paneByPane()
    {
        WindowStage stage({.faultsInPast = {u"open-9100"_s}});
        QVERIFY(stage.open());
        QVERIFY(activate(stage));
        LabPage *page = stage.window().labPage();
        QVERIFY(tabTo(page->topology()));
        QWidgetList visited;
        for (int i = 0; i < 3; ++i) {
            press(Qt::Key_F6);
            visited.append(QApplication::focusWidget());
        }
        QVERIFY(visited.contains(page->topology()));
        QVERIFY(visited.contains(page->nodePane()->checklist()->view()));
        QCOMPARE(QSet<QWidget *>(visited.begin(), visited.end()).size(), 3);
    }

    void aSnapshotBeforeTheChange()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        QVERIFY(activate(stage));
        stage.window().labPage()->showNode(NodeId(u"gw-vpn"_s));
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *sheet = stage.find<QDialog>("snapshotSheet");
        QVERIFY(sheet);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), sheet, 20'000);
        auto *guests = sheet->findChild<QListWidget *>(u"snapshotGuests"_s);
        QVERIFY(guests);
        QVERIFY(tabTo(guests));
        auto *go = sheet->findChild<QPushButton *>(u"takeSnapshot"_s);
        QVERIFY(go);
        press(Qt::Key_Down); // gw-vpn, which is shown, is ticked already
        press(Qt::Key_Space);
        QCOMPARE(guests->item(1)->checkState(), Qt::Checked);
        QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), 20'000);
        QVERIFY(tabTo(go));
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(stage.backend().lastOrder().nodes.size(), size_t(2), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(sheet->findChild<QLabel *>(u"snapshotCaption"_s)->text(),
                                  u"You can change things now."_s, 20'000);
        press(Qt::Key_Space); // the keyboard is on Close by now
        QTRY_VERIFY_WITH_TIMEOUT(stage.find<QDialog>("snapshotSheet") == nullptr, 20'000);
    }

    void compareInTheHistory()
    {
        WindowStage stage({.faultsInPast = {u"open-9100"_s}});
        QVERIFY(stage.open());
        QVERIFY(activate(stage));
        press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(stage.settle());
        auto *runs = stage.find<QAbstractItemView>("runs");
        QVERIFY(runs->isVisible());
        QVERIFY(tabTo(runs));
        press(Qt::Key_Home);
        press(Qt::Key_Home, Qt::ControlModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(runs->selectionModel()->selectedRows().size(), 2);
        auto *compare = stage.find<QPushButton>("compareRuns");
        QVERIFY(compare->isEnabled());
        QVERIFY(tabTo(compare));
        press(Qt::Key_Space);
        QVERIFY(stage.settle());
        auto *items = stage.find<QAbstractItemView>("comparison");
        QVERIFY(items && items->isVisible());
        QVERIFY(items->model()->rowCount() > 0);
        QVERIFY(items->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u" on gw-vpn: "_s));
        press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(stage.window().labPage()->isVisible());
    }

    void thePaletteGoesAnywhere()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        QVERIFY(activate(stage));
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(stage.find<QDialog>("commandPalette"), 20'000);
        auto *palette = stage.find<QDialog>("commandPalette");
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), palette, 20'000);
        type(u"svc-git"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(stage.window().labPage()->nodePane()->node().value, u"svc-git"_s, 20'000);
    }

    void escapeStopsARun()
    {
        WindowStage stage({.perCheck = std::chrono::milliseconds(40)});
        QVERIFY(stage.open());
        QVERIFY(activate(stage));
        press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(stage.window().runController()->progress().done > 0, 20'000);
        press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.window().runController()->busy(), 20'000);
        QVERIFY(stage.settle());
        QCOMPARE(stage.window().session()->newestRun().state, RunState::Stopped);
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
