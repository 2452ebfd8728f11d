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
        const auto files = [](const QByteArray &first, const QByteArray &second) {
            return Answers{{u"cat-config"_s, printed("# /etc/sysctl.d/10-a.conf\n" + first +
                                                     "\n# /etc/sysctl.d/90-b.conf\n" + second + '\n')}};
        };
        row("a later pattern does not touch a key written out",
            files("net.ipv4.conf.all.forwarding = 0", "net.ipv4.conf.*.forwarding = 1"), Outcome::Fail, u"10-a.conf"_s);
        row("nor does it switch off what is switched on",
            files("net.ipv4.conf.all.forwarding = 1", "net.ipv4.conf.*.forwarding = 0"), Outcome::Pass, u"10-a.conf"_s);
        row("a key taken out of a pattern", files("-net.ipv4.conf.all.forwarding", "net.ipv4.conf.*.forwarding = 1"),
            Outcome::Warn);
        row("a pattern alone", files("kernel.pid_max = 4194304", "net.ipv4.conf.a*.forwarding = 1"), Outcome::Pass,
            u"90-b.conf"_s);
        row("a pattern after the other name", files("net.ipv4.ip_forward = 1", "net.ipv4.conf.*.forwarding = 0"),
            Outcome::Fail, u"90-b.conf"_s);
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
