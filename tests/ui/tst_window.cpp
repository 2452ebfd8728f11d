// SPDX-License-Identifier: GPL-3.0-or-later
// The flows of the window, from opening a lab to the comparison, over the fake backend.
#include "tests/ui/support/windowstage.h"
#include "ui/history/historypage.h"
#include "ui/history/trendchart.h"
#include "ui/lab/labeditor.h"
#include "ui/shell/labpage.h"
#include "ui/theme/codeview.h"
#include "ui/theme/outcomelook.h"
#include "ui/theme/theme.h"
#include "ui/trust/certificatedialog.h"
#include "ui/trust/hostkeydialog.h"
#include "ui/trust/trustflow.h"
#include "ui/viewmodels/roles.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace daytwo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWindow : public QObject
{
    Q_OBJECT

private:
    static QString headline(WindowStage &stage) { return stage.find<QLabel>("headline")->text(); }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void withoutALabThereAreTwoDoors()
    {
        WindowStage stage;
        stage.window().show();
        QVERIFY(stage.find<QWidget>("openLabDoor")->isVisible());
        QVERIFY(!stage.window().actions().run->isEnabled());
        stage.find<QAbstractButton>("demoLabDoor")->click();
        QTRY_COMPARE_WITH_TIMEOUT(stage.window().session()->state(), LabSession::State::Open, 20'000);
        QVERIFY(stage.window().labPage()->isVisible());
        QVERIFY(stage.window().actions().run->isEnabled());
    }

    void theEyeLandsOnTheWorst()
    {
        WindowStage stage({.faultsInPast = {u"open-9100"_s}});
        QVERIFY(stage.open());
        QCOMPARE(stage.window().labPage()->nodePane()->node().value, u"gw-vpn"_s);
        QCOMPARE(stage.find<QLabel>("evidenceSentence")->text(),
                 u"Anyone on the LAN can reach 9100: rule 14 accepts it before your allowlist"_s);
        QVERIFY(headline(stage).contains(u"regressed"_s));
    }

    void runBreakRunCompare()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        QVERIFY(stage.run());
        QVERIFY2(!headline(stage).contains(u"failed"_s), qPrintable(headline(stage)));
        const QString before = stage.window().session()->newestRun().id;
        stage.backend().setFault(u"prometheus-stop"_s, true);
        QVERIFY(stage.run());
        QVERIFY2(headline(stage).contains(u"regressed"_s), qPrintable(headline(stage)));
        stage.window().labPage()->showNode(NodeId(u"mon"_s));
        QVERIFY(stage.settle());
        QCOMPARE(stage.find<QLabel>("evidenceSentence")->text(), u"inactive (dead) for 2 min"_s);

        stage.window().actions().viewHistory->trigger();
        stage.window().historyPage()->compare(before, stage.window().session()->newestRun().id);
        QVERIFY(stage.settle());
        QCOMPARE(stage.find<QLabel>("comparisonHeadline")->text(), u"2 regressed, 1 newly unknown"_s);
        auto *table = stage.find<QTableView>("comparison");
        QVERIFY(table->isVisible());
        Q_EMIT table->activated(table->model()->index(0, 0));
        QVERIFY(stage.window().labPage()->isVisible());
        QCOMPARE(stage.window().labPage()->nodePane()->node().value, u"mon"_s);
    }

    void stopEndsARun()
    {
        WindowStage stage({.perCheck = 30ms});
        QVERIFY(stage.open());
        stage.window().actions().run->trigger();
        QVERIFY(!stage.window().actions().run->isEnabled());
        QVERIFY(stage.window().actions().stop->isEnabled());
        QTest::keyClick(&stage.window(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.window().runController()->busy(), 20'000);
        QVERIFY(stage.settle());
        QVERIFY2(headline(stage).startsWith(u"Stopped after"_s), qPrintable(headline(stage)));
    }

    void runOneNodeAndOneCheck()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        stage.window().labPage()->showNode(NodeId(u"gpu"_s));
        stage.window().actions().runNode->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!stage.window().runController()->busy(), 20'000);
        QCOMPARE(stage.window().runController()->summary().planned,
                 int(stage.window().session()->picture()->checksOf(NodeId(u"gpu"_s)).size()));
        stage.window().labPage()->showCheck({NodeId(u"gpu"_s), CheckId(u"gpu.health"_s)});
        stage.window().actions().runCheck->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!stage.window().runController()->busy(), 20'000);
        QCOMPARE(stage.window().runController()->summary().planned, 1);
    }

    void evidenceCanBeCopiedAsCommand()
    {
        WindowStage stage({.faultsInPast = {u"open-9100"_s}});
        QVERIFY(stage.open());
        QVERIFY(stage.settle());
        QGuiApplication::clipboard()->clear();
        stage.window().actions().copyCommand->trigger();
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"ssh gw-vpn sudo -n iptables-save"_s);
        QCOMPARE(stage.find<QLineEdit>("mendLine")->text(), u"sudo iptables -D INPUT -p tcp --dport 9100 -j ACCEPT"_s);
    }

    void aBlockedCheckLeadsToItsBlocker()
    {
        WindowStage stage({.faultsInPast = {u"prometheus-stop"_s}});
        QVERIFY(stage.open());
        stage.window().labPage()->showCheck({NodeId(u"mon"_s), CheckId(u"prometheus.targets-complete"_s)});
        QVERIFY(stage.settle());
        auto *notice = stage.find<QLabel>("evidenceNotice");
        QVERIFY(notice->text().contains(u"Blocked by"_s));
        Q_EMIT notice->linkActivated(u"mon/prometheus.healthy"_s);
        QVERIFY(stage.settle());
        QCOMPARE(stage.find<QLabel>("evidenceTitle")->text(), u"Prometheus says it is healthy"_s);
    }

    void snapshotBeforeChange()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        stage.window().labPage()->showNode(NodeId(u"gw-vpn"_s));
        stage.window().actions().snapshot->trigger();
        auto *sheet = stage.find<QDialog>("snapshotSheet");
        QVERIFY(sheet && sheet->isVisible());
        QVERIFY(!sheet->isModal());
        auto *go = sheet->findChild<QAbstractButton *>(u"takeSnapshot"_s);
        QCOMPARE(go->text(), u"Snapshot gw-vpn"_s);
        auto *guests = sheet->findChild<QListWidget *>(u"snapshotGuests"_s);
        QCOMPARE(guests->count(), 5);
        guests->item(1)->setCheckState(Qt::Checked);
        QCOMPARE(go->text(), u"Snapshot gw-vpn and mon"_s);
        QVERIFY(!go->isEnabled()); // not before Proxmox was asked
        QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), 20'000);
        sheet->findChild<QLineEdit *>(u"snapshotNote"_s)->setText(u"allowlist for 9100"_s);
        go->click();
        QTRY_VERIFY_WITH_TIMEOUT(!stage.window().snapshotController()->busy(), 20'000);
        QCOMPARE(stage.backend().lastOrder().nodes.size(), size_t(2));
        QCOMPARE(stage.backend().lastOrder().note, u"allowlist for 9100"_s);
        QTRY_COMPARE(sheet->findChild<QLabel *>(u"snapshotCaption"_s)->text(), u"You can change things now."_s);
        QTest::qWait(400); // longer than a change of the order waits before Proxmox is asked again
        QCOMPARE(sheet->findChild<QLabel *>(u"snapshotCaption"_s)->text(), u"You can change things now."_s);
        QVERIFY(!go->isEnabled());
        guests->item(1)->setCheckState(Qt::Unchecked);
        QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), 20'000);
    }

    void whatCannotBeTakenIsNotTaken()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        stage.window().labPage()->showNode(NodeId(u"gpu"_s));
        stage.window().actions().snapshot->trigger();
        auto *sheet = stage.find<QDialog>("snapshotSheet");
        for (auto *box : sheet->findChildren<QAbstractButton *>()) {
            if (box->text().startsWith(u"With RAM"_s))
                box->click();
        }
        QTest::qWait(100);
        QTRY_VERIFY_WITH_TIMEOUT(stage.backend().calls(u"preflight"_s) > 0, 20'000);
        QVERIFY(stage.settle());
        QTest::qWait(50);
        QVERIFY(!sheet->findChild<QAbstractButton *>(u"takeSnapshot"_s)->isEnabled());
    }

    void rollbackNeedsTheNameTyped()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        stage.window().labPage()->showNode(NodeId(u"gw-vpn"_s));
        auto *tabs = stage.find<QTabWidget>("nodeTabs");
        tabs->setCurrentIndex(1);
        auto *table = stage.find<QTableView>("snapshots");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 3, 20'000);
        table->selectRow(1);
        for (auto *button : tabs->currentWidget()->findChildren<QAbstractButton *>()) {
            if (button->text().startsWith(u"Roll back"_s))
                button->click();
        }
        auto *dialog = stage.find<QDialog>("rollbackDialog");
        QVERIFY(dialog);
        auto *go = dialog->findChild<QAbstractButton *>(u"rollBack"_s);
        auto *typed = dialog->findChild<QLineEdit *>(u"typedName"_s);
        QCOMPARE(go->text(), u"Roll back gw-vpn"_s);
        QVERIFY(!go->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(typed->isEnabled(), 20'000);
        typed->setText(u"gw-vp"_s);
        QVERIFY(!go->isEnabled());
        typed->setText(u"gw-vpn"_s);
        QVERIFY(go->isEnabled());
        go->click();
        QTRY_COMPARE_WITH_TIMEOUT(stage.backend().rolledBack(), u"gw-vpn/before-firewall-rewrite"_s, 20'000);
    }

    void aRollbackThatCannotBeDoneSaysWhy()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        stage.window().labPage()->showNode(NodeId(u"gw-vpn"_s));
        auto *tabs = stage.find<QTabWidget>("nodeTabs");
        tabs->setCurrentIndex(1);
        auto *table = stage.find<QTableView>("snapshots");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 3, 20'000);
        table->selectRow(2);
        for (auto *button : tabs->currentWidget()->findChildren<QAbstractButton *>()) {
            if (button->text().startsWith(u"Roll back"_s))
                button->click();
        }
        auto *dialog = stage.find<QDialog>("rollbackDialog");
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"rollbackPreview"_s)->text().contains(u"stand in the way"_s));
        QVERIFY(!dialog->findChild<QLineEdit *>(u"typedName"_s)->isEnabled());
    }

    void anUnknownHostKeyIsShownThenTrusted()
    {
        WindowStage stage({.faults = {u"hostkey"_s}, .faultsInPast = {u"hostkey"_s}});
        QVERIFY(stage.open());
        stage.window().labPage()->showCheck({NodeId(u"gpu"_s), CheckId(u"ssh.hostkey"_s)});
        QVERIFY(stage.settle());
        auto *notice = stage.find<QLabel>("evidenceNotice");
        QVERIFY(notice->text().contains(u"trust:"_s));
        Q_EMIT notice->linkActivated(u"trust:"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stage.find<HostKeyDialog>("hostKeyDialog"), 20'000);
        QVERIFY(stage.backend().trusted().isEmpty()); // nothing by itself
        stage.find<HostKeyDialog>("hostKeyDialog")->findChild<QAbstractButton *>(u"trustKey"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(stage.backend().trusted().size(), 1, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(stage.backend().calls(u"run"_s) == 1, 20'000); // its checks can be made now
        QTRY_VERIFY_WITH_TIMEOUT(!stage.window().runController()->busy(), 20'000);
    }

    void aChangedHostKeyNeedsTheNameTyped()
    {
        HostKeyDialog dialog(
            {.node = NodeId(u"gpu"_s), .state = HostKeyQuestion::State::Changed, .knownFingerprint = u"SHA256:a"_s});
        auto *go = dialog.findChild<QAbstractButton *>(u"trustKey"_s);
        QVERIFY(!go->isEnabled());
        dialog.findChild<QLineEdit *>(u"typedName"_s)->setText(u"gpu"_s);
        QVERIFY(go->isEnabled());
    }

    void aChangedCertificateNeedsTheNameTyped()
    {
        CertificateDialog dialog({.endpoint = u"pve"_s, .fingerprint = u"AA:BB"_s, .pinned = u"AA:CC"_s});
        auto *go = dialog.findChild<QAbstractButton *>(u"pinCertificate"_s);
        QVERIFY(!go->isEnabled());
        dialog.findChild<QLineEdit *>(u"typedName"_s)->setText(u"pve"_s);
        QVERIFY(go->isEnabled());
    }

    void aPinnedCertificateIsReadFromTheFile()
    {
        WindowStage stage;
        QVERIFY(stage.open(u"/home/ops/lab.toml"_s));
        QSignalSpy opened(stage.window().session(), &LabSession::stateChanged);
        auto *trust = stage.window().findChild<TrustFlow *>();
        QVERIFY(trust);
        trust->askCertificate(u"pve"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stage.find<QDialog>("certificateDialog"), 20'000);
        auto *dialog = stage.find<QDialog>("certificateDialog");
        if (auto *typed = dialog->findChild<QLineEdit *>(u"typedName"_s))
            typed->setText(u"pve"_s);
        auto *go = dialog->findChild<QAbstractButton *>(u"pinCertificate"_s);
        QVERIFY(go->isEnabled());
        go->click();
        QTRY_COMPARE_WITH_TIMEOUT(stage.backend().calls(u"pinCertificate"_s), 1, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(opened.count() >= 2, 20'000); // opening, open
        QTRY_COMPARE_WITH_TIMEOUT(stage.window().session()->state(), LabSession::State::Open, 20'000);
    }

    void aBrokenLabFileOpensItsEditor()
    {
        WindowStage stage({.diagnostics = {{.span = {u"lab.toml"_s, 8, 1, 8, 7},
                                            .message = u"unknown key \"adress\""_s,
                                            .hint = u"did you mean \"address\"?"_s}}});
        QVERIFY(stage.open(u"/home/ops/lab.toml"_s));
        auto *text = stage.find<CodeView>("labText");
        QVERIFY(text->isVisible());
        QVERIFY(!stage.window().actions().run->isEnabled());
        QCOMPARE(stage.find<QLabel>("editorHeadline")->text().left(7), u"1 error"_s);
        Q_EMIT stage.find<QListView>("problems")->clicked(stage.find<QListView>("problems")->model()->index(0, 0));
        QCOMPARE(text->textCursor().blockNumber(), 7);
        text->setPlainText(text->toPlainText().replace(u"adress"_s, u"address"_s));
        stage.find<QAbstractButton>("saveLab")->click();
        QTRY_COMPARE_WITH_TIMEOUT(stage.window().session()->state(), LabSession::State::Open, 20'000);
        QVERIFY(stage.backend().writtenText().contains(u"address"_s));
        QTRY_VERIFY(stage.window().labPage()->isVisible());
    }

    void theOldPictureSaysItsAge()
    {
        WindowStage stage({.oldPicture = true});
        QVERIFY(stage.open());
        QVERIFY(stage.find<QLabel>("headlineDetail")->text().startsWith(u"Last known picture"_s));
    }

    void thePaletteFindsCommandsNodesAndChecks()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        const auto choose = [&stage](const QString &typed) {
            stage.window().actions().palette->trigger();
            if (!QTest::qWaitFor([&] { return stage.find<QDialog>("commandPalette") != nullptr; }, 20'000))
                return false;
            auto *text = stage.find<QLineEdit>("paletteText");
            text->setText(typed);
            QTest::keyClick(text, Qt::Key_Return);
            return QTest::qWaitFor([&] { return stage.find<QDialog>("commandPalette") == nullptr; }, 20'000);
        };
        QVERIFY(choose(u"svc-web"_s));
        QCOMPARE(stage.window().labPage()->nodePane()->node().value, u"svc-web"_s);
        QVERIFY(choose(u"Grafana reaches"_s));
        QCOMPARE(stage.window().labPage()->nodePane()->node().value, u"mon"_s);
        QVERIFY(choose(u"History"_s));
        QVERIFY(stage.window().historyPage()->isVisible());
    }

    void thePaletteFindsSnapshots()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        stage.window().labPage()->showNode(NodeId(u"mon"_s));
        stage.window().actions().palette->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(stage.find<QDialog>("commandPalette"), 20'000);
        auto *list = stage.find<QListView>("paletteList");
        stage.find<QLineEdit>("paletteText")->setText(u"before-firewall-rewrite gw-vpn"_s);
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0, 20'000);
        QCOMPARE(list->currentIndex().data().toString(), u"before-firewall-rewrite"_s);
        QTest::keyClick(stage.find<QLineEdit>("paletteText"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(stage.window().labPage()->nodePane()->node().value, u"gw-vpn"_s, 20'000);
        auto *table = stage.find<QTableView>("snapshots");
        QTRY_COMPARE_WITH_TIMEOUT(table->selectionModel()->selectedRows().size(), 1, 20'000);
        QCOMPARE(table->selectionModel()->selectedRows().front().data().toString(), u"before-firewall-rewrite"_s);
    }

    void historyFiltersAndTrends()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        stage.window().actions().viewHistory->trigger();
        QVERIFY(stage.settle());
        auto *runs = stage.find<QTableView>("runs");
        QCOMPARE(runs->model()->rowCount(), 40);
        stage.find<QLineEdit>("runFilter")->setText(u"prometheus nowhere"_s);
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 0, 20'000);
        stage.find<QLineEdit>("runFilter")->clear();
        QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 40, 20'000);
    }

    /// Of the first run the chart showed its axes alone.
    void theTrendOfOneRunIsSeen()
    {
        TrendChart chart;
        chart.resize(600, 300);
        TrendSeries one;
        one.seconds = {QPointF(1.7e12, 1.2)};
        chart.setSeries(one);
        const QImage withIt = chart.grab().toImage();
        chart.setSeries({});
        QVERIFY(withIt != chart.grab().toImage());
    }

    void panesAreWalkedByF6()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        stage.window().activateWindow();
        LabPage *page = stage.window().labPage();
        page->topology()->setFocus();
        page->focusNextPane();
        QCOMPARE(stage.window().focusWidget(), static_cast<QWidget *>(page->nodePane()->checklist()->view()));
        page->focusNextPane();
        QCOMPARE(stage.window().focusWidget(), static_cast<QWidget *>(page->nodePane()->evidence()));
        page->focusNextPane();
        QCOMPARE(stage.window().focusWidget(), static_cast<QWidget *>(page->topology()));
    }

    void theLayoutIsRemembered()
    {
        QTemporaryDir folder;
        const QString settings = folder.filePath(u"window.ini"_s);
        QList<int> sizes;
        {
            WindowStage stage({.settingsFile = settings});
            QVERIFY(stage.open());
            stage.window().resize(1400, 900);
            stage.window().labPage()->splitter()->setSizes({400, 900});
            QTest::qWait(20);
            sizes = stage.window().labPage()->splitter()->sizes();
            stage.window().close();
        }
        WindowStage again({.settingsFile = settings});
        QVERIFY(again.open());
        QCOMPARE(again.window().labPage()->splitter()->sizes(), sizes);
    }

    void settingsKeepTheirValues()
    {
        QTemporaryDir folder;
        SettingsFile file(folder.filePath(u"window.ini"_s));
        QCOMPARE(file.load(), Settings());
        Settings settings{
            .theme = ThemeChoice::Dark, .geometry = "abc", .lastLab = u"/x/lab.toml"_s, .reopenLast = false};
        file.save(settings);
        QCOMPARE(file.load(), settings);
        file.setMovedCards(u"a/b lab"_s, {{u"gw-vpn"_s, QPointF(3, 4)}});
        QCOMPARE(file.movedCards(u"a/b lab"_s).value(u"gw-vpn"_s), QPointF(3, 4));
        QVERIFY(file.movedCards(u"other"_s).isEmpty());
    }

    void theThemeCanChangeWhileTheWindowIsOpen()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        auto *detail = stage.find<QLabel>("nodeDetail");
        applyTheme(*qApp, ThemeChoice::Dark);
        QTRY_COMPARE(detail->palette().color(QPalette::WindowText), quietColor(darkPalette()));
        applyTheme(*qApp, ThemeChoice::Light);
        QTRY_COMPARE(detail->palette().color(QPalette::WindowText), quietColor(lightPalette()));
    }

    void demoFaultsAreOffered()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        auto *menu = stage.find<QMenu>("faults");
        QVERIFY(menu->menuAction()->isVisible());
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 7);
        menu->actions().front()->trigger();
        QVERIFY(stage.settle());
        QVERIFY(stage.run());
        QVERIFY(headline(stage).contains(u"gw-vpn"_s));
    }

    void closingInTheMiddleOfARunIsSafe()
    {
        WindowStage stage({.perCheck = 20ms});
        QVERIFY(stage.open());
        stage.window().actions().run->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(stage.window().runController()->progress().done > 0, 20'000);
        stage.window().close();
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
