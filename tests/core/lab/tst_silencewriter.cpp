// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/silencewriter.h"

#include "core/lab/inventory.h"

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

const QDate kToday(2026, 11, 27);

Silence wanted()
{
    return {NodeId(u"gw-vpn"_s),
            CheckId(u"updates.pending"_s),
            u"window on \"Saturday\" \\ [[node]]\n# x = 1"_s,
            QDate(2026, 12, 5),
            {}};
}

LabReadOptions options()
{
    LabReadOptions options;
    options.today = kToday;
    return options;
}

QStringList problemsOf(const QByteArray &text)
{
    static const std::vector<QString> known{u"updates.pending"_s, u"updates.lists-fresh"_s, u"ssh.key-login"_s};
    LabReadOptions reading = options();
    reading.knownChecks = known;
    QStringList problems;
    for (const Diagnostic &diagnostic : readLab(text, u"lab.toml"_s, reading).diagnostics)
        problems << toText(diagnostic);
    return problems;
}

QByteArray smallLab(const QByteArray &silence)
{
    return "schema = 1\n[lab]\nname = \"x\"\n[[network]]\nname = \"vpn\"\nkind = \"vpn\"\ncidrs = [\"10.8.0.0/24\"]\n"
           "[[node]]\nname = \"gw\"\naddress = \"10.8.0.1\"\nroles = [\"service\"]\n[[silence]]\n" +
           silence;
}

}

class SilenceWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingElseIsTouched()
    {
        const auto text = withSilence(example(), wanted(), options());
        QVERIFY2(text, text ? "" : qPrintable(errorText(text.error())));
        QVERIFY(text->startsWith(example()));
        const LabReading reading = readLab(*text, u"lab.toml"_s, options());
        QVERIFY(reading.lab);
        QCOMPARE(reading.lab->silences.back(), wanted());
        Lab without = *reading.lab;
        without.silences.pop_back();
        QCOMPARE(without, *readLab(example(), u"lab.toml"_s, options()).lab);
    }

    void aSecondSilenceGoesBelowTheFirst()
    {
        const auto once = withSilence(example(), wanted(), options());
        QVERIFY(once);
        Silence other = wanted();
        other.node = {};
        other.check = CheckId(u"storage.*"_s);
        const auto twice = withSilence(*once, other, options());
        QVERIFY(twice && twice->startsWith(*once));
    }

    void lineBreaksStayAsTheyAre()
    {
        QByteArray dos = example();
        dos.replace("\n", "\r\n");
        dos.chop(2); // and no line break at the end
        const auto text = withSilence(dos, wanted(), options());
        QVERIFY(text && text->startsWith(dos));
        QCOMPARE(text->count('\n'), text->count("\r\n"));
    }

    void whatLacksSomethingIsRefused_data()
    {
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QDate>("until");
        QTest::newRow("no check") << QString() << u"why"_s << kToday;
        QTest::newRow("no reason") << u"updates.pending"_s << u"  "_s << kToday;
        QTest::newRow("no end") << u"updates.pending"_s << u"why"_s << QDate();
        QTest::newRow("an end that is past") << u"updates.pending"_s << u"why"_s << kToday.addDays(-1);
    }
    void whatLacksSomethingIsRefused()
    {
        QFETCH(QString, check);
        QFETCH(QString, reason);
        QFETCH(QDate, until);
        const Silence silence{{}, CheckId(check), reason, until, {}};
        QVERIFY(!silenceProblem(silence, kToday).isEmpty());
        const auto text = withSilence(example(), silence, options());
        QVERIFY(!text);
        QCOMPARE(text.error().kind, Error::Kind::BadInput);
    }

    void aTextThatWouldNotSayItIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("errors in it") << example() + "\nnonsense = 1\n";
        QTest::newRow("a part of a lab") << QByteArray("[[node]]\nname = \"gw\"\n");
        QTest::newRow("an open text at its end") << example() + "\n[[silence]]\ncheck = '''a\n";
        QTest::newRow("silences as one list")
            << "silence = [{check = \"a.b\", reason = \"x\", until = 2027-01-01}]\n" + example();
    }
    void aTextThatWouldNotSayItIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!withSilence(text, wanted(), options()));
    }

    void theReaderTellsWhatASilenceLacks_data()
    {
        QTest::addColumn<QByteArray>("silence");
        QTest::addColumn<QString>("said");
        QTest::newRow("whole") << QByteArray("check = \"updates.*\"\nreason = \"x\"\nuntil = 2027-01-01\n")
                               << QString();
        QTest::newRow("no reason") << QByteArray("check = \"updates.pending\"\nuntil = 2027-01-01\n") << u"reason"_s;
        QTest::newRow("an empty reason") << QByteArray(
                                                "check = \"updates.pending\"\nreason = \"\"\nuntil = 2027-01-01\n")
                                         << u"reason"_s;
        QTest::newRow("no end") << QByteArray("check = \"updates.pending\"\nreason = \"x\"\n") << u"until"_s;
        QTest::newRow("ended") << QByteArray("check = \"updates.pending\"\nreason = \"x\"\nuntil = 2026-11-26\n")
                               << u"ended on 2026-11-26"_s;
        QTest::newRow("ends today") << QByteArray("check = \"updates.pending\"\nreason = \"x\"\nuntil = 2026-11-27\n")
                                    << QString();
        QTest::newRow("everything at once")
            << QByteArray("check = \"*\"\nreason = \"x\"\nuntil = 2027-01-01\n") << u"*"_s;
        QTest::newRow("a check that is not there")
            << QByteArray("check = \"updates.pendin\"\nreason = \"x\"\nuntil = 2027-01-01\n") << u"updates.pendin"_s;
        QTest::newRow("a node that is not there")
            << QByteArray("node = \"web\"\ncheck = \"updates.*\"\nreason = \"x\"\nuntil = 2027-01-01\n") << u"web"_s;
    }
    void theReaderTellsWhatASilenceLacks()
    {
        QFETCH(QByteArray, silence);
        QFETCH(QString, said);
        const QStringList problems = problemsOf(smallLab(silence));
        if (said.isEmpty())
            QCOMPARE(problems, QStringList());
        else
            QVERIFY2(problems.size() == 1 && problems.front().contains(said), qPrintable(problems.join(u'\n')));
    }

    void aSilenceHoldsForWhatItNames_data()
    {
        QTest::addColumn<QString>("node");
        QTest::addColumn<QString>("check");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("holds");
        QTest::newRow("below the family") << u"gw"_s << u"updates.pending"_s << kToday << true;
        QTest::newRow("on its last day") << u"gw"_s << u"updates.pending"_s << QDate(2026, 12, 1) << true;
        QTest::newRow("on the day after") << u"gw"_s << u"updates.pending"_s << QDate(2026, 12, 2) << false;
        QTest::newRow("another node") << u"mon"_s << u"updates.pending"_s << kToday << false;
        QTest::newRow("a name that only begins alike") << u"gw"_s << u"updatesx.pending"_s << kToday << false;
    }
    void aSilenceHoldsForWhatItNames()
    {
        QFETCH(QString, node);
        QFETCH(QString, check);
        QFETCH(QDate, day);
        Lab lab;
        lab.silences = {{NodeId(u"gw"_s), CheckId(u"updates.*"_s), u"x"_s, QDate(2026, 12, 1), {}}};
        QTEST(Inventory(lab).silence(NodeId(node), CheckId(check), day) != nullptr, "holds");
    }
};

QTEST_APPLESS_MAIN(SilenceWriterTest)
#include "tst_silencewriter.moc"
