// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/local/learning.h"
#include "tests/core/checks/local/localbench.h"

#include <QFile>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kSockets =
    "tcp   LISTEN 0      128          0.0.0.0:22       0.0.0.0:*    users:((\"sshd\",pid=612,fd=3)) ino:1 sk:1 "
    "cgroup:/system.slice/ssh.service <->\n"
    "udp   UNCONN 0      0            0.0.0.0:51820    0.0.0.0:*    ino:2 sk:2 cgroup:unreachable:1 <->\n";

/// The same host after a security update: other queues, numbers and columns, one more listener, newer package set.
const QByteArray kSocketsLater = "tcp LISTEN 2 4096 127.0.0.1:9000 0.0.0.0:* users:((\"new\",pid=1,fd=3)) ino:7 sk:7 "
                                 "cgroup:/system.slice/new.service <->\n"
                                 "tcp LISTEN 1 64 0.0.0.0:22 0.0.0.0:* users:((\"sshd\",pid=99,fd=4)) ino:8 sk:8 "
                                 "cgroup:/system.slice/ssh.service <->\n"
                                 "udp UNCONN 0 0 0.0.0.0:51820 0.0.0.0:* ino:9 sk:9 cgroup:unreachable:1 <->\n";

struct Host
{
    QByteArray listeners = kSockets;
    QByteArray units = "cron.service     enabled enabled\nssh.service      enabled enabled\n";
    QByteArray forwarding = "1\n0\n2\n0\n";
    QByteArray mounts = "/     ext4\n/srv  xfs\n/run/user/1000 tmpfs\n";
    QByteArray sshd = "port 22\npermitrootlogin no\npasswordauthentication no\nciphers a,b,c\n";
    QByteArray packages = "ii  base-files\nii  openssh-server\nii  sudo\nrc  nginx\n";

    [[nodiscard]] QByteArray answer(const QString &area) const
    {
        return area == u"listeners"_s    ? listeners
               : area == u"units"_s      ? units
               : area == u"forwarding"_s ? forwarding
               : area == u"mounts"_s     ? mounts
               : area == u"sshd"_s       ? sshd
                                         : packages;
    }
};

Host updated()
{
    Host host;
    host.listeners = kSocketsLater;
    host.units = "a-very-long-name-of-a-new.service enabled enabled\n"
                 "cron.service                      enabled enabled\n"
                 "ssh.service                       enabled disabled\n";
    host.mounts = "/ ext4\n/srv xfs\n/boot/efi vfat\n";
    host.sshd = "port 22\npermitrootlogin no\npasswordauthentication no\nciphers c,d\nrequiredrsasize 2048\n";
    host.packages = "ii  base-files\nii  libssl3t64\nii  openssh-server\nii  sudo\n";
    return host;
}

QString areaOf(const LocalCheck &check)
{
    return check.id.value.section(u'-', -1);
}

Evidence said(const QByteArray &out, int exitCode = 0)
{
    Evidence evidence;
    evidence.out = out;
    evidence.exitCode = exitCode;
    return evidence;
}

}

class LearningTest : public QObject
{
    Q_OBJECT

    LocalBench m_bench{"kind = \"tcp\"\nprobe = { port = 1 }\nexpect = { equals = true }\n"};
    [[nodiscard]] const Node &node() const { return *m_bench.inventory.node(NodeId(u"svc"_s)); }

    [[nodiscard]] std::vector<LocalCheck> learnt(const Host &host) const
    {
        std::vector<LocalCheck> checks;
        for (const LocalCheck &question : learningQuestions(m_bench.inventory, node())) {
            if (auto check = learntCheck(question, said(host.answer(areaOf(question)))))
                checks.push_back(std::move(*check));
        }
        return checks;
    }

    /// The outcome of each learnt check on a host, as the judge sees it.
    [[nodiscard]] QStringList notPassed(const std::vector<LocalCheck> &checks, const Host &host) const
    {
        Lab lab = m_bench.inventory.lab();
        lab.localChecks = checks;
        LocalBench bench("");
        bench.inventory = Inventory(lab);
        QStringList red;
        PlanOptions options;
        options.nodes = {NodeId(u"svc"_s)};
        for (const LocalCheck &check : checks) {
            options.checks = {check.id};
            bench.plan = planRun(bench.inventory, {}, options);
            const Verdict verdict = bench.judged(host.answer(areaOf(check)));
            if (verdict.outcome() != Outcome::Pass)
                red << areaOf(check) + u": "_s + outcomeWord(verdict.outcome());
        }
        return red;
    }

private Q_SLOTS:
    void whatIsLearntPassesOnTheSameHost()
    {
        const auto checks = learnt(Host{});
        QCOMPARE(checks.size(), 6U);
        QCOMPARE(notPassed(checks, Host{}), QStringList());
    }

    void aSecurityUpdateTurnsNothingRed() { QCOMPARE(notPassed(learnt(Host{}), updated()), QStringList()); }

    void whatIsGoneTurnsRed()
    {
        const auto checks = learnt(Host{});
        Host broken;
        broken.listeners = kSockets.left(kSockets.indexOf('\n') + 1);
        broken.units = "ssh.service enabled enabled\n";
        broken.forwarding = "0\n0\n2\n0\n";
        broken.mounts = "/ ext4\n";
        broken.sshd = "port 22\npermitrootlogin no\npasswordauthentication yes\n";
        broken.packages = "ii  base-files\nii  sudo\n";
        QCOMPARE(notPassed(checks, broken), QStringList({u"listeners: fail"_s, u"units: fail"_s, u"forwarding: fail"_s,
                                                         u"mounts: fail"_s, u"sshd: fail"_s, u"packages: fail"_s}));
    }

    void nothingIsLearntOfWhatCannotBeRead()
    {
        for (const LocalCheck &question : learningQuestions(m_bench.inventory, node())) {
            QVERIFY(!learntCheck(question, said("")));
            QVERIFY(!learntCheck(question, said("what is this\n")));
            QVERIFY(!learntCheck(question, said(Host{}.answer(areaOf(question)), 1)));
            Evidence cut = said(Host{}.answer(areaOf(question)));
            cut.truncated = true;
            QVERIFY(!learntCheck(question, cut));
            Evidence silent = said(Host{}.answer(areaOf(question)));
            silent.error = Error{Error::Kind::TimedOut, u"svc"_s, {}};
            QVERIFY(!learntCheck(question, silent));
        }
    }

    void aPackReadsBackAsItWas()
    {
        const auto checks = learnt(Host{});
        const CheckPackReading reading = readCheckPack(checkPackText(checks, {u"a\nb"_s}), u"pack.toml"_s);
        QString problems;
        for (const Diagnostic &diagnostic : reading.diagnostics)
            problems += toText(diagnostic);
        QCOMPARE(problems, QString());
        QVERIFY(reading.checks == checks);
    }

    void noPackageHasAVersion()
    {
        for (const LocalCheck &check : learnt(Host{})) {
            if (areaOf(check) == u"packages"_s)
                QCOMPARE(std::get<QStringList>(check.expectations.at(0).expected),
                         QStringList({u"ii openssh-server"_s, u"ii sudo"_s}));
        }
    }
};

QTEST_GUILESS_MAIN(LearningTest)
#include "tst_learning.moc"
