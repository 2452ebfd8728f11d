// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/dockerfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class DockerFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void containersOfDocker20()
    {
        const auto containers = parseDockerPs(sample(u"containers/ps-csvjson-20.10.out"_s));
        QVERIFY(containers);
        QCOMPARE(containers->size(), 4);
        QCOMPARE(static_cast<int>((*containers)[0].health), static_cast<int>(ContainerHealth::Unhealthy));
        QCOMPARE((*containers)[1].state, u"exited"_s);
        const DockerContainer &grafana = containers->last();
        QCOMPARE(grafana.name, u"grafana"_s);
        QCOMPARE(grafana.ports, (QList<ContainerPort>{{u"0.0.0.0"_s, 3000, 3000, 80, 80, u"tcp"_s},
                                                      {u"::"_s, 3000, 3000, 80, 80, u"tcp"_s}}));
    }

    void containersOfDocker26AndRestartingOnes()
    {
        QCOMPARE(parseDockerPs(sample(u"containers/ps-csvjson-26.1.out"_s))->first().name, u"web"_s);
        const auto containers = parseDockerPs(sample(u"containers/ps-restarting.out"_s));
        QCOMPARE((*containers)[0].state, u"paused"_s);
        QCOMPARE((*containers)[1].state, u"restarting"_s);
    }

    void theWordJsonIsNoContainer()
    {
        const auto containers = parseDockerPs(sample(u"containers/ps-json-20.10-literal.out"_s));
        QVERIFY(!containers);
        QCOMPARE(containers.error().line, 1);
    }

    void noContainerIsAValue() { QVERIFY(parseDockerPs({})->isEmpty()); }

    void portsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<ContainerPort>>("expected");
        using Ports = QList<ContainerPort>;
        QTest::newRow("none") << QString() << Ports{};
        QTest::newRow("exposed only") << u"9000/tcp"_s << Ports{{{}, 0, 0, 9000, 9000, u"tcp"_s}};
        QTest::newRow("a range") << u"0.0.0.0:8000-8002->80-82/udp"_s
                                 << Ports{{u"0.0.0.0"_s, 8000, 8002, 80, 82, u"udp"_s}};
        QTest::newRow("bracketed IPv6") << u"[::]:8080->80/tcp"_s << Ports{{u"::"_s, 8080, 8080, 80, 80, u"tcp"_s}};
        QTest::newRow("loopback") << u"127.0.0.1:8081->80/tcp"_s
                                  << Ports{{u"127.0.0.1"_s, 8081, 8081, 80, 80, u"tcp"_s}};
    }
    void portsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QList<ContainerPort>, expected);
        const auto ports = parseContainerPorts(text);
        QVERIFY(ports);
        QCOMPARE(*ports, expected);
    }

    void oddPortsAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no protocol") << u"0.0.0.0:80->80"_s;
        QTest::newRow("a host name") << u"lan:80->80/tcp"_s;
        QTest::newRow("port 0") << u"0.0.0.0:0->80/tcp"_s;
        QTest::newRow("a range that falls") << u"0.0.0.0:82-80->82-80/tcp"_s;
        QTest::newRow("too large") << u"70000/tcp"_s;
        QTest::newRow("an empty part") << u"80/tcp, "_s;
    }
    void oddPortsAreRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!parseContainerPorts(text));
    }

    void statesAreRead()
    {
        const auto states = parseDockerInspect(sample(u"containers/inspect.out"_s));
        QVERIFY(states);
        QCOMPARE((*states)[0], (ContainerState{u"grafana"_s, 0, false, false, 0}));
        QCOMPARE((*states)[2], (ContainerState{u"restarting"_s, 9, true, false, 9}));
        QCOMPARE((*states)[3], (ContainerState{u"eater"_s, 2, false, true, 137}));
        QVERIFY(!(*states)[0].unprotected()); // not asked for is not the same as none
        QVERIFY(!parseDockerInspect({}));
    }

    void restartPoliciesAreRead()
    {
        const auto states = parseDockerInspect("\"/a\",0,false,false,0,\"always\"\n\"/b\",0,false,false,0,\"no\"\n"
                                               "\"/c\",0,false,false,0,\"\"\n");
        QVERIFY(states);
        QCOMPARE((*states)[0].restartPolicy, std::optional(u"always"_s));
        QVERIFY(!(*states)[0].unprotected());
        QVERIFY((*states)[1].unprotected());
        QVERIFY((*states)[2].unprotected());
        QVERIFY(!parseDockerInspect("\"/a\",0,false,false,0,null\n"));
    }

    void refusalsAreToldApart()
    {
        using Refusal = DockerRefusal;
        QCOMPARE(static_cast<int>(dockerRefusal(0, {})), static_cast<int>(Refusal::None));
        QCOMPARE(static_cast<int>(dockerRefusal(1, sample(u"containers/ps-permission.err"_s))),
                 static_cast<int>(Refusal::NoPrivilege));
        QCOMPARE(static_cast<int>(dockerRefusal(1, sample(u"containers/ps-daemon-down.err"_s))),
                 static_cast<int>(Refusal::DaemonDown));
        QCOMPARE(static_cast<int>(dockerRefusal(1, sample(u"containers/inspect-state.err"_s))),
                 static_cast<int>(Refusal::NoSuchObject));
        QCOMPARE(static_cast<int>(dockerRefusal(1, "boom")), static_cast<int>(Refusal::Other));
    }

    void logsAreCounted()
    {
        const auto counts = countLog(sample(u"containers/logs-grafana.out"_s));
        QCOMPARE(counts.lines, 5);
        QCOMPARE(counts.errors, 3);
        QCOMPARE(counts.fatals, 1);
        QCOMPARE(counts.distinctErrors.size(), 2); // the two refusals differ only in time and port
    }

    void messagesBecomeEqualWithoutTheirNumbers()
    {
        QCOMPARE(normalisedMessage(u"2026-11-23T06:20:01.5Z pid 17 at 0xdeadbeef failed"_s),
                 normalisedMessage(u"2026-11-24T07:21:02.6Z pid 4711 at 0x1 failed"_s));
        QVERIFY(!normalisedMessage(u"password=hunter2 refused"_s).contains(u"hunter"_s));
        QVERIFY(normalisedMessage(QString(5000, u'x')).size() <= 200);
        QVERIFY(!normalisedMessage(u"a\x1b[31mb"_s).contains(u'\x1b'));
    }
};

QTEST_GUILESS_MAIN(DockerFactsTest)
#include "tst_dockerfacts.moc"
