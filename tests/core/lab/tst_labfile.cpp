// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/labfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <array>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

const std::array kKnownChecks = {u"reachability.ping"_s, u"storage.capacity"_s, u"updates.pending"_s,
                                 u"updates.reboot-required"_s, u"services.unit"_s};

QByteArray printed(const std::vector<Diagnostic> &diagnostics)
{
    QByteArray out;
    for (const Diagnostic &diagnostic : diagnostics)
        out += toText(diagnostic).toUtf8() + '\n';
    return out;
}

LabReadOptions options()
{
    LabReadOptions o;
    o.knownChecks = kKnownChecks;
    o.today = QDate(2026, 11, 23);
    return o;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Compares with the golden file, or writes it when DAYTWO_UPDATE_GOLDEN is set.
void compareGolden(const QByteArray &actual, const QString &golden)
{
    if (qEnvironmentVariableIsSet("DAYTWO_UPDATE_GOLDEN")) {
        QFile file(golden);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual);
        return;
    }
    QVERIFY2(QFile::exists(golden), qPrintable(golden));
    QCOMPARE(QString::fromUtf8(actual), QString::fromUtf8(contents(golden)));
}

}

class LabFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(QDir::setCurrent(QStringLiteral(TESTDATA) + u"/lab"_s)); }

    void everyProblemIsReported_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("usable");
        QTest::newRow("a minimal file has no problem") << u"minimal.toml"_s << true;
        QTest::newRow("unknown keys name the nearest") << u"unknown-keys.toml"_s << false;
        QTest::newRow("wrong types say what was expected") << u"wrong-types.toml"_s << false;
        QTest::newRow("missing keys are named") << u"missing-keys.toml"_s << false;
        QTest::newRow("values out of shape") << u"bad-values.toml"_s << false;
        QTest::newRow("references that lead nowhere") << u"unknown-references.toml"_s << false;
        QTest::newRow("names, addresses, ids used twice") << u"duplicates.toml"_s << false;
        QTest::newRow("circles of jumps and hypervisors") << u"circles.toml"_s << false;
        QTest::newRow("silences without end or reason") << u"silences.toml"_s << false;
        QTest::newRow("secrets in clear text, never repeated") << u"secrets.toml"_s << false;
        QTest::newRow("checks of the user's own") << u"local-checks.toml"_s << false;
        QTest::newRow("conditions, and what they ask of an answer") << u"conditions.toml"_s << false;
        QTest::newRow("a schema of the future") << u"newer-schema.toml"_s << false;
        QTest::newRow("a syntax error") << u"syntax-error.toml"_s << false;
        QTest::newRow("a key twice") << u"twice.toml"_s << false;
        QTest::newRow("a NUL byte") << u"nul-byte.toml"_s << false;
        QTest::newRow("not UTF-8") << u"not-utf8.toml"_s << false;
        QTest::newRow("an empty file") << u"empty.toml"_s << false;
        QTest::newRow("a folder is one lab") << u"split"_s << true;
        QTest::newRow("a folder whose files contradict each other") << u"split-clash"_s << false;
    }

    void everyProblemIsReported()
    {
        QFETCH(QString, name);
        QFETCH(bool, usable);
        const LabReading reading = readLab(name, options());
        compareGolden(printed(reading.diagnostics), name + u".expected"_s);
        QCOMPARE(reading.lab.has_value(), usable);
        QCOMPARE(hasErrors(reading.diagnostics), !usable);
    }

    void noSecretIsRepeated()
    {
        const QByteArray text = printed(readLab(u"secrets.toml"_s, options()).diagnostics);
        QVERIFY(!text.contains("hunter2"));
        QVERIFY(!text.contains("correct horse"));
        QVERIFY(!text.contains("3f1c0c5e"));
        QVERIFY(!text.contains("yAnz5TF"));
    }

    void folderKeepsThePathOfEachPart()
    {
        const LabReading reading = readLab(u"split"_s, options());
        QVERIFY(reading.lab);
        QCOMPARE(reading.lab->nodes.size(), 2U);
        QCOMPARE(reading.lab->nodes[1].origin.span.file, u"split/30-services.toml"_s);
        QCOMPARE(reading.lab->nodes[1].origin.span.line, 1);
    }

    void textFromMemoryReadsAsTheFile()
    {
        const LabReading fromFile = readLab(u"minimal.toml"_s, options());
        const LabReading fromText = readLab(contents(u"minimal.toml"_s), u"minimal.toml"_s, options());
        QVERIFY(fromFile.lab == fromText.lab);
    }

    void whatCannotBeRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("message");
        QTest::newRow("a missing file") << u"no-such-file.toml"_s << u"there is no such file"_s;
        QTest::newRow("an empty folder") << u"EMPTY"_s << u"this folder holds no lab file"_s;
        QTest::newRow("a device") << u"/dev/zero"_s << u"this is no ordinary file"_s;
        QTest::newRow("a file of 10 MB") << u"LARGE"_s << u"larger than 4096 KiB"_s;
        QTest::newRow("a file that we may not read") << u"DENIED"_s << u"it cannot be read: Permission denied"_s;
        QTest::newRow("a folder that we may not read") << u"DENIEDDIR"_s << u"this folder cannot be read"_s;
    }

    void whatCannotBeRead()
    {
        QFETCH(QString, path);
        QFETCH(QString, message);
        QTemporaryDir temporary;
        QVERIFY(QFile::setPermissions(temporary.path(), QFile::Permissions(0x5755)));
        const QString made = temporary.filePath(u"lab.toml"_s);
        if (path == "EMPTY"_L1)
            path = temporary.path();
        if (path == "LARGE"_L1 || path == "DENIED"_L1) {
            QFile file(made);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(path == "LARGE"_L1 ? 10'000'000 : 10, '#'));
            file.close();
            QVERIFY(path != "DENIED"_L1 || file.setPermissions({}));
            path = made;
        }
        if (path == "DENIEDDIR"_L1) {
            QVERIFY(QDir().mkdir(made));
            QVERIFY(QFile::setPermissions(made, {}));
            path = made;
        }
        // Permissions mean nothing to root: be nobody while reading.
        const bool root = geteuid() == 0;
        QVERIFY(!root || setresuid(65534, 65534, 0) == 0);
        const LabReading reading = readLab(path, options());
        QVERIFY(!root || setresuid(0, 0, 0) == 0);
        QVERIFY(!reading.lab);
        QCOMPARE(reading.diagnostics.size(), 1U);
        QCOMPARE(reading.diagnostics[0].message, message);
        QCOMPARE(toText(reading.diagnostics[0]).section(u'\n', 0, 0), path + ": error: "_L1 + message);
        if (QFileInfo(made).isDir())
            QFile::setPermissions(made, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void hugeAndHostileTextEndsSoon_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a key of a million parts") << QByteArray("a.").repeated(1'000'000) + "a = 1";
        QTest::newRow("a header of a million parts") << "[" + QByteArray("a.").repeated(1'000'000) + "a]";
        QTest::newRow("quoted parts") << QByteArray("\"a\".").repeated(500'000) + "a = 1";
        QTest::newRow("a million brackets") << "a = " + QByteArray(1'000'000, '[');
        QTest::newRow("a million braces") << "a = " + QByteArray("{a=").repeated(1'000'000);
        QTest::newRow("a million values") << "a = [" + QByteArray("1,").repeated(1'000'000) + "]";
        QTest::newRow("a million empty lists") << "a = [" + QByteArray("[],").repeated(1'000'000) + "]";
        QTest::newRow("a string that never ends") << "a = \"" + QByteArray(4'000'000, 'x');
        QTest::newRow("a long string that never ends") << "a = '''" + QByteArray(4'000'000, '\'');
        QTest::newRow("three million quotes") << "a = " + QByteArray(3'000'000, '"');
        QTest::newRow("brackets hidden behind a string") << "a = \"\\\"" + QByteArray("\"\n[[").repeated(500'000);
        QTest::newRow("a hundred thousand unknown keys") << manyKeys(100'000);
        QTest::newRow("a hundred thousand nodes") << QByteArray("[[node]]\n").repeated(100'000);
        QTest::newRow("nodes that jump in one long circle") << jumpCircle(1900);
        QTest::newRow("zeros") << QByteArray(1'000'000, '\0');
        QTest::newRow("carriage returns") << QByteArray(1'000'000, '\r');
    }

    void hugeAndHostileTextEndsSoon()
    {
        QFETCH(QByteArray, text);
        const LabReading reading = readLab(text, u"hostile.toml"_s, options());
        QVERIFY(!reading.lab);
        QVERIFY(hasErrors(reading.diagnostics));
        QVERIFY(reading.diagnostics.size() <= 501);
    }

    void checkPackHoldsChecksOnly()
    {
        const CheckPackReading good = readCheckPack(u"pack.toml"_s, options());
        QCOMPARE(printed(good.diagnostics), QByteArray());
        QCOMPARE(good.checks.size(), 1U);
        QCOMPARE(good.checks[0].expectations.at(0).otherwise, RuleVerdict::Warn);
        const CheckPackReading broken = readCheckPack(u"pack-broken.toml"_s, options());
        compareGolden(printed(broken.diagnostics), u"pack-broken.toml.expected"_s);
        QVERIFY(broken.checks.empty());
    }

    void filesThatTheLabNamesAreLookedFor()
    {
        QTemporaryDir temporary;
        QFile token(temporary.filePath(u"token"_s));
        QVERIFY(token.open(QIODevice::WriteOnly));
        QVERIFY(token.setPermissions(QFile::ReadOwner | QFile::ReadOther));
        QFile file(temporary.filePath(u"lab.toml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(contents(u"minimal.toml"_s) +
                   "ssh = { identity = \"/nowhere/key\" }\n[[proxmox]]\nname = \"pve\"\n"
                   "url = \"https://10.8.0.40:8006\"\ntoken = \"file:" +
                   token.fileName().toUtf8() + "\"\n");
        file.close();
        const LabReading open = readLab(file.fileName(), options());
        QCOMPARE(open.diagnostics.size(), 2U);
        QCOMPARE(open.diagnostics[0].message, u"there is no file \"/nowhere/key\" here"_s);
        QCOMPARE(open.diagnostics[0].severity, Diagnostic::Severity::Warning);
        QCOMPARE(open.diagnostics[1].message, u"others may read \"%1\""_s.arg(token.fileName()));
        QCOMPARE(open.diagnostics[1].severity, Diagnostic::Severity::Error);
        QVERIFY(token.setPermissions(QFile::ReadOwner));
        QVERIFY(readLab(file.fileName(), options()).lab);
    }

    void diagnosticsHaveTheContractsJson()
    {
        const Diagnostic d{Diagnostic::Severity::Warning, {u"lab.toml"_s, 8, 1, 8, 5}, u"m"_s, u"h"_s};
        QCOMPARE(toText(d), u"lab.toml:8:1: warning: m\n    h"_s);
        const QJsonObject json = toJson(d);
        QCOMPARE(json.keys(), (QStringList{u"column"_s, u"file"_s, u"hint"_s, u"line"_s, u"message"_s, u"severity"_s}));
        QCOMPARE(json[u"line"_s].toInt(), 8);
        QCOMPARE(json[u"severity"_s].toString(), u"warning"_s);
    }

private:
    static QByteArray manyKeys(int count)
    {
        QByteArray text;
        for (int i = 0; i < count; ++i)
            text += "key" + QByteArray::number(i) + " = 1\n";
        return text;
    }

    static QByteArray jumpCircle(int count)
    {
        QByteArray text = "schema = 1\n[lab]\nname = \"circle\"\n";
        for (int i = 0; i < count; ++i)
            text += "[[node]]\nname = \"n" + QByteArray::number(i) + "\"\naddress = \"h" + QByteArray::number(i) +
                    "\"\nssh = { jump = \"n" + QByteArray::number((i + 1) % count) + "\" }\n";
        return text;
    }
};

QTEST_GUILESS_MAIN(LabFileTest)
#include "tst_labfile.moc"
