// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/tomlsource.h"

#include "core/lab/nearestname.h"
#include "core/lab/tomlguard.h"

#include <QTest>

#include <limits>

using namespace daytwo;
using namespace Qt::StringLiterals;

class TomlSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesOfKeysAndValues()
    {
        const TomlReading reading = readToml("a = 1\n[t]\n  \"k y\" = [ \"x\", { b = true } ]\n", u"f.toml"_s);
        QVERIFY(reading.root);
        const TomlEntry *entry = reading.root->find("t"_L1)->entry("k y"_L1);
        QCOMPARE(entry->keySpan.line, 3);
        QCOMPARE(entry->keySpan.column, 3);
        QCOMPARE(entry->keySpan.file, u"f.toml"_s);
        const TomlValue &flag = *entry->value.items[1].find("b"_L1);
        QCOMPARE(flag.span.line, 3);
        QCOMPARE(flag.span.column, 24);
        QVERIFY(flag.boolean);
    }

    void columnsCountCharactersNotBytes()
    {
        const TomlReading reading = readToml("k = [\"\xc3\xa9\xe4\xb8\xad\", 1]\n", u"f.toml"_s);
        QVERIFY(reading.root);
        QCOMPARE(reading.root->find("k"_L1)->items[1].span.column, 12);
        const TomlReading broken =
            readToml(QByteArray("k = \"\xc3\xa9\xe4\xb8\xad\" ") + QByteArray(1, 0), u"f.toml"_s);
        QCOMPARE(broken.diagnostics.at(0).span.column, 10);
    }

    void entriesKeepTheOrderOfTheFile()
    {
        const TomlReading reading = readToml("z = 1\na = 2\nm = 3\n", u"f.toml"_s);
        QStringList keys;
        for (const TomlEntry &entry : reading.root->entries)
            keys << entry.key;
        QCOMPARE(keys, (QStringList{u"z"_s, u"a"_s, u"m"_s}));
    }

    void harmlessTextPassesTheGuard_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("dots in strings") << QByteArray("a = \"" + QByteArray(100, '.') + "\"\n");
        QTest::newRow("dots in a comment") << QByteArray("# " + QByteArray(100, '.') + "\na = 1\n");
        QTest::newRow("brackets in strings") << QByteArray("a = '" + QByteArray(100, '[') + "'\n");
        QTest::newRow("an escaped quote") << QByteArray("a = \"\\\"" + QByteArray(100, '[') + "\"\n");
        QTest::newRow("a long string with quotes in it")
            << QByteArray("a = \"\"\"\n\"" + QByteArray(100, '[') + "\"\n\"\"\"\"\"\nb = 1\n");
        QTest::newRow("many numbers with dots") << QByteArray("a = [" + QByteArray("1.5,").repeated(100) + "]\n");
        QTest::newRow("ten levels") << QByteArray("a = " + QByteArray(10, '[') + QByteArray(10, ']') + "\n");
    }

    void harmlessTextPassesTheGuard()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!guardToml(text, u"f.toml"_s));
        QVERIFY(readToml(text, u"f.toml"_s).root);
    }

    void limitsAreNamedWithTheirPlace()
    {
        const auto deep = guardToml("x = 1\ny = " + QByteArray(40, '['), u"f.toml"_s);
        QVERIFY(deep);
        QCOMPARE(toText(*deep), u"f.toml:2:37: error: brackets are nested more than 32 deep"_s);
        const auto parts = guardToml("a" + QByteArray(".b").repeated(16) + " = 1", u"f.toml"_s);
        QVERIFY(parts);
        QCOMPARE(parts->message, u"a key of more than 16 parts"_s);
    }

    void keysThatAreNoneAreReported_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"[?", "[[?", "[ ?x]", "?", "a = {?", "a = {b=1,?", "a.? = 1", "[a.?]", "[\n", "[[a]]x", "\xc3\xa9 = 1",
              "a = \xc3\xa9", "a \xc3\xa9= 1", "a = 1 \xc3\xa9", "a = \"\"\"b \\\xc3\xa9", "a = [1 \xc3\xa9]"})
            QTest::newRow(text) << QByteArray(text);
    }

    void keysThatAreNoneAreReported()
    {
        QFETCH(QByteArray, text);
        const TomlReading reading = readToml(text, u"f.toml"_s);
        QVERIFY(!reading.root);
        QCOMPARE(reading.diagnostics.size(), 1U);
        QVERIFY(reading.diagnostics[0].span.line >= 1);
    }

    void lettersAfterAFoldedLineAreNoBlanks()
    {
        const TomlReading reading = readToml("a = \"\"\"x \\\n  \xc3\xa9 y\"\"\"\n", u"f.toml"_s);
        QVERIFY(reading.root);
        QCOMPARE(reading.root->textAt("a"_L1), u"x \u00e9 y"_s);
    }

    void typingSlipsAreCounted_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("distance");
        QTest::newRow("same") << u"address"_s << u"address"_s << 0;
        QTest::newRow("a letter missing") << u"adress"_s << u"address"_s << 1;
        QTest::newRow("a letter too many") << u"nodes"_s << u"node"_s << 1;
        QTest::newRow("a letter wrong") << u"mode"_s << u"node"_s << 1;
        QTest::newRow("two swapped") << u"prot"_s << u"port"_s << 1;
        QTest::newRow("nothing in common") << u"abc"_s << u"xyz"_s << 3;
        QTest::newRow("against nothing") << u""_s << u"xyz"_s << 3;
        QTest::newRow("too long to compare") << QString(65, u'a') << u"a"_s << std::numeric_limits<int>::max();
    }

    void typingSlipsAreCounted()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, distance);
        QCOMPARE(typingDistance(a, b), distance);
        QCOMPARE(typingDistance(b, a), distance);
    }

    void onlyANearNameIsProposed()
    {
        QCOMPARE(nearestName(u"Adress"_s, {u"user"_s, u"address"_s, u"addresses"_s}), u"address"_s);
        QCOMPARE(nearestName(u"colour"_s, {u"name"_s, u"check_packs"_s}), QString());
        QCOMPARE(nearestName(u"xy"_s, {u"ab"_s}), QString());
    }
};

QTEST_GUILESS_MAIN(TomlSourceTest)
#include "tst_tomlsource.moc"
