// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/ssh/ssh.h"
#include "tests/core/checks/catalog/testlab.h"
#include "tests/core/checks/catalog/testlogin.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class SshHostKeyTest : public CheckTest
{
    Q_OBJECT

public:
    SshHostKeyTest()
        : CheckTest({.spec = &sshHostKey(), .lab = kTestLab, .node = u"web"_s, .healthy = {{u"ssh-login"_s, login()}}})
    {
    }

protected:
    void rows() override
    {
        row("unknown", {{u"ssh-login"_s, login({{"hostKeyState"_L1, u"unknown"_s}}, Error::Kind::UntrustedHost)}},
            Reason::Untrusted, u"not known yet"_s);
        row("no file of known hosts",
            {{u"ssh-login"_s, login({{"hostKeyState"_L1, u"not-found"_s}}, Error::Kind::UntrustedHost)}},
            Reason::Untrusted);
        row("changed", {{u"ssh-login"_s, login({{"hostKeyState"_L1, u"changed"_s}}, Error::Kind::UntrustedHost)}},
            Outcome::Fail, u"changed"_s);
        row("another type", {{u"ssh-login"_s, login({{"hostKeyState"_L1, u"other"_s}}, Error::Kind::UntrustedHost)}},
            Outcome::Fail);
        row("revoked", {{u"ssh-login"_s, login({{"hostKeyState"_L1, u"revoked"_s}}, Error::Kind::UntrustedHost)}},
            Outcome::Fail, u"revoked"_s);
        row("known hosts cannot be read",
            {{u"ssh-login"_s, login({{"hostKeyState"_L1, u"error"_s}}, Error::Kind::UntrustedHost)}},
            Reason::Untrusted);
        row("a word that nobody knows", {{u"ssh-login"_s, login({{"hostKeyState"_L1, u"fine"_s}})}}, Reason::Untrusted);
        row("no key was shown", {{u"ssh-login"_s, login({{"hostKeyState"_L1, u""_s}})}}, Reason::NotRun);
        row("no answer", {{u"ssh-login"_s, nothingFrom(Error::Kind::TimedOut)}}, Reason::TimedOut);
    }
};

std::unique_ptr<QObject> tst_hostkey()
{
    return std::make_unique<SshHostKeyTest>();
}

#include "tst_hostkey.moc"
