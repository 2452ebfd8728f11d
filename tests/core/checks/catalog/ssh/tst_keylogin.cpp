// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/ssh/ssh.h"
#include "tests/core/checks/catalog/testlab.h"
#include "tests/core/checks/catalog/testlogin.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class SshKeyLoginTest : public CheckTest
{
    Q_OBJECT

public:
    SshKeyLoginTest()
        : CheckTest({.spec = &sshKeyLogin(), .lab = kTestLab, .node = u"web"_s, .healthy = {{u"ssh-login"_s, login()}}})
    {
    }

protected:
    void rows() override
    {
        row("key refused", {{u"ssh-login"_s, login({{"authenticated"_L1, false}}, Error::Kind::AuthFailed)}},
            Outcome::Fail, u"does not accept our key"_s);
        row("a password is asked after the key",
            {{u"ssh-login"_s, login({{"authenticated"_L1, false}, {"partialMethods"_L1, QJsonArray{u"password"_s}}},
                                    Error::Kind::AuthFailed)}},
            Outcome::Fail, u"then wants password"_s);
        row("another key was refused first",
            {{u"ssh-login"_s, login({{"keys"_L1, QJsonArray{QJsonObject{{"outcome"_L1, u"refused"_s}},
                                                            QJsonObject{{"outcome"_L1, u"accepted"_s}}}}})}},
            Outcome::Warn, u"refused"_s);
        row("in without a key", {{u"ssh-login"_s, login({{"noneAccepted"_L1, true}})}}, Outcome::Fail,
            u"without asking"_s);
        row("no answer", {{u"ssh-login"_s, nothingFrom(Error::Kind::TimedOut)}}, Reason::TimedOut);
        row("penalised", {{u"ssh-login"_s, nothingFrom(Error::Kind::Conflict)}}, Reason::Penalised);
        row("the key is locked", {{u"ssh-login"_s, login({{"authenticated"_L1, false}}, Error::Kind::BadInput)}},
            Reason::NotRun);
        row("host key changed",
            {{u"ssh-login"_s,
              login({{"authenticated"_L1, false}, {"hostKeyState"_L1, u"changed"_s}}, Error::Kind::UntrustedHost)}},
            Reason::Untrusted);
    }
};

std::unique_ptr<QObject> tst_keylogin()
{
    return std::make_unique<SshKeyLoginTest>();
}

#include "tst_keylogin.moc"
