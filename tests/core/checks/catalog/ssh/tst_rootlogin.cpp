// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/ssh/ssh.h"
#include "tests/core/checks/catalog/testlab.h"

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

class SshRootLoginTest : public CheckTest
{
    Q_OBJECT

public:
    SshRootLoginTest()
        : CheckTest({.spec = &sshRootLogin(), .lab = kTestLab, .node = u"web"_s, .healthy = {{u"user=root"_s, sshd()}}})
    {
    }

protected:
    void rows() override
    {
        row("forced commands", {{u"user=root"_s, sshd("permitrootlogin no", "permitrootlogin forced-commands-only")}},
            Outcome::Pass);
        row("with a key", {{u"user=root"_s, sshd("permitrootlogin no", "permitrootlogin prohibit-password")}},
            Outcome::Warn);
        row("with a key, by the old word",
            {{u"user=root"_s, sshd("permitrootlogin no", "permitrootlogin without-password")}}, Outcome::Warn);
        row("yes, but keys only", {{u"user=root"_s, sshd("permitrootlogin no", "permitrootlogin yes")}}, Outcome::Warn);
        row("with a password",
            {{u"user=root"_s, printed(sshd("passwordauthentication no", "passwordauthentication yes")
                                          .out.replace("permitrootlogin no", "permitrootlogin yes"))}},
            Outcome::Fail);
        row("with a typed answer",
            {{u"user=root"_s, printed(sshd("kbdinteractiveauthentication no", "kbdinteractiveauthentication yes")
                                          .out.replace("permitrootlogin no", "permitrootlogin yes"))}},
            Outcome::Fail);
        row("a word that nobody knows", {{u"user=root"_s, sshd("permitrootlogin no", "permitrootlogin maybe")}},
            Reason::Garbled);
        row("a syntax error locks everybody out at the next restart",
            {{u"user=root"_s, captured(u"ssh/sshd-T-syntax-error"_s, 255)}}, Outcome::Fail);
        row("idle behind its socket", {{u"user=root"_s, captured(u"ssh/sshd-T-separation-directory"_s, 255)}},
            Reason::Unproven);
        row("no privilege", {{u"user=root"_s, captured(u"ssh/sshd-T-no-privilege"_s, 1)}}, Reason::NoPrivilege);
    }
};

std::unique_ptr<QObject> tst_rootlogin()
{
    return std::make_unique<SshRootLoginTest>();
}

#include "tst_rootlogin.moc"
