// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/checkpack.h"
#include "core/lab/labfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

QByteArray packOf(const QByteArray &id, const QByteArray &more = {})
{
    return "schema = 1\n[[check]]\nid = \"" + id +
           "\"\ntitle = \"T\"\nkind = \"file\"\nprobe = { path = \"/etc/motd\" }\nexpect = { unchanged = true }\n" +
           more;
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

}

class CheckPackTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    /// A lab in `lab/` that names these packs.
    [[nodiscard]] LabReading lab(const QStringList &packs, const QByteArray &more = {}) const
    {
        QByteArray list;
        for (const QString &pack : packs)
            list += '"' + pack.toUtf8() + "\", ";
        write(u"lab/lab.toml"_s, "schema = 1\n[lab]\nname = \"x\"\ncheck_packs = [" + list +
                                     "]\n[[network]]\nname = \"vpn\"\nkind = \"vpn\"\ncidrs = [\"10.8.0.0/24\"]\n"
                                     "[[node]]\nname = \"a\"\naddress = \"10.8.0.1\"\nroles = [\"gateway\"]\n" +
                                     more);
        return readLab(m_folder.filePath(u"lab/lab.toml"_s));
    }

    static QStringList messages(const LabReading &reading)
    {
        QStringList list;
        for (const Diagnostic &diagnostic : reading.diagnostics)
            list << diagnostic.message;
        return list;
    }

private Q_SLOTS:
    void init()
    {
        write(u"lab/packs/one.toml"_s, packOf("user.one"));
        write(u"lab/packs/two.toml"_s, packOf("user.two"));
        write(u"other.toml"_s, packOf("user.other"));
    }

    void aPackBesideTheLabIsItsPart()
    {
        const LabReading reading = lab({u"packs/one.toml"_s});
        QCOMPARE(messages(reading), QStringList());
        QCOMPARE(reading.lab->packChecks.size(), 1U);
        QCOMPARE(reading.lab->packChecks[0].unconfirmed, QString());
        QVERIFY(reading.lab->packChecks[0].origin.span.file.endsWith(u"packs/one.toml"_s));
        QCOMPARE(reading.lab->packChecks[0].origin.span.line, 2);
        QVERIFY(ownCheck(*reading.lab, CheckId(u"user.one"_s)));
        QVERIFY(!ownCheck(*reading.lab, CheckId(u"user.two"_s)));
    }

    void aFolderOfPacksIsReadWhole()
    {
        const LabReading reading = lab({u"packs"_s});
        QCOMPARE(messages(reading), QStringList());
        QCOMPARE(ownChecks(*reading.lab).size(), 2U);
    }

    void problemsStandInThePacksOwnFile()
    {
        write(u"lab/packs/one.toml"_s, packOf("user.one", "from = \"here\"\n"));
        const LabReading reading = lab({u"packs"_s});
        QVERIFY(!reading.lab);
        QCOMPARE(messages(reading), QStringList(u"\"here\" is no place to look from"_s));
        QVERIFY(reading.diagnostics[0].span.file.endsWith(u"packs/one.toml"_s));
        QCOMPARE(reading.diagnostics[0].span.line, 8);
    }

    void aPackFromElsewhereIsAskedOnceConfirmed()
    {
        const LabReading before = lab({u"../other.toml"_s});
        QCOMPARE(messages(before), QStringList(u"nobody has confirmed this check pack"_s));
        const QString line = u"../other.toml#sha256:"_s + sha256(packOf("user.other"));
        QCOMPARE(before.lab->packChecks.at(0).unconfirmed, line);
        QVERIFY(before.diagnostics[0].hint.contains(line));
        const LabReading after = lab({line});
        QCOMPARE(messages(after), QStringList());
        QCOMPARE(after.lab->packChecks.at(0).unconfirmed, QString());
        write(u"other.toml"_s, packOf("user.other", "why = \"changed\"\n"));
        const LabReading changed = lab({line});
        QCOMPARE(messages(changed), QStringList(u"this check pack has changed since it was confirmed"_s));
        QVERIFY(!changed.lab->packChecks.at(0).unconfirmed.isEmpty());
    }

    void aFolderIsConfirmedAsAWhole()
    {
        const QByteArray list =
            sha256(packOf("user.one")).toUtf8() + "  one.toml\n" + sha256(packOf("user.two")).toUtf8() + "  two.toml\n";
        const QString line = m_folder.filePath(u"lab/packs"_s) + u"#sha256:"_s + sha256(list);
        QCOMPARE(messages(lab({line})), QStringList());
        write(u"lab/packs/three.toml"_s, packOf("user.three"));
        QCOMPARE(messages(lab({line})), QStringList(u"this check pack has changed since it was confirmed"_s));
        QVERIFY(QFile::remove(m_folder.filePath(u"lab/packs/three.toml"_s)));
    }

    void whatALabFileSaysTwiceIsAnError()
    {
        write(u"lab/packs/two.toml"_s, packOf("user.one"));
        QCOMPARE(messages(lab({u"packs/one.toml"_s, u"packs/two.toml"_s})),
                 QStringList(u"there is a check \"user.one\" already"_s));
        const QByteArray own = packOf("user.one").mid(11);
        QCOMPARE(messages(lab({u"packs/one.toml"_s}, own)), QStringList(u"there is a check \"user.one\" already"_s));
    }

    void aPackThatIsMissingIsAnError()
    {
        QCOMPARE(messages(lab({u"packs/none.toml"_s})),
                 QStringList(u"there is no check pack \"packs/none.toml\" here"_s));
        write(u"lab/packs/one.toml"_s, packOf("user.one", "from = \"outside:mars\"\n"));
        QCOMPARE(messages(lab({u"packs/one.toml"_s})), QStringList(u"the lab has no vantage \"mars\""_s));
    }

    void thePacksThatComeAlongAreWithoutProblems()
    {
        const QDir packs(QStringLiteral(SOURCE_ROOT) + u"/resources/packs"_s);
        const QStringList names = packs.entryList({u"*.toml"_s});
        QVERIFY(!names.isEmpty());
        for (const QString &name : names) {
            const CheckPackReading reading = readCheckPack(packs.filePath(name));
            QVERIFY2(!reading.checks.empty(), qPrintable(name));
            QVERIFY2(reading.diagnostics.empty(), qPrintable(name));
        }
    }

    void pathsTellWhoseAPackIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("own");
        QTest::newRow("beside") << u"a.toml"_s << true;
        QTest::newRow("below") << u"packs/a.toml"_s << true;
        QTest::newRow("above") << u"../a.toml"_s << false;
        QTest::newRow("below, and away again") << u"packs/../../a.toml"_s << false;
        QTest::newRow("of the system") << u"/usr/share/a.toml"_s << false;
        QTest::newRow("of the home folder") << u"~/a.toml"_s << false;
        QTest::newRow("nowhere") << u""_s << false;
    }
    void pathsTellWhoseAPackIs()
    {
        QFETCH(QString, text);
        QFETCH(bool, own);
        QCOMPARE(checkPackEntry(text).own, own);
        QCOMPARE(checkPackEntry(text + u"#sha256:12"_s).fingerprint, u"?"_s);
    }
};

QTEST_GUILESS_MAIN(CheckPackTest)
#include "tst_checkpack.moc"
