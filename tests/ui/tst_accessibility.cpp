// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be operated has a name, and Tab goes through it in the order of reading.
#include "tests/ui/support/windowstage.h"
#include "ui/history/historypage.h"
#include "ui/shell/labpage.h"
#include "ui/theme/theme.h"

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
#include <QTest>
#include <QTreeView>

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
