// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be operated has a name, and Tab goes through it in the order of reading.
#include "tests/ui/support/windowstage.h"
#include "ui/history/historypage.h"
#include "ui/proxmox/rollbackdialog.h"
#include "ui/shell/labpage.h"
#include "ui/theme/theme.h"
#include "ui/trust/certificatedialog.h"
#include "ui/trust/hostkeydialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QStatusBar>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <memory>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

bool isPartOfAnother(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent);
    return widget->objectName().startsWith(u"qt_"_s) || parent->objectName().startsWith(u"qt_"_s) ||
           qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent) ||
           qobject_cast<const QLineEdit *>(parent) || (area && area->viewport() == widget);
}

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

QStringList namelessIn(QWidget &top)
{
    QStringList nameless;
    for (QWidget *widget : top.findChildren<QWidget *>()) {
        const bool operated = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
                              qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget) ||
                              qobject_cast<QAbstractItemView *>(widget) || (widget->focusPolicy() & Qt::TabFocus);
        if (!operated || isPartOfAnother(widget) || qobject_cast<QLabel *>(widget) || widget->inherits("QTabBar") ||
            widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton") || widget->inherits("QMenu") ||
            widget->inherits("QSplitterHandle") || widget->inherits("QStackedWidget") ||
            widget->inherits("QAbstractScrollAreaScrollBarContainer"))
            continue;
        if (nameOf(widget).isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u'#' + widget->objectName() +
                            u" in "_s + QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
    }
    return nameless;
}

}

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void everyControlHasAName()
    {
        WindowStage stage({.faultsInPast = {u"open-9100"_s, u"svc-git-off"_s}});
        QVERIFY(stage.open());
        QVERIFY(stage.settle());
        stage.window().actions().snapshot->trigger();
        stage.window().actions().keys->trigger();
        stage.window().actions().settings->trigger();
        stage.window().actions().palette->trigger();
        QVERIFY(stage.settle());
        QTRY_VERIFY(stage.find<QDialog>("commandPalette"));
        const QStringList nameless = namelessIn(stage.window());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void everyControlOfADialogHasAName_data()
    {
        QTest::addColumn<QString>("dialog");
        for (const char *dialog : {"snapshot sheet", "rollback", "changed host key", "changed certificate", "settings",
                                   "keys", "palette", "editor"})
            QTest::newRow(dialog) << QString::fromLatin1(dialog);
    }
    void everyControlOfADialogHasAName()
    {
        QFETCH(QString, dialog);
        WindowStage stage({.faultsInPast = {u"open-9100"_s}});
        QVERIFY(stage.open(u"/home/ops/lab.toml"_s));
        SnapshotController snapshots(stage.backend());
        std::unique_ptr<QDialog> own;
        QWidget *shown = nullptr;
        const auto byAction = [&](QAction *action, const char *name) {
            action->trigger();
            if (QTest::qWaitFor([&] { return stage.find<QDialog>(name) != nullptr; }, 20'000))
                shown = stage.find<QDialog>(name);
        };
        const Actions &actions = stage.window().actions();
        if (dialog == "snapshot sheet"_L1)
            byAction(actions.snapshot, "snapshotSheet");
        else if (dialog == "settings"_L1)
            byAction(actions.settings, "settingsDialog");
        else if (dialog == "keys"_L1)
            byAction(actions.keys, "keySheet");
        else if (dialog == "palette"_L1)
            byAction(actions.palette, "commandPalette");
        else if (dialog == "editor"_L1) {
            actions.editLab->trigger();
            shown = stage.window().centralWidget();
        } else if (dialog == "rollback"_L1)
            own = std::make_unique<RollbackDialog>(&snapshots, NodeId(u"gw-vpn"_s), u"before-firewall-rewrite"_s);
        else if (dialog == "changed host key"_L1)
            own = std::make_unique<HostKeyDialog>(HostKeyQuestion{.node = NodeId(u"gpu"_s),
                                                                  .state = HostKeyQuestion::State::Changed,
                                                                  .fingerprint = u"SHA256:a"_s,
                                                                  .knownFingerprint = u"SHA256:b"_s});
        else
            own = std::make_unique<CertificateDialog>(
                CertificateQuestion{.endpoint = u"pve"_s, .fingerprint = u"AA:BB"_s, .pinned = u"AA:CC"_s});
        if (own) {
            own->open();
            shown = own.get();
        }
        QVERIFY(shown);
        QVERIFY(stage.settle());
        const QStringList nameless = namelessIn(*shown);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        if (auto *window = qobject_cast<QDialog *>(shown))
            QVERIFY(!nameOf(window).isEmpty());
        // and the keyboard reaches something in it
        const QWidgetList all = shown->findChildren<QWidget *>();
        QVERIFY(std::any_of(all.begin(), all.end(), [](const QWidget *part) {
            return part->isEnabled() && (part->focusPolicy() & Qt::TabFocus);
        }));
    }

    void whatIsSaidAtTheBottomIsHeard()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        stage.window().statusBar()->showMessage(u"Copied: uptime"_s);
        QCOMPARE(nameOf(stage.window().statusBar()), u"Copied: uptime"_s);
    }

    void aScreenReaderOpensAView()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        const auto toggle = [&stage](const QString &name) {
            for (QAbstractButton *button : stage.window().findChildren<QAbstractButton *>()) {
                QAccessibleInterface *face = QAccessible::queryAccessibleInterface(button);
                if (face->text(QAccessible::Name) == name && face->actionInterface() &&
                    face->actionInterface()->actionNames().contains(QAccessibleActionInterface::toggleAction()))
                    face->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
            }
        };
        toggle(u"History"_s);
        QVERIFY(stage.window().historyPage()->isVisible());
        QVERIFY(stage.window().actions().viewHistory->isChecked());
        QVERIFY(!stage.window().actions().viewLab->isChecked());
        toggle(u"History"_s); // it is open; it stays so
        QVERIFY(stage.window().historyPage()->isVisible());
        QTRY_VERIFY(stage.window().actions().viewHistory->isChecked());
        toggle(u"Lab"_s);
        QVERIFY(stage.window().labPage()->isVisible());
    }

    void everyCommandIsInAMenu()
    {
        WindowStage stage;
        QSet<QAction *> inMenus;
        for (const QAction *menu : stage.window().menuBar()->actions()) {
            for (QAction *action : menu->menu()->actions())
                inMenus.insert(action);
        }
        for (QAction *action : stage.window().actions().all())
            QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
    }

    void noTwoCommandsShareAShortcut()
    {
        WindowStage stage;
        QHash<QString, QString> seen;
        for (const QAction *action : stage.window().actions().all()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                const QString text = keys.toString();
                QVERIFY2(!seen.contains(text), qPrintable(text + u' ' + action->text()));
                seen.insert(text, action->text());
            }
        }
    }

    void rowsOfTheChecklistAreSpoken()
    {
        WindowStage stage({.faultsInPast = {u"open-9100"_s}});
        QVERIFY(stage.open());
        auto *view = stage.find<QAbstractItemView>("checklist");
        const QString spoken = view->currentIndex().data(Qt::AccessibleTextRole).toString();
        QCOMPARE(spoken,
                 u"failed: Port 9100 only from monitoring and VPN. Anyone on the LAN can reach 9100: rule 14 accepts "
                 "it before your allowlist"_s);
    }

    void tabGoesInTheOrderOfReading()
    {
        WindowStage stage({.faultsInPast = {u"open-9100"_s}});
        QVERIFY(stage.open());
        LabPage *page = stage.window().labPage();
        QWidgetList order;
        QWidget *widget = page->topology();
        for (int i = 0; i < 400 && widget; ++i) {
            widget = widget->nextInFocusChain();
            if (widget == page->topology())
                break;
            if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && page->isAncestorOf(widget))
                order.append(widget);
        }
        const auto place = [&order](const QWidget *part) { return order.indexOf(part); };
        QWidget *filter = stage.find<QWidget>("checkFilter");
        QWidget *onlyWrong = stage.find<QWidget>("onlyWrong");
        QVERIFY(place(filter) >= 0 && place(filter) < place(onlyWrong));
        QVERIFY(place(onlyWrong) < place(page->nodePane()->checklist()->view()));
        QVERIFY(place(page->nodePane()->checklist()->view()) < place(stage.find<QWidget>("copyCommand")));
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
