// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/condition.h"
#include "core/lab/jsonpath.h"
#include "core/lab/metricselector.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

/// The tree as a text in which every bracket shows.
QString shown(const Condition &node)
{
    using Kind = Condition::Kind;
    QStringList parts;
    for (const Condition &part : node.parts)
        parts << shown(part);
    switch (node.kind) {
    case Kind::Number:
        return QString::number(node.number);
    case Kind::Text:
        return u'\'' + node.text + u'\'';
    case Kind::Boolean:
        return node.flag ? u"true"_s : u"false"_s;
    case Kind::List:
        return u"[%1]"_s.arg(parts.join(u' '));
    case Kind::Operand:
        return node.text;
    case Kind::Call:
        return u"%1(%2)"_s.arg(node.text, parts.join(u' '));
    case Kind::Compare:
        return u"(%1 %2 %3)"_s.arg(parts[0], node.text, parts[1]);
    case Kind::And:
        return u"(and %1)"_s.arg(parts.join(u' '));
    case Kind::Or:
        return u"(or %1)"_s.arg(parts.join(u' '));
    case Kind::Not:
        return u"(not %1)"_s.arg(parts[0]);
    case Kind::Default:
        break;
    }
    return u"default"_s;
}

QString answer(const QString &text)
{
    const auto condition = parseCondition(text);
    return condition ? shown(*condition) : u"%1: %2"_s.arg(condition.error().at).arg(condition.error().message);
}

}

class ConditionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsBecomeTrees_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char *name, const char *text, const char *tree) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tree);
        };
        row("default", " default ", "default");
        row("a comparison", "status == 200", "(status == 200)");
        row("and binds tighter than or", "open or open and open", "(or open (and open open))");
        row("brackets bind tightest", "(open or open) and open", "(and (or open open) open)");
        row("not binds tighter than and", "not open and open", "(and (not open) open)");
        row("not takes a whole comparison", "not status == 200", "(not (status == 200))");
        row("not twice", "not not open", "(not (not open))");
        row("the document's own example", "status in [503] or json('$.sealed') == true",
            "(or (status in [503]) (json('$.sealed') == true))");
        row("not in", "status not in [200, 204]", "(not (status in [200 204]))");
        row("an empty list", "status in []", "(status in [])");
        row("texts in both quotes", "stdout contains 'a' or stdout contains \"b\"",
            "(or (stdout contains 'a') (stdout contains 'b'))");
        row("escapes", R"(match('a\'b\\c\d\n'))", "match('a'b\\c\\d\n')");
        row("negative and broken numbers", "value > -0.5", "(value > -0.5)");
        row("calls in calls", "all(json('$.a[*]') < number(line(2)))", "all((json('$.a[*]') < number(line(2))))");
        row("two arguments", "match('v(.*)', 1) == 'x'", "(match('v(.*)' 1) == 'x')");
        row("parameters with a dot", "value > param.warn", "(value > param('warn'))");
        row("parameters as a call", "value > param('warn')", "(value > param('warn'))");
        row("a call without arguments", "json()", "json()");
        row("nothing", "", "0: something is missing at the end");
        row("half a comparison", "status ==", "9: something is missing at the end");
        row("one equals sign", "status = 200", "7: \"=\" means nothing here");
        row("signs of other languages", "open && open", "5: \"&\" means nothing here");
        row("chained comparisons", "1 < value < 5", "10: comparisons cannot be chained");
        row("a text without end", "stdout == 'up", "10: this text has no end");
        row("a number with letters", "value > 5s", "8: \"5s\" is no number");
        row("a number with two dots", "value > 1.2.3", "8: \"1.2.3\" is no number");
        row("a number beyond all numbers", "value > 1e999", "8: \"1e\" is no number");
        row("an open bracket", "(open", "5: a closing ) is missing");
        row("an open list", "status in [1, 2", "15: a closing ] is missing");
        row("an open call", "json('$.a'", "10: a closing ) is missing");
        row("a word too much", "open open", "5: \"open\" is too much here");
        row("an operator first", "and open", "0: \"and\" cannot stand here");
        row("a list of operands", "status in [exit]", "11: a list holds numbers and texts");
        row("a parameter without name", "value > param.", "14: a parameter's name is missing");
        row("a stray sign", "open ) open", "5: \")\" is too much here");
        row("arithmetic", "value + 1 > 2", "6: \"+\" means nothing here");
        row("an assignment of code", "value; value", "5: \";\" means nothing here");
        row("letters of other scripts", "öffen", "0: \"ö\" means nothing here");
    }
    void textsBecomeTrees()
    {
        QFETCH(QString, text);
        QFETCH(QString, tree);
        QCOMPARE(answer(text), tree);
    }

    void sizeAndDepthAreBounded()
    {
        QCOMPARE(answer(QString(30, u'(') + u"open"_s + QString(30, u')')), u"open"_s);
        QVERIFY(answer(QString(40, u'(') + u"open"_s + QString(40, u')')).endsWith(u"nested too deeply"_s));
        QVERIFY(answer(u"not "_s.repeated(100) + u"open"_s).endsWith(u"nested too deeply"_s));
        QVERIFY(answer(u"open or "_s.repeated(300)).contains(u"longer than 2000"_s));
        QVERIFY(parseCondition(u"open or "_s.repeated(200) + u"open"_s));
    }

    void pathsIntoJson_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("steps");
        QTest::newRow("the whole") << u"$"_s << 0;
        QTest::newRow("members") << u"$.a.b-c"_s << 2;
        QTest::newRow("elements") << u"$[0].a[12]"_s << 3;
        QTest::newRow("every element") << u"$.peers[*].up"_s << 3;
        QTest::newRow("names with blanks and dots") << u"$['a b']['c.d']"_s << 2;
        QTest::newRow("no dollar") << u"a.b"_s << -1;
        QTest::newRow("an empty step") << u"$..a"_s << -1;
        QTest::newRow("a negative element") << u"$[-1]"_s << -1;
        QTest::newRow("a filter") << u"$[?(@.a)]"_s << -1;
        QTest::newRow("a bracket left open") << u"$.a[0"_s << -1;
        QTest::newRow("too many steps") << u"$"_s + u".a"_s.repeated(33) << -1;
    }
    void pathsIntoJson()
    {
        QFETCH(QString, text);
        QFETCH(int, steps);
        const auto path = parseJsonPath(text);
        QCOMPARE(path ? int(path->size()) : -1, steps);
    }

    void metricsOfAnExporter()
    {
        const auto plain = parseMetricSelector(u"node_load1"_s);
        QVERIFY(plain && plain->name == u"node_load1"_s && plain->labels.isEmpty());
        const auto labelled = parseMetricSelector(u"a:b{mountpoint=\"/\", fstype=\"ext4\"}"_s);
        QVERIFY(labelled && labelled->labels.size() == 2 && labelled->labels.value(u"mountpoint"_s) == u"/"_s);
        for (const QString &text : {u"rate(x[5m])"_s, u"up == 0"_s, u"a{b=~\"c\"}"_s, u"a{b=\"c\""_s, u""_s, u"1a"_s})
            QVERIFY2(!parseMetricSelector(text), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(ConditionTest)
#include "tst_condition.moc"
