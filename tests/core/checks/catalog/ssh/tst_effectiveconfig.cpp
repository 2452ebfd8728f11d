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

class SshEffectiveConfigTest : public CheckTest
{
    Q_OBJECT

public:
    SshEffectiveConfigTest()
        : CheckTest(
              {.spec = &sshEffectiveConfig(),
               .lab = kTestLab,
               .node = u"web"_s,
               .healthy = {{u"grep -HniE"_s, captured(u"ssh/provenance-root"_s)},
                           {u"user=ops"_s, sshd()},
                           {u"user=root"_s, sshd()}},
               .excuses = {{u"grep -HniE"_s,
                            {Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge, Blindness::NotAllowed,
                             Blindness::NotFound, Blindness::Empty, Blindness::Garbage, Blindness::Cut},
                            "the lines only say where the deciding value stands"}}})
    {
    }

protected:
    void rows() override
    {
        row("passwords", {{u"user=ops"_s, sshd("passwordauthentication no", "passwordauthentication yes")}},
            Outcome::Fail, u"50-cloud-init.conf:1"_s);
        row("passwords, and the lines cannot be read",
            {{u"user=ops"_s, sshd("passwordauthentication no", "passwordauthentication yes")},
             {u"grep -HniE"_s, printed({}, 2, "grep: /etc/ssh/sshd_config: Permission denied\n")}},
            Outcome::Fail);
        row("a typed answer",
            {{u"user=ops"_s, sshd("kbdinteractiveauthentication no", "kbdinteractiveauthentication yes")}},
            Outcome::Fail, u"keyboard-interactive"_s);
        row("cloud-init wins", {{u"user=ops"_s, captured(u"ssh/cloudinit-wins-T"_s)}}, Outcome::Fail);
        row("cloud-init loses",
            {{u"user=ops"_s, captured(u"ssh/cloudinit-loses-T"_s)},
             {u"user=root"_s, captured(u"ssh/cloudinit-loses-T"_s)}},
            Outcome::Pass);
        row("Debian 12 as shipped", {{u"sshd -T"_s, captured(u"ssh/sshd-T-default-deb12"_s)}}, Outcome::Fail);
        row("Debian 13 as shipped", {{u"sshd -T"_s, captured(u"ssh/sshd-T-default-deb13"_s)}}, Outcome::Fail);
        row("a key and then a password",
            {{u"user=ops"_s, sshd("passwordauthentication no", "passwordauthentication yes").out.isEmpty()
                                 ? Answer{}
                                 : printed(sshd("passwordauthentication no", "passwordauthentication yes")
                                               .out.replace("methods any", "methods publickey,password"))}},
            Outcome::Fail);
        row("passwords that no list of methods takes",
            {{u"user=ops"_s, printed(sshd("passwordauthentication no", "passwordauthentication yes")
                                         .out.replace("methods any", "methods publickey"))}},
            Outcome::Pass);
        row("passwords from outside only",
            {{u"user=root"_s, sshd("passwordauthentication no", "passwordauthentication yes")}}, Outcome::Fail,
            u"others than root"_s);
        row("root from outside with a password",
            {{u"user=root"_s, printed(sshd("passwordauthentication no", "passwordauthentication yes")
                                          .out.replace("permitrootlogin no", "permitrootlogin yes"))}},
            Outcome::Fail, u"root"_s);
        row("root with a key", {{u"sshd -T"_s, sshd("permitrootlogin no", "permitrootlogin yes")}}, Outcome::Warn,
            u"root"_s);
        row("empty passwords", {{u"user=ops"_s, sshd("permitemptypasswords no", "permitemptypasswords yes")}},
            Outcome::Fail, u"Empty"_s);
        row("no keys", {{u"user=ops"_s, sshd("pubkeyauthentication yes", "pubkeyauthentication no")}}, Outcome::Fail,
            u"switched off"_s);
        row("many tries", {{u"user=ops"_s, sshd("maxauthtries 6", "maxauthtries 20")}}, Outcome::Warn, u"20"_s);
        row("a syntax error locks everybody out at the next restart",
            {{u"sshd -T"_s, captured(u"ssh/sshd-T-syntax-error"_s, 255)}}, Outcome::Fail, u"bad.conf:1"_s);
        row("no privilege", {{u"sshd -T"_s, captured(u"ssh/sshd-T-no-privilege"_s, 1)}}, Reason::NoPrivilege);
        row("idle behind its socket", {{u"sshd -T"_s, captured(u"ssh/sshd-T-separation-directory"_s, 255)}},
            Reason::Unproven, u"idle"_s);
        row("a key is missing", {{u"user=ops"_s, sshd("permitemptypasswords no\n", "")}}, Reason::Garbled);
        row("a key stands twice",
            {{u"user=ops"_s, sshd("permitemptypasswords no", "permitemptypasswords no\npermitemptypasswords yes")}},
            Reason::Garbled);
    }
};

std::unique_ptr<QObject> tst_effectiveconfig()
{
    return std::make_unique<SshEffectiveConfigTest>();
}

#include "tst_effectiveconfig.moc"
