// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "tests/core/checks/catalog/testlab.h"
#include "tests/core/checks/catalog/testrules.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QMap<QString, QString> kInterfaces{{u"lan0"_s, u"192.168.50.30"_s}};

}

class FirewallReadableTest : public CheckTest
{
    Q_OBJECT

public:
    FirewallReadableTest()
        : CheckTest({.spec = &firewallReadable(),
                     .lab = rulesLab(),
                     .node = u"web"_s,
                     .healthy = rulesOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}}, kInterfaces),
                     .excuses = rulesExcuses()})
    {
    }

protected:
    void rows() override
    {
        row("no privilege",
            {{u"n iptables-save"_s, printed({}, 4,
                                            "iptables-save v1.8.9 (nf_tables): Could not fetch rule set generation id: "
                                            "Permission denied (you must be root)\n")}},
            Reason::NoPrivilege);
        row("native nft rules cannot be read", {{u"nft -j"_s, printed({}, 1, "sudo: a password is required\n")}},
            Outcome::Warn);
        row("printed in part, and then an error",
            {{u"n iptables-save"_s, printed(iptablesOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}}), 1,
                                            "iptables-save: Cannot initialize: No child processes\n")}},
            Reason::Garbled, u"in part only"_s);
        row("cut before COMMIT",
            {{u"n iptables-save"_s, printed(iptablesOf({{u"tcp"_s, 22, u"10.8.0.0/24"_s}}).chopped(7))}},
            Reason::Garbled);
        row("the kernel knows legacy tables, and they cannot be read",
            {{u"'sudo -n cat"_s, printed("filter\n")},
             {u"exec sudo -n iptables-legacy-save"_s, printed({}, 1, "sudo: a password is required\n")}},
            Reason::NoPrivilege);
        row("neither tool is there",
            {{u"n iptables-save"_s, printed({}, 127, "sudo: iptables-save: command not found\n")},
             {u"ip6tables-save"_s, printed({}, 127, "sudo: ip6tables-save: command not found\n")},
             {u"nft -j"_s, printed({}, 127, "sudo: nft: command not found\n")}},
            Reason::ToolMissing);
    }
};

std::unique_ptr<QObject> tst_readable()
{
    return std::make_unique<FirewallReadableTest>();
}

#include "tst_readable.moc"
