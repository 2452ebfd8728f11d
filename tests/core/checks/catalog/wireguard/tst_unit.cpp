// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/wireguard/wireguard.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray unit(const QByteArray &load, const QByteArray &active, const QByteArray &sub, const QByteArray &file)
{
    return "Type=oneshot\nMainPID=0\nResult=success\nNRestarts=0\nExecMainStatus=0\nId=wg-quick@wg0.service\n"
           "Names=wg-quick@wg0.service\nLoadState=" +
           load + "\nActiveState=" + active + "\nSubState=" + sub + "\nUnitFileState=" + file +
           "\nActiveEnterTimestampMonotonic=968882924\nNeedDaemonReload=no\n";
}

}

class WireguardUnitTest : public CheckTest
{
    Q_OBJECT

public:
    WireguardUnitTest()
        : CheckTest({.spec = &wireguardUnit(),
                     .lab = kTestLab,
                     .node = u"gw"_s,
                     .healthy = {{u"systemctl"_s, printed(unit("loaded", "active", "exited", "enabled"))}}})
    {
    }

protected:
    void rows() override
    {
        row("started by hand through its unit",
            {{u"systemctl"_s, printed(unit("loaded", "active", "exited", "disabled"))}}, Outcome::Warn,
            u"does not come back"_s);
        row("enabled until the next boot only",
            {{u"systemctl"_s, printed(unit("loaded", "active", "exited", "enabled-runtime"))}}, Outcome::Warn,
            u"does not come back"_s);
        row("no unit", {{u"systemctl"_s, printed(unit("not-found", "inactive", "dead", ""))}}, Outcome::Warn,
            u"by hand"_s);
        row("failed", {{u"systemctl"_s, printed(unit("loaded", "failed", "failed", "enabled"))}}, Outcome::Fail);
        row("stopped", {{u"systemctl"_s, printed(unit("loaded", "inactive", "dead", "enabled"))}}, Outcome::Fail);
        row("masked", {{u"systemctl"_s, printed(unit("masked", "inactive", "dead", "masked"))}}, Outcome::Fail);
        row("another unit answers", {{u"systemctl"_s, captured(u"services/show-prometheus-healthy"_s)}},
            Reason::Garbled);
        row("no systemd", {{u"systemctl"_s, captured(u"services/no-systemd"_s, 1)}}, Reason::Garbled);
    }
};

std::unique_ptr<QObject> tst_unit()
{
    return std::make_unique<WireguardUnitTest>();
}

#include "tst_unit.moc"
