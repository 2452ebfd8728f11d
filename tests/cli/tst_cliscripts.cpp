// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/daytwoctl.h"

#include <QScopeGuard>

#include <csignal>

#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace fixture;

/// As a script calls it: into pipes that end early, without a home, stopped in the middle, fed by nobody.
class CliScriptsTest : public QObject
{
    Q_OBJECT

    Daytwoctl m_cli;

    /// Waits until it takes SIGINT as a wish to stop: before, it would die of it, as 130 too.
    static void waitUntilItListens(const QProcess &process)
    {
        const QString status = u"/proc/%1/status"_s.arg(process.processId());
        const auto blocksInterrupt = [&status] {
            QFile file(status);
            if (!file.open(QIODevice::ReadOnly))
                return false;
            const QByteArray text = file.readAll();
            const qsizetype at = text.indexOf("SigBlk:");
            return at >= 0 && (text.mid(at + 7, 24).trimmed().left(16).toULongLong(nullptr, 16) & (1U << (SIGINT - 1)));
        };
        if (!QTest::qWaitFor(blocksInterrupt, 20'000))
            qFatal("it never minds signals");
    }

    /// A call that waits for what it reads, stopped there.
    [[nodiscard]] Answer stopped(const QStringList &arguments) const
    {
        QProcess process;
        m_cli.begin(process, arguments);
        waitUntilItListens(process);
        if (process.waitForFinished(300))
            qFatal("%s did not wait", qPrintable(arguments.join(u' ')));
        ::kill(pid_t(process.processId()), SIGINT);
        if (!process.waitForFinished(5000))
            qFatal("%s cannot be stopped", qPrintable(arguments.join(u' ')));
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_cli.demo({u"check"_s}).exitCode, 0); }

    void whoeverReadsOnlyTheHeadIsNotToldOff_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"plan", "catalog", "show last --format json", "journal export", "--help"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void whoeverReadsOnlyTheHeadIsNotToldOff()
    {
        QFETCH(QString, command);
        const Answer answer = m_cli.shell(
            u"set -o pipefail; \"$0\" --demo --journal '%1' %2 | head -1 >/dev/null"_s.arg(m_cli.journal(), command));
        QVERIFY2(answer.exitCode == 0, answer.said().constData());
        QVERIFY2(answer.err.isEmpty(), answer.err.constData());
    }

    void outputThatIsLostIs74_data()
    {
        QTest::addColumn<QString>("to");
        QTest::newRow("a full disk") << u">/dev/full"_s;
        QTest::newRow("nowhere") << u">&-"_s;
        QTest::newRow("nowhere, and nothing to read") << u">&- <&-"_s;
    }
    void outputThatIsLostIs74()
    {
        QFETCH(QString, to);
        for (const QString &command : {u"catalog"_s, u"--version"_s, u"firewall --help"_s}) {
            const Answer answer = m_cli.shell(u"\"$0\" %1 %2"_s.arg(command, to));
            QCOMPARE(answer.exitCode, 74);
            QVERIFY(answer.err.contains("could not be written"));
        }
    }

    void whatWaitsForStdinCanBeStopped()
    {
        QCOMPARE(stopped({u"firewall"_s, u"explain"_s, u"--rules"_s, u"-"_s, u"--port"_s, u"22"_s}).exitCode, 130);
        QCOMPARE(stopped({u"secret"_s, u"set"_s, u"x"_s}).exitCode, 130);
    }

    /// A full pipe that nobody reads from holds us in write(), where no wish to stop is heard.
    void ctrlCAgainEndsWhatDoesNotLookUp()
    {
        const QString fifo = m_cli.path(u"fifo"_s);
        QCOMPARE(::mkfifo(fifo.toUtf8().constData(), 0600), 0);
        const int unread = ::open(fifo.toUtf8().constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
        const auto closed = qScopeGuard([unread] { ::close(unread); });
        while (::write(unread, "full", 4) > 0) {
        }
        QProcess process;
        process.setStandardOutputFile(fifo);
        m_cli.begin(process, {u"catalog"_s});
        waitUntilItListens(process);
        QVERIFY(!process.waitForFinished(300));
        for (int twice = 0; twice < 2; ++twice)
            ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY2(!process.waitForFinished(1200), "two at once are one");
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(5000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
    }

    void whatWaitsForANamedPipeCanBeStopped()
    {
        const QString fifo = m_cli.path(u"silent"_s);
        QCOMPARE(::mkfifo(fifo.toUtf8().constData(), 0600), 0);
        const QStringList call{u"firewall"_s, u"explain"_s, u"--rules"_s, fifo, u"--port"_s, u"22"_s};
        QCOMPARE(stopped(call).exitCode, 130);
        QProcess process;
        m_cli.begin(process, call + QStringList{u"--timeout"_s, u"0.2"_s});
        QVERIFY(process.waitForFinished(5000));
        QCOMPARE(process.exitCode(), 69);
    }

    void rulesComeByANamedPipeToo()
    {
        const QString fifo = m_cli.path(u"spoken"_s);
        QCOMPARE(::mkfifo(fifo.toUtf8().constData(), 0600), 0);
        const Answer answer = m_cli.shell(
            u"(sleep 0.2; printf '*filter\\n:INPUT DROP [0:0]\\n:FORWARD DROP [0:0]\\n:OUTPUT ACCEPT [0:0]\\n' >&3; "
            "sleep 0.1; printf 'COMMIT\\n' >&3) 3>'%1' & \"$0\" firewall explain --rules '%1' --port 22 --timeout 9"_s
                .arg(fifo));
        QVERIFY2(answer.exitCode == 0, answer.said().constData());
        QCOMPARE(m_cli.shell(u"\"$0\" firewall explain --rules / --port 22"_s).exitCode, 65);
    }

    void whatWaitsForThePipeOfAShellHasATimeLimit()
    {
        const Answer answer = m_cli.shell(u"\"$0\" firewall explain --rules <(exec sleep 2) --port 22 --timeout 0.2"_s);
        QCOMPARE(answer.exitCode, 69);
        QVERIFY(answer.out.isEmpty());
    }

    void whatWaitsForStdinHasATimeLimit()
    {
        QProcess process;
        m_cli.begin(process, {u"firewall"_s, u"explain"_s, u"--rules"_s, u"-"_s, u"--port"_s, u"22"_s, u"--timeout"_s,
                              u"0.2"_s});
        QVERIFY(process.waitForFinished(5000));
        QCOMPARE(process.exitCode(), 69);
    }

    void rulesComeByAPipe()
    {
        const Answer answer = m_cli.shell(
            u"printf '*filter\\n:INPUT DROP [0:0]\\n:FORWARD DROP [0:0]\\n:OUTPUT ACCEPT [0:0]\\nCOMMIT\\n' | "
            "\"$0\" firewall explain --rules - --port 22"_s);
        QVERIFY2(answer.exitCode == 0, answer.said().constData());
        QCOMPARE(m_cli.shell(u"\"$0\" firewall explain --rules - --port 22 <&-"_s).exitCode, 65);
    }

    void noSecretIsNoSecret() { QCOMPARE(m_cli.shell(u"\"$0\" secret set x </dev/null"_s).exitCode, 65); }

    void withoutAHomeTheUserDatabaseKnowsIt()
    {
        const passwd *user = getpwuid(getuid());
        QVERIFY(user);
        const Answer answer = m_cli.shell(u"env -u HOME -u XDG_CONFIG_HOME -u XDG_DATA_HOME \"$0\" plan"_s);
        const QByteArray lab = QByteArray(user->pw_dir) + "/.config/daytwo/lab.toml";
        QVERIFY2(!QFile::exists(QString::fromUtf8(lab)), "run it as a user without a lab file of his own");
        QCOMPARE(answer.exitCode, 65);
        QVERIFY2(answer.err.contains(lab), answer.err.constData());
    }

    void theDemoLabCanBeValidated()
    {
        const Answer answer = m_cli.demoJson({u"validate"_s});
        QVERIFY2(answer.exitCode == 0, answer.said().constData());
    }

    void pruningMakesNoJournal()
    {
        const QString path = m_cli.path(u"none.sqlite"_s);
        QCOMPARE(m_cli.call({u"--journal"_s, path, u"journal"_s, u"prune"_s, u"--keep"_s, u"1"_s}).exitCode, 74);
        QVERIFY(!QFile::exists(path));
    }

    void aRunThatIsNotRememberedIsComparedToo()
    {
        const QStringList words{u"--demo-fault"_s, u"exporter-stopped"_s, u"check"_s, u"--no-journal"_s,
                                u"--compare"_s};
        const Answer compared = m_cli.demoJson(words + QStringList{u"last"_s});
        QVERIFY2(compared.json()[u"headline"_s].toString().contains(u"regressed on gpu"_s),
                 compared.said().constData());
        QCOMPARE(m_cli.demo(words + QStringList{u"r-1999"_s}).exitCode, 65);
        QVERIFY(
            !m_cli.demoJson(words + QStringList{u"none"_s}).json()[u"headline"_s].toString().contains(u"regressed"_s));
    }

    void twoRunsAtOnceShareANewJournal()
    {
        const QString path = m_cli.path(u"shared.sqlite"_s);
        const QString one = u"\"$0\" --demo --journal '%1' check --node gpu >/dev/null"_s.arg(path);
        const Answer both = m_cli.shell(u"%1 & first=$!; %1; second=$?; wait $first && exit $second"_s.arg(one));
        QVERIFY2(both.exitCode == 0, both.said().constData());
        const QStringList words{u"--journal"_s, path, u"--demo"_s, u"--format"_s, u"json"_s};
        QCOMPARE(m_cli.call(words + QStringList{u"runs"_s}).json()[u"runs"_s].toArray().size(), 2);
        QVERIFY(m_cli.call(words + QStringList{u"journal"_s, u"verify"_s}).json()[u"ok"_s].toBool());
    }

    void anEmptyFileIsNoJournal()
    {
        const QString path = m_cli.write(u"empty.sqlite"_s, {});
        for (const QString &command : {u"runs"_s, u"check"_s}) {
            const Answer answer = m_cli.call({u"--demo"_s, u"--journal"_s, path, command});
            QCOMPARE(answer.exitCode, 74);
            QVERIFY(answer.out.isEmpty());
        }
        QCOMPARE(QFile(path).size(), 0);
    }

    void aLabFileByAPipeIsRefused()
    {
        const Answer answer = m_cli.shell(u"echo 'schema = 1' | \"$0\" --lab /dev/stdin plan"_s);
        QCOMPARE(answer.exitCode, 65);
        QVERIFY2(answer.err.contains("no ordinary file"), answer.err.constData());
    }
};

QTEST_GUILESS_MAIN(CliScriptsTest)
#include "tst_cliscripts.moc"
