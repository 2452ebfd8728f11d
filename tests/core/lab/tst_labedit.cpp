// SPDX-License-Identifier: GPL-3.0-or-later
// A pin is put into a lab file, and nothing else of it changes.
#include "core/lab/labedit.h"

#include "core/lab/labfile.h"

#include <QFile>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

QByteArray example()
{
    QFile file(QStringLiteral(SOURCE_ROOT) + u"/resources/examples/home-lab.toml"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString kPin = QStringList(32, u"AB"_s).join(u':');

}

class TestLabEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPinIsSetWhereItBelongs_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const QByteArray pin = kPin.toUtf8();
        QTest::newRow("a new one goes below the address")
            << QByteArray(
                   "[[proxmox]]\nname = \"pve\"\n  url = \"https://a:8006\" # der Größte\n\n[lab]\nname = \"x\"\n")
            << QByteArray("[[proxmox]]\nname = \"pve\"\n  url = \"https://a:8006\" # der Größte\n  pin = \"" + pin +
                          "\"\n\n[lab]\nname = \"x\"\n");
        QTest::newRow("an old one is replaced, its comment stays")
            << QByteArray("[[proxmox]]\nname = \"pve\"\npin = \"00\" # since May\nurl = \"https://a:8006\"\n")
            << QByteArray("[[proxmox]]\nname = \"pve\"\npin = \"" + pin + "\" # since May\nurl = \"https://a:8006\"\n");
        QTest::newRow("the right one of two, behind letters of several bytes")
            << QByteArray("# Küche\n[[proxmox]]\nname = \"other\"\npin = \"11\"\n[[proxmox]]\nname = \"pve\"\n"
                          "\"pin\" = 'ÄÖÜ'\n")
            << QByteArray("# Küche\n[[proxmox]]\nname = \"other\"\npin = \"11\"\n[[proxmox]]\nname = \"pve\"\n"
                          "\"pin\" = \"" +
                          pin + "\"\n");
        QTest::newRow("inside braces") << QByteArray("proxmox = [{ name = \"pve\", url = \"https://a:8006\" }]\n")
                                       << QByteArray("proxmox = [{ name = \"pve\", url = \"https://a:8006\", pin = \"" +
                                                     pin + "\" }]\n");
        QTest::newRow("line ends of Windows stay")
            << QByteArray("[[proxmox]]\r\nname = \"pve\"\r\nurl = \"https://a:8006\"\r\n")
            << QByteArray("[[proxmox]]\r\nname = \"pve\"\r\nurl = \"https://a:8006\"\r\npin = \"" + pin + "\"\r\n");
        QTest::newRow("a last line without its end")
            << QByteArray("[[proxmox]]\nname = \"pve\"\nurl = \"https://a:8006\"")
            << QByteArray("[[proxmox]]\nname = \"pve\"\nurl = \"https://a:8006\"\npin = \"" + pin + "\"\n");
        QTest::newRow("without an address, below the name")
            << QByteArray("[[proxmox]]\nname = \"pve\"\ntoken = \"env:T\"\n")
            << QByteArray("[[proxmox]]\nname = \"pve\"\npin = \"" + pin + "\"\ntoken = \"env:T\"\n");
    }
    void aPinIsSetWhereItBelongs()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto changed = withPin(before, u"pve"_s, kPin);
        QVERIFY2(changed, changed ? "" : qPrintable(errorText(changed.error())));
        QCOMPARE(*changed, after);
        QCOMPARE(*withPin(*changed, u"pve"_s, kPin), after);
    }

    void whatIsNotThereIsNotPinned_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        QTest::newRow("no endpoint at all") << QByteArray("[lab]\nname = \"x\"\n") << int(Error::Kind::NotFound);
        QTest::newRow("another endpoint") << QByteArray("[[proxmox]]\nname = \"b\"\n") << int(Error::Kind::NotFound);
        QTest::newRow("no TOML") << QByteArray("[[proxmox\n") << int(Error::Kind::BadInput);
        QTest::newRow("a pin of dotted keys")
            << QByteArray("[[proxmox]]\nname = \"pve\"\npin.a = 1\n") << int(Error::Kind::Denied);
    }
    void whatIsNotThereIsNotPinned()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        const auto changed = withPin(text, u"pve"_s, kPin);
        QVERIFY(!changed);
        QCOMPARE(int(changed.error().kind), kind);
    }

    void theExampleKeepsEverythingElse()
    {
        const QByteArray text = example();
        const LabReading before = readLab(text, u"lab.toml"_s);
        QVERIFY(before.lab && !before.lab->proxmox.empty());
        const QString name = before.lab->proxmox.front().name;
        const auto changed = withPin(text, name, kPin);
        QVERIFY(changed);
        const LabReading after = readLab(*changed, u"lab.toml"_s);
        QVERIFY(after.lab);
        Lab wanted = *before.lab;
        wanted.proxmox.front().pin = u"ab"_s.repeated(32);
        QVERIFY(*after.lab == wanted);
        // and only that line is another one
        const QList<QByteArray> old = text.split('\n');
        QList<QByteArray> lines = changed->split('\n');
        lines.removeIf([&](const QByteArray &line) { return !old.contains(line); });
        QVERIFY(old.size() - lines.size() <= 1);
    }
};

QTEST_APPLESS_MAIN(TestLabEdit)
#include "tst_labedit.moc"
