// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "tests/core/checks/catalog/firewall/firewallanswers.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray block(const QByteArray &unit, const QByteArray &load, const QByteArray &active, const QByteArray &enabled)
{
    return "Type=oneshot\nResult=success\nNRestarts=0\nExecMainStatus=0\nId=" + unit + "\nNames=" + unit +
           "\nLoadState=" + load + "\nActiveState=" + active + "\nSubState=exited\nUnitFileState=" + enabled +
           "\nNeedDaemonReload=no\nActiveEnterTimestampMonotonic=1\nMainPID=0\n";
}

/// The five units; those named are enabled and active.
QByteArray units(const QList<QByteArray> &enabled)
{
    QByteArray out;
    for (const QByteArray &unit :
         {QByteArray("netfilter-persistent.service"), QByteArray("nftables.service"), QByteArray("ufw.service"),
          QByteArray("firewalld.service"), QByteArray("pve-firewall.service")}) {
        out += out.isEmpty() ? "" : "\n";
        out += enabled.contains(unit) ? block(unit, "loaded", "active", "enabled")
                                      : block(unit, "not-found", "inactive", "");
    }
    return out;
}

Answer noFile(const QByteArray &path)
{
    return printed({}, 1, "cat: " + path + ": No such file or directory\n");
}

const QByteArray kDocker = ":DOCKER - [0:0]\n:DOCKER-USER - [0:0]\n";

}

class FirewallPersistentTest : public CheckTest
{
    Q_OBJECT

public:
    FirewallPersistentTest()
        : CheckTest({.spec = &firewallPersistent(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .healthy = withFirewall({{u"rules.v4"_s, printed(filterWith(kTightInput))},
                                              {u"rules.v6"_s, printed(filterWith({}))},
                                              {u"nftables.conf"_s, noFile("/etc/nftables.conf")},
                                              {u"systemctl show"_s, printed(units({"netfilter-persistent.service"}))}}),
                     .excuses = firewallExcuses({{u"nftables.conf"_s, kUnasked, "nft holds no table of its own"}})})
    {
    }

protected:
    void rows() override
    {
        row("a rule that was only typed in",
            {{rules4(), printed(filterWith(kTightInput + "-A INPUT -p udp -m udp --dport 51820 -j ACCEPT\n"))}},
            Outcome::Warn, u"+ filter -A INPUT -p udp"_s);
        row("no file", {{u"rules.v4"_s, noFile("/etc/iptables/rules.v4")}}, Outcome::Fail, u"rules.v4"_s);
        row("the file is for root only", {{u"rules.v4"_s, printed({}, 1, "sudo: a password is required\n")}},
            Reason::NoPrivilege);
        row("nothing loads it", {{u"systemctl show"_s, printed(units({}))}}, Outcome::Fail, u"netfilter-persistent"_s);
        row("ufw keeps its own",
            {{rules4(), printed(filterWith("-A INPUT -j ufw-before-input\n" + kTightInput))},
             {u"systemctl show"_s, printed(units({"ufw.service"}))},
             {u"rules.v4"_s, noFile("/etc/iptables/rules.v4")}},
            Outcome::Pass, u"ufw"_s);
        row("ufw is enabled and keeps nothing",
            {{u"systemctl show"_s, printed(units({"ufw.service"}))}, {u"rules.v4"_s, noFile("/etc/iptables/rules.v4")}},
            Outcome::Fail, u"rules.v4"_s);
        row("the Proxmox firewall is off, though its service runs",
            {{u"systemctl show"_s, printed(units({"pve-firewall.service"}))},
             {u"rules.v4"_s, noFile("/etc/iptables/rules.v4")}},
            Outcome::Fail, u"rules.v4"_s);
        row("Docker's own come back with it",
            {{rules4(), printed(filterWith(kTightInput, "-A FORWARD -j DOCKER-USER\n-A FORWARD -o docker0 -j DOCKER\n"
                                                        "-A DOCKER-USER -j RETURN\n")
                                    .replace("-A INPUT -i lo", kDocker + "-A INPUT -i lo"))}},
            Outcome::Pass);
        row("what stands in DOCKER-USER does not",
            {{rules4(), printed(filterWith(kTightInput, "-A FORWARD -j DOCKER-USER\n-A DOCKER-USER ! -s 10.8.0.0/24 -i "
                                                        "eth0 -j DROP\n-A DOCKER-USER -j RETURN\n")
                                    .replace("-A INPUT -i lo", kDocker + "-A INPUT -i lo"))}},
            Outcome::Warn, u"DOCKER-USER ! -s"_s);
        row("a native table without a file", {{u"nft -j"_s, printed(kNativeTable)}}, Outcome::Fail, u"inet guard"_s);
        row("a native rule among those of iptables, which misprints it", {rangeFrom("10.0.0.0")}, Outcome::Fail,
            u"ip filter"_s);
        row("a native table in its file",
            {{u"nft -j"_s, printed(kNativeTable)},
             {u"nftables.conf"_s, printed("#!/usr/sbin/nft -f\nflush ruleset\ntable inet guard {\n}\n")},
             {u"systemctl show"_s, printed(units({"netfilter-persistent.service", "nftables.service"}))}},
            Outcome::Pass);
        row("the file as Debian ships it",
            {{u"nft -j"_s, printed(kNativeTable)},
             {u"nftables.conf"_s, printed("#!/usr/sbin/nft -f\nflush ruleset\ntable inet filter {\n}\n")},
             {u"systemctl show"_s, printed(units({"netfilter-persistent.service", "nftables.service"}))}},
            Outcome::Fail);
        row("no rules at all",
            {{rules4(), printed({})},
             {rules6(), printed({})},
             {u"rules.v4"_s, noFile("/etc/iptables/rules.v4")},
             {u"rules.v6"_s, noFile("/etc/iptables/rules.v6")}},
            Outcome::Skipped);
    }
};

std::unique_ptr<QObject> tst_persistent()
{
    return std::make_unique<FirewallPersistentTest>();
}

#include "tst_persistent.moc"
