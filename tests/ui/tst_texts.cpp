// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that are a third longer are not cut, right-to-left does not break, and German is complete.
#include "tests/ui/support/windowstage.h"
#include "ui/history/historypage.h"
#include "ui/shell/labpage.h"
#include "ui/theme/theme.h"
#include "ui/translations.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

/// Every text with accents and a third longer; placeholders, mnemonics and numbers stay.
class PseudoTranslator : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override
    {
        Q_UNUSED(context)
        Q_UNUSED(disambiguation)
        Q_UNUSED(n)
        QString text = QString::fromUtf8(source);
        const qsizetype letters = text.size();
        text.replace(u'a', u'á').replace(u'e', u'ë').replace(u'o', u'ö').replace(u'u', u'ü').replace(u'i', u'î');
        for (qsizetype i = 0; i < (letters * 3 + 9) / 10; ++i)
            text += i % 8 == 7 ? u' ' : u'x';
        return text;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

QString plain(QString text)
{
    return text.remove(u'&');
}

/// What does not fit: labels, buttons and tabs whose text needs more room than it has.
QStringList cutTexts(QWidget &top)
{
    QStringList cut;
    for (QWidget *widget : top.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&top) || widget->visibleRegion().isEmpty())
            continue;
        QSize needed;
        QString text;
        if (const auto *label = qobject_cast<QLabel *>(widget); label && label->pixmap().isNull()) {
            text = label->text();
            needed = label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
        } else if (qobject_cast<QPushButton *>(widget) || qobject_cast<QToolButton *>(widget) ||
                   qobject_cast<QCheckBox *>(widget)) {
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            text = button->text();
            const bool iconOnly = qobject_cast<QToolButton *>(widget) &&
                                  qobject_cast<QToolButton *>(widget)->toolButtonStyle() == Qt::ToolButtonIconOnly;
            needed = iconOnly
                         ? QSize()
                         : QSize(widget->fontMetrics().horizontalAdvance(plain(text)), widget->fontMetrics().height());
        } else if (const auto *field = qobject_cast<QLineEdit *>(widget);
                   field && !field->placeholderText().isEmpty()) {
            text = field->placeholderText();
            needed = QSize(field->fontMetrics().horizontalAdvance(text) + 12, field->fontMetrics().height());
        } else {
            continue;
        }
        if (text.isEmpty() || (needed.width() <= widget->width() + 1 && needed.height() <= widget->height() + 1))
            continue;
        cut.append(u"%1 %2: \"%3\" needs %4x%5, has %6x%7"_s
                       .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text.left(50))
                       .arg(needed.width())
                       .arg(needed.height())
                       .arg(widget->width())
                       .arg(widget->height()));
    }
    return cut;
}

}

class TestTexts : public QObject
{
    Q_OBJECT

private:
    void visitPages(WindowStage &stage, const QString &what)
    {
        const auto look = [&what](QWidget &widget, const char *page) {
            QTest::qWait(30);
            QString folder = qEnvironmentVariable("DAYTWO_SCREENSHOTS");
            if (!folder.isEmpty())
                widget.grab().save(QDir(folder).filePath(u"texts-%1-%2.png"_s.arg(what, QString::fromLatin1(page))));
            const QStringList cut = cutTexts(widget);
            QVERIFY2(cut.isEmpty(), qPrintable(what + u' ' + QString::fromLatin1(page) + u'\n' + cut.join(u'\n')));
        };
        look(stage.window(), "lab");
        stage.window().labPage()->showNode(NodeId(u"svc-web"_s));
        QVERIFY(stage.settle());
        look(stage.window(), "node");
        stage.window().actions().viewHistory->trigger();
        QVERIFY(stage.settle());
        look(stage.window(), "history");
        stage.window().actions().snapshot->trigger();
        auto *sheet = stage.find<QDialog>("snapshotSheet");
        QTest::qWait(350);
        look(*sheet, "snapshot");
        stage.window().actions().settings->trigger();
        look(*stage.find<QDialog>("settingsDialog"), "settings");
        stage.window().actions().keys->trigger();
        look(*stage.find<QDialog>("keySheet"), "keys");
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void longTextsAreNotCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1280x800") << QSize(1280, 800);
        QTest::newRow("1024x640") << QSize(1024, 640);
    }
    void longTextsAreNotCut()
    {
        QFETCH(QSize, size);
        PseudoTranslator pseudo;
        QCoreApplication::installTranslator(&pseudo);
        {
            WindowStage stage({.faultsInPast = {u"open-9100"_s, u"no-sudo"_s, u"updates"_s}});
            stage.window().resize(size);
            stage.window().show();
            QTest::qWait(20);
            const QStringList cut = cutTexts(stage.window());
            QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
            QVERIFY(stage.open());
            QVERIFY(stage.settle());
            QCOMPARE(stage.window().size(), size);
            visitPages(stage, u"pseudo-%1"_s.arg(size.width()));
        }
        QCoreApplication::removeTranslator(&pseudo);
    }

    void germanIsNotCut()
    {
        const Translations german(*qApp, QLocale(QLocale::German));
        QVERIFY(german.found());
        WindowStage stage({.faultsInPast = {u"open-9100"_s, u"no-sudo"_s, u"updates"_s}});
        stage.window().resize(1280, 800);
        QVERIFY(stage.open());
        QVERIFY(stage.settle());
        QVERIFY(stage.window().actions().run->text().contains(u"Prüfung"_s));
        visitPages(stage, u"german"_s);
    }

    void rightToLeftDoesNotBreak()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        {
            WindowStage stage({.faultsInPast = {u"open-9100"_s, u"no-sudo"_s}});
            stage.window().resize(1280, 800);
            QVERIFY(stage.open());
            QVERIFY(stage.settle());
            LabPage *page = stage.window().labPage();
            QVERIFY(page->topology()->mapTo(page, QPoint()).x() > page->nodePane()->mapTo(page, QPoint()).x());
            visitPages(stage, u"rtl"_s);
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void englishHasItsPlurals()
    {
        const Translations english(*qApp, QLocale(QLocale::English, QLocale::UnitedStates));
        QVERIFY(english.found());
        WindowStage stage;
        QVERIFY(stage.open());
        QCOMPARE(stage.find<QLabel>("journalState")->text(), u"journal ok, 40 runs"_s);
    }

    void noTextOfTheWindowIsUntranslated()
    {
        QFile file(QStringLiteral(SOURCE_ROOT "/translations/daytwo_de.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString context;
        QStringList open;
        int count = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"name"_s)
                context = xml.readElementText();
            else if (xml.name() == u"message"_s)
                ++count;
            else if (xml.name() == u"translation"_s && xml.attributes().value(u"type"_s) == u"unfinished"_s)
                open.append(context);
        }
        QVERIFY(!xml.hasError());
        QVERIFY(count > 350);
        QVERIFY2(open.isEmpty(), qPrintable(open.join(u' ')));
    }
};

QTEST_MAIN(TestTexts)
#include "tst_texts.moc"
