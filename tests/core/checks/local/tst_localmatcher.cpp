// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/local/localmatcher.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

using Matcher = LocalExpectation::Matcher;

namespace {

struct Case
{
    Matcher matcher;
    ParameterValue wanted;
    LocalValue value;
    QString state;
    std::optional<QJsonValue> lastGood = {};
};

}
Q_DECLARE_METATYPE(Case)

class LocalMatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachMatcher_data()
    {
        QTest::addColumn<Case>("sample");
        const LocalValue absent = seenAbsent(u"not there"_s);
        const LocalValue hidden = unseen(Reason::NoPrivilege, u"not seen"_s);
        const auto row = [](const char *name, const Case &sample) { QTest::newRow(name) << sample; };
        const QStringList ab{u"a"_s, u"b"_s};

        row("equals: the same text", {Matcher::Equals, u"active"_s, u"active"_s, u"yes"_s});
        row("equals: blanks around it do not count", {Matcher::Equals, u"active"_s, u" active "_s, u"yes"_s});
        row("equals: another text", {Matcher::Equals, u"active"_s, u"inactive"_s, u"no"_s});
        row("equals: the same number", {Matcher::Equals, qint64(0), 0.0, u"yes"_s});
        row("equals: a number in a text", {Matcher::Equals, qint64(5), u"5\n"_s, u"yes"_s});
        row("equals: no number in a text", {Matcher::Equals, qint64(5), u"five"_s, u"unknown"_s});
        row("equals: true", {Matcher::Equals, true, true, u"yes"_s});
        row("equals: true is no text", {Matcher::Equals, true, u"true"_s, u"unknown"_s});
        row("equals: a text is no number", {Matcher::Equals, u"5"_s, 5.0, u"unknown"_s});
        row("equals: the same lines", {Matcher::Equals, ab, u"a\nb\n"_s, u"yes"_s});
        row("equals: lines in another order", {Matcher::Equals, ab, u"b\na"_s, u"no"_s});
        row("equals: missing", {Matcher::Equals, u"x"_s, absent, u"unknown"_s});
        row("equals: not seen", {Matcher::Equals, u"x"_s, hidden, u"unknown"_s});

        row("subset: fewer", {Matcher::Subset, ab, u"b"_s, u"yes"_s});
        row("subset: one too many", {Matcher::Subset, ab, u"a\nc"_s, u"no"_s});
        row("subset: a list", {Matcher::Subset, ab, LocalList{u"a"_s}, u"yes"_s});
        row("subset: of nothing says nothing", {Matcher::Subset, ab, LocalList{}, u"unknown"_s});
        row("subset: missing", {Matcher::Subset, ab, absent, u"unknown"_s});
        row("subset: a number", {Matcher::Subset, ab, 5.0, u"unknown"_s});

        row("superset: more", {Matcher::Superset, ab, u"a\nb\nc"_s, u"yes"_s});
        row("superset: one too few", {Matcher::Superset, ab, u"a\nc"_s, u"no"_s});
        row("superset: columns may move", {Matcher::Superset, QStringList{u"ii sudo"_s}, u"ii    sudo"_s, u"yes"_s});
        row("superset: numbers of a list", {Matcher::Superset, QStringList{u"1"_s}, LocalList{1.0, 2.0}, u"yes"_s});
        row("superset: missing", {Matcher::Superset, ab, hidden, u"unknown"_s});

        row("at least: more", {Matcher::AtLeast, qint64(3), 4.0, u"yes"_s});
        row("at least: just so", {Matcher::AtLeast, 0.5, 0.5, u"yes"_s});
        row("at least: less", {Matcher::AtLeast, qint64(3), u"2"_s, u"no"_s});
        row("at least: no number", {Matcher::AtLeast, qint64(3), u"x"_s, u"unknown"_s});
        row("at least: missing", {Matcher::AtLeast, qint64(3), absent, u"unknown"_s});
        row("at most: less", {Matcher::AtMost, qint64(3), 2.0, u"yes"_s});
        row("at most: more", {Matcher::AtMost, qint64(3), 3.1, u"no"_s});
        row("at most: missing is not little", {Matcher::AtMost, qint64(3), absent, u"unknown"_s});
        row("at most: true is no number", {Matcher::AtMost, qint64(3), true, u"unknown"_s});

        row("matches: found", {Matcher::Matches, u"^b$"_s, u"a\nb"_s, u"yes"_s});
        row("matches: not found", {Matcher::Matches, u"^c$"_s, u"a\nb"_s, u"no"_s});
        row("matches: a number", {Matcher::Matches, u"5"_s, 5.0, u"unknown"_s});
        row("matches: missing", {Matcher::Matches, u"5"_s, absent, u"unknown"_s});
        row("matches: given up", {Matcher::Matches, u"(a+)+$"_s, QString(u"a"_s.repeated(60) + u"!"_s), u"unknown"_s});

        row("absent: not there", {Matcher::Absent, {}, absent, u"yes"_s});
        row("absent: an empty list", {Matcher::Absent, {}, LocalList{}, u"yes"_s});
        row("absent: there", {Matcher::Absent, {}, u"x"_s, u"no"_s});
        row("absent: nobody could look", {Matcher::Absent, {}, hidden, u"unknown"_s});

        row("unchanged: the first look remembers", {Matcher::Unchanged, {}, u"x"_s, u"yes"_s});
        row("unchanged: as it was", {Matcher::Unchanged, {}, u"x"_s, u"yes"_s, QJsonValue(u"x"_s)});
        row("unchanged: other", {Matcher::Unchanged, {}, u"y"_s, u"no"_s, QJsonValue(u"x"_s)});
        row("unchanged: gone", {Matcher::Unchanged, {}, absent, u"no"_s, QJsonValue(u"x"_s)});
        row("unchanged: never there", {Matcher::Unchanged, {}, absent, u"unknown"_s});
        row("unchanged: nobody could look", {Matcher::Unchanged, {}, hidden, u"unknown"_s, QJsonValue(u"x"_s)});
        row("unchanged: a long text by its fingerprint",
            {Matcher::Unchanged, {}, QString(u"x"_s.repeated(900)), u"yes"_s, rememberedValue(u"x"_s.repeated(900))});
    }
    void eachMatcher()
    {
        QFETCH(Case, sample);
        LocalExpectation expectation;
        expectation.of = u"stdout"_s;
        expectation.matcher = sample.matcher;
        expectation.expected = sample.wanted;
        const LocalTruth truth = meets(expectation, sample.value, sample.lastGood);
        QCOMPARE(truth.unknown() ? u"unknown"_s : truth.yes() ? u"yes"_s : u"no"_s, sample.state);
        QVERIFY(!truth.unknown() || !truth.why.text.isEmpty());
        QVERIFY(!wantedText(expectation).isEmpty());
    }
};

QTEST_GUILESS_MAIN(LocalMatcherTest)
#include "tst_localmatcher.moc"
