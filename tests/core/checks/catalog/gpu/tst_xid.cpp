// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/gpu/gpu.h"
#include "tests/core/checks/catalog/access/journaltext.h"
#include "tests/core/checks/catalog/gpu/gpulab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray tainted()
{
    return journalLine(u"nvidia: loading out-of-tree module taints kernel."_s, u"kernel"_s);
}

Answer xid(const QString &number)
{
    return printed(tainted() +
                   journalLine(u"NVRM: Xid (PCI:0000:01:00): %1, pid=1, name=x, text"_s.arg(number), u"kernel"_s));
}

}

class XidTest : public CheckTest
{
    Q_OBJECT

public:
    XidTest()
        : CheckTest({.spec = &gpuXid(),
                     .lab = gpuLab(),
                     .node = u"gpu"_s,
                     .healthy = {{u"journalctl"_s, printed(tainted())}, {u"id -Gn"_s, printed("ops adm\n")}}})
    {
    }

protected:
    void rows() override
    {
        row("gone from the bus", {{u"journalctl"_s, captured(u"gpu/xid-journal"_s)}}, Outcome::Fail, u"Xid 79"_s);
        for (const char *number : {"48", "63", "64", "74", "94", "95"})
            row(number, {{u"journalctl"_s, xid(QString::fromLatin1(number))}}, Outcome::Fail,
                QString::fromLatin1(number));
        row("a program's own fault", {{u"journalctl"_s, xid(u"31"_s)}}, Outcome::Warn, u"Xid 31 of PCI:0000:01:00"_s);
        row("not in adm, and so empty",
            {{u"journalctl"_s, printed("-- No entries --\n")}, {u"id -Gn"_s, printed("ops\n")}}, Reason::NoPrivilege);
        row("allowed, and yet empty, as in a container", {{u"journalctl"_s, printed("-- No entries --\n")}},
            Reason::Unproven, u"loading the driver"_s);
        row("as many entries as were asked for", {{u"journalctl"_s, printed(tainted().repeated(500))}},
            Reason::TooLarge);
    }
};

std::unique_ptr<QObject> tst_xid()
{
    return std::make_unique<XidTest>();
}

#include "tst_xid.moc"
