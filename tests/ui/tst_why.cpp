// SPDX-License-Identifier: GPL-3.0-or-later
// Why a light has its colour: what stands behind it, judging it again, and silencing it, over the fake backend.
#include "tests/ui/support/windowstage.h"
#include "ui/checklist/silencedialog.h"
#include "ui/history/historypage.h"
#include "ui/shell/labpage.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

const CheckPlace kPlace{NodeId(u"gw-vpn"_s), CheckId(u"updates.pending"_s)};

QString example()
{
    QFile file(QStringLiteral(SOURCE_ROOT) + u"/resources/examples/home-lab.toml"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}

class TestWhy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void theEvidenceSaysWhy()
    {
        WindowStage stage({.faultsInPast = {u"open-9100"_s}});
        QVERIFY(stage.open());
        QVERIFY(stage.settle());
        for (const char *name : {"evidenceRule", "evidenceGrade", "evidenceThresholds", "evidenceDocument",
                                 "evidenceLastPass", "evidenceExpected", "evidenceSeen", "evidenceRemedy"}) {
            auto *label = stage.find<QLabel>(name);
            QVERIFY2(label && !label->text().isEmpty(), name);
        }
        QVERIFY(stage.find<QLabel>("evidenceGrade")->text().startsWith(u"Not a warning"_s));
        QVERIFY(stage.find<QLabel>("evidenceLastPass")->text().contains(u"in run r-"_s));
        QVERIFY(stage.find<QLabel>("evidenceDocument")->text().contains(u"(B"_s));
    }

    void aRunIsJudgedAgain()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        stage.window().actions().viewHistory->trigger();
        QVERIFY(stage.settle());
        auto *button = stage.find<QAbstractButton>("rejudgeRun");
        QVERIFY(!button->isEnabled());
        stage.find<QTableView>("runs")->selectRow(0);
        QVERIFY(button->isEnabled());
        button->click();
        QTRY_COMPARE_WITH_TIMEOUT(stage.backend().calls(u"rejudge"_s), 1, 20'000);
        QVERIFY(stage.settle());
        QVERIFY(stage.find<QTableView>("comparison")->isVisible());
        QCOMPARE(stage.find<QLabel>("comparisonHeadline")->text(), u"1 regressed, 1 newly unknown"_s);
        const QString between = stage.find<QLabel>("comparisonBetween")->text();
        QVERIFY2(between.contains(u"the lab file has been changed since"_s), qPrintable(between));
    }

    void aSilenceNeedsAReason()
    {
        WindowStage stage;
        QVERIFY(stage.open(u"/home/ops/lab.toml"_s));
        SilenceDialog dialog(stage.window().session(), kPlace);
        auto *go = dialog.findChild<QAbstractButton *>(u"silenceGo"_s);
        auto *copy = dialog.findChild<QAbstractButton *>(u"silenceCopy"_s);
        QVERIFY(!go->isEnabled() && !copy->isEnabled());
        QVERIFY(dialog.findChild<QLabel *>(u"silenceProblem"_s)->text().contains(u"needs a reason"_s));
        dialog.findChild<QLineEdit *>(u"silenceReason"_s)->setText(u"window on Saturday"_s);
        QVERIFY(go->isEnabled() && copy->isEnabled());
        // Nothing is silenced for ever, nor for the past.
        auto *until = dialog.findChild<QDateEdit *>(u"silenceUntil"_s);
        until->setDate(QDate::currentDate().addDays(-3));
        QCOMPARE(dialog.silence().until, QDate::currentDate());
    }

    void aSilenceIsWrittenAndAllElseStays()
    {
        WindowStage stage;
        QVERIFY(stage.open(u"/home/ops/lab.toml"_s));
        QVERIFY(stage.backend().writeText({}, example()));
        SilenceDialog dialog(stage.window().session(), kPlace);
        QSignalSpy told(&dialog, &SilenceDialog::told);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.findChild<QLineEdit *>(u"silenceReason"_s)->setText(u"window on Saturday"_s);
        dialog.findChild<QAbstractButton *>(u"silenceGo"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(accepted.count(), 1, 20'000);
        QCOMPARE(told.count(), 1);
        const QString text = stage.backend().writtenText();
        QVERIFY(text.startsWith(example()));
        QVERIFY(text.contains(u"[[silence]]\nnode = \"gw-vpn\"\ncheck = \"updates.pending\"\nreason = \"window on "
                              "Saturday\"\nuntil = "_s));
    }

    void whatCannotBeWrittenIsToldWithTheLines()
    {
        WindowStage stage;
        QVERIFY(stage.open(u"/home/ops/lab.toml"_s));
        QVERIFY(stage.backend().writeText({}, u"schema = 1\nnonsense"_s));
        SilenceDialog dialog(stage.window().session(), kPlace);
        dialog.findChild<QLineEdit *>(u"silenceReason"_s)->setText(u"why"_s);
        dialog.findChild<QAbstractButton *>(u"silenceGo"_s)->click();
        auto *problem = dialog.findChild<QLabel *>(u"silenceProblem"_s);
        QTRY_VERIFY_WITH_TIMEOUT(problem->text().startsWith(u"Not written: "_s), 20'000);
        QVERIFY(dialog.findChild<QPlainTextEdit *>(u"silenceLines"_s)->toPlainText().contains(u"reason = \"why\""_s));
        QCOMPARE(stage.backend().writtenText(), u"schema = 1\nnonsense"_s);
    }

    void theDemoLabGivesTheLinesToPaste()
    {
        WindowStage stage;
        QVERIFY(stage.open());
        SilenceDialog dialog(stage.window().session(), kPlace);
        dialog.show();
        dialog.findChild<QLineEdit *>(u"silenceReason"_s)->setText(u"why"_s);
        dialog.findChild<QCheckBox *>(u"silenceEverywhere"_s)->setChecked(true);
        QVERIFY(!dialog.findChild<QAbstractButton *>(u"silenceGo"_s)->isVisible());
        QGuiApplication::clipboard()->clear();
        dialog.findChild<QAbstractButton *>(u"silenceCopy"_s)->click();
        const QString pasted = QGuiApplication::clipboard()->text();
        QVERIFY(pasted.startsWith(u"[[silence]]\ncheck = \"updates.pending\"\n"_s));
        QVERIFY(!dialog.findChild<QLabel *>(u"silenceProblem"_s)->text().isEmpty());
    }
};

QTEST_MAIN(TestWhy)
#include "tst_why.moc"
