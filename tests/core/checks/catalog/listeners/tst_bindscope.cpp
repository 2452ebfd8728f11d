// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/listeners/listeners.h"
#include "tests/core/checks/catalog/firewall/firewallanswers.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray daemonAt(const QByteArray &address)
{
    return kListeners + "tcp   LISTEN 0      4096         " + address +
           ":85        0.0.0.0:*    users:((\"pvedaemon\",pid=700,fd=6)) ino:5 sk:5 "
           "cgroup:/system.slice/pvedaemon.service <->\n";
}

}

class ListenersBindScopeTest : public CheckTest
{
    Q_OBJECT

public:
    ListenersBindScopeTest()
        : CheckTest({.spec = &listenersBindScope(),
                     .lab = kTestLab,
                     .node = u"pve"_s,
                     .healthy = withFirewall({{u"ss -H"_s, printed(daemonAt("127.0.0.1"))}}),
                     .excuses = {{u"tables"_s, kUnasked, "the rules weigh a wide listener, and there is none"},
                                 {u"nft -j"_s, kUnasked, "the rules weigh a wide listener, and there is none"},
                                 {u"ipset"_s, kUnasked, "the rules weigh a wide listener, and there is none"},
                                 {u"addr show"_s, kUnasked, "the rules weigh a wide listener, and there is none"}}})
    {
    }

protected:
    void rows() override
    {
        const Given wide{u"ss -H"_s, printed(daemonAt("0.0.0.0"))};
        row("wide, closed by rules", {wide}, Outcome::Warn, u"only the rules"_s);
        row("wide and open", {wide, {rules4(), printed(filterWith("-A INPUT -p tcp -m tcp --dport 85 -j ACCEPT\n"))}},
            Outcome::Fail, u"let others in"_s);
        row("wide, and the rules cannot be read", {wide, {rules4(), printed({}, 1, "sudo: a password is required\n")}},
            Outcome::Warn, u"could not be read"_s);
        row("wide, and the rules do not tell",
            {wide, {rules4(), printed(filterWith("-A INPUT -m tardis --when now -j ACCEPT\n"))}}, Outcome::Warn,
            u"do not prove"_s);
        row("at an address", {{u"ss -H"_s, printed(daemonAt("192.168.50.40"))}}, Outcome::Warn, u"192.168.50.40:85"_s);
    }
};

std::unique_ptr<QObject> tst_bindscope()
{
    return std::make_unique<ListenersBindScopeTest>();
}

#include "tst_bindscope.moc"
