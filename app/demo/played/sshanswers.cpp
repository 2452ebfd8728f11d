// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/played/answers.h"

namespace daytwo {

using namespace Qt::StringLiterals;

std::optional<PlayedReply> sshAnswer(const PlayedHost &host, const QStringList &argv)
{
    const QString program = argv.value(0);
    const QString passwords = host.passwordLogin ? u"yes"_s : u"no"_s;
    if (program == "sshd"_L1)
        return said(
            u"port %1\naddressfamily any\nlistenaddress 0.0.0.0:%1\nusepam yes\npermitrootlogin no\nmaxauthtries "
            u"6\npubkeyauthentication yes\n"
            "passwordauthentication %2\nkbdinteractiveauthentication no\npermitemptypasswords no\nauthenticationmethods any\n"_s
                .arg(kPlayedSshPort)
                .arg(passwords));
    if (program == "sh"_L1 && argv.value(2).contains("sshd_config"_L1)) {
        QString text =
            u"/etc/ssh/sshd_config:12:Include /etc/ssh/sshd_config.d/*.conf\n/etc/ssh/sshd_config:85:UsePAM yes\n"_s;
        text += u"/etc/ssh/sshd_config.d/60-hardening.conf:1:PasswordAuthentication no\n"
                "/etc/ssh/sshd_config.d/60-hardening.conf:2:KbdInteractiveAuthentication no\n"
                "/etc/ssh/sshd_config.d/60-hardening.conf:3:PermitRootLogin no\n"_s;
        // cloud-init writes its file for root only, so grep tells of it on stderr.
        PlayedReply reply = said(text);
        if (host.passwordLogin) {
            reply.exitCode = 2;
            reply.err = "grep: /etc/ssh/sshd_config.d/50-cloud-init.conf: Permission denied\n";
        }
        return reply;
    }
    if (program == "ls"_L1)
        return said(u"total 8\n"_s +
                    (host.passwordLogin ? u"-rw------- 1 root root 27 1790000000 50-cloud-init.conf\n"_s : QString()) +
                    u"-rw-r--r-- 1 root root 82 1780000000 60-hardening.conf\n"_s);
    if (program == "cat"_L1 && argv.value(1).endsWith("50-cloud-init.conf"_L1))
        return host.passwordLogin ? said(u"PasswordAuthentication yes\n"_s)
                                  : refused(1, u"cat: %1: No such file or directory"_s.arg(argv.value(1)));
    return std::nullopt;
}

}
