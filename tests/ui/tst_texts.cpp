// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that are a third longer are not cut, right-to-left does not break, and German is complete.
#include "tests/ui/support/windowstage.h"
#include "ui/history/historypage.h"
#include "ui/shell/labpage.h"
#include "ui/theme/theme.h"
#include "ui/translations.h"
#include "ui/viewmodels/comparisonmodel.h"
#include "ui/viewmodels/wording.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
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

struct Message
{
    QString context;
    QString source;
    QStringList forms;
    bool finished = true;
};

std::vector<Message> messagesOf(const QString &path)
{
    QFile file(path);
    std::vector<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name"_s)
            context = xml.readElementText();
        else if (xml.name() == u"source"_s)
            messages.push_back({.context = context, .source = xml.readElementText(), .forms = {}});
        else if (xml.name() == u"translation"_s) {
            Message &message = messages.back();
            message.finished = !xml.attributes().hasAttribute(u"type"_s);
            QString text;
            while (!xml.atEnd() &&
                   !(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation"_s)) {
                if (xml.isStartElement()) // a numerusform
                    message.forms.append(xml.readElementText());
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (message.forms.isEmpty())
                message.forms.append(text);
        }
    }
    if (xml.hasError())
        messages.clear();
    return messages;
}

QSet<QString> found(const QRegularExpression &what, const QString &text)
{
    QSet<QString> all;
    for (auto matches = what.globalMatch(text); matches.hasNext();)
        all.insert(matches.next().captured());
    return all;
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
        // outcomes are never cut in a table, whatever they are called
        auto *comparison = stage.find<QTableView>("comparison");
        const QString longest = lightText(Light::Fail);
        QCOMPARE(longest, u"durchgefallen"_s);
        QVERIFY(comparison->columnWidth(ComparisonModel::After) >=
                comparison->fontMetrics().horizontalAdvance(longest) + 44);
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

    // Everything the window may show, those of the core too, is collected anew from the sources and compared with the
    // German file: a new text makes this red until it is translated. To top up: cmake --build build/dev --target
    // update_translations, then fill in what is "unfinished" in translations/daytwo_de.ts and daytwo_en.ts.
    void noTextIsUntranslated_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("least");
        QTest::newRow("german has every text") << u"daytwo_de.ts"_s << QStringList() << 1500;
        QTest::newRow("english has every plural") << u"daytwo_en.ts"_s << QStringList{u"-pluralonly"_s} << 60;
    }
    void noTextIsUntranslated()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, options);
        QFETCH(int, least);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(file);
        QVERIFY(QFile::copy(QStringLiteral(SOURCE_ROOT "/translations/") + file, copy));
        QProcess lupdate;
        lupdate.start(QStringLiteral(LUPDATE),
                      QStringList{u"-I"_s, QStringLiteral(SOURCE_ROOT), QStringLiteral("@" TRANSLATED_SOURCES),
                                  u"-locations"_s, u"none"_s, u"-no-obsolete"_s} +
                          options + QStringList{u"-ts"_s, copy});
        QVERIFY2(lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0,
                 lupdate.readAllStandardError().constData());
        const std::vector<Message> messages = messagesOf(copy);
        QVERIFY2(int(messages.size()) >= least, qPrintable(QString::number(messages.size())));
        QStringList open;
        for (const Message &message : messages) {
            if (!message.finished || message.forms.isEmpty() || message.forms.contains(QString()))
                open.append(message.context + u": "_s + message.source);
        }
        QVERIFY2(open.isEmpty(), qPrintable(u"without translation in %1:\n%2"_s.arg(file, open.join(u'\n'))));
    }

    void germanKeepsPlaceholdersAndCommands()
    {
        static const QRegularExpression placeholder(u"%L?[1-9n]"_s);
        static const QRegularExpression command(u"`[^`]+`"_s);
        QStringList wrong;
        for (const Message &message : messagesOf(QStringLiteral(SOURCE_ROOT "/translations/daytwo_de.ts"))) {
            for (qsizetype i = 0; i < message.forms.size(); ++i) {
                const QString &form = message.forms.at(i);
                QSet<QString> wanted = found(placeholder, message.source);
                const QSet<QString> there = found(placeholder, form);
                // "one" may be a word: "the only check"
                if (message.forms.size() > 1 && i == 0 && !there.contains(u"%n"_s))
                    wanted.remove(u"%n"_s);
                if (there != wanted || found(command, form) != found(command, message.source))
                    wrong.append(message.context + u": "_s + message.source + u" => "_s + form);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    // lupdate takes tr(…) for a call it knows and does not look into its parentheses: such texts are never collected.
    void noTextHidesFromLupdate()
    {
        static const QRegularExpression hidden(u"\\btr\\(\\s*QT_(TR|TRANSLATE)_(N_)?NOOP"_s);
        QFile list(QStringLiteral(TRANSLATED_SOURCES));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QStringList paths = QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(paths.size() > 500);
        QStringList hiding;
        for (const QString &path : paths) {
            QFile source(path);
            QVERIFY2(source.open(QIODevice::ReadOnly), qPrintable(path));
            if (QString::fromUtf8(source.readAll()).contains(hidden))
                hiding.append(path);
        }
        QVERIFY2(hiding.isEmpty(), qPrintable(u"rename tr() to translated() in\n"_s + hiding.join(u'\n')));
    }

    void theCoreSpeaksGermanWithTheWindow()
    {
        const Translations german(*qApp, QLocale(QLocale::German));
        QCOMPARE(errorText(Error{.kind = Error::Kind::Unreachable, .what = u"gw-vpn"_s}),
                 u"gw-vpn ist nicht erreichbar."_s);
        QCOMPARE(reasonText(Reason::NoPrivilege), u"sudo oder ein Recht fehlt"_s);
    }
};

QTEST_MAIN(TestTexts)
#include "tst_texts.moc"
