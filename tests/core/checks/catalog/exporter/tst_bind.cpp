// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exporter/exporter.h"
#include "tests/core/checks/catalog/firewall/firewallanswers.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLab = R"(
[[network]]
name = "vpn"
kind = "vpn"
cidrs = ["10.8.0.0/24"]
interface = "wg0"

[[node]]
name = "mon"
roles = ["monitoring"]
address = "10.8.0.10"

[[node]]
name = "web"
roles = ["service"]
address = "10.8.0.30"

[[node]]
name = "pve"
roles = ["hypervisor"]
address = "10.8.0.40"
)";

Answer listening(const QByteArray &addresses)
{
    QByteArray text;
    for (const QByteArray &address : addresses.split(' '))
        text += "tcp   LISTEN 0      4096       " + address +
                "      0.0.0.0:*    users:((\"prometheus-node\",pid=612,fd=3)) ino:1 sk:1 "
                "cgroup:/system.slice/prometheus-node-exporter.service <->\n";
    return printed(text + "tcp   LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:((\"sshd\",pid=1,fd=3)) ino:2 sk:2 "
                          "cgroup:/system.slice/ssh.service <->\n");
}

Answer nft(const char *name)
{
    return printed(bytesOf(u"firewall/nft-cases/%1.json"_s.arg(QLatin1StringView(name))));
}

const QList<Blindness> kAnyWay{Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge,
                               Blindness::NotAllowed,  Blindness::NotFound, Blindness::NotInstalled,
                               Blindness::Empty,       Blindness::Garbage,  Blindness::Cut};

}

class BindTest : public CheckTest
{
    Q_OBJECT

public:
    BindTest()
        : CheckTest({.spec = &exporterBind(),
                     .lab = kLab,
                     .node = u"web"_s,
                     .healthy = {{u"ss -H"_s, listening("10.8.0.30:9100")},
                                 {u"iptables-save"_s, printed({})},
                                 {u"ip6tables-save"_s, printed({})},
                                 {u"/proc/net/ip_tables_names"_s, printed({})},
                                 {u"nft -j"_s, nft("n02-tight")},
                                 {u"ipset save"_s, printed({})},
                                 {u"ip -j addr"_s, captured(u"routing/addr"_s)}},
                     .excuses = {{u"tables"_s, kAnyWay, "on a VPN address the firewall is not asked"},
                                 {u"nft"_s, kAnyWay, "on a VPN address the firewall is not asked"},
                                 {u"ipset"_s, kAnyWay, "on a VPN address the firewall is not asked"},
                                 {u"ip -j addr"_s, kAnyWay, "on a VPN address the firewall is not asked"}}})
    {
    }

protected:
    void rows() override
    {
        const Given everywhere{u"ss -H"_s, listening("*:9100")};
        row("on the host only", {{u"ss -H"_s, listening("127.0.0.1:9100")}}, Outcome::Pass, u"127.0.0.1"_s);
        row("everywhere, behind a firewall", {everywhere}, Outcome::Pass, u"*:9100"_s);
        row("everywhere, without one", {everywhere, {u"nft -j"_s, nft("n01-debian-default-empty")}}, Outcome::Fail);
        row("on a LAN address, without one",
            {{u"ss -H"_s, listening("192.168.50.30:9100")}, {u"nft -j"_s, nft("n01-debian-default-empty")}},
            Outcome::Fail);
        row("on the VPN and everywhere else too",
            {{u"ss -H"_s, listening("10.8.0.30:9100 [::]:9100")}, {u"nft -j"_s, nft("n01-debian-default-empty")}},
            Outcome::Fail);
        row("everywhere, and the firewall cannot be read",
            {everywhere, {u"iptables-save"_s, printed({}, 1, "sudo: a password is required\n")}}, Outcome::Warn,
            u"could not be read"_s);
        row("everywhere, and nft cannot be read",
            {everywhere, {u"nft -j"_s, printed({}, 1, "sudo: a password is required\n")}}, Outcome::Fail);
        byFamily();
        row("nothing listens", {{u"ss -H"_s, listening("127.0.0.1:9101")}}, Reason::Unproven, u"Nothing listens"_s);
        row("not allowed", {{u"ss -H"_s, printed({}, 1, "sudo: a password is required\n")}}, Reason::NoPrivilege);
    }

private:
    /// A family in which nobody listens exposes nobody.
    void byFamily()
    {
        const Answers open6{{u"n iptables-save"_s,
                             printed(filterWith("-A INPUT -s 10.8.0.0/24 -p tcp -m tcp --dport 9100 -j ACCEPT\n"))},
                            {u"ip6tables-save"_s, printed(filterWith({}, {}, "ACCEPT"))},
                            {u"nft -j"_s, printed(kNoNativeRules)},
                            {u"ip -j addr"_s, printed(kAddresses)}};
        const auto with = [&open6](const QByteArray &addresses, Answers more = {}) {
            Answers answers = open6;
            answers.push_back({u"ss -H"_s, listening(addresses)});
            for (Given &given : more) {
                std::erase_if(answers, [&given](const Given &old) { return old.to == given.to; });
                answers.push_back(std::move(given));
            }
            return answers;
        };
        row("over IPv4 only, IPv6 open", with("0.0.0.0:9100"), Outcome::Pass,
            u"Nothing listens on 9100/tcp over IPv6"_s);
        row("over IPv4 and the loopback of IPv6, IPv6 open", with("0.0.0.0:9100 [::1]:9100"), Outcome::Pass);
        row("over IPv4 only, IPv6 open, and nft cannot be read",
            with("0.0.0.0:9100", {{u"nft -j"_s, printed({}, 1, "sudo: a password is required\n")}}), Outcome::Warn,
            u"could not be read"_s);
        row("over both, IPv6 open", with("*:9100"), Outcome::Fail);
        row("over IPv6 and perhaps IPv4, IPv6 open", with("[::]:9100"), Outcome::Fail);
        row("by two sockets, IPv6 open", with("0.0.0.0:9100 [fd50::30]:9100"), Outcome::Fail);
        row("over IPv4 only, both open",
            with("0.0.0.0:9100", {{u"n iptables-save"_s, printed(filterWith({}, {}, "ACCEPT"))}}), Outcome::Fail);
        row("over IPv4 only, IPv6 goes to a queue",
            with("0.0.0.0:9100", {{u"ip6tables-save"_s, printed(filterWith("-A INPUT -p tcp -j NFQUEUE\n"))}}),
            Outcome::Warn);
    }

private Q_SLOTS:
    void onlyNodesWithAnExporterAreAsked()
    {
        QCOMPARE(CheckBench(exporterBind(), kLab, u"pve"_s).planned(), QStringList());
    }
};

std::unique_ptr<QObject> tst_bind()
{
    return std::make_unique<BindTest>();
}

#include "tst_bind.moc"
