// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/ssh/ssh.h"
#include "tests/core/checks/catalog/testlab.h"
#include "tests/core/checks/catalog/testlogin.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kSecondFactor = QByteArray(kTestLab).replace("services = [\"nginx\"]", "second_factor = \"allowed\"");

}

class SshOfferedMethodsTest : public CheckTest
{
    Q_OBJECT

public:
    SshOfferedMethodsTest()
        : CheckTest(
              {.spec = &sshOfferedMethods(), .lab = kTestLab, .node = u"web"_s, .healthy = {{u"ssh-login"_s, login()}}})
    {
    }

protected:
    void rows() override
    {
        row("passwords", {{u"ssh-login"_s, login({{"offeredMethods"_L1, QJsonArray{u"publickey"_s, u"password"_s}}})}},
            Outcome::Fail, u"password"_s);
        row("keyboard-interactive is a password prompt",
            {{u"ssh-login"_s, login({{"offeredMethods"_L1, QJsonArray{u"publickey"_s, u"keyboard-interactive"_s}}})}},
            Outcome::Fail, u"keyboard-interactive"_s);
        row("passwords, and our key refused",
            {{u"ssh-login"_s, login({{"offeredMethods"_L1, QJsonArray{u"password"_s}}, {"authenticated"_L1, false}},
                                    Error::Kind::AuthFailed)}},
            Outcome::Fail);
        row("hostbased beside keys",
            {{u"ssh-login"_s, login({{"offeredMethods"_L1, QJsonArray{u"publickey"_s, u"hostbased"_s}}})}},
            Outcome::Warn, u"hostbased"_s);
        row("GSSAPI beside keys",
            {{u"ssh-login"_s, login({{"offeredMethods"_L1, QJsonArray{u"publickey"_s, u"gssapi-with-mic"_s}}})}},
            Outcome::Warn);
        row("hostbased only", {{u"ssh-login"_s, login({{"offeredMethods"_L1, QJsonArray{u"hostbased"_s}}})}},
            Outcome::Warn, u"no public-key"_s);
        row("nothing at all",
            {{u"ssh-login"_s,
              login({{"offeredMethods"_L1, QJsonArray()}, {"authenticated"_L1, false}}, Error::Kind::AuthFailed)}},
            Outcome::Warn, u"nobody"_s);
        row("no proof asked for",
            {{u"ssh-login"_s, login({{"noneAccepted"_L1, true}, {"offeredMethods"_L1, QJsonArray()}})}}, Outcome::Fail,
            u"without any proof"_s);
        row("closed before the list",
            {{u"ssh-login"_s,
              login({{"offeredMethods"_L1, QJsonValue()}, {"authenticated"_L1, false}}, Error::Kind::Unreachable)}},
            Reason::Unreachable);
        row("penalised", {{u"ssh-login"_s, nothingFrom(Error::Kind::Conflict)}}, Reason::Penalised);
        row("a changed host key ends before the list",
            {{u"ssh-login"_s, login({{"offeredMethods"_L1, QJsonValue()}, {"hostKeyState"_L1, u"changed"_s}},
                                    Error::Kind::UntrustedHost)}},
            Reason::Untrusted);
    }

private Q_SLOTS:
    void aDeclaredSecondFactorPasses()
    {
        const CheckBench allowed(sshOfferedMethods(), kSecondFactor, u"web"_s);
        const auto offers = [&](const QJsonArray &methods) {
            return allowed.verdict({{u"ssh-login"_s, login({{"offeredMethods"_L1, methods}})}}).outcome();
        };
        QCOMPARE(offers({u"publickey"_s, u"keyboard-interactive"_s}), Outcome::Pass);
        QCOMPARE(offers({u"publickey"_s, u"password"_s}), Outcome::Fail);
        QCOMPARE(offers({u"publickey"_s, u"password"_s, u"keyboard-interactive"_s}), Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_offeredmethods()
{
    return std::make_unique<SshOfferedMethodsTest>();
}

#include "tst_offeredmethods.moc"
