// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/updates/updates.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class UpdatesRebootRequiredTest : public CheckTest
{
    Q_OBJECT

public:
    UpdatesRebootRequiredTest()
        : CheckTest(
              {.spec = &updatesRebootRequired(),
               .lab = kTestLab,
               .node = u"web"_s,
               .healthy = {{u"reboot-required.pkgs"_s, printed("--\n--\n6.1.0-40-amd64\n")},
                           {u"linux-image-*"_s, printed(bytesOf(u"updates/dpkg-kernels.out"_s), 1,
                                                        "dpkg-query: no packages found matching pve-kernel-*\n")}}})
    {
    }

protected:
    void rows() override
    {
        row("asked for by packages",
            {{u"reboot-required.pkgs"_s,
              printed(bytesOf(u"updates/reboot-required.out"_s) + "--\n1795414350\n--\n6.1.0-40-amd64\n")}},
            Outcome::Warn, u"libc6"_s);
        row("asked for by nobody in particular",
            {{u"reboot-required.pkgs"_s, printed("--\n1795414350\n--\n6.1.0-40-amd64\n")}}, Outcome::Warn);
        row("an older kernel runs", {{u"reboot-required.pkgs"_s, printed("--\n--\n6.1.0-9-amd64\n")}}, Outcome::Warn,
            u"6.1.0-40-amd64 is installed"_s);
        row("no packaged kernel",
            {{u"linux-image-*"_s,
              printed({}, 1,
                      "dpkg-query: no packages found matching linux-image-*\ndpkg-query: no packages found matching "
                      "proxmox-kernel-*\ndpkg-query: no packages found matching pve-kernel-*\n")}},
            Outcome::Skipped);
        row("a failing dpkg-query",
            {{u"linux-image-*"_s, printed({}, 2, "dpkg-query: error: failed to open package info file\n")}},
            Reason::Garbled);
        row("a dpkg-query that fails half-way",
            {{u"linux-image-*"_s, printed(bytesOf(u"updates/dpkg-kernels.out"_s), 2,
                                          "dpkg-query: error: read error in package info file\n")}},
            Reason::Garbled);
        row("no dpkg", {{u"linux-image-*"_s, printed({}, 127, "sh: 1: dpkg-query: not found\n")}}, Reason::ToolMissing);
        row("the running kernel is not told", {{u"reboot-required.pkgs"_s, printed("--\n--\n")}}, Reason::Garbled);
    }
};

std::unique_ptr<QObject> tst_rebootrequired()
{
    return std::make_unique<UpdatesRebootRequiredTest>();
}

#include "tst_rebootrequired.moc"
