// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/proxmox/proxmox.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

/// One line of `ss -H -tulpne`.
QByteArray socket(const QByteArray &address, const QByteArray &unit, const QByteArray &protocol = "tcp")
{
    return protocol + (protocol == "tcp" ? " LISTEN 0 128 " : " UNCONN 0 0 ") + address +
           " 0.0.0.0:* users:((\"x\",pid=76,fd=3)) ino:1 sk:1 cgroup:" +
           (unit.isEmpty() ? QByteArray() : "/system.slice/" + unit) + " <->\n";
}

}

class ProxmoxUiListeningTest : public CheckTest
{
    Q_OBJECT

public:
    ProxmoxUiListeningTest()
        : CheckTest({.spec = &proxmoxUiListening(),
                     .lab = kTestLab,
                     .node = u"pve"_s,
                     .healthy = {{u"ss -H"_s, captured(u"listeners/ss-8006"_s)}}})
    {
    }

protected:
    void rows() override
    {
        row("nothing there", {{u"ss -H"_s, printed(socket("*:18006", "pveproxy.service"))}}, Outcome::Fail,
            u"Nothing listens"_s);
        row("udp is not tcp", {{u"ss -H"_s, printed(socket("*:8006", "pveproxy.service", "udp"))}}, Outcome::Fail);
        row("on loopback only", {{u"ss -H"_s, printed(socket("127.0.0.1:8006", "pveproxy.service"))}}, Outcome::Fail,
            u"loopback"_s);
        row("on loopback and outside",
            {{u"ss -H"_s, printed(socket("127.0.0.1:8006", "pveproxy.service") +
                                  socket("192.168.50.40:8006", "pveproxy.service"))}},
            Outcome::Pass);
        row("somebody else", {{u"ss -H"_s, printed(socket("*:8006", "nginx.service"))}}, Outcome::Fail,
            u"nginx.service"_s);
        row("nobody that can be seen", {{u"ss -H"_s, printed("tcp LISTEN 0 128 *:8006 *:* ino:1 sk:1 cgroup: <->\n")}},
            Outcome::Warn, u"owner"_s);
        row("no ss", {{u"ss -H"_s, captured(u"listeners/ss-missing"_s, 127)}}, Reason::ToolMissing);
    }
};

std::unique_ptr<QObject> tst_uilistening()
{
    return std::make_unique<ProxmoxUiListeningTest>();
}

#include "tst_uilistening.moc"
