// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/ssh/ssh.h"
#include "tests/core/checks/catalog/testlab.h"
#include "tests/core/checks/catalog/testlogin.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class SshAnswersTest : public CheckTest
{
    Q_OBJECT

public:
    SshAnswersTest()
        : CheckTest({.spec = &sshAnswers(), .lab = kTestLab, .node = u"web"_s, .healthy = {{u"ssh-login"_s, login()}}})
    {
    }

protected:
    void rows() override
    {
        row("refused", {{u"ssh-login"_s, nothingFrom(Error::Kind::Refused)}}, Outcome::Fail, u"refuses"_s);
        row("no answer", {{u"ssh-login"_s, nothingFrom(Error::Kind::TimedOut)}}, Outcome::Fail, u"does not answer"_s);
        row("no way there", {{u"ssh-login"_s, nothingFrom(Error::Kind::Unreachable)}}, Outcome::Fail,
            u"does not answer"_s);
        row("stopped", {{u"ssh-login"_s, nothingFrom(Error::Kind::Cancelled)}}, Reason::Cancelled);
        row("penalised", {{u"ssh-login"_s, nothingFrom(Error::Kind::Conflict)}}, Reason::Penalised);
        row("changed host key, but it answers",
            {{u"ssh-login"_s,
              login({{"hostKeyState"_L1, u"changed"_s}, {"authenticated"_L1, false}}, Error::Kind::UntrustedHost)}},
            Outcome::Pass);
        row("key refused, but it answers",
            {{u"ssh-login"_s, login({{"authenticated"_L1, false}}, Error::Kind::AuthFailed)}}, Outcome::Pass);
        row("nothing was seen", {{u"ssh-login"_s, showed({})}}, Reason::NotRun);
    }
};

std::unique_ptr<QObject> tst_answers()
{
    return std::make_unique<SshAnswersTest>();
}

#include "tst_answers.moc"
