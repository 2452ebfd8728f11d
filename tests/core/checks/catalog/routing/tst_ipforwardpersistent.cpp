// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/routing/routing.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class RoutingIpForwardPersistentTest : public CheckTest
{
    Q_OBJECT

public:
    RoutingIpForwardPersistentTest()
        : CheckTest(
              {.spec = &routingIpForwardPersistent(),
               .lab = kTestLab,
               .node = u"gw"_s,
               .healthy = {{u"cat-config"_s, printed("# /etc/sysctl.d/60-vpn.conf\nnet.ipv4.ip_forward=1\n")},
                           {u"/proc/sys/net/ipv4/ip_forward"_s, captured(u"routing/forwarding-gateway"_s)}},
               .excuses = {{u"/proc/sys/net/ipv4/ip_forward"_s,
                            {Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge, Blindness::NotAllowed,
                             Blindness::NotFound, Blindness::Empty, Blindness::Garbage, Blindness::Cut},
                            "the running value only words a failure; what boots is in the files"}}})
    {
    }

protected:
    void rows() override
    {
        row("nothing sets it", {{u"cat-config"_s, printed("# /etc/sysctl.d/60-vpn.conf\nkernel.pid_max = 4194304\n")}},
            Outcome::Warn, u"after a reboot"_s);
        row("set to 0", {{u"cat-config"_s, printed("# /etc/sysctl.d/60-vpn.conf\nnet.ipv4.ip_forward=0\n")}},
            Outcome::Fail, u"on now, but"_s);
        row("set to 0, and off now",
            {{u"cat-config"_s, printed("# /etc/sysctl.d/60-vpn.conf\nnet.ipv4.ip_forward=0\n")},
             {u"/proc/sys/net/ipv4/ip_forward"_s, captured(u"routing/forwarding-off"_s)}},
            Outcome::Fail);
        row("the last file wins",
            {{u"cat-config"_s, printed("# /etc/sysctl.d/60-vpn.conf\nnet.ipv4.ip_forward=1\n# "
                                       "/etc/sysctl.d/99-off.conf\nnet/ipv4/ip_forward = 0\n")}},
            Outcome::Fail, u"99-off.conf"_s);
        row("the same value by its other name",
            {{u"cat-config"_s, printed("# /etc/sysctl.d/60-vpn.conf\nnet.ipv4.conf.all.forwarding = 1\n")}},
            Outcome::Pass);
        row("switched off later by its other name",
            {{u"cat-config"_s, printed("# /etc/sysctl.d/60-vpn.conf\nnet.ipv4.ip_forward=1\n# "
                                       "/etc/sysctl.d/99-off.conf\nnet.ipv4.conf.all.forwarding=0\n")}},
            Outcome::Fail, u"99-off.conf"_s);
        row("a comment",
            {{u"cat-config"_s,
              printed("# /etc/sysctl.d/60-vpn.conf\n#net.ipv4.ip_forward=1\nkernel.pid_max = 4194304\n")}},
            Outcome::Warn);
    }
};

std::unique_ptr<QObject> tst_ipforwardpersistent()
{
    return std::make_unique<RoutingIpForwardPersistentTest>();
}

#include "tst_ipforwardpersistent.moc"
