// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/sshdfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

SshdConfig keyOnly()
{
    SshdConfig config;
    config.passwordAuthentication = false;
    config.kbdInteractiveAuthentication = false;
    return config;
}

}

class SshdFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void debianDefault()
    {
        const auto config = parseSshdConfig(sample(u"ssh/sshd-T-default-deb12.out"_s));
        QVERIFY(config);
        QVERIFY(config->passwordAuthentication);
        QVERIFY(!config->kbdInteractiveAuthentication);
        QVERIFY(config->pubkeyAuthentication);
        QVERIFY(!config->permitEmptyPasswords);
        QVERIFY(config->usePam);
        QCOMPARE(static_cast<int>(config->permitRootLogin), static_cast<int>(PermitRootLogin::KeysOnly));
        QVERIFY(config->authenticationMethods.isEmpty());
        QCOMPARE(config->maxAuthTries, 6);
        QCOMPARE(config->ports, (QList<quint16>{22}));
        QCOMPARE(config->listenAddresses, (QStringList{u"[::]:22"_s, u"0.0.0.0:22"_s}));
        QVERIFY(config->defaulted.isEmpty());
    }

    void cloudInitWinsAndLoses()
    {
        QVERIFY(parseSshdConfig(sample(u"ssh/cloudinit-wins-T.out"_s))->passwordAuthentication);
        const auto loses = parseSshdConfig(sample(u"ssh/cloudinit-loses-T.out"_s));
        QVERIFY(!loses->passwordAuthentication);
        QCOMPARE(loses->defaulted, (QStringList{u"maxauthtries"_s}));
    }

    void oneMissingKeyIsEnough_data()
    {
        QTest::addColumn<QByteArray>("key");
        for (const char *key : {"passwordauthentication", "kbdinteractiveauthentication", "pubkeyauthentication",
                                "permitrootlogin", "permitemptypasswords", "authenticationmethods"}) {
            QTest::newRow(key) << QByteArray(key);
        }
    }
    void oneMissingKeyIsEnough()
    {
        QFETCH(QByteArray, key);
        QByteArray out = sample(u"ssh/cloudinit-loses-T.out"_s);
        out.replace("\n" + key + " ", "\nother ");
        const auto config = parseSshdConfig(out);
        QVERIFY(!config);
        QVERIFY(config.error().reason.contains(QString::fromLatin1(key)));
    }

    void theOldNameOfKeyboardInteractiveCounts()
    {
        QByteArray out = sample(u"ssh/cloudinit-loses-T.out"_s);
        out.replace("kbdinteractiveauthentication no", "challengeresponseauthentication yes");
        QVERIFY(parseSshdConfig(out)->kbdInteractiveAuthentication);
    }

    void oddValuesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("neither yes nor no")
            << QByteArray("passwordauthentication no") << QByteArray("passwordauthentication nope");
        QTest::newRow("no value") << QByteArray("passwordauthentication no") << QByteArray("passwordauthentication");
        QTest::newRow("twice") << QByteArray("passwordauthentication no")
                               << QByteArray("passwordauthentication no\npasswordauthentication yes");
        QTest::newRow("an unknown root login")
            << QByteArray("permitrootlogin without-password") << QByteArray("permitrootlogin maybe");
        QTest::newRow("an empty method") << QByteArray("authenticationmethods any")
                                         << QByteArray("authenticationmethods publickey,");
        QTest::newRow("no method") << QByteArray("authenticationmethods any") << QByteArray("authenticationmethods");
        QTest::newRow("port 0") << QByteArray("port 22") << QByteArray("port 0");
        QTest::newRow("not sshd's output") << QByteArray("port 22") << QByteArray("Port: 22");
    }
    void oddValuesAreRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray out = sample(u"ssh/cloudinit-loses-T.out"_s);
        out.replace(from, to);
        QVERIFY(!parseSshdConfig(out));
    }

    void refusalsAreToldApart_data()
    {
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("err");
        QTest::addColumn<SshdRefusal::Kind>("kind");
        using Kind = SshdRefusal::Kind;
        QTest::newRow("none") << 0 << QByteArray() << Kind::None;
        QTest::newRow("no host keys") << 1 << sample(u"ssh/sshd-T-no-privilege.err"_s) << Kind::NoPrivilege;
        QTest::newRow("idle behind a socket")
            << 255 << sample(u"ssh/sshd-T-separation-directory.err"_s) << Kind::SeparationDirectory;
        QTest::newRow("syntax error") << 255 << sample(u"ssh/sshd-T-syntax-error.err"_s) << Kind::ConfigInvalid;
        QTest::newRow("unknown option")
            << 255
            << QByteArray("/etc/ssh/sshd_config.d/x.conf: line 5: Bad configuration option: Foo\r\n"
                          "/etc/ssh/sshd_config.d/x.conf: terminating, 1 bad configuration options\r\n")
            << Kind::ConfigInvalid;
        QTest::newRow("anything else") << 1 << QByteArray("boom\n") << Kind::Other;
        QTest::newRow("silence") << 1 << QByteArray() << Kind::Other;
    }
    void refusalsAreToldApart()
    {
        QFETCH(int, exitCode);
        QFETCH(QByteArray, err);
        QFETCH(SshdRefusal::Kind, kind);
        QCOMPARE(static_cast<int>(sshdRefusal(exitCode, err).kind), static_cast<int>(kind));
    }

    void aSyntaxErrorNamesFileAndLine()
    {
        const auto refusal = sshdRefusal(255, sample(u"ssh/sshd-T-syntax-error.err"_s));
        QCOMPARE(refusal.line, 1);
        QVERIFY(refusal.file.endsWith(u"/bad.conf"_s));
        QCOMPARE(refusal.text, u"unsupported option \"maybe\"."_s);
    }

    void passwordPaths_data()
    {
        QTest::addColumn<SshdConfig>("config");
        QTest::addColumn<QString>("user");
        QTest::addColumn<PasswordPath>("expected");
        const QString ops = u"ops"_s;
        const QString root = u"root"_s;
        SshdConfig password = keyOnly();
        password.passwordAuthentication = true;
        SshdConfig prompt = keyOnly();
        prompt.kbdInteractiveAuthentication = true;
        SshdConfig both = password;
        both.kbdInteractiveAuthentication = true;
        const auto methods = [](SshdConfig config, const QList<QStringList> &lists) {
            config.authenticationMethods = lists;
            return config;
        };
        QTest::newRow("keys only: none") << keyOnly() << ops << PasswordPath{};
        QTest::newRow("password yes") << password << ops << PasswordPath{true, false, false};
        QTest::newRow("keyboard-interactive is a password prompt") << prompt << ops << PasswordPath{false, true, false};
        QTest::newRow("root is kept from both by prohibit-password") << both << root << PasswordPath{};
        SshdConfig openRoot = both;
        openRoot.permitRootLogin = PermitRootLogin::Yes;
        QTest::newRow("root with PermitRootLogin yes") << openRoot << root << PasswordPath{true, true, false};
        QTest::newRow("methods publickey although password is on")
            << methods(both, {{u"publickey"_s}}) << ops << PasswordPath{};
        QTest::newRow("key, then password")
            << methods(both, {{u"publickey"_s, u"password"_s}}) << ops << PasswordPath{true, false, true};
        QTest::newRow("key, then a PAM prompt") << methods(prompt, {{u"publickey"_s, u"keyboard-interactive:pam"_s}})
                                                << ops << PasswordPath{false, true, true};
        QTest::newRow("password, then key")
            << methods(both, {{u"password"_s, u"publickey"_s}}) << ops << PasswordPath{true, false, false};
        QTest::newRow("one list with a key first, one without")
            << methods(both, {{u"publickey"_s, u"password"_s}, {u"password"_s}}) << ops
            << PasswordPath{true, false, false};
        QTest::newRow("a listed method that is switched off")
            << methods(keyOnly(), {{u"publickey"_s, u"password"_s}}) << ops << PasswordPath{};
    }
    void passwordPaths()
    {
        QFETCH(SshdConfig, config);
        QFETCH(QString, user);
        QFETCH(PasswordPath, expected);
        QCOMPARE(passwordPath(config, user), expected);
    }

    void theMatrixOfContexts()
    {
        const QList<QByteArray> blocks = sample(u"ssh/sshd-T-C-matrix.txt"_s).split('#');
        QMap<QString, bool> possible;
        for (const QByteArray &block : blocks) {
            const qsizetype end = block.indexOf('\n');
            if (end < 10) {
                continue;
            }
            const QString title = QString::fromUtf8(block.first(end)).trimmed();
            const auto config = parseSshdConfig(block.sliced(end + 1) + "permitemptypasswords no\n");
            QVERIFY2(config, qPrintable(title));
            const QString user = title.contains(u"user=root"_s) ? u"root"_s : u"ops"_s;
            possible.insert(title.section(u',', 0, 0) + (title.contains(u"addr=203."_s) ? u" outside"_s : QString()),
                            passwordPath(*config, user).possible());
        }
        QCOMPARE(possible.value(u"match-addr-pw user=ops"_s, true), false);
        QCOMPARE(possible.value(u"match-addr-pw user=ops outside"_s), true);
        QCOMPARE(possible.value(u"match-user-pw user=ops"_s, true), false);
        QCOMPARE(possible.value(u"methods-key-then-password user=ops"_s), true);
        QCOMPARE(possible.value(u"methods-key-only user=ops"_s, true), false);
    }

    void theDropInWinsWhereItIsIncluded()
    {
        const auto all = parseSshdProvenance(sample(u"ssh/provenance-root.out"_s));
        QVERIFY(all);
        QCOMPARE(all->size(), 7);
        const auto winner = winningDirective(*all, u"passwordauthentication"_s);
        QVERIFY(winner);
        QCOMPARE(*winner, (SshdDirective{u"/etc/ssh/sshd_config.d/50-cloud-init.conf"_s, 1, u"passwordauthentication"_s,
                                         u"yes"_s, false}));
        QCOMPARE(winningDirective(*all, u"kbdinteractiveauthentication"_s)->file,
                 u"/etc/ssh/sshd_config.d/99-hardening.conf"_s);
        QVERIFY(!winningDirective(*all, u"port"_s));
    }

    void linesAboveTheIncludeWin()
    {
        const auto all =
            parseSshdProvenance("/etc/ssh/sshd_config:5:PasswordAuthentication no\n"
                                "/etc/ssh/sshd_config:12:Include /etc/ssh/sshd_config.d/*.conf\n"
                                "/etc/ssh/sshd_config.d/50-cloud-init.conf:1:PasswordAuthentication yes\n");
        QVERIFY(all);
        QCOMPARE(winningDirective(*all, u"passwordauthentication"_s)->line, 5);
    }

    void theOldNameCompetesWithTheNew()
    {
        const auto all = parseSshdProvenance("/etc/ssh/sshd_config:5:ChallengeResponseAuthentication yes\n"
                                             "/etc/ssh/sshd_config:9:KbdInteractiveAuthentication no\n");
        QVERIFY(all);
        QCOMPARE(winningDirective(*all, u"kbdinteractiveauthentication"_s)->value, u"yes"_s);
    }

    void withoutIncludeDropInsAreNotRead()
    {
        const auto all =
            parseSshdProvenance("/etc/ssh/sshd_config:70:PasswordAuthentication no\n"
                                "/etc/ssh/sshd_config.d/50-cloud-init.conf:1:PasswordAuthentication yes\n");
        QCOMPARE(winningDirective(*all, u"passwordauthentication"_s)->value, u"no"_s);
    }

    void belowAMatchIsConditional()
    {
        const auto all = parseSshdProvenance("/etc/ssh/sshd_config:80:Match User root\n"
                                             "/etc/ssh/sshd_config:81:   PasswordAuthentication=yes\n"
                                             "/etc/ssh/sshd_config.d/a.conf:1:passwordauthentication no\n");
        QVERIFY(all);
        QVERIFY((*all)[1].conditional);
        QCOMPARE((*all)[1].value, u"yes"_s);
        QVERIFY(!(*all)[2].conditional);
    }

    void dropInsAreListed()
    {
        const auto user = parseDropIns(sample(u"ssh/dropins-user.out"_s));
        QVERIFY(user);
        QCOMPARE(*user, (QList<DropIn>{{u"50-cloud-init.conf"_s, u"-rw-------"_s, u"root"_s, 27, 1795415204},
                                       {u"99-hardening.conf"_s, u"-rw-r--r--"_s, u"root"_s, 92, 1795415204}}));
        QVERIFY(!user->first().readableByAll());
        QVERIFY(user->last().readableByAll());
        QVERIFY(parseDropIns("total 0\n")->isEmpty());
        QVERIFY(!parseDropIns({}));
    }

    void cloudInitDropIn_data()
    {
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<int>("expected"); // -1 not set, 0 no, 1 yes, -2 garbled
        QTest::newRow("as cloud-init writes it") << sample(u"ssh/50-cloud-init.out"_s) << 1;
        QTest::newRow("no") << QByteArray("# x\npasswordauthentication NO\n") << 0;
        QTest::newRow("an empty file") << QByteArray() << -1;
        QTest::newRow("something else only") << QByteArray("PermitRootLogin no\n") << -1;
        QTest::newRow("the first counts") << QByteArray("PasswordAuthentication no\nPasswordAuthentication yes\n") << 0;
        QTest::newRow("no value") << QByteArray("PasswordAuthentication\n") << -2;
        QTest::newRow("cut") << QByteArray("PasswordAuthentication ye") << -2;
    }
    void cloudInitDropIn()
    {
        QFETCH(QByteArray, out);
        QFETCH(int, expected);
        const auto value = parseCloudInitDropIn(out);
        QCOMPARE(value ? (*value ? int(**value) : -1) : -2, expected);
    }
};

QTEST_GUILESS_MAIN(SshdFactsTest)
#include "tst_sshdfacts.moc"
