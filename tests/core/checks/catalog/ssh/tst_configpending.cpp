// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/ssh/ssh.h"
#include "tests/core/checks/catalog/testlab.h"
#include "tests/core/checks/catalog/testlogin.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

/// `sshd -T` of a key-only server, with one text replaced.
Answer sshd(const QByteArray &from = {}, const QByteArray &to = {})
{
    QByteArray text(
        "port 22\nlistenaddress 0.0.0.0:22\nusepam yes\nmaxauthtries 6\npermitrootlogin no\npubkeyauthentication yes\n"
        "passwordauthentication no\nkbdinteractiveauthentication no\npermitemptypasswords no\nauthenticationmethods "
        "any\n");
    return printed(from.isEmpty() ? text : text.replace(from, to));
}

}

class SshConfigPendingTest : public CheckTest
{
    Q_OBJECT

public:
    SshConfigPendingTest()
        : CheckTest({.spec = &sshConfigPending(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .healthy = {{u"ssh-login"_s, login()}, {u"user=ops"_s, sshd()}}})
    {
    }

protected:
    void rows() override
    {
        row("both allow passwords",
            {{u"ssh-login"_s, login({{"offeredMethods"_L1, QJsonArray{u"publickey"_s, u"password"_s}}})},
             {u"user=ops"_s, sshd("passwordauthentication no", "passwordauthentication yes")}},
            Outcome::Pass);
        row("the disk is laxer", {{u"user=ops"_s, sshd("passwordauthentication no", "passwordauthentication yes")}},
            Outcome::Fail, u"opens"_s);
        row("the disk is laxer by a typed answer",
            {{u"user=ops"_s, sshd("kbdinteractiveauthentication no", "kbdinteractiveauthentication yes")}},
            Outcome::Fail);
        row("the disk is stricter",
            {{u"ssh-login"_s, login({{"offeredMethods"_L1, QJsonArray{u"publickey"_s, u"password"_s}}})}},
            Outcome::Warn, u"not reloaded"_s);
        row("a second factor after the key is not offered first",
            {{u"user=ops"_s, printed(sshd("kbdinteractiveauthentication no", "kbdinteractiveauthentication yes")
                                         .out.replace("methods any", "methods publickey,keyboard-interactive"))}},
            Outcome::Pass);
        row("the list did not come", {{u"ssh-login"_s, login({{"offeredMethods"_L1, QJsonValue()}})}},
            Reason::Unproven);
        row("no answer", {{u"ssh-login"_s, nothingFrom(Error::Kind::TimedOut)}}, Reason::TimedOut);
        row("a syntax error", {{u"user=ops"_s, captured(u"ssh/sshd-T-syntax-error"_s, 255)}}, Reason::Garbled);
        row("no privilege", {{u"user=ops"_s, captured(u"ssh/sshd-T-no-privilege"_s, 1)}}, Reason::NoPrivilege);
    }
};

std::unique_ptr<QObject> tst_configpending()
{
    return std::make_unique<SshConfigPendingTest>();
}

#include "tst_configpending.moc"
