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

class SshNoSecondPromptTest : public CheckTest
{
    Q_OBJECT

public:
    SshNoSecondPromptTest()
        : CheckTest(
              {.spec = &sshNoSecondPrompt(), .lab = kTestLab, .node = u"web"_s, .healthy = {{u"ssh-login"_s, login()}}})
    {
    }

protected:
    void rows() override
    {
        row("a password after the key",
            {{u"ssh-login"_s, login({{"authenticated"_L1, false}, {"partialMethods"_L1, QJsonArray{u"password"_s}}},
                                    Error::Kind::AuthFailed)}},
            Outcome::Fail, u"password"_s);
        row("a typed answer after the key",
            {{u"ssh-login"_s,
              login({{"authenticated"_L1, false}, {"partialMethods"_L1, QJsonArray{u"keyboard-interactive"_s}}},
                    Error::Kind::AuthFailed)}},
            Outcome::Fail);
        row("key refused", {{u"ssh-login"_s, login({{"authenticated"_L1, false}}, Error::Kind::AuthFailed)}},
            Reason::AuthFailed);
        row("no answer", {{u"ssh-login"_s, nothingFrom(Error::Kind::TimedOut)}}, Reason::TimedOut);
    }

private Q_SLOTS:
    void aDeclaredSecondFactorPasses()
    {
        const CheckBench allowed(sshNoSecondPrompt(), kSecondFactor, u"web"_s);
        const auto wants = [&](const QJsonArray &methods) {
            return allowed
                .verdict({{u"ssh-login"_s, login({{"authenticated"_L1, false}, {"partialMethods"_L1, methods}},
                                                 Error::Kind::AuthFailed)}})
                .outcome();
        };
        QCOMPARE(wants({u"keyboard-interactive"_s}), Outcome::Pass);
        QCOMPARE(wants({u"password"_s}), Outcome::Fail);
        QCOMPARE(wants({u"keyboard-interactive"_s, u"password"_s}), Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_nosecondprompt()
{
    return std::make_unique<SshNoSecondPromptTest>();
}

#include "tst_nosecondprompt.moc"
