// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/daytwoctl.h"

#include <algorithm>

using namespace fixture;

/// What needs no run: the lab file, the plan, the catalogue, rules from files, and being called wrongly.
class CliLabTest : public QObject
{
    Q_OBJECT

    Daytwoctl m_cli;

    /// A lab file without problems, with more at its end.
    [[nodiscard]] QString goodLab(const QString &name, const QByteArray &more = {}) const
    {
        return m_cli.write(name, "schema = 1\n[lab]\nname = \"x\"\n[[network]]\nname = \"vpn\"\nkind = \"vpn\"\n"
                                 "cidrs = [\"10.8.0.0/24\"]\n[[node]]\nname = \"gw\"\naddress = \"10.8.0.1\"\n"
                                 "roles = [\"service\"]\n" +
                                     more);
    }

    /// The question about rules that let in the VPN only, on a host with eth0; passes.
    [[nodiscard]] QStringList explained() const
    {
        const QString rules =
            m_cli.write(u"vpn-only"_s, "*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n"
                                       "-A INPUT -s 10.8.0.0/24 -p tcp --dport 9100 -j ACCEPT\nCOMMIT\n");
        const QString addresses =
            m_cli.write(u"addresses"_s, R"([{"ifname":"eth0","addr_info":[{"family":"inet","local":"10.0.0.5",)"
                                        R"("prefixlen":24}]}])");
        return {u"firewall"_s, u"explain"_s, u"--rules"_s,     rules,       u"--addresses"_s,
                addresses,     u"--allow"_s, u"10.8.0.0/24"_s, u"--port"_s, u"9100/tcp"_s};
    }

private Q_SLOTS:
    void aGoodLabFileHasNoProblems()
    {
        const Answer text = m_cli.call({u"validate"_s, goodLab(u"good.toml"_s)});
        QCOMPARE(text.exitCode, 0);
        QVERIFY(text.out.isEmpty());
        const Answer json = m_cli.call({u"validate"_s, m_cli.path(u"good.toml"_s), u"--format"_s, u"json"_s});
        QCOMPARE(json.exitCode, 0);
        QVERIFY(json.json()[u"diagnostics"_s].isArray());
        QVERIFY(json.json()[u"diagnostics"_s].toArray().isEmpty());
    }

    void aBadLabFileTellsWhereAndWhat()
    {
        const QString file = m_cli.write(u"bad.toml"_s, "schema = 1\n[lab]\nname = \"x\"\n[[node]]\nname = \"gw\"\n"
                                                        "adress = \"10.8.0.1\"\n");
        const Answer text = m_cli.call({u"validate"_s, file});
        QCOMPARE(text.exitCode, 65);
        QVERIFY2(text.out.contains("bad.toml:6:1: error: "), text.out.constData());
        const Answer json = m_cli.call({u"validate"_s, file, u"--format"_s, u"json"_s});
        QCOMPARE(json.exitCode, 65);
        const QJsonArray problems = json.json()[u"diagnostics"_s].toArray();
        const auto found = std::ranges::find_if(problems, [](const QJsonValue &one) { return one[u"line"_s] == 6; });
        QVERIFY(found != problems.end());
        const QJsonValue first = *found;
        QCOMPARE(absent(first, {u"file"_s, u"line"_s, u"column"_s, u"severity"_s, u"message"_s, u"hint"_s}),
                 QStringList());
        QCOMPARE(first[u"column"_s].toInt(), 1);
        QCOMPARE(first[u"severity"_s].toString(), u"error"_s);
        QVERIFY(first[u"hint"_s].toString().contains(u"address"_s));
    }

    void aSilenceThatEndedIsAWarningOnly()
    {
        const QString path =
            goodLab(u"ended.toml"_s, "[[silence]]\ncheck = \"updates.*\"\nreason = \"x\"\nuntil = 2020-01-01\n");
        const Answer json = m_cli.call({u"validate"_s, path, u"--format"_s, u"json"_s});
        QCOMPARE(json.exitCode, 0);
        QCOMPARE(json.json()[u"diagnostics"_s][0][u"severity"_s].toString(), u"warning"_s);
    }

    void theSchemaOfLabFilesIsPrinted()
    {
        const Answer schema = m_cli.call({u"validate"_s, u"--schema"_s});
        QCOMPARE(schema.exitCode, 0);
        QVERIFY(schema.json()[u"$schema"_s].toString().contains(u"2020-12"_s));
        QVERIFY(schema.json()[u"properties"_s].toObject().contains(u"silence"_s));
        QCOMPARE(m_cli.call({u"validate"_s, u"--schema"_s, u"x.toml"_s}).exitCode, 64);
        QVERIFY(m_cli.call({u"validate"_s, u"--help"_s}).out.contains("--schema"));
    }

    void aPlanTellsWhoIsAskedWhat()
    {
        const Answer plan = m_cli.demoJson({u"plan"_s});
        QCOMPARE(plan.exitCode, 0);
        const QJsonArray items = plan.json()[u"items"_s].toArray();
        QVERIFY(items.size() > 100);
        for (const QJsonValue item : items)
            QCOMPARE(absent(item, {u"node"_s, u"check"_s, u"vantage"_s, u"probe"_s}), QStringList());
        const Answer one = m_cli.demoJson({u"plan"_s, u"--node"_s, u"gw-vpn"_s, u"--profile"_s, u"full"_s});
        for (const QJsonValue item : one.json()[u"items"_s].toArray())
            QCOMPARE(item[u"node"_s].toString(), u"gw-vpn"_s);
        QVERIFY(m_cli.demo({u"plan"_s}).out.contains("routing.ip-forward"));
    }

    void sudoersFilesAreForEachHost()
    {
        const Answer files = m_cli.demo({u"plan"_s, u"--sudoers"_s, u"--profile"_s, u"full"_s});
        QCOMPARE(files.exitCode, 0);
        QCOMPARE(files.out.count("# /etc/sudoers.d/50-daytwo-readonly on "), 5);
        QVERIFY(files.out.contains("/usr/sbin/iptables-save \"\""));
        QVERIFY(!files.out.contains("NOPASSWD: ALL"));
    }

    void theCatalogueNamesEveryCheck()
    {
        const Answer catalog = m_cli.call({u"catalog"_s, u"--format"_s, u"json"_s});
        QCOMPARE(catalog.exitCode, 0);
        const QJsonArray checks = catalog.json()[u"checks"_s].toArray();
        QVERIFY(checks.size() > 50);
        for (const QJsonValue check : checks)
            QCOMPARE(absent(check, {u"id"_s, u"title"_s, u"why"_s, u"section"_s, u"roles"_s, u"profiles"_s,
                                    u"vantage"_s, u"parameters"_s, u"remedy"_s}),
                     QStringList());
        QVERIFY(m_cli.call({u"catalog"_s}).out.contains("wireguard.peer"));
    }

    void rulesFromAFileAreExplained_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("outcome");
        const QByteArray head = "*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n";
        QTest::newRow("the VPN only") << head + "-A INPUT -s 10.8.0.0/24 -p tcp --dport 9100 -j ACCEPT\nCOMMIT\n"
                                      << 0 << u"pass"_s;
        QTest::newRow("everybody") << head + "-A INPUT -p tcp --dport 9100 -j ACCEPT\nCOMMIT\n" << 2 << u"fail"_s;
        for (const char *rule : {"-s 10.8.0.0/99", "-s fd00::/64", "-p tcp --dport 99999", "-p 300"})
            QTest::newRow(rule) << head + "-A INPUT " + rule + " -j ACCEPT\nCOMMIT\n" << 65 << QString();
        QTest::newRow("something else") << QByteArray("iptables-save: Permission denied\n") << 65 << QString();
        QTest::newRow("not text") << QByteArray("\x7f"
                                                "ELF\x01\n")
                                  << 65 << QString();
        QTest::newRow("an unknown protocol") << head + "-A INPUT -p tcpp -j ACCEPT\nCOMMIT\n" << 3 << u"unknown"_s;
        QTest::newRow("cut") << head + "-A INPUT -p tcp --dp" << 65 << QString();
    }
    void rulesFromAFileAreExplained()
    {
        QFETCH(QByteArray, rules);
        QFETCH(int, exitCode);
        QFETCH(QString, outcome);
        const Answer answer =
            m_cli.call({u"firewall"_s, u"explain"_s, u"--rules"_s, m_cli.write(u"rules"_s, rules), u"--port"_s,
                        u"9100/tcp"_s, u"--allow"_s, u"10.8.0.0/24"_s, u"--format"_s, u"json"_s});
        QCOMPARE(answer.exitCode, exitCode);
        QCOMPARE(answer.json()[u"outcome"_s].toString(), outcome);
        if (exitCode != 65)
            QCOMPARE(absent(answer.json(), {u"outcome"_s, u"reachableFrom"_s, u"undecidedFrom"_s, u"unexpected"_s,
                                            u"refusedNeeds"_s, u"decidedBy"_s, u"reason"_s}),
                     QStringList());
        else
            QVERIFY(answer.out.isEmpty());
    }

    void aQuestionThatCannotBeIs64_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("told");
        const auto row = [](const char *name, const QStringList &words, const QByteArray &told) {
            QTest::newRow(name) << words << told;
        };
        row("a port too high", {u"--port"_s, u"99999/tcp"_s}, "99999/tcp");
        row("a port with a sign", {u"--port"_s, u"+80"_s}, "+80");
        row("no port", {u"--port"_s, QString()}, "--port is empty");
        row("another protocol", {u"--port"_s, u"9100/tcpp"_s}, "9100/tcpp");
        row("a prefix too long", {u"--allow"_s, u"10.8.0.0/99"_s}, "10.8.0.0/99");
        row("a need with a prefix too long", {u"--need"_s, u"10.8.0.0/99@eth0"_s}, "10.8.0.0/99");
        row("a need of no interface", {u"--need"_s, u"10.8.0.0/24@"_s}, "@wg0");
        row("a need of an interface that is not there", {u"--need"_s, u"10.8.0.0/24@eth1"_s}, "did you mean eth0?");
        row("an interface with a blank", {u"--trust-interface"_s, u"wg 0"_s}, "wg 0");
        row("an interface with too long a name", {u"--trust-interface"_s, u"a-name-of-16-let"_s}, "a-name-of-16-let");
    }
    void aQuestionThatCannotBeIs64()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, told);
        const Answer answer = m_cli.call(explained() + words);
        QCOMPARE(answer.exitCode, 64);
        QVERIFY(answer.out.isEmpty());
        QVERIFY2(answer.err.contains(told), answer.err.constData());
    }

    // It lets nobody in, so trusting it changes nothing; but it may be mistyped.
    void aTrustedInterfaceThatIsNotThereIsTold()
    {
        const Answer answer = m_cli.call(explained() + QStringList{u"--trust-interface"_s, u"eth1"_s});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY2(answer.err.contains("did you mean eth0?"), answer.err.constData());
        QVERIFY(m_cli.call(explained()).err.isEmpty());
    }

    void beingCalledWronglyIs64_data()
    {
        QTest::addColumn<QString>("words");
        for (const char *words : {"",
                                  "nonsense",
                                  "check extra",
                                  "catalog extra",
                                  "plan extra",
                                  "runs extra",
                                  "learn gpu extra",
                                  "learn nobody",
                                  "explain last gw-vpn routing.ip-forward extra",
                                  "show last extra",
                                  "diff last last extra",
                                  "journal info extra",
                                  "trust host gw-vpn extra",
                                  "trust host nobody",
                                  "secret list extra",
                                  "firewall explain extra",
                                  "snapshot list gw-vpn extra",
                                  "snapshot list nobody",
                                  "snapshot create nobody",
                                  "snapshot create gw-vpn gw-vpn",
                                  "snapshot delete nobody x",
                                  "rollback gw-vpn x extra",
                                  "rollback nobody x",
                                  "rollback gw-vpn x --start --no-start",
                                  "--no-such-option",
                                  "journal info --keep 3",
                                  "journal verify --days 3",
                                  "snapshot list gw-vpn --name x",
                                  "snapshot delete gw-vpn x --with-ram",
                                  "trust certificate https://127.0.0.1:9 --fingerprint x",
                                  "check --check exporter",
                                  "--demo-fault no-such-fault check",
                                  "--demo-fault no-such-fault catalog",
                                  "--demo-fault no-such-fault runs",
                                  "--demo-fault host-silent --demo-fault no-such-fault show last",
                                  "check --timeout",
                                  "check --timeout -1",
                                  "check --timeout nan",
                                  "check --timeout 1e30",
                                  "check --profile sometimes",
                                  "check --format yaml",
                                  "check --node nobody",
                                  "check --no-such-option",
                                  "check --timeout never",
                                  "plan --node nobody",
                                  "explain last",
                                  "show",
                                  "diff last",
                                  "rejudge",
                                  "rejudge a b",
                                  "runs --limit none",
                                  "runs --outcome nice",
                                  "validate a b",
                                  "snapshot",
                                  "snapshot list",
                                  "snapshot create",
                                  "snapshot create gw-vpn --reason fun",
                                  "snapshot delete gw-vpn",
                                  "rollback gw-vpn",
                                  "journal",
                                  "journal burn",
                                  "journal prune",
                                  "trust",
                                  "trust me gw-vpn",
                                  "secret",
                                  "secret set",
                                  "firewall",
                                  "firewall explain"})
            QTest::newRow(*words == '\0' ? "nothing" : words) << QString::fromLatin1(words);
    }
    void beingCalledWronglyIs64()
    {
        QFETCH(QString, words);
        const Answer answer = m_cli.demo(words.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(answer.exitCode, 64);
        QVERIFY(answer.out.isEmpty());
        QVERIFY(!answer.err.isEmpty());
    }

    /// "$RUN" that is not set.
    void whatIsEmptyIs64()
    {
        for (const QStringList &words :
             {QStringList{u"show"_s, QString()}, QStringList{u"--lab"_s, QString(), u"plan"_s},
              QStringList{u"--journal="_s, u"runs"_s}, QStringList{u"check"_s, u"--profile="_s},
              QStringList{u"check"_s, u"--compare="_s}, QStringList{u"runs"_s, u"--format="_s},
              QStringList{u"runs"_s, u"--node"_s, QString()}, QStringList{u"validate"_s, QString()},
              QStringList{u"explain"_s, u"last"_s, QString(), u"a.b"_s}})
            QCOMPARE(m_cli.call(words).exitCode, 64);
    }

    void theNearestNameIsHinted_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QByteArray>("hint");
        QTest::newRow("a command") << u"chek"_s << QByteArray("did you mean check?");
        QTest::newRow("an option") << u"check --nod gpu"_s << QByteArray("did you mean --node?");
        QTest::newRow("a node of a check") << u"check --node gw-vp"_s << QByteArray("did you mean gw-vpn?");
        QTest::newRow("a node of a plan") << u"plan --node mno"_s << QByteArray("did you mean mon?");
        QTest::newRow("a node with snapshots") << u"snapshot list gw-vp"_s << QByteArray("did you mean gw-vpn?");
        QTest::newRow("a node to roll back") << u"rollback gw-vp x"_s << QByteArray("did you mean gw-vpn?");
        QTest::newRow("a node to trust") << u"trust host gw-vp"_s << QByteArray("did you mean gw-vpn?");
        QTest::newRow("a node to learn of") << u"learn gp"_s << QByteArray("did you mean gpu?");
        QTest::newRow("a check") << u"check --check routing.ip-forwar"_s
                                 << QByteArray("did you mean routing.ip-forward?");
        QTest::newRow("a profile") << u"check --profile post-rebot"_s << QByteArray("did you mean post-reboot?");
        QTest::newRow("a reason") << u"snapshot create gw-vpn --reason firewal"_s
                                  << QByteArray("did you mean firewall?");
        QTest::newRow("a fault") << u"--demo-fault ip-forward-of check"_s << QByteArray("did you mean ip-forward-off?");
        QTest::newRow("nothing is near") << u"check --node xyz"_s << QByteArray("the lab has no node xyz\n");
    }
    void theNearestNameIsHinted()
    {
        QFETCH(QString, words);
        QFETCH(QByteArray, hint);
        const Answer answer = m_cli.demo(words.split(u' '));
        QCOMPARE(answer.exitCode, 64);
        QVERIFY2(answer.err.contains(hint), answer.err.constData());
        QVERIFY(answer.out.isEmpty());
    }

    // It would be a run of the real lab, with nothing broken.
    void aDemoFaultNeedsTheDemoLab()
    {
        const Answer answer = m_cli.call({u"--demo-fault"_s, u"host-silent"_s, u"runs"_s});
        QCOMPARE(answer.exitCode, 64);
        QVERIFY2(answer.err.contains("--demo"), answer.err.constData());
    }

    void helpIsThereForAll()
    {
        const Answer overview = m_cli.call({u"--help"_s});
        QCOMPARE(overview.exitCode, 0);
        for (const QString &name :
             {u"validate"_s, u"plan"_s, u"check"_s, u"catalog"_s, u"explain"_s, u"runs"_s, u"show"_s, u"diff"_s,
              u"rejudge"_s, u"firewall"_s, u"snapshot"_s, u"rollback"_s, u"journal"_s, u"trust"_s, u"secret"_s}) {
            const QByteArray line = "\n  " + name.toUtf8();
            QVERIFY2(overview.out.contains(line + ' ') || overview.out.contains(line + '\n'), qPrintable(name));
            const Answer help = m_cli.call({name, u"--help"_s});
            QCOMPARE(help.exitCode, 0);
            QVERIFY(help.out.contains("--journal"));
        }
        const Answer version = m_cli.call({u"--version"_s});
        QCOMPARE(version.exitCode, 0);
        QVERIFY(version.out.startsWith("daytwoctl "));
        QCOMPARE(m_cli.call({u"check"_s, u"--version"_s}).out, version.out);
    }

    void aBadLabIs65_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"check", "plan", "rejudge last", "snapshot list gw-vpn", "rollback gw-vpn x"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void aBadLabIs65()
    {
        QFETCH(QString, command);
        const QString bad = m_cli.write(u"broken.toml"_s, "schema = 1\n[[node]\n");
        for (const QString &lab : {bad, m_cli.path(u"not-there.toml"_s)}) {
            const Answer answer =
                m_cli.call(QStringList{u"--lab"_s, lab, u"--journal"_s, m_cli.path(u"none"_s)} + command.split(u' '));
            QCOMPARE(answer.exitCode, 65);
            QVERIFY(answer.out.isEmpty());
            QVERIFY(!answer.err.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(CliLabTest)
#include "tst_clilab.moc"
