// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sudoers.h"

#include "core/checks/catalog/commands.h"
#include "tests/services/demodesk.h"

#include <QProcess>
#include <QStandardPaths>

using namespace fixture;

namespace {

Node nodeNamed(const QString &name, const QString &user)
{
    Node node;
    node.id = NodeId(name);
    node.ssh.user = user;
    return node;
}

Plan asking(const NodeId &host, const QList<Command> &commands)
{
    Plan plan;
    for (const Command &command : commands)
        plan.probes.push_back({VantagePoint{host}, command});
    return plan;
}

/// What `visudo -cf` says against a file; empty: nothing.
QString refusal(const QString &file)
{
    QProcess visudo;
    visudo.start(u"visudo"_s, {u"-cf"_s, u"-"_s});
    visudo.write(file.toUtf8());
    visudo.closeWriteChannel();
    if (!visudo.waitForFinished(20000))
        return u"visudo does not end"_s;
    return visudo.exitCode() == 0 ? QString() : QString::fromUtf8(visudo.readAll()) + u'\n' + file;
}

bool hasVisudo()
{
    return !QStandardPaths::findExecutable(u"visudo"_s).isEmpty() ||
           !QStandardPaths::findExecutable(u"visudo"_s, {u"/usr/sbin"_s}).isEmpty();
}

/// The lines that allow something.
QStringList allowed(const QString &file)
{
    QStringList lines;
    for (const QString &line : file.split(u'\n')) {
        if (line.startsWith(u"    /"_s))
            lines << line.trimmed().remove(u", \\"_s);
    }
    return lines;
}

}

class SudoersTest : public QObject
{
    Q_OBJECT

    DemoDesk m_demo;

private Q_SLOTS:
    void exactlyWhatIsAskedAsRootStandsInIt()
    {
        const Plan plan = asking(NodeId(u"gw"_s), {commands::listeners(), commands::iptablesSave(),
                                                   commands::osRelease(), commands::iptablesSave()});
        const QString file = sudoersFile(plan, nodeNamed(u"gw"_s, u"ops"_s));
        QCOMPARE(allowed(file), (QStringList{u"/usr/bin/ss -H -tulpne"_s, u"/usr/sbin/iptables-save \"\""_s}));
        QVERIFY(file.contains(u"ops ALL=(root) TIMEOUT=20s NOPASSWD: DAYTWO_LOOK"_s));
        QVERIFY(file.contains(u"Defaults:ops !requiretty, !lecture, env_reset, !setenv"_s));
    }

    void whatIsAskedRightHereStandsInThisMachinesOwn()
    {
        const Plan plan = asking(NodeId(), {commands::listeners()});
        const Node own = nodeNamed(u"me"_s, u"ops"_s);
        const QString file = sudoersFile(plan, own, u"me"_s, own.id);
        QCOMPARE(allowed(file), QStringList{u"/usr/bin/ss -H -tulpne"_s});
        // Nobody logs in as ops to be asked here.
        QVERIFY(file.contains(u"\nme ALL="_s));
        QVERIFY(!file.contains(u"ops"_s));
        QCOMPARE(allowed(sudoersFile(plan, nodeNamed(u"gw"_s, u"ops"_s), {}, own.id)), QStringList());
    }

    void whatIsAskedOfAnotherHostDoesNot()
    {
        const Plan plan = asking(NodeId(u"mon"_s), {commands::iptablesSave()});
        QVERIFY(allowed(sudoersFile(plan, nodeNamed(u"gw"_s, u"ops"_s))).isEmpty());
    }

    void aScriptBringsWhatItRunsAsRoot()
    {
        const Plan plan = asking(NodeId(u"gw"_s), {commands::iptablesLegacySave()});
        QCOMPARE(allowed(sudoersFile(plan, nodeNamed(u"gw"_s, u"ops"_s))),
                 (QStringList{u"/usr/bin/cat /proc/net/ip_tables_names /proc/net/ip6_tables_names"_s,
                              u"/usr/sbin/iptables-legacy-save \"\""_s}));
    }

    void whereTheLabFileNamesNobodyTheLoginCounts()
    {
        const Plan plan = asking(NodeId(u"gw"_s), {commands::iptablesSave()});
        QVERIFY(sudoersFile(plan, nodeNamed(u"gw"_s, {}), u"me"_s).contains(u"\nme ALL="_s));
        const QString nobody = sudoersFile(plan, nodeNamed(u"gw"_s, {}));
        QVERIFY(!nobody.contains(u"ALL="_s) && nobody.contains(u"names no login user"_s));
    }

    void sudoTakesTheFilesOfTheDemoLab()
    {
        if (!hasVisudo())
            QFAIL("visudo is not installed: packaging/install-deps.sh test brings it with sudo");
        const Plan plan = m_demo.desk->plan({});
        int rules = 0;
        for (const Node &node : m_demo.desk->inventory()->nodes()) {
            const QString file = sudoersFile(plan, node);
            QCOMPARE(refusal(file), QString());
            for (const QString &line : allowed(file)) {
                QVERIFY2(!line.contains(u" *"_s) && !line.contains(u"ALL"_s), qPrintable(line));
                ++rules;
            }
        }
        QVERIFY(rules > 20);
    }

    void sudoTakesHostileArguments()
    {
        if (!hasVisudo())
            QFAIL("visudo is not installed: packaging/install-deps.sh test brings it with sudo");
        const Command hostile{.argv = {u"cat"_s, u"/a,b:c=d\\e*?[f]#g!h"_s, u"{{json .ID}},{{json .Names}}"_s},
                              .sudo = true};
        const QString file = sudoersFile(asking(NodeId(u"gw"_s), {hostile}), nodeNamed(u"gw"_s, u"OPS"_s));
        QCOMPARE(refusal(file), QString());
    }
};

QTEST_GUILESS_MAIN(SudoersTest)
#include "tst_sudoers.moc"
