// SPDX-License-Identifier: GPL-3.0-or-later
// The words and the pieces that all parsers are made of.
#include "core/facts/jsonreader.h"
#include "core/facts/lines.h"
#include "core/facts/parsed.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class ParsedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesAreShortVisibleAndRedacted()
    {
        QCOMPARE(quoted("a\x1b[2Jb\tc"), u"a\\x1b[2Jb\\x09c"_s);
        QCOMPARE(quoted(QByteArray(500, 'x')).size(), 61);
        QVERIFY(!quoted("password=hunter2").contains(u"hunter"_s));
        QCOMPARE(quoted("\xff"), QString(QChar::ReplacementCharacter));
    }

    void linesKnowTheirNumber()
    {
        const auto lines = linesOf("a\n\nb\n");
        QVERIFY(lines);
        QCOMPARE(lines->size(), 3);
        QCOMPARE(lines->last().number, 3);
        QVERIFY((*lines)[1].text.isEmpty());
        QVERIFY(linesOf({})->isEmpty());
    }

    void aCutOrBinaryOutputHasNoLines()
    {
        QCOMPARE(linesOf("a\nb").error().line, 2);
        QCOMPARE(linesOf(QByteArray("a\nb\0c\n", 6)).error().line, 2);
    }

    void numbersAreStrict_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isNumber");
        QTest::newRow("plain") << QByteArray("42") << true;
        QTest::newRow("largest") << QByteArray("65535") << true;
        QTest::newRow("too large") << QByteArray("65536") << false;
        QTest::newRow("negative") << QByteArray("-1") << false;
        QTest::newRow("a sign") << QByteArray("+1") << false;
        QTest::newRow("a blank in front") << QByteArray(" 1") << false;
        QTest::newRow("a blank behind") << QByteArray("1 ") << false;
        QTest::newRow("hexadecimal") << QByteArray("0x10") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void numbersAreStrict()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isNumber);
        QCOMPARE(numberOf<quint16>(text).has_value(), isNumber);
    }

    void realsAreFinite()
    {
        QCOMPARE(realOf("1.5e3"), 1500.0);
        QCOMPARE(realOf("inf"), std::nullopt);
        QCOMPARE(realOf("nan"), std::nullopt);
        QCOMPARE(realOf("1e999"), std::nullopt);
        QCOMPARE(realOf("1,5"), std::nullopt);
    }

    void wordsAndFields()
    {
        QCOMPARE(wordsOf(" a \t b "), (QList<QByteArrayView>{"a", "b"}));
        QCOMPARE(fieldsOf("a,,b,", ','), (QList<QByteArrayView>{"a", "", "b", ""}));
        QCOMPARE(fieldsOf({}, ',').size(), 1);
        QCOMPARE(trimmedLine(" a b\r"), QByteArrayView("a b"));
    }

    void jsonFaultsNameTheirLine()
    {
        const auto cut = readJson("{\n \"a\": 1,\n \"b\": ");
        QVERIFY(!cut);
        QCOMPARE(cut.error().line, 3);
        QVERIFY(!readJson(" \n"));
        QVERIFY(!readJsonObject("[]"));
        QVERIFY(!readJsonArray("{}"));
        QVERIFY(!readJson(QByteArray(5000, '[')));
    }

    void theFirstFaultOfAnObjectIsKept()
    {
        JsonReader reader(QJsonObject{{"a"_L1, 1.5}, {"b"_L1, u"x"_s}, {"n"_L1, QJsonValue::Null}}, u"root"_s);
        QCOMPARE(reader.text("b"_L1), u"x"_s);
        QCOMPARE(reader.textOr("n"_L1, u"-"_s), u"-"_s);
        QVERIFY(!reader.failed());
        reader.integer("a"_L1); // not whole
        reader.text("c"_L1);
        QVERIFY(reader.failed());
        QVERIFY(reader.failure().value().reason.contains(u"root.a"_s));
    }

    void anOptionalMemberOfAnotherTypeIsAFault()
    {
        JsonReader reader(QJsonObject{{"a"_L1, u"yes"_s}});
        QCOMPARE(reader.maybeBoolean("a"_L1), std::nullopt);
        QVERIFY(reader.failed());
    }
};

QTEST_GUILESS_MAIN(ParsedTest)
#include "tst_parsed.moc"
