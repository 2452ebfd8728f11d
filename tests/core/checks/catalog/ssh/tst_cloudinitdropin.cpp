// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/ssh/ssh.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class SshCloudInitDropinTest : public CheckTest
{
    Q_OBJECT

public:
    SshCloudInitDropinTest()
        : CheckTest(
              {.spec = &sshCloudInitDropin(),
               .lab = kTestLab,
               .node = u"web"_s,
               .healthy = {{u"ls -l"_s,
                            printed("total 8\n-rw------- 1 root root 27 1795418576 50-cloud-init.conf\n-rw-r--r-- 1 "
                                    "root root 92 1795417306 10-hardening.conf\n")},
                           {u"cat /etc/ssh/sshd_config.d/50-cloud-init.conf"_s, printed("PasswordAuthentication no\n")},
                           {u"grep -HniE"_s,
                            printed("/etc/ssh/sshd_config:12:Include "
                                    "/etc/ssh/sshd_config.d/*.conf\n/etc/ssh/sshd_config.d/"
                                    "10-hardening.conf:1:PasswordAuthentication "
                                    "no\n/etc/ssh/sshd_config.d/50-cloud-init.conf:1:PasswordAuthentication yes\n")}},
               .excuses = {{u"grep -HniE"_s,
                            {Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge, Blindness::NotAllowed,
                             Blindness::NotFound, Blindness::Empty, Blindness::Garbage, Blindness::Cut},
                            "which line wins matters only when the drop-in says yes"},
                           {u"cat /etc/ssh"_s, {Blindness::Empty}, "an empty drop-in sets nothing"}}})
    {
    }

protected:
    void rows() override
    {
        row("no drop-in of cloud-init",
            {{u"ls -l"_s, printed("total 4\n-rw-r--r-- 1 root root 92 1795417306 10-hardening.conf\n")},
             {u"cat /etc/ssh/sshd_config.d/50-cloud-init.conf"_s,
              printed({}, 1, "cat: /etc/ssh/sshd_config.d/50-cloud-init.conf: No such file or directory\n")}},
            Outcome::Pass, u"no drop-in"_s);
        row("an empty folder",
            {{u"ls -l"_s, printed("total 0\n")},
             {u"cat /etc/ssh/sshd_config.d/50-cloud-init.conf"_s,
              printed({}, 1, "cat: /etc/ssh/sshd_config.d/50-cloud-init.conf: No such file or directory\n")}},
            Outcome::Pass);
        row("it says nothing of passwords",
            {{u"cat /etc/ssh/sshd_config.d/50-cloud-init.conf"_s, printed("# nothing\n")}}, Outcome::Pass);
        row("it wins",
            {{u"ls -l"_s, printed("total 8\n-rw------- 1 root root 27 1795418576 50-cloud-init.conf\n-rw-r--r-- 1 root "
                                  "root 92 1795417306 99-hardening.conf\n")},
             {u"cat /etc/ssh/sshd_config.d/50-cloud-init.conf"_s, captured(u"ssh/50-cloud-init"_s)},
             {u"grep -HniE"_s,
              printed(
                  "/etc/ssh/sshd_config:12:Include "
                  "/etc/ssh/sshd_config.d/*.conf\n/etc/ssh/sshd_config.d/50-cloud-init.conf:1:PasswordAuthentication "
                  "yes\n/etc/ssh/sshd_config.d/99-hardening.conf:1:PasswordAuthentication no\n")}},
            Outcome::Fail, u"wins"_s);
        row("it wins, though only the later hardening could be read",
            {{u"ls -l"_s, printed("total 8\n-rw------- 1 root root 27 1795418576 50-cloud-init.conf\n-rw-r--r-- 1 root "
                                  "root 92 1795417306 99-hardening.conf\n")},
             {u"cat /etc/ssh/sshd_config.d/50-cloud-init.conf"_s, captured(u"ssh/50-cloud-init"_s)},
             {u"grep -HniE"_s, printed("/etc/ssh/sshd_config:12:Include "
                                       "/etc/ssh/sshd_config.d/*.conf\n/etc/ssh/sshd_config.d/"
                                       "99-hardening.conf:1:PasswordAuthentication no\n")}},
            Outcome::Fail, u"wins"_s);
        row("an earlier drop-in wins",
            {{u"cat /etc/ssh/sshd_config.d/50-cloud-init.conf"_s, captured(u"ssh/50-cloud-init"_s)}}, Outcome::Warn,
            u"10-hardening.conf"_s);
        row("an earlier drop-in wins, though only that could be read",
            {{u"cat /etc/ssh/sshd_config.d/50-cloud-init.conf"_s, captured(u"ssh/50-cloud-init"_s)},
             {u"grep -HniE"_s, printed("/etc/ssh/sshd_config:12:Include "
                                       "/etc/ssh/sshd_config.d/*.conf\n/etc/ssh/sshd_config.d/"
                                       "10-hardening.conf:1:PasswordAuthentication no\n")}},
            Outcome::Warn);
        row("nothing else sets it",
            {{u"cat /etc/ssh/sshd_config.d/50-cloud-init.conf"_s, captured(u"ssh/50-cloud-init"_s)},
             {u"grep -HniE"_s, printed("/etc/ssh/sshd_config:12:Include /etc/ssh/sshd_config.d/*.conf\n")}},
            Outcome::Fail);
        row("which line wins cannot be seen",
            {{u"cat /etc/ssh/sshd_config.d/50-cloud-init.conf"_s, captured(u"ssh/50-cloud-init"_s)},
             {u"grep -HniE"_s, nothingFrom(Error::Kind::Unreachable)}},
            Reason::Unreachable);
        row("which line wins cannot be read",
            {{u"cat /etc/ssh/sshd_config.d/50-cloud-init.conf"_s, captured(u"ssh/50-cloud-init"_s)},
             {u"grep -HniE"_s, printed({}, 2, "grep: /etc/ssh/sshd_config: Permission denied\n")}},
            Reason::NoPrivilege);
        row("it cannot be read",
            {{u"cat /etc/ssh/sshd_config.d/50-cloud-init.conf"_s, printed({}, 1, "sudo: a password is required\n")}},
            Reason::NoPrivilege, u"exists and cannot be read"_s);
        row("the folder cannot be listed",
            {{u"ls -l"_s, printed({}, 2, "ls: cannot open directory '/etc/ssh/sshd_config.d': Permission denied\n")}},
            Reason::NoPrivilege);
        row("not yes and not no",
            {{u"cat /etc/ssh/sshd_config.d/50-cloud-init.conf"_s, printed("PasswordAuthentication maybe\n")}},
            Reason::Garbled);
    }
};

std::unique_ptr<QObject> tst_cloudinitdropin()
{
    return std::make_unique<SshCloudInitDropinTest>();
}

#include "tst_cloudinitdropin.moc"
